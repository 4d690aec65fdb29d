"""A good question of each type, for tests: what it has besides the usual."""

from typing import Any

from tests.sites import choices

from groundwork.questions.base import Kind

NUMBER: dict[str, Any] = {"value": 5.2, "tolerance": 0.5, "unit": "days", "feedback": "Fits.", "too_low": "More.", "too_high": "Less."}
GOOD: dict[Kind, dict[str, Any]] = {
    "one-answer": {},
    "several-answers": {"type": "several-answers", "choices": choices("ABc")},
    "true-or-false": {"type": "true-or-false"},
    "number": {"type": "number", "choices": None, "number": NUMBER},
    "order": {"type": "order", "choices": choices("abc")},
    "match": {"type": "match", "choices": [one | {"goes_with": f"with {one['text']}"} for one in choices("abc")]},
}
