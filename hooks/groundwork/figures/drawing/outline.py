"""Outlines: limbs of tapered capsules, and the closed curve around the ellipses of trunk or head."""

from itertools import pairwise
from math import acos, atan2, cos, hypot, sin

import numpy as np

from groundwork.figures.body.table import Array

# A quadratic B-spline runs inside its control points; an eighth of the second difference brings it out to them.
SHARPEN = 0.22
# The end of a capsule that is so near to a half circle, in units, is drawn as one.
ROUND = 2.0


def numbers(values: Array) -> str:
    """Write whole numbers as a path has them: a minus parts them as well as a space."""
    return " ".join(str(int(value)) for value in np.rint(values).ravel()).replace(" -", "-")


def polyline(points: Array, end: str = "") -> str:
    """Draw straight lines through points."""
    whole = np.rint(points)
    return f"M{numbers(whole[0])}l{numbers(np.diff(whole, axis=0))}{end}"


def capsule(start: Array, end: Array, first: float, last: float) -> str:
    """Draw the outline of a segment between two spheres; exact in any view, as a sphere is a circle in all of them.

    A still has dozens of them, so they are drawn number by number: arrays as small as these take three times as long.
    """
    (x, y), (to_x, to_y) = map(float, start), map(float, end)
    far = hypot(to_x - x, to_y - y)
    if far <= abs(first - last) + 1e-6:
        centre, radius = (start, first) if first >= last else (end, last)
        return oval(centre, radius, radius)
    steep = (first - last) / far
    along, aside = atan2(to_y - y, to_x - x), acos(steep)
    ends = (
        (x, y, first, along + aside),
        (x, y, first, along - aside),
        (to_x, to_y, last, along - aside),
        (to_x, to_y, last, along + aside),
    )
    corners = [(round(at_x + radius * cos(turn)), round(at_y + radius * sin(turn))) for at_x, at_y, radius, turn in ends]
    cap, side, foot = ((late[0] - early[0], late[1] - early[1]) for early, late in pairwise(corners))
    return f"M{_pair(corners[0])}{_cap(cap, first * (1 + steep))}l{_pair(side)}{_cap(foot, last * (1 - steep))}z"


def _pair(place: tuple[int, int]) -> str:
    return f"{place[0]}{'' if place[1] < 0 else ' '}{place[1]}"


def _cap(chord: tuple[int, int], height: float) -> str:
    """Draw the round end of a capsule over its chord: as high as it is, though the ends of the chord were rounded."""
    half = hypot(*chord) / 2
    if abs(height - half) < ROUND:
        # An arc whose radius is too short for its chord is made to fit it, as a half circle.
        return f"a1 1 0 0 1 {_pair(chord)}"
    radius = f"{(half * half + height * height) / (2 * height):.1f}"
    return f"a{radius} {radius} 0 {int(height > half)} 1 {_pair(chord)}"


def oval(centre: Array, first: float, second: float, angle: float = 0.0) -> str:
    """Draw an ellipse by its half axes and its angle in degrees, wound as capsules are.

    Its arcs are made to fit the rounded axis that they go from end to end of, as their radii are no longer than that.
    """
    half = np.rint(first * np.array([np.cos(np.radians(angle)), np.sin(np.radians(angle))]))
    long = max(float(np.floor(np.hypot(*half))), 1.0)
    arc = f"a{numbers(np.array([long, max(second / max(first, 1e-9) * long, 1.0), angle]))} 1 1 "
    return f"M{numbers(centre - half)}{arc}{numbers(2 * half)}{arc}{numbers(-2 * half)}z"


def star(centres: Array, matrices: Array, first: Array, rays: int, sharpen: float = SHARPEN) -> Array:
    """Go round many ellipses: from their middle along rays, to where each leaves the last of them.

    ``centres`` (n, s, 2) and ``matrices`` (n, s, 2, 2); ``first`` (n, 2) is the direction of the first ray. The rays are even where the
    shape is made round, so that a long trunk gets them where it bends. Gives control points (n, rays, 2) of a closed quadratic B-spline.
    """
    middle = centres.mean(axis=1)
    away = centres - middle[:, None]
    spread = np.einsum("nsi,nsj->nij", away, away) / away.shape[1] + matrices.mean(axis=1)
    size = np.sqrt(np.maximum(np.linalg.det(spread), 1e-18))[:, None, None]
    root = (spread + size * np.eye(2)) / np.sqrt(np.trace(spread, axis1=1, axis2=2)[:, None, None] + 2 * size)
    begin = np.linalg.solve(root, first[..., None])[..., 0]
    angle = np.arctan2(begin[:, 1], begin[:, 0])[:, None] + np.arange(rays) * (2 * np.pi / rays)
    direction = np.einsum("nij,nrj->nri", root, np.stack([np.cos(angle), np.sin(angle)], axis=-1))
    inverse = np.linalg.inv(matrices + np.eye(2) * 1e-6)
    bent = np.einsum("nsij,nrj->nsri", inverse, direction)
    back = -away
    a = np.einsum("nsri,nri->nsr", bent, direction)
    b = np.einsum("nsri,nsi->nsr", bent, back)
    c = np.einsum("nsi,nsij,nsj->ns", back, inverse, back)[..., None] - 1.0
    inside = b * b - a * c
    hit = np.where(inside >= 0, (-b + np.sqrt(np.maximum(inside, 0.0))) / a, 0.0)
    points = middle[:, None] + direction * np.maximum(hit.max(axis=1), 0.0)[..., None]
    sharp: Array = points + sharpen * (2 * points - np.roll(points, 1, axis=1) - np.roll(points, -1, axis=1))
    return sharp


def closed(points: Array) -> str:
    """Draw a closed quadratic B-spline from its control points."""
    return _curve(np.concatenate([points, points[:1]]), None) + "z"


def line(points: Array) -> str:
    """Draw an open smooth line through the first and the last point, along those between."""
    return _curve(points[1:-1], np.rint(points[[0, -1]]))


def _curve(points: Array, ends: Array | None) -> str:
    """Draw a quadratic B-spline, between two ends or else from middle to middle.

    Control points are made even, so that the middles between them are whole: then each control point is the mirror image of the one before
    about the middle between them, and ``t`` need not write it.
    """
    even = 2 * np.rint(points / 2)
    passed = (even[1:] + even[:-1]) / 2
    passed = np.concatenate([ends[:1], passed, ends[1:]]) if ends is not None else np.concatenate([passed[-1:], passed])
    ways = np.diff(passed, axis=0)
    return f"M{numbers(passed[0])}q{numbers(np.stack([even[0] - passed[0], ways[0]]))}{'t' + numbers(ways[1:]) if len(ways) > 1 else ''}"


def hull(points: Array) -> Array:
    """Give the corners of the convex hull of points (n, 2) in order (Andrew's monotone chain, 1979)."""
    ordered = np.unique(np.rint(points), axis=0)

    def chain(way: Array) -> list[Array]:
        found: list[Array] = []
        for point in way:
            while len(found) > 1 and np.linalg.det(np.stack([found[-1] - found[-2], point - found[-1]])) <= 0:
                found.pop()
            found.append(point)
        return found[:-1]

    return np.array(chain(ordered) + chain(ordered[::-1])) if len(ordered) > 1 else ordered
