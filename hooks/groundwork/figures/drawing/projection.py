"""Orthographic projection: from centimetres in space to units of the picture, and ellipsoids to ellipses."""

from dataclasses import dataclass

import numpy as np

from groundwork.figures.body.table import Array, Body
from groundwork.schemas.figure import View


@dataclass(frozen=True)
class Camera:
    """A view at a scale. Screen x is to the right, screen y down, the third row points at the viewer."""

    rows: Array
    scale: float
    sine: float

    def project(self, points: Array) -> Array:
        """Give the places of points in the picture."""
        flat: Array = points @ self.rows[:2].T * self.scale
        return flat

    def shadow(self, points: Array) -> Array:
        """Give where points are in the picture once they are dropped on the floor."""
        return self.project(points * np.array([1.0, 0.0, 1.0]))

    def depth(self, vectors: Array) -> Array:
        """Give how far vectors point at the viewer."""
        toward: Array = vectors @ self.rows[2]
        return toward

    def ellipses(self, axes: Array) -> Array:
        """Project ellipsoids, given by half axes as columns: matrices whose square root draws them."""
        flat = self.rows[:2] @ axes * self.scale
        matrix: Array = flat @ np.swapaxes(flat, -1, -2)
        return matrix


def camera(view: View, body: Body) -> Camera:
    """Set up the camera of a view: yaw turns the figure, tilt raises the eye."""
    yaw, tilt = np.radians(view.yaw), np.radians(view.tilt)
    aside = np.array([np.cos(yaw), 0.0, np.sin(yaw)])
    near = np.array([-np.sin(yaw), 0.0, np.cos(yaw)])
    up = np.array([0.0, 1.0, 0.0])
    rows = np.stack([aside, -up * np.cos(tilt) + near * np.sin(tilt), near * np.cos(tilt) + up * np.sin(tilt)])
    return Camera(rows, body.scale, float(np.sin(tilt)))


def square_root(matrix: Array) -> Array:
    """Give the symmetric roots of 2 x 2 matrices as (s11, s12, s22): they pass into each other without a jump of an angle."""
    root = np.sqrt(np.maximum(matrix[..., 0, 0] * matrix[..., 1, 1] - matrix[..., 0, 1] ** 2, 0.0))
    size = np.sqrt(np.maximum(matrix[..., 0, 0] + matrix[..., 1, 1] + 2 * root, 1e-12))
    found: Array = np.stack([matrix[..., 0, 0] + root, matrix[..., 0, 1], matrix[..., 1, 1] + root], axis=-1) / size[..., None]
    return found


def ellipse(root: Array) -> tuple[float, float, float]:
    """Give the half axes and the angle in degrees of one ellipse from its root."""
    s11, s12, s22 = (float(value) for value in root)
    middle, away = (s11 + s22) / 2, float(np.hypot((s11 - s22) / 2, s12))
    return middle + away, max(middle - away, 0.0), float(np.degrees(np.arctan2(2 * s12, s11 - s22) / 2))
