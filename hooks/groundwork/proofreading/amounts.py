"""Numbers in a sentence, and which of them say how much to do, or where something stands, and so need no source.

Each expression looks at a few letters around a number, so no text takes more than its length.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

ONE = r"\d(?:[\d,]*\d)?(?:\.\d+)?%?"
RANGE = re.compile(rf"(?<![\w.,:]){ONE}(?:\s?(?:to|or|and|[-\u2013])\s?{ONE})*(?![\w:])")
NUMBER = re.compile(rf"(?<![\w.,]){ONE}")
YEAR = re.compile(r"(?:19|20)\d\d(?!%|,)")
# What a number of it stands behind: a part of this page, of a plan, of a work.
PART = re.compile(
    r"(?i)\b(?:figures?|tables?|chapters?|pages?|pp?\.|steps?|stages?|rungs?|parts?|sections?|points?|numbers?|no\.|questions?|weeks?"
    r"|days?|levels?|grades?|volumes?|version|size)\s$"
)
MONEY = re.compile(r"[\u20ac$\u00a3]\s?$")
AROUND = 24
# How much to do, and in which steps.
DOING = re.compile(
    r"(?i)[\s-]?(?:\w+[\s-]){0,2}?(?:seconds?|secs?|minutes?|mins?|metres?|meters?|cm|mm|km|kg|steps?|rounds?|rocks?|times|breaths?|repeats?"
    r"|repetitions?|holds?|pauses?|sets?|slow|degrees?)\b|\s?(?:\u00b0|m\b)|\s?out of 10\b|\sof (?:3|4|5|10)\b"
)
# For how long, and how many things this page has.
LASTING = re.compile(
    r"(?i)[\s-](?:\w+[\s-]){0,1}?(?:hours?|days?|nights?|weeks?|parts|ways|things|reasons|drills|stages|rungs|questions|tips|ideas|exercises)\b"
    r"|\s(?:a\.m\.|p\.m\.|o'clock|euros?|dollars?|pounds?)"
)
# A share, or a number of people or studies, is no amount in any sentence.
SHARE = re.compile(
    r"(?i)%|\s?per ?cent\b|\s(?:in|out of|of)\s(?:the\s)?\d(?!\d?\s?(?:minutes|seconds|steps|rounds|times)\b)"
    r"|\s(?:\w+\s){0,2}?(?:people|adults|babies|children|infants|women|men|students|patients|participants|trials|studies)\b"
)
SCALE = re.compile(r"\sout of 10\b|\sof (?:3|4|5|10)\b")
# The first words of a sentence that says what to do; none that such a sentence could be about, as in "Sleep eases pain".
ADVICE = re.compile(
    r"(?:[\"\u201c*_(]*)(?:If|When|Once|While|Where|Try|Use|Hold|Stop|Repeat|Take|Go|Do|Keep|Walk|Sit|Stand|Breathe|Rate|Warm|Begin|Start|Add"
    r"|Put|Lie|Call|See|Ask|Choose|Pick|Count|Score|Turn|Move|Let|Place|Step|Roll|Lift|Set|Give|Make|Wait|Read|Write|Come|Slow|Look|Lean"
    r"|Push|Pull|Bend|Reach|Press|Relax|Aim|Build|Return|Leave|Drink|Stay|Kneel|Crawl|Rock|Float|Lower|Raise|Raising)\b"
)
# Ten and more, in words; fewer are how people tell of anything.
IN_WORDS = re.compile(
    r"(?i)\b(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty"
    r"|ninety|hundreds?|thousands?)(?:[\s-]\w+){0,3}?\s(?:people|adults|babies|children|women|men|students|patients|participants|trials|studies)\b"
)


class Number(NamedTuple):
    """A number, or a range, as it is written, and where it begins."""

    text: str
    start: int


def is_advice(sentence: str) -> bool:
    """Say whether a sentence says what to do: by its first word."""
    return bool(ADVICE.match(sentence))


def stated(sentence: str, *, lasting: bool = True) -> Iterator[Number]:
    """Give the numbers of a sentence that say what is so; with ``lasting``, hours to weeks and things of this page are none."""
    advice = is_advice(sentence)
    for found in RANGE.finditer(sentence):
        before, after = sentence[max(0, found.start() - AROUND) : found.start()], sentence[found.end() : found.end() + AROUND]
        is_share = bool(SHARE.match(after) or "%" in found[0]) and not SCALE.match(after)
        harmless = (
            PART.search(before)
            or MONEY.search(before)
            or all(YEAR.fullmatch(one) for one in NUMBER.findall(found[0]))
            or (DOING.match(after) and not is_share)
            or (lasting and LASTING.match(after) and not is_share)
            or (advice and not is_share)
        )
        if not harmless:
            yield Number(found[0], found.start())
