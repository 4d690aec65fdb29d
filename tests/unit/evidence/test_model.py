"""What an evidence card says: golden cases."""

from datetime import date
from typing import Any

import pytest

from groundwork.evidence.model import card, certainty, result, sentence
from groundwork.schemas.reference import Reference, Status
from groundwork.schemas.study import Finding, Interval, Study

WORDS = {
    "id": "pain",
    "subject": "A walking plan",
    "verb": "delay",
    "verb_third": "delays",
    "rest": "the next episode",
    "reported": "It was 208 days with the plan and 112 without.",
    "outcome": "Days until the next episode.",
}
RATIO = Interval(measure="hazard ratio", scale="ratio", estimate=0.72, low=0.6, high=0.85, below_is="fewer", above_is="more")
STUDY = Study(design="randomised trial", n=701, population="Adults.", intervention="Walking.", comparison="Nothing.", not_shown=("that",))


def finding(**changes: Any) -> Finding:
    """Give a finding."""
    return Finding.model_validate(WORDS | changes)


def reference(**changes: Any) -> Reference:
    """Give a work."""
    return Reference.model_validate({"type": "article-journal", "title": "T", "issued": 2024, "container-title": "The Lancet"} | changes)


@pytest.mark.parametrize(
    ("grade", "words", "squares", "told"),
    [
        ("high", "A walking plan delays the next episode", 4, "High. So we write it plainly."),
        ("moderate", "A walking plan probably delays the next episode", 3, "Moderate. So we write \u201cprobably\u201d."),
        ("low", "A walking plan may delay the next episode", 2, "Low. So we write \u201cmay\u201d."),
        (
            "very low",
            "We are very unsure whether a walking plan delays the next episode",
            1,
            "Very low. So we write \u201cwe are very unsure\u201d.",
        ),
        ("not graded", "It was 208 days with the plan and 112 without.", 0, "Not graded yet."),
    ],
)
def test_words_follow_from_the_grade(grade: str, words: str, squares: int, told: str) -> None:
    """The verb, the squares and the grade come from one field."""
    graded = finding(certainty=grade)
    assert sentence(graded) == words
    assert certainty(graded) == (squares, told)


def test_a_short_name_keeps_its_capitals() -> None:
    """Only a word loses its capital within a sentence."""
    assert "whether WHO delays" in sentence(finding(subject="WHO", certainty="very low"))


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        ((0.72, 0.6, 0.85), "0.72 (95% interval 0.60 to 0.85)"),
        ((-15, -18, -12), "\u221215 (95% interval \u221218 to \u221212)"),
        ((7.9, 4.7, 11.0), "7.9 (95% interval 4.7 to 11.0)"),
        ((0, -1e300, 1e300), "0 (95% interval \u22121E+300 to 1E+300)"),
    ],
)
def test_numbers_of_a_result_are_alike(numbers: tuple[float, float, float], words: str) -> None:
    """They have the same decimal places, and a true minus sign."""
    estimate, low, high = numbers
    interval = Interval(measure="difference", scale="difference", estimate=estimate, low=low, high=high)
    assert result(interval) == f"Difference {words}"


def test_rows() -> None:
    """The number of people stands first; without a grade, the report is the heading and not told twice."""
    rows = {row.name: (row.number, row.text) for row in card("k", reference(), STUDY, finding(interval=RATIO)).rows}
    assert rows["Who took part"] == ("701 people.", "Adults.")
    assert rows["What was found"] == ("", "Hazard ratio 0.72 (95% interval 0.60 to 0.85).")
    assert rows["Harms"] == ("", "We have not noted what it says about harms.")
    assert "What was measured" not in rows
    graded = card("k", reference(), STUDY, finding(certainty="low"))
    rows = {row.name: (row.number, row.text) for row in graded.rows}
    assert rows["What was found"] == ("", "It was 208 days with the plan and 112 without.")
    assert rows["What was measured"] == ("", "Days until the next episode.")
    assert (graded.plot, graded.plot_label) == (None, "")


def test_the_plot_is_told_in_words() -> None:
    """Who cannot see the plot hears all of it."""
    told = card("k", reference(), STUDY, finding(interval=RATIO)).plot_label
    assert told == (
        "Days until the next episode: Hazard ratio 0.72 (95% interval 0.60 to 0.85). "
        "The whole interval lies below 1, which means no difference. Below it stands for fewer, above it for more."
    )


@pytest.mark.parametrize(
    ("state", "notice"),
    [
        ("corrected", "This work has been corrected. Table 2 was wrong."),
        ("concern", "The publisher has voiced concern about this work. Table 2 was wrong."),
        ("retracted", "This work has been retracted. Table 2 was wrong."),
        ("ok", ""),
    ],
)
def test_a_notice_stands_on_the_card(state: Any, notice: str) -> None:
    """A work that no longer stands says so."""
    status = Status(state=state, checked=date(2026, 3, 1), note="Table 2 was wrong.")
    drawn = card("k", reference(status=status), STUDY, finding())
    assert (drawn.notice, drawn.checked) == (notice, True)
    assert not card("k", reference(), STUDY, finding()).checked
