"""The numbers of interval plots."""

from itertools import pairwise
from math import inf
from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groundwork.evidence.plot import Plot, plot
from groundwork.schemas.study import Interval


def interval(scale: Literal["ratio", "difference"], *numbers: float) -> Interval:
    """Give an interval of these numbers, in any order."""
    low, estimate, high = sorted(numbers)
    return Interval(axis="A, compared", measure="m", plainly="p", scale=scale, low=low, estimate=estimate, high=high)


FINITE = st.floats(allow_nan=False, allow_infinity=False)
ABOVE_0 = st.floats(min_value=0, exclude_min=True, allow_infinity=False)
INTERVALS = st.builds(interval, st.just("difference"), FINITE, FINITE, FINITE) | st.builds(
    interval, st.just("ratio"), ABOVE_0, ABOVE_0, ABOVE_0
)


def drawn(value: Interval) -> Plot:
    """Lay out an interval that can be laid out."""
    made = plot(value)
    assert made
    return made


@given(INTERVALS)
def test_everything_lies_on_the_axis_in_order(value: Interval) -> None:
    """Ticks are few, ascend, and cover the interval and the line of no difference, which has a tick."""
    made = drawn(value)
    places = [tick.at for tick in made.ticks]
    assert 2 <= len(places) <= 5
    assert all(before < after for before, after in pairwise(places))
    assert 0 < places[0] <= made.low <= made.estimate.at <= made.high <= places[-1] < 100
    assert made.same.at in places
    assert places[0] < made.same.at < places[-1]
    assert len({tick.label for tick in made.ticks}) == len(places)


@given(st.lists(INTERVALS, min_size=2, max_size=4))
def test_intervals_beside_each_other_have_one_axis(values: list[Interval]) -> None:
    """All of them lie on it."""
    values = [value for value in values if value.scale == values[0].scale]
    made = [plot(value, values) for value in values]
    assert len({one.ticks for one in made if one}) == 1
    assert all(one and one.ticks[0].at <= one.low <= one.high <= one.ticks[-1].at for one in made)


@pytest.mark.parametrize(
    ("scale", "numbers", "labels"),
    [
        ("ratio", (0.6, 0.72, 0.85), "0.6 0.8 1 1.2"),
        ("ratio", (0.41, 0.55, 0.74), "0.4 0.6 0.8 1 1.2"),
        ("ratio", (1.1, 2, 8), "0.5 1 2 5 10"),
        ("ratio", (0.001, 0.5, 900), "0.0001 0.01 1 100 10000"),
        ("ratio", (1, 1, 1), "0.8 1 1.2 1.4"),
        ("difference", (-18, -15, -12), "\u221220 \u221210 0 10"),
        ("difference", (-0.58, -0.33, -0.08), "\u22120.6 \u22120.4 \u22120.2 0 0.2"),
        ("difference", (4.7, 7.9, 11), "\u22125 0 5 10 15"),
        ("difference", (0, 0, 0), "\u22120.2 \u22120.1 0 0.1 0.2"),
        ("difference", (-4e-9, 1e-9, 2e-9), "\u22124E\u22129 \u22122E\u22129 0 2E\u22129"),
    ],
)
def test_ticks_are_round(scale: Any, numbers: tuple[float, float, float], labels: str) -> None:
    """At most five round numbers, whatever the magnitude."""
    assert " ".join(tick.label for tick in drawn(interval(scale, *numbers)).ticks) == labels


def test_a_half_and_a_double_are_equally_far_from_1() -> None:
    """Ratios stand on a logarithmic axis."""
    made = drawn(interval("ratio", 0.5, 1, 2))
    assert made.same.at - made.low == pytest.approx(made.high - made.same.at, abs=0.02)


def test_an_interval_without_end_has_no_plot() -> None:
    """It is told in words."""
    assert plot(interval("difference", 0, 1, inf)) is None
