"""The same pages in WebKit and in Firefox: nothing fails, and each part stands where it stands in Chromium."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from tests.browser.engines.boxes import Box, Shape, covered, differences, drawn, measure, redrawn
from tests.browser.engines.chromium import Chromium
from tests.browser.engines.engine import Engine
from tests.browser.engines.pages import Pages, serving
from tests.browser.kinds import PAGES

WIDTHS = (390, 1280)
# All engines work in one process of pytest, so each page is opened once in each.
pytestmark = pytest.mark.xdist_group("engines")

FAULTY = """\
<!DOCTYPE html>
<html lang="en">
<head><title>Faulty</title><link rel="icon" href="data:,"><script src="faulty.js"></script><style>p { color: red; }</style></head>
<body><img src="gone.png" alt=""></body>
</html>
"""


@dataclass(frozen=True)
class Seen:
    """What was seen of a page."""

    errors: list[str]
    boxes: list[Box]
    shapes: list[Shape]


Looked = dict[tuple[str, int], Seen]


def look(engine: Engine, pages: Pages, path: str, width: int) -> Seen:
    """Open a page, wait until it is settled, and look at it."""
    pages.refused.clear()
    engine.open(pages.address + path, width)
    engine.evaluate("settled()")
    return Seen(engine.evaluate("errors") + [f"not served: {one}" for one in pages.refused], measure(engine), drawn(engine))


def look_at_all(engine: Engine, pages: Pages) -> Looked:
    """Look at a page of each kind, at each width."""
    return {(path, width): look(engine, pages, path, width) for width in WIDTHS for path in PAGES}


@pytest.fixture(scope="session")
def norm(browser: Browser, pages: Pages) -> Looked:
    """Look at them in Chromium."""
    chromium = Chromium(browser)
    looked = look_at_all(chromium, pages)
    chromium.close()
    return looked


@pytest.fixture(scope="session")
def kept() -> dict[str, Looked]:
    """Keep what was seen, by the name of the engine."""
    return {}


@pytest.fixture
def looked(engine: Engine, pages: Pages, kept: dict[str, Looked]) -> Looked:
    """Look at them in another engine, once for all tests."""
    name = type(engine).__name__
    if name not in kept:
        kept[name] = look_at_all(engine, pages)
    return kept[name]


@pytest.fixture(scope="module")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pages]:
    """Serve a page on which all goes wrong."""
    folder: Path = tmp_path_factory.mktemp("faulty")
    (folder / "index.html").write_text(FAULTY, encoding="utf-8")
    (folder / "faulty.js").write_text("console.error('said'); Promise.reject('refused'); missing();", encoding="utf-8")
    with serving(folder) as server:
        yield server


@pytest.mark.parametrize("width", WIDTHS)
def test_a_page_tells_its_errors_in_each_engine(engine: Engine, faulty: Pages, width: int) -> None:
    """What was said, thrown or refused, what is against the policy, and what was not there: no engine keeps one of them to itself."""
    errors = look(engine, faulty, "", width).errors
    parts = ("said", "missing", "rejected: refused", "against the policy: style-src", "not loaded: ", "not served: /gone.png")
    assert [part for part in parts if not any(part in error for error in errors)] == []
    assert [error for error in errors if not any(part in error for part in parts)] == []
    assert engine.evaluate("innerWidth") == width


def test_nothing_fails(looked: Looked) -> None:
    """No page has an error in this engine."""
    assert {place: seen.errors for place, seen in looked.items() if seen.errors} == {}


def test_parts_stand_as_in_chromium(looked: Looked, norm: Looked) -> None:
    """Chart, player, safety box, quiz and frame have the same left edge and width within 2 px, and the same order."""
    found = {place: differences(seen.boxes, norm[place].boxes) for place, seen in looked.items()}
    assert {place: some for place, some in found.items() if some} == {}
    # Each of the parts was among them.
    names = {box.name for seen in looked.values() for box in seen.boxes}
    assert {"rect", "figure.movement", "section.safety", "fieldset.sure.screen-only"} <= names


def test_no_box_covers_another(looked: Looked) -> None:
    """Boxes of which none lies within the other have no area in common."""
    found = {place: covered(seen.boxes) for place, seen in looked.items()}
    assert {place: some for place, some in found.items() if some} == {}


def test_drawings_are_drawn_as_in_chromium(looked: Looked, norm: Looked) -> None:
    """Each shape of each figure, icon and bar has its box within 2 units: none is left out."""
    found = {place: redrawn(seen.shapes, norm[place].shapes) for place, seen in looked.items()}
    assert {place: some for place, some in found.items() if some} == {}
    assert sum(len(seen.shapes) for seen in looked.values()) > 1000
