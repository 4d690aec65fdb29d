"""Solved samples: contacts stay, loops close, bones fit; and whatever the schema accepts is drawn or told."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from tests.examples import share
from tests.unit.figures.samples import NAMES, changed, drawing, figure, lines, motion
from tests.unit.figures.strategies import figures

from groundwork.figures.checks.check import check, pinned_points
from groundwork.figures.checks.hidden import hidden
from groundwork.figures.drawing.drawing import Drawing
from groundwork.figures.drawing.scene import passed
from groundwork.figures.model import LIMBS
from groundwork.figures.motion.script import mirrored, write
from groundwork.figures.motion.solve import solve
from groundwork.schemas.figure import Figure, Poses, View


@pytest.mark.parametrize("name", NAMES)
def test_contacts_stay(name: str) -> None:
    """No hand, foot, knee or elbow that bears weight moves by half a millimetre in a frame."""
    points = pinned_points(motion(name))
    assert points or name == "rolling"
    for limb, point, within in points:
        steps = np.linalg.norm(np.diff(motion(name).at(limb, point), axis=0), axis=1)
        assert steps[within].max(initial=0.0) < 0.05, (limb, point)


@pytest.mark.parametrize("name", NAMES)
def test_samples_are_sound(name: str) -> None:
    """The samples pass all checks."""
    assert [line for line in lines(check(motion(name), figure(name))) if not line.notice] == []


@pytest.mark.parametrize("name", [name for name in NAMES if figure(name).loop == "repeat"])
def test_loop_closes(name: str) -> None:
    """The last frame is the first of the loop, gone on by the travel."""
    moved = motion(name)
    first = int(np.argmin(np.abs(moved.times - moved.loop_start)))
    assert np.abs(moved.points[-1] - moved.points[first] - moved.travel).max() < 0.2
    speed = np.diff(moved.points[[first, first + 1, -2, -1]], axis=0)
    assert np.abs(speed[0] - speed[2]).max() < 3.0


@pytest.mark.parametrize("name", NAMES)
def test_bones_keep_their_length(name: str) -> None:
    """Thighs, shanks, arms and forearms are as long in each frame, but for what settling leaves."""
    moved = motion(name)
    for limb in LIMBS:
        joints = ("shoulder", "elbow", "wrist") if limb.startswith("hand") else ("hip", "knee", "ankle")
        bones = ("upper_arm", "forearm") if limb.startswith("hand") else ("thigh", "shank")
        for start, end, bone in zip(joints, joints[1:], bones, strict=False):
            length = np.linalg.norm(moved.at(limb, end) - moved.at(limb, start), axis=1) / moved.body.length(bone)
            assert np.abs(length - 1).max() < 0.05, (limb, bone)


def test_mirrored_twice_is_the_same() -> None:
    """To swap left and right twice changes nothing."""
    script, _ = write(figure("rolling"), Poses())
    assert script is not None
    again = mirrored(mirrored(script))
    assert np.array_equal(again.scalars, script.scalars, equal_nan=True)
    assert again.limbs == script.limbs
    assert again.travel == script.travel


@pytest.mark.parametrize("name", ["bear-crawl", "rolling"])
def test_mirror_image(name: str) -> None:
    """A mirrored figure is the mirror image of the figure, limb by limb."""
    moved, _ = solve(changed(name, mirror=True))
    assert moved is not None
    for limb, other in zip(LIMBS, ("hand_R", "hand_L", "foot_R", "foot_L"), strict=True):
        point = "wrist" if limb.startswith("hand") else "ankle"
        assert np.abs(moved.at(limb, point) * [1, 1, -1] - motion(name).at(other, point)).max() < 0.01


def test_shared_pose_is_the_start() -> None:
    """A start may name a pose, and what it writes itself comes on top."""
    start = figure("bird-dog").start.model_dump(by_alias=True, exclude_none=True)
    poses = Poses.model_validate({"poses": {"on-all-fours": start}})
    moved, findings = solve(changed("bird-dog", start={"pose": "on-all-fours", "head": {"flex": 20}}), poses)
    assert moved is not None
    assert not findings
    assert np.allclose(moved.points[0, :24], motion("bird-dog").points[0, :24])
    _, findings = solve(changed("bird-dog", start={"pose": "on-all-four"}), poses)
    assert str(lines(findings)[0]) == "a.figure.yml:1: start: no pose on-all-four in docs/data/poses.yml. Did you mean on-all-fours?"


def test_lead_in_runs_into_the_loop() -> None:
    """The lead-in comes first, without a jump into the loop, and the camera goes along in the loop alone."""
    moved, data = motion("bear-crawl"), drawing("bear-crawl").animation()
    assert 0 < moved.loop_start < moved.end
    assert [phase.lead_in for phase in moved.phases] == [True, True, False, False]
    assert moved.times[data["f"][0]] == pytest.approx(moved.loop_start)
    assert data["L"] == round(moved.loop_start * 1000)
    steps = np.linalg.norm(np.diff(moved.points, axis=0), axis=2).max(axis=1)
    assert steps.max() < 8
    assert not passed(moved, moved.times[moved.times < moved.loop_start]).any()


def test_lead_in_does_not_stop_before_the_loop() -> None:
    """A pelvis that goes on in the way of the cycle runs through the seam at one speed; one that turns round there rests."""
    start = {"pelvis": {"at": [0, 90]}, "hands": {"air": {"flex": 0}}, "feet": {"flat": [0]}}
    phases = [
        {"name": "in", "take": 1, "lead_in": True, "move": {"pelvis": {"forward": 4, "pitch": 9}}},
        {"name": "on", "take": 1, "move": {"pelvis": {"forward": 4, "pitch": 3}}},
        {"name": "back", "take": 2, "move": {"pelvis": {"forward": -8}}},
        {"name": "again", "take": 1, "move": {"pelvis": {"forward": 4, "pitch": 9}}},
    ]
    moved, _ = solve(Figure.model_validate({"views": [{"yaw": 0}], "start": start, "phases": phases}))
    assert moved is not None
    seam = int(np.argmin(np.abs(moved.times - 1)))
    speed = np.diff(moved.scalars[:, 0]) / np.diff(moved.times)
    assert speed[seam - 1] == pytest.approx(speed[seam], abs=0.3)
    assert speed[seam] > 3
    assert np.diff(moved.scalars[:, 3])[[seam - 1, seam]] == pytest.approx(0, abs=0.1)


def test_hidden_limbs_are_noted() -> None:
    """A limb that moves behind the body is noted in a view from the other side, and not once another view shows it."""
    behind = {"name": "Level", "yaw": 0, "tilt": 0}
    told = hidden(motion("walking"), (View.model_validate(behind),))
    assert told
    assert all(finding.note and "behind the body" in finding.wrong for finding in told)
    assert len(hidden(motion("walking"), (View.model_validate(behind), View(yaw=-60, tilt=20)))) < len(told)


@share(0.6)
@given(figures())
def test_anything_is_drawn_or_told(data: dict[str, Any]) -> None:
    """Any figure that the schema accepts gives finite numbers or problems, and never an exception."""
    asked = Figure.model_validate(data)
    moved, findings = solve(asked)
    assert moved is not None or findings
    if moved is None:
        assert all(line.wrong for line in lines(findings))
        return
    findings += check(moved, asked)
    assert all(str(line) for line in lines(findings))
    drawing = Drawing(moved, asked.views[0])
    assert np.isfinite(drawing.values).all()
    assert all(
        np.isfinite(values).all() for values in (moved.points, moved.stations, moved.pelvis, *(piece.corners for piece in moved.pieces))
    )
    assert np.isfinite([spot.place for spot in moved.contacts]).all()
    low = moved.points[..., 1].min()
    if not [finding for finding in findings if not finding.note]:
        assert low > -0.02 * moved.body.height
    still = drawing.still(moved.end / 2, (0.0, moved.end))
    assert "nan" not in str(still).lower()
    if moved.end < 6:
        assert drawing.animation()["d"]
