"""Several findings on one card: plots of the same measure get the same axis, so that a reader can compare their dots.

Dots of different measures look alike and cannot be compared. So where there are several plots, each says which it may be.
"""

from collections.abc import Sequence
from dataclasses import replace

from groundwork.evidence.check import Named
from groundwork.evidence.model import Card, card
from groundwork.evidence.plot import has_ends
from groundwork.schemas.study import Interval


def cards(named: Sequence[Named]) -> list[Card]:
    """Say what each finding of a card is; alone, a finding has an axis of its own and says nothing of it."""
    drawn = [one.finding.interval for one in named if one.finding.interval and has_ends(one.finding.interval)]
    return [_card(one, drawn) for one in named]


def _card(one: Named, drawn: Sequence[Interval]) -> Card:
    interval = one.finding.interval
    if not interval or interval not in drawn or len(drawn) == 1:
        return card(one.key, one.reference, one.study, one.finding)
    same = [other for other in drawn if _axis(other) == _axis(interval)]
    shared = f"{len(same)} plots here have this measure and axis, so you can compare their dots."
    alone = "Only this plot has this measure, so its dot cannot be compared with the others."
    return replace(card(one.key, one.reference, one.study, one.finding, same), beside=shared if len(same) > 1 else alone)


def _axis(interval: Interval) -> tuple[str, str, str]:
    return interval.axis.casefold(), interval.measure.casefold(), interval.scale
