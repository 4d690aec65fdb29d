"""A good question of each type, for tests: what it has besides the usual. And a picture."""

from typing import Any

from tests.sites import choices

from groundwork.questions.base import Kind
from groundwork.questions.picture import Picture, Pictures

NUMBER: dict[str, Any] = {"value": 5.2, "tolerance": 0.5, "unit": "days", "feedback": "Fits.", "too_low": "More.", "too_high": "Less."}
SPOTS = [one | {"at": at} for one, at in zip(choices("Abc"), ("left-hand", "right-hand", "head"), strict=True)]
# Those of a type without choices say so: None takes the usual ones away.
GOOD: dict[Kind, dict[str, Any]] = {
    "one-answer": {},
    "several-answers": {"type": "several-answers", "choices": choices("ABc")},
    "true-or-false": {"type": "true-or-false"},
    "number": {"type": "number", "choices": None, "number": NUMBER},
    "order": {"type": "order", "choices": choices("abc")},
    "match": {"type": "match", "choices": [one | {"goes_with": f"with {one['text']}"} for one in choices("abc")]},
    "point": {"type": "point", "figure": "bird-dog", "step": 2, "choices": SPOTS},
}
STILL: dict[str, Any] = {
    "box": [-100, 0, 400, 200],
    "horizon": 120,
    "mat": "M0 0",
    "ticks": "",
    "things": [],
    "shadow": {"scale": 0.2, "lines": []},
    "spots": {"left": "", "right": ""},
    "parts": [],
    "trails": [],
    "breath": None,
}


def pictures(apart: int = 80) -> Pictures:
    """Give the pictures of two drills, one of them without any; both hands are so many units of 400 apart."""
    seen = Picture(STILL, {"left-hand": (0, 150), "right-hand": (apart, 150), "head": (200, 50)})
    return Pictures({"bird-dog": (None, seen), "cat-cow": (None,)})
