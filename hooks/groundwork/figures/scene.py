"""What stands around the figure in a view: picture frame, mat, ticks, wall, spots of contact."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from groundwork.figures.body import Array
from groundwork.figures.channels import SLICES
from groundwork.figures.model import SIDES, Motion
from groundwork.figures.projection import Camera

# Units of the picture around the figure, and centimetres of an adult around the contacts.
MARGIN, APRON, TREADMILL = 26.0, 24.0, 260.0
TICK = 20.0
SPOT = {"palm": 6.5, "wall": 6.5, "elbow": 7.0, "knee": 6.5, "ball": 5.5, "heel": 4.5, "foot": 9.0, "drag": 7.0}
WALL_HIGH = 1.12


@dataclass(frozen=True)
class Scene:
    """The fixed parts of a picture, in its units; lists of points are [[x, y], ...]."""

    box: tuple[int, int, int, int]
    mat: list[list[int]]
    ticks: list[list[int]]
    tick_step: tuple[float, float]
    wall: list[list[int]]
    wall_in_front: bool


def whole(points: Array) -> list[list[int]]:
    """Round points for the data."""
    return [[int(value) for value in row] for row in np.rint(points)]


def passed(motion: Motion, times: Array) -> Array:
    """Give how far the camera has gone with the figure, in centimetres: evenly through the loop, not in a lead-in."""
    share = np.clip((times - motion.loop_start) / (motion.end - motion.loop_start), 0.0, None)
    gone: Array = share[:, None] * np.array(motion.travel)
    return gone


def scene(motion: Motion, camera: Camera, channels: Array, radii: dict[str, float]) -> Scene:
    """Lay out the picture around all that the figure does."""
    gone = passed(motion, motion.times)
    shift = camera.project(gone)
    body = np.concatenate([motion.points - gone[:, None], motion.stations - gone[:, None]], axis=1).reshape(-1, 3)
    low, high = body.min(axis=0), body.max(axis=0)
    mat, ticks, step = _floor(motion, camera, low, high)
    wall = np.zeros((0, 2))
    front = False
    if motion.wall is not None:
        near = APRON * motion.body.height / 170
        z = np.array([low[2] - near, high[2] + near, high[2] + near, low[2] - near])
        y = np.array([0.0, 0.0, 1.0, 1.0]) * WALL_HIGH * motion.body.height
        wall = camera.project(np.stack([np.full(4, motion.wall), y, z], axis=1))
        front = bool(camera.depth(np.array([motion.wall, 0.0, 0.0]) - np.array([motion.pelvis[:, 0].mean(), 0.0, 0.0])) > 0)
    box = _box(channels, shift, radii)
    return Scene(box, whole(mat), [[int(v) for v in row.ravel()] for row in np.rint(ticks)], step, whole(wall), front)


def _floor(motion: Motion, camera: Camera, low: Array, high: Array) -> tuple[Array, Array, tuple[float, float]]:
    apron = APRON * motion.body.height / 170
    reach = np.array([apron, apron])
    way = np.array([motion.travel[0], motion.travel[2]])
    moving = bool(np.abs(way).max() > 0)
    along = int(np.abs(way).argmax())
    if moving:
        reach[along] = TREADMILL * motion.body.height / 170
    left, right = np.array([low[0], low[2]]) - reach, np.array([high[0], high[2]]) + reach
    if motion.wall is not None:
        left[0], right[0] = (
            max(left[0], motion.wall) if motion.wall < low[0] + 30 else left[0],
            (min(right[0], motion.wall) if motion.wall > high[0] - 30 else right[0]),
        )
    corners = np.array([[left[0], 0, left[1]], [right[0], 0, left[1]], [right[0], 0, right[1]], [left[0], 0, right[1]]])
    if not moving:
        return camera.project(corners), np.zeros((0, 2, 2)), (0.0, 0.0)
    length = abs(float(way[along]))
    apart = length / max(round(length / (TICK * motion.body.height / 170)), 1)
    places = np.arange(np.ceil(left[along] / apart), np.floor(right[along] / apart) + 1) * apart
    ends = np.zeros((len(places), 2, 3))
    ends[:, :, 2 * along] = places[:, None]
    ends[:, :, 2 - 2 * along] = [left[1 - along], right[1 - along]]
    step = np.zeros(3)
    step[2 * along] = apart * np.sign(way[along])
    x, y = camera.project(step)
    return camera.project(corners), camera.project(ends), (round(float(x), 2), round(float(y), 2))


def _box(channels: Array, shift: Array, radii: dict[str, float]) -> tuple[int, int, int, int]:
    count = len(channels)
    groups = []
    for name, extra in (("limbs", radii["hip"]), ("trunk", 0.0), ("head", 0.0)):
        groups.append((channels[:, SLICES[name]].reshape(count, -1, 2), extra))
    lows, highs = [], []
    for points, extra in groups:
        moved = points - shift[:, None]
        size = extra if extra == 0 else extra * 0.8
        lows.append(moved.min(axis=(0, 1)) - size)
        highs.append(moved.max(axis=(0, 1)) + size)
    shadow = channels[:, SLICES["shadow"]][:, :12] - shift[:, 1:]
    low, high = np.min(lows, axis=0) - MARGIN, np.max(highs, axis=0) + MARGIN
    high[1] = max(high[1], float(shadow.max()) + MARGIN)
    corner = np.floor(low)
    size = np.ceil(high - corner)
    return int(corner[0]), int(corner[1]), int(size[0]), int(size[1])


def spots(motion: Motion, camera: Camera) -> list[dict[str, Any]]:
    """Give the spots where the body bears weight: side, place and half axes in the picture, from when to when."""
    found = []
    for contact in motion.contacts:
        radius = SPOT.get(contact.point, 6.0) * motion.body.scale * (1.0 if motion.body.kind == "adult" else motion.body.height / 170 * 1.5)
        x, y = camera.project(np.array(contact.place))
        flat = (radius, max(radius * camera.sine, 2.0))
        if contact.kind == "wall":
            flat = (max(radius * abs(float(camera.rows[0, 2])), 2.0), radius)
        found.append(
            {
                "side": "left" if SIDES[contact.limb] < 0 else "right",
                "x": round(float(x)),
                "y": round(float(y)),
                "rx": round(flat[0]),
                "ry": round(flat[1]),
                "start": contact.start,
                "end": contact.end,
            }
        )
    return found
