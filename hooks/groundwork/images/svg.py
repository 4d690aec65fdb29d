"""The header of an SVG: its size, read without an XML parser, as only its first tag counts."""

import re
from html import unescape

from groundwork.images.model import Header, UnreadableError

COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
ROOT = re.compile(r"<(?:\w+:)?svg\b((?:\"[^\"]*\"|'[^']*'|[^'\"<>])*)>", re.IGNORECASE)
ATTRIBUTE = re.compile(r"""(?<![\w:-])(width|height|viewBox)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
LENGTH = re.compile(r"\s*(\d+(?:\.\d+)?|\.\d+)(?:px)?\s*")
NUMBERS = re.compile(r"[\s,]+")
CORNERS = 4
# What runs when somebody opens the file by itself.
SCRIPT = re.compile(r"<(?:\w+:)?script\b|\son\w+\s*=|javascript:", re.IGNORECASE)


def svg_header(data: bytes) -> Header:
    """Read the size of an SVG; raises UnreadableError when it has none, or holds a script."""
    text = COMMENT.sub("", data.decode("utf-8", "replace"))
    root = ROOT.search(text)
    if not root:
        message = "is no SVG"
        raise UnreadableError(message)
    if SCRIPT.search(unescape(text)):
        message = "holds a script"
        raise UnreadableError(message)
    said = {name: first or second for name, first, second in ATTRIBUTE.findall(root[1])}
    width, height = _lengths(said) or _box(said.get("viewBox", ""))
    return Header("SVG", max(1, round(width)), max(1, round(height)))


def _lengths(said: dict[str, str]) -> tuple[float, float] | None:
    width, height = (LENGTH.fullmatch(said.get(name, "")) for name in ("width", "height"))
    return (float(width[1]), float(height[1])) if width and height else None


def _box(said: str) -> tuple[float, float]:
    numbers = NUMBERS.split(said.strip())
    width, height = map(LENGTH.fullmatch, numbers[2:]) if len(numbers) == CORNERS else (None, None)
    if not width or not height:
        message = "says no size. Its first tag needs width and height, or viewBox"
        raise UnreadableError(message)
    return float(width[1]), float(height[1])
