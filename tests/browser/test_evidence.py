"""Evidence cards, as they are heard and as they are drawn."""

import pytest
from playwright.sync_api import Browser, Locator, Page

ADDRESS = "articles/walking-after-back-pain/"
CARD = "#evidence-pocovi2024walkback-next-episode"
DAYS = (208, 112)
# What comes before the rows of the card, in the order in which it is heard.
HEARD = """\
- paragraph: Half of each group had a new episode that limits activity within
- term: Walking plan with education and coaching
- definition: 208 days
- term: No treatment
- definition: 112 days
- paragraph: Rate of new episodes that limit activity, compared (hazard ratio)
- paragraph: 0.72 means a 28% lower rate of such episodes with the walking plan.
- 'img "Hazard ratio: 0.72 (95% interval 0.60 to 0.85). The whole interval lies below 1; 1 would mean no difference. \
Below 1: lower rate with the walking plan. Above 1: higher rate with the walking plan."'
- term: Who took part
"""
# Where bars begin and end, where the number of each begins, and what is painted in the middle of each.
BARS = """(card) => [...card.querySelectorAll('.bars__value')].map((row) => {
    const bar = row.querySelector('rect').getBoundingClientRect(), number = row.querySelector('.bars__number').getBoundingClientRect();
    const painted = document.elementFromPoint(bar.x + bar.width / 2, bar.y + bar.height / 2)?.tagName;
    return { start: bar.left, length: bar.width, end: bar.right, number: number.left, last: number.right, painted };
})"""


@pytest.fixture
def card(page: Page, address: str) -> Locator:
    """Open the page of the card."""
    page.goto(address + ADDRESS)
    found = page.locator(CARD)
    found.scroll_into_view_if_needed()
    page.evaluate(f"document.querySelector('{CARD} .bars').scrollIntoView({{ block: 'center' }})")
    return found


def test_a_card_is_heard_once_and_in_order(card: Locator) -> None:
    """Bars are their words and numbers, a plot is its label, and nothing that is drawn is said a second time."""
    assert HEARD in card.aria_snapshot()
    assert card.aria_snapshot().count("208") == 2  # in the heading, and beside its bar


def test_bars_are_as_long_as_their_numbers(card: Locator) -> None:
    """They begin at one line and keep their ratio, also at 320 px with text twice as large, where no number leaves the card."""
    for size in ("100%", "200%"):
        if size == "200%":
            card.page.set_viewport_size({"width": 320, "height": 900})
        card.page.evaluate("(size) => { document.documentElement.style.fontSize = size; }", size)
        card.page.evaluate(f"document.querySelector('{CARD} .bars').scrollIntoView({{ block: 'center' }})")
        longer, shorter = card.evaluate(BARS)
        assert longer["start"] == shorter["start"]
        assert longer["length"] / shorter["length"] == pytest.approx(DAYS[0] / DAYS[1], rel=0.002)
        assert (longer["painted"], shorter["painted"]) == ("rect", "rect")
        for bar in (longer, shorter):
            assert bar["end"] <= bar["number"] < bar["last"] <= card.evaluate("(card) => card.getBoundingClientRect().right")
        assert shorter["length"] > 20


def test_forced_colours_and_paper_keep_the_bars(browser: Browser, address: str) -> None:
    """What was tested is filled; what it is compared with can be told from it, and from what lies behind."""
    context = browser.new_context(forced_colors="active")
    page = context.new_page()
    page.goto(address + ADDRESS)
    drawn = """() => [...document.querySelectorAll('.bars__bar rect')].map((bar) => {
        const style = getComputedStyle(bar);
        return [style.fill, style.stroke];
    })"""
    words = page.evaluate(f"getComputedStyle(document.querySelector('{CARD}')).color")
    tested, beside = page.evaluate(drawn)
    assert tested[0] == words
    assert beside[0] != words
    assert beside[1] == words
    context.close()
    page = browser.new_page(color_scheme="dark")
    page.goto(address + ADDRESS)
    page.emulate_media(media="print", color_scheme="dark")
    tested, beside = page.evaluate(drawn)
    assert tested[0] == "rgb(0, 0, 0)"
    assert beside[0] not in {"rgb(0, 0, 0)", "rgb(255, 255, 255)"}
    page.close()
