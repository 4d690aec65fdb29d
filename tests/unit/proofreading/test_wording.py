"""Words that the house style does without."""

import pytest
from tests.unit.proofreading.pages import told

from groundwork.schemas.house_style import HouseStyle

CURES = '"cures" is not how this site says it'


def test_words_are_told_with_their_line() -> None:
    """In the text, in a heading, in an entry, and in a field."""
    body = "Crawling\ncures it.\n\n## It cures\n\n- cures"
    assert told(body, summary="It cures.") == [
        f"2: summary: {CURES}",
        f"101: text: {CURES}",
        f"103: text: {CURES}",
        f"105: text: {CURES}",
    ]


def test_a_word_is_found_over_the_end_of_a_line() -> None:
    """Editors break lines where they like."""
    assert told("A slipped\ndisc.") == ['100: text: "slipped disc" is not how this site says it']


def test_a_pattern_of_several_is_found_wherever_one_of_them_is() -> None:
    """Also one that begins where no word does."""
    style = HouseStyle.model_validate({"words": [{"pattern": r"\byou must\b|(?:^|[.!?] )never\b", "instead": "Offer."}]})
    assert len(told("It is so (we think) . Never do it.", style=style)) == 1
    assert told("They never do.", style=style) == []


def test_some_words_are_worth_a_second_look() -> None:
    """They stop no build."""
    assert told("It is chronic.") == ['+100: text: "chronic" is worth a second look']


@pytest.mark.parametrize("patterns", [["aaa", "(?i)bbb"], ["(?P<w>a)b", "(?P<w>c)d"], [r"\b(so|very) much\b", r"\b(\w+) \1\b"]])
def test_each_pattern_counts_by_itself(patterns: list[str]) -> None:
    """Groups, names and flags of one do not reach another."""
    style = HouseStyle.model_validate({"words": [{"pattern": one, "instead": "x"} for one in patterns]})
    body = "So much. aaa bbb ab cd.\n\nThis this is it."
    alone = [told(body, style=HouseStyle(words=(one,))) for one in style.words]
    assert told(body, style=style) == sorted(one for found in alone for one in found)


@pytest.mark.parametrize("body", ["`cures`", "[a mat](cures.md)", "<!-- cures -->", "A secure place."])
def test_code_addresses_and_comments_are_no_words(body: str) -> None:
    """Nobody reads them; and a part of a word is no word."""
    assert told(body) == []


@pytest.mark.parametrize(
    ("body", "is_told"),
    [
        ('A "slipped disc" is an old name for a disc that bulges.', False),
        ("Doctors once said \u201cslipped disc\u201d. It means that a disc bulges.", False),
        ('He spoke of a "slipped disc".', True),
        ("A slipped disc is a disc that bulges.", True),
    ],
)
def test_a_word_may_be_explained(body: str, *, is_told: bool) -> None:
    """In quotation marks, beside what it means."""
    assert bool(told(body)) == is_told


def test_what_people_search_for_and_wrong_answers_are_theirs() -> None:
    """Aliases and distractors may say anything; a right answer may not."""
    assert told(aliases=["what cures a back"]) == []
    choices = [{"text": "It cures.", "feedback": "No."}, {"text": "It cures all.", "correct": True, "feedback": "Yes."}]
    assert told(uri="quizzes/a.md", questions=[{"id": "one", "choices": choices}]) == [f"7: question one: {CURES}"]
