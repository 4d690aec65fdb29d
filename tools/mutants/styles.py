"""Mutants of styles, by the tokens of their grammar."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

import tinycss2
from tools.mutants.mutant import Edit

NUMBERS = {"number", "percentage", "dimension"}


def edits(source: str) -> Iterator[Edit]:
    """Find everything that can be changed in a stylesheet."""
    lines = [0, *(match.end() for match in re.finditer("\n", source))]
    tokens = tinycss2.parse_component_value_list(source)
    places = {id(token): lines[token.source_line - 1] + token.source_column - 1 for token in _all(tokens)}
    yield from numbers(tokens, places)
    for block in (token for token in _all(tokens) if token.type == "{} block"):
        yield from declarations(block.content, places)


def reads(source: str) -> bool:
    """Tell whether a text is a stylesheet: no bracket is open, none is closed twice, nothing else is broken."""
    tokens = [*_all(tinycss2.parse_component_value_list(source)), *tinycss2.parse_stylesheet(source)]
    return all(token.type != "error" for token in tokens)


def numbers(tokens: Sequence[Any], places: dict[int, int]) -> Iterator[Edit]:
    """Double a number, so that a reader could see it."""
    for token in _all(tokens):
        if token.type in NUMBERS and token.value:
            written = token.representation
            yield Edit("number doubled", places[id(token)], places[id(token)] + len(written), f"{Decimal(written) * 2:f}")


def declarations(content: Sequence[Any], places: dict[int, int]) -> Iterator[Edit]:
    """Leave out a declaration: what stands in a block up to a semicolon, and is no rule."""
    here: list[Any] = []
    for part in content:
        if part.type == "{} block":
            here = []
        elif part == ";":
            if any(one == ":" for one in here):
                yield Edit("declaration dropped", places[id(here[0])], places[id(part)] + 1, "")
            here = []
        elif part.type not in {"whitespace", "comment"}:
            here.append(part)


def _all(tokens: Sequence[Any]) -> Iterator[Any]:
    for token in tokens:
        yield token
        yield from _all(getattr(token, "content", None) or getattr(token, "arguments", None) or [])
