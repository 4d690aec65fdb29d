"""A result in words: as the rows of a card have it, and for who cannot see its plot."""

from groundwork.charts.numbers import alike
from groundwork.schemas.study import Interval


def result(interval: Interval) -> str:
    """Write a result with its interval: Hazard ratio: 0.72 (95% interval 0.60 to 0.85)."""
    estimate, low, high = _numbers(interval)
    return f"{interval.measure[:1].upper()}{interval.measure[1:]}: {estimate} (95% interval {low} to {high})"


def plainly(interval: Interval) -> str:
    """Say what the estimate means, where the plot shows it: 0.72 means a 28% lower rate."""
    return f"{_numbers(interval)[0]} means {interval.plainly}." if interval.plainly else ""


def label(interval: Interval) -> str:
    """Tell all that a plot shows. What its axis is stands above the plot as text, so it is not told twice."""
    same = 1 if interval.scale == "ratio" else 0
    side = (
        f"The whole interval lies below {same}"
        if interval.high < same
        else f"The whole interval lies above {same}"
        if interval.low > same
        else f"The interval reaches {same}"
    )
    sides = f"Below {same}: {interval.below_is}. Above {same}: {interval.above_is}."
    return f"{result(interval)}. {side}; {same} would mean no difference. {sides}"


def _numbers(interval: Interval) -> tuple[str, ...]:
    return alike(interval.estimate, interval.low, interval.high)
