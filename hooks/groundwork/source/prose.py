"""The lines of a Markdown text that are no code."""

import re
from collections.abc import Iterable, Iterator, Sequence

COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
# Code within a paragraph, between as many backticks on either side.
INLINE_CODE = re.compile(r"(?<![\\`])(`+)(?!`)(?:(?!\n[ \t]*\n).)+?(?<!`)\1(?!`)", re.DOTALL)
# A line that begins a block of code. Behind backticks no other may stand: then they are code within a line.
FENCE = re.compile(r"\s*(?:(`{3,})[^`]*|(~{3,}).*)")
INDENTS = ("    ", "\t")


def without_comments(text: str) -> str:
    """Leave out what only authors see, also a comment that nobody closed; lines stay as many as they are."""
    return COMMENT.sub(lambda comment: "\n" * comment[0].count("\n"), text)


def without_code(text: str) -> str:
    """Leave out what stands within backticks; lines stay as many as they are."""
    return INLINE_CODE.sub(lambda code: "\n" * code[0].count("\n"), text)


def prose(lines: Iterable[tuple[int, str]], *, notes: bool = False) -> Iterator[tuple[int, str]]:
    """Leave out code: between fences, indented, within backticks. With ``notes``, what is indented is the text of a note."""
    numbered = list(lines)
    code = _fenced([line for _, line in numbered])
    code |= {place for place, (_, line) in enumerate(numbered) if not notes and line.startswith(INDENTS)}
    texts = without_code("\n".join("" if place in code else line for place, (_, line) in enumerate(numbered))).split("\n")
    for place, ((number, _), text) in enumerate(zip(numbered, texts, strict=False)):
        if place not in code:
            yield number, text


def masked(text: str) -> str:
    """Write spaces in place of code, so that all else keeps its place. What is indented is taken for the text of a list."""
    lines = text.split("\n")
    fenced = _fenced(lines)
    plain = "\n".join(" " * len(line) if place in fenced else line for place, line in enumerate(lines))
    return INLINE_CODE.sub(lambda code: re.sub(r"[^\n]", " ", code[0]), plain)


def _fenced(lines: Sequence[str]) -> set[int]:
    """Give the places of lines between fences, and of the fences. One that is never closed is none: Markdown shows it as text."""
    found: set[int] = set()
    for start, line in enumerate(lines):
        if start not in found and (opened := FENCE.fullmatch(line)):
            fence = opened[1] or opened[2]
            closing = re.compile(rf"\s*{fence}{fence[0]}*\s*")
            end = next((place for place in range(start + 1, len(lines)) if closing.fullmatch(lines[place])), None)
            if end is not None:
                found |= set(range(start, end + 1))
    return found
