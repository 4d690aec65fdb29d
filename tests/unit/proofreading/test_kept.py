"""Words that stay, though a check questions them."""

from tests.unit.proofreading.pages import told

BECAUSE = {"because": "It is his word."}


def test_what_stays_is_told_as_a_notice() -> None:
    """With the reason, beside what was questioned; the rest of the text is held to the style as ever."""
    body = "He said that it cures.\n\nIt cures."
    assert told(body, kept=[{"words": "He said that", **BECAUSE}]) == [
        '+100: text: "cures" is not how this site says it; it stays: It is his word',
        '102: text: "cures" is not how this site says it',
    ]


def test_it_keeps_numbers_effects_and_long_sentences() -> None:
    """Each check that a person may know better."""
    body = "Some 40 took part. Walking helps people. And so so so so so so so so so so so so."
    kept = [{"words": words, **BECAUSE} for words in ("Some 40", "Walking helps", "And so so")]
    assert [one[0] for one in told(body, kept=kept)] == ["+", "+", "+"]


def test_a_line_break_in_the_text_does_not_matter() -> None:
    """Editors break lines where they like."""
    assert [one[0] for one in told("He said that\nit cures.", kept=[{"words": "that it cures", **BECAUSE}])] == ["+"]


def test_signs_and_citations_do_not_matter() -> None:
    """Words are copied as they stand in the file."""
    body = "About **40 people** [took](x.md) part, he says. It cures &amp; cures."
    kept = [{"words": words, **BECAUSE} for words in ("About **40 people** [took](x.md) part,", "It cures &amp; cures")]
    assert [one[0] for one in told(body, kept=kept)] == ["+", "+", "+"]


def test_one_word_keeps_nothing() -> None:
    """It would keep whatever somebody writes later; a part of a word is none."""
    assert told("It cures.", kept=[{"words": "cures", **BECAUSE}]) == [
        "3: kept: cures is too short to tell a sentence by",
        '100: text: "cures" is not how this site says it',
    ]
    assert [one[:4] for one in told("It cures.", kept=[{"words": "t cures", **BECAUSE}])] == ["3: k", "100:"]


def test_what_nothing_questions_needs_no_reason() -> None:
    """An entry that is left behind would keep what somebody writes later."""
    assert told("He said it.", kept=[{"words": "He said", **BECAUSE}]) == ["3: kept: nothing questions He said"]
