"""Places on an axis."""

from decimal import Decimal

import pytest

from groundwork.charts.axis import placer

TICKS = (Decimal(1), Decimal(2), Decimal(4))


def test_ends_stand_at_the_inset() -> None:
    """The first tick and the last are equally far from the sides, and half way is in the middle."""
    place = placer(TICKS, Decimal(10))
    assert [place(Decimal(value)) for value in ("1", "2.5", "4")] == [10, 50, 90]


def test_a_scale_moves_what_is_between() -> None:
    """On a logarithmic axis 2 is half way from 1 to 4."""
    assert placer(TICKS, Decimal(0), Decimal.ln)(Decimal(2)) == pytest.approx(50)
