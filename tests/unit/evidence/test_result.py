"""A result in words: golden cases, for eyes and for ears."""

from typing import Any

import pytest

from groundwork.evidence.result import label, plainly, result
from groundwork.schemas.study import Interval


def interval(scale: str, low: float, estimate: float, high: float, **changes: Any) -> Interval:
    """Give an interval of a trial of walking."""
    ratio = {"axis": "Rate of episodes, compared", "measure": "hazard ratio", "plainly": "another rate"}
    difference = {"axis": "Difference in pain", "measure": "mean difference in points"}
    words = {"below_is": "less with walking", "above_is": "more with walking"} | (ratio if scale == "ratio" else difference)
    return Interval.model_validate(words | {"scale": scale, "low": low, "estimate": estimate, "high": high} | changes)


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        ((0.6, 0.72, 0.85), "0.72 (95% interval 0.60 to 0.85)"),
        ((-18, -15, -12), "\u221215 (95% interval \u221218 to \u221212)"),
        ((4.7, 7.9, 11.0), "7.9 (95% interval 4.7 to 11.0)"),
        ((-1e300, 0, 1e300), "0 (95% interval \u22121E+300 to 1E+300)"),
    ],
)
def test_numbers_of_a_result_are_alike(numbers: tuple[float, float, float], words: str) -> None:
    """They have the same decimal places, and a true minus sign."""
    assert result(interval("difference", *numbers)) == f"Mean difference in points: {words}"


def test_the_estimate_has_plain_words() -> None:
    """They say what the number means, where it stands; a difference may do without them."""
    assert plainly(interval("ratio", 0.6, 0.72, 0.85, plainly="a 28% lower rate")) == "0.72 means a 28% lower rate."
    assert plainly(interval("difference", -18, -15.5, -12, plainly="a little less pain")) == "\u221215.5 means a little less pain."
    assert not plainly(interval("difference", -18, -15, -12))


@pytest.mark.parametrize(
    ("scale", "numbers", "side"),
    [
        ("ratio", (0.6, 0.72, 0.85), "The whole interval lies below 1; 1 would mean no difference."),
        ("ratio", (1.09, 1.19, 1.3), "The whole interval lies above 1; 1 would mean no difference."),
        ("ratio", (0.9, 0.96, 1.02), "The interval reaches 1; 1 would mean no difference."),
        ("ratio", (0.6, 0.8, 1), "The interval reaches 1; 1 would mean no difference."),
        ("ratio", (1, 1.2, 1.4), "The interval reaches 1; 1 would mean no difference."),
        ("difference", (-18, -15, -12), "The whole interval lies below 0; 0 would mean no difference."),
        ("difference", (0.02, 0.22, 0.41), "The whole interval lies above 0; 0 would mean no difference."),
        ("difference", (-0.24, -0.03, 0.18), "The interval reaches 0; 0 would mean no difference."),
        ("difference", (-5, -3, 0), "The interval reaches 0; 0 would mean no difference."),
    ],
)
def test_the_plot_is_told_in_words(scale: str, numbers: tuple[float, float, float], side: str) -> None:
    """Who cannot see the plot hears all of it; no word says that the finding itself means no difference."""
    one = interval(scale, *numbers)
    same = 1 if scale == "ratio" else 0
    assert label(one) == f"{result(one)}. {side} Below {same}: less with walking. Above {same}: more with walking."


def test_the_golden_label() -> None:
    """Every word of one label."""
    assert label(interval("ratio", 0.6, 0.72, 0.85)) == (
        "Hazard ratio: 0.72 (95% interval 0.60 to 0.85). The whole interval lies below 1; 1 would mean no difference. "
        "Below 1: less with walking. Above 1: more with walking."
    )
