"""The site's own stylesheets for pictures, whose library knows classes and no custom properties.

So each colour stands once, in tokens.css: here ``var()`` is replaced by its value in the light scheme.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import tinycss2

SHEETS = ("base/tokens.css", "features/still/still.css")


@dataclass(frozen=True)
class Style:
    """The rules of stills as plain CSS, and the value of each role such as ``page``, for what templates colour themselves."""

    css: str
    roles: Mapping[str, str]


def style(overrides: Path) -> Style:
    """Read the stylesheets from ``overrides``. Rules within ``@media`` are left out, as they are of the dark scheme or of paper."""
    sheets = [tinycss2.parse_stylesheet((overrides / name).read_text(encoding="utf-8"), True, True) for name in SHEETS]  # noqa: FBT003 - skip comments and space
    rules = [rule for sheet in sheets for rule in sheet if rule.type == "qualified-rule"]
    properties: dict[str, list[Any]] = {}
    for rule in rules:
        if _selector(rule) == ":root":
            properties |= {each.name: each.value for each in _declarations(rule) if each.name.startswith("--")}
    drawn = [_drawn(rule, properties) for rule in rules if _selector(rule) != ":root"]
    roles = {name[2:].replace("-", "_"): tinycss2.serialize(_plain(value, properties)).strip() for name, value in properties.items()}
    return Style("\n".join(drawn), roles)


def _selector(rule: Any) -> str:
    return str(tinycss2.serialize(rule.prelude)).strip()


def _declarations(rule: Any) -> Iterator[Any]:
    return (each for each in tinycss2.parse_blocks_contents(rule.content) if each.type == "declaration")


def _drawn(rule: Any, properties: Mapping[str, list[Any]]) -> str:
    lines = [f"{each.name}: {tinycss2.serialize(_plain(each.value, properties)).strip()};" for each in _declarations(rule)]
    return f"{_selector(rule)} {{ {' '.join(lines)} }}"


def _plain(tokens: Iterable[Any], properties: Mapping[str, list[Any]]) -> list[Any]:
    """Replace each ``var(--role)`` by what the role is; a role that nobody defined is left out."""
    found: list[Any] = []
    for token in tokens:
        if token.type == "function" and token.lower_name == "var":
            found += _plain(properties.get(_name(token), ()), properties)
        else:
            if token.type == "ident" and token.lower_value == "currentcolor":
                token.value = "currentColor"  # The library that draws knows this word in SVG's own spelling only.
            found.append(token)
    return found


def _name(var: Any) -> str:
    return next((str(token.value) for token in var.arguments if token.type == "ident"), "")
