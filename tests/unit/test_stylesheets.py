"""The tokens: each colour can be read on its ground, and dark, which CSS has to write twice, is the same twice."""

import re

import pytest
from coloraide import Color
from tests.sites import ROOT

OVERRIDES = ROOT / "overrides"
TOKENS = OVERRIDES / "base/tokens.css"


def values(block: str) -> dict[str, str]:
    """Give the custom properties of a rule's text."""
    return dict(re.findall(r"(--[a-z0-9-]+): ([^;]+);", block))


def test_dark_by_system_is_dark_by_choice() -> None:
    """Both dark rules set the same values."""
    by_system, by_choice = TOKENS.read_text(encoding="utf-8").split("@media screen")[1:]
    assert values(by_system)
    assert values(by_system) == values(by_choice)


# WCAG 2.2: text 4.5, large text and what shows a control or a picture 3.
TEXT, SHAPE = 4.5, 3.0
GROUNDS = ("page", "surface", "floor")
PAIRS = [
    *((colour, ground, TEXT) for colour in ("ink", "ink-2", "pine", "red", "visited") for ground in GROUNDS),
    *((colour, ground, SHAPE) for colour in ("edge", "ground", "left", "right", "breath", "trunk", "face") for ground in ("page", "floor")),
    *(("ink", ground, TEXT) for ground in ("pine-tint", "red-tint", "selection")),
    *((colour, f"{colour}-tint", TEXT) for colour in ("pine", "red")),
    ("on-pine", "pine", TEXT),
    ("on-pine", "pine-deep", TEXT),
    ("on-red", "red-fill", TEXT),
]


@pytest.mark.parametrize(("colour", "ground", "least"), PAIRS)
def test_every_colour_can_be_read_on_its_ground(colour: str, ground: str, least: float) -> None:
    """In the light scheme and in the dark one, before any browser has drawn it."""
    light, dark, _ = (values(part) for part in TOKENS.read_text(encoding="utf-8").split("@media screen"))
    for scheme in (light, light | dark):
        found = Color(scheme[f"--{colour}"]).contrast(Color(scheme[f"--{ground}"]))
        assert found >= least, f"--{colour} on --{ground}: {found:.2f}"


def test_colours_live_in_one_file() -> None:
    """No other stylesheet than the tokens and the print sheet names a colour."""
    for path in OVERRIDES.rglob("*.css"):
        if path.name not in {"tokens.css", "print-page.css", "print-sheets.css"}:
            assert not re.findall(r"#[0-9a-f]{3,8}\b", path.read_text(encoding="utf-8")), path.name
