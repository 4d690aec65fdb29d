"""What layouts say that follows from a page's text."""

import pytest

from groundwork.layouts import minutes_to_read


@pytest.mark.parametrize(("words", "minutes"), [(0, 1), (10, 1), (299, 1), (301, 2), (2000, 10)])
def test_a_text_takes_whole_minutes(words: int, minutes: int) -> None:
    """At 200 words a minute, rounded; a few words take one minute, never none."""
    assert minutes_to_read("word " * words) == minutes
