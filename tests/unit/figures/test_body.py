"""Body tables: their lengths add up to a body."""

import pytest

from groundwork.figures.body.table import ADULT, INFANT, RADII, Table, body_of


def test_adult_is_as_tall_as_the_table_says() -> None:
    """From the floor to the top of the head, the parts of Drillis and Contini make up stature but for the tilt of the head."""
    assert ADULT.ankle + ADULT.shank + ADULT.thigh == pytest.approx(0.530)
    assert ADULT.ankle + ADULT.shank + ADULT.thigh + ADULT.trunk == pytest.approx(0.818)
    assert ADULT.skull.up + ADULT.skull.half_height + ADULT.neck + 0.818 == pytest.approx(1.0, abs=0.01)


def test_infant_has_a_large_head_and_short_legs() -> None:
    """Sitting height is that of the six-month CRABI dummy (17.3 of 26.4 in), and the head a quarter of length."""
    sitting = INFANT.trunk + INFANT.neck + INFANT.skull.up + INFANT.skull.half_height + 0.07
    assert sitting == pytest.approx(17.3 / 26.4, abs=0.02)
    assert INFANT.skull.up + INFANT.skull.half_height == pytest.approx(0.245, abs=0.01)


@pytest.mark.parametrize("table", [ADULT, INFANT])
def test_masses_are_a_whole_body(table: Table) -> None:
    """Trunk, head, two arms and two legs are all of the mass."""
    trunk, head, *limbs = table.masses
    assert trunk + head + 2 * sum(limbs) == pytest.approx(1.0, abs=0.005)


def test_baby_fills_the_same_picture() -> None:
    """A length of a body takes as many units for an infant as for an adult."""
    adult, infant = body_of("adult", None), body_of("infant", None)
    assert adult.height * adult.scale == pytest.approx(infant.height * infant.scale)
    assert set(adult.table.radii) == set(infant.table.radii) == set(RADII)
