"""Pages as they are printed, on a site that has an address."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect
from tests import quizzes, sites

from groundwork.qr import qr_code

LONG = "a-" + "very-" * 20 + "long-name"
CITED = "As @smith2018 found, nobody knows [@smith2018]. So it is [@smith2018; @jones2019]; and so on [@smith2018, p. 4]."
REFERENCES = sites.REFERENCES + sites.REFERENCES.replace("smith2018", "jones2019").replace("Smith", "Jones").replace("182", "183")
WORKS = ["smith2018", "jones2019"]
READY = ["It was easy, with little or no pain.", "You were well the next day."]
FILES: dict[str, str | bytes] = {
    f"drills/{LONG}.md": sites.drill(
        body=CITED, references=WORKS, prerequisites=["bridge"], ready_when=READY, equipment=["A mat.", "socks"]
    ),
    "drills/bridge.md": sites.drill("Bridge"),
    "articles/known.md": sites.article(body=CITED, references=WORKS),
    "progressions/plan.md": sites.progression(stages=[sites.stage("bridge"), sites.stage("bridge")], expect=CITED, references=WORKS),
    "infants/tummy.md": sites.infant(body=CITED, references=WORKS, in_short=[CITED, CITED]),
    "about/how.md": sites.about(body=CITED),
    "data/references.yml": REFERENCES,
}
PAGES = [f"drills/{LONG}/", "articles/known/", "progressions/plan/", "infants/tummy/"]
# What lies beyond the sheet, or beyond what holds it.
CLIPPED = """() => [...document.querySelectorAll('.print-address')].filter((one) => {
    const sheet = document.querySelector('main').getBoundingClientRect(), place = one.getBoundingClientRect();
    return [...one.querySelectorAll('*')].some((part) => part.getBoundingClientRect().right > Math.min(sheet.right, place.right) + 1)
        || one.scrollWidth > one.clientWidth;
}).length"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Build and serve a small site as if it lived at an address."""
    root = sites.lay_out(tmp_path_factory.mktemp("paper"), FILES)
    built = sites.build(root, strict=True, site_url="https://example.org/back/")
    assert built.status == 0, built.told
    with quizzes.served(built.site) as at:
        yield at


# An A4 sheet within its margins (7.5 and 13 mm), in px.
SHEET: ViewportSize = {"width": 695, "height": 1066}
# What a site with an address prints beside the name of the page: some forty characters of it, and its code.
ADDRESS = "https://groundwork.example.org/movement/"
ADDRESSED = """html => document.querySelector('.byline').insertAdjacentHTML('afterend', html)"""


def sheets(site: Path) -> list[str]:
    """Name the pages that are made to hang on a wall: drills that have a figure, plans and the windows."""
    drills = [
        path.parent.name for path in sorted(site.glob("drills/*/index.html")) if "<movement-figure" in path.read_text(encoding="utf-8")
    ]
    plans = [path.parent.name for path in sites.pages_of(site, "progressions/*/index.html")]
    return [*(f"drills/{name}/" for name in drills), *(f"progressions/{name}/" for name in plans), "infants/windows/"]


def test_sheets_are_one(browser: Browser, real_site: Path) -> None:
    """Each fits on one A4, also with its address."""
    page = browser.new_page()
    large = []
    with quizzes.served(real_site) as at:
        for path in sheets(real_site):
            words = "/<wbr>".join(f"{ADDRESS.removeprefix('https://')}{path}".split("/"))
            text = f"<p>The whole page, with its sources: <strong>{words}</strong></p>"
            page.goto(at + path)
            page.evaluate(ADDRESSED, f'<div class="print-address">{qr_code(ADDRESS + path)}{text}</div>')
            if page.pdf(format="A4", prefer_css_page_size=True).count(b"/Type /Page\n") > 1:
                large.append(path)
    page.close()
    assert large == []


def test_a_plan_has_its_test_on_paper(browser: Browser, real_site: Path) -> None:
    """What better, same and worse are judged by, and what comfortable means, are not left on the screen."""
    page = browser.new_page()
    page.emulate_media(media="print")
    with quizzes.served(real_site) as at:
        page.goto(f"{at}progressions/crawl-ladder/")
        expect(page.get_by_text("Pick one test: 5 sit-to-stands")).to_be_visible()
        expect(page.get_by_text("Comfortable means pain of 0 to 2 out of 10").first).to_be_visible()
    page.close()


@pytest.fixture
def sheet(browser: Browser) -> Iterator[Page]:
    """Open a page as wide as an A4 sheet within its margins, drawn for paper."""
    page = browser.new_page(viewport=SHEET)
    page.emulate_media(media="print")
    yield page
    page.close()


@pytest.mark.parametrize("path", PAGES)
def test_the_address_is_whole(sheet: Page, address: str, path: str) -> None:
    """It wraps beside its code, after a stroke where it can."""
    sheet.goto(address + path)
    assert sheet.locator(".print-address").inner_text().endswith(f"example.org/back/{path}")
    assert sheet.evaluate(CLIPPED) == 0
    lines = sheet.evaluate(
        """() => { const range = document.createRange(), all = [];
            for (const node of document.querySelector('.print-address strong').childNodes) {
                if (!node.data) continue;
                range.selectNodeContents(node);
                all.push([node.data, range.getClientRects().length]);
            }
            return all; }"""
    )
    assert [text for text, count in lines if count > 1 and len(text) < 20] == []


@pytest.mark.parametrize("path", PAGES)
def test_words_follow_each_other(sheet: Page, address: str, path: str) -> None:
    """Without the numbers of references no space stands before a stop, no stop before a semicolon, and no name is lost."""
    sheet.goto(address + path)
    text = sheet.get_by_role("main").inner_text()
    assert re.findall(r".{0,20}\s[.;,](?!\S).*|.{0,20}\.[;,.].*", text) == []
    if "progressions" not in path:
        assert "As Smith found, nobody knows. So it is; and so on." in text


def test_what_comes_before_a_drill(sheet: Page, address: str) -> None:
    """Drills, and sentences about the reader, make one list."""
    sheet.goto(address + PAGES[0])
    facts = sheet.locator(".facts").last
    assert facts.get_by_text("little or no pain").inner_text() == (
        "Bridge; It was easy, with little or no pain; You were well the next day."
    )
    assert facts.get_by_text("socks").inner_text() == "A mat; socks"
