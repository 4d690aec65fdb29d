"""Text that the reader enlarges, up to twice, in narrow windows: nothing overlaps, is cut off or broken, or scrolls sideways."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.kinds import PAGES
from tests.browser.reading import enlarge, faults

SIZES = [(320, 125), (320, 200), (390, 125), (390, 200)]


def wrong(page: Page) -> list[str]:
    """Give what is wrong with a page in each window, at each size of text."""
    found = []
    for width, percent in SIZES:
        page.set_viewport_size({"width": width, "height": 844})
        enlarge(page, percent)
        found += [f"{width} px, {percent} %: {fault}" for fault in faults(page)]
    return found


@pytest.fixture
def small(browser: Browser) -> Iterator[Page]:
    """Open a page on a phone whose owner uses fingers."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, reduced_motion="reduce", has_touch=True)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", PAGES)
def test_pages(small: Page, address: str, path: str) -> None:
    """One page of each kind."""
    small.goto(address + path)
    assert wrong(small) == []


def test_menu(small: Page, address: str) -> None:
    """The menu opened from the header."""
    small.goto(address)
    small.get_by_role("button", name="Menu").click()
    expect(small.get_by_role("dialog", name="Menu")).to_be_visible()
    assert wrong(small) == []


def test_citation(small: Page, address: str) -> None:
    """The sheet that a citation opens."""
    small.goto(address + "articles/walking-after-back-pain/")
    small.locator("[role=doc-biblioref]:visible").first.tap()
    expect(small.get_by_role("dialog", name="Reference 1")).to_be_visible()
    assert wrong(small) == []
