"""Rotations and directions for many frames at once.

World axes, in centimetres: x forward, y up, z to the figure's right. A body frame is a matrix whose columns are forward, cranial and
right; the frame of an upright person is the unit matrix. All functions work on stacks of frames.
"""

import numpy as np

from groundwork.figures.body.table import Array

TINY = 1e-9


def unit(vectors: Array) -> Array:
    """Scale vectors to length one; a vector of no length stays so."""
    scaled: Array = vectors / np.maximum(np.linalg.norm(vectors, axis=-1, keepdims=True), TINY)
    return scaled


def dot(one: Array, other: Array) -> Array:
    """Give the products of vectors, with a last axis of one."""
    product: Array = np.einsum("...i,...i->...", one, other)[..., None]
    return product


def column(values: Array | float) -> Array:
    """Make numbers ready to scale vectors with."""
    return np.asarray(values, dtype=float)[..., None]


def _turned(angle: Array, first: int, second: int) -> Array:
    radians = np.radians(angle)
    matrix = np.zeros((*radians.shape, 3, 3))
    cosine, sine = np.cos(radians), np.sin(radians)
    matrix[..., 3 - first - second, 3 - first - second] = 1.0
    matrix[..., first, first] = matrix[..., second, second] = cosine
    matrix[..., first, second], matrix[..., second, first] = -sine, sine
    return matrix


def about_forward(angle: Array) -> Array:
    """Rotate about the forward axis: what points up leans to the right."""
    return _turned(angle, 1, 2)


def about_up(angle: Array) -> Array:
    """Rotate about the upward axis: what points forward turns to the left."""
    return _turned(angle, 2, 0)


def about_right(angle: Array) -> Array:
    """Rotate about the axis to the right: what points forward turns upward."""
    return _turned(angle, 0, 1)


def body_frame(pitch: Array, roll: Array, turn: Array, side: Array) -> Array:
    """Turn an upright body: on the spot, then over its own right, forward and long axis."""
    return about_up(turn) @ about_right(-pitch) @ about_forward(side) @ about_up(roll)


def spine_step(flex: Array, side: Array, twist: Array) -> Array:
    """Turn one step of the spine on the step below it."""
    return about_right(-flex) @ about_forward(side) @ about_up(twist)


def apply(frames: Array, vectors: Array) -> Array:
    """Take vectors from a body frame into the world."""
    turned: Array = np.einsum("...ij,...j->...i", frames, vectors)
    return turned


def into(frames: Array, vectors: Array) -> Array:
    """Take vectors from the world into a body frame."""
    turned: Array = np.einsum("...ji,...j->...i", frames, vectors)
    return turned


def smooth(share: Array) -> Array:
    """Ease from 0 to 1, at rest at both ends."""
    share = np.clip(share, 0.0, 1.0)
    return share * share * (3.0 - 2.0 * share)


def slerp(start: Array, end: Array, share: Array) -> Array:
    """Turn one direction into another at an even rate; opposite ones turn over some third direction."""
    cosine = np.clip(dot(start, end), -1.0, 1.0)
    angle = np.arccos(cosine)
    away = end - cosine * start
    lost = np.linalg.norm(away, axis=-1, keepdims=True) < 1e-6  # noqa: PLR2004 - parallel, or opposite
    aside = np.stack([-start[..., 1], start[..., 0], np.zeros_like(start[..., 0])], axis=-1)
    aside = np.where(np.linalg.norm(aside, axis=-1, keepdims=True) < 1e-6, np.array([0.0, 0.0, 1.0]), aside)  # noqa: PLR2004 - the same
    away = unit(np.where(lost, aside, away))
    turned = angle * column(share)
    return np.cos(turned) * start + np.sin(turned) * away


def square_to(vectors: Array, axes: Array) -> Array:
    """Take the part of vectors that is square to an axis, at length one."""
    return unit(vectors - dot(vectors, axes) * axes)
