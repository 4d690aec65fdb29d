"""Places on an axis."""

from decimal import Decimal

import pytest

from groundwork.charts.axis import Mark, placer

TICKS = (Decimal(1), Decimal(2), Decimal(4))


def test_ends_stand_at_the_inset() -> None:
    """The first tick and the last are equally far from the sides, and half way is in the middle."""
    place = placer(TICKS, Decimal(10))
    assert [place(Decimal(value)) for value in ("1", "2.5", "4")] == [10, 50, 90]


def test_a_scale_moves_what_is_between() -> None:
    """On a logarithmic axis 2 is half way from 1 to 4."""
    assert placer(TICKS, Decimal(0), Decimal.ln)(Decimal(2)) == pytest.approx(50)


@pytest.mark.parametrize(("at", "anchor"), [(0, "start"), (25, "start"), (30, "middle"), (70, "middle"), (75, "end"), (100, "end")])
def test_words_near_an_end_stay_on_the_chart(at: float, anchor: str) -> None:
    """In the first quarter of the axis they begin at their place, in the last they end there."""
    assert Mark(at).anchor == anchor
