"""Citations that name no reference of their page."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from groundwork.catalogue.model import REFERENCES, Catalogue, Entry
from groundwork.problems import Location, Problem, near_match
from groundwork.source.prose import prose, without_code
from groundwork.source.read import Source


def unknown_citations(keys: Iterable[str], entry: Entry, catalogue: Catalogue) -> list[Problem]:
    """Tell where each unknown citekey of a page stands, and what was probably meant."""
    if REFERENCES in catalogue.left_out:
        return []
    return [_problem(key, entry, catalogue) for key in dict.fromkeys(keys)]


def _problem(key: str, entry: Entry, catalogue: Catalogue) -> Problem:
    place, thing = _place(key, entry.source), f"citation @{key}"
    todo = near_match(key, catalogue.references) or r"Where no citation is meant, write \@ for @."
    return Problem(place, thing, f"no such reference in docs/{REFERENCES}", todo)


def _place(key: str, source: Source) -> Location:
    """Find the line that cites a key, in the fields first, as they are drawn first; code counts only when nothing else does."""
    cited = re.compile(rf"@{re.escape(key)}(?![\w-])")
    for at, text in _texts(source.meta):
        if cited.search(without_code(text)):
            return source.place(*at)
    lines = list(enumerate(source.body.split("\n"), source.body_line))
    candidates = [*prose(lines), *lines]
    return Location(source.path, next((number for number, line in candidates if cited.search(line)), source.body_line))


def _texts(value: Any, at: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if isinstance(value, str):
        yield at, value
    elif isinstance(value, dict | list):
        for part, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _texts(inner, (*at, part))
