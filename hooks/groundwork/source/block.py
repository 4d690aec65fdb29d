"""Where the blocks of a text stand: ``/// name | argument``."""

import re
from collections.abc import Iterable

from groundwork.problems import Location
from groundwork.source.prose import prose
from groundwork.source.read import Source


def block_line(name: str) -> re.Pattern[str]:
    """Match the first line of a block; its group is the argument."""
    return re.compile(rf"^\s*/{{3,}}\s*{name}\s*(?:\|(.*))?$", re.IGNORECASE)


def places(name: str, argument: str, source: Source) -> list[Location]:
    """Find the lines of a page's blocks with this argument; code counts only when nothing else does, else the text's first line."""
    opens = block_line(name)
    lines = list(enumerate(source.body.split("\n"), source.body_line))

    def found(candidates: Iterable[tuple[int, str]]) -> list[Location]:
        matches = ((number, opens.match(line)) for number, line in candidates)
        return [Location(source.path, number) for number, match in matches if match and " ".join((match[1] or "").split()) == argument]

    return found(prose(lines)) or found(lines) or [Location(source.path, source.body_line)]
