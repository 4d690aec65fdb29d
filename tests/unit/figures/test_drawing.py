"""Pictures: projection, outlines, order, frame selection, encoding, and what a template gets."""

import json
import re
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.figures.samples import NAMES, drawing, figure, motion

from groundwork.figures.body.table import body_of
from groundwork.figures.drawing.channels import MOVES, SLICES, TRACKS, head_parts
from groundwork.figures.drawing.drawing import Drawing
from groundwork.figures.drawing.encode import BASE, decode, encode
from groundwork.figures.drawing.order import hysteresis
from groundwork.figures.drawing.outline import capsule, closed, hull, star
from groundwork.figures.drawing.picture import PARTS
from groundwork.figures.drawing.projection import camera, ellipse, square_root
from groundwork.figures.drawing.sample import TOLERANCE, drawn
from groundwork.figures.drawing.scene import whole as whole_points
from groundwork.figures.model import Contact, Piece
from groundwork.schemas.figure import View

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


@given(st.floats(-90, 90), st.floats(-90, 90), st.floats(4, 40), st.floats(4, 40))
def test_capsule_is_tangent_to_both_circles(x: float, y: float, first: float, last: float) -> None:
    """The straight sides touch both circles at right angles to their radii; a circle within the other leaves one circle."""
    path = capsule(np.zeros(2), np.array([x, y]), first, last)
    if np.hypot(x, y) <= abs(first - last) + 4:
        return
    path = re.sub(r"\d+\.\d", "1", path)
    begin, cap, side = re.findall(r"M(.*?)a(.*?)l(.*?)a", path)[0]
    start = np.array(whole(begin))
    away, along = start + whole(cap)[5:], np.array(whole(side))
    assert np.hypot(*start) == pytest.approx(first, abs=0.8)
    assert np.hypot(*away) == pytest.approx(first, abs=0.8)
    assert np.hypot(*(away + along - [x, y])) == pytest.approx(last, abs=0.8)
    assert abs(float(along @ away)) <= 1.5 * (first + np.hypot(*along))


def whole(text: str) -> list[int]:
    """Read the whole numbers of a piece of a path."""
    return [int(one) for one in re.findall(r"-?\d+", text)]


@given(st.lists(st.tuples(st.integers(-900, 900), st.integers(-900, 900)), min_size=3, max_size=20))
def test_closed_curve_ends_where_it_begins(points: list[tuple[int, int]]) -> None:
    """Its steps are whole and add up to nothing, so no error adds up along the way."""
    begin, first, later = re.findall(r"M(.*?)q(.*?)t(.*)z", closed(np.array(points, dtype=float)))[0]
    assert len(whole(begin)) == 2
    assert np.array([*whole(first)[2:], *whole(later)]).reshape(-1, 2).sum(axis=0).tolist() == [0, 0]


@given(st.lists(st.tuples(st.floats(-90, 90), st.floats(-90, 90)), min_size=1, max_size=12))
def test_hull_holds_all_points(points: list[tuple[float, float]]) -> None:
    """Every point is within the hull, whose corners are some of them and turn one way."""
    corners = hull(np.array(points))
    assert {tuple(corner) for corner in corners.tolist()} <= {tuple(point) for point in np.rint(np.array(points)).tolist()}
    for start, end in zip(corners, np.roll(corners, -1, axis=0), strict=True):
        along, away = end - start, np.rint(np.array(points)) - start
        assert (along[0] * away[:, 1] - along[1] * away[:, 0]).min() >= 0


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


def played(name: str, at: np.ndarray) -> np.ndarray:
    """Give the channels as the player has them at some times, from the data; those that are not sent are no numbers."""
    picture = drawing(name)
    data, motion_ = picture.animation(), picture.motion
    cycle = picture.camera.project(np.array(motion_.travel))
    found = np.full((len(at), len(MOVES)), np.nan)
    for text, track in zip(data["d"], TRACKS, strict=True):
        frames = decode(text, np.array([0, *MOVES[track]]))
        shift = None if data["once"] else np.array([0.0, *cycle])[MOVES[track]]
        loop = frames[:, 0].tolist().index(data["f"][0])
        found[:, track] = drawn(motion_.times[frames[:, 0]], frames[:, 1:].astype(float), at, loop, shift)
    return found


@pytest.mark.parametrize("name", NAMES)
def test_kept_frames_give_all_others(name: str) -> None:
    """What the player draws between the frames that are kept is within two units of what was solved, and they are few."""
    picture = drawing(name)
    again = played(name, picture.motion.times)
    assert np.nanmax(np.abs(again - picture.values)) <= TOLERANCE + 0.05
    data = picture.animation()
    kept = [len(decode(text, np.array([0, *MOVES[track]]))) for text, track in zip(data["d"], TRACKS, strict=True)]
    assert np.mean(kept) <= 0.5 * len(picture.motion.times)


@pytest.mark.parametrize("name", NAMES)
def test_spots_hold_still_in_the_player(name: str) -> None:
    """What the player draws of a wrist or ankle on the floor moves by less than half a millimetre in a frame."""
    picture = drawing(name)
    at = np.arange(0, picture.motion.end, 1 / 60)
    limbs = played(name, at)[:, SLICES["limbs"]].reshape(len(at), 24, 2)
    for spot in picture.motion.contacts:
        if spot.point in {"palm", "knee"}:
            during = (at >= spot.start + 0.05) & (at <= spot.end - 0.05)
            point = limbs[during, (["hand_L", "hand_R", "foot_L", "foot_R"].index(spot.limb)) * 6 + (2 if spot.point == "palm" else 1)]
            steps = np.linalg.norm(np.diff(point, axis=0), axis=1) / picture.motion.body.scale
            assert steps.max(initial=0.0) < 0.05


@pytest.mark.parametrize("name", NAMES)
def test_head_is_what_it_is_made_of(name: str) -> None:
    """Put where the turn of the head says, its parts are where nose, ears and eyes are, to a unit."""
    picture = drawing(name)
    turn = picture.values[:, SLICES["turn"]]
    parts = [np.array(row[:3]) for row in head_parts(picture.motion)]
    at = [turn[:, :2] + np.einsum("i,nik->nk", part, turn[:, 2:].reshape(-1, 3, 2)) / 100 for part in parts]
    expected = [
        ("hair", 0, 5),
        ("ears", 0, 6),
        ("ears", 5, 7),
        ("nose", 0, 8),
        ("neck", 2, 9),
        *(("eyes", 2 * i, 10 + i) for i in range(4)),
    ]
    for name_, first, part in expected:
        start = SLICES[name_].start + first
        assert np.abs(at[part] - picture.values[:, start : start + 2]).max() < 1


@pytest.mark.parametrize("name", NAMES)
def test_nose_points_as_far_as_it_is_seen_to(name: str) -> None:
    """By 100 when the figure faces across the picture, and by less the more it faces the viewer, as the side of a right angle does."""
    picture = drawing(name)
    across = np.hypot(*picture.values[:, SLICES["nose"]][:, 2:].T)
    toward = 100 * picture.camera.depth(picture.motion.frames[:, 2, :, 0])
    assert np.abs(np.hypot(across, toward) - 100).max() < 0.1


@given(
    st.integers(1, 6).flatmap(lambda n: st.lists(st.lists(st.integers(-(10**5), 10**5), min_size=n, max_size=n), min_size=1, max_size=8))
)
def test_encoding_is_read_back(rows: list[list[int]]) -> None:
    """What is written is read again, and needs no escape in JSON, and but one in HTML."""
    frames = np.array(rows, dtype=np.int64)
    kinds = np.arange(frames.shape[1]) % 3
    text = encode(frames, kinds)
    assert np.array_equal(decode(text, kinds), frames)
    assert json.dumps(text) == f'"{text}"'
    assert not set(text) & set("<&\\\"'")


def test_every_length_of_number_is_read_back() -> None:
    """At the bounds between one digit and more nothing is lost."""
    values = np.array([[0, 1, -1, BASE // 2, -BASE // 2, BASE, BASE**2 // 2, -(BASE**2), 10**9, -(10**9)]], dtype=np.int64)
    kinds = np.zeros(values.shape[1], dtype=np.int64)
    assert np.array_equal(decode(encode(values, kinds), kinds), values)


def test_channels_are_all_named() -> None:
    """The slices cover the channels without a gap, and each is known to move or not."""
    assert sum(part.stop - part.start for part in SLICES.values()) == len(MOVES)
    assert drawing("bear-crawl").values.shape[1] == len(MOVES)


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
        assert sorted(part["part"] for part in still["parts"]) == list(range(6))
        assert still["breath"]
        assert "<" not in str(still)
        trails += len(still["trails"])
        text = json.dumps(still)
        assert "NaN" not in text
        assert "Infinity" not in text
    assert trails


def test_bands_are_on_the_right_side_alone() -> None:
    """The second sign of the right side is on right forearm and shank only."""
    parts: list[dict[str, Any]] = drawing("bird-dog").still(0.0)["parts"]
    assert {PARTS[part["part"]] for part in parts if "bands" in dict(part["paths"])} == {"right-arm", "right-leg"}


def test_stills_are_whole_numbers() -> None:
    """But for the radii of round ends, no path of a still has a fraction: a unit is less than a pixel wherever it is shown."""
    text = json.dumps({**drawing("walking").still(1.0, (0.0, 1.0), "out"), "shadow": None})
    assert not re.search(r"\d\.\d", re.sub(r"a[\d.]+ [\d.]+ 0", "a", text))


def box(low: tuple[float, float, float], high: tuple[float, float, float]) -> np.ndarray:
    """Give the corners of a box."""
    return np.array([[x, y, z] for x in (low[0], high[0]) for y in (low[1], high[1]) for z in (low[2], high[2])])


def chair() -> tuple[Piece, ...]:
    """Make a chair behind a person: seat, back, and a leg on each side."""
    return (
        Piece(box((-60, 42, -20), (-20, 45, 20)), "top"),
        Piece(box((-62, 45, -20), (-58, 90, 20)), "side"),
        Piece(box((-25, 0, 16), (-21, 42, 20)), "side"),
        Piece(box((-25, 0, -20), (-21, 42, -16)), "side"),
    )


def test_things_are_in_the_picture() -> None:
    """A chair is wholly in the picture, the farthest piece first, behind the figure; the player gets what stills have."""
    picture = Drawing(replace(motion("bird-dog"), pieces=chair()), figure("bird-dog").views[0])
    things = picture.scene.things
    x, y, width, height = picture.scene.box
    corners = np.concatenate([np.array(thing.outline) for thing in things])
    assert (corners >= [x, y]).all()
    assert (corners <= [x + width, y + height]).all()
    assert [thing.tone for thing in things].count("side") == 3
    depth = [float(picture.camera.depth(piece.corners.mean(axis=0))) for piece in chair()]
    assert things[0].outline == whole_points(hull(picture.camera.project(chair()[int(np.argmin(depth))].corners)))
    assert not any(thing.front for thing in things)
    still = picture.still(0.0)["things"]
    assert [whole(thing["points"]) for thing in still] == [sent[2:] for sent in picture.animation()["th"]]


@pytest.mark.parametrize("along", [57.0, 75.0, 93.0])
def test_thing_under_a_hand_does_not_hide_it(along: float) -> None:
    """What bears a hand or foot, be it by its edge, is behind the figure, though nearer to the viewer; a thing beside it is not."""
    hand = Contact("hand_R", "on", "palm", (along, 30.0, 30.0), 0.0, 1.0)
    block, beside = Piece(box((60, 0, 20), (90, 30, 50)), "side"), Piece(box((60, 0, 60), (90, 30, 90)), "side")
    moved = replace(motion("bird-dog"), pieces=(block, beside), contacts=(*motion("bird-dog").contacts, hand))
    things = Drawing(moved, View(yaw=-60, tilt=5)).scene.things
    shown = {tuple(map(tuple, thing.outline)): thing.front for thing in things}
    camera = Drawing(moved, View(yaw=-60, tilt=5)).camera
    outlines = [tuple(map(tuple, whole_points(hull(camera.project(piece.corners))))) for piece in (block, beside)]
    assert [shown[outline] for outline in outlines] == [False, True]


def test_thing_before_the_figure_hides_it() -> None:
    """What stands nearer to the viewer than the figure is drawn after it."""
    near = Piece(box((-20, 0, 60), (20, 40, 90)), "side")
    assert [thing.front for thing in Drawing(replace(motion("bird-dog"), pieces=(near,)), View(yaw=0, tilt=5)).scene.things] == [True]
    assert [thing.front for thing in Drawing(replace(motion("bird-dog"), pieces=(near,)), View(yaw=180, tilt=5)).scene.things] == [False]


@pytest.mark.parametrize("name", NAMES)
def test_the_ruler_of_the_floor_goes_as_far_to_both_sides(name: str) -> None:
    """As far as the widest frame may show it, so that no end of it is seen."""
    for view in figure(name).views:
        scene = Drawing(motion(name), view).scene
        if len(scene.ticks):
            left, right = scene.ticks[..., 0].min(), scene.ticks[..., 0].max()
            middle = scene.box[0] + scene.box[2] / 2
            apart = np.diff(np.sort(scene.ticks[..., 0].mean(axis=1))).max()
            assert abs((left + right) / 2 - middle) <= 2 * apart, (view.yaw, left, right, middle, apart)


def test_far_things_leave_the_picture_as_it_is() -> None:
    """What the figure does not come near is not worth a smaller figure, nor is a wall."""
    plain = drawing("bird-dog").scene.box
    for piece in (Piece(box((300, 0, -20), (340, 40, 20)), "side"), Piece(box((-60, 0, -90), (-59, 190, 90)), "wall")):
        assert Drawing(replace(motion("bird-dog"), pieces=(piece,)), figure("bird-dog").views[0]).scene.box == plain
