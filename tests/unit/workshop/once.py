"""What the tests of the workshop do once, as each takes long: the same files are read, the styles joined. Sheets stay small."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as ET

from tests.sites import ROOT

from groundwork.figures.page import POSES, SUFFIX
from groundwork.pictures import raster
from groundwork.workshop import bench, draft
from groundwork.workshop.bench import Bench
from groundwork.workshop.draft import DRILLS, Draft

page_style = cache(bench.page_style)
READ: dict[tuple[str, str, tuple[bytes | None, ...]], Draft] = {}
# What has read the words, and keeps the templates that were read.
BENCH = Bench(ROOT, ROOT, "any")


def ready(made: Bench) -> None:
    """Give a workshop the words and templates of the first."""
    assert made.code == ROOT
    made.words, made.templates = BENCH.words, BENCH.templates


def read(docs: Path, shown: str, name: str) -> Draft:
    """Read the files of a figure, unless the same were read before."""
    files = (docs / DRILLS / f"{name}{SUFFIX}", docs / DRILLS / f"{name}.md", docs / POSES)
    key = (shown, name, tuple(file.read_bytes() if file.is_file() else None for file in files))
    if key not in READ:
        READ[key] = draft.read(docs, shown, name)
    return READ[key]


def png(svg: str, fonts: Iterable[Path] = ()) -> bytes:  # noqa: ARG001 - as the real one has it
    """Give a small picture in place of a sheet that could be drawn; that sheets become pictures is proved with that of one figure."""
    ET.fromstring(svg)  # noqa: S314 - our own
    return _small()


@cache
def _small() -> bytes:
    return raster.png('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M1 1h5v5z"/></svg>')
