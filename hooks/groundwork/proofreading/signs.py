"""Signs that readers would see, or that change what a text is: of Markdown where there is none, of typing, of citations half written."""

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from groundwork.catalogue.model import SAFETY
from groundwork.problems import Problem
from groundwork.proofreading.model import Reading, shown
from groundwork.proofreading.passages import Passage
from groundwork.proofreading.sentences import begins_small


class Sign(NamedTuple):
    """A sign, what is wrong with it, and what to do."""

    pattern: re.Pattern[str]
    wrong: str
    todo: str


CITATION = r"@[A-Za-z0-9][\w-]*"
# Of Markdown, in a text in which there is none.
MARKDOWN = (
    Sign(re.compile(rf"\[\s*{CITATION}[^\]]*\]?"), "{} is a citation, and this field shows none", "Cite in the text of the page."),
    Sign(re.compile(r"(?<!\w)(\*\*|__)(?=\S).+?\1"), "{} would be shown with its signs", "Take the signs out."),
    Sign(re.compile(r"!?\[[^\]]*\]\([^)]*\)"), "{} would be shown as it is written, and lead nowhere", "Write the words alone."),
    Sign(re.compile(r"`[^`]+`"), "{} would be shown with its signs", "Take the signs out."),
)
BARE = re.compile(r"\[(?P<key>[A-Za-z0-9][\w-]*)(?:, [^\[\]@]*)?\](?!\()")
# Not the ends of an interval, nor a span of something.
NUMBERS = re.compile(
    r"(?<!interval )(?<!CI )(?<!range )(?<!between )\[\d{1,3}(?:\s*[,;\u2013-]\s*\d{1,3})*(?:, pp?\. ?\d+)?(?:\]|$)"
    r"(?!\(|\s?(?:%|\u00b0|(?:cm|m|mm|kg|points?)\b))"
)
# Of citations that are not read as such.
CITATIONS = (
    Sign(re.compile(rf"\[\s+{CITATION}[^\]]*\]|\[{CITATION}[^\]]*\s\]"), "{} has a space inside its brackets", "Write [@key] without it."),
    Sign(re.compile(rf"\[{CITATION}[^\]\n]*$"), "{} is never closed", "Put a ] behind it."),
    Sign(re.compile(rf"\[{CITATION} (?:and|&) @?[A-Za-z0-9][\w-]*\]"), "{} has no semicolon between two works", "Write [@one; @two]."),
    Sign(re.compile(rf"\[@@[^\]]*\]|\[{CITATION}:[^\]]*\]"), "{} is no citation", "Write [@key], or [@key, p. 4]."),
    Sign(re.compile(rf"\[[A-Za-z][^\[\]@]{{0,60}} {CITATION}[^\[\]]*\]"), "{} has words before its key", "Write them before the brackets."),
    Sign(re.compile(rf"\[{CITATION} [^\],;]*[^\],;@](?:\]|$)"), "{} has no comma behind its key", "Write [@key, p. 4]."),
    Sign(re.compile(rf"\[{CITATION}\s*,\s*{CITATION}[^\]]*\]"), "{} has a comma between two works", "Write [@one; @two]."),
    Sign(re.compile(rf"(?:^|(?<=\]))[^\[\]]*?(?P<shown>(?<!\w){CITATION}(?:, pp?\. ?\d+)?\])"), "{} is never opened", "Put a [ before it."),
    Sign(re.compile(r"\[@\s*\]|\[@ \w[^\]]*\]"), "{} names no work", "Write [@key], with a key of docs/data/references.yml."),
    Sign(NUMBERS, "{} is a number typed by hand", "Cite as [@key]: numbers come by themselves."),
)
# Where one value must stand, or words must.
DOSE = (
    Sign(
        re.compile(r"\d+\s*(?:to|or|-|\u2013|\u2014)\s*\d[\w.]*(?: \w+)?"),
        "{} is a range",
        "Write one value to start with; how far it may grow stands in later.",
    ),
    Sign(re.compile(r"\d+\s*[x\u00d7]\s*\d*"), "{} is a sign for times", 'Write it in words: "2 rounds of 4 steps".'),
    Sign(
        re.compile(r"\d+\s*(?:s|sec|secs|min|mins|h|hr|hrs|m|reps?|sets?)\b\.?"),
        "{} is a short form",
        "Write the word: seconds, minutes, metres, rounds.",
    ),
    Sign(re.compile(r"[\u2013\u2014]"), "{} is a dash", 'Write it in words: "2 rounds of 4 steps".'),
)


def signs(reading: Reading, works: Collection[str]) -> Iterator[Problem]:
    """Find the signs of a page's texts that are not what their author meant."""
    for at, passage in reading.fields.items():
        if passage.kind == "plain":
            yield from _found(passage, MARKDOWN)
        # The signs of the safety words go on with a sentence that another field begins.
        if reading.uri != SAFETY and begins_small(passage.text.strip()):
            yield Problem(
                passage.location, passage.field, f"a sentence begins with a small letter ({shown(passage.text)})", "Write a capital."
            )
        if at[0] == "dose" and at[-1] != "source":
            yield from _found(passage, DOSE if at[-1] == "start" else DOSE[1:])
    for passage in reading.passages:
        # Half a citation has at least one bracket.
        if passage.kind != "plain" and ("[" in passage.text or "]" in passage.text):
            yield from _found(passage, CITATIONS)
            yield from _without_at(passage, works)


def _without_at(passage: Passage, works: Collection[str]) -> Iterator[Problem]:
    for found in BARE.finditer(passage.text):
        if found["key"] in works:
            yield Problem(passage.at(found.start()), passage.field or "text", f"{found[0]} is no citation", f"Write [@{found[0][1:]}.")


def _found(passage: Passage, kinds: tuple[Sign, ...]) -> Iterator[Problem]:
    taken: list[tuple[int, int]] = []
    for kind in kinds:
        for found in kind.pattern.finditer(passage.text):
            start, end = found.span("shown" if "shown" in found.groupdict() else 0)
            if not any(before < end and start < after for before, after in taken):
                taken.append((start, end))
                wrong = kind.wrong.format(shown(passage.text[start:end]))
                yield Problem(passage.at(start), passage.field or "text", wrong, kind.todo)
