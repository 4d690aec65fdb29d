"""Numbers beside a citation that are not those of the work: a slip of a finger changes what a study found."""

import re
from collections.abc import Iterator, Mapping, Sequence

from groundwork.problems import Problem
from groundwork.proofreading.amounts import NUMBER, stated
from groundwork.proofreading.model import Question, Reading, shown
from groundwork.proofreading.sentences import QUOTED
from groundwork.schemas.reference import Reference
from groundwork.schemas.walk import walk

# Of how many a share is told: 4 in 100.
OF_HOW_MANY = re.compile(r"\b(?:in|out of) (?:10|100|1,000)\b")
ABOUT = re.compile(r"(?i)\b(?:about|around|nearly|almost|over|more than|some)\s+$")
SMALL = {
    word: float(number)
    for number, word in enumerate(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
    )
}
# What says where a work stands, and nothing of what it found.
BESIDE = {"DOI", "PMID", "PMCID", "URL", "volume", "issue", "page", "ISBN", "confirmed"}
ROUNDED = 0.5
# How far before a number "about" can stand.
NEAR = 12
TODO = "Check it with the work; then mend it here, or add it to the study in docs/data/references.yml."


class Noted:
    """The numbers of each work; they are gathered when a text cites it."""

    def __init__(self, references: Mapping[str, Reference]) -> None:
        self.works = references
        self._numbers: dict[str, frozenset[float]] = {}

    def of(self, keys: Sequence[str]) -> frozenset[float] | None:
        """Give the numbers of works; None when of one of them nothing is noted."""
        works = [self.works.get(key) for key in keys]
        if not works or not all(work and work.study for work in works):
            return None
        for key, work in zip(keys, works, strict=True):
            if work and key not in self._numbers:
                self._numbers[key] = frozenset(_numbers(work))
        return frozenset[float]().union(*(self._numbers[key] for key in keys))


def other_than_cited(reading: Reading, noted: Noted) -> Iterator[Question]:
    """Find numbers that stand in none of the works that their sentence cites, as far as we have noted what these found."""
    for passage, sentences in reading.sentences:
        for sentence in sentences:
            known = noted.of(sentence.keys)
            if known is None:
                continue
            text = QUOTED.sub("", OF_HOW_MANY.sub("", sentence.plain))
            for number in stated(text, lasting=False):
                about = bool(ABOUT.search(text[max(0, number.start - NEAR) : number.start]))
                for found in NUMBER.findall(number.text):
                    if not any(one == _value(found) or (about and _rounds(one, _value(found))) for one in known):
                        works_named = " or ".join(f"@{key}" for key in sentence.keys)
                        wrong = f"{found} is no number that is noted of {works_named} ({shown(sentence.plain)})"
                        yield Question(sentence.text, Problem(passage.at(sentence.start), passage.field or "text", wrong, TODO))


def _rounds(exact: float, told: float) -> bool:
    """Say whether a number is told in round figures: 4 for 4.3, 230,000 for 230,676."""
    return abs(exact - told) <= max(ROUNDED, 0.05 * exact)


def _numbers(work: Reference) -> Iterator[float]:
    for leaf in walk(work):
        if isinstance(leaf.value, int | float):
            yield float(leaf.value)
        elif isinstance(leaf.value, str) and leaf.at[0] not in BESIDE:
            yield from (_value(number) for number in NUMBER.findall(leaf.value))
            yield from (SMALL[word] for word in leaf.value.lower().split() if word in SMALL)


def _value(number: str) -> float:
    return float(number.rstrip("%").replace(",", ""))
