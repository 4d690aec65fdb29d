"""Whatever lies in the storage of the browser, every page works: nothing there was surely written by us."""

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from tests import quizzes, sites
from tests.quizzes import asked

PLACE = "quizzes/first/"
KINDS = {
    "one": asked("one"),
    "count": asked(
        "count", type="number", choices=None, number={"value": 5, "unit": "legs", "feedback": "So.", "too_low": "M", "too_high": "L"}
    ),
    "order": asked("order", type="order", choices=sites.choices("abc")),
}
VALUES = ["", "{", "null", "7", "-1e999", '"text"', "[null]", "{}", '{"version": 1, "answers": [[]]}']
# What a way from this page to a passage holds; the address of the page stands in for "HERE".
BROKEN: list[object] = [
    *(None, 7, "text", [], ["one"], ["one", None], ["one", 7], [7, {}], ["one", {}, 3]),
    *(["one", {"answer": answer, "right": True, "sure": None}] for answer in (None, 7, "a", [], [None], [7], [["a"]], {"length": 1})),
    *(["one", {"answer": ["a"], "right": right, "sure": sure}] for right, sure in ((None, None), ("yes", None), (True, 7), (True, "no"))),
]
STRANGE: list[object] = [[[name, {"answer": ["zz", "-1", "1e999"], "right": False, "sure": None}]] for name in (*KINDS, "constructor")]
WAYS: list[str] = [json.dumps({"to": "", "back": "HERE", "done": done}) for done in [None, 7, "text", {}, BROKEN, *STRANGE]]
WAYS += [json.dumps({"to": to, "back": back, "done": []}) for to, back in (("HERE", None), (7, "HERE"), ("HERE", "http://["))]
# Takes the page's own address for "HERE".
PUT = """([store, key, value]) => {
    window[store].clear();
    window[store].setItem(key, value.replaceAll('HERE', location.href.split('#')[0]));
}"""
BLOCKED = """for (const name of ['localStorage', 'sessionStorage'])
    Object.defineProperty(window, name, { get() { throw new DOMException('blocked', 'SecurityError') } });"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Build and serve a site of one bank."""
    with quizzes.served(quizzes.site(tmp_path_factory.mktemp("storage") / "site", {"first": list(KINDS.values())})) as at:
        yield at


def works(page: Page, at: str) -> list[str]:
    """Load a page, and give the errors; its questions are asked, and an answer is checked."""
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(at)
    expect(page.get_by_role("button", name="Check my answer").or_(page.get_by_role("button", name="Next question"))).to_be_visible()
    return errors


@pytest.mark.parametrize(
    ("store", "key", "values"),
    [
        ("sessionStorage", "groundwork.passage", VALUES + WAYS),
        ("localStorage", "groundwork.quiz", VALUES),
        ("localStorage", "groundwork.quiz.broken", VALUES[:3]),
        ("localStorage", "groundwork.color-scheme", VALUES[:7]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_stray_values(phone: Page, address: str, store: str, key: str, values: list[str]) -> None:
    """For each thing that we keep: nothing, broken text, other kinds of value, numbers out of range, ids of other sites."""
    wrong = {}
    phone.goto(address + PLACE)
    for value in values:
        phone.evaluate(PUT, [store, key, value])
        if errors := works(phone, address + PLACE):
            wrong[value] = errors
    assert wrong == {}
    phone.goto(f"{address}review/")
    expect(phone.get_by_role("heading", name="Nothing is due today")).to_be_visible()


def test_storage_that_throws(browser: Browser, address: str) -> None:
    """Where the browser forbids both stores, questions are asked, and a way to a passage is a plain link."""
    page = browser.new_page()
    page.add_init_script(BLOCKED)
    assert works(page, address + PLACE) == []
    page.get_by_role("radio", name="This").check()
    page.get_by_role("button", name="Check my answer").click()
    page.get_by_role("link", name="What the evidence says").filter(visible=True).click()
    expect(page.get_by_role("heading", name="What the evidence says")).to_be_visible()
    page.close()
