"""The answers on the reader's device: none is lost by what happens to a question, a tab, the storage or a file."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect
from tests import quizzes
from tests.quizzes import asked

KEY = "groundwork.quiz"
STORE = "/sources/features/quiz/answers.js"
COPIES = "/sources/features/quiz/copies.js"
REPLY = {"answer": ["a"], "right": True, "sure": None}


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Build a site, and a later one: apple edited, a question put before it, drill deleted, the second bank renamed."""
    root = tmp_path_factory.mktemp("two")
    before = {"first": [asked("apple"), asked("bear"), asked("drill")], "second": [asked("crawl")]}
    after = {"first": [asked("newcomer"), asked("apple", "What of apples now?"), asked("bear")], "renamed": [asked("crawl")]}
    return quizzes.site(root / "a", before), quizzes.site(root / "b", after)


@pytest.fixture
def link(sites: tuple[Path, Path], tmp_path: Path) -> Path:
    """Give the place from which the site is served: at first the earlier one."""
    served = tmp_path / "served"
    served.symlink_to(sites[0])
    return served


@pytest.fixture
def address(link: Path) -> Iterator[str]:
    """Serve it."""
    with quizzes.served(link) as at:
        yield at


@pytest.fixture
def reader(browser: Browser) -> Iterator[BrowserContext]:
    """Open a fresh profile, in which no script of a page may fail.

    Errors are looked at before the profile is closed: what a page is still loading then fails, and means nothing.
    """
    errors: list[str] = []
    context = browser.new_context(reduced_motion="reduce")
    context.on("weberror", lambda error: errors.append(str(error.error)))
    yield context
    told = [*errors]
    context.close()
    assert told == []


def tab(reader: BrowserContext, at: str) -> Page:
    """Open a tab."""
    page = reader.new_page()
    page.goto(at)
    return page


def call(page: Page, function: str, *given: Any, module: str = STORE) -> Any:
    """Call a function of the store in the page."""
    return page.evaluate("([module, name, given]) => import(module).then((made) => made[name](...given))", [module, function, list(given)])


def stored(page: Page) -> Any:
    """Give what is stored, by id."""
    return page.evaluate(f"JSON.parse(localStorage.getItem('{KEY}'))?.answers ?? {{}}")


def answer(page: Page, name: str) -> None:
    """Answer a question rightly, as a reader does."""
    question = page.locator(f"[data-question={name}]")
    question.get_by_role("radio", name="This").check()
    question.get_by_role("button", name="Check my answer").click()
    expect(question.get_by_text("So is")).to_be_visible()


def test_answers_outlive_changes_of_the_site(reader: BrowserContext, address: str, link: Path, sites: tuple[Path, Path]) -> None:
    """Editing, inserting, renaming and deleting leave all other answers; an edited question says so."""
    page = tab(reader, address)
    for bank, name in [("first", "apple"), ("first", "bear"), ("first", "drill"), ("second", "crawl")]:
        page.goto(f"{address}quizzes/{bank}/#question-{name}")
        answer(page, name)
    before = stored(page)
    assert set(before) == {"apple", "bear", "crawl", "drill"}
    link.unlink()
    link.symlink_to(sites[1])
    page.goto(f"{address}quizzes/first/#question-bear")
    fingerprints = dict(
        page.eval_on_selector_all("li[data-question]", "(all) => all.map(({ dataset }) => [dataset.question, dataset.fingerprint])")
    )
    assert call(page, "saved", "bear", fingerprints["bear"])["answer"] == ["a"]
    assert call(page, "saved", "apple", fingerprints["apple"]) is None
    assert call(page, "changed", "apple", fingerprints["apple"])
    assert not call(page, "changed", "newcomer", fingerprints["newcomer"])
    expect(page.locator("[data-question=bear]").get_by_text("You answered this on")).to_be_visible()
    page.goto(f"{address}quizzes/first/#question-apple")
    expect(page.get_by_text("has changed since you answered it")).to_be_visible()
    assert stored(page) == before
    answer(page, "apple")
    kept = stored(page)
    assert kept["apple"]["earlier"] == [{name: before["apple"][name] for name in ("fingerprint", "answer", "right", "sure", "at")}]
    assert {name: kept[name] for name in ("bear", "crawl", "drill")} == {name: before[name] for name in ("bear", "crawl", "drill")}
    page.goto(f"{address}quizzes/renamed/")
    expect(page.get_by_text("You answered this on")).to_be_visible()
    page.goto(f"{address}review/")
    expect(page.get_by_text("1 answer belongs to a question that is no longer here.")).to_be_visible()


def test_changed_back(reader: BrowserContext, address: str) -> None:
    """An edit that is taken back brings the answer back."""
    page = tab(reader, address)
    call(page, "save", "apple", "one", REPLY)
    call(page, "save", "apple", "two", REPLY | {"right": False})
    assert call(page, "saved", "apple", "one")["right"]
    assert not call(page, "saved", "apple", "two")["right"]
    assert not call(page, "changed", "apple", "one")
    assert call(page, "changed", "apple", "three")


def test_two_tabs(reader: BrowserContext, address: str) -> None:
    """What one tab keeps or deletes, another does not undo; an open review page follows."""
    one, two = tab(reader, f"{address}review/"), tab(reader, f"{address}quizzes/first/")
    expect(one.get_by_text("No answers are kept yet.")).to_be_visible()
    call(two, "save", "apple", "x", REPLY)
    expect(one.get_by_text("1 answer is kept.")).to_be_visible()
    call(one, "save", "bear", "x", REPLY)
    # What a tab writes reaches the others within milliseconds, not at once; no reader is quicker.
    for _ in range(100):
        if "bear" in stored(two):
            break
        two.wait_for_timeout(50)
    call(two, "save", "drill", "x", REPLY)
    expect(one.get_by_text("3 answers are kept.")).to_be_visible()
    assert set(stored(one)) == set(stored(two)) == {"apple", "bear", "drill"}
    call(one, "cleared", module=COPIES)
    # Each tab hears of the other's changes a moment later.
    two.wait_for_function(f"!localStorage.getItem('{KEY}')")
    call(two, "save", "crawl", "x", REPLY)
    expect(one.get_by_text("1 answer is kept.")).to_be_visible()
    assert set(stored(one)) == {"crawl"}


def test_questions_that_could_not_be_fetched_are_fetched_again(reader: BrowserContext, address: str) -> None:
    """The line was gone when a reader came near; it is back when they come by the next time."""
    failed: list[Route] = []

    def broken(route: Route) -> None:
        failed.append(route)
        route.abort()

    reader.route("**/assets/part.*.js", broken)
    page = tab(reader, f"{address}quizzes/first/")
    page.wait_for_load_state("networkidle")
    assert failed
    expect(page.locator(".question--now")).to_have_count(0)
    reader.unroute("**/assets/part.*.js", broken)
    page.evaluate("document.querySelector('quiz-questions').before(Object.assign(document.createElement('div'), {id: 'far'}))")
    page.evaluate("document.querySelector('#far').style.height = '6000px'")
    # Out of reach once, and near again.
    page.wait_for_function("document.querySelector('quiz-questions').getBoundingClientRect().top > 3000")
    page.wait_for_timeout(200)
    page.evaluate("document.querySelector('quiz-questions').scrollIntoView()")
    expect(page.locator(".question--now")).to_be_visible()


def test_what_is_chosen_before_the_script_comes_stays(reader: BrowserContext, address: str) -> None:
    """On a slow line a reader is quicker than the script: what they chose is checked once it is there."""
    waiting: list[Route] = []
    chosen = False

    def slow(route: Route) -> None:
        if chosen:
            route.continue_()
        else:
            waiting.append(route)

    reader.route("**/assets/part.*.js", slow)
    page = tab(reader, f"{address}quizzes/first/")
    question = page.locator("[data-question=apple]")
    question.get_by_role("radio", name="This").check()
    assert waiting
    chosen = True
    for route in waiting:
        route.continue_()
    question.get_by_role("button", name="Check my answer").click()
    expect(question.get_by_text("So is")).to_be_visible()


FULL = "void (Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') })"
BLOCKED = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('blocked', 'SecurityError') } });"


@pytest.mark.parametrize(
    ("script", "words"), [(FULL, "There is no room left"), (BLOCKED, "lets the site keep nothing")], ids=["full", "blocked"]
)
def test_storage_that_refuses(reader: BrowserContext, address: str, script: str, words: str) -> None:
    """Full or blocked storage breaks no page, and the reader is told what is lost."""
    reader.add_init_script(script)
    page = tab(reader, f"{address}quizzes/first/")
    answer(page, "apple")
    expect(page.locator(".notice", has_text=words)).to_be_visible()
    page.goto(f"{address}review/")
    expect(page.get_by_role("heading", name="Nothing is due today")).to_be_visible()
    assert words in call(page, "imported", json.dumps({"version": 1, "answers": {}}), module=COPIES)
    if script == BLOCKED:
        expect(page.locator("quiz-review").get_by_text(words)).to_be_visible()
        assert words in call(page, "cleared", module=COPIES)


def test_full_storage_keeps_what_was_there(reader: BrowserContext, address: str) -> None:
    """What does not fit leaves the rest as it was."""
    page = tab(reader, address)
    call(page, "save", "apple", "x", REPLY)
    before = stored(page)
    page.evaluate(FULL)
    assert "no room left" in call(page, "save", "bear", "x", REPLY)
    assert stored(page) == before


@pytest.mark.parametrize(
    "text", ["{", "null", "[]", "7", '{"version": 2, "answers": {}}', '{"version": 1, "answers": {"apple": {"right": "yes"}}}', ""]
)
def test_corrupt_storage(reader: BrowserContext, address: str, text: str) -> None:
    """What cannot be read is set aside, never overwritten; the page works on, and says so."""
    page = tab(reader, address)
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, text])
    page.goto(f"{address}review/")
    expect(page.get_by_text("Some earlier answers could not be read.")).to_be_visible()
    assert "set aside" in call(page, "save", "bear", "x", REPLY)
    assert set(stored(page)) == {"bear"}
    assert page.evaluate(f"localStorage.getItem('{KEY}.broken')") == text
    assert call(page, "save", "apple", "x", REPLY) == ""
    call(page, "cleared", module=COPIES)
    assert page.evaluate("Object.keys(localStorage)") == []


def test_copy_out_and_in(reader: BrowserContext, address: str, tmp_path: Path) -> None:
    """A copy saved, all deleted, the copy taken in: all is as it was. Deleting asks once more."""
    page = tab(reader, address)
    for name in ("apple", "bear"):
        call(page, "save", name, "x", REPLY)
    before = stored(page)
    page.goto(f"{address}review/")
    with page.expect_download() as download:
        page.get_by_role("button", name="Save a copy").click()
    copy = tmp_path / "copy.json"
    download.value.save_as(copy)
    assert download.value.suggested_filename.startswith("groundwork-answers-2")
    page.get_by_role("button", name="Delete all answers").click()
    expect(page.get_by_role("button", name="No, keep them")).to_be_focused()
    page.keyboard.press("Enter")
    assert stored(page) == before
    expect(page.get_by_role("button", name="Delete all answers")).to_be_focused()
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Yes, delete them").click()
    expect(page.get_by_role("status").filter(has_text="All answers are deleted")).to_be_visible()
    assert page.evaluate("Object.keys(localStorage)") == []
    page.locator("input[type=file]").set_input_files(copy)
    expect(page.get_by_role("status").filter(has_text="2 answers taken.")).to_be_visible()
    assert stored(page) == before
    page.locator("input[type=file]").set_input_files(copy)
    expect(page.get_by_role("status").filter(has_text="0 answers taken, 2 were here already.")).to_be_visible()


def record(at: int, fingerprint: str = "x", **changes: Any) -> dict[str, Any]:
    """Give a record as a file holds it."""
    return {"fingerprint": fingerprint, "at": at, "box": 0, "due": 1, "earlier": []} | REPLY | changes


def test_newest_answer_wins(reader: BrowserContext, address: str) -> None:
    """Of two answers to one question the newest stays, and one to another version is kept apart."""
    page = tab(reader, address)
    first = {"apple": record(10), "bear": record(10), "drill": record(10)}
    second = {"apple": record(20, right=False), "bear": record(5, right=False), "drill": record(20, "y")}
    for answers in (first, second):
        said = call(page, "imported", json.dumps({"version": 1, "answers": answers}), module=COPIES)
    assert said == "2 answers taken, 1 was here already."
    kept = stored(page)
    assert [kept[name]["right"] for name in ("apple", "bear", "drill")] == [False, True, True]
    assert [one["fingerprint"] for one in kept["drill"]["earlier"]] == ["x"]


HOSTILE = {
    "__proto__": record(1),
    "constructor": record(1),
    "<img src=x onerror=alert(1)>": record(1),
    "a" * 300: record(1),
    "a--b": record(1),
    "text": "no",
    "nothing": None,
    "long": record(1, answer=["<b>" * 100]),
    "many": record(1, answer=["a"] * 100),
    "times": record(-1),
    "future": record(10**15, due=10**9, box=99, earlier=[{"right": 1}, None, record(3, "z")]),
    "types": record(1, right="yes"),
    "box": record(1, box="length", due="never", earlier={"length": 1e9}),
}


def test_hostile_file(reader: BrowserContext, address: str) -> None:
    """A file made to harm changes nothing but answers, and what is no answer is counted."""
    page = tab(reader, f"{address}review/")
    text = json.dumps({"version": 1, "answers": HOSTILE})
    assert call(page, "imported", text, module=COPIES) == "3 answers taken, 10 not understood."
    kept = stored(page)
    assert set(kept) == {"constructor", "future", "box"}
    assert kept["future"]["at"] < 10**13
    assert (kept["future"]["box"], kept["box"]["box"], len(kept["future"]["earlier"])) == (0, 0, 1)
    assert page.evaluate("({}).fingerprint") is None
    for other in ("", "[", "null", "[]", '"text"', '{"version": 1}', "[" * 10_000):
        assert "Nothing was taken" in call(page, "imported", other, module=COPIES)
    large = page.evaluate(f"import('{COPIES}').then((made) => made.imported(' '.repeat(made.LARGEST + 1)))")
    assert "Nothing was taken" in large
    page.reload()
    expect(page.get_by_text("3 answers are kept.")).to_be_visible()
    assert page.locator("quiz-review img, quiz-review b").count() == 0
