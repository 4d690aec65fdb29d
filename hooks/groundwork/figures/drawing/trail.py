"""Trails and arrows of a still: the way of each limb that moves in its phase, and the breath."""

from typing import Any

import numpy as np

from groundwork.figures.body.table import Array
from groundwork.figures.drawing.outline import line, polyline
from groundwork.figures.drawing.projection import Camera
from groundwork.figures.drawing.scene import passed
from groundwork.figures.model import INDEX, LIMBS, Motion

# Of stature: a limb that goes less far is not worth an arrow.
FAR = 0.09
POINTS = 6
HEAD_LONG, HEAD_WIDE = 36.0, 34.0
BREATH_NEAR, BREATH_FAR = 18.0, 90.0
END = {"hand": "knuckle", "foot": "ankle"}


def arrow(points: Array) -> dict[str, Any] | None:
    """Give a dotted way and its arrow head; nothing when it would be all head."""
    steps = np.linalg.norm(np.diff(points, axis=0), axis=1)
    length = float(steps.sum())
    if length < 1.3 * HEAD_LONG:
        return None
    along = np.concatenate([[0.0], np.cumsum(steps)])
    where = np.linspace(0, length - HEAD_LONG * 0.8, POINTS)
    way = np.stack([np.interp(where, along, column) for column in points.T], axis=1)
    tip = points[-1]
    back = way[-1] - tip
    back = back / max(float(np.hypot(*back)), 1e-6)
    aside = np.array([-back[1], back[0]])
    head = np.stack([tip, tip + back * HEAD_LONG + aside * HEAD_WIDE / 2, tip + back * HEAD_LONG - aside * HEAD_WIDE / 2])
    return {"d": line(way), "head": polyline(head, "z")}


def trails(motion: Motion, camera: Camera, start: float, end: float, shift: Array) -> list[dict[str, Any]]:
    """Give the trails of the limbs that move between two times; that of the pelvis when none does."""
    chosen = np.flatnonzero((motion.times >= start - 1e-6) & (motion.times <= end + 1e-6))
    found: list[dict[str, Any]] = []
    for name in LIMBS:
        path = motion.points[chosen, INDEX[name, _shown(motion, name, start, end)]]
        free = not motion.loaded[name][chosen].any() and motion.placed[name][chosen].max(initial=0.0) == 0.0
        # A free arm swings about the body, which goes along with the camera.
        path, gone = (path - passed(motion, motion.times[chosen]), np.zeros(2)) if free else (path, shift)
        if _far(path) > FAR * motion.body.height:
            drawn = arrow(camera.project(path) - gone)
            found += [{"of": "left" if name.endswith("L") else "right", **drawn}] if drawn else []
    if not found and _far(motion.pelvis[chosen]) > FAR * motion.body.height / 2:
        drawn = arrow(camera.project(motion.pelvis[chosen]) - shift)
        found += [{"of": "trunk", **drawn}] if drawn else []
    return found


def _shown(motion: Motion, name: str, start: float, end: float) -> str:
    """Name the point of a limb whose way is drawn: of a leg that goes from knee to knee, the knee."""
    steps = any(move.limb == name and move.swing and start - 1e-6 <= move.start < end for move in motion.moves)
    kneels = any(spot.limb == name and spot.point == "knee" for spot in motion.contacts)
    return "knee" if steps and kneels else END[name[:4]]


def _far(path: Array) -> float:
    return float(np.linalg.norm(path - path[:1], axis=1).max()) if len(path) else 0.0


def breath(nose: Array, way: str) -> dict[str, Any] | None:
    """Give one arrow at the nose: away from it for out, towards it for in. ``nose`` holds the four channels."""
    toward = nose[2:] / max(float(np.hypot(*nose[2:])), 1e-6) if np.hypot(*nose[2:]) > 20 else np.array([0.0, 1.0])  # noqa: PLR2004
    near, far = nose[:2] + toward * BREATH_NEAR, nose[:2] + toward * BREATH_FAR
    ends = (near, far) if way == "out" else (far, near)
    return arrow(np.stack([ends[0] + (ends[1] - ends[0]) * share for share in np.linspace(0, 1, 4)]))
