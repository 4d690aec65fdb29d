"""Channels: the numbers of a picture, frame by frame. Stills are drawn from all of them, the player from those of ``TRACKS``.

The order of the channels, each in units of the picture (an adult's quarter centimetre; x to the right, y down):

=====  ==================================================================================================================
0-47   limbs: left arm, right arm, left leg, right leg; six points (x, y) each. Arm: shoulder, elbow, wrist, knuckles,
       finger tip, thumb tip. Leg: hip, knee, ankle, heel, ball, toe.
48-87  trunk: 20 control points of a closed quadratic B-spline
88-91  neck: two points of a capsule, from the trunk to the head
92-119 head: 14 control points of a closed quadratic B-spline
120-124 hair: centre x, y and the root s11, s12, s22 of an ellipse
125-128 nose: x, y, and where it points: 100 times the direction (dx, dy), shorter when it points at or away from the viewer
129-138 ears, left then right: centre x, y and root of an ellipse
139-146 eyes, left then right: two points of a short closed lid
147-152 waist: start, control and end of one quadratic curve
153-162 spine: five points of an open line
163-180 shadow, points on the floor: left and right arm (shoulder, elbow, tip), left and right leg (hip, knee, toe): y only, as x is that of
       the point itself; then pelvis, chest and head: x and y
181-188 turn of the head: where the middle of the skull is, and 100 times its directions forward, up and right (dx, dy each)
=====  ==================================================================================================================
"""

import numpy as np

from groundwork.figures.body.table import Array
from groundwork.figures.drawing.outline import star
from groundwork.figures.drawing.projection import Camera, square_root
from groundwork.figures.model import INDEX, LIMBS, Motion

TRUNK_RAYS, HEAD_RAYS = 20, 14
# So many ellipsoids from skull to jaw make the outline of the head.
OUTLINE = 5
SLICES = {
    "limbs": slice(0, 48),
    "trunk": slice(48, 88),
    "neck": slice(88, 92),
    "head": slice(92, 120),
    "hair": slice(120, 125),
    "nose": slice(125, 129),
    "ears": slice(129, 139),
    "eyes": slice(139, 147),
    "waist": slice(147, 153),
    "spine": slice(153, 163),
    "shadow": slice(163, 181),
    "turn": slice(181, 189),
}
SHADOWS = tuple(
    INDEX[name, point]
    for name in LIMBS
    for point in (("shoulder", "elbow", "tip") if name < "i" and name[0] == "h" else ("hip", "knee", "toe"))
)
# What moves with the world: 0 does not, 1 is an x, 2 is a y.
MOVES = np.array(
    [
        *([1, 2] * 60),
        *([1, 2, 0, 0, 0] + [1, 2, 0, 0] + [1, 2, 0, 0, 0] * 2),
        *([1, 2] * 12 + [2] * 12),
        *([1, 2] * 4 + [0] * 6),
    ]
)
# Channels that are sent together, as they need frames at the same moments: each limb with its shadow, the trunk, and the head, which
# needs no more than its turn, as it is rigid: ``head_parts`` gives the rest. Of the shadow of the trunk only the y under the head is
# sent: its ends are in the middle between those of the limbs.
TRACKS = (
    *(np.r_[12 * limb : 12 * limb + 12, 163 + 3 * limb : 166 + 3 * limb] for limb in range(4)),
    np.r_[48:88, 147:163, 180],
    np.r_[88:90, 181:189],
)
SWELL_DEPTH, SWELL_WIDTH, SWELL_AT, SWELL_OVER = 0.09, 0.03, 0.5, 0.25
WAIST = 0.17
# The closed eyes on the skull: from its centre in half widths forward, up and to the side.
EYE_FRONT, EYE_UP, EYE_ASIDE, EYE_WIDE = 0.90, -0.22, 0.42, 0.16


def channels(motion: Motion, camera: Camera, breath: Array) -> Array:
    """Give all channels of all frames, not yet rounded; ``breath`` is how full the chest is, from 0 to 1."""
    limbs = camera.project(motion.points)
    shoulders = motion.points[:, [INDEX["hand_L", "shoulder"], INDEX["hand_R", "shoulder"]]].mean(axis=1)
    shadow = camera.shadow(motion.points[:, SHADOWS])[..., 1]
    middles = camera.shadow(np.stack([motion.pelvis, shoulders, motion.heads[:, 0]], axis=1))
    parts = [
        limbs,
        _trunk(motion, camera, breath),
        _neck(motion, camera),
        _head(motion, camera),
        _ellipse(camera, motion.heads[:, 2], motion.head_axes[:, 2]),
        _nose(motion, camera),
        np.concatenate([_ear(motion, camera, side) for side in (0, 1)], axis=1),
        _eyes(motion, camera),
        _waist(motion, camera),
        camera.project(motion.spine),
        shadow,
        middles,
        camera.project(motion.heads[:, 0]),
        camera.project(np.swapaxes(motion.frames[:, 2], -1, -2)) / camera.scale * 100,
    ]
    return np.concatenate([part.reshape(len(motion.times), -1) for part in parts], axis=1)


def _trunk(motion: Motion, camera: Camera, breath: Array) -> Array:
    along = np.linspace(motion.body.table.stations[0][0], motion.body.table.stations[-1][0], motion.stations.shape[1])
    swell = np.exp(-(((along - SWELL_AT) / SWELL_OVER) ** 2))[None, :] * breath[:, None]
    axes = motion.station_axes.copy()
    axes[..., 0] *= (1 + SWELL_DEPTH * swell)[..., None]
    axes[..., 2] *= (1 + SWELL_WIDTH * swell)[..., None]
    first = camera.project(motion.stations[:, -1] - motion.stations[:, 0])
    return star(camera.project(motion.stations), camera.ellipses(axes), first, TRUNK_RAYS)


def head_parts(motion: Motion) -> list[list[int]]:
    """Give what the head is made of, in its own directions forward, up and right from the middle of the skull, in units of the picture.

    Five ellipsoids of the outline, from skull to jaw, then hair and two ears: middle and half axes. Then points: nose, upper end of the
    neck, and both ends of the left and of the right eye.
    """
    turn, skull = motion.frames[0, 2], motion.heads[0, 0]
    sizes = np.diagonal(turn.T @ motion.head_axes[0], axis1=1, axis2=2)
    share = np.linspace(0.0, 1.0, OUTLINE)[:, None]
    skins = np.concatenate([motion.heads[0, :1] * (1 - share) + motion.heads[0, 1:2] * share, motion.heads[0, 2:], motion.ears[0]])
    halves = np.concatenate([sizes[:1] * (1 - share) + sizes[1:2] * share, sizes[2:], [_ear_size(motion)] * 2])
    ends = np.concatenate([motion.nose[:1], _neck_ends(motion)[0, 1:], _lids(motion)[0]])
    rows = [np.concatenate([(skins - skull) @ turn, halves], axis=1), (ends - skull) @ turn]
    return [[round(float(value) * motion.body.scale) for value in row] for table in rows for row in table]


def _neck(motion: Motion, camera: Camera) -> Array:
    return camera.project(_neck_ends(motion))


def _neck_ends(motion: Motion) -> Array:
    shoulders = motion.points[:, [INDEX["hand_L", "shoulder"], INDEX["hand_R", "shoulder"]]].mean(axis=1)
    base = shoulders * 0.4 + motion.stations[:, -1] * 0.6
    back = motion.frames[:, 2, :, 0] * 0.018 * motion.body.height
    return np.stack([base, motion.heads[:, 1] * 0.45 + motion.heads[:, 0] * 0.55 - back], axis=1)


def _head(motion: Motion, camera: Camera) -> Array:
    parts = np.linspace(0.0, 1.0, OUTLINE)[None, :, None]
    centres = motion.heads[:, :1] * (1 - parts) + motion.heads[:, 1:2] * parts
    axes = motion.head_axes[:, :1] * (1 - parts[..., None]) + motion.head_axes[:, 1:2] * parts[..., None]
    first = camera.project(motion.heads[:, 0] - motion.heads[:, 1])
    return star(camera.project(centres), camera.ellipses(axes), first, HEAD_RAYS, 0.14)


def _ellipse(camera: Camera, centre: Array, axes: Array) -> Array:
    return np.concatenate([camera.project(centre), square_root(camera.ellipses(axes))], axis=-1)


def _nose(motion: Motion, camera: Camera) -> Array:
    return np.concatenate([camera.project(motion.nose), camera.project(motion.frames[:, 2, :, 0]) / camera.scale * 100], axis=-1)


def _ear(motion: Motion, camera: Camera, side: int) -> Array:
    return _ellipse(camera, motion.ears[:, side], motion.frames[:, 2] * _ear_size(motion))


def _ear_size(motion: Motion) -> Array:
    _, _, deep, high = motion.body.table.ear
    size: Array = np.array([deep, high, deep * 0.35]) * motion.body.height
    return size


def _eyes(motion: Motion, camera: Camera) -> Array:
    return camera.project(_lids(motion))


def _lids(motion: Motion) -> Array:
    axes, centre = motion.head_axes[:, 0], motion.heads[:, 0]
    ends = []
    for side in (-1.0, 1.0):
        for inner in (-1.0, 1.0):
            aside = side * (EYE_ASIDE + inner * EYE_WIDE)
            front = EYE_FRONT * np.sqrt(max(1 - (aside * 0.9) ** 2, 0.05))
            ends.append(centre + axes @ np.array([front, EYE_UP, aside]))
    return np.stack(ends, axis=1)


def _waist(motion: Motion, camera: Camera) -> Array:
    table = motion.body.table.stations
    along = np.linspace(table[0][0], table[-1][0], motion.stations.shape[1])
    station = int(np.argmin(np.abs(along - WAIST)))
    centre, axes = motion.stations[:, station], motion.station_axes[:, station]
    depth, width = axes[:, :, 0], axes[:, :, 2]
    deep, wide = np.linalg.norm(depth, axis=1), np.linalg.norm(width, axis=1)
    facing = np.arctan2(camera.depth(width) / wide**2, camera.depth(depth) / deep**2)

    def ring(angle: Array) -> Array:
        return camera.project(centre + depth * np.cos(angle)[:, None] + width * np.sin(angle)[:, None])

    start, middle, end = ring(facing - np.pi / 2), ring(facing), ring(facing + np.pi / 2)
    return np.stack([start, 2 * middle - (start + end) / 2, end], axis=1)
