"""From SVG to PNG: the one module that knows the library that draws it."""

from collections.abc import Iterable
from pathlib import Path

from resvg_py import svg_to_bytes


def png(svg: str, fonts: Iterable[Path] = ()) -> bytes:
    """Draw SVG at its own size. Only the given font files are used, so that every machine draws the same; without one, no words."""
    return svg_to_bytes(svg_string=svg, skip_system_fonts=True, font_files=[str(path) for path in fonts])
