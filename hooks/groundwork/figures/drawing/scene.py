"""What stands around the figure in a view: picture frame, floor, mat, ticks, things, spots of contact."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from groundwork.figures.body.table import ADULT_HEIGHT, Array
from groundwork.figures.drawing.channels import SLICES
from groundwork.figures.drawing.outline import hull
from groundwork.figures.drawing.projection import Camera
from groundwork.figures.model import SIDES, Motion, Piece

# Units of the picture around the figure.
MARGIN = 26.0
# Centimetres of an adult: the mat around the figure, ahead of and behind one that travels, and from tick to tick.
APRON, TREADMILL, TICK = 24.0, 260.0, 20.0
# Centimetres: how deep in what the figure does a wall may stand, and still end the mat on that side.
OVER_WALL = 30.0
SPOT = {"palm": 6.5, "wall": 6.5, "elbow": 7.0, "knee": 6.5, "ball": 5.5, "heel": 4.5, "foot": 9.0, "drag": 7.0}
# The floor begins so far down the picture, or above that if it is seen from above: as far as so many units away.
HORIZON, FLOOR_FAR = 0.62, 520.0
# A picture is shown in frames up to so much wider than itself.
WIDEST = 2.2
# Of stature: what is nearer to the viewer than the pelvis by more than the one is in front of the figure; what is no farther from the
# figure than the other belongs in the picture.
IN_FRONT, AT_HAND = 0.1, 0.3
# Centimetres: a place so near to the top of a thing is on it.
UPON = 4.0


@dataclass(frozen=True)
class Thing:
    """A piece of a thing as it is seen: how it is shaded, whether it is in front of the figure and at hand, and its outline [[x, y], ...].

    The picture holds what is at hand.
    """

    tone: str
    front: bool
    at_hand: bool
    outline: list[list[int]]


@dataclass(frozen=True)
class Scene:
    """The fixed parts of a picture, in its units; lists of points are [[x, y], ...]. ``ticks`` are [[x, y], [x, y]], one step apart."""

    box: tuple[int, int, int, int]
    horizon: int
    mat: list[list[int]]
    ticks: Array
    tick_step: tuple[float, float]
    things: tuple[Thing, ...]


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
    things = _things(motion, camera, low, high)
    box = _box(channels, shift, radii, [np.array(thing.outline, dtype=float) for thing in things if thing.at_hand])
    horizon = round(min(box[1] + HORIZON * box[3], -FLOOR_FAR * camera.sine))
    mat, ticks, step = _floor(motion, camera, low, high)
    return Scene(box, horizon, whole(mat), _seen(ticks, box), step, things)


def _things(motion: Motion, camera: Camera, low: Array, high: Array) -> tuple[Thing, ...]:
    """Give the outlines of pieces, the farthest first. What bears a hand or foot never hides it."""
    level, pieces = np.array([1.0, 0.0, 1.0]), motion.pieces
    pelvis = float(camera.depth(motion.pelvis.mean(axis=0) * level)) + IN_FRONT * motion.body.height
    middles = [piece.corners.mean(axis=0) for piece in pieces]
    order = sorted(range(len(pieces)), key=lambda index: float(camera.depth(middles[index])))
    front = [float(camera.depth(middle * level)) > pelvis for middle in middles]
    return tuple(
        Thing(
            pieces[index].tone,
            front[index] and not _bears(motion, pieces[index]),
            _at_hand(motion, pieces[index], low, high),
            whole(hull(camera.project(pieces[index].corners))),
        )
        for index in order
    )


def _bears(motion: Motion, piece: Piece) -> bool:
    """Tell whether a hand or foot is on top of a piece at any time."""
    least, most = piece.corners.min(axis=0), piece.corners.max(axis=0)
    places = np.array([contact.place for contact in motion.contacts]).reshape(-1, 3)
    over = ((places >= least - UPON) & (places <= most + UPON))[:, [0, 2]].all(axis=1)
    return bool((over & (places[:, 1] > UPON) & (np.abs(places[:, 1] - most[1]) < UPON)).any())


def _at_hand(motion: Motion, piece: Piece, low: Array, high: Array) -> bool:
    """Tell whether a piece is so near to where the figure moves that the picture must hold it; of a wall it never holds all."""
    if piece.tone == "wall":
        return False
    gaps = np.maximum(piece.corners.min(axis=0) - high, low - piece.corners.max(axis=0))
    return bool(gaps.max() < AT_HAND * motion.body.height)


def _seen(ticks: Array, box: tuple[int, int, int, int]) -> Array:
    """Keep the ticks that may be seen in a frame of the widest shape."""
    if not len(ticks):
        return ticks
    middle = box[0] + box[2] / 2
    half = max(box[2], WIDEST * box[3]) / 2
    seen: Array = ticks[(ticks[..., 0].max(axis=1) > middle - half) & (ticks[..., 0].min(axis=1) < middle + half)]
    return seen


def _floor(motion: Motion, camera: Camera, low: Array, high: Array) -> tuple[Array, Array, tuple[float, float]]:
    scale, wall = motion.body.height / ADULT_HEIGHT, motion.beside.wall
    reach = np.full(2, APRON * scale)
    way = np.array([motion.travel[0], motion.travel[2]])
    moving = bool(np.abs(way).max() > 0)
    along = int(np.abs(way).argmax())
    if moving:
        reach[along] = TREADMILL * scale
    left, right = np.array([low[0], low[2]]) - reach, np.array([high[0], high[2]]) + reach
    if wall is not None:
        # The mat ends at a wall, which a hand or a back may go a little beyond.
        left[0] = max(left[0], wall) if wall < low[0] + OVER_WALL else left[0]
        right[0] = min(right[0], wall) if wall > high[0] - OVER_WALL else right[0]
    corners = np.array([[left[0], 0, left[1]], [right[0], 0, left[1]], [right[0], 0, right[1]], [left[0], 0, right[1]]])
    if not moving:
        return camera.project(corners), np.zeros((0, 2, 2)), (0.0, 0.0)
    length = abs(float(way[along]))
    apart = length / max(round(length / (TICK * scale)), 1)
    # They go along by less than a step, either way, and stay on the mat.
    places = np.arange(np.ceil(left[along] / apart) + 1, np.floor(right[along] / apart)) * apart
    ends = np.zeros((len(places), 2, 3))
    ends[:, :, 2 * along] = places[:, None]
    ends[:, :, 2 - 2 * along] = [left[1 - along], right[1 - along]]
    step = np.zeros(3)
    step[2 * along] = apart * np.sign(way[along])
    x, y = camera.project(step)
    return camera.project(corners), camera.project(ends), (round(float(x), 2), round(float(y), 2))


def _box(channels: Array, shift: Array, radii: dict[str, float], near: list[Array]) -> tuple[int, int, int, int]:
    count = len(channels)
    lows, highs = [piece.min(axis=0) for piece in near], [piece.max(axis=0) for piece in near]
    for name, thick in (("limbs", 0.8 * radii["hip"]), ("trunk", 0.0), ("head", 0.0)):
        moved = channels[:, SLICES[name]].reshape(count, -1, 2) - shift[:, None]
        lows.append(moved.min(axis=(0, 1)) - thick)
        highs.append(moved.max(axis=(0, 1)) + thick)
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
        radius = (
            SPOT.get(contact.point, 6.0)
            * motion.body.scale
            * (1.0 if motion.body.kind == "adult" else motion.body.height / ADULT_HEIGHT * 1.5)
        )
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
