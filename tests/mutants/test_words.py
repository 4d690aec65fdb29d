"""Words that change places, and numbers that move."""

import pytest
from tools.mutants.words import moved, swapped


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("Call your doctor", "your Call doctor"),
        ("1 of the two", "1 the of two"),
        ("the the doctor's bag", "the doctor's the bag"),
        ("well-being first", "first well-being"),
    ],
)
def test_the_first_two_words_that_differ_change_places(text: str, after: str) -> None:
    """Numbers are no words, and a word that is said twice would change nothing."""
    found = swapped(text)
    assert found
    start, end, other = found
    assert text[:start] + other + text[end:] == after


@pytest.mark.parametrize("text", ["", "one", "on, off", "M6 4h4v16", ".answer__passage a", "very Very"])
def test_what_has_no_two_words_stays(text: str) -> None:
    """So do paths of pictures, and classes."""
    assert swapped(text) is None


@pytest.mark.parametrize(
    ("number", "after"), [("9", "10"), ("0.72", "0.73"), ("16.9", "17.0"), ("-1", "0"), (".5", "0.6"), ("0x1f", None), ("1e3", None)]
)
def test_a_number_moves_by_one_in_its_last_digit(number: str, after: str | None) -> None:
    """What is written in another way stays."""
    assert moved(number) == after
