"""What stylesheets make of each part of a page at rest, held against what was looked at: on a phone, on a desk, in the dark, on paper.

The site is a small one in which everything is that a page can hold, so that a new article changes nothing here.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect
from tests import filled_site, sites
from tests.browser import test_quiz
from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.wide_pages import BODY, LONG
from tests.images import SVG
from tests.reach import DRILL, QUESTION
from tests.serving import served
from tests.sites import about, quiz

from groundwork.schemas.collections import COLLECTIONS

pytestmark = pytest.mark.xdist_group("looks")
GOLDEN = Path(__file__).with_name("golden") / "looks"
LOOKS: dict[str, dict[str, Any]] = {
    "phone": {"viewport": PHONE, "color_scheme": "light"},
    "desk": {"viewport": DESKTOP, "color_scheme": "light"},
    "dark": {"viewport": PHONE, "color_scheme": "dark"},
    "paper": {"viewport": DESKTOP, "color_scheme": "light"},
}
READ = Path(__file__).with_name("looks.js").read_text(encoding="utf-8")


PICTURES = "![A crawl](crawl.svg)\n\n![A crawl](crawl.svg)\nSomebody crawls.\nDrawing: Somebody."
# One page of each that differs by its parts.
PAGES = [
    "",
    *(f"{folder}/" for folder in COLLECTIONS),
    *(f"{folder}/whole/" for folder in COLLECTIONS if folder != "references"),
    *("drills/reach/", "quizzes/place/", "articles/work/", "about/text/", "safety/", "search/", "review/", "404.html"),
]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Build and serve the site; give its address."""
    own: dict[str, str | bytes] = DRILL | {
        "quizzes/place.md": quiz(questions=[QUESTION]),
        "about/text.md": about("Text", BODY.replace(LONG, "word").split("![A wide")[0] + PICTURES),
        "about/crawl.svg": SVG,
        "search.md": about("Search"),
        "review.md": about("Review"),
    }
    # Of the questions that have a day, each is one that can be asked.
    filled = {name: text for name, text in filled_site.project().files.items() if not name.startswith("quizzes/whole-")}
    root = sites.lay_out(tmp_path_factory.mktemp("looks"), filled | own)
    built = sites.build(root, site_url="https://example.org/", drafts=True)
    assert built.status == 0, built.told
    with served(built.site) as address:
        yield address


def look(browser: Browser, address: str, name: str) -> list[str]:
    """Give each part with its styles, a line each, as they are on any page."""
    # Without scripts, as these come when they come.
    context = browser.new_context(**LOOKS[name], reduced_motion="reduce", java_script_enabled=False)
    page = context.new_page()
    page.emulate_media(media="print" if name == "paper" else "screen")
    found: set[str] = set()
    for path in PAGES:
        page.goto(address + path)
        page.evaluate("document.fonts.ready")
        found |= set(page.evaluate(READ, "body"))
    context.close()
    return sorted(found)


@pytest.fixture(scope="module")
def usual(browser: Browser, site: str) -> list[str]:
    """See it as most readers do; of the others only what differs is kept."""
    return look(browser, site, "phone")


@pytest.mark.parametrize("name", LOOKS)
def test_it_looks_as_it_did(browser: Browser, site: str, usual: list[str], name: str, request: pytest.FixtureRequest) -> None:
    """Each part has the styles that it had; ``make looks`` keeps new ones, once somebody has looked at the pages."""
    found = usual if name == "phone" else [line for line in look(browser, site, name) if line not in set(usual)]
    hold(name, found, request)


def test_answers_look_as_they_did(browser: Browser, usual: list[str], tmp_path: Path, request: pytest.FixtureRequest) -> None:
    """Questions before and after an answer, of which the first is right, and the end of a quiz, with scripts."""
    built = sites.build(sites.lay_out(tmp_path, test_quiz.FILES))
    assert built.status == 0, built.told
    context = browser.new_context(**LOOKS["phone"], reduced_motion="reduce")
    page = context.new_page()
    with served(built.site) as address:
        page.goto(f"{address}{test_quiz.QUIZ}")
        expect(page.locator(".question--now")).to_be_visible()
        found = set(page.evaluate(READ, "quiz-questions"))
        test_quiz.check(page)
        expect(page.locator(".question__error").first).to_be_visible()
        found |= set(page.evaluate(READ, "quiz-questions"))
        for answer in test_quiz.ANSWERS:
            answer(page, right=answer is test_quiz.one)
            test_quiz.check(page)
            found |= set(page.evaluate(READ, "quiz-questions"))
            test_quiz.press(page, "See how it went" if answer is test_quiz.pairs else "Next question")
        expect(page.locator(".ending")).to_be_visible()
        found |= set(page.evaluate(READ, "quiz-questions"))
    context.close()
    lines = sorted(found - set(usual))
    hold("answers", lines, request)


def hold(name: str, found: list[str], request: pytest.FixtureRequest) -> None:
    """Hold the lines that are found against those that are kept; pytest --update keeps them instead."""
    path = GOLDEN / f"{name}.txt"
    if request.config.getoption("--update"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(found) + "\n", encoding="utf-8")
    kept = path.read_text(encoding="utf-8").splitlines()
    difference = [f"- {line}" for line in kept if line not in set(found)] + [f"+ {line}" for line in found if line not in set(kept)]
    assert not difference, "\n".join(["Parts look other than before. Once you like what you see: make looks.", *difference])
