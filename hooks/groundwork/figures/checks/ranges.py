"""Joint ranges: no joint bends further than joints do, and no knee or elbow bends backward.

Degrees. The usual textbook values (American Academy of Orthopaedic Surgeons, as handed on in physiotherapy sheets; checked against the
table of the Merck Manual as of 2013: hip 125 and -15, knee 130, ankle 20 and 50, shoulder -50, elbow 160, wrist 90 and 70), made wider
by what weight-bearing and the model add: hips and knees in deep kneeling, ankles under load, wrists in the crawls, the neck with the
upper chest. They are there to catch mistakes in numbers, not to say what a body should do. Infants bend more; how much
more is a guess, and could not be checked.
"""

from typing import NamedTuple

import numpy as np

from groundwork.figures.body.space import dot, into, unit
from groundwork.figures.body.table import Array
from groundwork.figures.checks.excess import told, worst
from groundwork.figures.model import IN_WORDS, LIMBS, SIDES, Finding, Motion
from groundwork.figures.motion.limbs import angle_between
from groundwork.figures.motion.pose import SCALARS


class Range(NamedTuple):
    """From the least to the most, for adults; and how much an infant adds at both ends."""

    least: float
    most: float
    infant: float = 0.0


SPINE = {
    "lumbar_flex": Range(-40, 65),
    "lumbar_side": Range(-35, 35),
    "lumbar_twist": Range(-20, 20),
    "chest_flex": Range(-35, 50),
    "chest_side": Range(-35, 35),
    "chest_twist": Range(-50, 50),
    "head_flex": Range(-80, 65, 10),
    "head_turn": Range(-85, 85, 10),
    "head_side": Range(-50, 50, 5),
}
HIP_FLEX, HIP_OUT = Range(-35, 135, 15), Range(-40, 65, 30)
KNEE, ELBOW = Range(-9, 158, 5), Range(-9, 155, 5)
ANKLE = Range(-45, 80, 15)
SHOULDER_FLEX, WRIST = Range(-75, 200), Range(0, 110, 10)
# How far a hinge may be turned about its limb, from where it bends backward, and beyond which there is no telling (overhead).
HINGE_TURNED, HINGE_BACK, ELBOW_BACK, OVERHEAD = 80.0, 120.0, 140.0, -0.8
# A bend that is large enough for its direction to be told, and for it to matter.
SEEN, BENT = 3.0, 25.0


def ranges(motion: Motion) -> list[Finding]:
    """Find joints that are out of range."""
    found = [_spine(motion, name, kept) for name, kept in SPINE.items()]
    for name in LIMBS:
        found += _arm(motion, name) if name.startswith("hand") else _leg(motion, name)
    return [finding for finding in found if finding]


def _spine(motion: Motion, name: str, kept: Range) -> Finding | None:
    return _out(motion, motion.scalars[:, SCALARS.index(name)], kept, name.split("_", maxsplit=1)[0], name.replace("_", " "))


def _out(motion: Motion, angle: Array, kept: Range, part: str, joint: str) -> Finding | None:
    more = kept.infant if motion.body.kind == "infant" else 0.0
    least, most = kept.least - more, kept.most + more
    over = worst(np.maximum(angle - most, least - angle), 0.5)
    if not over:
        return None
    value = float(angle[over.frame])
    wrong = f"the {joint} is at {value:.0f} degrees, and it goes from {least:.0f} to {most:.0f}"
    return told(motion, over, part, wrong, "Bend it less, or share the movement with its neighbours.")


def _sides(name: str) -> str:
    return IN_WORDS[name].split(maxsplit=1)[0]


def _leg(motion: Motion, name: str) -> list[Finding | None]:
    hip, knee, ankle, heel, ball = (motion.at(name, point) for point in ("hip", "knee", "ankle", "heel", "ball"))
    pelvis = motion.frames[:, 0]
    thigh, shank = unit(knee - hip), unit(ankle - knee)
    local = into(pelvis, thigh)
    flex = np.degrees(np.arctan2(local[:, 0], -local[:, 1]))
    out = np.degrees(np.arcsin(np.clip(local[:, 2] * SIDES[name], -1, 1)))
    flex = np.where(np.abs(out) > 60, 0.0, np.where(flex < -120, flex + 360, flex))  # noqa: PLR2004 - no telling, and past overhead
    bend = angle_between(thigh, shank)
    turned = _turned(pelvis, thigh, shank, -1.0)
    foot = unit(ball - heel)
    pointed = 90 - angle_between(foot, shank)
    side = _sides(name)
    return [
        _out(motion, flex, HIP_FLEX, name, f"{side} hip"),
        _out(motion, out, HIP_OUT, name, f"{side} hip, to the side,"),
        _out(motion, np.where((turned > HINGE_BACK) & (bend > SEEN), -bend, bend), KNEE, name, f"{side} knee"),
        _out(motion, pointed, ANKLE, name, f"{side} ankle"),
        _hinge(
            motion,
            name,
            np.where((turned > HINGE_BACK) | (bend < BENT), 0.0, turned),
            HINGE_TURNED,
            f"the knee turns the {side} hip by {{}} degrees",
        ),
    ]


def _arm(motion: Motion, name: str) -> list[Finding | None]:
    shoulder, elbow, wrist, tip = (motion.at(name, point) for point in ("shoulder", "elbow", "wrist", "tip"))
    chest = motion.frames[:, 1]
    upper, fore = unit(elbow - shoulder), unit(wrist - elbow)
    local = into(chest, upper)
    flex = np.degrees(np.arctan2(local[:, 0], -local[:, 1]))
    flat = np.hypot(local[:, 0], local[:, 1]) < 0.35  # noqa: PLR2004 - straight to the side
    flex = np.where(flat, 0.0, np.where(flex < -120, flex + 360, flex))  # noqa: PLR2004 - past overhead
    bend, turned = angle_between(upper, fore), _turned(chest, upper, fore, 1.0)
    side = _sides(name)
    return [
        _out(motion, flex, SHOULDER_FLEX, name, f"{side} shoulder"),
        _out(motion, bend, ELBOW, name, f"{side} elbow"),
        _out(motion, angle_between(fore, tip - wrist), WRIST, name, f"{side} wrist"),
        _hinge(motion, name, np.where(bend < BENT, 0.0, turned), ELBOW_BACK, f"the {side} elbow bends backward, {{}} degrees from forward"),
    ]


def _turned(parent: Array, upper: Array, lower: Array, way: float) -> Array:
    """Give how far the axis that a joint bends about is from the one it has when the limb is only swung, not turned, from hanging."""
    local = into(parent, upper)
    hanging = np.array([0.0, -1.0, 0.0])
    axis = np.array([0.0, 0.0, way])
    cosine = dot(np.broadcast_to(hanging, local.shape), local)
    cross = np.cross(hanging, local)
    usual = axis + np.cross(cross, axis) + np.cross(cross, np.cross(cross, axis)) / np.maximum(1 + cosine, 0.05)
    turned = angle_between(usual, into(parent, np.cross(upper, lower)))
    return np.where(cosine[:, 0] > OVERHEAD, turned, 0.0)


def _hinge(motion: Motion, name: str, turned: Array, limit: float, wrong: str) -> Finding | None:
    over = worst(turned, limit + (25.0 if motion.body.kind == "infant" else 0.0))
    return told(motion, over, name, wrong.format(round(over.amount)), "Change where the limb is, or the way it bends to.") if over else None
