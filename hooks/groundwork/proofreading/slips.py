"""Slips in Markdown: signs that were to do something and are shown instead, and lines that become something else.

What other Markdown takes, this one may not: a list right below a line of text, one within another by two spaces, ``1)``, ``~~``.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from groundwork.problems import Location, Problem
from groundwork.proofreading.model import Reading, shown
from groundwork.proofreading.passages import Passage

ITEM = re.compile(r"(?P<indent>[ \t>]*)(?:[-*+]|\d+\.)[ \t]+\S")
# Within a paragraph a line may begin with a number and a full stop by chance; hardly so with 1.
FIRST_ITEM = re.compile(r"[ \t>]*(?:[-*+]|1\.)[ \t]+\S")
OTHER_SIGN = re.compile(r"[ \t>]*(?P<sign>\d{1,2}\)|[\u2022\u00b7\u2023\u25e6\u25aa\u2013\u2014])[ \t]+\S")
HARD_SPACE = re.compile(r"[ \t>]*(?P<sign>[-*+]|\d+\.)\u00a0")
ROW, RULE = re.compile(r"[ \t>]*\|.*\|[ \t]*"), re.compile(r"[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")
NOTE = re.compile(r"(?P<indent>[ \t]*)(?:!{3}|\?{3}\+?)[ \t]*\w.*")
HEADING = re.compile(r"[ \t>]*#")
LEFT = re.compile(r"\*\*|~~|(?<!\w)__(?=\w)|(?<=\w)__(?!\w)")
FOOTNOTE = re.compile(r"\[\^(?P<name>[^\]]+)\](?P<defined>:?)")
QUOTED = re.compile(r"[\u201c\u2018].*[\u201d\u2019]", re.DOTALL)
TAB = 4
TEXT = "text"


class Line(NamedTuple):
    """A line of the body that is no code."""

    number: int
    text: str


def slips(reading: Reading) -> Iterator[Problem]:
    """Find the slips of a page."""
    lines = [Line(*line) for line in reading.lines]
    for is_text, block in groupby(lines, key=lambda line: bool(line.text.strip())):
        if is_text:
            for line, wrong, todo in _in_block(list(block)):
                yield Problem(Location(reading.start.path, line.number), TEXT, wrong, todo)
    yield from _empty_notes(lines, reading.start.path)
    yield from _footnotes(lines, reading.start.path)
    for passage in reading.passages:
        yield from _in_passage(passage)


def _in_block(block: Sequence[Line]) -> Iterator[tuple[Line, str, str]]:
    """Look at lines without an empty one between."""
    before: Line | None = None
    is_list = is_told = False
    rows = 0
    for line in block:
        item = ITEM.match(line.text)
        if before is None or HEADING.match(before.text):
            is_list, rows = bool(item), 0
        if sign := HARD_SPACE.match(line.text):
            yield line, f"the space behind {sign['sign']} is one that does not break, so this is no list", "Type a plain space there."
        elif (sign := OTHER_SIGN.match(line.text)) and not is_list and not is_told:
            is_told = True
            mark = f"{sign['sign'][:-1]}." if sign["sign"].endswith(")") else "-"
            yield line, f"{sign['sign']} is no sign of a list here", f"Write {mark} at the start of the line."
        elif FIRST_ITEM.match(line.text) and before and not is_list and not is_told and not HEADING.match(before.text):
            is_told = True
            yield line, "a list right below a line of text is shown as text", "Put an empty line before it."
        elif item and is_list and before and _shallow(before.text, line.text):
            yield line, "a list within a list needs four spaces", f"Put {TAB} spaces before the sign."
        if ROW.fullmatch(line.text):
            rows += 1
            if rows == 1 and before and not HEADING.match(before.text):
                yield line, "a table right below a line of text is shown as text", "Put an empty line before it."
            elif rows == 2 and before and not RULE.fullmatch(line.text) and not RULE.fullmatch(before.text):  # noqa: PLR2004 (head and rule)
                yield (
                    before,
                    "a table without a line below its head is shown as text",
                    "Put a line | --- | --- | below it, with as many parts.",
                )
        before = line


def _shallow(above: str, line: str) -> bool:
    """Say whether an entry is meant to stand within the one above, and does not."""
    item = ITEM.match(above)
    return bool(item) and 0 < _indent(line) - _indent(above) < TAB


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _empty_notes(lines: Sequence[Line], path: str) -> Iterator[Problem]:
    for place, line in enumerate(lines):
        note = NOTE.fullmatch(line.text)
        below = next((other for other in lines[place + 1 :] if other.text.strip()), None)
        if note and (below is None or _indent(below.text) < len(note["indent"]) + TAB):
            todo = f"Put {TAB} spaces before each line of its text."
            yield Problem(Location(path, line.number), shown(line.text.strip()), "has no text", todo)


def _footnotes(lines: Sequence[Line], path: str) -> Iterator[Problem]:
    found = [(line, note) for line in lines for note in FOOTNOTE.finditer(line.text)]
    defined = {note["name"] for line, note in found if note["defined"] and not line.text[: note.start()].strip()}
    for line, note in found:
        if note["name"] not in defined:
            yield Problem(
                Location(path, line.number), TEXT, f"{note[0]} has no note", f"Write it below, on a line [^{note['name']}]: \u2026"
            )


def _in_passage(passage: Passage) -> Iterator[Problem]:
    thing = passage.field or TEXT
    if passage.kind == "plain":
        pass
    elif passage.kind == "code":
        yield Problem(passage.location, TEXT, "four spaces at the start of a line make it code", "Take them out.")
    elif passage.kind == "heading" and passage.underlined:
        wrong = f'the line below "{shown(passage.text)}" makes a heading of it'
        yield Problem(passage.location, TEXT, wrong, "Put an empty line between; or write the heading with ## before it.")
    elif sign := LEFT.search(passage.text):
        wrong = f"{sign[0]} is shown as it is ({shown(passage.text[sign.start() :])})"
        yield Problem(
            passage.at(sign.start()), thing, wrong, "For bold, write **words** without spaces inside the signs; else take it out."
        )
    if passage.field and QUOTED.fullmatch(passage.text.strip()):
        todo = 'Write straight ones, "", around a value; or none.'
        yield Problem(passage.location, thing, "the curly quotation marks around it would be shown", todo)
