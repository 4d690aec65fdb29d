"""Stills seen near: the body fills the frame, and each place that authors can name is where the body has it."""

from typing import get_args

import numpy as np
import pytest
from tests.unit.figures.samples import NAMES, drawing, motion

from groundwork.figures.drawing.near import LEAST, near
from groundwork.schemas.places import BODY_PLACES, BodyPlace

# Parts of the width: half a mark, in quiz-point.css.
MARK = 1 / 24
# What a place is called, the limb that it belongs to, and what the figure calls it.
JOINTS = [
    *(("shoulder", "hand", "shoulder"), ("elbow", "hand", "elbow"), ("wrist", "hand", "wrist"), ("hand", "hand", "knuckle")),
    *(("hip", "foot", "hip"), ("knee", "foot", "knee"), ("ankle", "foot", "ankle"), ("heel", "foot", "heel"), ("toes", "foot", "toe")),
]
MOMENTS = [(name, share) for name in NAMES for share in (0.0, 0.4, 1.0)]


@pytest.mark.parametrize(("name", "share"), MOMENTS)
def test_a_mark_on_any_place_is_whole(name: str, share: float) -> None:
    """No place is so near to an edge that its mark is cut off, and the frame is no wider than the body needs."""
    seen = near(drawing(name), motion(name).end * share)
    left, top, width, height = seen.still["box"]
    assert width >= LEAST * height - 1
    for place, (x, y) in seen.places.items():
        assert MARK * width <= x - left <= (1 - MARK) * width, place
        assert MARK * width <= y - top <= height - MARK * width, place
    xs = [x for x, _ in seen.places.values()]
    ys = [y for _, y in seen.places.values()]
    assert max(xs) - min(xs) > 0.6 * width or max(ys) - min(ys) > 0.6 * height


@pytest.mark.parametrize(("name", "share"), MOMENTS)
def test_places_are_those_of_the_body(name: str, share: float) -> None:
    """Each is where the camera sees it, also when it has gone along with the figure."""
    moved, view = motion(name), drawing(name)
    seen = near(view, moved.end * share)
    frame = int(np.argmin(np.abs(moved.times - moved.end * share)))
    gone = np.clip((moved.times[frame] - moved.loop_start) / (moved.end - moved.loop_start), 0, None) * np.array(moved.travel)
    places = {str(place): np.array(at) for place, at in seen.places.items()}
    for side in ("left", "right"):
        for part, limb, joint in JOINTS:
            wanted = view.camera.project(moved.at(f"{limb}_{side[0].upper()}", joint)[frame] - gone)
            assert np.abs(places[f"{side}-{part}"] - wanted).max() <= 1, (side, part)


def test_the_back_is_between_hips_and_head() -> None:
    """The lower part of it nearer to the hips."""
    places = near(drawing("bird-dog"), 0.0).places
    order = [places[place][0] for place in ("left-hip", "lower-back", "upper-back", "head")]
    assert order == sorted(order)


def test_nothing_lies_over_the_places() -> None:
    """No arrows of what moves and how: they would tell the answer."""
    still = near(drawing("bird-dog"), 1.0).still
    assert still["trails"] == []
    assert still["breath"] is None


def test_every_name_has_its_place() -> None:
    """Whatever authors may write."""
    assert set(near(drawing("walking"), 0.0).places) == set(get_args(BodyPlace)) == set(BODY_PLACES)
