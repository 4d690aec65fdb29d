"""What makes a bank a good one: every question has a key, words of its own for each choice, and a passage that answers it."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from math import ceil

from groundwork.catalogue.model import Catalogue, Entry
from groundwork.problems import Problem, suggestion
from groundwork.quiz.model import each, letter, texts
from groundwork.schemas.quiz import Question, Quiz

Finding = tuple[tuple[str | int, ...], str, str]
"""Where in a question, what is wrong, what to do."""

# What an import writes where a file had no text.
TO_WRITE = "To write:"
LINK = re.compile(r"\]\(\s*<?([^)\s>]*)")
EVERYWHERE = ("/", "https://", "http://", "mailto:")
FEWEST = {"one answer": 2, "several answers": 3, "true or false": 2, "order": 3, "match": 3}
# A bank with fewer questions of one answer cannot spread its keys.
ENOUGH_TO_SPREAD = 4


def problems(catalogue: Catalogue) -> list[Problem]:
    """Find what is wrong within the questions of all banks."""
    found = [
        Problem(asked.bank.source.place("questions", asked.number, *at), f"question {asked.question.id}", wrong, todo)
        for asked in each(catalogue)
        for at, wrong, todo in findings(asked.question)
    ]
    banks = [entry for entry in catalogue.entries.values() if isinstance(entry.record, Quiz)]
    return found + [problem for bank in banks for each_of in (_unwritten, _spread) for problem in each_of(bank)]


def headings(catalogue: Catalogue, anchors: Mapping[str, Collection[str]]) -> list[Problem]:
    """Find passages whose heading is not on their page; ``anchors`` has those of each page, once all are drawn."""
    return [
        Problem(
            asked.bank.source.place("questions", asked.number, "passage", "heading"),
            f"question {asked.question.id}",
            f"there is no heading {passage.heading} on docs/{passage.page}",
            suggestion(passage.heading, there, "Take the end of the heading's link, after the # sign."),
        )
        for asked in each(catalogue)
        if (passage := asked.question.passage).page in catalogue.entries and passage.heading not in (there := anchors.get(passage.page, ()))
    ]


def findings(question: Question) -> Iterator[Finding]:
    """Find what is wrong within one question."""
    yield from _wording(question)
    if question.type == "number":
        if question.number is None:
            yield (), "has no number", "Give it a number: with value, unit, feedback, too_low and too_high."
        if question.choices:
            yield ("choices",), "a question of type number has no choices", "Take them out, or set another type."
        return
    if question.number is not None:
        yield ("number",), f"a question of type {question.type} has no number", "Take it out, or set type: number."
    few = FEWEST[question.type]
    if len(question.choices) < few:
        yield ("choices",) if question.choices else (), f"needs at least {few} choices", "Add more."
    yield from _keys(question)
    yield from _alike("text", [choice.text for choice in question.choices], "says the same as choice")
    yield from _alike("feedback", [choice.feedback for choice in question.choices], "says the same as that of choice")
    yield from _partners(question)


def _wording(question: Question) -> Iterator[Finding]:
    for at, text in texts(question):
        if text.startswith(TO_WRITE):
            yield at, f"is not written yet ({text})", "Write it."
        for target in LINK.findall(text):
            if not target.startswith(EVERYWHERE):
                yield (
                    at,
                    f"the link to {target} works on one page only",
                    "Questions stand on several pages: start it with / from docs, as in /safety.md.",
                )


def _keys(question: Question) -> Iterator[Finding]:
    keys = [index for index, choice in enumerate(question.choices) if choice.correct]
    if question.type in {"order", "match"}:
        for index in keys:
            yield ("choices", index, "correct"), f"means nothing in a question of type {question.type}", "Take it out."
    elif not question.choices:
        return
    elif not keys:
        yield ("choices",), "no choice is marked correct", "Mark one with correct: true."
    elif question.type == "several answers":
        if len(keys) == len(question.choices):
            yield ("choices",), "every choice is marked correct", "Add one that is not, or ask something else."
    elif len(keys) > 1:
        yield ("choices", keys[1], "correct"), f"{len(keys)} choices are marked correct", "Keep one, or set type: several answers."
    if question.type == "true or false" and len(question.choices) > FEWEST[question.type]:
        yield ("choices", 2), "true or false has two choices", "Take this one out, or set type: one answer."


def _alike(field: str, texts: Iterable[str], wrong: str) -> Iterator[Finding]:
    first: dict[str, int] = {}
    for index, text in enumerate(texts):
        same = " ".join(text.casefold().split()).rstrip(".")
        if same in first:
            yield ("choices", index, field), f"{field} {wrong} {letter(first[same])}", "Write one for this choice."
        first.setdefault(same, index)


def _partners(question: Question) -> Iterator[Finding]:
    if question.type == "match":
        for index, choice in enumerate(question.choices):
            if choice.goes_with is None:
                yield ("choices", index), "has no goes_with", "Say what it goes with."
        yield from _alike(
            "goes_with", [choice.goes_with or str(index) for index, choice in enumerate(question.choices)], "is the same as that of choice"
        )
        return
    for index, choice in enumerate(question.choices):
        if choice.goes_with is not None:
            yield (
                ("choices", index, "goes_with"),
                f"means nothing in a question of type {question.type}",
                "Take it out, or set type: match.",
            )


def _unwritten(entry: Entry) -> Iterator[Problem]:
    for name in ("title", "summary", "topic"):
        text = getattr(entry.record, name)
        if text.startswith(TO_WRITE):
            yield Problem(entry.source.place(name), name, f"is not written yet ({text})", "Write it.")


def _spread(entry: Entry) -> Iterator[Problem]:
    """Find a bank whose right answers stand mostly at one place: a reader who guesses that place would be right."""
    if not isinstance(entry.record, Quiz):
        return
    places = {number: place for number, question in enumerate(entry.record.questions) if (place := _key_place(question)) is not None}
    if len(places) < ENOUGH_TO_SPREAD:
        return
    place, count = Counter(places.values()).most_common(1)[0]
    if count > ceil(len(places) / 2):
        number = next(number for number, at in places.items() if at == place)
        wrong = f"the right answer is {letter(place)} in {count} of {len(places)} questions"
        yield Problem(entry.source.place("questions", number, "choices"), "questions", wrong, "Move it to other places in some of them.")


def _key_place(question: Question) -> int | None:
    if question.type != "one answer":
        return None
    return next((index for index, choice in enumerate(question.choices) if choice.correct), None)
