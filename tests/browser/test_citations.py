"""The preview of a citation: a panel for pointer and keyboard, a sheet for touch, a plain link without scripts."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, ViewportSize, expect
from tests.sites import ROOT

PATH = "articles/walking-after-back-pain/"
SOME = 2  # every second citation of a page that has twenty of them
DESKTOP: ViewportSize = {"width": 1280, "height": 844}
PHONE: ViewportSize = {"width": 390, "height": 844}
# Longer than the preview waits before it opens or closes.
WAIT = 600
AXE = (ROOT / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
RUN_AXE = "axe.run().then((result) => result.violations.map((one) => one.id + ': ' + one.nodes.map((node) => node.html).join(' | ')))"


@pytest.fixture
def desktop(browser: Browser, address: str) -> Iterator[Page]:
    """Open a page with citations, for a mouse and a keyboard."""
    page = browser.new_page(viewport=DESKTOP, reduced_motion="reduce")
    go(page, address)
    yield page
    page.close()


@pytest.fixture
def touch(browser: Browser, address: str) -> Iterator[Page]:
    """Open a page with citations on a phone, which knows neither hovering nor a keyboard."""
    context = browser.new_context(viewport=PHONE, reduced_motion="reduce", has_touch=True, is_mobile=True)
    page = context.new_page()
    go(page, address)
    yield page
    context.close()


def go(page: Page, address: str) -> None:
    """Open a page with citations, and wait for their preview, which comes once the page is there."""
    page.goto(address + PATH)
    page.locator(".citation-sheet").wait_for(state="attached")


def citations(page: Page) -> Locator:
    """Find all citations."""
    return page.locator("[role=doc-biblioref]:visible")


def preview(page: Page, number: int | str = 1) -> Locator:
    """Find the open panel or sheet of a reference."""
    return page.get_by_role("dialog", name=f"Reference {number}", exact=True)


def way(page: Page) -> Locator:
    """Find the link to the list in the panel or sheet."""
    return page.get_by_role("dialog").get_by_role("link", name="Go to reference")


def by_keyboard(page: Page, citation: Locator) -> None:
    """Bring the focus to a citation as the Tab key does, and wait until its panel is open."""
    citation.focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    expect(citation).to_be_focused()
    # On the way the panel of a neighbour may have opened.
    expect(citation).to_have_attribute("aria-expanded", "true")


def reference(page: Page, citation: Locator) -> Locator:
    """Find the entry of the list that a citation leads to."""
    return page.locator(f"[id='{str(citation.get_attribute('href')).removeprefix('#')}']")


def test_pointer_shows_the_reference(desktop: Page) -> None:
    """The panel says what the list says; it stays while the pointer is on it, and closes when the pointer leaves."""
    citation = citations(desktop).first
    citation.hover()
    panel = preview(desktop)
    expect(panel).to_be_visible()
    expect(panel).to_contain_text(reference(desktop, citation).locator("bdi").inner_text())
    expect(citation).to_have_attribute("aria-expanded", "true")
    panel.hover()
    desktop.wait_for_timeout(WAIT)
    expect(panel).to_be_visible()
    desktop.mouse.move(2, 2)
    expect(panel).to_be_hidden()
    expect(citation).not_to_have_attribute("aria-expanded", "true")


def test_passing_over_shows_nothing(desktop: Page) -> None:
    """A pointer that is on a citation for a moment opens nothing; one that rests there does."""
    desktop.clock.install(time=0)
    desktop.reload()
    desktop.clock.pause_at(60_000)
    citations(desktop).first.hover()
    desktop.clock.run_for(100)
    desktop.mouse.move(2, 2)
    desktop.clock.run_for(100)
    assert not preview(desktop).is_visible()
    citations(desktop).first.hover()
    desktop.clock.run_for(200)
    assert preview(desktop).is_visible()


def test_study_comes_along(desktop: Page) -> None:
    """What the list says of the study is in the panel too."""
    citation = citations(desktop).first
    reference(desktop, citation).evaluate(
        """(item) => item.querySelector('.references__study')
            ?? item.querySelector('bdi').insertAdjacentHTML('afterend', '<p class="references__study">A trial, 701 adults</p>')"""
    )
    citation.hover()
    expect(preview(desktop)).to_contain_text(reference(desktop, citation).locator(".references__study").inner_text())


def test_the_way_to_the_list_closes_the_panel(desktop: Page) -> None:
    """Its link leads to the reference, and the panel stays away though the pointer rests where it was; a click within it closes nothing."""
    citation = citations(desktop).first
    citation.hover()
    preview(desktop).locator("bdi").first.click()
    expect(preview(desktop)).to_be_visible()
    way(desktop).click()
    expect(reference(desktop, citation)).to_be_in_viewport()
    expect(preview(desktop)).to_be_hidden()
    desktop.wait_for_timeout(WAIT)
    expect(preview(desktop)).to_be_hidden()


@pytest.mark.parametrize("inside", [False, True], ids=["on the citation", "in the panel"])
def test_escape_closes(desktop: Page, *, inside: bool) -> None:
    """Escape closes the panel for good, and the focus stays on the citation, or goes back to it."""
    citation = citations(desktop).first
    by_keyboard(desktop, citation)
    expect(preview(desktop)).to_be_visible()
    if inside:
        desktop.keyboard.press("Tab")
        expect(way(desktop)).to_be_focused()
    desktop.keyboard.press("Escape")
    expect(preview(desktop)).to_be_hidden()
    expect(citation).to_be_focused()
    desktop.wait_for_timeout(WAIT)
    expect(preview(desktop)).to_be_hidden()


def test_escape_closes_what_is_about_to_open(desktop: Page) -> None:
    """Escape on a citation keeps it closed, even while the panel of the one before is still open."""
    citation = citations(desktop).nth(1)
    citations(desktop).first.hover()
    expect(preview(desktop)).to_be_visible()
    desktop.evaluate(
        """(citation) => {
            citation.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
            citation.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
        }""",
        citation.element_handle(),
    )
    desktop.wait_for_timeout(WAIT)
    expect(desktop.get_by_role("dialog")).to_be_hidden()


def test_escape_closes_under_the_pointer(desktop: Page) -> None:
    """Escape closes the panel without moving the pointer; pointing at the citation anew opens it again."""
    citation = citations(desktop).first
    citation.hover()
    expect(preview(desktop)).to_be_visible()
    desktop.keyboard.press("Escape")
    desktop.wait_for_timeout(WAIT)
    expect(preview(desktop)).to_be_hidden()
    desktop.mouse.move(2, 2)
    desktop.wait_for_timeout(WAIT)
    citation.hover()
    expect(preview(desktop)).to_be_visible()


def test_keyboard_reaches_the_link(desktop: Page) -> None:
    """Focus opens the panel; Tab reaches its link and then the next citation; Enter leads to the reference."""
    citation = citations(desktop).nth(1)
    by_keyboard(desktop, citation)
    expect(way(desktop)).to_be_visible()
    desktop.keyboard.press("Tab")
    expect(way(desktop)).to_be_focused()
    desktop.wait_for_timeout(WAIT)
    expect(way(desktop)).to_be_focused()
    desktop.keyboard.press("Shift+Tab")
    expect(citation).to_be_focused()
    desktop.keyboard.press("Tab")
    desktop.keyboard.press("Enter")
    expect(desktop.get_by_role("dialog")).to_be_hidden()
    expect(reference(desktop, citation)).to_be_in_viewport()
    assert desktop.evaluate("document.querySelector(':target').id") == reference(desktop, citation).get_attribute("id")


def test_focus_leaves_and_the_panel_closes(desktop: Page) -> None:
    """Tab past the link closes the panel."""
    by_keyboard(desktop, citations(desktop).last)
    expect(way(desktop)).to_be_visible()
    desktop.keyboard.press("Tab")
    desktop.keyboard.press("Tab")
    expect(way(desktop)).to_be_hidden()


def test_click_with_a_mouse_is_a_link(desktop: Page) -> None:
    """A click goes to the reference, as without the preview."""
    citation = citations(desktop).first
    citation.click()
    expect(reference(desktop, citation)).to_be_in_viewport()
    expect(desktop.get_by_role("dialog")).to_be_hidden()


@pytest.mark.parametrize("width", [320, 360, 760, 1280])
@pytest.mark.parametrize("block", ["start", "center", "end"])
def test_panel_is_whole_and_beside_its_citation(browser: Browser, address: str, width: int, block: str) -> None:
    """Wherever a citation stands in the window, its panel is within the window and does not cover it."""
    page = browser.new_page(viewport={"width": width, "height": 600}, reduced_motion="reduce")
    go(page, address)
    # Some of them: what differs is where in a line and in the window they stand.
    for citation in citations(page).all()[::SOME]:
        page.mouse.move(0, 0)
        expect(page.get_by_role("dialog")).to_be_hidden()
        citation.evaluate("(element, block) => element.scrollIntoView({ block })", block)
        citation.hover()
        expect(page.get_by_role("dialog")).to_be_visible()
        panel, own = page.get_by_role("dialog").bounding_box(), citation.bounding_box()
        assert panel
        assert own
        assert panel["x"] >= 0
        assert panel["y"] >= 0
        assert panel["x"] + panel["width"] <= width
        assert panel["y"] + panel["height"] <= 600
        assert panel["y"] >= own["y"] + own["height"] or panel["y"] + panel["height"] <= own["y"]
        expect(way(page)).to_be_in_viewport(ratio=1)
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")
    page.close()


def test_tap_opens_a_sheet(touch: Page) -> None:
    """A tap opens the sheet and stays on the page; Close gives the focus back to the citation."""
    citation = citations(touch).first
    citation.tap()
    sheet = preview(touch)
    expect(sheet).to_be_visible()
    expect(sheet).to_contain_text(reference(touch, citation).locator("bdi").inner_text())
    assert touch.evaluate("document.querySelector('dialog[open]').contains(document.activeElement)")
    assert "#" not in touch.url
    sheet.get_by_role("button", name="Close").tap()
    expect(sheet).to_be_hidden()
    expect(citation).to_be_focused()
    touch.wait_for_timeout(WAIT)
    expect(touch.get_by_role("dialog")).to_be_hidden()


def test_sheet_leaves_its_citation_in_sight(touch: Page) -> None:
    """The sheet does not cover the citation it was opened from."""
    citation = citations(touch).nth(2)
    citation.evaluate("(element) => element.scrollIntoView({ block: 'end' })")
    citation.tap()
    sheet, own = touch.get_by_role("dialog").bounding_box(), citation.bounding_box()
    assert sheet
    assert own
    assert sheet["y"] + sheet["height"] == PHONE["height"]
    assert own["y"] + own["height"] <= sheet["y"]


@pytest.mark.parametrize("way_out", ["Escape", "beside"])
def test_sheet_closes_in_other_ways(touch: Page, way_out: str) -> None:
    """Escape closes the sheet, and so does a tap beside it; the focus goes back."""
    citation = citations(touch).first
    citation.tap()
    expect(preview(touch)).to_be_visible()
    if way_out == "Escape":
        touch.keyboard.press("Escape")
    else:
        touch.touchscreen.tap(20, 20)
    expect(preview(touch)).to_be_hidden()
    expect(citation).to_be_focused()
    touch.wait_for_timeout(WAIT)
    expect(touch.get_by_role("dialog")).to_be_hidden()


def test_sheet_leads_to_the_reference(touch: Page) -> None:
    """The sheet's link closes it and goes to the reference, which is marked as the target."""
    citation = citations(touch).first
    citation.tap()
    way(touch).tap()
    expect(touch.get_by_role("dialog")).to_be_hidden()
    expect(reference(touch, citation)).to_be_in_viewport()
    touch.wait_for_timeout(WAIT)
    expect(reference(touch, citation)).to_be_in_viewport()
    assert touch.evaluate("document.querySelector(':target').id") == reference(touch, citation).get_attribute("id")


def test_narrow_window_opens_the_sheet(phone: Page, address: str) -> None:
    """In a window under 480 px a click with a mouse opens the sheet, too; Enter is a link."""
    go(phone, address)
    citation = citations(phone).first
    citation.click()
    close = preview(phone).get_by_role("button", name="Close")
    expect(close).to_be_visible()
    close.click()
    expect(citation).to_be_focused()
    phone.keyboard.press("Enter")
    expect(reference(phone, citation)).to_be_in_viewport()
    expect(phone.get_by_role("dialog")).to_be_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_open_preview_is_accessible(desktop: Page, touch: Page, scheme: str) -> None:
    """Axe finds nothing while the panel or the sheet is open."""
    for page in (desktop, touch):
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        page.evaluate(AXE)
        if page == desktop:
            citations(page).first.hover()
        else:
            citations(page).first.tap()
        expect(preview(page)).to_be_visible()
        assert page.evaluate(RUN_AXE) == []


def test_forced_colours_keep_the_edge(browser: Browser, address: str) -> None:
    """In forced colours the panel has a border on each side."""
    page = browser.new_page(viewport=DESKTOP, forced_colors="active")
    go(page, address)
    citations(page).first.hover()
    widths = preview(page).evaluate("(panel) => getComputedStyle(panel).borderWidth.split(' ')")
    assert "0px" not in widths
    page.close()


def test_paper_shows_no_preview(desktop: Page) -> None:
    """An open panel is not printed."""
    by_keyboard(desktop, citations(desktop).first)
    expect(preview(desktop)).to_be_visible()
    desktop.emulate_media(media="print")
    expect(preview(desktop)).to_be_hidden()


def test_without_scripts_a_citation_is_a_link(browser: Browser, address: str) -> None:
    """Without scripts a citation leads to its reference."""
    context: BrowserContext = browser.new_context(java_script_enabled=False, viewport=PHONE)
    page = context.new_page()
    page.goto(address + PATH)
    citation = citations(page).first
    citation.click()
    expect(reference(page, citation)).to_be_in_viewport()
    assert page.url.endswith(str(citation.get_attribute("href")))
    context.close()
