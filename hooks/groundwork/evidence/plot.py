"""The numbers of an interval plot: where things stand on an axis, from left to right in percent.

Source of the round ticks: Heckbert P. Nice numbers for graph labels. In: Glassner A, editor. Graphics Gems, 1990, 61-63.
Differences stand on a linear axis, ratios on a logarithmic one, so that a half and a double are equally far from 1.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from math import isfinite

from groundwork.charts.axis import Mark, placer
from groundwork.charts.numbers import alike, exactly, written
from groundwork.schemas.study import Interval

# Room for the labels at both ends, and for the words of the far side of no difference, as a share of the rest.
INSET, ROOM = Decimal(7), Decimal("0.2")
MOST_TICKS = 5
# A ratio whose ends are further apart than this gets ticks at powers of ten, or at 1, 2 and 5 of each.
WIDE = 4
# Up to the first bound a number becomes the second, else 10.
ROUNDED = ((Decimal("1.5"), 1), (Decimal(3), 2), (Decimal(7), 5))
RAISED = ((Decimal(1), 1), (Decimal(2), 2), (Decimal(5), 5))


@dataclass(frozen=True)
class Plot:
    """An interval on an axis; all places are percent of its width."""

    low: float
    estimate: Mark
    high: float
    interval: str
    """The ends of the interval in words."""
    same: Mark
    """The line of no difference."""
    ticks: tuple[Mark, ...]

    @property
    def width(self) -> float:
        """Width of the interval."""
        return round(self.high - self.low, 2)


def has_ends(interval: Interval) -> bool:
    """Say whether an interval can be drawn."""
    return all(map(isfinite, (interval.low, interval.estimate, interval.high)))


def plot(interval: Interval, beside: Iterable[Interval] = ()) -> Plot | None:
    """Lay an interval out on an axis with the line of no difference; None when it has no end.

    The axis also has room for the intervals ``beside`` it, which have ends and its scale. So each of them gets the same axis.
    """
    if not has_ends(interval):
        return None
    low, estimate, high = map(exactly, (interval.low, interval.estimate, interval.high))
    all_on_it = (interval, *beside)
    lowest, highest = exactly(min(one.low for one in all_on_it)), exactly(max(one.high for one in all_on_it))
    if interval.scale == "ratio":
        start, end = (value.exp() for value in _with_room(lowest.ln(), highest.ln()))
        # Rounding must not move an end into the interval.
        ticks, same = _ratio_ticks(min(start, lowest), max(end, highest)), Decimal(1)
        place = placer(ticks, INSET, Decimal.ln)
    else:
        ticks, same = nice_ticks(*_with_room(lowest, highest)), Decimal(0)
        place = placer(ticks, INSET)
    label, *ends = alike(interval.estimate, interval.low, interval.high)
    return Plot(
        low=place(low),
        estimate=Mark(place(estimate), label),
        high=place(high),
        interval=" to ".join(ends),
        same=Mark(place(same), "no difference"),
        ticks=tuple(Mark(place(tick), written(tick)) for tick in ticks),
    )


def nice_ticks(start: Decimal, end: Decimal) -> tuple[Decimal, ...]:
    """Give two to five round numbers, evenly spaced, that cover a range: Heckbert's loose labels."""
    ticks: tuple[Decimal, ...] = ()
    for count in range(MOST_TICKS, 1, -1):
        step = _nice(_nice(end - start, RAISED, reach=True) / (count - 1), ROUNDED, reach=False)
        first = (start / step).to_integral_value(ROUND_FLOOR)
        last = (end / step).to_integral_value(ROUND_CEILING)
        ticks = tuple((first + index) * step for index in range(int(last - first) + 1))
        if len(ticks) <= MOST_TICKS:
            break
    return ticks


def _nice(value: Decimal, steps: Iterable[tuple[Decimal, int]], *, reach: bool) -> Decimal:
    """Take a number to 1, 2, 5 or 10 times a power of ten; ``reach`` counts a bound itself as within."""
    power = value.adjusted()
    part = value.scaleb(-power)
    digit = next((digit for bound, digit in steps if part < bound or (reach and part == bound)), 10)
    return Decimal(digit).scaleb(power)


def _ratio_ticks(start: Decimal, end: Decimal) -> tuple[Decimal, ...]:
    """Give round numbers above 0 that cover a range; 1 is one of them."""
    ticks = nice_ticks(start, end) if end / start <= WIDE else ()
    if ticks and ticks[0] > 0:
        return ticks
    step = 1
    while True:
        # Places in the row ... 0.5, 1, 2, 5, 10 ..., counted from 1; steps of three are powers of ten.
        first, last = _below(start) // step, -(-_above(end) // step)
        if last - first < MOST_TICKS:
            return tuple(_in_row(index * step) for index in range(first, last + 1))
        step = 3 if step == 1 else step + 3


def _in_row(place: int) -> Decimal:
    return Decimal((1, 2, 5)[place % 3]).scaleb(place // 3)


def _below(value: Decimal) -> int:
    place = value.adjusted() * 3 + 2
    return place if _in_row(place) <= value else place - 1 if _in_row(place - 1) <= value else place - 2


def _above(value: Decimal) -> int:
    below = _below(value)
    return below if _in_row(below) == value else below + 1


def _with_room(low: Decimal, high: Decimal) -> tuple[Decimal, Decimal]:
    """Stretch an interval over 0, with some room on both sides of it."""
    room = (max(high, Decimal(0)) - min(low, Decimal(0)) or Decimal(1)) * ROOM
    return min(low, -room), max(high, room)
