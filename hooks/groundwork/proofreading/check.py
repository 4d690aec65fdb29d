"""Reads the texts of a site, and tells what is wrong with them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from groundwork.problems import Problem
from groundwork.proofreading.claims import without_source
from groundwork.proofreading.headings import out_of_order
from groundwork.proofreading.links import half_written, without_words
from groundwork.proofreading.model import Proof, Question, Reading, shown
from groundwork.proofreading.numbers import Noted, other_than_cited
from groundwork.proofreading.readability import long_sentences, too_hard
from groundwork.proofreading.signs import signs
from groundwork.proofreading.slips import slips
from groundwork.proofreading.wording import Rules, rules, words_to_avoid
from groundwork.schemas.collections import layout_of
from groundwork.schemas.house_style import HouseStyle
from groundwork.schemas.reference import Reference
from groundwork.source.plain_text import words

# With fewer words an entry would keep sentences that nobody looked at.
ENOUGH = 2
WORD = re.compile(r"[^\w%]+")


@dataclass(frozen=True)
class Desk:
    """What a text is held against."""

    style: HouseStyle
    rules: Rules
    noted: Noted


def desk(style: HouseStyle, references: Mapping[str, Reference]) -> Desk:
    """Ready what texts are held against."""
    return Desk(style, rules(style.words), Noted(references))


def proof(reading: Reading, desk: Desk) -> Proof:
    """Read a text: what is wrong in itself, and where it leads."""
    limit = desk.style.grades.get(layout_of(reading.uri)) if reading.is_page else None
    found = (
        *_but_kept(reading, list(_questions(reading, desk))),
        *signs(reading, desk.noted.works),
        *slips(reading),
        *out_of_order(reading),
        *half_written(reading),
        *without_words(reading),
        *too_hard(reading, limit),
    )
    return Proof(reading.uri, found, tuple(target for passage in reading.passages for target in passage.targets))


def _questions(reading: Reading, desk: Desk) -> Iterator[Question]:
    yield from words_to_avoid(reading, desk.rules)
    yield from without_source(reading)
    yield from other_than_cited(reading, desk.noted)
    if reading.is_page:
        yield from long_sentences(reading, desk.style.longest_sentence)


def _but_kept(reading: Reading, questions: Sequence[Question]) -> Iterator[Problem]:
    """Tell what an author does not keep, for the record what they keep and why, and what they keep though nothing questions it."""
    asked = [(f" {words(sentence)} ", problem) for sentence, problem in questions]
    keeping = [(f" {words(one.words)} ", one) for one in reading.kept]
    for sentence, problem in asked:
        kept = next((one for said, one in keeping if _holds(sentence, said)), None)
        wrong = f"{problem.wrong}; it stays: {kept.because.rstrip('.')}" if kept else problem.wrong
        yield replace(problem, wrong=wrong, todo="", notice=True, standing=True) if kept else problem
    for said, one in keeping:
        if len(said.split()) < ENOUGH:
            yield Problem(one.location, "kept", f"{one.words} is too short to tell a sentence by", f"Copy {ENOUGH} words of it, or more.")
        elif not any(_holds(sentence, said) for sentence, _ in asked):
            todo = "Take the entry out, or copy the words as they stand in the text."
            yield Problem(one.location, "kept", f"nothing questions {shown(one.words)}", todo)


def _holds(sentence: str, said: str) -> bool:
    """Say whether a sentence has these words, whole; a sign may stand right behind them."""
    words_of = WORD.sub(" ", said)
    return len(said.split()) >= ENOUGH and words_of in WORD.sub(" ", sentence)
