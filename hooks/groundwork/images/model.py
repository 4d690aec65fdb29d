"""What is known of a picture, and what is asked of one."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Protocol

# What every browser shows, by the end of a file's name.
SVG = "SVG"
SHOWN = {"jpg": "JPEG", "jpeg": "JPEG", "png": "PNG", "webp": "WebP", "svg": SVG}
# What some browsers do not show, what is heavy, or what moves and cannot be stopped.
HEIC = "HEIC"
OTHERS = {"gif": "GIF", "avif": "AVIF", "heic": HEIC, "heif": HEIC, "tif": "TIFF", "tiff": "TIFF", "bmp": "BMP", "jfif": "JFIF"}
WEBP = ".webp"
# What a phone loads in about a second on a slow line, and as many points as the widest column has on a sharp screen.
HEAVIEST, WIDEST = 300_000, 1_600
KB, MB = 1_000, 1_000_000


class Sized(Protocol):
    """What has a width and a height."""

    @property
    def width(self) -> int:
        """In points, as height."""

    @property
    def height(self) -> int:
        """In points, as width."""


class UnreadableError(Exception):
    """A picture cannot be read; the text says why."""


@dataclass(frozen=True)
class Header:
    """What a file says of itself before its points begin."""

    kind: str
    width: int
    height: int
    """As it is seen: a camera may say that its picture has to be turned."""
    located: bool = False
    """Whether it says where it was taken."""
    moves: bool = False


@dataclass(frozen=True)
class Image:
    """A picture of the site; one that cannot be read has no size."""

    width: int = 0
    height: int = 0
    lighter: bool = False
    """Whether a WebP stands beside it."""


@dataclass(frozen=True)
class Images:
    """The pictures of the site by their path in docs, and which of them pages show."""

    files: Mapping[str, Image] = field(default_factory=dict)
    shown: set[str] = field(default_factory=set)


def suffix(uri: str) -> str:
    """Give the end of a file's name, in small letters."""
    return PurePosixPath(uri).suffix.lower().removeprefix(".")


def beside(uri: str) -> str:
    """Give the path of the WebP beside a picture."""
    return str(PurePosixPath(uri).with_suffix(WEBP))


def size(seen: Sized) -> str:
    """Say how large a picture is."""
    return f"{seen.width:,} by {seen.height:,} px"


def weight(content: int) -> str:
    """Say how large a file is."""
    return f"{content / MB:.1f} MB" if content >= MB else f"{-(-content // KB)} kB"
