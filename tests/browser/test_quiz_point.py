"""Pointing at a place in a picture: by tap, by keyboard, in words alone, small, without scripts, in forced colours, on paper."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from tests import sites
from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.reading import enlarge, faults
from tests.browser.test_quiz import axe, check, choose
from tests.reach import DRILL, QUESTION
from tests.serving import served

FILES = DRILL | {"quizzes/places.md": sites.quiz("Places", questions=[QUESTION])}
QUIZ = "quizzes/places/"
RIGHT = "Your answer. That is right. It reaches forward."
WRONG = ["Your answer. Not this one. It stays on the floor.", "This is the answer. It reaches forward."]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve a small site with one drill and one question; give its address."""
    built = sites.build(sites.lay_out(tmp_path_factory.mktemp("point"), FILES))
    assert built.status == 0, built.told
    assert built.warnings == ()
    with served(built.site) as at:
        yield at


@pytest.fixture
def asked(phone: Page, place: str) -> Page:
    """Open the question on a phone."""
    phone.goto(place + QUIZ)
    return phone


def said(page: Page) -> list[str]:
    """Give what stands at the choices after a check."""
    return [" ".join(text.split()) for text in page.locator(".choice__verdict").all_inner_texts()]


def tap(page: Page, number: int) -> None:
    """Tap a number in the picture, where a finger would."""
    page.locator(".place", has_text=str(number)).locator("circle").click()


def marks(page: Page) -> list[dict[str, float]]:
    """Give the middle and the width of each mark."""
    found: list[dict[str, float]] = page.locator(".place circle").evaluate_all("""(all) => all.map((one) => {
        const { x, y, width, height } = one.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2, wide: width };
    })""")
    return found


def test_a_tap_chooses(asked: Page) -> None:
    """A number in the picture is the same as its place in the list, also for what is wrong."""
    tap(asked, 2)
    expect(asked.get_by_role("radio", name="2 The right hand")).to_be_checked()
    tap(asked, 1)
    expect(asked.get_by_role("radio", name="1 The left hand")).to_be_checked()
    expect(asked.locator(".place--chosen")).to_have_text("1")
    assert axe(asked) == []
    check(asked)
    assert said(asked) == WRONG
    expect(asked.locator(".place--wrong")).to_have_text("1")
    expect(asked.locator(".place--right")).to_have_text("2")
    assert axe(asked) == []
    tap(asked, 3)
    expect(asked.get_by_role("radio", name="1 The left hand")).to_be_checked()
    asked.get_by_role("button", name="Try again").click()
    expect(asked.locator(".place--right, .place--wrong, .place--chosen")).to_have_count(0)
    tap(asked, 2)
    check(asked)
    assert said(asked) == [RIGHT]


def test_by_keyboard(asked: Page) -> None:
    """The list alone is enough, and the picture follows it; nothing in the picture takes the focus."""
    check(asked)
    expect(asked.get_by_role("alert")).to_have_text("Choose a place first.")
    expect(asked.get_by_role("radio", name="1 The left hand")).to_be_focused()
    choose(asked, "radio", "2 The right hand")
    expect(asked.locator(".place--chosen")).to_have_text("2")
    check(asked)
    assert said(asked) == [RIGHT]
    assert " ".join(asked.evaluate("document.activeElement.innerText").split()) == RIGHT


def test_by_ear(asked: Page) -> None:
    """Places have words, and the picture is not read."""
    expect(asked.get_by_role("group", name="What reaches?")).to_match_aria_snapshot("""
        - group:
          - heading "What reaches?" [level=2]
          - paragraph: Choose one of the numbered places.
          - list:
            - listitem:
              - radio "1 The left hand"
            - listitem:
              - radio "2 The right hand"
            - listitem:
              - radio "3 The right knee"
    """)


def test_marks_are_as_large_as_a_finger_needs(asked: Page) -> None:
    """At 320 px each is 24 px wide, whole, on its own, and on the body's place; with larger text nothing is lost."""
    faulty = []
    for width, percent in ((320, 100), (320, 200), (390, 200)):
        asked.set_viewport_size({"width": width, "height": 700})
        enlarge(asked, percent)
        seen = marks(asked)
        box = asked.locator(".point__picture").bounding_box()
        assert box
        for one in seen:
            assert one["wide"] >= 24
            assert box["x"] <= one["x"] - one["wide"] / 2
            assert one["x"] + one["wide"] / 2 <= box["x"] + box["width"]
        for one, other in ((seen[0], seen[1]), (seen[0], seen[2]), (seen[1], seen[2])):
            assert ((one["x"] - other["x"]) ** 2 + (one["y"] - other["y"]) ** 2) ** 0.5 >= one["wide"]
        faulty += [f"{width} px, {percent} %: {fault}" for fault in faults(asked)]
    assert faulty == []
    # The hand that reaches is ahead of the other and above it; the knee is behind both.
    left, right, knee = seen
    assert right["x"] > left["x"] > knee["x"]
    assert right["y"] < left["y"]


def test_an_answer_comes_back(asked: Page) -> None:
    """With the picture, from the passage that the reader looked up."""
    tap(asked, 1)
    check(asked)
    asked.get_by_role("link", name="Step by step").locator("visible=true").click()
    asked.get_by_role("link", name="Back to the question").click()
    expect(asked.locator(".choice__verdict")).to_have_count(2)
    assert said(asked) == WRONG
    expect(asked.locator(".place--wrong")).to_have_text("1")


def test_without_scripts(browser: Browser, place: str) -> None:
    """The picture stands above native radio buttons, and the key names the right place."""
    page = browser.new_context(java_script_enabled=False, viewport=PHONE).new_page()
    page.goto(place + QUIZ)
    page.get_by_role("radio", name="3 The right knee").check()
    assert len(marks(page)) == 3
    page.get_by_text("The answers, and why").click()
    expect(page.get_by_text("2 The right hand Right.")).to_be_visible()
    expect(page.get_by_text("It bears weight.")).to_be_visible()
    page.context.close()


def test_forced_colours(browser: Browser, place: str) -> None:
    """Without the page's colours a mark still tells whether it is chosen, right or wrong."""
    page = browser.new_page(viewport=DESKTOP, forced_colors="active")
    page.goto(place + QUIZ)
    tap(page, 1)
    fills = "(all) => all.map((one) => getComputedStyle(one).fill)"
    chosen, *others = page.locator(".place circle").evaluate_all(fills)
    assert chosen not in others
    check(page)
    wrong, right, quiet = page.locator(".place circle").evaluate_all(fills)
    assert right not in (wrong, quiet)
    dashes = page.locator(".place circle").evaluate_all("(all) => all.map((one) => getComputedStyle(one).strokeDasharray)")
    assert dashes[0] != "none"
    assert dashes[1:] == ["none", "none"]
    page.close()


def test_paper(asked: Page) -> None:
    """Printed amid an answer: the picture with its numbers, as if new, and boxes to tick."""
    tap(asked, 1)
    check(asked)
    asked.emulate_media(media="print")
    expect(asked.locator(".point__picture")).to_be_visible()
    fills = asked.locator(".place circle").evaluate_all("(all) => all.map((one) => getComputedStyle(one).fill)")
    assert len(set(fills)) == 1
    expect(asked.get_by_text("Your answer. Not this one.")).to_be_hidden()
