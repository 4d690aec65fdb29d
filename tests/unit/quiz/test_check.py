"""What makes a bank a good one."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests import sites
from tests.examples import share
from tests.sites import choices
from tests.unit.questions.examples import GOOD
from tests.unit.quiz.banks import catalogue

from groundwork.catalogue.build import build
from groundwork.problems import Location
from groundwork.questions.types import KINDS, TYPES, of
from groundwork.quiz.check import findings, headings, problems

TODAY = date(2026, 11, 22)
LINKED: dict[str, Any] = {"explanation": "See [safety](/safety.md), [NHS](https://www.nhs.uk) and [@a]."}


@pytest.mark.parametrize("changes", [*GOOD.values(), LINKED])
def test_a_good_question_has_no_problem(changes: dict[str, Any]) -> None:
    """One of each type."""
    assert list(findings(TYPES.read(sites.question(**changes)))) == []


@pytest.mark.parametrize(
    ("changes", "at", "wrong"),
    [
        ({"choices": choices("ab")}, ("choices",), "no choice is marked correct"),
        ({"choices": choices("aBC")}, ("choices", 2, "correct"), "2 choices are marked correct"),
        ({"choices": choices("A")}, ("choices",), "needs at least 2 choices"),
        ({"choices": []}, (), "needs at least 2 choices"),
        ({"type": "several-answers", "choices": choices("ABC")}, ("choices",), "every choice is marked correct"),
        ({"type": "true-or-false", "choices": choices("Abc")}, ("choices", 2), "true-or-false has two choices"),
        ({"choices": [*choices("Ab"), {"text": " B. ", "feedback": "Else."}]}, ("choices", 2, "text"), "text says the same as choice b"),
        (
            {"choices": [*choices("Ab"), {"text": "c", "feedback": "so B"}]},
            ("choices", 2, "feedback"),
            "feedback says the same as that of choice b",
        ),
        (
            {"type": "match", "choices": choices("abc", goes_with="x")},
            ("choices", 1, "goes_with"),
            "goes_with is the same as that of choice a",
        ),
        ({"prompt": "[There](../safety.md)?"}, ("prompt",), "the link to ../safety.md works on one page only"),
        ({"hint": "[There](#here)."}, ("hint",), "the link to #here works on one page only"),
        ({"hint": "[There](javascript:alert(1))."}, ("hint",), "the link to javascript:alert(1 works on one page only"),
    ],
)
def test_a_problem_is_told_where_it_stands(changes: dict[str, Any], at: tuple[str | int, ...], wrong: str) -> None:
    """Each problem names its place within the question."""
    assert (at, wrong) in [(where, what) for where, what, _ in findings(TYPES.read(sites.question(**changes)))]


def test_good_questions_of_a_bank_with_problems_are_looked_at_too(tmp_path: Path) -> None:
    """Whoever mends the fields of one question has heard of all the others."""
    (tmp_path / "quizzes").mkdir()
    asked = [sites.question("a", tag=[]), sites.question("b", choices=choices("ab")), "c"]
    (tmp_path / "quizzes/x.md").write_text(sites.quiz(questions=asked), encoding="utf-8")
    (tmp_path / "quizzes/index.md").write_text(sites.page({"title": "T", "summmary": "S", "questions": asked}), encoding="utf-8")
    built, told = build(["quizzes/x.md", "quizzes/index.md"], tmp_path, "docs", TODAY)
    said = [(problem.thing, problem.wrong.partition(" drills/")[0]) for problem in told if problem.location.path == "docs/quizzes/x.md"]
    assert said == [
        ("question a", "there is no page"),
        ("question a", "unknown field tag"),
        ("question b", "there is no page"),
        ("front matter", "questions, entry 3 is text, not a group of fields"),
    ]
    assert [(problem.thing, problem.wrong, problem.location) for problem in problems(built)] == [
        ("question b", "no choice is marked correct", Location("docs/quizzes/x.md", 22))
    ]


@pytest.mark.parametrize(("keys", "told"), [("aaa", 0), ("aabb", 0), ("aaab", 1), ("abcd", 0), ("aaabb", 0), ("aaaab", 1)])
def test_right_answers_are_spread_over_a_bank(keys: str, told: int) -> None:
    """From four questions on, no more than half of the right answers stand at one place."""
    bank = {f"q-{number}": {"choices": choices("abcd".replace(key, key.upper()))} for number, key in enumerate(keys)}
    assert len([problem for problem in problems(catalogue({"x": bank})) if problem.thing == "questions"]) == told


def test_a_passage_needs_its_heading() -> None:
    """A heading that is not on the page is told; a page that is not there is told elsewhere."""
    site = catalogue({"x": {"here": {"passage": "quizzes/x.md", "heading": "there"}, "away": {"passage": "drills/none.md"}}})
    assert headings(site, {"quizzes/x.md": {"there"}}) == []
    (told,) = headings(site, {"quizzes/x.md": {"their"}})
    assert told.wrong == "there is no heading there on docs/quizzes/x.md"
    assert told.todo == "Did you mean their?"


WORDS = st.text(max_size=8)
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | WORDS,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(WORDS | st.sampled_from(["text", "correct", "feedback"]), inner, max_size=3)
    ),
    max_leaves=6,
)
FIELDS = sorted({name for kind in KINDS for name in of(kind).model_fields})


@share(2.5)
@given(st.dictionaries(st.sampled_from(FIELDS), ANYTHING, max_size=4))
def test_malformed_questions_give_problems_and_never_raise(tmp_path_factory: pytest.TempPathFactory, changes: dict[str, Any]) -> None:
    """Whatever an author writes into a field is taken, or told with its file and a line that exists."""
    root = tmp_path_factory.mktemp("bank")
    text = sites.quiz(questions=[sites.question() | changes])
    (root / "quizzes").mkdir()
    (root / "quizzes/x.md").write_text(text, encoding="utf-8", errors="ignore")
    built, told = build(["quizzes/x.md"], root, "docs", TODAY)
    told = [*told, *problems(built)]
    for problem in told:
        assert problem.location.path == "docs/quizzes/x.md"
        assert 1 <= problem.location.line <= text.count("\n") + 1
    assert told or "quizzes/x.md" in built.entries
