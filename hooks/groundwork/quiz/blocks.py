"""The blocks of a page: the one that the build puts there by itself, and what is wrong with those that authors wrote."""

import re
from collections.abc import Iterable, Mapping

from groundwork.catalogue.model import Entry
from groundwork.markers import QUIZ, marker
from groundwork.problems import Location, Problem
from groundwork.quiz.model import Asked
from groundwork.quiz.selection import KINDS, Wrong
from groundwork.source.prose import prose

LINE = re.compile(r"^\s*/{3,}\s*quiz\s*(?:\|(.*))?$", re.IGNORECASE)


def at_end(uri: str, known: Mapping[str, Asked]) -> str:
    """Write the block of a page's own questions: those of a bank on its page, those that a page answers on that one; or nothing."""
    fits = KINDS["page"]
    return f"{marker(QUIZ)}\n\n/// quiz | page: {uri}\n///\n\n" if any(uri in fits(asked) for asked in known.values()) else ""


def problems(wrong: Iterable[Wrong], entry: Entry) -> list[Problem]:
    """Tell where each wrong block of a page stands, and what to do."""
    return [Problem(place, "quiz block", one.wrong, one.todo) for one in dict.fromkeys(wrong) for place in _places(one.wanted, entry)]


def _places(wanted: str, entry: Entry) -> list[Location]:
    """Find the lines of blocks that ask for this; code counts only when nothing else does."""
    source = entry.source
    lines = list(enumerate(source.body.split("\n"), source.body_line))

    def found(candidates: Iterable[tuple[int, str]]) -> list[Location]:
        matches = ((number, LINE.match(line)) for number, line in candidates)
        return [Location(source.path, number) for number, match in matches if match and " ".join((match[1] or "").split()) == wanted]

    return found(prose(lines)) or found(lines) or [Location(source.path, source.body_line)]
