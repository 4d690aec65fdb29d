"""Questions as their types want them, and what authors hear of those that are not so."""

from math import inf
from typing import Any, get_args

import pytest
from tests import sites
from tests.sites import ROOT, choices
from tests.unit.questions.examples import GOOD, NUMBER
from tests.unit.quiz_formats import banks

from groundwork.problems import Location
from groundwork.questions.base import Kind
from groundwork.questions.types import KINDS, of
from groundwork.schemas.check import check
from groundwork.schemas.quiz import Quiz

ALL = ", ".join(KINDS)
# fmt: off
WRONG: list[tuple[dict[str, Any], str]] = [
    ({"type": "one answer"}, f"type: question q: type is 'one answer', which is not one of: {ALL}. Did you mean one-answer?"),
    ({"type": "True or false"}, f"type: question q: type is 'True or false', which is not one of: {ALL}. Did you mean true-or-false?"),
    ({"type": 3}, f"type: question q: type is a number, not one of: {ALL}. Choose one of them."),
    ({"type": "number", "choices": None},
     "number: question q: number is missing. Add it: The right number, with value, unit, feedback, too_low and too_high."),
    ({"type": "number", "number": NUMBER},
     ("choices: question q: choices means nothing in a question of type number. "
      "Take it out, or set type: one-answer, several-answers, true-or-false, order, match or point.")),
    ({"number": NUMBER}, "number: question q: number means nothing in a question of type one-answer. Take it out, or set type: number."),
    ({"type": "order", "choices": choices("aBc")},
     ("choices/1/correct: question q: choices, entry 2, correct means nothing in a question of type order. "
      "Take it out, or set type: one-answer, several-answers, true-or-false or point.")),
    ({"type": "match", "choices": [*choices("ab", goes_with="x"), *choices("c")]},
     "choices/2/goes_with: question q: choices, entry 3, goes_with is missing. Add it: What this choice belongs to. Plain words."),
    ({"choices": [*choices("A"), *choices("b", goes_with="x")]},
     ("choices/1/goes_with: question q: choices, entry 2, goes_with means nothing in a question of type one-answer. "
      "Take it out, or set type: match.")),
    ({"type": "number", "choices": None, "number": NUMBER | {"value": inf}},
     "number/value: question q: number, value is inf, which nobody can count. Write a number in digits."),
    ({"tag": []}, "tag: question q: unknown field tag. Did you mean tags?"),
    ({"type": "match", "choices": choices("abc", goes_wiht="x")},
     "choices/0/goes_wiht: question q: unknown field choices, entry 1, goes_wiht. Did you mean goes_with?"),
    ({"id": None, "tag": []}, "tag: front matter: unknown field questions, entry 1, tag. Did you mean tags?"),
    ({"id": "Q 1"},
     ("id: front matter: questions, entry 1, id is 'Q 1', which is not written as it must be. "
      "Use small letters, digits and hyphens, without spaces.")),
]
# fmt: on


def told(question: object) -> list[str]:
    """Give what is wrong with a bank of one question, each with its place in the question."""
    bank = {"title": "T", "summary": "S", "topic": "t", "questions": [question]}
    _, problems = check(Quiz, bank, lambda *at: Location("/".join(map(str, at[2:])), 0), "front matter")
    return [str(problem).replace(":0:", ":", 1) for problem in problems]


@pytest.mark.parametrize(("changes", "line"), WRONG)
def test_a_field_that_does_not_fit_the_type_is_told(changes: dict[str, Any], line: str) -> None:
    """At its place, by the question's id, with the types that it fits."""
    assert line in told(sites.question("q", **changes))


def test_a_wrong_type_hides_no_other_problem() -> None:
    """All types have most of their fields in common; of the others nobody can say whether they fit."""
    lines = told(sites.question("q", type="one answer", prompt=None, hint=3))
    assert [line.partition(": ")[0] for line in lines] == ["prompt", "type", "hint"]


def test_a_question_that_is_none_is_told() -> None:
    """Also when it is no group of fields at all."""
    (line,) = told("Why?")
    assert line.startswith(": front matter: questions, entry 1 is text, not a group of fields. Write its fields below it,")


@pytest.mark.parametrize("kind", KINDS)
def test_each_type_has_one_of_each(kind: Kind) -> None:
    """A class whose own name for itself it is, a template, a script."""
    assert kind in GOOD
    assert get_args(of(kind).model_fields["type"].annotation) == (kind,)
    assert (ROOT / f"overrides/features/quiz/types/{kind}.html").is_file()
    assert (ROOT / f"overrides/features/quiz/types/{kind}.js").is_file()
    assert f"./types/{kind}.js" in (ROOT / "overrides/features/quiz/types.js").read_text(encoding="utf-8")


@pytest.mark.parametrize(("name", "tried"), [("PARTS", banks.PARTS), ("BODIES", banks.BODIES)])
def test_each_type_is_tried_in_every_format(name: str, tried: dict[str, object]) -> None:
    """One question of it, and any."""
    missing = ", ".join(set(KINDS) - tried.keys())
    assert not missing, f"Add {missing} to {name} in tests/unit/quiz_formats/banks.py, so that its exports are tested."


def test_nothing_is_left_of_a_type_that_is_gone() -> None:
    """No template and no script without its type."""
    for suffix in ("html", "js"):
        assert {path.stem for path in (ROOT / "overrides/features/quiz/types").glob(f"*.{suffix}")} == set(KINDS)
