"""The questions of a site, and how each is shown: its letters, its order, its fingerprint."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from string import ascii_lowercase

from groundwork.catalogue.model import Catalogue, Entry
from groundwork.schemas.quiz import Passage, Question, Quiz

SAFETY_PAGE = "safety.md"
# The parts of the safety page that are about babies.
ABOUT_BABIES = {"babies", "baby-signs", "sleep"}
WARNING_SIGNS = "warning-signs"
# Hexadecimal digits of a fingerprint: enough to tell two versions of one question apart.
DIGITS = 12


@dataclass(frozen=True)
class Asked:
    """A question with the bank that it stands in; ``number`` is its place there, from 0, and ``audience`` adult or baby."""

    question: Question
    bank: Entry
    number: int
    audience: str = "adult"

    @property
    def warns(self) -> bool:
        """Whether it is about warning signs: then its answer always shows the safety box."""
        return WARNING_SIGNS in self.question.tags or self.question.passage.page == SAFETY_PAGE


def questions(catalogue: Catalogue) -> Mapping[str, Asked]:
    """All questions of the site by id, in the order of the files; of two with one id the first, as the other is a problem."""
    found: dict[str, Asked] = {}
    for asked in each(catalogue):
        found.setdefault(asked.question.id, asked)
    return found


def each(catalogue: Catalogue) -> Iterator[Asked]:
    """Every question of every bank, also those whose id is taken."""
    for entry in catalogue.entries.values():
        if isinstance(entry.record, Quiz):
            for number, question in enumerate(entry.record.questions):
                yield Asked(question, entry, number, _audience(question.passage, catalogue))


def _audience(passage: Passage, catalogue: Catalogue) -> str:
    """Say whose body a passage is about."""
    if passage.page == SAFETY_PAGE:
        return "baby" if passage.heading in ABOUT_BABIES else "adult"
    answers = catalogue.entries.get(passage.page)
    return answers.audience if answers else "adult"


def texts(question: Question) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Each text of a question that readers see, with where it stands in the question."""
    yield ("prompt",), question.prompt
    yield ("hint",), question.hint or ""
    for index, choice in enumerate(question.choices):
        yield ("choices", index, "text"), choice.text
        yield ("choices", index, "feedback"), choice.feedback
    if question.number:
        for name in ("unit", "feedback", "too_low", "too_high"):
            yield ("number", name), getattr(question.number, name)
    yield ("explanation",), question.explanation
    yield ("passage", "title"), question.passage.title


def fingerprint(question: Question) -> str:
    """Give a short digest of what a saved answer was an answer to: prompt, choices and key, not feedback or hint."""
    asked = {
        "prompt": question.prompt,
        "type": question.type,
        "choices": [(choice.text, choice.correct, choice.goes_with) for choice in question.choices],
        "number": (question.number.value, question.number.tolerance, question.number.unit) if question.number else None,
    }
    return hashlib.sha256(json.dumps(asked, sort_keys=True).encode()).hexdigest()[:DIGITS]


def shuffled(question: Question) -> tuple[int, ...]:
    """Give an order of the choices that depends on their texts alone, and is never the one that they were written in.

    Choices to be put in order are shown so, and what choices go with.
    """
    written = tuple(range(len(question.choices)))
    order = tuple(sorted(written, key=lambda index: hashlib.sha256(f"{question.id} {question.choices[index].text}".encode()).digest()))
    return (*order[1:], *order[:1]) if order == written else order


def letter(index: int) -> str:
    """Name the choice that is shown at a place: a, b, c."""
    return ascii_lowercase[index]
