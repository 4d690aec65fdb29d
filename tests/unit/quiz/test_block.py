"""Questions in Markdown."""

import re
from collections.abc import Iterator
from datetime import date
from html import unescape
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from tests import drawn, sites
from tests.drawn import TEMPLATES
from tests.examples import share
from tests.filled import put
from tests.unit.questions.examples import GOOD, pictures
from tests.unit.quiz.banks import asked

from groundwork import pieces
from groundwork.citations.model import PageCitations
from groundwork.markers import BODY, QUIZ, marker
from groundwork.page_state import PageState
from groundwork.questions.base import Kind
from groundwork.questions.types import TYPES
from groundwork.quiz.block import PageQuestions, QuizBlock, own_block
from groundwork.quiz.check import findings
from groundwork.quiz.listing import Listing, listing
from groundwork.schemas.reference import Reference

REFERENCES = {key: Reference(type="book", title=f"Title {key}") for key in ("a", "b", "c", "ab")}
BLOCK = "/// quiz | bank: x\n///"
HOSTILE = """<script>alert(1)</script> <img src=x onerror=alert(1)> "quotes" 'single' & &lt; `<b>` **b"""
SIGNS = st.text(alphabet=st.sampled_from("ab1 \n#*_`~>-+=|:![](){}<>&^\"'/\\.@é"), min_size=1, max_size=30)
TEXTS = (SIGNS | st.text(min_size=1, max_size=30)).filter(lambda text: text.strip())


def draw(text: str, known: dict[str, Any] | None = None, uri: str = "articles/page.md") -> tuple[str, PageState]:
    """Draw a text with the questions of a bank x; give the HTML, and the page with what was kept of it."""
    questions = asked({"x": known or {"q": {}}})
    kinds = [QuizBlock(questions, None, pictures(), TEMPLATES)]
    page = drawn.state(uri, text, kinds)
    return drawn.draw(page, kinds, REFERENCES, own_block(page, questions, Listing()) + marker(BODY) + "\n\n"), page


def ids(page: PageState) -> list[str]:
    """Give what a page asks, in order."""
    return list(page.part(PageQuestions).asked)


def words(html: str) -> str:
    """Give the words of a drawn text."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


@pytest.mark.parametrize("kind", GOOD)
def test_every_type_is_drawn_with_its_key(kind: Kind) -> None:
    """Prompt, native inputs within a fieldset, and the answers with all their feedback."""
    html, page = draw(BLOCK, {"q": GOOD[kind] | {"prompt": "Which *one*?", "hint": "Think."}})
    assert ids(page) == ["q"]
    assert not page.problems
    assert "<legend" in html
    assert "Which <em>one</em>?" in html
    assert re.search("<input|<select", html)
    key = html.partition('<details class="answers"')[2]
    said = feedback(kind)
    assert len(said) >= 2
    for text in said:
        assert text in key
        assert text not in html.partition('<details class="answers"')[0]


def test_links_and_citations_work_and_count_in_the_order_of_the_page() -> None:
    """A question at the end of a page is drawn before its body, and numbered after it; its sources are cited if its words do not."""
    known = {"q": {"passage": "articles/page.md", "explanation": "So [@a], see [safety](/safety.md).", "references": ["a", "c"]}}
    html, page = draw("First [@b].\n\n## Head\n\nThen [@c].", known)
    assert page.part(PageCitations).numbers == {"b": 1, "c": 2, "a": 3}
    assert [use.section for use in page.part(PageCitations).uses["a"]] == ["Check what you learned"]
    assert len(page.part(PageCitations).uses["c"]) == 2
    assert '<a href="/safety.md">safety</a>' in html


def test_a_page_leaves_out_what_its_author_asked_already() -> None:
    """A question that a block in the text asks does not stand at the end too; asked twice in blocks is told."""
    known = {"q": {"passage": "articles/page.md"}, "r": {"passage": "articles/page.md"}}
    html, page = draw("Text.\n\n/// quiz | questions: q\n///", known)
    assert re.findall(r'<li class="question" data-question="(\w+)"', html) == ["r", "q"]
    assert not page.problems
    _, page = draw("/// quiz | questions: q\n///\n\n/// quiz | questions: q, r\n///", known)
    assert drawn.told(page) == ["4: quiz block: asks q a second time. Ask it once on a page."]


def test_a_page_that_asked_all_in_its_text_has_no_end() -> None:
    """No empty section is left."""
    html, _ = draw("/// quiz | questions: q\n///", {"q": {"passage": "articles/page.md"}})
    assert pieces.take_apart(html)[QUIZ] == ""


def test_a_block_that_is_never_closed_takes_nothing_with_it() -> None:
    """The text below it is drawn, another block is asked, and only the line of the open one is told, though both name the same."""
    html, page = draw("/// quiz | questions: q\n\nText.\n\n/// quiz | questions: q\n///", {"q": {}, "r": {}})
    assert drawn.told(page) == ["1: quiz block: is never closed. Put a line /// right below it."]
    assert "///" not in html
    assert "<p>Text.</p>" in html
    assert ids(page) == ["q"]


def test_the_home_page_asks_the_question_of_the_day() -> None:
    """Its author's own questions come instead of it."""
    questions = asked({"x": {"q": {}, "r": {}}})
    lists = listing(questions, date(2026, 12, 3))
    assert lists.today
    kinds = [QuizBlock(questions, None, pictures(), TEMPLATES)]
    assert f"/// quiz | questions: {lists.today.id}\n///" in own_block(drawn.state("index.md", "Words.", kinds), questions, lists)
    assert own_block(drawn.state("index.md", "/// quiz | bank: x\n///", kinds), questions, lists) == ""
    assert own_block(drawn.state("index.md", "Words.", kinds), {}, Listing()) == ""


def test_what_a_page_borrows_is_known() -> None:
    """A question from elsewhere with all its words; of the page's own bank the sources alone, as its author wrote the rest."""
    _, page = draw("", {"q": {"passage": "articles/page.md", "prompt": "Why?", "references": ["a"]}})
    assert {"@a", "Why?", "So it is."} <= set(page.borrowed)
    _, page = draw("", {"q": {"prompt": "Why?", "references": ["a"]}}, "quizzes/x.md")
    assert page.borrowed == ["@a"]


def test_sources_whose_keys_begin_alike_are_both_cited() -> None:
    """Only a source that the explanation cites itself is not cited again after it."""
    _, page = draw(BLOCK, {"q": {"explanation": "So [@ab].", "references": ["a", "ab"]}})
    assert set(page.part(PageCitations).numbers) == {"a", "ab"}


def test_large_numbers_keep_their_digits() -> None:
    """A right answer is not called wrong for how the key writes it."""
    number = GOOD["number"]["number"] | {"value": 1234567, "tolerance": 0}
    assert 'data-value="1234567"' in draw(BLOCK, {"q": GOOD["number"] | {"number": number}})[0]


def test_a_bank_stands_on_its_own_page() -> None:
    """Its headings are one level higher there, and the search may read its prompts."""
    html, _ = draw("", {"q": {}}, "quizzes/x.md")
    assert 'class="quiz quiz--bank"' in html
    assert '<h2 class="question__prompt" id="question-q">' in html


def test_a_question_with_problems_is_left_out() -> None:
    """What cannot be drawn is told elsewhere, and takes nothing else away."""
    html, page = draw(BLOCK, {"bad": {"type": "several-answers"}, "q": {}})
    assert ids(page) == ["q"]
    assert "bad" not in html


@pytest.mark.parametrize("text", [f"```\n{BLOCK}\n```", f"    {BLOCK}".replace("\n", "\n    ")])
def test_code_stays_as_it_is(text: str) -> None:
    """A block in code is an example."""
    html, page = draw(text)
    assert "<fieldset" not in html
    assert not ids(page)


@pytest.mark.parametrize("kind", GOOD)
def test_hostile_texts_are_shown_as_text(kind: Kind) -> None:
    """Raw HTML in any text is text."""
    html = pieces.take_apart(draw(BLOCK, {"q": _filled(GOOD[kind], HOSTILE)})[0])[BODY]
    assert "<script>" not in html
    assert "<img" not in html
    assert words(html).count("<script>alert(1)</script>") >= 5


def test_an_address_that_runs_a_script_is_never_drawn() -> None:
    """A question that holds one has a problem, and is left out."""
    assert "javascript:" not in draw(BLOCK, {"q": {"explanation": "[x](javascript:alert(1))"}, "r": {}})[0]


@share(0.6)
@given(TEXTS, st.sampled_from(sorted(GOOD)))
def test_any_text_leaves_the_rest_of_the_question_whole(text: str, kind: Kind) -> None:
    """No sign in one text pairs with one in the next, or breaks what stands around it."""
    filled = _filled(GOOD[kind], text)
    # A text with a problem, such as a link that works on one page only, is not drawn.
    assume(not list(findings(TYPES.read(sites.question(**filled)))))
    html, _ = draw(BLOCK, {"q": filled | {"explanation": "The end of it."}})
    assert html.count("<fieldset") == html.count("</fieldset>") == 1
    assert html.count("<details") == html.count("</details>")
    assert html.count('<p class="answer__feedback">') == len(feedback(kind))
    assert "<p>The end of it." in html.replace("<span>", "").replace("</span>", "")
    assert "<script" not in html


def feedback(kind: Kind) -> list[str]:
    """Give what a good question of a type says to answers: its texts, but for those that are asked."""
    question = TYPES.read(sites.question(**GOOD[kind]))
    asked_for = set(_leaves(question.asked_for()))
    return [text for _, text in question.answers() if text not in asked_for]


def _leaves(value: Any) -> Iterator[Any]:
    if isinstance(value, dict | list | tuple):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _leaves(inner)
    else:
        yield value


def _filled(changes: dict[str, Any], text: str) -> dict[str, Any]:
    """Put a text into every field of a question that readers see; where they must differ, each gets a number before it."""
    question = sites.question(**changes)
    places = [at for at, _ in TYPES.read(question).answers()]
    filled: Any = {str(at[0]): question[str(at[0])] for at in places} | changes | {"prompt": text, "hint": text, "explanation": text}
    numbered = filled
    for number, at in enumerate(places):
        filled, numbered = put(filled, at, text), put(numbered, at, f"{number} {text}")
    made: dict[str, Any] = numbered if list(findings(TYPES.read(sites.question(**filled)))) else filled
    return made


def test_pieces_come_back_around_the_questions() -> None:
    """The questions are a piece of their own beside the body."""
    html, _ = draw("Body.", {"q": {"passage": "articles/page.md"}})
    parts = pieces.take_apart(html)
    assert "<quiz-questions" in parts[QUIZ]
    assert parts[BODY] == "<p>Body.</p>"
