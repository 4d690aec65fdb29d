"""Finds the files of theme and overrides that templates name."""

from collections.abc import Iterable, Mapping
from fnmatch import fnmatch
from pathlib import Path

# Where fonts and pictures are, in overrides as in the site.
ASSETS = "assets/"
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


def of_theme(path: str) -> bool:
    """Tell whether a file of the theme belongs into the site, by its path within it: only its search is used."""
    return any(fnmatch(path, pattern) for pattern in THEME_ASSETS.values())


def ours(path: str) -> bool:
    """Tell whether a file of our overrides belongs into the site: fonts and pictures do; the rest is drawn or joined."""
    return path.startswith(ASSETS)
