"""One page of each kind, in a real browser: nothing fails, nothing is asked elsewhere, nothing is cut off."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request, expect
from tests.browser.conftest import DESKTOP, launch
from tests.browser.kinds import PAGES
from tests.sites import ROOT

AXE = (ROOT / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", PAGES)
def test_page_opens_cleanly(page: Page, address: str, path: str) -> None:
    """A page opens without an error, and every request stays at the site's own address."""
    errors: list[str] = []
    strangers: list[str] = []

    def watch(request: Request) -> None:
        if not request.url.startswith((address, "data:")):
            strangers.append(request.url)

    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("request", watch)
    page.goto(address + path, wait_until="networkidle")
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    assert errors == []
    assert strangers == []


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_page_is_accessible(page: Page, address: str, path: str, scheme: str) -> None:
    """Axe finds nothing against WCAG 2.2 AA or its best practices, in light and in dark."""
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(address + path)
    page.evaluate(AXE)
    found = page.evaluate(
        "axe.run().then((result) => result.violations.map((one) => one.id + ': ' + one.nodes.map((node) => node.html).join(' | ')))"
    )
    assert found == []


@pytest.mark.parametrize("width", [320, 360, 760])
def test_nothing_scrolls_sideways(browser: Browser, address: str, width: int) -> None:
    """At 320, 360 and 760 px no page is wider than the window."""
    page = browser.new_page(viewport={"width": width, "height": 700})
    wide = []
    for path in PAGES:
        page.goto(address + path)
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            wide.append(path)
    page.close()
    assert wide == []


def test_nothing_scrolls_sideways_beside_a_scrollbar(browser: Browser, address: str) -> None:
    """Where a scrollbar takes room, as on most desktops, the page is as wide as what the scrollbar leaves."""
    with_bars = launch(browser.browser_type, without=["--hide-scrollbars"])
    page = with_bars.new_page(viewport=DESKTOP)
    wide = []
    for path in PAGES:
        page.goto(address + path)
        if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
            wide.append(path)
    assert page.evaluate("document.documentElement.clientWidth < innerWidth")
    with_bars.close()
    assert wide == []


def test_targets_are_large_enough(phone: Page, address: str) -> None:
    """On a phone every button and every header link is at least 44 px high, every other lone link 24 px."""
    phone.goto(address + "drills/bear-crawl-forward/")
    small = phone.evaluate(
        """() => {
            const least = (element) => (element.matches('header a, header button, button, summary') ? 44 : 24);
            return [...document.querySelectorAll('header a, button, summary, .card a, footer a, .citation')]
                .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < least(element))
                .map((element) => `${element.textContent.trim()}: ${element.getBoundingClientRect().height}`);
        }"""
    )
    assert small == []


def test_both_doors_fit_a_phone(phone: Page, address: str) -> None:
    """Both doors of the home page are whole on a phone, without scrolling."""
    phone.goto(address)
    box = phone.locator(".door--2").bounding_box()
    assert box
    assert box["y"] + box["height"] <= 844


def test_fonts_come_from_the_site(phone: Page, address: str) -> None:
    """The text face is loaded, and the zero comes from the plain one."""
    phone.goto(address + "safety/", wait_until="networkidle")
    loaded = phone.evaluate(
        "[...document.fonts].filter((font) => font.status === 'loaded').map((font) => font.family.replaceAll('\"', ''))"
    )
    assert set(loaded) == {"Atkinson Hyperlegible Next", "Plain Zero"}


def test_page_prints(phone: Page, address: str, tmp_path: Path) -> None:
    """On paper the frame and the buttons are gone; the dose, the steps and the safety words stay."""
    phone.goto(address + "drills/bear-crawl-forward/")
    phone.emulate_media(media="print")
    expect(phone.get_by_role("navigation", name="My back")).to_be_hidden()
    expect(phone.get_by_role("button", name="Print this page")).to_be_hidden()
    expect(phone.get_by_text("2 rounds of 4 steps").first).to_be_visible()
    expect(phone.get_by_role("region", name="When to get help")).to_be_visible()
    phone.pdf(path=str(tmp_path / "page.pdf"), format="A4")
    assert (tmp_path / "page.pdf").stat().st_size > 10_000
