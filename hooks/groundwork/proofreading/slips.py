"""Slips in Markdown: signs that were to do something and are shown instead, and lines that become something else."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from groundwork.problems import Location, Problem
from groundwork.proofreading.lists import NOTE, TAB, Line, goes_on, wrong_lists
from groundwork.proofreading.model import Reading, shown
from groundwork.proofreading.passages import Passage
from groundwork.proofreading.tables import wrong_tables

LEFT = re.compile(r"\*\*|~~|(?<!\w)__(?=\w)|(?<=\w)__(?!\w)")
FOOTNOTE = re.compile(r"\[\^(?P<name>[^\]]+)\](?P<defined>:?)")
QUOTED = re.compile(r"[\u201c\u2018].*[\u201d\u2019]", re.DOTALL)
BARE = re.compile(r"(?<![\w<(/])https?://[^\s<>()]{0,200}[^\s<>().,;:!?]")
NOWHERE = re.compile(r"\[[^\[\]\n]{1,200}\]\[[^\[\]\n]{0,200}\]|\[\[[^\[\]\n]{1,200}\]\]")
TEXT = "text"


def slips(reading: Reading) -> Iterator[Problem]:
    """Find the slips of a page."""
    lines = [Line(*line) for line in reading.lines]
    last: Line | None = None
    for is_text, block in groupby(lines, key=lambda line: bool(line.text.strip())):
        if is_text:
            found = list(block)
            for line, wrong, todo in (*wrong_lists(found, last), *wrong_tables(found)):
                yield Problem(Location(reading.start.path, line.number), TEXT, wrong, todo)
            last = goes_on(found, last)
    yield from _empty_notes(lines, reading.start.path)
    yield from _footnotes(lines, reading.start.path)
    for passage in reading.passages:
        yield from _in_passage(passage)


def _empty_notes(lines: Sequence[Line], path: str) -> Iterator[Problem]:
    for place, line in enumerate(lines):
        note = NOTE.fullmatch(line.text)
        below = next((other for other in lines[place + 1 :] if other.text.strip()), None)
        if note and (below is None or below.indent < len(note["indent"]) + TAB):
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
    if passage.kind == "code":
        yield Problem(passage.location, TEXT, "four spaces at the start of a line make it code", "Take them out.")
    elif passage.kind == "heading" and passage.underlined:
        wrong = f'the line below "{shown(passage.text)}" makes a heading of it'
        yield Problem(passage.location, TEXT, wrong, "Put an empty line between; or write the heading with ## before it.")
    elif passage.kind != "plain":
        yield from _signs(passage)
    if passage.field and QUOTED.fullmatch(passage.text.strip()):
        todo = 'Write straight ones, "", around a value; or none.'
        yield Problem(passage.location, passage.field, "the curly quotation marks around it would be shown", todo)


def _signs(passage: Passage) -> Iterator[Problem]:
    thing = passage.field or TEXT
    if sign := LEFT.search(passage.text):
        wrong = f"{sign[0]} is shown as it is ({shown(passage.text[sign.start() :])})"
        todo = "For bold, write **words** without spaces inside the signs; else take it out."
        yield Problem(passage.at(sign.start()), thing, wrong, todo)
    # The words of a link may be its address.
    named = {target.words for target in passage.targets}
    for address in (found for found in BARE.finditer(passage.text) if found[0] not in named):
        yield Problem(passage.at(address.start()), thing, f"{shown(address[0])} is no link", "Write [words](address).")
    for found in NOWHERE.finditer(passage.text):
        yield Problem(passage.at(found.start()), thing, f"{shown(found[0])} leads nowhere", "Write [words](address).")
