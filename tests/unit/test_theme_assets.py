"""Files of theme and overrides that templates name."""

import importlib
from pathlib import Path

import pytest

from groundwork.theme_assets import THEME_ASSETS, of_theme, ours, theme_assets


def files(root: Path, *names: str) -> None:
    """Write empty files."""
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).touch()


def test_names_with_digests_are_found(tmp_path: Path) -> None:
    """In the first folder that has them: overrides come before the theme."""
    ours, theirs = tmp_path / "ours", tmp_path / "theirs"
    files(theirs, "assets/javascripts/bundle.1a2b.min.js", "assets/javascripts/workers/search.3c.min.js")
    files(ours, "assets/javascripts/bundle.ff.min.js")
    assert theme_assets([str(ours), str(theirs)]) == {
        "bundle": "assets/javascripts/bundle.ff.min.js",
        "search_worker": "assets/javascripts/workers/search.3c.min.js",
    }


def test_a_theme_without_them_is_told(tmp_path: Path) -> None:
    """A release of the theme that moved its scripts stops the build, and not the search of readers."""
    with pytest.raises(FileNotFoundError, match="bundle"):
        theme_assets([str(tmp_path)])


def test_the_installed_theme_has_them() -> None:
    """The theme that is locked fits."""
    material = importlib.import_module("material")
    found = theme_assets([str(Path(str(material.__file__)).parent / "templates")])
    assert found.keys() == THEME_ASSETS.keys()


@pytest.mark.parametrize(
    ("path", "stays"),
    [
        ("assets/images/favicon.png", False),
        ("assets/javascripts/bundle.1a2b.min.js", True),
        ("assets/javascripts/bundle.1a2b.min.js.map", False),
        ("assets/javascripts/workers/search.3c.min.js", True),
        ("assets/javascripts/lunr/min/lunr.de.min.js", False),
        ("assets/stylesheets/main.1a2b.min.css", False),
    ],
)
def test_of_the_theme_only_its_search_is_in_the_site(path: str, stays: bool) -> None:  # noqa: FBT001 (a parameter of the test)
    """Nobody loads the rest."""
    assert of_theme(path) == stays


@pytest.mark.parametrize(
    ("path", "stays"),
    [
        ("assets/fonts/a.woff2", True),
        ("assets/images/mark.svg", True),
        ("assets/images/dots.png", True),
        ("main.html", False),
        ("base/style.css", False),
        ("features/quiz/player.js", False),
    ],
)
def test_fonts_and_pictures_are_in_the_site(path: str, stays: bool) -> None:  # noqa: FBT001 (a parameter of the test)
    """Templates are drawn, and styles and scripts joined."""
    assert ours(path) == stays
