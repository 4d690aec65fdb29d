"""Finds the files of theme and overrides that templates name."""

from collections.abc import Iterable, Mapping
from pathlib import Path

# The theme's scripts that its search needs. Their names carry a digest that changes with each release.
THEME_ASSETS = {
    "bundle": "assets/javascripts/bundle.*.min.js",
    "search_worker": "assets/javascripts/workers/search.*.min.js",
}


def theme_assets(folders: Iterable[str]) -> Mapping[str, str]:
    """Give the path within the site of each theme asset; raises FileNotFoundError when the theme has none."""
    roots = [Path(folder) for folder in folders]
    found = {}
    for name, pattern in THEME_ASSETS.items():
        paths = [path.relative_to(root).as_posix() for root in roots for path in sorted(root.glob(pattern))]
        if not paths:
            raise FileNotFoundError(pattern)
        found[name] = paths[0]
    return found


def own_assets(overrides: Path) -> frozenset[str]:
    """Give the paths within the site of all our own assets."""
    return frozenset(path.relative_to(overrides).as_posix() for path in (overrides / "assets").rglob("*") if path.is_file())
