"""A small still: the figure alone at one moment, for cards, doors, ladders and paths. A list of drills has dozens, so bytes count."""

from typing import Any

import numpy as np

from groundwork.figures.body.table import Array
from groundwork.figures.drawing.channels import MOVES, SLICES
from groundwork.figures.drawing.drawing import Drawing
from groundwork.figures.drawing.picture import parts, shadows, units
from groundwork.figures.drawing.projection import ellipse

# Units of the picture: the room of a crawler. Whoever needs less gets it too, so that cards beside each other have one scale.
LEAST = np.array([600.0, 400.0])
ARM = ("shoulder", "elbow", "wrist", "knuckle", "tip", "thumb_tip")
LEG = ("hip", "knee", "ankle", "heel", "ball", "toe")


def small(drawing: Drawing, moment: float) -> dict[str, Any]:
    """Give the figure at a moment in seconds.

    ``box`` has the common scale, ``tight`` holds the figure alone; the lowest point of the body is at the foot of both. The rest is as in
    ``Drawing.still``, with paths that begin near 0, and without what is empty.
    """
    motion = drawing.motion
    frame = int(np.argmin(np.abs(motion.times - moment)))
    at_hand = [np.array(thing.outline, dtype=float) for thing in drawing.scene.things if thing.at_hand]
    low, high = bounds(drawing.values[frame], units(motion.body), at_hand)
    row = drawing.values[frame] - np.where(MOVES == 1, low[0], np.where(MOVES == 2, low[1], 0.0))  # noqa: PLR2004 - a y
    size = np.ceil(high - low)
    room = np.maximum(size, LEAST)
    drawn = parts(row, drawing.orders[frame], motion.body)
    return {
        "box": [*_whole((size - room) * [0.5, 1.0]), *_whole(room)],
        "tight": [0, 0, *_whole(size)],
        "infant": motion.body.kind == "infant",
        "things": [{"tone": it.tone, "front": it.front, "points": _points(np.array(it.outline) - low)} for it in drawing.scene.things],
        "shadow": shadows(row, motion.body, drawing.camera.sine),
        "parts": [part | {"paths": [(kind, path) for kind, path in part["paths"] if path]} for part in drawn],
    }


def bounds(row: Array, r: dict[str, float], beside: list[Array]) -> tuple[Array, Array]:
    """Give the corners of all that is drawn of the body, and of what is beside it."""
    limbs = row[SLICES["limbs"]].reshape(24, 2)
    radii = np.array([r[name] for name in (*ARM, *ARM, *LEG, *LEG)])[:, None]
    hair = row[SLICES["hair"]]
    top, half = hair[None, :2], ellipse(hair[2:])[0]
    outlines = np.concatenate([row[SLICES["trunk"]], row[SLICES["head"]]]).reshape(-1, 2)
    low = np.concatenate([limbs - radii, outlines, top - half, *beside]).min(axis=0)
    high = np.concatenate([limbs + radii, outlines, top + half, *beside]).max(axis=0)
    return low, high


def _points(outline: Array) -> str:
    """Write a polygon's points. Firefox reads none of them where, as in a path, only a minus parts two numbers."""
    return " ".join(map(str, _whole(outline.ravel())))


def _whole(point: Array) -> list[int]:
    return [int(value) for value in np.rint(point)]
