"""Gaps that an author has still to fill: a text with "To write:" in it, as templates and imports leave it."""

from collections.abc import Iterator
from typing import Any

from groundwork.problems import Location, Problem
from groundwork.source.prose import without_comments
from groundwork.source.read import Source

TO_WRITE = "To write:"
TODO = "Write it."
SHOWN = 60


def problems(source: Source) -> list[Problem]:
    """Find the gaps of a page, in its fields and its text. A draft may have some: then each is a notice."""
    draft = source.meta.get("draft") is True
    found = [Problem(source.place(*at), thing, _wrong(text), TODO, notice=draft) for at, thing, text in _fields(source.meta, (), "")]
    for number, line in enumerate(without_comments(source.body).split("\n"), source.body_line):
        if TO_WRITE in line:
            gap = Problem(Location(source.path, number), "text", _wrong(line[line.index(TO_WRITE) :]), TODO, notice=draft)
            found.append(gap)
    return found


def in_figure(text: str, path: str, *, draft: bool) -> list[Problem]:
    """Find where a figure is still that of the template: there a comment says so."""
    lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if TO_WRITE in line]
    return [Problem(Location(path, number), "figure", _wrong(line[line.index(TO_WRITE) :]), TODO, notice=draft) for number, line in lines]


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
