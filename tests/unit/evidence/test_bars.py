"""The numbers of bars."""

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groundwork.evidence.bars import lay_out
from groundwork.schemas.study import Bars


def bars(*values: float, **changes: Any) -> Bars:
    """Give groups with these values."""
    groups = [{"label": f"Group {number}", "value": value} for number, value in enumerate(values)]
    return Bars.model_validate({"title": "Half had one within", "unit": "days", "groups": groups} | changes)


def test_the_longest_bar_takes_all_the_room() -> None:
    """Bars begin at 0, so 112 of 208 days is 53.85% of it; values keep their order and unit."""
    drawn = lay_out(bars(208, 112))
    assert [(bar.label, bar.value, bar.width) for bar in drawn.bars] == [
        ("Group 0", "208 days", 100),
        ("Group 1", "112 days", 53.85),
    ]
    assert drawn.title == "Half had one within"


def test_values_are_written_alike() -> None:
    """With the same decimal places, and none that say nothing."""
    assert [bar.value for bar in lay_out(bars(8.8, 20, unit="of 100 people")).bars] == ["8.8 of 100 people", "20.0 of 100 people"]


def test_what_is_compared_with_is_marked() -> None:
    """Its bar is quieter; nobody else's is."""
    groups = [{"label": "Plan", "value": 208}, {"label": "No treatment", "value": 112, "comparison": True}]
    assert [bar.comparison for bar in lay_out(bars(1, 2, groups=groups)).bars] == [False, True]


@given(st.lists(st.floats(min_value=0, max_value=1e300), min_size=2, max_size=6).filter(any))
def test_bars_are_as_long_as_their_values(values: list[float]) -> None:
    """None is below 0 or beyond the room, and a larger value has no shorter bar."""
    widths = [bar.width for bar in sorted(lay_out(bars(*values)).bars, key=lambda bar: values[int(bar.label.split()[1])])]
    assert all(before <= after for before, after in pairwise(widths))
    assert 0 <= widths[0] <= widths[-1] == pytest.approx(100)
