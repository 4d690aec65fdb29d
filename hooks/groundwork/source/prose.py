"""The lines of a Markdown text that are no code."""

import re
from collections.abc import Iterable, Iterator

INLINE_CODE = re.compile(r"`[^`]*`")
FENCES = ("```", "~~~")
INDENTS = ("    ", "\t")


def without_code(text: str) -> str:
    """Leave out what stands within backticks."""
    return INLINE_CODE.sub("", text)


def prose(lines: Iterable[tuple[int, str]], *, notes: bool = False) -> Iterator[tuple[int, str]]:
    """Leave out code: between fences, indented, within backticks. With ``notes``, what is indented is the text of a note."""
    fence = ""
    for number, line in lines:
        start = line.lstrip()[:3]
        if start in FENCES and fence in {"", start}:
            fence = "" if fence else start
        elif not fence and (notes or not line.startswith(INDENTS)):
            yield number, without_code(line)
