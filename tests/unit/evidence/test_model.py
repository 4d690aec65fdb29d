"""What an evidence card says: golden cases."""

from datetime import date
from math import inf
from typing import Any

import pytest

from groundwork.evidence.model import card, grade, sentence
from groundwork.schemas.reference import Reference, Status
from groundwork.schemas.study import Bars, Finding, Interval, Study

WORDS = {
    "id": "pain",
    "subject": "A walking plan",
    "verb": "delay",
    "verb_third": "delays",
    "rest": "the next episode",
    "reported": "It was 208 days with the plan and 112 without.",
    "outcome": "Days until the next episode.",
}
RATIO = Interval(
    axis="Rate of new episodes, compared",
    measure="hazard ratio",
    plainly="a 28% lower rate",
    scale="ratio",
    estimate=0.72,
    low=0.6,
    high=0.85,
    below_is="fewer",
    above_is="more",
)
STUDY = Study(design="randomised-trial", n=701, population="Adults.", intervention="Walking.", comparison="Nothing.", not_shown=("that",))


def finding(**changes: Any) -> Finding:
    """Give a finding."""
    return Finding.model_validate(WORDS | changes)


def reference(**changes: Any) -> Reference:
    """Give a work."""
    return Reference.model_validate({"type": "article-journal", "title": "T", "issued": 2024, "container-title": "The Lancet"} | changes)


@pytest.mark.parametrize(
    ("certainty", "words", "squares", "verb"),
    [
        ("high", "A walking plan delays the next episode", 4, "it plainly"),
        ("moderate", "A walking plan probably delays the next episode", 3, "\u201cprobably\u201d"),
        ("low", "A walking plan may delay the next episode", 2, "\u201cmay\u201d"),
        ("very-low", "We are very unsure whether a walking plan delays the next episode", 1, "\u201cwe are very unsure\u201d"),
        ("not-graded", "It was 208 days with the plan and 112 without.", 0, ""),
    ],
)
def test_words_follow_from_the_grade(certainty: str, words: str, squares: int, verb: str) -> None:
    """The verb and the squares come from one field."""
    graded = finding(certainty=certainty)
    assert sentence(graded) == words
    assert grade(graded) == (squares, verb)


def test_a_short_name_keeps_its_capitals() -> None:
    """Only a word loses its capital within a sentence."""
    assert "whether WHO delays" in sentence(finding(subject="WHO", certainty="very-low"))


def test_rows() -> None:
    """The number of people stands first; without a grade, the report is the heading and not told twice."""
    rows = {row.name: (row.number, row.text) for row in card("k", reference(), STUDY, finding(interval=RATIO)).rows}
    assert rows["Who took part"] == ("701 people.", "Adults.")
    assert rows["What was measured"] == ("", "Days until the next episode.")
    assert rows["What was found"] == ("", "Hazard ratio: 0.72 (95% interval 0.60 to 0.85), a 28% lower rate.")
    assert rows["Harms"] == ("", "We have not noted what it says about harms.")
    graded = card("k", reference(), STUDY, finding(certainty="low"))
    rows = {row.name: (row.number, row.text) for row in graded.rows}
    assert rows["What was found"] == ("", "It was 208 days with the plan and 112 without.")
    assert (graded.plot, graded.plot_label, graded.plainly) == (None, "", "")


def test_large_numbers_of_people_have_commas() -> None:
    """Unless the words beside it have the number already, in either form."""
    large = STUDY.model_copy(update={"n": 30850})
    assert _who(large) == ("30,850 people.", "Adults.")
    for number in ("30850", "30,850"):
        assert _who(large.model_copy(update={"population": f"{number} adults."})) == ("", f"{number} adults.")
    assert _who(STUDY.model_copy(update={"n": 19, "population": "Adults in 1990."})) == ("19 people.", "Adults in 1990.")


def _who(study: Study) -> tuple[str, str]:
    (row,) = (row for row in card("k", reference(), study, finding()).rows if row.name == "Who took part")
    return row.number, row.text


@pytest.mark.parametrize("high", [0.85, inf])
def test_the_outcome_never_heads_a_ratio(high: float) -> None:
    """Days are no unit of a ratio: the plot has the words of its axis above it, and the outcome has its row, also where no plot can be."""
    drawn = card("k", reference(), STUDY, finding(interval=RATIO.model_copy(update={"high": high})))
    assert drawn.interval
    assert (drawn.interval.axis, drawn.interval.measure) == ("Rate of new episodes, compared", "hazard ratio")
    assert "Days" not in drawn.plot_label
    assert [row.text for row in drawn.rows if row.name == "What was measured"] == ["Days until the next episode."]


def test_bars_stand_on_the_card() -> None:
    """A finding has bars, or none."""
    bars = {"title": "Half had one within", "unit": "days", "groups": [{"label": "With", "value": 208}, {"label": "Without", "value": 112}]}
    drawn = card("k", reference(), STUDY, finding(bars=Bars.model_validate(bars))).bars
    assert drawn
    assert [bar.value for bar in drawn.bars] == ["208 days", "112 days"]
    assert card("k", reference(), STUDY, finding()).bars is None


@pytest.mark.parametrize(("state", "notice"), [("corrected", "corrected"), ("concern", "concern"), ("retracted", "retracted"), ("ok", "")])
def test_a_notice_stands_on_the_card(state: Any, notice: str) -> None:
    """A work that no longer stands says so."""
    status = Status(state=state, checked=date(2026, 3, 1), note="Table 2 was wrong.")
    drawn = card("k", reference(status=status), STUDY, finding())
    assert (drawn.notice, drawn.note) == (notice, "Table 2 was wrong.")
