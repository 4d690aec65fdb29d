"""What is said without its source: numbers, and that something helps or harms."""

import re
from collections.abc import Iterator

from groundwork.problems import Problem
from groundwork.proofreading.amounts import IN_WORDS, is_advice, stated
from groundwork.proofreading.model import Question, Reading, shown
from groundwork.proofreading.passages import PICTURE, Passage
from groundwork.proofreading.sentences import KEY, QUOTED

DOES = re.compile(
    r"(?i)\b(?:helps|helped|harmed|causes?|caused|prevents?|prevented|eases?|eased|improves?|improved|reduces?|reduced|increases?|increased"
    r"|strengthens?|strengthened|protects?|protected|leads? to|brings? on|triggers)\b"
    r"|\bhurts\s(?:the|your|a|an|our|people|backs?|bab\w+|child\w*)\b"
    r"|\b(?:raises|raised|lowers|lowered)\s(?:\w+\s){0,3}?(?:pain|pressure|risk|chances?|rates?|odds|stress|fear)\b"
)
# Sentences that ask, say what is not known, or give a rule of our own.
NO_CLAIM = re.compile(
    r"(?i)\?$|\b(?:cannot|can't|do(?:es)? not|did not|nobody|nothing|no (?:study|trial|review)|not every|whether|we found no)\b"
    r"|\bour own\b|\bcommon practice\b|\brule of thumb\b|\bnobody has tested\b"
)
# The line below a picture that says whose it is.
CREDIT = re.compile(r"(?:Photo|Picture|Drawing|Credit)s?:\s")
# What is told elsewhere: numbers typed for citations, marks of footnotes, lists of attributes.
OTHER = re.compile(r"\[\^?\d[^\]]{0,80}(?:\]|$)|\[[\w-]{1,60}, pp?\. ?\d+\]|\{[^}]{0,200}\}")
TODO = "Cite its source in this sentence or the next, [@key]; or keep it, with your reason, under kept."


def without_source(reading: Reading) -> Iterator[Question]:
    """Find sentences that would need a source, and neither they nor the next ones cite any."""
    if not reading.claims:
        return
    for passage, sentences in reading.in_body():
        for number, sentence in enumerate(sentences):
            near = sentences[number : number + 2]
            led = passage.lead
            if any(one.keys for one in near) or KEY.search(led) or NO_CLAIM.search(led):
                continue
            if wrong := _wrong(sentence.plain):
                yield Question(sentence.text, Problem(passage.at(sentence.start), "text", f"{wrong} ({shown(sentence.plain)})", TODO))
    yield from _summary(reading)


def _wrong(sentence: str) -> str:
    if NO_CLAIM.search(sentence) or CREDIT.match(sentence.lstrip(f" {PICTURE}")):
        return ""
    said = QUOTED.sub("", OTHER.sub("", sentence))
    if next(stated(said), None) or IN_WORDS.search(said):
        return "a number without a source"
    return "says what something does, without a source" if DOES.search(said) and not is_advice(said) else ""


def _summary(reading: Reading) -> Iterator[Question]:
    """A summary has no citations: what it says is cited on the page."""
    summary: Passage | None = reading.fields.get(("summary",))
    cites = any(one.keys for passage, sentences in reading.sentences for one in sentences)
    if summary and not cites and (wrong := _wrong(" ".join(summary.text.split()))):
        todo = "Cite its source in the text below, [@key]; or keep it, with your reason, under kept."
        yield Question(summary.text, Problem(summary.location, "summary", f"{wrong} ({shown(summary.text)})", todo))
