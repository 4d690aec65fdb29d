"""Nothing jumps while a page loads: what scripts add has its room before they come."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Browser, Page, Route, expect
from tests import quizzes
from tests.browser.kinds import PAGES

# How much of the window moved, and how far; at less than 0.1 a page counts as steady.
WATCH = """window.shifts = []; new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries()) window.shifts.push([value, ...sources.map(({ node }) => node?.className ?? '')]);
}).observe({ type: 'layout-shift', buffered: true });"""
MOVED = """() => new Promise((done) => requestAnimationFrame(() => setTimeout(() => {
    const sum = window.shifts.reduce((all, [value]) => all + value, 0);
    done(sum < 0.02 ? '' : JSON.stringify(window.shifts));
})))"""
NAMES = ("apple", "bear", "crawl", "drill", "easy", "floor", "ground")
KEEP = """(names) => import('/sources/features/quiz/answers.js').then((store) => {
    for (const link of document.querySelectorAll('a[data-question]'))
        store.save(link.dataset.question, link.dataset.fingerprint, { answer: ['a'], right: false });
})"""


def late(page: Page) -> None:
    """Let every script come when the page has been drawn already. Fonts stay away, as words move when one comes late, with any script."""

    def answer(route: Route) -> None:
        page.wait_for_timeout(60)
        route.continue_()

    page.route("**/*.js", answer)
    page.route("**/*.woff2", lambda route: route.abort())


@pytest.fixture
def watched(browser: Browser) -> Iterator[Page]:
    """Open a page on a phone, where few things fit and so each moves much; note what moves."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    context.add_init_script(WATCH)
    page = context.new_page()
    late(page)
    yield page
    context.close()


@pytest.fixture(scope="module")
def review(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Build and serve a site with questions to review; give the address of that page."""
    folder = quizzes.site(tmp_path_factory.mktemp("steady") / "site", {"first": [quizzes.asked(name) for name in NAMES]})
    with quizzes.served(folder) as at:
        yield f"{at}review/"


@pytest.mark.parametrize("path", PAGES)
def test_nothing_moves_as_a_page_loads(watched: Page, address: str, path: str) -> None:
    """Also not what the scripts of a kind of page bring later, further down."""
    watched.goto(address + path, wait_until="networkidle")
    watched.evaluate("scrollTo(0, document.body.scrollHeight)")
    watched.wait_for_load_state("networkidle")
    assert watched.evaluate(MOVED) == ""


@pytest.mark.parametrize("height", [700, 844, 1400])
def test_nothing_moves_on_the_review_page(watched: Page, review: str, height: int) -> None:
    """Neither without answers, nor when questions are due and fetched."""
    watched.set_viewport_size({"width": 390, "height": height})
    watched.clock.set_fixed_time(datetime(2026, 12, 3, 12, tzinfo=UTC))
    watched.goto(review, wait_until="networkidle")
    expect(watched.get_by_role("heading", name="Nothing is due today")).to_be_visible()
    assert watched.evaluate(MOVED) == ""
    watched.evaluate(KEEP)
    watched.clock.set_fixed_time(datetime(2026, 12, 4, 12, tzinfo=UTC))
    watched.goto(review, wait_until="networkidle")
    expect(watched.get_by_role("heading", name="Due today: 7 questions")).to_be_visible()
    expect(watched.get_by_role("button", name="Check my answer")).to_be_visible()
    assert watched.evaluate(MOVED) == ""
