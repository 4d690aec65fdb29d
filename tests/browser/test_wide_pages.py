"""Nothing that an author writes widens a page: long words wrap, pictures are scaled, tables and code scroll in a region."""

from collections.abc import Iterator
from io import BytesIO

import pytest
from PIL import Image
from playwright.sync_api import Browser, Locator, Page, expect
from tests import quizzes, sites
from tests.browser import wide_pages
from tests.browser.reading import faults
from tests.sites import ROOT

AXE = (ROOT / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
AXE_RUN = "axe.run().then((result) => result.violations.map((one) => one.id + ': ' + one.nodes.map((node) => node.html).join(' | ')))"
PAGES = [
    *("", "drills/", "drills/wall-sit/", "articles/what-is-known/", "infants/tummy-time/", "progressions/crawl-plan/"),
    *("quizzes/check/", "about/how/", "references/", "safety/", "review/", "search/"),
]
REGIONS = [f"Table: A caption {wide_pages.LONG} with words after it", "Code: Code", "Code: Code, 2"]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Build and serve the site of long words."""
    files = wide_pages.files(sites.safety())
    root = sites.lay_out(tmp_path_factory.mktemp("wide"), files)
    built = sites.build(root, strict=True)
    assert built.status == 0, built.told
    with quizzes.served(built.site) as at:
        yield at


def test_no_page_is_wider_than_its_window(browser: Browser, address: str) -> None:
    """At 320, 360 and 1280 px; and nothing is cut off, or leaves the box it stands in."""
    page = browser.new_page()
    wrong = []
    for path in PAGES:
        page.goto(address + path)
        for width in (320, 360, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            wrong += [f"{path} at {width} px: {fault}" for fault in faults(page)]
    page.close()
    assert wrong == []


def test_a_question_answered(browser: Browser, address: str) -> None:
    """What an answer adds is as narrow: verdicts, reasons, the moves of an order, the end."""
    page = browser.new_page(viewport={"width": 320, "height": 800})
    page.goto(address + "quizzes/check/")
    page.evaluate("for (const one of document.querySelectorAll('.question')) one.classList.add('question--now')")
    assert faults(page) == []
    page.reload()
    page.get_by_role("radio", name="This").check()
    page.get_by_role("button", name="Check my answer").click()
    expect(page.get_by_text("Your answer. That is right.")).to_be_visible()
    assert faults(page) == []
    page.close()


def test_pictures_are_whole(phone: Page, address: str) -> None:
    """A picture is as wide as its column, and keeps its shape."""
    phone.goto(address + "articles/what-is-known/")
    picture = phone.get_by_role("img", name="A wide picture")
    picture.scroll_into_view_if_needed()
    box = picture.bounding_box()
    assert box
    assert box["width"] == pytest.approx(358, abs=1)
    assert box["height"] == pytest.approx(358 * 300 / 4000, abs=1)


def test_wide_things_scroll_by_keyboard(phone: Page, address: str) -> None:
    """Each is one Tab stop, with a name of its own, and the arrows scroll it; axe finds nothing against it."""
    phone.goto(address + "articles/what-is-known/")
    for name in REGIONS:
        region = phone.get_by_role("region", name=name, exact=True)
        region.focus()
        expect(region).to_be_focused()
        phone.keyboard.press("ArrowRight")
        expect(region).not_to_have_js_property("scrollLeft", 0)
        phone.keyboard.press("Tab")
        assert not region.evaluate("(region) => region.contains(document.activeElement)")
    phone.evaluate(AXE)
    assert phone.evaluate(AXE_RUN) == []


def test_a_caption_stays_while_its_table_scrolls(phone: Page, address: str) -> None:
    """It is as wide as the window of the table, not as the table."""
    phone.goto(address + "articles/what-is-known/")
    region, caption = phone.get_by_role("region", name=REGIONS[0]), phone.get_by_role("caption")
    before, window = caption.bounding_box(), region.bounding_box()
    region.evaluate("(region) => region.scrollTo(200, 0)")
    expect(region).to_have_js_property("scrollLeft", 200)
    assert before
    assert window
    assert before["width"] == pytest.approx(window["width"], abs=1)
    assert caption.bounding_box() == before


def test_a_table_shows_at_which_edge_there_is_more_of_it(phone: Page, address: str) -> None:
    """A shade lies there, and is gone once the end is reached; a table that fits has none."""
    phone.goto(address + "articles/what-is-known/")
    region = phone.get_by_role("region", name=REGIONS[0])
    assert shades(region) == (False, True)
    region.evaluate("(region) => region.scrollTo(200, 0)")
    assert shades(region) == (True, True)
    region.evaluate("(region) => region.scrollTo(region.scrollWidth, 0)")
    assert shades(region) == (True, False)
    region.evaluate("(region) => region.querySelectorAll(':is(th, td):nth-child(n + 2), caption').forEach((cell) => cell.remove())")
    region.evaluate("(region) => region.querySelectorAll('th, td').forEach((cell) => { cell.textContent = ''; })")
    assert shades(region) == (False, False)


def shades(region: Locator) -> tuple[bool, bool]:
    """Tell at which edges, the left and the right one, the ground is darker than the page."""
    with Image.open(BytesIO(region.screenshot())) as seen:
        # Above the letters of the first row.
        line = [seen.convert("L").getpixel((place, 3)) for place in (1, seen.width // 2, seen.width - 2)]
    left, middle, right = (float(point) for point in line if isinstance(point, int | float))
    return middle - left > 10, middle - right > 10


def test_paper_holds_all_of_a_wide_thing(phone: Page, address: str) -> None:
    """Paper does not scroll, so code wraps there, and words in tables."""
    phone.goto(address + "articles/what-is-known/")
    phone.emulate_media(media="print")
    phone.set_viewport_size({"width": 695, "height": 1000})
    wide = phone.evaluate(
        "[...document.querySelectorAll('.scroll')].filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.ariaLabel)"
    )
    assert wide == []
    expect(phone.locator(".scroll")).to_have_count(len(REGIONS))
