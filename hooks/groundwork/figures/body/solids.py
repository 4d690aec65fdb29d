"""Solid things beside a figure: how far a place is from them, and how high they are beneath it.

World axes, in centimetres, as in space.py. Every solid is convex.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from groundwork.figures.body.space import column
from groundwork.figures.body.table import Array

Point = tuple[float, float, float]
NOTHING = -1e6
TINY = 1e-9
OUTWARD = np.concatenate([-np.eye(3), np.eye(3)])


@dataclass(frozen=True)
class Block:
    """A block along the axes. One that stands on the floor cannot be left downward."""

    low: Point
    high: Point

    def mirrored(self) -> "Block":
        """Give the same on the other side."""
        return Block((*self.low[:2], -self.high[2]), (*self.high[:2], -self.low[2]))

    def away(self, points: Array) -> tuple[Array, Array]:
        """Give how far points are from its surface, negative within, and the way out."""
        low, high = np.array(self.low), np.array(self.high)
        low[1] = NOTHING if low[1] <= 0 else low[1]
        apart = points - np.clip(points, low, high)
        far = np.linalg.norm(apart, axis=-1)
        exits = np.concatenate([points - low, high - points], axis=-1)
        within = far < TINY
        way = np.where(column(within), OUTWARD[exits.argmin(axis=-1)], apart / column(np.maximum(far, TINY)))
        return np.where(within, -exits.min(axis=-1), far), way

    def beneath(self, points: Array, radii: Array) -> Array:
        """Give how high the undersides of spheres are that rest on it; over the edge they sink, and beside it they are far down."""
        beside = [np.maximum(np.maximum(self.low[axis] - points[..., axis], points[..., axis] - self.high[axis]), 0.0) for axis in (0, 2)]
        over = np.hypot(*beside)
        return np.where(over <= radii, self.high[1] - radii + np.sqrt(np.maximum(radii**2 - over**2, 0.0)), NOTHING)


@dataclass(frozen=True)
class Round:
    """A ball, or a roll along the axis to the right when ``half_width`` is more than 0."""

    middle: Point
    radius: float
    half_width: float = 0.0

    def mirrored(self) -> "Round":
        """Give the same on the other side."""
        return replace(self, middle=(*self.middle[:2], -self.middle[2] + 0.0))

    def away(self, points: Array) -> tuple[Array, Array]:
        """Give how far points are from its surface, negative within, and the way out."""
        apart = points - np.array(self.middle)
        if not self.half_width:
            far = np.linalg.norm(apart, axis=-1)
            return far - self.radius, apart / column(np.maximum(far, TINY))
        about, along = apart * [1.0, 1.0, 0.0], apart[..., 2]
        far = np.linalg.norm(about, axis=-1)
        out = np.stack([far - self.radius, np.abs(along) - self.half_width], axis=-1)
        both = np.where(column(out.max(axis=-1) > 0), np.maximum(out, 0.0), np.where(out == out.max(axis=-1, keepdims=True), 1.0, 0.0))
        both = both / np.maximum(np.linalg.norm(both, axis=-1, keepdims=True), TINY)
        way = about / column(np.maximum(far, TINY)) * both[..., :1]
        way[..., 2] = np.sign(along) * both[..., 1]
        beside = np.linalg.norm(np.maximum(out, 0.0), axis=-1)
        return np.where(beside > 0, beside, out.max(axis=-1)), way

    def beneath(self, points: Array, radii: Array) -> Array:
        """Give how high the undersides of spheres are that rest on it; beside it they are far down."""
        apart = points - np.array(self.middle)
        over = np.abs(apart[..., 0]) if self.half_width else np.hypot(apart[..., 0], apart[..., 2])
        reach = self.radius + radii
        high = self.middle[1] - radii + np.sqrt(np.maximum(reach**2 - over**2, 0.0))
        return np.where((over <= reach) & ((self.half_width == 0) | (np.abs(apart[..., 2]) <= self.half_width)), high, NOTHING)


Solid = Block | Round


@dataclass(frozen=True)
class Thing:
    """A thing made of solids. ``seat`` is the one that a body rests on."""

    name: str
    parts: tuple[Solid, ...]
    seat: Solid

    def mirrored(self) -> "Thing":
        """Give the same on the other side."""
        return Thing(self.name, tuple(part.mirrored() for part in self.parts), self.seat.mirrored())

    def gap(self, points: Array, extent: Callable[[Array], Array] | Array) -> Array:
        """Give how far shapes around points are from the thing, negative within; ``extent`` is how far each reaches along a direction."""
        gaps = []
        for part in self.parts:
            far, way = part.away(points)
            gaps.append(far - (extent(way) if callable(extent) else extent))
        nearest: Array = np.min(gaps, axis=0)
        return nearest


@dataclass(frozen=True)
class Things:
    """All that stands beside a figure; ``wall`` is how far forward a wall stands."""

    wall: float | None = None
    solids: tuple[Thing, ...] = ()

    def mirrored(self) -> "Things":
        """Give the same with left and right swapped."""
        return Things(self.wall, tuple(thing.mirrored() for thing in self.solids))

    def beneath(self, points: Array, radii: Array) -> Array:
        """Give how high the undersides of spheres are that rest on what is beneath them; 0 on the floor."""
        high = np.zeros(points.shape[:-1])
        for thing in self.solids:
            high = np.maximum(high, thing.seat.beneath(points, radii))
        return high

    def top(self, forward: float, right: float) -> float | None:
        """Give how high the thing is that stands at a place; none where none does."""
        point, size = np.array([forward, 0.0, right]), np.array(0.0)
        high = max((float(thing.seat.beneath(point, size)) for thing in self.solids), default=NOTHING)
        return high if high > 0 else None
