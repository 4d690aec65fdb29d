"""What is said without its source."""

import pytest
from tests.unit.proofreading.pages import told

NUMBER, EFFECT = "a number without a source", "says what something does, without a source"


@pytest.mark.parametrize(
    "sentence",
    ["Some 40 people took part.", "About 30% have it.", "It took 5.2 months.", "Most were 60 or older.", "A scale of 100."],
)
def test_a_number_needs_a_source(sentence: str) -> None:
    """In its own sentence, or in the next."""
    assert told(sentence) == [f"100: text: {NUMBER} ({sentence})"]
    assert told(f"{sentence[:-1]} [@smith2018].") == []
    assert told(f"{sentence} So they say [@smith2018].") == []
    assert told(f"{sentence} It is so. They say it [@smith2018].") == [f"100: text: {NUMBER} ({sentence})"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Walking helps people.",
        "Sitting causes pain.",
        "It prevents falls.",
        "It eased pain.",
        "That hurts backs.",
        "It leads to pain.",
        "Sleep eases pain.",
        "Rest helps a back.",
    ],
)
def test_an_effect_needs_a_source(sentence: str) -> None:
    """What helps, harms, causes or prevents."""
    assert told(sentence) == [f"100: text: {EFFECT} ({sentence})"]
    assert told(f"{sentence[:-1]} [@smith2018].") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Does walking help 40 people?",
        "Nobody knows whether it eases pain.",
        "We found no trial that shows it helps.",
        "The 2 points are our own rule of thumb.",
        "In 1999 it was new.",
        "Try 3 rounds of 10 seconds.",
        "Stop at pain above 5 out of 10.",
        "Go back to rung 4.",
        "It can help you choose.",
        "Get help first.",
        "See figure 2 on pages 14-18.",
        "Go on to stage 2 when you can do 3 of 4.",
        "Rate your soreness from 0 to 10.",
        "If it is 5 or more, do less.",
        "If it hurts more than 4 out of 10, stop.",
        "Repeat 10\u201312 times, 3 days a week, for 8 weeks.",
        "Warm up for 5 min.",
        "It weighs 2 kg and bends by 45 degrees.",
        "The plan has 3 parts.",
        "The mat cost \u20ac20 in 2026-2027.",
        "It takes 20 minutes a day.",
        "Use a chair if that helps you to balance.",
        "That raises your hips.",
        'One reader wrote: "It helps me, 40 of 60 times."',
    ],
)
def test_what_asks_doubts_or_tells_how_much_is_no_claim(sentence: str) -> None:
    """Questions, what is not known, years, amounts and rules of our own need no source."""
    assert told(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Walk every day, as 40% of people do.",
        "Try it: 30 of 60 people did.",
        "Twenty trials looked at it.",
        "It was seen in three hundred healthy adults.",
        "Babies sit at 6 months.",
        "It raises blood pressure.",
        "A share of 12% did.",
    ],
)
def test_a_share_of_people_needs_one_in_any_sentence(sentence: str) -> None:
    """In words too, and in advice."""
    assert len(told(sentence)) == 1


@pytest.mark.parametrize(
    "text", ["1" * 400, "1," * 4000, "0." * 4000, "4 or " * 4000, "5 to 6 or " * 2000, "1 to " * 4000, "3." + "1" * 4000]
)
def test_odd_numbers_take_no_time(text: str) -> None:
    """A number may be as long as it likes: this ends."""
    told(f"It is {text} here.")


def test_a_table_is_cited_as_a_whole() -> None:
    """By the line above it, by its caption, or in one of its cells; its head is no claim."""
    table = "| In 100 | 2019 |\n| --- | --- |\n| walked | 82 |"
    assert told(table) == [f"102: text: {NUMBER} (82)"]
    assert told(f"As found [@smith2018]:\n\n{table}") == []
    assert told(table.replace("walked", "walked [@smith2018]")) == []


def test_a_heading_ends_what_leads_to_a_list() -> None:
    """The citation of one section is none of another; an address for mail is no citation."""
    said = f"104: text: {NUMBER} (82 in 100 walk)"
    assert told("It was found [@smith2018].\n\n## Other\n\n- 82 in 100 walk") == [said]
    assert told("Write to a@example.org:\n\n- 82 in 100 walk") == [said.replace("104", "102")]


def test_an_entry_may_be_cited_by_the_line_above_its_list() -> None:
    """Or be taken back by it."""
    assert told("Ways [@smith2018]:\n\n- 82 in 100") == []
    assert told("Nothing shows:\n\n- that it eases pain") == []
    assert told("Ways:\n\n- 82 in 100") == [f"102: text: {NUMBER} (82 in 100)"]


@pytest.mark.parametrize(
    ("uri", "is_told"),
    [
        *((uri, True) for uri in ("articles/a.md", "infants/a.md", "drills/a.md", "progressions/a.md", "index.md")),
        *((uri, False) for uri in ("about/a.md", "quizzes/a.md", "articles/index.md")),
    ],
)
def test_pages_that_say_what_is_known_are_held_to_it(uri: str, *, is_told: bool) -> None:
    """Others tell how the site works."""
    assert bool(told("Walking eases pain.", uri)) == is_told


def test_steps_and_doses_are_no_claims() -> None:
    """They say what to do; a dose has a source of its own."""
    assert told(uri="drills/a.md", steps=[{"text": "Hold for 40 beats."}], dose={"start": "40 beats", "source": "Common practice"}) == []


def test_a_summary_rests_on_the_text() -> None:
    """It has no citations, so the page must have some."""
    assert told("Little.", summary="Walking eases pain.") == [f"2: summary: {EFFECT} (Walking eases pain.)"]
    assert told("It does [@smith2018].", summary="Walking eases pain.") == []
