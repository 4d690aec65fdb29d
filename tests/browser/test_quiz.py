"""Answering questions in a real browser: by keyboard, by ear, small, large, in forced colours, without scripts, on paper."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from tests import sites
from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.reading import enlarge, faults
from tests.serving import served
from tests.sites import ROOT

AXE = (ROOT / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
RUN_AXE = "axe.run().then((result) => result.violations.map((one) => one.id + ': ' + one.nodes.map((node) => node.html).join(' | ')))"
STILL: sites.Meta = {"page": "articles/being-still.md", "heading": "still", "title": "Being still"}
HERE: sites.Meta = {"page": "articles/moving.md", "heading": "far", "title": "How far"}


def choice(text: str, *, correct: bool = False, **changes: str) -> sites.Meta:
    """Give a choice whose feedback names it."""
    return {"text": text, "feedback": f"Why {text.lower()}."} | ({"correct": True} if correct else {}) | changes


def ask(name: str, kind: str, prompt: str, **changes: object) -> sites.Meta:
    """Give a question of a type."""
    words = {"prompt": prompt, "type": kind, "passage": dict(STILL), "explanation": f"All about {name}.", "choices": None}
    return {field: value for field, value in (sites.question(name) | words | changes).items() if value is not None}


QUESTIONS = [
    ask("one", "one-answer", "Which is a cat?", choices=[choice("Dog"), choice("Cat", correct=True), choice("Fish")], hint="It purrs."),
    ask("some", "several-answers", "Which fly?", choices=[choice("Crow", correct=True), choice("Cow"), choice("Wren", correct=True)]),
    ask("fact", "true-or-false", "Snow is cold.", choices=[choice("True", correct=True), choice("False")], tags=["warning-signs"]),
    ask(
        "count",
        "number",
        "How many legs?",
        number={"value": 5.2, "tolerance": 0.1, "unit": "legs", "feedback": "Just so.", "too_low": "More.", "too_high": "Fewer."},
    ),
    ask("steps", "order", "How do you get up?", choices=[choice("Kneel"), choice("Stand"), choice("Walk")]),
    ask(
        "pairs",
        "match",
        "Who eats what?",
        choices=[choice("Cow", goes_with="Grass"), choice("Wren", goes_with="Worms"), choice("Owl", goes_with="Mice")],
    ),
]
FILES: dict[str, str | bytes] = {
    "quizzes/every-kind.md": sites.quiz("Every kind", questions=QUESTIONS),
    "quizzes/moving.md": sites.quiz(
        "Moving on",
        questions=[ask("far", "true-or-false", "Far is near.", passage=HERE, choices=[choice("Yes"), choice("No", correct=True)])],
    ),
    "articles/being-still.md": sites.article("Being still", body="## Being still { #still }\n\nKeep still.\n\n## Later\n\nMore."),
    "articles/moving.md": sites.article("Moving", body="## How far { #far }\n\nFar.\n\n## Later\n\nMore."),
    "data/safety.yml": sites.safety(),
    "safety.md": sites.about("Safety"),
}
QUIZ = "quizzes/every-kind/"


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve a small site whose one quiz has a question of every type; give its address."""
    built = sites.build(sites.lay_out(tmp_path_factory.mktemp("quiz"), FILES))
    assert built.status == 0, built.told
    assert built.warnings == ()
    with served(built.site) as at:
        yield at


@pytest.fixture
def quiz(phone: Page, place: str) -> Page:
    """Open the quiz on a phone, with its script."""
    phone.goto(place + QUIZ)
    expect(phone.locator(".question--now")).to_be_visible()
    return phone


def press(page: Page, name: str) -> None:
    """Go to a button with the Tab key and press it."""
    to(page, page.get_by_role("button", name=name, exact=True))
    page.keyboard.press("Enter")


def to(page: Page, wanted: Locator) -> None:
    """Press Tab until something has the focus."""
    for _ in range(40):
        if wanted.evaluate("(element) => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"Tab never comes to {wanted}")


def choose(page: Page, role: str, name: str) -> None:
    """Choose an answer with the keyboard; of radio buttons the arrow keys choose."""
    wanted = page.get_by_role("radio" if role == "radio" else "checkbox", name=name, exact=True)
    if role == "radio":
        to(page, page.get_by_role("group").get_by_role("radio").first)
        page.keyboard.press("Space")
        while not wanted.is_checked():
            page.keyboard.press("ArrowDown")
    else:
        to(page, wanted)
        page.keyboard.press("Space")


def one(page: Page, *, right: bool) -> None:
    """Answer the question with one right answer."""
    choose(page, "radio", "Cat" if right else "Dog")


def some(page: Page, *, right: bool) -> None:
    """Answer the question with several right answers; wrong is one too few and one too many."""
    choose(page, "checkbox", "Crow")
    choose(page, "checkbox", "Wren" if right else "Cow")


def fact(page: Page, *, right: bool) -> None:
    """Answer the question of true or false."""
    choose(page, "radio", "True" if right else "False")


def count(page: Page, *, right: bool) -> None:
    """Answer the question that asks for a number."""
    to(page, page.get_by_role("textbox", name="Your number"))
    page.keyboard.type("5,2" if right else "7")


def steps(page: Page, *, right: bool) -> None:
    """Answer the question of order; in the wrong answer two have changed places."""
    names = [text.inner_text() for text in page.locator(".choices--order .choice__text").locator("visible=true").all()]
    for at, name in enumerate(["Kneel", "Stand", "Walk"] if right else ["Kneel", "Walk", "Stand"]):
        up = page.get_by_role("button", name=f"Move “{name}” up")
        to(page, up)
        for place in range(names.index(name), at, -1):
            page.keyboard.press("Enter")
            expect(up).to_be_focused()
            expect(page.get_by_role("status").filter(has_text=f"{name}: place {place} of 3")).to_be_attached()
        names.remove(name)
        names.insert(at, name)


def pairs(page: Page, *, right: bool) -> None:
    """Answer the question of pairs."""
    for name, key in {"Cow": "Grass" if right else "Worms", "Wren": "Worms", "Owl": "Mice"}.items():
        to(page, page.get_by_role("combobox", name=name))
        page.keyboard.type(key)


ANSWERS: list[Callable[..., None]] = [one, some, fact, count, steps, pairs]


def check(page: Page) -> None:
    """Press the button that checks the answer."""
    press(page, "Check my answer")


def finish(page: Page, wrong: tuple[str, ...] = ()) -> None:
    """Answer all questions from the first, these wrong, and go to the end."""
    for answer in ANSWERS:
        answer(page, right=answer.__name__ not in wrong)
        check(page)
        press(page, "See how it went" if answer is pairs else "Next question")


def open_at(page: Page, place: str, name: str) -> None:
    """Open the quiz at a question, and wait for its script: keys that come before it do nothing."""
    page.goto(f"{place}{QUIZ}#question-{name}")
    expect(page.locator(f"[data-question={name}].question--now")).to_be_visible()


def axe(page: Page) -> list[str]:
    """Give what axe finds; in dark only contrast can differ."""
    found: list[str] = page.evaluate(f"{AXE}; {RUN_AXE}")
    page.emulate_media(color_scheme="dark")
    page.evaluate("Promise.all(document.getAnimations().map((one) => one.finished))")
    found += page.evaluate(RUN_AXE.replace("run()", "run({ runOnly: ['color-contrast'] })"))
    page.emulate_media(color_scheme="light")
    page.evaluate("Promise.all(document.getAnimations().map((one) => one.finished))")
    return found


RIGHT = {
    "one": ["Your answer. That is right. Why cat."],
    "some": ["That is right.", "Your answer. That is right. Why crow.", "Your answer. That is right. Why wren."],
    "fact": ["Your answer. That is right. Why true."],
    "count": ["Your answer. That is right. Just so."],
    "steps": ["That is right.", *[f"This is its place. Why {word}." for word in ("kneel", "stand", "walk")]],
    "pairs": ["That is right.", *[f"Your answer. That is right. Why {word}." for word in ("cow", "wren", "owl")]],
}
WRONG = {
    "one": ["Your answer. Not this one. Why dog.", "This is the answer. Why cat."],
    "some": [
        "1 of 2 right, and 1 too many.",
        "Your answer. That is right. Why crow.",
        "Your answer. Not this one. Why cow.",
        "You left this one out. It is right. Why wren.",
    ],
    "fact": ["This is the answer. Why true.", "Your answer. Not this one. Why false."],
    "count": ["Your answer is too high. Fewer.", "This is the answer. Just so."],
    "steps": [
        "1 of 3 right.",
        "This is its place. Why kneel.",
        "This belongs at place 3. Why walk.",
        "This belongs at place 2. Why stand.",
    ],
    "pairs": [
        "2 of 3 right.",
        "Your answer. Not this one. It goes with: Grass. Why cow.",
        "Your answer. That is right. Why wren.",
        "Your answer. That is right. Why owl.",
    ],
}


@pytest.mark.parametrize("answer", ANSWERS, ids=lambda answer: answer.__name__)
@pytest.mark.parametrize("right", [True, False], ids=["right", "wrong"])
def test_every_type_by_keyboard(phone: Page, place: str, answer: Callable[..., None], *, right: bool) -> None:
    """With the keyboard alone: feedback stands at the choices, the first line has the focus, the reason is below, axe finds nothing."""
    name = answer.__name__
    open_at(phone, place, name)
    answer(phone, right=right)
    check(phone)
    said = [" ".join(text.split()) for text in phone.locator(".question__sum, .choice__verdict").all_inner_texts()]
    assert said == (RIGHT if right else WRONG)[name]
    focused = " ".join(phone.evaluate("document.activeElement.innerText").split())
    assert focused == next((line for line in said if "our answer" in line), "") or focused == said[0]
    expect(phone.get_by_text(f"All about {name}.").locator("visible=true")).to_have_count(1)
    expect(phone.get_by_role("link", name="Being still")).to_be_visible()
    expect(phone.get_by_role("button", name="Next question")).to_be_visible()
    assert phone.locator("[disabled] button, button[disabled]").locator("visible=true").count() == 0
    assert axe(phone) == []


TODO = {
    "one": "Choose one answer first.",
    "some": "Choose at least one answer first.",
    "fact": "Choose one answer first.",
    "count": "Write a number first.",
    "steps": "Put these in order first.",
    "pairs": "Choose a partner for each first.",
}


@pytest.mark.parametrize("name", TODO)
def test_nothing_chosen(phone: Page, place: str, name: str) -> None:
    """An answer that is not there yet is asked for, and the focus goes to where it is given."""
    open_at(phone, place, name)
    check(phone)
    expect(phone.get_by_role("alert")).to_have_text(TODO[name])
    assert phone.evaluate("document.activeElement.closest('.choice') === document.querySelector('.question--now .choice')")
    assert axe(phone) == []


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("5.2", "That is right"),
        ("5,3", "That is right"),
        ("5.31", "too high"),
        ("1,000", "too high"),
        ("-5", "too low"),
        ("five", "Write a number in digits, such as 12."),
        ("5.2.1", "Write a number in digits"),
    ],
)
def test_numbers_as_people_write_them(phone: Page, place: str, written: str, said: str) -> None:
    """A comma is a point, a thousand has a comma, and Enter sends."""
    open_at(phone, place, "count")
    phone.get_by_role("textbox", name="Your number").fill(written)
    phone.keyboard.press("Enter")
    expect(phone.locator(".question--now").get_by_text(said)).to_be_visible()


def test_accessibility_tree(quiz: Page) -> None:
    """A screen reader meets a named group, its heading, its choices, the hint, how sure one is, and one button."""
    expect(quiz.locator("quiz-questions")).to_match_aria_snapshot("""
        - list:
          - listitem:
            - group "Question 1 of 6 Which is a cat?":
              - text: Question 1 of 6
              - heading "Which is a cat?" [level=2]
              - paragraph: Choose one.
              - list:
                - listitem:
                  - radio "Dog"
                - listitem:
                  - radio "Cat"
                - listitem:
                  - radio "Fish"
            - group: Hint
            - group "How sure are you?":
              - radio "Sure"
              - radio "Not sure"
            - button "Check my answer"
    """)
    assert axe(quiz) == []


def test_hint_and_try_again(quiz: Page) -> None:
    """The hint opens by keyboard; a question can be tried again, as if new."""
    to(quiz, quiz.get_by_text("Hint", exact=True))
    quiz.keyboard.press("Enter")
    expect(quiz.get_by_text("It purrs.")).to_be_visible()
    one(quiz, right=False)
    check(quiz)
    press(quiz, "Try again")
    expect(quiz.get_by_role("heading", name="Which is a cat?")).to_be_focused()
    expect(quiz.locator(".choice__verdict")).to_have_count(0)
    assert not quiz.get_by_role("radio", name="Dog").is_checked()
    one(quiz, right=True)
    check(quiz)
    expect(quiz.get_by_text("Your answer. That is right.")).to_be_visible()


def test_all_right(quiz: Page) -> None:
    """At the end stands how many were right, in words, and nothing to read again."""
    finish(quiz)
    expect(quiz.get_by_role("heading", name="6 of 6 right.", exact=True)).to_be_focused()
    expect(quiz.get_by_role("link", name="Being still")).to_have_count(0)
    expect(quiz.get_by_text("Answers stay on this device. It is a check of knowledge, not of your back.")).to_be_visible()
    press(quiz, "Start over")
    expect(quiz.get_by_role("heading", name="Which is a cat?")).to_be_focused()
    expect(quiz.get_by_text("Question 1 of 6")).to_be_visible()
    assert not quiz.get_by_role("radio", name="Cat").is_checked()


@pytest.mark.parametrize("height", [480, 844])
def test_the_end_is_in_view(browser: Browser, place: str, height: int) -> None:
    """Its heading has the focus and is seen, also where the whole end is higher than the window, and with motion on."""
    page = browser.new_page(viewport={"width": 390, "height": height})
    page.goto(place + QUIZ)
    finish(page, wrong=("one", "some", "fact", "count", "steps", "pairs"))
    heading = page.get_by_role("heading", name="0 of 6 right. Six to read again.")
    expect(heading).to_be_focused()
    expect(heading).to_be_in_viewport(ratio=1)
    page.close()


def test_what_to_read_again(quiz: Page) -> None:
    """The end lists what was wrong, and what the reader was not sure of, with passages; only the wrong ones are asked again."""
    quiz.get_by_role("radio", name="Not sure").check()
    finish(quiz, wrong=("some", "count"))
    expect(quiz.get_by_role("heading", name="4 of 6 right. Two to read again.")).to_be_focused()
    expect(quiz.get_by_role("listitem").filter(has_text="To read again: ").get_by_role("link", name="Being still")).to_have_count(2)
    expect(quiz.get_by_role("heading", name="You were not sure")).to_be_visible()
    expect(quiz.get_by_role("link", name="Being still")).to_have_count(3)
    assert axe(quiz) == []
    press(quiz, "Try the two again")
    expect(quiz.get_by_role("heading", name="Which fly?")).to_be_focused()
    expect(quiz.get_by_text("Question 1 of 2")).to_be_visible()
    some(quiz, right=True)
    check(quiz)
    press(quiz, "Next question")
    expect(quiz.get_by_role("heading", name="How many legs?")).to_be_focused()
    count(quiz, right=False)
    check(quiz)
    press(quiz, "See how it went")
    expect(quiz.get_by_role("heading", name="5 of 6 right. One to read again.")).to_be_visible()
    expect(quiz.get_by_role("button", name="Try that one again")).to_be_visible()


def test_passage_on_another_page(quiz: Page) -> None:
    """The link leads to the passage, which is marked; the way back leads to the question, and answers are still there."""
    one(quiz, right=False)
    check(quiz)
    press(quiz, "Next question")
    some(quiz, right=False)
    check(quiz)
    quiz.get_by_role("link", name="Being still").click()
    back = quiz.get_by_role("link", name="Back to the question")
    expect(back).to_be_visible()
    expect(quiz.get_by_role("heading", name="Being still", level=2)).to_be_in_viewport()
    assert quiz.locator(".passage").all_inner_texts() == ["Being still", "Back to the question", "Keep still."]
    assert axe(quiz) == []
    back.click()
    expect(quiz.get_by_role("heading", name="Which fly?")).to_be_in_viewport()
    expect(quiz.get_by_text("1 of 2 right, and 1 too many.")).to_be_visible()
    press(quiz, "Next question")
    expect(quiz.get_by_role("heading", name="Snow is cold.")).to_be_focused()


def test_passage_on_the_same_page(phone: Page, place: str) -> None:
    """On the page of the passage itself the link marks it too, and the way back leads to the question as it was left."""
    phone.goto(place + "articles/moving/")
    before = phone.get_by_role("heading", name="How far").bounding_box()
    phone.get_by_role("radio", name="Yes").check()
    check(phone)
    expect(phone.get_by_text("Question 1 of 1")).to_be_hidden()
    phone.get_by_role("link", name="How far").locator("visible=true").last.click()
    expect(phone.locator(".passage")).to_have_text(["How far", "Back to the question", "Far."])
    phone.evaluate("scrollTo(0, 0)")
    assert phone.get_by_role("heading", name="How far").bounding_box() == before
    phone.get_by_role("link", name="Back to the question").click()
    expect(phone.get_by_role("heading", name="Far is near.")).to_be_focused()
    expect(phone.get_by_text("Your answer. Not this one.")).to_be_visible()
    expect(phone.locator(".passage, .passage__back")).to_have_count(0)


def test_no_way_back_when_none_is_kept(phone: Page, place: str) -> None:
    """Who comes to a passage from elsewhere finds a plain page; what is kept there may be anything."""
    for text in ("", "{", "7", '{"to": 1}', '{"back": "/"}'):
        phone.goto(place + "articles/moving/")
        phone.evaluate("(text) => sessionStorage.setItem('groundwork.passage', text)", text)
        phone.goto(place + "articles/moving/?again#far")
        expect(phone.get_by_role("button", name="Check my answer")).to_be_visible()
        expect(phone.locator(".passage")).to_have_count(0)


def test_earlier_answer_is_told(quiz: Page) -> None:
    """A question that was answered before says when, and starts anew; one that changed since says that."""
    one(quiz, right=True)
    check(quiz)
    quiz.reload()
    expect(quiz.get_by_text("You answered this on ")).to_be_visible()
    assert not quiz.get_by_role("radio", name="Cat").is_checked()
    assert axe(quiz) == []
    quiz.add_init_script(
        "document.addEventListener('DOMContentLoaded', () => (document.querySelector('.question').dataset.fingerprint = 'x'))"
    )
    quiz.evaluate("""() => {
        const kept = Object.keys(localStorage).find((key) => localStorage.getItem(key).includes('"one"'));
        const { fingerprint } = document.querySelector('.question').dataset;
        localStorage.setItem(kept, localStorage.getItem(kept).replaceAll(fingerprint, '0123456789ab'));
    }""")
    quiz.reload()
    expect(quiz.get_by_text("This question has changed since you answered it. Your earlier answer is kept apart.")).to_be_visible()


def test_blocked_storage_is_told(phone: Page, place: str) -> None:
    """Without storage everything works but the keeping, and that is said."""
    phone.add_init_script("""for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, { get() { throw new DOMException('blocked', 'SecurityError'); } });""")
    phone.goto(place + QUIZ)
    one(phone, right=True)
    check(phone)
    expect(phone.get_by_role("status").filter(has_text="lost")).to_be_visible()
    press(phone, "Next question")
    expect(phone.get_by_role("heading", name="Which fly?")).to_be_focused()


def test_others_hear_of_a_check(quiz: Page) -> None:
    """Each check is told to the page: which question, whether right, how sure."""
    quiz.evaluate("document.addEventListener('quiz-checked', ({ detail }) => (window.heard = detail))")
    quiz.get_by_role("radio", name="Not sure").check()
    one(quiz, right=True)
    check(quiz)
    assert quiz.evaluate("window.heard") == {"id": "one", "right": True, "sure": False}


def test_small_windows_and_large_text(browser: Browser, place: str) -> None:
    """At 320 px, and with text at up to twice its size, every state can be read: chosen, answered, at the end."""
    page = browser.new_page(viewport={"width": 390, "height": 700})
    found: list[str] = []

    def look(state: str) -> None:
        for width, percent in ((320, 100), (320, 125), (320, 200), (390, 200)):
            page.set_viewport_size({"width": width, "height": 700})
            enlarge(page, percent)
            found.extend(f"{state}, {width} px, {percent} %: {fault}" for fault in faults(page))
        enlarge(page, 100)

    for answer in ANSWERS:
        open_at(page, place, answer.__name__)
        answer(page, right=False)
        look(f"{answer.__name__} chosen")
        check(page)
        look(f"{answer.__name__} answered")
        page.goto("about:blank")
    page.goto(place + QUIZ)
    finish(page, wrong=("some", "count"))
    look("end")
    page.close()
    assert found == []


def test_forced_colours(browser: Browser, place: str) -> None:
    """Without the page's colours the edges and the words still tell right from wrong."""
    page = browser.new_page(viewport=DESKTOP, forced_colors="active")
    page.goto(place + QUIZ)
    one(page, right=False)
    check(page)
    edges = page.locator(".choice").evaluate_all("(all) => all.slice(0, 3).map((one) => getComputedStyle(one).borderStyle)")
    assert edges == ["dashed", "double", "solid"]
    page.close()


def test_nothing_moves(quiz: Page) -> None:
    """With reduced motion nothing in a question moves."""
    one(quiz, right=False)
    check(quiz)
    assert quiz.evaluate("document.getAnimations().length") == 0


def test_without_scripts(browser: Browser, place: str) -> None:
    """Without scripts all questions stand with native inputs, and the answers open below them."""
    page = browser.new_context(java_script_enabled=False, viewport=PHONE).new_page()
    page.goto(place + QUIZ)
    for question in QUESTIONS:
        expect(page.get_by_role("heading", name=question["prompt"])).to_be_visible()
    expect(page.get_by_role("button", name="Check my answer")).to_have_count(0)
    expect(page.get_by_role("combobox", name="Kneel")).to_be_visible()
    expect(page.get_by_text("Why cat.")).to_be_hidden()
    page.get_by_text("The answers, and why").click()
    expect(page.get_by_text("Why cat.")).to_be_visible()
    page.context.close()


def test_paper(quiz: Page, tmp_path: Path) -> None:
    """Printed amid an answer: all questions as if new, their boxes empty; then the key, on a page of its own."""
    one(quiz, right=False)
    check(quiz)
    quiz.emulate_media(media="print")
    for question in QUESTIONS:
        expect(quiz.get_by_role("heading", name=question["prompt"])).to_be_visible()
    expect(quiz.get_by_role("button", name="Next question")).to_be_hidden()
    expect(quiz.get_by_text("Your answer. Not this one.")).to_be_hidden()
    expect(quiz.locator(".answers").get_by_text("Why cat.")).to_be_visible()
    assert quiz.get_by_role("radio", name="Dog").evaluate("(one) => getComputedStyle(one).backgroundImage") == "none"
    assert quiz.locator(".answers").evaluate("(one) => getComputedStyle(one).breakBefore") == "page"
    quiz.pdf(path=str(tmp_path / "quiz.pdf"), format="A4")
    assert (tmp_path / "quiz.pdf").read_bytes().count(b"/Type /Page\n") >= 2


def test_questions_at_the_end_of_a_page_stay_off_paper(phone: Page, place: str) -> None:
    """A page that ends with questions prints without them."""
    phone.goto(place + "articles/moving/")
    phone.emulate_media(media="print")
    expect(phone.get_by_role("heading", name="Check what you learned")).to_be_hidden()


def test_many_questions_are_asked_one_by_one(quiz: Page) -> None:
    """With 500 questions a check and a step work as with few; benchmarks/quiz.py measures how long they take."""
    quiz.evaluate("""() => {
        const old = document.querySelector('quiz-questions');
        const made = document.createElement('quiz-questions');
        made.className = 'quiz quiz--bank';
        made.innerHTML = '<ol class="quiz__questions"></ol><details class="answers"><ol class="answers__list"></ol></details>';
        for (let at = 0; at < 500; at += 1)
            for (const [list, item] of [['.quiz__questions', '[data-question=some]'], ['.answers__list', '[data-answer=some]']]) {
                const copy = old.querySelector(item).cloneNode(true);
                copy.innerHTML = copy.innerHTML.replaceAll('"some', `"some-${at}`);
                for (const name of ['question', 'answer']) if (copy.dataset[name]) copy.dataset[name] += `-${at}`;
                made.querySelector(list).append(copy);
            }
        old.replaceWith(made);
    }""")
    quiz.get_by_role("checkbox", name="Crow").check()
    quiz.get_by_role("button", name="Check my answer").click()
    quiz.get_by_role("button", name="Next question").click()
    expect(quiz.get_by_text("Question 2 of 500")).to_be_visible()


def test_an_address_that_names_nothing(phone: Page, place: str) -> None:
    """Whatever stands behind its # sign, the first question is asked."""
    phone.goto(f"{place}{QUIZ}#100%")
    expect(phone.locator(".question--now")).to_have_count(1)
    expect(phone.get_by_role("button", name="Check my answer")).to_be_visible()
