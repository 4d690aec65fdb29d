"""Where a sentence ends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groundwork.proofreading.sentences import sentences


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("One. Two! Three?", ["One.", "Two!", "Three?"]),
        ("It was small [@a, p. 4]. Then it was not.", ["It was small [@a, p. 4].", "Then it was not."]),
        ('He said "go." She went.', ['He said "go."', "She went."]),
        ("By Dr. Smith et al. in 2020. Done.", ["By Dr. Smith et al. in 2020.", "Done."]),
        ("Use e.g. a mat.", ["Use e.g. a mat."]),
        ("It was 5.2 months. 13 were later.", ["It was 5.2 months.", "13 were later."]),
        ("**Bold.** And on.", ["**Bold.**", "And on."]),
        ("no full stop", ["no full stop"]),
        ("It needs vitamin D. It is cheap.", ["It needs vitamin D.", "It is cheap."]),
        ("By J. R. Smith in 2020.", ["By J. R. Smith in 2020."]),
        ("Use a no. 3 band. No. 3 is best. Is it? No. Then go.", ["Use a no. 3 band.", "No. 3 is best.", "Is it?", "No.", "Then go."]),
        ("  ", []),
    ],
)
def test_a_sentence_ends_where_a_reader_says_so(text: str, found: list[str]) -> None:
    """Not at a short form, a decimal point, or a letter of a name."""
    assert [one.text for one in sentences(text)] == found


def test_words_are_counted_without_citations() -> None:
    """A dash between two words joins none; a number is a word."""
    (one,) = sentences("Twelve men \u2013 all well-trained \u2013 walked 3 km [@smith2018, p. 4; @jones2020].")
    assert one.words == ["Twelve", "men", "all", "well-trained", "walked", "3", "km."]
    assert one.keys == ["smith2018", "jones2020"]


@given(st.text(st.sampled_from('aB .!?\n"[]@1'), max_size=60))
def test_nothing_is_lost(text: str) -> None:
    """Each sentence stands at its place, and between them is white space alone."""
    found = list(sentences(text))
    assert all(text[one.start : one.start + len(one.text)] == one.text for one in found)
    assert "".join("".join(one.text for one in found).split()) == "".join(text.split())
