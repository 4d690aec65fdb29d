"""What makes a bank a good one: every question has a key, words of its own for each choice, and a passage that answers it."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from math import ceil
from typing import Any

from groundwork.catalogue.model import Catalogue
from groundwork.problems import Problem, suggestion
from groundwork.questions.base import Finding, Question
from groundwork.questions.choices import letter
from groundwork.questions.picture import Pictures
from groundwork.questions.types import whole
from groundwork.schemas.collections import schema_of
from groundwork.schemas.quiz import Quiz
from groundwork.source.read import Source

LINK = re.compile(r"\]\(\s*<?([^)\s>]*)")
EVERYWHERE = ("/", "https://", "http://", "mailto:")
# A bank with fewer questions of one answer cannot spread its keys.
ENOUGH_TO_SPREAD = 4


@dataclass(frozen=True)
class _Bank:
    """A bank as it was written: its source, its fields, and those of its questions that could be read, by their place."""

    source: Source
    fields: Mapping[str, Any]
    questions: Mapping[int, Question]


def problems(catalogue: Catalogue) -> list[Problem]:
    """Find what is wrong within the questions of all banks, also of those whose fields have problems."""
    return [problem for bank in _banks(catalogue) for each_of in (_within, _spread) for problem in each_of(bank)]


def unseen(catalogue: Catalogue, pictures: Pictures) -> list[Problem]:
    """Find what is wrong with the pictures of questions, now that those of all drills are known."""
    return [
        Problem(bank.source.place("questions", number, *at), f"question {question.id}", wrong, todo)
        for bank in _banks(catalogue)
        for number, question in bank.questions.items()
        for at, wrong, todo in question.seen(pictures)
    ]


def headings(catalogue: Catalogue, anchors: Mapping[str, Collection[str]]) -> list[Problem]:
    """Find passages whose heading is not on their page; ``anchors`` has those of each page, once all are drawn."""
    return [
        Problem(
            bank.source.place("questions", number, "passage", "heading"),
            f"question {question.id}",
            f"there is no heading {passage.heading} on docs/{passage.page}",
            suggestion(passage.heading, there, "Take the end of the heading's link, after the # sign."),
        )
        for bank in _banks(catalogue)
        for number, question in bank.questions.items()
        if (passage := question.passage).page in catalogue.entries and passage.heading not in (there := anchors.get(passage.page, ()))
    ]


def _banks(catalogue: Catalogue) -> Iterator[_Bank]:
    for entry in catalogue.entries.values():
        if isinstance(entry.record, Quiz):
            yield _Bank(entry.source, dict(entry.record), dict(enumerate(entry.record.questions)))
    for source in catalogue.unfit:
        written = source.meta.get("questions")
        if schema_of(source.uri) is Quiz and isinstance(written, list):
            yield _Bank(source, source.meta, {at: question for at, data in enumerate(written) if (question := whole(data))})


def _within(bank: _Bank) -> Iterator[Problem]:
    for number, question in bank.questions.items():
        for at, wrong, todo in findings(question):
            yield Problem(bank.source.place("questions", number, *at), f"question {question.id}", wrong, todo)


def findings(question: Question) -> Iterator[Finding]:
    """Find what is wrong within one question."""
    yield from _wording(question)
    yield from question.findings()


def _wording(question: Question) -> Iterator[Finding]:
    for at, text in question.texts():
        for target in LINK.findall(text):
            if not target.startswith(EVERYWHERE):
                yield (
                    at,
                    f"the link to {target} works on one page only",
                    "Questions stand on several pages: start it with / from docs, as in /safety.md.",
                )


def _spread(bank: _Bank) -> Iterator[Problem]:
    """Find a bank whose right answers stand mostly at one place: a reader who guesses that place would be right."""
    places = {number: place for number, question in bank.questions.items() if (place := question.key_place) is not None}
    if len(places) < ENOUGH_TO_SPREAD:
        return
    place, count = Counter(places.values()).most_common(1)[0]
    if count > ceil(len(places) / 2):
        number = next(number for number, at in places.items() if at == place)
        wrong = f"the right answer is {letter(place)} in {count} of {len(places)} questions"
        yield Problem(bank.source.place("questions", number, "choices"), "questions", wrong, "Move it to other places in some of them.")
