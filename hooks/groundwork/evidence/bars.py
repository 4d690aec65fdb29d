"""Bars of an evidence card: numbers in their own unit, from 0, in percent of the longest."""

from dataclasses import dataclass

from groundwork.charts.numbers import alike
from groundwork.schemas.study import Bars


@dataclass(frozen=True)
class Bar:
    """One bar, and the words beside it."""

    label: str
    value: str
    """The number with its unit."""
    width: float
    comparison: bool
    """Whether it is what the others are compared with."""


@dataclass(frozen=True)
class Drawn:
    """The bars of a finding, and the words over them."""

    title: str
    bars: tuple[Bar, ...]


def lay_out(bars: Bars) -> Drawn:
    """Give each bar its length; the longest takes all the room."""
    longest = max(group.value for group in bars.groups)
    numbers = alike(*(group.value for group in bars.groups))
    return Drawn(
        bars.title,
        tuple(
            Bar(group.label, f"{number} {bars.unit}", round(100 * (group.value / longest), 2), group.comparison)
            for group, number in zip(bars.groups, numbers, strict=True)
        ),
    )
