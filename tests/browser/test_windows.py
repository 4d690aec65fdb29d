"""The windows chart, as it is read and as it is drawn."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

ADDRESS = "infants/windows/"
TITLE = "When 816 healthy children first did each thing"
ROWS = {
    "Sitting without support": (3.8, 9.2),
    "Standing with help": (4.8, 11.4),
    "Hands-and-knees crawling": (5.2, 13.5),
    "Walking with help": (5.9, 13.7),
    "Standing alone": (6.9, 16.9),
    "Walking alone": (8.2, 17.6),
}
FIRST, LAST = 3, 18  # months at the ends of the axis
# Where bars and lines stand, in percent of the axis, and how large they are, in px.
PLACES = """() => [...document.querySelectorAll('.windows__bar')].map((drawing) => {
    const axis = drawing.getBoundingClientRect(), bar = drawing.querySelector('rect').getBoundingClientRect();
    const painted = document.elementFromPoint(bar.x + bar.width / 2, bar.y + 1)?.tagName;
    return { at: 100 * (bar.x - axis.x) / axis.width, width: 100 * bar.width / axis.width, height: bar.height, painted };
})"""


def test_the_chart_is_read_as_a_table(page: Page, address: str) -> None:
    """By role and name, in both forms: a skill, and its months; what is drawn says nothing a second time."""
    page.goto(address + ADDRESS)
    table = page.get_by_role("table", name=TITLE)
    expect(table.get_by_role("columnheader")).to_have_text(["Skill", "Age in months"])
    expect(table.get_by_role("rowheader")).to_have_text(list(ROWS))
    for skill, (first, last) in ROWS.items():
        row = table.get_by_role("row", name=f"{skill} {first} to {last}", exact=True)
        expect(row.get_by_role("cell")).to_have_text(f"{first} to {last}")
    snapshot = page.locator(".windows").aria_snapshot()
    assert all(snapshot.count(f'cell "{first} to {last}"') == 1 for first, last in ROWS.values())
    assert "img" not in snapshot
    assert "15" not in snapshot


def test_bars_stand_at_their_months(page: Page, address: str) -> None:
    """Right to a tenth of a percent; all are 16 px high, and nothing is cut off."""
    page.goto(address + ADDRESS)
    page.locator(".windows__rows").scroll_into_view_if_needed()
    page.evaluate("document.querySelector('.windows').scrollIntoView()")
    for place, (first, last) in zip(page.evaluate(PLACES), ROWS.values(), strict=True):
        assert place["at"] == pytest.approx(100 * (first - FIRST) / (LAST - FIRST), abs=0.1)
        assert place["width"] == pytest.approx(100 * (last - first) / (LAST - FIRST), abs=0.1)
        assert place["height"] == pytest.approx(16, abs=0.1)
        assert place["painted"] == "rect"


def test_words_and_bars_do_not_meet(browser: Browser, address: str) -> None:
    """At 320 px the months stand beside the skill and above the bar; with text twice as large they may stand below the skill."""
    page = browser.new_page(viewport={"width": 320, "height": 700})
    page.goto(address + ADDRESS)
    for size, below in (("100%", False), ("200%", True)):
        page.evaluate("(size) => { document.documentElement.style.fontSize = size; }", size)
        assert page.evaluate("document.querySelector('.windows').scrollWidth <= document.querySelector('.windows').clientWidth")
        assert page.evaluate(
            """(below) => [...document.querySelectorAll('.windows tbody tr')].every((row) => {
                const [name, months, bar] = ['th', '.windows__months', 'rect'].map((one) => row.querySelector(one).getBoundingClientRect());
                return (name.right <= months.left + 1 || (below && name.bottom <= months.top)) && months.bottom <= bar.top;
            })""",
            below,
        )
    page.close()


def test_forced_colours_keep_the_bars(browser: Browser, address: str) -> None:
    """They have the colour of text, also where the reader's colours are dark."""
    for scheme in ("light", "dark"):
        context = browser.new_context(color_scheme="dark" if scheme == "dark" else "light", forced_colors="active")
        page = context.new_page()
        page.goto(address + ADDRESS)
        bar, words = (
            page.evaluate(f"getComputedStyle(document.querySelector('{one}'))['{name}']")
            for one, name in ((".windows__bar rect", "fill"), (".windows__title", "color"))
        )
        assert bar == words
        context.close()


def test_it_prints_on_one_sheet(browser: Browser, address: str, tmp_path: Path) -> None:
    """Black on white, also from a dark screen, with when to ask and the sleep box beside the chart."""
    page = browser.new_page(color_scheme="dark")
    page.goto(address + ADDRESS)
    page.pdf(path=str(tmp_path / "page.pdf"), format="A4", prefer_css_page_size=True)
    assert (tmp_path / "page.pdf").read_bytes().count(b"/Type /Page\n") == 1
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.querySelector('.windows__bar rect')).fill") == "rgb(0, 0, 0)"
    expect(page.get_by_role("region", name="When to get help")).to_be_visible()
    expect(page.get_by_role("region", name="Every sleep: on the back")).to_be_visible()
    page.close()
