"""The checks: each finds its mistake, says by how much, and names the place in the file."""

import json
from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest
from tests.unit.figures.samples import figure, motion

from groundwork.figures.checks import ranges
from groundwork.figures.checks.balance import balance
from groundwork.figures.checks.check import check
from groundwork.figures.model import Finding, Shown
from groundwork.figures.motion.solve import solve
from groundwork.schemas.figure import Figure

Change = dict[tuple[str | int, ...], Any]


def found(name: str, change: Change, steps: Sequence[Shown] = ()) -> list[Finding]:
    """Give the findings of a sample with some values changed."""
    data = json.loads(figure(name).model_dump_json(by_alias=True, exclude_none=True))
    for path, value in change.items():
        part: Any = data
        for key in path[:-1]:
            part = part.setdefault(key, {}) if isinstance(part, dict) else part[key]
        part[path[-1]] = value
    asked = Figure.model_validate(data)
    moved, findings = solve(asked) if change else (motion(name), [])
    return findings + (check(moved, asked, steps) if moved else [])


CASES: dict[str, tuple[str, Change, tuple[str | int, ...], str]] = {
    "reach": ("bird-dog", {("start", "hands"): {"floor": [110]}}, ("start",), "cm beyond reach"),
    "bound": ("bear-crawl", {("phases", 0, "move", "pelvis", "at"): [-2, 80, 0]}, ("phases", 0), "would have to change by more than"),
    "knees apart": ("bird-dog", {("start", "feet"): {"kneel": [2, 75]}}, ("start",), "does not fit"),
    "floor": ("rolling", {("start", "pelvis", "at"): [0, 2, -20]}, ("start",), "into the floor"),
    "wall": ("bird-dog", {("props",): [{"wall": {"at": 80}}]}, ("phases",), "into the wall"),
    "speed": ("bird-dog", {("phases", 1, "take"): 0.25}, ("phases", 1, "move"), "cm/s"),
    "knee": (
        "bird-dog",
        {("phases", 1, "move", "foot_L"): {"air": {"flex": 0, "knee": -40}}},
        ("phases", 1, "move", "foot_L"),
        "left knee is at -",
    ),
    "neck": ("bird-dog", {("start", "head", "flex"): -120}, ("start", "head"), "the head flex is at -120 degrees"),
    "hip": ("rolling", {("start", "feet"): {"air": {"flex": 160}}}, ("start",), "hip is at"),
    "balance": ("walking", {("start", "pelvis", "at"): [70, 60, 0], ("checks",): {"balance": "dynamic"}}, (), "outside of what touches"),
    "float": ("rolling", {("start", "pelvis", "at"): [0, 60, 0]}, ("start",), "nothing touches the floor"),
    "pattern": ("bear-crawl", {("checks", "pattern"): "ipsilateral"}, ("phases", 2), "the pattern is ipsilateral"),
    "loop": (
        "walking",
        {("phases", 3, "move", "foot_R", "step"): 100},
        ("phases", 3),
        "ends -30 cm forward of where the next cycle begins",
    ),
    "angles": ("bird-dog", {("phases", 7, "move", "head"): {"flex": 4}}, ("phases", 7, "move", "head"), "head flex ends +14.0 off"),
    "step in the air": ("rolling", {("phases", 0, "move", "hand_L"): {"step": 10}}, ("phases", 0, "move"), "no place on the floor before"),
    "no wall": ("rolling", {("phases", 0, "move", "hand_L"): {"wall": [100, 20]}}, ("phases", 0, "move"), "there is none"),
    "no pelvis": ("rolling", {("start", "pelvis"): {"pitch": 0}}, ("start",), "no place for the pelvis"),
    "same name": ("walking", {("phases", 1, "name"): figure("walking").phases[0].name}, ("phases", 1, "name"), "two phases have this name"),
    "late lead-in": ("walking", {("phases", 1, "lead_in"): True}, ("phases", 1, "lead_in"), "a lead-in comes after"),
    "too long": ("walking", {("phases", 0, "take"): 30, ("phases", 1, "take"): 30}, ("phases",), "s are drawn at most"),
    "via": ("rolling", {("phases", 1, "via"): [{"u": 0.01}]}, ("phases", 1, "via"), "not in order"),
    "late via": ("rolling", {("phases", 1, "via"): [{"u": 0.97}]}, ("phases", 1, "via"), "too near each other"),
}


@pytest.mark.parametrize("case", CASES)
def test_mistake_is_found(case: str) -> None:
    """The mistake is told, at its place, with something to do."""
    name, change, path, words = CASES[case]
    told = [finding for finding in found(name, change) if words in finding.wrong]
    assert told, [finding.wrong for finding in found(name, change)]
    assert told[0].path[: len(path)] == path
    assert told[0].todo


def test_joints_go_as_far_as_they_do() -> None:
    """From and to in degrees, and how much further in infants: what the sources of checks/ranges.py allow. A change needs a source."""
    assert ranges.SPINE == {
        "lumbar_flex": (-40, 65, 0),
        "lumbar_side": (-35, 35, 0),
        "lumbar_twist": (-20, 20, 0),
        "chest_flex": (-35, 50, 0),
        "chest_side": (-35, 35, 0),
        "chest_twist": (-50, 50, 0),
        "head_flex": (-80, 65, 10),
        "head_turn": (-85, 85, 10),
        "head_side": (-50, 50, 5),
    }
    assert (ranges.HIP_FLEX, ranges.HIP_OUT, ranges.KNEE, ranges.ANKLE) == ((-35, 135, 15), (-40, 65, 30), (-9, 158, 5), (-45, 80, 15))
    assert (ranges.SHOULDER_FLEX, ranges.ELBOW, ranges.WRIST) == ((-75, 200, 0), (-9, 155, 5), (0, 110, 10))


def test_settling_is_a_note() -> None:
    """A small change of the pelvis stops nothing."""
    told = [finding for finding in found("walking", {("start", "pelvis", "at"): [0, 90.8, 0]}) if finding.note]
    assert told
    assert "was changed by" in told[0].wrong


def test_a_mirrored_file_is_named_as_written() -> None:
    """A finding about the left hand of a mirrored figure names the field of the right one."""
    far: Change = {("phases", 1, "move", "hand_R"): {"floor": [140]}}
    plain = next(finding for finding in found("bird-dog", far) if "beyond reach" in finding.wrong)
    mirrored = next(finding for finding in found("bird-dog", far | {("mirror",): True}) if "beyond reach" in finding.wrong)
    assert plain.path == mirrored.path == ("phases", 1, "move", "hand_R")
    assert "right hand" in plain.thing
    assert "left hand" in mirrored.thing


SAID = {
    "wrong side": (Shown("Move your left hand.", phase="right-hand"), "the words say left hand"),
    "no such phase": (Shown("Go.", phase="right-hnd"), "no phase right-hnd"),
}


@pytest.mark.parametrize("case", SAID)
def test_words_are_compared(case: str) -> None:
    """What a step says is held against what the figure does."""
    step, words = SAID[case]
    told = [finding for finding in found("bear-crawl", {}, [step]) if words in finding.wrong]
    assert len(told) == 1
    assert told[0].within == "drill"
    assert told[0].path == ("steps", 0)


@pytest.mark.parametrize(
    "step",
    [
        Shown("Left hand and right foot step together.", phase="left-hand"),
        Shown("Keep your right hand where it is, and move the left arm.", phase="left-hand"),
        Shown("Think of your left hand."),
        Shown("Look to the left.", phase="right-hand"),
    ],
)
def test_true_words_are_no_problem(step: Shown) -> None:
    """True words, and words about a side alone, give no finding."""
    assert found("bear-crawl", {}, [step]) == []


@pytest.mark.parametrize(("kind", "allowed", "too_much"), [("static", 1.4, 1.6), ("dynamic", 5.9, 6.1)])
def test_weight_may_be_a_little_outside(monkeypatch: pytest.MonkeyPatch, kind: str, allowed: float, too_much: float) -> None:
    """By 1.5 percent of stature while a figure holds still, by 6 while it moves."""
    motion, _ = solve(figure("bird-dog"))
    assert motion
    for percent, told in ((allowed, 0), (too_much, 1)):
        monkeypatch.setattr(
            "groundwork.figures.checks.balance.outside",
            lambda motion, percent=percent: np.full(len(motion.times), percent / 100 * motion.body.height),
        )
        assert len(balance(motion, kind)) == told


def test_a_cover_names_a_phase() -> None:
    """A cover of an unknown phase is told on its line, with what was probably meant; a known one is no problem."""
    (told,) = found("bear-crawl", {("cover",): {"phase": "left-hnad"}}, [])
    assert told.path == ("cover", "phase")
    assert told.wrong == "no phase left-hnad in the figure"
    assert told.todo == "Did you mean left-hand?"
    assert found("bear-crawl", {("cover",): {"phase": "left-hand", "moment": 0.5}}, []) == []


def test_one_breath_has_an_end() -> None:
    """A breath over several phases lasts six seconds at most."""
    steps = [Shown("Out.", breath="out", phase=phase.name) for phase in figure("bird-dog").phases]
    assert any("one breath out lasts" in finding.wrong for finding in found("bird-dog", {}, steps))


@pytest.mark.parametrize(("seconds", "told"), [(6.0, False), (6.4, True)])
def test_six_seconds_are_a_breath(seconds: float, *, told: bool) -> None:
    """No more; nobody who is short of breath should be asked for longer ones."""
    steps = [Shown("Out.", breath="out", phase=figure("bird-dog").phases[1].name)]
    findings = found("bird-dog", {("phases", 1, "take"): seconds}, steps)
    assert any("one breath out lasts" in finding.wrong for finding in findings) == told


@pytest.mark.parametrize(("faster", "told"), [(1.0, False), (0.6, False), (0.5, True)])
def test_who_walks_may_move_a_leg_faster(faster: float, *, told: bool) -> None:
    """A leg that swings forward is as much faster than the body as people's are."""
    phases = figure("walking").phases
    findings = found("walking", {("phases", index, "take"): phase.take * faster for index, phase in enumerate(phases)})
    assert any("cm/s" in finding.wrong for finding in findings) == told
