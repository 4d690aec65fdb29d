"""The tokens: dark is written twice in CSS, and must be the same twice."""

import re

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


def test_colours_live_in_one_file() -> None:
    """No other stylesheet than the tokens and the print sheet names a colour."""
    for path in OVERRIDES.rglob("*.css"):
        if path.name not in {"tokens.css", "print-page.css", "print-sheets.css"}:
            assert not re.findall(r"#[0-9a-f]{3,8}\b", path.read_text(encoding="utf-8")), path.name
