"""What goes into the floor, a wall or a thing, where a body would stop."""

import numpy as np

from groundwork.figures.body.solids import Thing
from groundwork.figures.body.table import Array
from groundwork.figures.checks.balance import gaps, joint_radii, lowest_points
from groundwork.figures.checks.excess import told, worst
from groundwork.figures.model import IN_WORDS, LIMBS, POINTS, Finding, Motion

# Of stature.
SUNK = 0.012
JOINTS = {"tip": "finger tips", "thumb": "thumb", "knuckle": "knuckles", "ball": "ball of the foot"}
SEVERAL = {"finger tips", "knuckles"}
# What is between two joints is looked at too where a thing stands: at these parts of the way.
BONES = {"upper arm": ("shoulder", "elbow"), "forearm": ("elbow", "wrist"), "thigh": ("hip", "knee"), "lower leg": ("knee", "ankle")}
ALONG = np.array([0.2, 0.4, 0.6, 0.8])
FREE = [(index, name, JOINTS.get(point, point)) for index, (name, point) in enumerate(POINTS) if point not in {"shoulder", "hip"}]

Parts = list[tuple[str, str, Array]]


def sunk(motion: Motion) -> list[Finding]:
    """Find parts of the body that are within the floor, a wall or a thing."""
    found = _deepest(motion, _joints(-lowest_points(motion)[1]), "floor", "Raise it, or let it rest there.")
    if motion.beside.wall is not None:
        found += _deepest(motion, _past_wall(motion, motion.beside.wall), "wall", "Move it away from the wall.")
    for thing in motion.beside.solids:
        parts = _joints(-gaps(motion, thing)) + _bones(motion, thing)
        found += _deepest(motion, parts, thing.name, f"Move it, or the {thing.name}; a trunk that rests there has the height rest.")
    return found


def _joints(deep: Array) -> Parts:
    parts: Parts = [(name, point, deep[:, index]) for index, name, point in FREE]
    return [*parts, ("pelvis", "trunk", deep[:, len(POINTS) : -2].max(axis=1)), ("head", "head", deep[:, -2:].max(axis=1))]


def _bones(motion: Motion, thing: Thing) -> Parts:
    parts: Parts = []
    for name in LIMBS:
        for bone, joints in BONES.items():
            if (joints[0] in {"shoulder", "elbow"}) != name.startswith("hand"):
                continue
            start, end = (motion.at(name, joint)[:, None] for joint in joints)
            first, last = (motion.body.radius(joint) for joint in joints)
            radii = first + (last - first) * ALONG
            inside = -thing.gap(start + (end - start) * ALONG[:, None], radii)
            parts.append((name, bone, inside.max(axis=1)))
    return parts


def _past_wall(motion: Motion, wall: float) -> Parts:
    facing = 1.0 if wall > motion.pelvis[:, 0].mean() else -1.0
    past = facing * (motion.points[..., 0] - wall) + joint_radii(motion)
    trunk = (facing * (motion.stations[..., 0] - wall) + np.linalg.norm(motion.station_axes[..., 0, :], axis=-1)).max(axis=1)
    return [*[(name, point, past[:, index]) for index, name, point in FREE], ("pelvis", "trunk", trunk)]


def _deepest(motion: Motion, parts: Parts, what: str, todo: str) -> list[Finding]:
    """Tell the deepest point of each part of the body, not all of them."""
    found: dict[str, tuple[float, Finding]] = {}
    for part, point, deep in parts:
        over = worst(deep, SUNK * motion.body.height)
        if over and over.amount > found.get(part, (0.0, None))[0]:
            side = f"{IN_WORDS[part].split()[0]} {point}" if part in LIMBS else point
            verb = "go" if point in SEVERAL else "goes"
            wrong = f"the {side} {verb} {over.amount:.1f} cm into the {what}"
            found[part] = (over.amount, told(motion, over, part, wrong, todo))
    return [finding for _, finding in found.values()]
