"""GIFT: what we write we read again, and what Moodle reads is read as Moodle reads it."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.sites import ROOT
from tests.unit.quiz_formats.banks import ALL, SIGNS, bank, question, questions

from groundwork.questions.base import Question
from groundwork.questions.gift_text import escape, unescape
from groundwork.questions.types import TYPES
from groundwork.quiz_formats import gift_read, gift_write
from groundwork.quiz_formats.model import Imported
from groundwork.schemas.quiz import Quiz
from groundwork.source.read import read_pages


def read(text: str) -> Imported:
    """Read a text as the file f."""
    return gift_read.read(text, "f", "f")


def said(imported: Imported) -> list[str]:
    """Give problems and what was not taken, as they are told."""
    return [str(problem) for problem in (*imported.problems, *imported.not_taken)]


def test_each_type_comes_back_as_it_was() -> None:
    """All fields, and those of the bank; nothing is left over."""
    source = bank(*ALL)
    imported = read(gift_write.write(source).decode())
    assert said(imported) == []
    assert Quiz.model_validate({**imported.bank, "questions": imported.questions}) == source.quiz


def test_our_own_banks_come_back_as_they_were() -> None:
    """The banks of the site."""
    uris = [f"quizzes/{path.name}" for path in (ROOT / "docs/quizzes").glob("*.md") if path.name != "index.md"]
    sources, _ = read_pages(sorted(uris), ROOT / "docs", "docs")
    assert sources
    for source in sources:
        quiz = Quiz.model_validate(source.meta)
        imported = read(gift_write.write(bank(*quiz.questions)).decode())
        assert said(imported) == []
        assert tuple(map(TYPES.read, imported.questions)) == quiz.questions


@given(questions)
def test_any_question_comes_back_as_it_was(asked: Question) -> None:
    """Whatever stands in its texts, it ends where it should."""
    imported = read(gift_write.write(bank(asked, ALL[0])).decode())
    assert said(imported) == []
    assert [TYPES.read(fields) for fields in imported.questions] == [asked, ALL[0]]


@given(st.text(st.characters(codec="utf-8")))
def test_any_text_is_escaped(text: str) -> None:
    """Nothing in it means something, and it comes back."""
    written = escape(text)
    assert unescape(written) == text
    assert "\n" not in written


@given(
    st.text()
    | st.lists(st.sampled_from([*SIGNS, "{#", "{", "}", "=", "~", "{T}", "..", "1", "// groundwork {", '"hint": [']), max_size=40).map(
        "".join
    )
)
def test_any_text_is_read_without_an_exception(text: str) -> None:
    """Whatever is wrong becomes a problem, and each question has its place."""
    imported = read(text)
    assert len(imported.places) == len(imported.questions)


@given(st.none() | st.booleans() | st.floats() | st.text() | st.lists(st.text()) | st.dictionaries(st.text(), st.lists(st.floats())))
def test_any_comment_is_read_without_an_exception(data: Any) -> None:
    """Also one that looks like ours and is not."""
    names = ("hint", "passage", "references", "type", "feedback", "unit", "too_low", "title")
    for answers in ("{=1 -> a =2 -> b}", "{#1}", "{=a ~b}"):
        read(f"// groundwork {json.dumps(dict.fromkeys(names, data))}\nq {answers}")


# fmt: off
MOODLE = [
    ("Who?{~Grant ~Jefferson =no one}", {"prompt": "Who?", "type": "one-answer", "choices": [
        {"text": "Grant"}, {"text": "Jefferson"}, {"text": "no one", "correct": True}]}),
    ("Two?{~%50%a#x ~%50%b ~%-100%c ####why}", {"prompt": "Two?", "type": "several-answers", "explanation": "why", "choices": [
        {"text": "a", "feedback": "x", "correct": True}, {"text": "b", "correct": True}, {"text": "c"}]}),
    ("::N1:: Sun?{T#no#yes}", {"id": "n1", "prompt": "Sun?", "type": "true-or-false", "choices": [
        {"text": "True", "feedback": "yes", "correct": True}, {"text": "False", "feedback": "no"}]}),
    ("Sun?{FALSE#only wrong}", {"prompt": "Sun?", "type": "true-or-false", "choices": [
        {"text": "True", "feedback": "only wrong"}, {"text": "False", "correct": True}]}),
    ("Go {=with ~at} it.", {"prompt": "Go _____ it.", "type": "one-answer", "choices": [
        {"text": "with", "correct": True}, {"text": "at"}]}),
    ("When?{#1822:5}", {"prompt": "When?", "type": "number", "number": {"value": 1822, "tolerance": 5}}),
    ("Pi?{#3.141..3.142#yes}", {"prompt": "Pi?", "type": "number", "number": {"value": 3.1415, "tolerance": 0.0005, "feedback": "yes"}}),
    ("Cat?{=cat -> fish =dog -> bone}", {"prompt": "Cat?", "type": "match", "choices": [
        {"text": "cat", "goes_with": "fish"}, {"text": "dog", "goes_with": "bone"}]}),
    (r"[html]1 \= <b>2</b> &amp; 3?{=[plain]<i> ~b}", {"prompt": "1 = 2 & 3?", "type": "one-answer", "choices": [
        {"text": "&lt;i>", "correct": True}, {"text": "b"}]}),
    ("[markdown]*a*{=b ~c}", {"prompt": "*a*", "type": "one-answer", "choices": [{"text": "b", "correct": True}, {"text": "c"}]}),
    ("a * b_ [c]{=x ~y}", {"prompt": r"a \* b\_ \[c\]", "type": "one-answer", "choices": [{"text": "x", "correct": True}, {"text": "y"}]}),
    ("// [id:a-1] [tag:t]\nq{=x\n// between\n~y}", {"id": "a-1", "prompt": "q", "type": "one-answer", "tags": ["t"], "choices": [
        {"text": "x", "correct": True}, {"text": "y"}]}),
]
LEFT = [
    ("q{=a =b}", "f:1: question: a short answer is not taken, as there is no such type of question here: =a =b."),
    ("::E::q{}", "f:1: question E: an essay is not taken, as there is no such type of question here: question E."),
    ("\nJust words.", "f:2: question: a text without a question is not taken: Just words.."),
    ("$CATEGORY: tom/dick\n\nq{=a ~b}", "f:1: file: the category is not taken: tom/dick."),
    ("// by hand\nq{=a ~b}", "f:1: comment: is not taken: by hand."),
    ("// groundwork {\nq{=a ~b}", "f:1: comment: cannot be read: {."),
    ('// groundwork {"x": 1}\nq{=a ~b}', "f:1: comment: x is not taken: 1."),
    ("q{~%25%a =b ~c}", "f:1: question: points are not taken, only right and wrong: 25%, 100%, 0%."),
    ("q{=a =b ~c}", "f:1: question: points are not taken, only right and wrong: 100%, 100%, 0%."),
    ("q{x =a ~b}", "f:1: question: a text before the first choice is not taken: x."),
    ("q{#1 =%50%2:1}", "f:1: question: another number is not taken: %50%2:1."),
    ("q{#1 ~#no}", "f:1: question: one feedback now stands for lower and higher numbers: no."),
    ("q{=a -> b =c -> d = -> e}", "f:1: question: what belongs to nothing is not taken: e."),
    ("q <i>x</i>{=a ~b}", "f:1: question: HTML became plain text: <i> </i>."),
    ("::My name!::q{=a ~b}", "f:1: question my-name: the name is not taken as it is: My name!."),
    ("// [tag:My tag]\nq{=a ~b}", "f:2: question: a tag is not taken as it is: My tag."),
    ("[html]q&#x202e;x{=a ~b}", "f:1: question: U+202E RIGHT-TO-LEFT OVERRIDE, which nobody sees, is not taken."),
    ("q\x07{=a ~b}", "f:1: question: U+0007 CONTROL CHARACTER, which nobody sees, is not taken."),
]
WRONG = [
    ("\nq{=a ~b", "f:2: question: a brace has no partner."),
    ("q}", "f:1: question: a brace has no partner."),
    ("q{=a\n\n~b}", "f:1: question: a brace has no partner."),
    ("q{=a\n\n~b}", "f:3: question: a brace has no partner."),
    ("::q{=a ~b}", "f:1: question: its name has no end."),
    ("::n::q{~a ~b}", "f:1: question n: has fewer than two choices, or none that is right."),
    ("q{~a}", "f:1: question: has fewer than two choices, or none that is right."),
    ("q{#}", "f:1: question: has no number that is right."),
    ("q{#1,5}", "f:1: question: is no number: 1,5."),
    ("q{#5:-1}", "f:1: question: is no number: 5:-1."),
    ("q{#1e999}", "f:1: question: is no number: 1e999."),
    ("q{#2..1}", "f:1: question: is no number: 2..1."),
    ("q{=a -> b =c}", "f:1: question: a pair has no ->: c."),
]
# fmt: on


@pytest.mark.parametrize(("text", "fields"), MOODLE)
def test_it_is_read_as_moodle_reads_it(text: str, fields: dict[str, Any]) -> None:
    """The examples of Moodle's own reader, and formats, escapes and comments."""
    imported = read(text)
    assert imported.problems == ()
    assert imported.questions == ({"id": "f-1", **fields},)


@pytest.mark.parametrize(("text", "line"), LEFT)
def test_what_is_not_taken_is_told(text: str, line: str) -> None:
    """With file and line, and the rest is taken."""
    imported = read(text)
    assert imported.problems == ()
    assert line in said(imported)


@pytest.mark.parametrize(("text", "line"), WRONG)
def test_what_is_wrong_is_a_problem(text: str, line: str) -> None:
    """With file and line, and what to do."""
    problems = [str(problem) for problem in read(text).problems]
    assert [problem for problem in problems if problem.startswith(line) and problem.endswith(".")]


def test_ids_stay_unique() -> None:
    """A second question of a name gets a number."""
    imported = read("::a::q{=a ~b}\n\n::a::r{=a ~b}\n\n::a::s{=a ~b}")
    assert [fields["id"] for fields in imported.questions] == ["a", "a-2", "a-3"]
    assert "f:3: question a-2: the name is not taken as it is: a." in said(imported)


def test_what_gift_cannot_show_is_told() -> None:
    """One sentence for each thing."""
    assert gift_write.notes(question("order")) == [
        "the hint stays in a comment",
        "an order is written as a match of places and items",
        "the feedback of choices stays in a comment",
        "citations stay as they are written",
        "links to pages of the site stay as they are written",
    ]
    assert gift_write.notes(question("one-answer", hint=None, prompt="q", explanation="e", choices=[])) == []


def test_the_explanation_ends_with_passage_and_works() -> None:
    """A link when the site has an address, else the passage's title."""
    text = unescape(gift_write.write(bank(question("one-answer"))).decode())
    assert "Read it again: [What is known](https://example.org/x/articles/a%20b/#what-is-known)\n\n- Smith J. A trial. J. 2020.\n}" in text
    assert "Read it again: What is known\n\n- Smith" in unescape(gift_write.write(bank(question("one-answer"), address="")).decode())
