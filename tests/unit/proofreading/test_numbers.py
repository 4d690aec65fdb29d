"""Numbers beside a citation that are not those of the work."""

import pytest
from tests.unit.proofreading.pages import told


@pytest.mark.parametrize(
    ("sentence", "other"),
    [
        ("In 120 adults, 42 of 60 had less pain [@jones2020].", ""),
        ("In 120 adults, 24 of 60 had less pain [@jones2020].", "24"),
        ("It was 4.3% [@jones2020].", ""),
        ("It was 3.4% [@jones2020].", "3.4%"),
        ("About 4 in 100 did not [@jones2020].", ""),
        ("Exactly 4 in 100 did not [@jones2020].", "4"),
        ("About 1,500 of them [@jones2020].", ""),
        ("About 1,900 of them [@jones2020].", "1,900"),
        ("It had 2 with more [@jones2020].", ""),
        ("The trial of 2020 [@jones2020].", ""),
        ("It had 77 pairs [@jones2020].", "77"),
        ("See table 9 of the review [@jones2020, table 9].", ""),
        ("From 2016-2019 they walked [@jones2020].", ""),
        ('He wrote "66 of 70" [@jones2020].', ""),
    ],
)
def test_a_number_is_one_of_its_work(sentence: str, other: str) -> None:
    """As it stands in the record, in digits or words, or in round figures where the text says so."""
    wrong = f"{other} is no number that is noted of @jones2020"
    assert [one.partition(" (")[0] for one in told(sentence)] == ([f"100: text: {wrong}"] if other else [])


def test_of_some_works_nothing_is_noted() -> None:
    """Then nobody can tell; the same where a second work of the sentence may have the number."""
    assert told("It was 99 [@smith2018].") == []
    assert told("It was 99 [@smith2018; @jones2020].") == []


def test_numbers_in_fields_are_compared_too() -> None:
    """Wherever a citation stands."""
    (found,) = told(uri="drills/a.md", breath="As 99 did [@jones2020].")
    assert found.startswith("2: breath: 99 is no number")
