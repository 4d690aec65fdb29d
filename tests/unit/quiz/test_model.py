"""Questions, their fingerprints, and the order in which choices are shown."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests import sites

from groundwork.quiz.model import fingerprint, letter, shuffled
from groundwork.schemas.quiz import MAX_CHOICES, Question

WORDS = st.text(min_size=1, max_size=12).filter(lambda text: text.strip())


def question(**changes: Any) -> Question:
    """Make a question."""
    return Question.model_validate(sites.question(**changes))


@pytest.mark.parametrize(
    "changes",
    [
        {"prompt": "What?"},
        {"type": "several answers"},
        {"choices": [{"text": "This!", "correct": True, "feedback": "Yes."}, {"text": "That", "feedback": "No."}]},
        {"choices": [{"text": "This", "feedback": "Yes."}, {"text": "That", "correct": True, "feedback": "No."}]},
        {"type": "number", "choices": [], "number": {"value": 3, "unit": "days", "feedback": "a", "too_low": "b", "too_high": "c"}},
    ],
)
def test_what_an_answer_answers_changes_the_fingerprint(changes: dict[str, Any]) -> None:
    """Another prompt, type, choice or key is another question to a saved answer."""
    assert fingerprint(question(**changes)) != fingerprint(question())


@pytest.mark.parametrize("changes", [{"explanation": "Else."}, {"hint": "Think."}, {"references": ["a"]}, {"tags": ["b"]}])
def test_what_is_said_after_an_answer_does_not(changes: dict[str, Any]) -> None:
    """A better explanation or hint leaves saved answers in place."""
    assert fingerprint(question(**changes)) == fingerprint(question())


def test_feedback_does_not_either() -> None:
    """Nor does better feedback."""
    other = [{"text": "This", "correct": True, "feedback": "It is."}, {"text": "That", "feedback": "It is not."}]
    assert fingerprint(question(choices=other)) == fingerprint(question())


@given(st.lists(WORDS, min_size=2, max_size=MAX_CHOICES))
def test_choices_to_put_in_order_are_never_shown_in_order(texts: list[str]) -> None:
    """All are shown, in an order that depends on the texts alone and is not the right one."""
    one = question(type="order", choices=[{"text": text, "feedback": "So."} for text in texts])
    order = shuffled(one)
    assert sorted(order) == list(range(len(texts)))
    assert list(order) != sorted(order)
    assert order == shuffled(one)


def test_a_question_without_choices_has_no_order() -> None:
    """A question of type number has none to show."""
    assert shuffled(question(choices=[])) == ()


def test_letters() -> None:
    """There is a letter for each choice that a question may have."""
    assert [letter(index) for index in range(MAX_CHOICES)] == list("abcdefgh")
