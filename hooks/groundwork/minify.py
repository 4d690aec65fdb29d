"""Smaller scripts and stylesheets, by tools made for it."""

import re
from pathlib import Path

from rcssmin import cssmin
from rjsmin import jsmin

# The space of ".a :is(.b)". In a rule that rcssmin does not know, such as @container, it takes the space for one of a value.
DESCENDANT = re.compile(r"""("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(?<=[\w)\]*])(?<!@page) (?=:)""")


def _smaller_css(text: str) -> str:
    return str(cssmin(DESCENDANT.sub(lambda found: found[1] or " *", text)))


MINIFIERS = {".css": _smaller_css, ".js": jsmin}


def minify(site: Path, paths: frozenset[str]) -> None:
    """Minify those of our own assets (paths within the site) that have a minifier, in place."""
    for path in sorted(paths):
        file = site / path
        if file.suffix in MINIFIERS and file.is_file():
            file.write_text(str(MINIFIERS[file.suffix](file.read_text(encoding="utf-8"))), encoding="utf-8")
