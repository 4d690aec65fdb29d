"""Things beside a figure: bodies rest on them, hands and feet stand on them, nothing goes through, and they are made of convex pieces."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.figures.samples import lines

from groundwork.figures.body.solids import Block, Round, Solid
from groundwork.figures.checks.balance import gaps
from groundwork.figures.checks.check import check
from groundwork.figures.checks.sunk import SUNK
from groundwork.figures.model import Motion
from groundwork.figures.motion.props import things
from groundwork.figures.motion.solve import solve
from groundwork.schemas.figure import Figure

HANGING = {"air": {"flex": 20, "out": 6, "elbow": 50}}
CHAIR = {"chair": {"at": 2, "height": 44}}
SITTING: dict[str, Any] = {
    "views": [{"yaw": -30}],
    "props": [CHAIR],
    "start": {"pelvis": {"at": [-22, "rest"], "pitch": 4}, "hands": HANGING, "feet": {"flat": [12]}},
    "phases": [{"name": "sit", "take": 1, "move": {"lumbar": {"flex": 0}}}],
}
STANDING: dict[str, Any] = {"pelvis": {"at": [0, 90], "pitch": 2}, "hands": HANGING, "feet": {"flat": [0]}}
FOURS: dict[str, Any] = {"pelvis": {"at": [0, "auto"], "pitch": 75}, "hands": {"floor": [54]}, "feet": {"kneel": [1]}}


def solved(**values: Any) -> tuple[Motion, list[str]]:
    """Solve the sitting figure with other values at its top; give it and its problems."""
    figure = Figure.model_validate(SITTING | values)
    moved, findings = solve(figure)
    assert moved is not None, lines(findings)
    return moved, [f"{finding.thing}: {finding.wrong}" for finding in [*findings, *check(moved, figure)] if not finding.note]


def start(**values: Any) -> dict[str, Any]:
    """Give the sitting start with other values."""
    return dict(SITTING["start"]) | values


@pytest.mark.parametrize(
    "prop",
    [
        CHAIR,
        {"chair": {"at": 2, "height": 40, "back": False}},
        {"box": {"from": -50, "to": 2, "height": 44, "width": 60}},
        {"roll": {"at": -24, "radius": 20, "width": 50}},
    ],
)
def test_sitter_rests_on_what_is_beneath(prop: dict[str, Any]) -> None:
    """The trunk touches the seat, no part goes into it, feet are flat on the floor, and the seat bears the weight."""
    moved, problems = solved(props=[prop])
    assert problems == []
    near = gaps(moved, moved.beside.solids[0])[:, 24:-2].min(axis=1)
    assert np.abs(near).max() < 0.7
    assert np.abs(moved.at("foot_L", "ball")[:, 1] - moved.body.radius("ball")).max() < 0.01


def test_sitter_without_a_chair_is_told() -> None:
    """Without the seat the same trunk rests on the floor, where no such foot fits."""
    figure = Figure.model_validate(SITTING | {"props": []})
    moved, _ = solve(figure)
    assert moved is not None
    assert moved.pelvis[0, 1] < 15


def test_scooting_on_a_chair_does_not_jump() -> None:
    """Hips that go to and fro on a seat stay at its height."""
    phases = [
        {"name": "back", "take": 1, "move": {"pelvis": {"at": [-17, "rest"]}}},
        {"name": "forward", "take": 1, "move": {"pelvis": {"at": [-22, "rest"]}}},
    ]
    moved, problems = solved(phases=phases)
    assert problems == []
    assert np.ptp(moved.pelvis[:, 1]) < 0.5


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"start": start(pelvis={"at": [-22, 45], "pitch": 4})}, "trunk goes"),
        (
            {"props": [{"box": {"from": -40, "to": 18, "height": 44, "width": 50}}]},
            "the left heel goes",
        ),
        ({"start": start(pelvis={"at": [-40, "rest"], "pitch": -25})}, "trunk goes"),
        ({"start": STANDING, "props": [{"box": {"from": -5, "to": 20, "height": 30, "width": 40}}]}, "cm into the box"),
        ({"start": FOURS, "props": [{"roll": {"at": 54, "radius": 8, "width": 60}}]}, "cm into the roll"),
        ({"start": FOURS, "props": [{"ball": {"at": [54, 15], "radius": 7}}]}, "right knuckles go"),
    ],
)
def test_a_body_does_not_go_through_a_thing(values: dict[str, Any], words: str) -> None:
    """What goes into a thing is told, by how much."""
    _, problems = solved(**values)
    assert any(words in problem and " cm into the " in problem for problem in problems), problems


def test_hands_and_feet_stand_on_a_thing() -> None:
    """A hand on a worktop and a foot on a step are as high as their tops, and stay there."""
    props = [{"box": {"from": 48, "to": 80, "height": 80, "width": 90}}, {"box": {"from": 22, "to": 48, "height": 10, "width": 60}}]
    begin = STANDING | {"pelvis": {"at": [2, 89], "pitch": 22}, "hands": {"on": [54, 20]}, "foot_R": {"on": [28]}}
    moved, problems = solved(start=begin, props=props)
    assert problems == []
    assert moved.at("foot_R", "ball")[0, 1] == pytest.approx(10 + moved.body.radius("ball"))
    assert moved.at("hand_L", "tip")[0, 1] == pytest.approx(80 + moved.body.radius("tip"), abs=0.2)
    assert {spot.place[1] for spot in moved.contacts} == {0.0, 10.0, 80.0}


def test_step_up_clears_the_edge() -> None:
    """A foot that steps onto a box is carried higher than its top."""
    phases = [{"name": "up", "take": 1.2, "move": {"foot_R": {"on": [46]}}}]
    moved, problems = solved(
        start=STANDING, phases=phases, props=[{"box": {"from": 34, "to": 80, "height": 20, "width": 60}}], loop="restart"
    )
    assert moved.at("foot_R", "ball")[:, 1].max() > 20 + moved.body.radius("ball") + 2
    assert not [problem for problem in problems if "into the box" in problem]


def test_hand_on_a_table_is_support() -> None:
    """A weight ahead of the feet is borne by hands on a table; without them it would fall."""
    static: dict[str, Any] = {"checks": {"balance": "static"}}
    lean: dict[str, Any] = {"pelvis": {"at": [24, 80], "pitch": 45}}
    props = [{"box": {"from": 45, "to": 90, "height": 70, "width": 90}}]
    _, problems = solved(start=STANDING | lean | {"hands": {"on": [70, 20]}}, props=props, **static)
    assert not [problem for problem in problems if "outside of what touches" in problem]
    _, problems = solved(start=STANDING | lean | {"hands": {"air": {"flex": -40}}}, props=props, **static)
    assert [problem for problem in problems if "outside of what touches" in problem]


def test_baby_lies_over_a_roll() -> None:
    """With rest, a chest over a rolled towel lies on the towel."""
    begin = {"pelvis": {"at": [0, "rest"], "pitch": 74}, "hands": {"floor": [27, 8]}, "feet": {"air": {"flex": 6, "out": 22, "knee": 14}}}
    moved, problems = solved(body="infant", start=begin, props=[{"roll": {"at": 15, "radius": 4, "width": 30}}])
    near = gaps(moved, moved.beside.solids[0])[:, 24:-2].min(axis=1)
    assert np.abs(near).max() < SUNK * moved.body.height
    assert not [problem for problem in problems if "trunk" in problem]


@pytest.mark.parametrize(
    ("move", "words"),
    [({"hand_L": {"on": [90]}}, "none stands there"), ({"foot_R": {"step": 30}}, "steps off what it is on")],
)
def test_misplaced_hands_and_feet_are_told(move: dict[str, Any], words: str) -> None:
    """A hand on nothing, and a foot that steps off its box, are problems with something to do."""
    begin = STANDING | {"foot_R": {"on": [17]}}
    figure = Figure.model_validate(
        SITTING
        | {
            "start": begin,
            "props": [{"box": {"from": 12, "to": 29, "height": 10, "width": 60}}],
            "phases": [{"name": "a", "take": 1, "move": move}],
        }
    )
    moved, findings = solve(figure)
    assert moved is None
    assert words in findings[0].wrong
    assert findings[0].todo


def test_things_do_not_travel() -> None:
    """A figure whose picture goes along has no things beside it."""
    _, findings = solve(Figure.model_validate(SITTING | {"travel": {"forward": 30}}))
    assert any("would stay behind" in finding.wrong and finding.path == ("props",) for finding in findings)


@pytest.mark.parametrize(
    ("props", "words"),
    [
        ([{"wall": {"at": 1}}, {"wall": {"at": 2}}], "two walls"),
        ([{"box": {"from": 20, "to": 20, "height": 5, "width": 5}}], "to must be further forward than from"),
        ([{"chair": {"at": 1}, "ball": {"at": [1, 2], "radius": 3}}], "chair and ball stand together"),
        ([{}], "it is no thing"),
    ],
)
def test_slips_in_props_are_told(props: list[dict[str, Any]], words: str) -> None:
    """An entry is one thing, that has a size."""
    with pytest.raises(ValueError, match=words):
        Figure.model_validate(SITTING | {"props": props})


def test_pieces_of_a_chair() -> None:
    """A chair is four legs, a seat with a lit top, and a backrest, in that order; the wall comes before all things."""
    moved, _ = solved(props=[CHAIR, {"wall": {"at": -60}}, {"ball": {"at": [60, 30], "radius": 5}}])
    tones = [piece.tone for piece in moved.pieces]
    assert tones == ["wall", *["side"] * 5, "top", "side", "side"]
    seat = moved.pieces[6].corners
    assert np.allclose(seat[:, 1], 44)
    assert np.allclose(seat.min(axis=0), [-40, 44, -22])
    assert np.allclose(seat.max(axis=0), [2, 44, 22])
    assert np.allclose(np.linalg.norm(moved.pieces[-1].corners - [60, 5, 30], axis=1), 5)
    wall = moved.pieces[0].corners
    assert wall[:, 0].tolist() == [-60] * 4
    # It stands on the floor, and is a rectangle.
    assert sorted(wall[:, 1].tolist())[:2] == [0, 0]
    assert len({tuple(corner) for corner in wall.tolist()}) == 4
    assert len(set(wall[:, 1].tolist())) == len(set(wall[:, 2].tolist())) == 2


def test_mirror_swaps_things() -> None:
    """A toy at the right is at the left in a mirrored file."""
    moved, _ = solved(props=[{"ball": {"at": [60, 30], "radius": 5}}], mirror=True, start=STANDING)
    assert moved.pieces[0].corners[:, 2].mean() == pytest.approx(-30)


SOLIDS: dict[str, Solid] = {
    "block": Block((-10, 5, -20), (30, 15, 20)),
    "standing": Block((-10, 0, -20), (30, 15, 20)),
    "roll": Round((5, 12, 0), 12, 25),
    "ball": Round((5, 12, 9), 12),
}
coordinates = st.floats(-80, 80)


@given(st.tuples(coordinates, coordinates, coordinates).map(lambda point: np.array([point])), st.sampled_from(list(SOLIDS)))
def test_distance_to_a_solid(point: np.ndarray, name: str) -> None:
    """From any place, the way out, gone as far as is told, ends on the surface."""
    far, way = SOLIDS[name].away(point)
    again, _ = SOLIDS[name].away(point - way * far[:, None])
    at_middle = name in {"roll", "ball"} and not way.any()
    assert at_middle or again[0] == pytest.approx(0, abs=1e-6)


@given(coordinates, coordinates, st.floats(0.5, 15), st.sampled_from(list(SOLIDS)))
def test_what_rests_touches_and_is_not_within(x: float, z: float, radius: float, name: str) -> None:
    """A sphere that rests on what is beneath it touches it and is not within it."""
    low = SOLIDS[name].beneath(np.array([[x, 0.0, z]]), np.array([radius]))
    if low[0] > 0:
        far, _ = SOLIDS[name].away(np.array([[x, low[0] + radius, z]]))
        assert far[0] == pytest.approx(radius, abs=1e-6)


def test_nothing_beside_is_the_floor() -> None:
    """Without things a body rests on the floor, and nothing is there to stand on."""
    none = things([])
    assert none.beneath(np.zeros((2, 3, 3)), np.ones((2, 3))).tolist() == [[0.0] * 3] * 2
    assert none.top(0, 0) is None
