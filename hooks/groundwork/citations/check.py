"""Citations that name no reference of their page."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from groundwork.catalogue.model import REFERENCES, Catalogue, Entry
from groundwork.problems import Location, Problem, near_match
from groundwork.source.prose import prose, without_code
from groundwork.source.read import Source


def unknown_citations(keys: Iterable[str], entry: Entry, catalogue: Catalogue, borrowed: str = "") -> list[Problem]:
    """Tell where each unknown citekey of a page stands, and what was probably meant.

    ``borrowed`` are texts of other pages that are drawn on this one too, such as questions: their own pages tell what is wrong in them.
    """
    if REFERENCES in catalogue.left_out:
        return []
    found = ((key, _place(key, entry.source)) for key in dict.fromkeys(keys))
    start = Location(entry.source.path, entry.source.body_line)
    return [_problem(key, place or start, catalogue) for key, place in found if place or not _cited(key).search(borrowed)]


def _problem(key: str, place: Location, catalogue: Catalogue) -> Problem:
    todo = near_match(key, catalogue.references) or r"Where no citation is meant, write \@ for @."
    return Problem(place, f"citation @{key}", f"no such reference in docs/{REFERENCES}", todo)


def _cited(key: str) -> re.Pattern[str]:
    return re.compile(rf"@{re.escape(key)}(?![\w-])")


def _place(key: str, source: Source) -> Location | None:
    """Find the line that cites a key, in the fields first, as they are drawn first; code counts only when nothing else does."""
    cited = _cited(key)
    for at, text in _texts(source.meta):
        if cited.search(without_code(text)):
            return source.place(*at)
    lines = list(enumerate(source.body.split("\n"), source.body_line))
    candidates = [*prose(lines), *lines]
    return next((Location(source.path, number) for number, line in candidates if cited.search(line)), None)


def _texts(value: Any, at: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if isinstance(value, str):
        yield at, value
    elif isinstance(value, dict | list):
        for part, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _texts(inner, (*at, part))
