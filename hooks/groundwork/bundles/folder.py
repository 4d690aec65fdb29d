"""Finds the features in a folder: what a feature brings is said by the names of its files alone.

``base/`` is what every page needs, ``features/<name>/`` what pages with that feature need. In each, ``style.css``, ``print.css`` and
``script.js`` are joined; they import what else belongs to them. ``early.js`` runs before anything is shown, and ``late/<part>.js`` is
loaded later, as the part ``<name>/<part>``.
"""

import posixpath
from collections.abc import Sequence
from pathlib import Path

from groundwork.bundles.model import Feature, Sources

TEXTS = {".css", ".js"}
# What lies here is published as it is; nothing else in the folder is.
PUBLISHED = "assets/"


def read(project: Path, root: str) -> Sources:
    """Read the folder ``root`` of a project."""
    files = {path.relative_to(project).as_posix(): path for path in sorted((project / root).rglob("*")) if path.is_file()}
    texts = {name: path.read_text(encoding="utf-8") for name, path in files.items() if path.suffix in TEXTS}
    return Sources(root, texts, frozenset(name for name in files if name.startswith(posixpath.join(root, PUBLISHED))))


def base(sources: Sources) -> Feature:
    """Give what every page needs."""
    return _feature(sources, "base", posixpath.join(sources.root, "base"))


def features(sources: Sources) -> Sequence[Feature]:
    """Give all features, in the order of their names."""
    above = posixpath.join(sources.root, "features") + "/"
    names = sorted({path.removeprefix(above).split("/")[0] for path in sources.texts if path.startswith(above)})
    return [_feature(sources, name, above + name) for name in names]


def _feature(sources: Sources, name: str, folder: str) -> Feature:
    def there(file: str) -> tuple[str, ...]:
        path = posixpath.join(folder, file)
        return (path,) if path in sources.texts else ()

    above = posixpath.join(folder, "late") + "/"
    parts = [
        path for path in sorted(sources.texts) if path.startswith(above) and path.count("/") == above.count("/") and path.endswith(".js")
    ]
    late = {f"{name}/{Path(path).stem}": path for path in parts}
    return Feature(name, there("style.css"), there("print.css"), there("script.js"), late, *there("early.js"))
