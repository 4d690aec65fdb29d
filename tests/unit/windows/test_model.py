"""The rows and places of the windows chart."""

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groundwork.schemas.windows import Windows
from groundwork.windows.model import Chart, chart

MONTHS = st.integers(0, 360).map(lambda tenths: tenths / 10)
WINDOWS = st.lists(st.lists(MONTHS, min_size=2, max_size=2, unique=True).map(sorted), min_size=1, max_size=8)


def drawn(*windows: Any) -> Chart:
    """Lay out windows, each with a name of its own."""
    rows = [{"skill": f"Skill {number}", "from": first, "to": last} for number, (first, last) in enumerate(windows)]
    return chart(Windows.model_validate({"title": "T", "note": "N", "source": "S", "reference": "a", "windows": rows}))


@given(WINDOWS)
def test_bars_stand_at_their_months(windows: list[list[float]]) -> None:
    """Right to a tenth of a percent of the axis, which has a line every three months and covers them all."""
    made = drawn(*windows)
    labels = [float(tick.label) for tick in made.ticks]
    assert all(after - before == 3 for before, after in pairwise(labels))
    assert (made.ticks[0].at, made.ticks[-1].at) == (0, 100)
    for row, (first, last) in zip(made.rows, windows, strict=True):
        share = 100 / (labels[-1] - labels[0])
        assert row.at == pytest.approx((first - labels[0]) * share, abs=0.05)
        assert row.at + row.width == pytest.approx((last - labels[0]) * share, abs=0.05)
        assert row.width > 0


def test_rows_stay_in_the_order_of_the_file() -> None:
    """Whatever their months; the axis begins and ends at a line."""
    made = drawn((8.2, 17.6), (3.8, 9.2))
    assert [(row.skill, row.months) for row in made.rows] == [("Skill 0", "8.2 to 17.6"), ("Skill 1", "3.8 to 9.2")]
    assert " ".join(tick.label for tick in made.ticks) == "3 6 9 12 15 18"


def test_months_are_written_alike() -> None:
    """A whole number gets the decimal place that the others have."""
    assert [row.months for row in drawn((4, 9.2), (5, 14)).rows] == ["4.0 to 9.2", "5.0 to 14.0"]
