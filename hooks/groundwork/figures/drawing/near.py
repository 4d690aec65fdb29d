"""A still seen near: the frame that holds the body alone at a moment, and where in it the places are that authors can name."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from groundwork.figures.body.table import Array
from groundwork.figures.drawing.channels import SLICES
from groundwork.figures.drawing.drawing import Drawing
from groundwork.figures.drawing.picture import units
from groundwork.figures.drawing.small import bounds
from groundwork.figures.model import INDEX
from groundwork.schemas.places import BODY_PLACES, BodyPlace

# Of the frame's width: how far the body is from its edges, so that a mark on its outermost place is whole.
MARGIN = 0.06
# Width to height, at least: somebody who stands would fill a column else.
LEAST = 1.2
LIMB = {"left": ("hand_L", "foot_L"), "right": ("hand_R", "foot_R")}
ARM = {"shoulder": "shoulder", "elbow": "elbow", "wrist": "wrist", "hand": "knuckle"}
LEG = {"hip": "hip", "knee": "knee", "ankle": "ankle", "heel": "heel", "toes": "toe"}
# Of the five points along the back, from below.
BACK = {"lower-back": 1, "upper-back": 3}


@dataclass(frozen=True)
class Near:
    """A still of one moment, in the units of the picture: its frame [x, y, width, height], and a place for each name."""

    still: dict[str, Any]
    places: dict[BodyPlace, tuple[int, int]]


def near(drawing: Drawing, moment: float) -> Near:
    """Give the figure at a moment in seconds, without the ways that its limbs have gone."""
    motion, row = drawing.motion, drawing.row(moment)
    low, high = bounds(row, units(motion.body), [])
    wide, tall = high - low
    width = max(wide / (1 - 2 * MARGIN), tall * LEAST / (1 - 2 * MARGIN * LEAST))
    room = np.array([width, tall + 2 * MARGIN * width])
    corner = (low + high - room) / 2
    still = drawing.still(moment) | {"box": [int(value) for value in np.rint([*corner, *room])]}
    return Near(still, {place: _rounded(_place(place, row)) for place in BODY_PLACES})


def _place(name: BodyPlace, row: Array) -> Array:
    if name == "head":
        return np.asarray(row[SLICES["head"]].reshape(-1, 2).mean(axis=0))
    if name in BACK:
        return np.asarray(row[SLICES["spine"]].reshape(5, 2)[BACK[name]])
    side, _, joint = name.partition("-")
    arm, leg = LIMB[side]
    point = INDEX[arm, ARM[joint]] if joint in ARM else INDEX[leg, LEG[joint]]
    return np.asarray(row[SLICES["limbs"]].reshape(24, 2)[point])


def _rounded(point: Array) -> tuple[int, int]:
    x, y = np.rint(point)
    return int(x), int(y)
