"""Spine, trunk and head in the frame of the pelvis, so that settling the pelvis need not bend them again."""

from dataclasses import dataclass

import numpy as np

from groundwork.figures.body.curves import through
from groundwork.figures.body.space import apply, spine_step
from groundwork.figures.body.table import Array, Body, Ellipsoid

STEPS, LUMBAR, NECK = 12, 6, 2
# How many ellipsoids make the trunk; the table's seven are too few for a smooth outline.
STATIONS = 19
SPINE_POINTS = 5
BACK, DOWN = 0.004, 0.012


@dataclass(frozen=True)
class Trunk:
    """Trunk and head from the pelvis: frames of chest and head, roots of the limbs, ellipsoids, points of the spine's line."""

    chest: Array
    head: Array
    hips: Array
    shoulders: Array
    spine: Array
    stations: Array
    station_axes: Array
    heads: Array
    head_axes: Array
    nose: Array
    ears: Array


def trunk(body: Body, lumbar: Array, chest: Array, head: Array) -> Trunk:
    """Bend the spine: each part by (flex, side, twist) in degrees, spread evenly over its steps."""
    count = len(lumbar)
    lower, upper, top = (spine_step(*(part / steps).T) for part, steps in ((lumbar, LUMBAR), (chest, STEPS - LUMBAR), (head, NECK)))
    frame = np.broadcast_to(np.eye(3), (count, 3, 3))
    point = np.zeros((count, 3))
    frames, points = [frame], [point]
    for number in range(STEPS):
        frame = frame @ (lower if number < LUMBAR else upper)
        point = point + frame[:, :, 1] * (body.length("trunk") / STEPS)
        frames.append(frame)
        points.append(point)
    chain, chain_frames = np.stack(points, axis=1), np.stack(frames, axis=1)
    chest_frame = frame
    for _ in range(NECK):
        frame = frame @ top
        point = point + frame[:, :, 1] * (body.length("neck") / NECK)
    stations, axes = _stations(body, chain, chain_frames)
    heads, head_axes, nose, ears = _head(body, frame, point)
    line = [stations[:, index] - axes[:, index, :, 0] * 0.96 for index in np.linspace(2, STATIONS - 3, SPINE_POINTS).astype(int)]
    apart = np.array([[0.0, 0.0, -1.0], [0.0, 0.0, 1.0]])
    shoulder = np.array([-BACK * body.height, -DOWN * body.height, 0.0])
    return Trunk(
        chest=chest_frame,
        head=frame,
        hips=np.broadcast_to(apart * body.length("hip_half"), (count, 2, 3)),
        shoulders=chain[:, -1:]
        + apply(chest_frame[:, None], np.broadcast_to(shoulder + apart * body.length("shoulder_half"), (count, 2, 3))),
        spine=np.stack(line, axis=1),
        stations=stations,
        station_axes=axes,
        heads=heads,
        head_axes=head_axes,
        nose=nose,
        ears=ears,
    )


def _stations(body: Body, chain: Array, frames: Array) -> tuple[Array, Array]:
    table = np.array(body.table.stations)
    along = np.linspace(table[0, 0], table[-1, 0], STATIONS)
    widths = through(table[:, 0], table[:, 1:], along) * body.height
    place = np.clip(along, 0.0, 1.0) * STEPS
    below = np.minimum(place.astype(int), STEPS - 1)
    part = (place - below)[None, :, None]
    centre = chain[:, below] * (1 - part) + chain[:, below + 1] * part
    frame = frames[:, np.minimum(below + 1, STEPS)]
    beyond = (along - np.clip(along, 0.0, 1.0)) * body.length("trunk")
    centre = centre + frame[..., 1] * beyond[None, :, None] + frame[..., 0] * widths[None, :, 3, None]
    half = widths[:, [1, 2, 0]]  # depth to the front, length along, width to the right
    return centre, frame * half[None, :, None, :]


def _head(body: Body, frame: Array, base: Array) -> tuple[Array, Array, Array, Array]:
    def shape(part: Ellipsoid) -> tuple[Array, Array]:
        centre = base + apply(frame, np.broadcast_to(np.array([part.front, part.up, 0.0]) * body.height, base.shape))
        return centre, frame * (np.array([part.half_depth, part.half_height, part.half_width]) * body.height)

    parts = [shape(part) for part in (body.table.skull, body.table.jaw, body.table.hair)]
    _, nose_up, nose_front = body.table.nose
    ear_up, ear_front, _, _ = body.table.ear
    nose = base + apply(frame, np.broadcast_to(np.array([nose_front, nose_up, 0.0]) * body.height, base.shape))
    ears = np.stack(
        [
            base
            + apply(frame, np.broadcast_to(np.array([ear_front, ear_up, side * body.table.skull.half_width]) * body.height, base.shape))
            for side in (-1.0, 1.0)
        ],
        axis=1,
    )
    return np.stack([centre for centre, _ in parts], axis=1), np.stack([axes for _, axes in parts], axis=1), nose, ears
