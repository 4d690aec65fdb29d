"""Limbs: two bones reach their end, stay above the floor, and feet pivot without sliding."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from groundwork.figures.body.space import body_frame, slerp, unit
from groundwork.figures.body.table import BALL, HEEL, body_of
from groundwork.figures.motion.contacts import target
from groundwork.figures.motion.limbs import lay, two_bone

ADULT = body_of("adult", None)
LENGTHS = (ADULT.length("thigh"), ADULT.length("shank"))
coordinates = st.floats(-60, 60)
vectors = st.tuples(coordinates, coordinates, coordinates).map(lambda point: np.array([point]))


@given(vectors, vectors)
def test_bones_keep_their_length_where_the_end_is_in_reach(end: np.ndarray, pole: np.ndarray) -> None:
    """Both bones are as long as they are, whatever the pole."""
    root = np.array([[0.0, 100.0, 0.0]])
    end = end + root
    far = float(np.linalg.norm(end - root))
    middle = two_bone(root, end, LENGTHS, pole, -1000.0)
    assert np.isfinite(middle).all()
    if abs(LENGTHS[0] - LENGTHS[1]) + 0.1 < far < sum(LENGTHS):
        assert np.linalg.norm(middle - root) == pytest.approx(LENGTHS[0])
        assert np.linalg.norm(end - middle) == pytest.approx(LENGTHS[1])


def test_bones_point_straight_at_an_end_beyond_reach() -> None:
    """An end that is too far leaves the limb straight, with the joint on the way."""
    root, end = np.array([[0.0, 100.0, 0.0]]), np.array([[200.0, 100.0, 0.0]])
    middle = two_bone(root, end, LENGTHS, np.array([[0.0, 1.0, 0.0]]), 0.0)
    assert middle[0, 1] == pytest.approx(100)
    assert 0 < middle[0, 0] < 200


@given(st.floats(5, 60), st.floats(20, 75))
def test_joint_stays_above_the_floor(height: float, ahead: float) -> None:
    """A knee that its pole would put under the floor rests on it instead."""
    root, end = np.array([[0.0, height, 0.0]]), np.array([[-ahead, 5.0, 0.0]])
    middle = two_bone(root, end, LENGTHS, np.array([[0.0, -1.0, 0.05]]), 4.0)
    reachable = np.linalg.norm(end - root) < sum(LENGTHS) - 8
    assert not reachable or middle[0, 1] >= 4.0 - 1e-6


def test_foot_pivots_without_sliding() -> None:
    """From toes up over flat to heel up, first the heel and then the ball stays where it is."""
    tilt = np.linspace(-25, 65, 91)
    zero = np.zeros_like(tilt)
    place = np.zeros((len(tilt), 3))
    found = target("foot", 1.0, ADULT, place, {"aim": zero + 10, "heel": tilt, "turnout": zero})
    foot, high = ADULT.length("foot"), ADULT.length("ankle")
    ball = found.end + found.along * BALL * foot - found.up * (high - ADULT.radius("ball"))
    heel = found.end - found.along * HEEL * foot - found.up * (high - ADULT.radius("heel"))
    assert np.ptp(ball[tilt >= 0], axis=0).max() < 1e-9
    assert np.ptp(heel[tilt <= 0], axis=0).max() < 1e-9
    assert np.linalg.norm(np.diff(found.end, axis=0), axis=1).max() < 0.5
    assert found.end[tilt == 0][0, 1] == pytest.approx(high)


@pytest.mark.parametrize("kind", ["palm", "forearm", "kneel", "drag", "foot"])
def test_sides_are_mirror_images(kind: str) -> None:
    """The left limb in the mirrored place asks for the mirrored end."""
    values = {name: np.array([12.0]) for name in ("aim", "heel", "turnout")}
    right = target(kind, 1.0, ADULT, np.array([[10.0, 0.0, 20.0]]), values)
    left = target(kind, -1.0, ADULT, np.array([[10.0, 0.0, -20.0]]), values)
    for one, other in ((right.end, left.end), (right.along, left.along), (right.up, left.up)):
        assert np.allclose(one * [1, 1, -1], other)


@given(vectors, st.floats(1, 60))
def test_laid_segment_ends_on_the_floor_at_full_length(direction: np.ndarray, height: float) -> None:
    """A segment that would sink is turned up, and stays as long."""
    laid = lay(np.array([[0.0, height, 0.0]]), unit(direction), 40.0, 3.0)
    assert np.linalg.norm(laid) == pytest.approx(1.0, abs=1e-6) or not direction.any()
    assert height + 40 * laid[0, 1] >= 3.0 - 1e-6 or height < 3.0


def test_frames_follow_the_conventions() -> None:
    """Pitch 90 faces the floor, roll to the right is negative, turn to the left and side to the right are positive."""
    frame = body_frame(*(np.array([value]) for value in (90.0, 0.0, 0.0, 0.0)))[0]
    assert np.allclose(frame[:, 0], [0, -1, 0])
    assert np.allclose(frame[:, 1], [1, 0, 0])
    assert body_frame(*(np.array([value]) for value in (-90.0, -30.0, 0.0, 0.0)))[0][2, 0] > 0
    assert body_frame(*(np.array([value]) for value in (0.0, 0.0, 10.0, 0.0)))[0][2, 0] < 0
    assert body_frame(*(np.array([value]) for value in (0.0, 0.0, 0.0, 10.0)))[0][2, 1] > 0


def test_slerp_of_opposites_is_finite() -> None:
    """Opposite directions turn over a third one."""
    up = np.array([[0.0, 1.0, 0.0]])
    half = slerp(up, -up, np.array([0.5]))
    assert np.linalg.norm(half) == pytest.approx(1)
    assert half[0, 1] == pytest.approx(0, abs=1e-9)
