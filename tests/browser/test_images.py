"""Pictures in a text: they fit their column, keep their place, and come as their lighter file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect
from tests import quizzes, sites
from tests.browser.engines.engine import Engine
from tests.browser.engines.pages import serving
from tests.browser.test_steady import MOVED, WATCH
from tests.images import SVG, picture
from tests.sites import article

PATH = "articles/mats/"
BODY = """\
![A mat on the floor](mat.jpg)
A mat in a room, see [safety](/safety.md).
Photo: Ana Ruiz, with permission.

![A drawing of a crawl](crawl.svg)

Words, and ![a small mat](small.png) among them.

> ![A tall door](tall.jpg)
"""
FILES: dict[str, str | bytes] = {
    "articles/mats.md": article("Mats", BODY),
    "articles/mat.jpg": picture(1600, 1000),
    "articles/mat.webp": picture(1600, 1000, "WEBP"),
    "articles/crawl.svg": SVG,
    "articles/small.png": picture(60, 30, "PNG"),
    "articles/tall.jpg": picture(900, 1600),
    "safety.md": sites.about("Safety"),
}
NAMES = ("A mat on the floor", "A drawing of a crawl", "a small mat", "A tall door")
# Of each picture: its width and height, its place, and whether it is within its column.
BOXES = """[...document.images].map((image) => {
    const box = image.getBoundingClientRect(), column = image.closest('p, figure, blockquote').getBoundingClientRect();
    return [image.alt, box.width, box.height, box.top + scrollY, box.left >= column.left - 1 && box.right <= column.right + 1];
})"""
LOADED = """Promise.all([...document.images].map((image) => { image.loading = 'eager'; return image.decode(); }))"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a small site with pictures of each kind."""
    built = sites.build(sites.lay_out(tmp_path_factory.mktemp("images"), FILES), strict=True)
    assert built.status == 0, built.told
    return built.site


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    """Serve it; give its address."""
    with quizzes.served(site) as at:
        yield at


def test_pictures_fit_their_column_and_keep_their_place(page: Page, address: str) -> None:
    """Each has the same box before it has come, at each width."""
    waiting: list[Route] = []
    page.route("**/articles/*.{jpg,webp,png,svg}", lambda route: waiting.append(route))  # noqa: PLW0108 (it wants a function of its own)
    page.goto(address + PATH, wait_until="domcontentloaded")
    page.evaluate("document.fonts.ready.then(() => [...document.images].forEach((image) => { image.loading = 'eager'; }))")
    before = page.evaluate(BOXES)
    while len(waiting) < len(NAMES):
        page.wait_for_timeout(10)
    for route in waiting:
        route.continue_()
    page.evaluate(LOADED)
    boxes = page.evaluate(BOXES)
    assert boxes == before
    assert tuple(name for name, *_ in boxes) == NAMES
    assert all(within for *_, within in boxes)
    (_, wide, high, *_), _, (_, *small, _, _), _ = boxes
    assert wide == pytest.approx(358 if page.evaluate("innerWidth") == 390 else 640, abs=1)
    assert high == pytest.approx(wide * 1000 / 1600, abs=1)
    assert small == [60, 30]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_nothing_moves_while_they_come(phone: Page, address: str) -> None:
    """Also not when a reader is quicker than they are."""

    def late(route: Route) -> None:
        phone.wait_for_timeout(100)
        route.continue_()

    phone.context.add_init_script(WATCH)
    phone.route("**/*.{jpg,webp,png,svg}", late)
    phone.route("**/*.woff2", lambda route: route.abort())
    phone.goto(address + PATH)
    phone.evaluate("scrollTo(0, document.body.scrollHeight)")
    phone.wait_for_load_state("networkidle")
    phone.evaluate(LOADED)
    assert phone.evaluate(MOVED) == ""


def test_a_caption_names_its_figure(phone: Page, address: str) -> None:
    """With the credit; the picture has its own words."""
    phone.goto(address + PATH)
    figure = phone.get_by_role("figure")
    expect(figure).to_have_count(1)
    expect(figure.get_by_role("img", name="A mat on the floor")).to_be_visible()
    expect(figure).to_contain_text("A mat in a room, see safety. Photo: Ana Ruiz, with permission.")
    expect(figure.get_by_role("link", name="safety")).to_be_visible()


def test_paper_shows_each_whole(browser: Browser, address: str) -> None:
    """Within its column, with its caption, and never higher than half a sheet."""
    page = browser.new_page(viewport={"width": 695, "height": 1066})
    page.emulate_media(media="print")
    page.goto(address + PATH)
    page.evaluate(LOADED)
    boxes = page.evaluate(BOXES)
    assert all(within and height < 1066 / 2 for _, _, height, _, within in boxes)
    assert page.evaluate("[...document.querySelectorAll('.image')].map((one) => getComputedStyle(one).breakInside)") == ["avoid"] * 3
    page.close()


@pytest.mark.xdist_group("engines")
def test_each_engine_shows_them(engine: Engine, site: Path) -> None:
    """With the same boxes, and the lighter file."""
    with serving(site) as pages:
        engine.open(pages.address + PATH, 390)
        engine.evaluate(LOADED)
        boxes = engine.evaluate(BOXES)
        sizes = {NAMES[0]: (358, 224), NAMES[1]: (358, 268), NAMES[2]: (60, 30), NAMES[3]: (278, 494)}
        assert {name: (width, height) for name, width, height, *_ in boxes} == {
            name: pytest.approx(size, abs=1) for name, size in sizes.items()
        }
        assert engine.evaluate("document.images[0].currentSrc").endswith("mat.webp")
        assert engine.evaluate("errors") == []
        assert pages.refused == []
