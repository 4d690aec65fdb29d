"""The review page, and the question of the day, on days of the test's own choice."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, Route, expect
from tests import quizzes
from tests.quizzes import asked
from tests.sites import EPOCH, ROOT

from groundwork.quiz.day import of_day

NAMES = ("apple", "bear", "crawl", "drill", "easy", "floor", "ground")
TODAY = date(2026, 12, 3)
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
SCHEDULE = "/sources/features/quiz/schedule.js"
AXE = (ROOT / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
AXE_RUN = "axe.run().then((result) => result.violations.map((one) => one.id + ': ' + one.nodes.map((node) => node.html).join(' | ')))"
KEEP = """(names) => import('/sources/features/quiz/answers.js').then((store) => {
    for (const [name, right, sure] of names) {
        const link = document.querySelector(`a[data-question=${name}]`);
        store.save(name, link?.dataset.fingerprint ?? 'gone', { answer: ['a'], right, sure });
    }
})"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Build and serve a site of two banks; one question is about warning signs."""
    first = [asked(name) for name in NAMES[:4]] + [asked("sign", tags=["warning-signs"])]
    banks = {"first": first, "second": [asked(name) for name in NAMES[4:]]}
    with quizzes.served(quizzes.site(tmp_path_factory.mktemp("review") / "site", banks)) as at:
        yield at


def go(page: Page, at: str, day: date, hour: int = 12) -> None:
    """Open a page on a day, at an hour of UTC."""
    page.clock.set_fixed_time(datetime(day.year, day.month, day.day, hour, tzinfo=UTC))
    page.goto(at)


def keep(page: Page, address: str, *answers: tuple[str, bool, bool | None], day: date = TODAY) -> None:
    """Keep answers that were given on a day."""
    go(page, f"{address}review/", day)
    page.evaluate(KEEP, list(answers))


def due(page: Page, words: str) -> None:
    """Expect what the page says of today."""
    expect(page.locator("#due")).to_have_text(words)


def test_nothing_kept(page: Page, address: str) -> None:
    """Without answers the page says how they come, and lists every question."""
    go(page, f"{address}review/", TODAY)
    due(page, "Nothing is due today")
    expect(page.get_by_text("Answer a question on any page")).to_be_visible()
    expect(page.locator("a[data-question]")).to_have_count(8)
    page.get_by_role("button", name="Save a copy").click()
    expect(page.get_by_text("There is nothing to save yet.")).to_be_visible()
    page.get_by_role("button", name="Delete all answers").click()
    expect(page.get_by_text("There is nothing to delete.")).to_be_visible()


@pytest.mark.parametrize(
    ("language", "before", "due"), [("en-GB", "3 December", "6 December"), ("es-ES", "3 de diciembre", "6 de diciembre")]
)
def test_a_day_is_written_in_the_language_of_the_page(page: Page, address: str, language: str, before: str, due: str) -> None:
    """Whatever the browser speaks: on a question that was answered, and on the page that says what is due."""

    def in_language(route: Route) -> None:
        response = route.fetch()
        assert '<html lang="en-GB">' in response.text()
        route.fulfill(response=response, body=response.text().replace('lang="en-GB"', f'lang="{language}"'))

    keep(page, address, (NAMES[0], True, None))
    page.route(re.compile(r"/(first|review)/$"), in_language)
    go(page, f"{address}quizzes/first/#question-{NAMES[0]}", TODAY + timedelta(days=1))
    expect(page.get_by_text(f"You answered this on {before}.")).to_be_visible()
    go(page, f"{address}review/", TODAY + timedelta(days=1))
    expect(page.get_by_text(f"The next one is due on {due}.")).to_be_visible()


def test_what_is_due(page: Page, address: str) -> None:
    """Of seven due questions five are asked, from both banks; those answered leave, and the rest follow."""
    keep(page, address, *[(name, False, None) for name in NAMES], ("no-longer-here", True, None))
    due(page, "Nothing is due today")
    expect(page.get_by_text("The next one is due on 4 December.")).to_be_visible()
    go(page, f"{address}review/", TODAY + timedelta(days=1))
    due(page, "Due today: 7 questions")
    expect(page.get_by_text("They are asked 5 at a time.")).to_be_visible()
    expect(page.get_by_text("1 answer belongs to a question that is no longer here.")).to_be_visible()
    more = page.get_by_role("button", name="Ask me the next ones")
    for left in (6, 5, 4, 3, 2):
        question = page.locator(".question--now")
        question.get_by_role("radio", name="This").check()
        expect(more).to_be_hidden()
        question.get_by_role("button", name="Check my answer").click()
        due(page, f"Due today: {left} questions")
        page.get_by_role("button", name=re.compile("Next question|See how it went")).click()
    more.click()
    expect(page.locator("quiz-review li.question")).to_have_count(2)
    link = page.locator("quiz-review .answer__passage a").first
    assert link.get_attribute("href") == f"{address}drills/wall-sit/#evidence"


def test_boxes(phone: Page, address: str) -> None:
    """1, 3, 7 and 21 days: sure goes up, unsure stays, wrong goes to the first; before its day only wrong counts."""
    go(phone, address, TODAY)
    days = phone.evaluate(
        """(module) => import(module).then(({ next }) => {
            const places = [];
            let place = null;
            let today = 100;
            for (const [right, sure, early] of [
                [true, null], [true, true], [true, true], [true, true], [true, false], [false, true],
                [true, false], [true, null, true], [true, null], [false, null, true],
            ]) {
                today = place && !early ? place.due : today;
                place = next(place, { right, sure }, today);
                places.push(place.due - today);
            }
            return places;
        })""",
        SCHEDULE,
    )
    assert days == [3, 7, 21, 21, 21, 1, 1, 1, 3, 1]


def test_day_of_the_reader(browser: Browser, address: str) -> None:
    """A question is due by the reader's own date: at 11 in the morning of UTC, tomorrow has come to Kiritimati."""
    context = browser.new_context(timezone_id="Pacific/Honolulu")
    page = context.new_page()
    keep(page, address, ("apple", False, None))
    go(page, f"{address}review/", TODAY + timedelta(days=1), 9)
    due(page, "Nothing is due today")
    go(page, f"{address}review/", TODAY + timedelta(days=1), 11)
    due(page, "Due today: 1 question")
    context.close()


def asks(page: Page, name: str) -> None:
    """Expect a question on the home page, with its heading."""
    page.locator("quiz-day").scroll_into_view_if_needed()
    expect(page.get_by_role("heading", name="Question of the day")).to_be_visible()
    expect(page.locator("quiz-day li.question")).to_have_count(1)
    expect(page.locator("quiz-day li.question")).to_have_attribute("data-question", name)
    expect(page.get_by_role("heading", name=f"What of {name}?", level=3)).to_be_visible()


def test_question_of_the_day(page: Page, address: str) -> None:
    """Day after day another question, the one that Python names; the last days' show their right answer and why."""
    for day in (TODAY + timedelta(days=ahead) for ahead in range(3)):
        go(page, address, day)
        asks(page, of_day(NAMES, day))
    past = page.locator(".day__before details")
    expect(past).to_have_count(3)
    for ago in range(3):
        name = of_day(NAMES, TODAY + timedelta(days=1 - ago))
        expect(past.nth(ago).locator("summary")).to_have_text(f"{4 - ago} December What of {name}?")
    past.first.locator("summary").click()
    expect(past.first).to_contain_text("So is")
    expect(past.first).to_contain_text("Yes.")
    expect(past.first).not_to_contain_text("That")
    question = page.locator("quiz-day li.question")
    question.get_by_role("radio", name="This").check()
    question.get_by_role("button", name="Check my answer").click()
    expect(question.get_by_text("So is")).to_be_visible()


def test_one_date_one_question(browser: Browser, address: str) -> None:
    """On one date all time zones have one question, though their days begin 24 hours apart."""
    for zone, hours in (("Pacific/Kiritimati", 14), ("Pacific/Honolulu", -10)):
        context = browser.new_context(timezone_id=zone)
        page = context.new_page()
        midnight = datetime(TODAY.year, TODAY.month, TODAY.day, tzinfo=UTC) - timedelta(hours=hours)
        for minutes, day in ((-1, TODAY - timedelta(days=1)), (0, TODAY), (24 * 60 - 1, TODAY)):
            page.clock.set_fixed_time(midnight + timedelta(minutes=minutes))
            page.goto(address)
            asks(page, of_day(NAMES, day))
        context.close()


def test_nothing_leaves_the_site(page: Page, address: str) -> None:
    """Every request stays at the site's own address, and none carries an answer."""
    sent: list[tuple[str, str]] = []
    page.on("request", lambda request: sent.append((request.method, request.url)))
    keep(page, address, ("apple", False, None))
    go(page, f"{address}review/", TODAY + timedelta(days=1))
    due(page, "Due today: 1 question")
    go(page, address, TODAY)
    asks(page, of_day(NAMES, TODAY))
    assert [one for one in sent if one[0] != "GET" or not one[1].startswith(address) or "?" in one[1]] == []


def test_pages_that_cannot_be_fetched(phone: Page, address: str) -> None:
    """Without a network the question of the build stays, and the review page leads to its list."""
    keep(phone, address, ("apple", False, None))
    phone.route("**/quizzes/**", lambda route: route.abort())
    go(phone, f"{address}review/", TODAY + timedelta(days=1))
    expect(phone.get_by_text("Not all of them could be fetched.")).to_be_visible()
    built = datetime.fromtimestamp(int(EPOCH), UTC).date()
    go(phone, address, built + timedelta(days=1))
    phone.locator("quiz-day").scroll_into_view_if_needed()
    expect(phone.locator(f"[data-question={of_day(NAMES, built)}]")).to_be_visible()
    expect(phone.get_by_role("heading", name="A question to try")).to_be_visible()


def test_without_scripts(browser: Browser, address: str) -> None:
    """The review page says what needs scripts, and leads to every question; the home page asks one, and leads to the last answers."""
    page = browser.new_page(java_script_enabled=False)
    page.goto(f"{address}review/")
    expect(page.get_by_text("needs scripts, which are off here")).to_be_visible()
    expect(page.get_by_role("button", name="Save a copy")).to_be_hidden()
    page.get_by_role("link", name="What of apple?").click()
    expect(page.get_by_role("heading", name="What of apple?")).to_be_visible()
    page.goto(address)
    built = datetime.fromtimestamp(int(EPOCH), UTC).date()
    expect(page.get_by_role("heading", name="A question to try")).to_be_visible()
    expect(page.locator("quiz-day li.question")).to_have_attribute("data-question", of_day(NAMES, built))
    names = [of_day(NAMES, built - timedelta(days=ago)) for ago in (1, 2, 3)]
    assert [link.get_attribute("href") for link in page.locator(".day__before a").all()] == [
        f"quizzes/{'first' if name in NAMES[:4] else 'second'}/#answer-{name}" for name in names
    ]
    page.close()


def test_pages_are_accessible(page: Page, address: str) -> None:
    """Axe finds nothing on either page with all they can show, in light and in dark, and neither is wider than the window."""
    keep(page, address, *[(name, False, None) for name in NAMES])
    for place, day in ((f"{address}review/", TODAY + timedelta(days=1)), (address, TODAY)):
        go(page, place, day)
        if place == address:
            asks(page, of_day(NAMES, day))
            page.locator(".day__before summary").first.click()
        else:
            expect(page.locator("quiz-review li.question").first).to_be_visible()
            page.get_by_role("button", name="Delete all answers").click()
        page.evaluate(AXE)
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            # Until the colours have arrived.
            page.wait_for_timeout(200)
            assert page.evaluate(AXE_RUN) == []
        assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")


def test_a_copy_can_be_taken_in_while_questions_are_due(phone: Page, address: str) -> None:
    """The button asks for a file, and answers no question."""
    keep(phone, address, ("apple", False, None))
    go(phone, f"{address}review/", TODAY + timedelta(days=1))
    expect(phone.get_by_role("button", name="Check my answer")).to_be_visible()
    with phone.expect_file_chooser():
        phone.get_by_role("button", name="Take in a copy").click()
    expect(phone.locator(".choice__input:checked")).to_have_count(0)


def test_deleting_all_takes_the_due_questions_away(phone: Page, address: str) -> None:
    """Nothing of a deleted answer is left on the page."""
    keep(phone, address, ("apple", False, None))
    go(phone, f"{address}review/", TODAY + timedelta(days=1))
    expect(phone.get_by_role("button", name="Check my answer")).to_be_visible()
    phone.get_by_role("button", name="Delete all answers").click()
    phone.get_by_role("button", name="Yes, delete them").click()
    due(phone, "Nothing is due today")
    expect(phone.locator("li.question")).to_have_count(0)


def test_what_a_copy_brings_is_asked_at_once(phone: Page, address: str, tmp_path: Path) -> None:
    """On a device that knew nothing, the question that is due comes without another visit."""
    keep(phone, address, ("apple", False, None))
    go(phone, f"{address}review/", TODAY + timedelta(days=1))
    with phone.expect_download() as saved:
        phone.get_by_role("button", name="Save a copy").click()
    saved.value.save_as(tmp_path / "copy.json")
    phone.get_by_role("button", name="Delete all answers").click()
    phone.get_by_role("button", name="Yes, delete them").click()
    expect(phone.locator("li.question")).to_have_count(0)
    phone.locator("input[type=file]").set_input_files(tmp_path / "copy.json")
    due(phone, "Due today: 1 question")
    expect(phone.get_by_role("button", name="Check my answer")).to_be_visible()
