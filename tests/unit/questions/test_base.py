"""Fingerprints: what a saved answer was an answer to."""

from typing import Any

import pytest
from tests import sites
from tests.unit.questions.examples import GOOD

from groundwork.questions.base import Kind
from groundwork.questions.types import TYPES

# As they were on 2026-11-27, when the names of types got hyphens. Readers keep these with their answers.
KEPT: dict[Kind, str] = {
    "one-answer": "b62f2ad58b5b",
    "several-answers": "57d7bee8273a",
    "true-or-false": "c3051e42eb67",
    "number": "93402b8fedeb",
    "order": "b7783f745554",
    "match": "76723c00fe9d",
    "point": "fe63d98a1397",
}


def fingerprint(**changes: Any) -> str:
    """Give the fingerprint of a question."""
    return TYPES.read(sites.question(**changes)).fingerprint()


@pytest.mark.parametrize(("kind", "kept"), KEPT.items())
def test_answers_on_readers_devices_stay(kind: Kind, kept: str) -> None:
    """A fingerprint of each type is what it always was: with another, readers would lose their answers."""
    assert fingerprint(**GOOD[kind]) == kept


@pytest.mark.parametrize(
    "changes",
    [
        {"prompt": "What?"},
        {"type": "several-answers"},
        {"choices": [{"text": "This!", "correct": True, "feedback": "Yes."}, {"text": "That", "feedback": "No."}]},
        {"choices": [{"text": "This", "feedback": "Yes."}, {"text": "That", "correct": True, "feedback": "No."}]},
        GOOD["number"],
    ],
)
def test_what_an_answer_answers_changes_the_fingerprint(changes: dict[str, Any]) -> None:
    """Another prompt, type, choice or key is another question to a saved answer."""
    assert fingerprint(**changes) != fingerprint()


@pytest.mark.parametrize("changes", [{"explanation": "Else."}, {"hint": "Think."}, {"references": ["a"]}, {"tags": ["b"]}])
def test_what_is_said_after_an_answer_does_not(changes: dict[str, Any]) -> None:
    """A better explanation or hint leaves saved answers in place."""
    assert fingerprint(**changes) == fingerprint()


def test_feedback_does_not_either() -> None:
    """Nor does better feedback."""
    other = [{"text": "This", "correct": True, "feedback": "It is."}, {"text": "That", "feedback": "It is not."}]
    assert fingerprint(choices=other) == fingerprint()
