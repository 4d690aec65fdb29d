"""The site's stylesheets, for what knows no custom properties."""

from pathlib import Path

from tests.sites import ROOT

from groundwork.pictures.style import SHEETS, style

STYLESHEETS = ROOT / "overrides"


def written(folder: Path, tokens: str, still: str = "") -> Path:
    """Write both stylesheets."""
    for name, text in zip(SHEETS, (tokens, still), strict=True):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_a_role_becomes_its_value(tmp_path: Path) -> None:
    """Also through another role, and within a longer value."""
    folder = written(tmp_path, ":root { --ink: #123456; --edge: 2px solid var(--ink); }", ".a { color: var(--ink); border: var(--edge); }")
    found = style(folder)
    assert found.css == ".a { color: #123456; border: 2px solid  #123456; }"
    assert found.roles["ink"] == "#123456"


def test_only_the_light_scheme_is_taken(tmp_path: Path) -> None:
    """What stands within @media is of dark, of screens or of paper."""
    folder = written(tmp_path, ":root { --ink: #111; } @media screen { :root { --ink: #eee; } }", "@media print { .a { fill: red; } }")
    assert style(folder).roles == {"ink": "#111"}
    assert style(folder).css == ""


def test_current_colour_has_the_spelling_of_svg(tmp_path: Path) -> None:
    """The library that draws takes no other, and would draw black."""
    assert "fill: currentColor;" in style(written(tmp_path, "", ".a { fill: currentcolor; }")).css


def test_nothing_is_left_to_resolve_in_the_site_s_own() -> None:
    """Every role that stills use has a value."""
    found = style(STYLESHEETS)
    assert "var(" not in found.css
    assert "light-dark(" not in found.css
    assert {"page", "surface", "floor", "ink", "ground", "left", "right", "breath"} <= found.roles.keys()
    assert ".still__left { color: #175a98; }" in found.css
