"""Banks for tests: one question of each type, and any questions at all."""

from functools import partial
from operator import or_
from typing import Any

from hypothesis import strategies as st

from groundwork.questions.base import Question
from groundwork.questions.types import TYPES
from groundwork.quiz_formats.model import Bank, Work
from groundwork.schemas.places import BODY_PLACES
from groundwork.schemas.quiz import Quiz
from groundwork.source.hidden import without

WORKS = {"smith2020": Work("Smith J. A trial. J. 2020.", "Smith")}
PASSAGE = {"page": "articles/a b.md", "heading": "what-is-known", "title": "What is known"}
CHOICES: list[dict[str, Any]] = [
    {"text": "*One* & <b>", "correct": True, "feedback": "Yes: {really} [@smith2020]."},
    {"text": "[markdown]Two ~ = #", "feedback": "No.\n\nNot at all."},
    {"text": "%50%\\Three\\n", "feedback": "No, // not."},
]
# What the question of each type in the golden files has besides what all have.
PARTS: dict[str, dict[str, Any]] = {
    "one-answer": {"choices": CHOICES},
    "several-answers": {"choices": [*CHOICES, {"text": "Four", "correct": True, "feedback": "Also."}]},
    "true-or-false": {"choices": [{"text": "True", "feedback": "a#b"}, {"text": "False", "correct": True, "feedback": "Right."}]},
    "number": {"number": {"value": -4.5, "tolerance": 0.25, "unit": "days", "feedback": "So.", "too_low": "More.", "too_high": "Less."}},
    "point": {
        "figure": "bird-dog",
        "step": 2,
        "choices": [{"at": at, **one} for at, one in zip(("left-hand", "head", "right-knee"), CHOICES, strict=True)],
    },
    "order": {"choices": [{"text": f"Step {sign}", "feedback": f"It comes {sign}."} for sign in "ba=->"]},
    "match": {
        "choices": [
            {"text": "A -> b", "goes_with": "[plain]x -> y", "feedback": "Yes."},
            {"text": "C", "goes_with": "z", "feedback": "z."},
            {"text": "D", "goes_with": "w", "feedback": "w."},
        ]
    },
}


def question(kind: str, **more: Any) -> Question:
    """Make a question of a type, with all that one can have."""
    fields: dict[str, Any] = {
        "id": kind,
        "prompt": f"What does [the page](/safety.md) say of {kind.replace('-', ' ')}: {{a}} or `b`?",
        "type": kind,
        "explanation": "As @smith2020 found, **it is so** [@smith2020].\n\n- a\n- b",
        "hint": "Think // of it.",
        "passage": PASSAGE,
        "references": ["smith2020"],
        "tags": ["walking", "a1"],
    }
    return TYPES.read(fields | PARTS[kind] | more)


def bank(*questions: Question, address: str = "https://example.org/x/") -> Bank:
    """Put questions into a bank."""
    quiz = Quiz(title="A/b: tests", summary="Some.", aliases=("t, u",), topic="tests", questions=questions)
    return Bank("a-bank", quiz, WORKS, address)


ALL = [question(kind) for kind in PARTS]

# fmt: off
SIGNS = [
    "~", "=", "#", "{", "}", ":", "::", "\\", "\\n", "\n", "\n\n", "####", "//", "[html]", "%50%", "->", "$CATEGORY:", "<b>", "&lt;", "*",
    "_", "`", "\t", '"', "'", "[@a]", "@a", "---", "\u05d0", "T", "- [x] ", "<quiz>", "ANSWER: A", "A. ",
]
# fmt: on
texts = st.lists(st.sampled_from(SIGNS) | st.text(st.characters(codec="utf-8", exclude_categories=["Cc"])), min_size=1).map("".join)
# What nobody sees is no part of a question, and left out on the way in.
texts = texts.map(without).filter(str.strip).filter(lambda text: "-&gt;" not in text)
numbers = st.floats(allow_nan=False, allow_infinity=False)


def _choices(right: int, wrong: int) -> st.SearchStrategy[list[dict[str, Any]]]:
    """Make choices, so many of them right, in any order."""
    parts = [
        st.fixed_dictionaries({"text": texts, "feedback": texts, "correct": st.just(number < right)}) for number in range(right + wrong)
    ]
    return st.tuples(*parts).flatmap(st.permutations)


_plain = st.fixed_dictionaries({"text": texts, "feedback": texts})
_pairs = st.fixed_dictionaries({"text": texts, "feedback": texts, "goes_with": texts})
_number = st.fixed_dictionaries(
    dict.fromkeys(("unit", "feedback", "too_low", "too_high"), texts) | {"value": numbers, "tolerance": numbers.map(abs)}
)
_true_false = st.booleans().flatmap(
    lambda right: st.tuples(
        st.fixed_dictionaries({"text": st.just("True"), "feedback": texts, "correct": st.just(right)}),
        st.fixed_dictionaries({"text": st.just("False"), "feedback": texts, "correct": st.just(not right)}),
    )
)
_spots = _choices(1, 2).map(lambda choices: [choice | {"at": place} for choice, place in zip(choices, BODY_PLACES, strict=False)])
# What any question of each type has besides what all have.
BODIES: dict[str, st.SearchStrategy[dict[str, Any]]] = {
    "one-answer": st.fixed_dictionaries({"choices": _choices(1, 2)}),
    "several-answers": st.fixed_dictionaries({"choices": _choices(1, 1) | _choices(3, 3)}),
    "true-or-false": st.fixed_dictionaries({"choices": _true_false | _choices(1, 1)}),
    "number": st.fixed_dictionaries({"number": _number}),
    "point": st.fixed_dictionaries({"figure": st.just("x"), "step": st.integers(1), "choices": _spots}),
    "order": st.fixed_dictionaries({"choices": st.lists(_plain, min_size=2, max_size=8)}),
    "match": st.fixed_dictionaries({"choices": st.lists(_pairs, min_size=2, max_size=8)}),
}
_bodies = st.one_of(*(body.map(partial(or_, {"type": kind})) for kind, body in BODIES.items()))
_rest = st.fixed_dictionaries(
    {
        "id": st.just("q1"),
        "prompt": texts,
        "explanation": texts.filter(lambda text: "\n\n---\n\n" not in text),
        "passage": st.fixed_dictionaries({"page": texts, "heading": st.just("a"), "title": texts}),
    },
    optional={"hint": texts, "references": st.just(["smith2020"]), "tags": st.just(["a", "b1"])},
)
questions = st.tuples(_rest, _bodies).map(lambda parts: TYPES.read(parts[0] | parts[1]))
