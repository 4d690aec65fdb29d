"""Pictures: projection, outlines, order, frame selection, encoding, and what a template gets."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.figures.samples import NAMES, drawing, figure, motion

from groundwork.figures.body import body_of
from groundwork.figures.channels import COUNT, MOVES, SLICES
from groundwork.figures.encode import BASE, decode, encode
from groundwork.figures.order import hysteresis
from groundwork.figures.outline import capsule, star
from groundwork.figures.projection import camera, ellipse, square_root
from groundwork.figures.sample import TOLERANCE, drawn
from groundwork.schemas.figure import View

GOLDEN = Path(__file__).with_name("golden")
BODY = body_of("adult", None)


@pytest.mark.parametrize(
    ("yaw", "point", "expected"), [(0, [1, 0, 0], [4, 0]), (-90, [0, 0, 1], [-4, 0]), (90, [0, 0, 1], [4, 0]), (0, [0, 1, 0], [0, -4])]
)
def test_views(yaw: float, point: list[float], expected: list[float]) -> None:
    """From the side forward is to the right; from the front the figure's right is on the viewer's left."""
    assert np.allclose(camera(View(yaw=yaw, tilt=0), BODY).project(np.array(point)), expected)


@given(st.floats(-180, 180), st.floats(0, 89))
def test_camera_is_orthonormal(yaw: float, tilt: float) -> None:
    """The rows of a camera are a turned unit cross, so lengths are true."""
    rows = camera(View(yaw=yaw, tilt=tilt), BODY).rows
    assert np.allclose(rows @ rows.T, np.eye(3))


@given(st.floats(1, 50), st.floats(1, 50), st.floats(-90, 90))
def test_ellipse_from_its_root(first: float, second: float, angle: float) -> None:
    """The root gives back half axes and angle."""
    turn = np.array([[np.cos(np.radians(angle)), -np.sin(np.radians(angle))], [np.sin(np.radians(angle)), np.cos(np.radians(angle))]])
    matrix = turn @ np.diag([first**2, second**2]) @ turn.T
    long, short, at = ellipse(square_root(matrix))
    assert sorted([first, second]) == pytest.approx([short, long], rel=1e-4, abs=1e-4)
    if abs(first - second) > 0.1:
        assert np.sin(np.radians(at - (angle if first > second else angle + 90))) == pytest.approx(0, abs=1e-3)


@given(st.floats(-50, 50), st.floats(-50, 50), st.floats(1, 20), st.floats(1, 20))
def test_capsule_is_tangent_to_both_circles(x: float, y: float, first: float, last: float) -> None:
    """The straight sides touch both circles at right angles to their radii; a circle within the other leaves one circle."""
    path = capsule(np.zeros(2), np.array([x, y]), first, last)
    numbers = [float(value) for value in path.replace("A", " ").replace("L", " ").replace("M", " ").replace("Z", " ").split()]
    if np.hypot(x, y) <= abs(first - last) + 0.5:
        return
    assert path.count("L") == 1
    start, side = np.array(numbers[0:2]), np.array(numbers[7:9])
    across = np.array(numbers[9:11])
    assert np.hypot(*start) == pytest.approx(first, abs=0.2)
    assert np.hypot(*side) == pytest.approx(first, abs=0.2)
    assert np.hypot(*(across - [x, y])) == pytest.approx(last, abs=0.2)
    assert abs(float((across - side) @ side)) <= 0.25 * (first + np.hypot(*(across - side)))


def test_outline_of_one_ellipse_lies_on_it() -> None:
    """Around a single ellipse the control points lie on it, but for the sharpening."""
    points = star(np.array([[[3.0, 4.0]]]), np.array([[[[100.0, 0.0], [0.0, 25.0]]]]), np.array([[1.0, 0.0]]), 20, 0.0)[0]
    assert np.allclose(((points - [3, 4]) / [10, 5]) ** 2 @ np.ones(2), 1.0)
    assert np.allclose(points[0], [13, 4])


def test_order_does_not_flicker() -> None:
    """Small changes of sign leave the order as it is; a large one changes it once."""
    score = np.array([5, 1, -1, 1, -1, 0.5, -5, -1, 1, -1, 1])
    assert hysteresis(score, 2.0).tolist() == [True] * 6 + [False] * 5
    assert hysteresis(np.array([0.5, -0.5, 0.4]), 2.0).all()


@pytest.mark.parametrize("name", NAMES)
def test_kept_frames_give_all_others(name: str) -> None:
    """What the player draws between the frames that are kept is within two units of what was solved."""
    picture = drawing(name)
    data = picture.animation()
    frames = decode(data["d"], data["n"]).astype(float)
    times = np.array(data["t"]) / 1000
    cycle = picture.camera.project(np.array(picture.motion.travel))
    shift = None if data["once"] else np.where(MOVES == 1, cycle[0], np.where(MOVES == 2, cycle[1], 0.0))
    again = drawn(times, frames, picture.motion.times, data["l"], shift)
    assert np.abs(again - picture.values).max() <= TOLERANCE + 0.05
    assert len(times) <= 0.65 * len(picture.motion.times)


@pytest.mark.parametrize("name", NAMES)
def test_spots_hold_still_in_the_player(name: str) -> None:
    """What the player draws of a wrist or ankle on the floor moves by less than half a millimetre in a frame."""
    picture = drawing(name)
    data = picture.animation()
    frames, times = decode(data["d"], data["n"]).astype(float), np.array(data["t"]) / 1000
    cycle = picture.camera.project(np.array(picture.motion.travel))
    shift = None if data["once"] else np.where(MOVES == 1, cycle[0], np.where(MOVES == 2, cycle[1], 0.0))
    at = np.arange(0, picture.motion.end, 1 / 60)
    limbs = drawn(times, frames, at, data["l"], shift)[:, SLICES["limbs"]].reshape(len(at), 24, 2)
    for spot in picture.motion.contacts:
        if spot.point in {"palm", "knee"}:
            during = (at >= spot.start + 0.05) & (at <= spot.end - 0.05)
            point = limbs[during, (["hand_L", "hand_R", "foot_L", "foot_R"].index(spot.limb)) * 6 + (2 if spot.point == "palm" else 1)]
            steps = np.linalg.norm(np.diff(point, axis=0), axis=1) / picture.motion.body.scale
            assert steps.max(initial=0.0) < 0.05


@given(
    st.integers(1, 6).flatmap(lambda n: st.lists(st.lists(st.integers(-(10**5), 10**5), min_size=n, max_size=n), min_size=1, max_size=8))
)
def test_encoding_is_read_back(rows: list[list[int]]) -> None:
    """What is written is read again, and needs no escape in JSON or HTML."""
    frames = np.array(rows, dtype=np.int64)
    text = encode(frames)
    assert np.array_equal(decode(text, frames.shape[1]), frames)
    assert json.dumps(text) == f'"{text}"'
    assert not set(text) & set("<&\\\"'") - {"'"}


def test_every_length_of_number_is_read_back() -> None:
    """At the bounds between one, two and four digits nothing is lost."""
    values = np.array([[0, 1, -1, BASE // 2, BASE, BASE**2 // 2, -(BASE**2), 10**6, -(10**6)]], dtype=np.int64)
    assert np.array_equal(decode(encode(values), values.shape[1]), values)


def test_channels_are_all_named() -> None:
    """The slices cover the channels without a gap, and each is known to move or not."""
    assert sum(part.stop - part.start for part in SLICES.values()) == COUNT == len(MOVES)
    assert drawing("bear-crawl").values.shape[1] == COUNT


def test_breath_swells_the_chest() -> None:
    """A full chest has a larger outline than an empty one, and an unknown breath changes nothing."""
    view, phases = figure("bird-dog").views[0], [phase.name for phase in figure("bird-dog").phases]
    picture = type(drawing("bird-dog"))(motion("bird-dog"), view, {phases[0]: "in", phases[1]: "out"})
    plain = drawing("bird-dog").values[:, SLICES["trunk"]]
    full = picture.values[:, SLICES["trunk"]]
    frame = int(np.argmin(np.abs(picture.motion.times - picture.motion.phases[0].end)))
    area = [_area(points[frame].reshape(-1, 2)) for points in (plain, full)]
    assert area[1] > area[0] * 1.005


def _area(points: np.ndarray) -> float:
    x, y = points.T
    return float(abs(x @ np.roll(y, -1) - y @ np.roll(x, -1)) / 2)


@pytest.mark.parametrize("name", NAMES)
def test_stills_are_whole(name: str) -> None:
    """A still has its six parts once, nothing but numbers and paths, and trails for what moves."""
    picture = drawing(name)
    trails = 0
    for phase in picture.motion.phases:
        still = picture.still(phase.end, (phase.start, phase.end), "out")
        assert sorted(part["part"] for part in still["parts"]) == sorted({part["part"] for part in still["parts"]})
        assert len(still["parts"]) == 6
        assert still["breath"]["way"] == "out"
        assert "<" not in str(still)
        trails += len(still["trails"])
        text = json.dumps(still)
        assert "NaN" not in text
        assert "Infinity" not in text
    assert trails


def test_bands_are_on_the_right_side_alone() -> None:
    """The second sign of the right side is on right forearm and shank only."""
    parts: list[dict[str, Any]] = drawing("bird-dog").still(0.0)["parts"]
    assert {part["part"] for part in parts if part.get("bands")} == {"right-arm", "right-leg"}


@pytest.mark.parametrize("name", NAMES)
def test_golden_channels(name: str, request: pytest.FixtureRequest) -> None:
    """Every fifth frame is what it was, to a unit; pytest --update writes the files anew."""
    path = GOLDEN / f"{name}.json"
    picture = drawing(name)
    told = {"box": list(picture.scene.box), "orders": picture.orders[::5], "channels": np.rint(picture.values[::10]).astype(int).tolist()}
    if request.config.getoption("--update"):
        GOLDEN.mkdir(exist_ok=True)
        rows = ",\n".join(json.dumps(row, separators=(",", ":")) for row in told["channels"])
        head = json.dumps({"box": told["box"], "orders": told["orders"]})[:-1]
        path.write_text(f'{head}, "channels": [\n{rows}\n]}}\n', encoding="utf-8")
    kept = json.loads(path.read_text(encoding="utf-8"))
    assert kept["orders"] == told["orders"]
    assert np.abs(np.array(kept["box"]) - told["box"]).max() <= 1
    assert np.abs(np.array(kept["channels"]) - np.array(told["channels"])).max() <= 1
