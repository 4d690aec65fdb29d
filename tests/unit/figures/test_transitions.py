"""From one kind of place to another: knees, elbows and toes go on smoothly, and what bears weight is said to."""

from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from tests.data import load
from tests.unit.figures.samples import jumps

from groundwork.figures.body.table import Array
from groundwork.figures.checks.check import check
from groundwork.figures.model import POINTS, Motion
from groundwork.figures.motion.solve import solve
from groundwork.schemas.figure import Figure, Poses

ROOT = Path(__file__).parents[3]
POSES = Poses.model_validate(load((ROOT / "docs/data/poses.yml").read_text(encoding="utf-8")))
FOURS: dict[str, Any] = {"pelvis": {"at": [0, "auto"], "pitch": 75}, "hands": {"floor": [54]}, "feet": {"kneel": [1], "toes": "tucked"}}
TALL: dict[str, Any] = {"pelvis": {"at": [0, 47], "pitch": 4}, "hands": {"air": {"flex": 10}}, "feet": {"kneel": [1], "toes": "tucked"}}
FLAT = {"kneel": [1, 12], "aim": 12, "toes": "flat"}
LIFTED = {"feet": {"ball": [-46], "heel": 95}, "pelvis": {"at": [-0.5, 51.8], "pitch": 80}}
# Start, then what changes in two seconds.
WAYS: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "bear lift": (FOURS, LIFTED),
    "bear lift, wide": (
        FOURS | {"feet": {"kneel": [1, 15], "aim": 10, "toes": "tucked"}},
        LIFTED | {"feet": {"ball": [-45, 7], "heel": 95}},
    ),
    "and down": (FOURS | LIFTED, {"pelvis": {"at": [0, 47.2], "pitch": 75}, "feet": {"kneel": [1], "toes": "tucked"}}),
    "half kneeling": (TALL, {"foot_R": {"flat": [38]}, "pelvis": {"at": [2, 48]}}),
    "half kneeling, toes flat": (TALL | {"feet": FLAT}, {"foot_R": {"flat": [38, 9], "aim": 0}, "pelvis": {"at": [2, 48]}}),
    "toes under": (FOURS | {"feet": {"kneel": [1]}}, {"feet": {"toes": "tucked"}}),
    "leg back": (FOURS | {"feet": {"kneel": [1]}}, {"foot_L": {"air": {"flex": 0}}}),
    "leg back, toes tucked": (FOURS, {"foot_L": {"air": {"flex": 0}}}),
    "to a point": (FOURS, {"foot_R": {"point": [-70, 30, 10]}}),
    "off the forearms": (
        FOURS | {"pelvis": {"at": [0, 44], "pitch": 98}, "hands": {"forearm": [38]}},
        {"hands": {"floor": [54]}, "pelvis": {"at": [0, 47], "pitch": 75}},
    ),
}


def solved(begin: dict[str, Any], move: dict[str, Any], take: float = 2) -> tuple[Motion, list[str]]:
    """Solve one phase; give it and its problems."""
    figure = Figure.model_validate(
        {"views": [{"yaw": -30}], "loop": "restart", "start": begin, "phases": [{"name": "go", "take": take, "move": move}]}
    )
    moved, findings = solve(figure)
    assert moved is not None, findings
    return moved, [finding.wrong for finding in [*findings, *check(moved, figure)] if not finding.note]


@pytest.mark.parametrize("way", WAYS)
def test_nothing_jumps_on_the_way(way: str) -> None:
    """No point of a limb jumps, and no joint is faster than 160 cm in a second, on a limb's way to another kind of place in two seconds."""
    moved, _ = solved(*WAYS[way])
    assert {name: over for name, over in jumps(moved).items() if over > 2} == {}
    speed = np.linalg.norm(np.diff(moved.points, axis=0), axis=2) / np.diff(moved.times)[:, None]
    assert {
        name: round(fast) for name, fast in zip(POINTS, speed.max(axis=0), strict=True) if fast > (220 if name[1] == "toe" else 160)
    } == {}


def spots(moved: Motion) -> set[tuple[str, str, float, float]]:
    """Give what bears weight on the left leg: kind, point, from when to when."""
    return {(spot.kind, spot.point, round(spot.start, 2), round(spot.end, 2)) for spot in moved.contacts if spot.limb == "foot_L"}


def test_tucked_foot_bears_weight_under_a_kneeling_leg() -> None:
    """A kneeling leg stands on its knee, and on the ball of a foot that is tucked; one with the toes flat on the knee alone."""
    moved, _ = solved(FOURS, {"head": {"flex": 5}})
    assert spots(moved) == {("kneel", "knee", 0, 2), ("kneel", "ball", 0, 2)}
    moved, _ = solved(FOURS | {"feet": {"kneel": [1]}}, {"head": {"flex": 5}})
    assert spots(moved) == {("kneel", "knee", 0, 2)}


@pytest.mark.parametrize(("heel", "point"), [(0, "foot"), (20, "ball"), (-15, "heel")])
def test_a_foot_stands_on_what_is_down(heel: int, point: str) -> None:
    """On its whole sole; on its ball with the heel up; on its heel with the toes up."""
    moved, _ = solved({"pelvis": {"at": [0, 80], "pitch": 20}, "hands": FOURS["hands"], "feet": {"print": [0], "heel": heel}}, {})
    assert {spot for _, spot, _, _ in spots(moved)} == {point}


def test_a_hand_that_moves_a_little_moves() -> None:
    """A centimetre away is another place, to which the hand is lifted; half a millimetre is the same one, and it bears weight."""
    for further, bears in ((0.04, True), (1.0, False)):
        moved, _ = solved(FOURS, {"hand_R": {"floor": [54 + further]}})
        assert any(spot.limb == "hand_R" for spot in moved.contacts) == bears, further


def test_resting_knee_bears_weight() -> None:
    """On the balls of the feet, a knee that lies on the floor has a spot, and one that floats has none."""
    low = {"pelvis": {"at": [0, 47], "pitch": 75}, "hands": {"floor": [54]}, "feet": {"ball": [-45.5], "heel": 102}}
    moved, _ = solved(low, {"head": {"flex": 5}})
    assert spots(moved) == {("rest", "knee", 0, 2), ("foot", "ball", 0, 2)}
    moved, _ = solved(low | {"pelvis": {"at": [-0.5, 51.8], "pitch": 80}}, {"head": {"flex": 5}})
    assert spots(moved) == {("foot", "ball", 0, 2)}


def test_knees_that_lift_are_no_step() -> None:
    """From kneeling on tucked toes to the balls of the feet nothing swings: the foot turns on its ball, which bears weight all the time."""
    moved, problems = solved(FOURS, LIFTED)
    assert problems == []
    assert not any(move.swing for move in moved.moves)
    assert ("turn", "ball", 0, 2) in spots(moved)
    assert moved.at("foot_L", "ball")[:, 1].max() < moved.body.radius("ball") + 0.3


@pytest.mark.parametrize(("move", "high"), [({"step": 0, "lift": 5}, 5), ({"lift": 5}, 5), ({"step": 0}, 0), ({"step": 0, "lift": 0}, 0)])
def test_step_on_the_spot(move: dict[str, Any], high: float) -> None:
    """A hand or foot that steps by nothing is lifted as high as is written, and put down where it was; else it stays."""
    moved, _ = solved(FOURS | {"feet": {"kneel": [1]}}, {"hand_L": move, "foot_R": move})
    for limb, point in (("hand_L", "wrist"), ("foot_R", "ankle")):
        path = moved.at(limb, point)
        assert np.ptp(path[:, 1]) == pytest.approx(high, abs=0.4)
        assert np.allclose(path[0], path[-1], atol=0.01)
    assert {move.limb for move in moved.moves if move.swing} == ({"hand_L", "foot_R"} if high else set())


@cache
def toes_ahead(heel: int) -> Array:
    """Give the way from the ball of a foot on the floor to its toes, for a heel that is so many degrees up."""
    moved, _ = solved({"pelvis": {"at": [0, 80], "pitch": 20}, "hands": FOURS["hands"], "feet": {"print": [0], "heel": heel}}, {})
    toes: Array = moved.at("foot_L", "toe")[0] - moved.at("foot_L", "ball")[0]
    return toes


@pytest.mark.parametrize("heel", range(0, 111, 5))
def test_toes_follow_the_heel(heel: int) -> None:
    """While a heel rises by five degrees, on the floor or on its way, the toes move by less than 2 cm, and lie ahead of the ball."""
    assert np.linalg.norm(toes_ahead(heel + 5) - toes_ahead(heel)) < 2
    assert toes_ahead(heel)[0] > 5
    swing, _ = solved(
        {"pelvis": {"at": [0, 52], "pitch": 80}, "hands": FOURS["hands"], "feet": {"ball": [-46], "heel": heel}},
        {"foot_L": {"step": 16, "heel": heel, "lift": 5}},
    )
    assert jumps(swing)["foot_L", "toe"] < 1
