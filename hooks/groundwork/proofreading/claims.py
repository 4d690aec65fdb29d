"""What is said without its source: numbers, and that something helps or harms."""

import re
from collections.abc import Iterator

from groundwork.problems import Problem
from groundwork.proofreading.model import Question, Reading, shown
from groundwork.proofreading.passages import Passage

DOES = re.compile(
    r"(?i)\b(?:helps|helped|harmed|hurts|causes?|caused|prevents?|prevented|eases?|eased|improves?|improved|lowers|lowered|raises"
    r"|raised|reduces?|reduced|increases?|increased|strengthens?|strengthened|protects?|protected|leads? to|brings? on|triggers)\b"
)
# Sentences that ask, say what is not known, or give a rule of our own.
NO_CLAIM = re.compile(
    r"(?i)\?$|\b(?:cannot|can't|do(?:es)? not|did not|nobody|nothing|no (?:study|trial|review)|not every|whether|we found no)\b"
    r"|\bour own\b|\bcommon practice\b|\brule of thumb\b|\bnobody has tested\b"
)
# Numbers that need no source: years, how much to do, how sore, and the stages of a plan.
NUMBER = re.compile(r"(?<![\w.,])\d[\d,]*(?:\.\d+)?%?(?!\w)")
YEAR = re.compile(r"(?i)\b(?:in|from|of|to|since|until|by) (?:19|20)\d\d\b")
AMOUNT = re.compile(
    r"(?i)(?:\d[\d,.]*(?: to | or | and )?)+(?: \w+){0,2}? (?:seconds?|minutes?|metres?|cm|steps?|rounds?|rocks?|times|breaths?|repeats?"
    r"|holds?|pauses?|out of 10)\b|\b(?:rungs?|stages?|steps?|points?|parts?) \d+"
)
TODO = "Cite its source in this sentence or the next, [@key]; or keep it, with your reason, under kept."


# What is told elsewhere: numbers typed for citations, marks of footnotes, lists of attributes.
OTHER = re.compile(r"\[\^?\d[^\]]*(?:\]|$)|\[[\w-]+, pp?\. ?\d+\]|\{[^}]*\}")


def without_source(reading: Reading) -> Iterator[Question]:
    """Find sentences that would need a source, and neither they nor the next ones cite any."""
    if not reading.claims:
        return
    for passage, sentences in reading.in_body():
        for number, sentence in enumerate(sentences):
            near = sentences[number : number + 2]
            led = passage.lead if passage.kind == "item" else ""
            if any(one.keys for one in near) or "@" in led or NO_CLAIM.search(led):
                continue
            if wrong := _wrong(sentence.plain):
                yield Question(sentence.text, Problem(passage.at(sentence.start), "text", f"{wrong} ({shown(sentence.plain)})", TODO))
    yield from _summary(reading)


def _wrong(sentence: str) -> str:
    if NO_CLAIM.search(sentence):
        return ""
    if NUMBER.search(AMOUNT.sub("", YEAR.sub("", OTHER.sub("", sentence)))):
        return "a number without a source"
    return "says what something does, without a source" if DOES.search(sentence) else ""


def _summary(reading: Reading) -> Iterator[Question]:
    """A summary has no citations: what it says is cited on the page."""
    summary: Passage | None = reading.fields.get(("summary",))
    cites = any(one.keys for passage, sentences in reading.sentences for one in sentences)
    if summary and not cites and (wrong := _wrong(" ".join(summary.text.split()))):
        todo = "Cite its source in the text below, [@key]; or keep it, with your reason, under kept."
        yield Question(summary.text, Problem(summary.location, "summary", f"{wrong} ({shown(summary.text)})", todo))
