"""How hard a page is to read."""

import pytest
from tests.unit.proofreading.pages import told

from groundwork.proofreading.readability import grade, syllables

EASY = "The cat sat on the mat with a hat. " * 13
HARD = "Musculoskeletal rehabilitation necessitates individualised multidisciplinary interdisciplinary collaboration. " * 20


@pytest.mark.parametrize(
    ("word", "count"), [("mat", 1), ("people", 2), ("walked", 1), ("exercise", 3), ("rehabilitation", 6), ("don't", 1), ("walkers", 2)]
)
def test_syllables_are_those_that_are_spoken(word: str, count: int) -> None:
    """An e at the end is silent, and a verb's -ed mostly."""
    assert syllables(word) == count


def test_a_word_that_no_dictionary_has_is_broken_into_parts() -> None:
    """As a line would be."""
    assert syllables("mobilisationish") >= 4


def test_the_grade_is_that_of_its_formula() -> None:
    """0.39 words a sentence + 11.8 syllables a word - 15.59: nine words of one syllable each in one sentence."""
    assert grade(["The cat sat on the mat with a hat."]) == pytest.approx(0.39 * 9 + 11.8 - 15.59)
    assert grade(["People walk.", "People walk."]) == pytest.approx(0.39 * 2 + 11.8 * 1.5 - 15.59)


def test_a_page_that_asks_for_too_much_school_is_told() -> None:
    """Of more than a few words; the limit is that of its collection."""
    (hard,) = told(HARD)
    assert hard.startswith("100: text: asks for school year ")
    assert hard.endswith(", and 6 is the most here")
    assert told(EASY) == []
    assert told(HARD[: len(HARD) // 2]) == []
    assert told(HARD, "about/a.md") == []


def test_a_long_sentence_is_told() -> None:
    """With its length; citations do not count."""
    words = " ".join(["so"] * 11)
    assert told(f"One. And {words} [@smith2018, p. 4].") == []
    assert told(f"One. And {words} on.") == [f"100: text: a sentence of 13 words (And {words} on.)"]
