"""Gaps that an author has still to fill: a text with "To write:" in it, as templates and imports leave it."""

import re
from collections.abc import Iterator
from typing import Any

from groundwork.problems import Location, Problem
from groundwork.source.read import Source

TO_WRITE = "To write:"
TODO = "Write it."
# What no reader sees: a comment, or one that nobody closed.
COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
SHOWN = 60


def problems(source: Source) -> list[Problem]:
    """Find the gaps of a page, in its fields and its text. A draft may have some: then each is a notice."""
    draft = source.meta.get("draft") is True
    found = [Problem(source.place(*at), thing, _wrong(text), TODO, notice=draft) for at, thing, text in _fields(source.meta, (), "")]
    # Comments lose their words and keep their lines.
    body = COMMENT.sub(lambda comment: "\n" * comment[0].count("\n"), source.body)
    for number, line in enumerate(body.split("\n"), source.body_line):
        if TO_WRITE in line:
            gap = Problem(Location(source.path, number), "text", _wrong(line[line.index(TO_WRITE) :]), TODO, notice=draft)
            found.append(gap)
    return found


def _fields(value: Any, at: tuple[str | int, ...], thing: str) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
    """Give place, thing and text of each gap below a value; what has an id is called by it."""
    if isinstance(value, str) and TO_WRITE in value:
        yield at, thing or str(at[0]), value
    elif isinstance(value, dict):
        within = f"question {value['id']}" if at[:1] == ("questions",) and isinstance(value.get("id"), str) else thing
        for name, below in value.items():
            yield from _fields(below, (*at, name), within)
    elif isinstance(value, list):
        for number, below in enumerate(value):
            yield from _fields(below, (*at, number), thing)


def _wrong(text: str) -> str:
    words = " ".join(text.split())
    return f"is not written yet ({words if len(words) <= SHOWN else f'{words[:SHOWN]}…'})"
