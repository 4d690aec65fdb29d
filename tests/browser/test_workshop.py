"""The workshop in a real browser: it follows a save, and leaves the reader where they are."""

import re
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.conftest import DESKTOP
from tests.sites import ROOT
from tests.unit.workshop.projects import FAR, GOOD, drill, project, step

from groundwork.command import figure
from groundwork.workshop.bench import Bench
from groundwork.workshop.server import Server

AXE = (ROOT / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
RUN_AXE = "axe.run(document, {iframes: false}).then((result) => result.violations.map((one) => one.id))"


class Workshop:
    """A workshop that is served, without its loop: a test saves and redraws by itself."""

    def __init__(self, root: Path) -> None:
        self.bench: Bench = project(root, page=drill(step("Reach the right arm.", "reach-the-right-arm", breath="out")))
        self.root, self.folder = root, root / "served"
        self.folder.mkdir()
        self.bench.lay_out(self.folder)
        self.server = Server(0, self.folder)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def save(self, text: str) -> None:
        """Save the figure, and draw it anew."""
        project(self.root, text)
        figure.redraw(self.bench, self.folder, self.server, lambda _: None)


@pytest.fixture
def workshop(tmp_path: Path) -> Iterator[Workshop]:
    """Serve a good figure."""
    made = Workshop(tmp_path)
    made.save(GOOD)
    yield made
    made.server.shutdown()
    made.server.server_close()


@pytest.fixture
def page(browser: Browser, workshop: Workshop) -> Iterator[Page]:
    """Open the workshop, in which nothing may fail while it is open."""
    errors: list[str] = []
    context = browser.new_context(viewport=DESKTOP, reduced_motion="reduce")
    opened = context.new_page()
    opened.on("pageerror", lambda error: errors.append(str(error)))
    opened.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    opened.goto(workshop.server.address)
    yield opened
    told = [*errors]
    context.close()
    assert told == []


def test_both_schemes_play_side_by_side(page: Page) -> None:
    """Each in its colours, in a frame as high as what it holds; nothing is refused by the strict policy."""
    pages = []
    for scheme in ("light", "dark"):
        frame = page.frame_locator(f"iframe[src='/{scheme}/']")
        expect(frame.get_by_role("button", name="Play")).to_be_visible()
        pages.append(frame.locator("body").evaluate("(body) => getComputedStyle(body).backgroundColor"))
        page.wait_for_function(
            "(src) => { const f = document.querySelector(`iframe[src='${src}']`);"
            " return Math.abs(f.clientHeight - f.contentDocument.querySelector('main').getBoundingClientRect().height) < 6 }",
            arg=f"/{scheme}/",
        )
    assert pages[0] != pages[1]


def test_a_save_is_followed_where_the_reader_is(page: Page, workshop: Workshop) -> None:
    """The problem appears beside its frame; the player stays at its moment; mended, the problem goes."""
    frame = page.frame_locator("iframe[src='/light/']")
    slider = frame.get_by_role("slider")
    slider.evaluate("(it) => { it.value = '42'; it.dispatchEvent(new Event('input', { bubbles: true })) }")
    workshop.save(FAR)
    remark = page.locator(".remark", has_text=re.compile("beyond reach"))
    expect(remark.locator("svg.still")).to_be_visible()
    expect(frame.get_by_role("slider")).to_have_value("42")
    workshop.save("views: [")
    expect(page.get_by_role("status")).to_contain_text("cannot be drawn yet")
    expect(frame.get_by_text("Last good picture")).to_be_visible()
    workshop.save(GOOD)
    expect(page.get_by_role("status")).to_contain_text("No problems")
    expect(frame.get_by_role("slider")).to_have_value("42")


def test_a_player_that_plays_goes_on_after_a_save(page: Page, workshop: Workshop) -> None:
    """Only a reader who has paused it finds it paused."""
    frame = page.frame_locator("iframe[src='/light/']")
    frame.get_by_role("button", name="Play", exact=True).click()
    workshop.save(FAR)
    expect(page.locator(".remark")).not_to_have_count(0)
    expect(frame.get_by_role("button", name="Pause")).to_be_visible()


def test_it_can_be_used_by_anyone(page: Page, workshop: Workshop) -> None:
    """Axe finds nothing, with problems shown and without, on a wide screen and a narrow one."""
    for text in (GOOD, FAR):
        workshop.save(text)
        page.wait_for_timeout(100)
        page.evaluate(AXE)
        assert page.evaluate(RUN_AXE) == []
    page.set_viewport_size({"width": 390, "height": 844})
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
