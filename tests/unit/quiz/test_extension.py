"""Questions in Markdown."""

import re
from html import unescape
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from markdown import Markdown
from tests import sites
from tests.sites import ROOT
from tests.unit.quiz.banks import asked

from groundwork import pieces
from groundwork.catalogue.model import Entry
from groundwork.citations.extension import CitationsExtension
from groundwork.markers import BODY, QUIZ, marker
from groundwork.problems import Location
from groundwork.quiz.blocks import at_end
from groundwork.quiz.check import findings
from groundwork.quiz.extension import QuizExtension
from groundwork.quiz.model import Asked
from groundwork.schemas.plain import Standalone
from groundwork.schemas.quiz import Question
from groundwork.schemas.reference import Reference
from groundwork.source.read import Source
from groundwork.templates import environment

TEMPLATES = environment(ROOT / "overrides")
REFERENCES = {key: Reference(type="book", title=f"Title {key}") for key in ("a", "b", "c", "ab")}
BLOCK = "/// quiz | bank: x\n///"
HOSTILE = """<script>alert(1)</script> <img src=x onerror=alert(1)> "quotes" 'single' & &lt; `<b>` **b"""
SIGNS = st.text(alphabet=st.sampled_from("ab1 \n#*_`~>-+=|:![](){}<>&^\"'/\\.@é"), min_size=1, max_size=30)
TEXTS = (SIGNS | st.text(min_size=1, max_size=30)).filter(lambda text: text.strip())
KINDS: dict[str, dict[str, Any]] = {
    "one answer": {},
    "several answers": {"type": "several answers", "choices": sites.choices("ABc")},
    "true or false": {"type": "true or false"},
    "number": {
        "type": "number",
        "choices": [],
        "number": {"value": 5.2, "tolerance": 0.5, "unit": "months", "feedback": "Fits.", "too_low": "More.", "too_high": "Less."},
    },
    "order": {"type": "order", "choices": sites.choices("abc")},
    "match": {"type": "match", "choices": [one | {"goes_with": f"with {one['text']}"} for one in sites.choices("abc")]},
}


def draw(text: str, known: dict[str, Any] | None = None, uri: str = "articles/page.md") -> tuple[str, QuizExtension, CitationsExtension]:
    """Draw a text with the questions of a bank x; give the HTML and what was met."""
    return draw_all(text, dict(asked({"x": known or {"q": {}}})), uri)


def draw_all(text: str, known: dict[str, Asked], uri: str) -> tuple[str, QuizExtension, CitationsExtension]:
    """Draw a text with questions."""
    citations, quiz = CitationsExtension(), QuizExtension()
    citations.start(REFERENCES)
    quiz.start(uri, known, TEMPLATES, None, lambda uri: f"../{uri}/")
    markdown = Markdown(extensions=[citations, quiz, "attr_list", "abbr", "admonition", "footnotes", "toc", "pymdownx.superfences"])
    return markdown.convert(at_end(page(uri), known) + marker(BODY) + "\n\n" + text), quiz, citations


def page(uri: str) -> Entry:
    """Give an entry at a path."""
    return Entry(Standalone(title="T", summary="S"), Source(uri, {}, {(): Location(f"docs/{uri}", 1)}, "", 1))


def words(html: str) -> str:
    """Give the words of a drawn text."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


@pytest.mark.parametrize("kind", KINDS)
def test_every_type_is_drawn_with_its_key(kind: str) -> None:
    """Prompt, native inputs within a fieldset, and the answers with all their feedback."""
    html, quiz, _ = draw(BLOCK, {"q": KINDS[kind] | {"prompt": "Which *one*?", "hint": "Think."}})
    assert list(quiz.asked) == ["q"]
    assert quiz.wrong == []
    assert "<legend" in html
    assert "Which <em>one</em>?" in html
    assert re.search("<input|<select", html)
    key = html.partition('<details class="answers"')[2]
    for feedback in ("Fits.", "More.", "Less.") if kind == "number" else (one["feedback"] for one in KINDS[kind].get("choices", ())):
        assert feedback in key
        assert feedback not in html.partition('<details class="answers"')[0]


def test_links_and_citations_work_and_count_in_the_order_of_the_page() -> None:
    """A question at the end of a page is drawn before its body, and numbered after it; its sources are cited if its words do not."""
    known = {"q": {"passage": "articles/page.md", "explanation": "So [@a], see [safety](/safety.md).", "references": ["a", "c"]}}
    html, _, citations = draw("First [@b].\n\n## Head\n\nThen [@c].", known)
    assert citations.page.numbers == {"b": 1, "c": 2, "a": 3}
    assert [use.section for use in citations.page.uses["a"]] == ["Check what you learned"]
    assert len(citations.page.uses["c"]) == 2
    assert '<a href="/safety.md">safety</a>' in html


def test_a_page_leaves_out_what_its_author_asked_already() -> None:
    """A question that a block in the text asks does not stand at the end too; asked twice in blocks is told."""
    known = {"q": {"passage": "articles/page.md"}, "r": {"passage": "articles/page.md"}}
    html, quiz, _ = draw("Text.\n\n/// quiz | questions: q\n///", known)
    assert re.findall(r'<li class="question" data-question="(\w+)"', html) == ["r", "q"]
    assert quiz.wrong == []
    _, quiz, _ = draw("/// quiz | questions: q\n///\n\n/// quiz | questions: q, r\n///", known)
    assert [wrong.wrong for wrong in quiz.wrong] == ["asks q a second time"]


def test_a_page_that_asked_all_in_its_text_has_no_end() -> None:
    """No empty section is left."""
    html, _, _ = draw("/// quiz | questions: q\n///", {"q": {"passage": "articles/page.md"}})
    assert pieces.take_apart(html)[QUIZ] == ""


def test_a_block_that_is_never_closed_is_shown_and_told() -> None:
    """Another block within it is still asked; nothing is nested."""
    html, quiz, _ = draw("/// quiz | questions: q\n\nText.\n\n/// quiz | questions: r\n///", {"q": {}, "r": {}})
    assert [wrong.wrong for wrong in quiz.wrong] == ["holds text, or is never closed"]
    assert "/// quiz | questions: q" in html
    assert re.findall(r'<li class="question" data-question="(\w+)"', html) == ["r"]


def test_sources_whose_keys_begin_alike_are_both_cited() -> None:
    """Only a source that the explanation cites itself is not cited again after it."""
    _, _, citations = draw(BLOCK, {"q": {"explanation": "So [@ab].", "references": ["a", "ab"]}})
    assert set(citations.page.numbers) == {"a", "ab"}


def test_large_numbers_keep_their_digits() -> None:
    """A right answer is not called wrong for how the key writes it."""
    number = KINDS["number"]["number"] | {"value": 1234567, "tolerance": 0}
    assert 'data-value="1234567"' in draw(BLOCK, {"q": KINDS["number"] | {"number": number}})[0]


def test_a_bank_stands_on_its_own_page() -> None:
    """Its headings are one level higher there, and the search may read its prompts."""
    html, _, _ = draw("", {"q": {}}, "quizzes/x.md")
    assert 'class="quiz quiz--bank"' in html
    assert '<h2 class="question__prompt" id="question-q">' in html


def test_a_question_with_problems_is_left_out() -> None:
    """What cannot be drawn is told elsewhere, and takes nothing else away."""
    html, quiz, _ = draw(BLOCK, {"bad": {"type": "number"}, "q": {}})
    assert list(quiz.asked) == ["q"]
    assert "bad" not in html


@pytest.mark.parametrize("text", [f"```\n{BLOCK}\n```", f"    {BLOCK}".replace("\n", "\n    ")])
def test_code_stays_as_it_is(text: str) -> None:
    """A block in code is an example."""
    html, quiz, _ = draw(text)
    assert "<fieldset" not in html
    assert not quiz.asked


@pytest.mark.parametrize("kind", KINDS)
def test_hostile_texts_are_shown_as_text(kind: str) -> None:
    """Raw HTML in any text is text."""
    html = pieces.take_apart(draw(BLOCK, {"q": _filled(KINDS[kind], HOSTILE)})[0])[BODY]
    assert "<script>" not in html
    assert "<img" not in html
    assert words(html).count("<script>alert(1)</script>") >= 5


def test_an_address_that_runs_a_script_is_never_drawn() -> None:
    """A question that holds one has a problem, and is left out."""
    assert "javascript:" not in draw(BLOCK, {"q": {"explanation": "[x](javascript:alert(1))"}, "r": {}})[0]


@settings(max_examples=60)
@given(TEXTS, st.sampled_from(sorted(KINDS)))
def test_any_text_leaves_the_rest_of_the_question_whole(text: str, kind: str) -> None:
    """No sign in one text pairs with one in the next, or breaks what stands around it."""
    filled = _filled(KINDS[kind], text)
    # A text with a problem, such as a link that works on one page only, is not drawn.
    assume(not list(findings(Question.model_validate(sites.question(**filled)))))
    html, _, _ = draw(BLOCK, {"q": filled | {"explanation": "The end of it."}})
    assert html.count("<fieldset") == html.count("</fieldset>") == 1
    assert html.count("<details") == html.count("</details>")
    assert html.count('<p class="answer__feedback">') == (3 if kind == "number" else len(KINDS[kind].get("choices", (1, 2))))
    assert "<p>The end of it." in html.replace("<span>", "").replace("</span>", "")
    assert "<script" not in html


def _filled(changes: dict[str, Any], text: str) -> dict[str, Any]:
    """Put a text into every field of a question that readers see; what must differ gets a letter before it."""
    choices: list[dict[str, Any]] = changes.get("choices") or sites.question()["choices"] if "number" not in changes else []
    filled = changes | {"prompt": text, "hint": text, "explanation": text}
    filled["choices"] = [
        one
        | {"text": f"{number} {text}", "feedback": f"{number} so {text}"}
        | ({"goes_with": f"{number} {text}"} if "goes_with" in one else {})
        for number, one in enumerate(choices)
    ]
    if "number" in changes:
        filled["number"] = changes["number"] | {"unit": text, "feedback": text, "too_low": text, "too_high": text}
    return filled


def test_pieces_come_back_around_the_questions() -> None:
    """The questions are a piece of their own beside the body."""
    html, _, _ = draw("Body.", {"q": {"passage": "articles/page.md"}})
    parts = pieces.take_apart(html)
    assert "<quiz-questions" in parts[QUIZ]
    assert parts[BODY] == "<p>Body.</p>"
