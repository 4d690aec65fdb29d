"""Questions that are answered by pointing at a place in a picture."""

from typing import Any

import pytest
from tests import sites
from tests.unit.questions.examples import GOOD, SPOTS, pictures

from groundwork.questions.picture import Pictures
from groundwork.questions.point import Point


def point(*at: str, **changes: Any) -> Point:
    """Make a question; the places of its choices are ``at``."""
    fields = GOOD["point"] | changes
    if at:
        fields |= {"choices": [one | {"at": place} for one, place in zip(fields["choices"], at, strict=False)]}
    return Point.model_validate(sites.question(**fields))


def test_places_are_parts_of_the_picture() -> None:
    """In percent of its frame, so that they stay where they are however large it is drawn."""
    shown = pictures()
    drawn = point().drawn(shown)
    assert drawn["spots"] == [("25.0%", "75.0%"), ("45.0%", "75.0%"), ("75.0%", "25.0%")]
    assert drawn["picture"] is shown.drills["bird-dog"][1]


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"figure": "bird-dgo"}, (("figure",), "no drill bird-dgo has a figure", "Did you mean bird-dog?")),
        ({"figure": "cat-cow"}, (("figure",), "no drill cat-cow has a figure", "Name a drill with a figure.")),
        ({"step": 1}, (("step",), "step 1 of bird-dog has no picture", "Choose one of: 2.")),
        ({"step": 3}, (("step",), "step 3 of bird-dog has no picture", "Choose one of: 2.")),
    ],
)
def test_a_picture_that_is_not_there_is_told(changes: dict[str, Any], told: tuple[Any, str, str]) -> None:
    """With the pictures that there are."""
    assert list(point(**changes).seen(pictures())) == [told]
    assert list(point(**changes).seen(Pictures()))


def test_places_that_a_finger_cannot_tell_apart_are_told() -> None:
    """32 of 400 units are 23 px of a picture that is 288 px wide on a small phone; 34 are enough."""
    (told,) = point().seen(pictures(apart=32))
    wrong = "right-hand is 23 px from that of choice a on a small phone, and a finger needs 24"
    assert told == (("choices", 1, "at"), wrong, "Choose another place, or another step.")
    assert list(point().seen(pictures(apart=34))) == []


def test_a_place_stands_once() -> None:
    """Two choices at one place cannot be told apart; that is told once."""
    twice = point("head", "left-hand", "head")
    assert list(twice.findings()) == [(("choices", 2, "at"), "at is the same as that of choice a", "Write one for this choice.")]
    assert list(twice.seen(pictures())) == []


@pytest.mark.parametrize("changes", [{"figure": "cat-cow"}, {"step": 1}, {"choices": [one | {"at": "head"} for one in SPOTS]}])
def test_another_picture_or_place_is_another_question(changes: dict[str, Any]) -> None:
    """To an answer that was kept."""
    assert point(**changes).fingerprint() != point().fingerprint()


def test_other_programs_get_the_places_in_words() -> None:
    """And each says that the picture is missing."""
    asked, lost = point(), ("the picture is left out, and the places are choices in words",)
    assert asked.gift().lost == asked.qti(str).lost == asked.anki(str).lost == lost
    described = asked.described()
    assert described.kind == "Multiple choice"
    assert [answer.parts for answer in (*described.accepted, *described.suggested)] == [("A",), ("b",), ("c",)]
