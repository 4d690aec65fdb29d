"""Outlines: limbs of tapered capsules, and the closed curve around the ellipses of trunk or head."""

import numpy as np

from groundwork.figures.body import Array

# A quadratic B-spline runs inside its control points; an eighth of the second difference brings it out to them.
SHARPEN = 0.22


def number(value: float) -> str:
    """Write a number with one decimal at most."""
    text = f"{value:.1f}".rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text


def capsule(start: Array, end: Array, first: float, last: float) -> str:
    """Draw the outline of a segment between two spheres; exact in any view, as a sphere is a circle in all of them."""
    apart = np.asarray(end, float) - np.asarray(start, float)
    far = float(np.hypot(*apart))
    if far <= abs(first - last) + 1e-6:
        centre, radius = (start, first) if first >= last else (end, last)
        return circle(centre, radius)
    along, aside = float(np.arctan2(apart[1], apart[0])), float(np.arccos((first - last) / far))
    corners = [
        (at[0] + radius * np.cos(along + turn), at[1] + radius * np.sin(along + turn))
        for at, radius, turn in ((start, first, aside), (start, first, -aside), (end, last, -aside), (end, last, aside))
    ]
    (a, b, c, d) = [f"{number(x)} {number(y)}" for x, y in corners]
    large = aside < np.pi / 2
    return f"M{a}A{number(first)} {number(first)} 0 {int(large)} 1 {b}L{c}A{number(last)} {number(last)} 0 {int(not large)} 1 {d}Z"


def circle(centre: Array, radius: float) -> str:
    """Draw a circle as a path, wound as capsules are."""
    x, y, r = float(centre[0]), float(centre[1]), number(radius)
    return (
        f"M{number(x - radius)} {number(y)}A{r} {r} 0 1 1 {number(x + radius)} {number(y)}A{r} {r} 0 1 1 {number(x - radius)} {number(y)}Z"
    )


def oval_path(x: float, y: float, first: float, second: float, angle: float) -> str:
    """Draw an ellipse as a path, wound as capsules are."""
    aside, down = first * np.cos(np.radians(angle)), first * np.sin(np.radians(angle))
    arc = f"A{number(first)} {number(second)} {number(angle)} 1 1 "
    return f"M{number(x - aside)} {number(y - down)}{arc}{number(x + aside)} {number(y + down)}{arc}{number(x - aside)} {number(y - down)}Z"


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
    middles = (points + np.roll(points, -1, axis=0)) / 2
    start = middles[-1]
    curve = "".join(f"Q{number(at[0])} {number(at[1])} {number(to[0])} {number(to[1])}" for at, to in zip(points, middles, strict=True))
    return f"M{number(start[0])} {number(start[1])}{curve}Z"


def line(points: Array) -> str:
    """Draw an open smooth line through the first and the last point, along those between."""
    if len(points) < 3:  # noqa: PLR2004 - nothing between
        return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points)
    text = f"M{number(points[0][0])} {number(points[0][1])}"
    for index in range(1, len(points) - 1):
        to = points[-1] if index == len(points) - 2 else (points[index] + points[index + 1]) / 2
        text += f"Q{number(points[index][0])} {number(points[index][1])} {number(to[0])} {number(to[1])}"
    return text
