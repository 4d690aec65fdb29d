"""Several findings on one card."""

import re
from math import inf
from typing import Any

import pytest
from tests import drawn
from tests.unit.evidence.test_block import draw
from tests.unit.evidence.test_model import finding, reference

from groundwork.citations.model import PageCitations
from groundwork.evidence.check import look_up
from groundwork.evidence.model import Card
from groundwork.evidence.several import cards
from groundwork.schemas.study import Study

LESS = {
    "axis": "Pain, compared",
    "plainly": "less",
    "measure": "mean difference",
    "scale": "difference",
    "estimate": -15,
    "low": -18,
    "high": -12,
}
MORE = LESS | {"measure": "Mean difference", "estimate": 12, "low": 9, "high": 15}
OTHER = LESS | {"measure": "standardised mean difference", "estimate": -0.3, "low": -0.5, "high": -0.1}
RATIO = LESS | {"scale": "ratio", "estimate": 0.7, "low": 0.6, "high": 0.8}
ENDLESS = LESS | {"high": inf}
SHARED = "2 plots here have this measure and axis, so you can compare their dots."
ALONE = "Only this plot has this measure, so its dot cannot be compared with the others."
TWO = "/// evidence | a: one; b: one\n///"


def study(*intervals: dict[str, Any] | None) -> Study:
    """Give a study with these results."""
    found = [finding(id=name, interval=interval) for name, interval in zip(("one", "two", "three"), intervals, strict=False)]
    return Study(design="pilot-study", limits="Small.", harms="None.", not_shown=("that",), findings=tuple(found))


MEASURED, TOLD = reference(study=study(LESS)), reference(study=study(None))


def on_one_card(*intervals: dict[str, Any] | None) -> list[Card]:
    """Give the findings of a card with these results."""
    named, wrong = look_up(
        "; ".join(f"k: {name}" for name in ("one", "two", "three")[: len(intervals)]), {"k": reference(study=study(*intervals))}
    )
    assert not wrong
    return cards(named)


def ticks(card: Card) -> str:
    """Give the labels of a card's axis."""
    return " ".join(tick.label for tick in card.plot.ticks) if card.plot else ""


def test_plots_of_the_same_measure_share_an_axis() -> None:
    """Their dots stand where they can be compared; capitals make no other measure."""
    less, more = on_one_card(LESS, MORE)
    assert ticks(less) == ticks(more) == "\u221220 \u221210 0 10 20"
    assert less.plot
    assert more.plot
    assert less.plot.ticks == more.plot.ticks
    assert less.plot.high < less.plot.same.at == more.plot.same.at < more.plot.low
    assert (less.beside, more.beside) == (SHARED, SHARED)


@pytest.mark.parametrize("other", [OTHER, RATIO])
def test_plots_of_another_measure_or_scale_keep_their_axis(other: dict[str, Any]) -> None:
    """It is that of the finding alone, and the card warns of comparing what looks alike."""
    together, alone = on_one_card(LESS, other), [on_one_card(LESS)[0], on_one_card(other)[0]]
    assert [card.plot for card in together] == [card.plot for card in alone]
    assert [card.beside for card in together] == [ALONE, ALONE]


def test_measures_may_be_mixed() -> None:
    """Each plot tells of its own axis."""
    assert [card.beside for card in on_one_card(LESS, OTHER, MORE)] == [SHARED, ALONE, SHARED]


@pytest.mark.parametrize("other", [None, ENDLESS])
def test_the_only_plot_of_a_card_is_as_if_alone(other: dict[str, Any] | None) -> None:
    """A finding without a plot takes no part in the axis."""
    assert on_one_card(LESS, other)[0] == on_one_card(LESS)[0]


def test_each_finding_has_its_heading_anchor_and_citation() -> None:
    """Headings have one level, citations the order of the page, and each finding all rows that it has alone."""
    html, page = draw(f"## Head\n\n{TWO}\n\n{TWO}", a=MEASURED, b=TOLD)
    assert not page.problems
    assert page.part(PageCitations).numbers == {"a": 1, "b": 2}
    assert html.count('<section class="evidence evidence--several">') == 2
    assert re.findall(r'<div class="evidence__one" id="([^"]+)">', html) == [
        "evidence-a-one",
        "evidence-b-one",
        "evidence-a-one_1",
        "evidence-b-one_1",
    ]
    assert html.count('<h3 class="evidence__finding">') == 4
    for row in ("Harms", "Limits", "What it does not show", "Certainty"):
        assert html.count(f"<dt>{row}</dt>") == 4


def test_wrong_names_lose_no_right_ones() -> None:
    """The findings are drawn."""
    html, page = draw("/// evidence | a: one; a: tow; b: one; b: one\n///", a=MEASURED, b=TOLD)
    assert drawn.told(page) == [
        "1: evidence card a: has no finding tow. Its findings are: one.",
        "1: evidence card b: names one more than once. Keep one.",
    ]
    assert re.findall(r'id="(evidence-[^"]+)"', html) == ["evidence-a-one", "evidence-b-one"]


def test_one_right_name_among_wrong_ones_is_a_card_alone() -> None:
    """Nothing is left to compare it with."""
    html = draw("/// evidence | a: one; x: one\n///", a=MEASURED)[0]
    assert '<section class="evidence" id="evidence-a-one">' in html
    assert "evidence__beside" not in html
