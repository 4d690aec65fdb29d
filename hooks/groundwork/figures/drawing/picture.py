"""A still: the figure at one moment as paths and numbers, for a template. No markup is made here."""

from typing import Any

import numpy as np

from groundwork.figures.body.table import Array, Body
from groundwork.figures.drawing.channels import SHADOWS, SLICES
from groundwork.figures.drawing.outline import capsule, closed, line, oval, polyline
from groundwork.figures.drawing.projection import ellipse

PARTS = ("left-arm", "right-arm", "left-leg", "right-leg", "trunk", "head")
SIDE = ("left", "right", "left", "right")
# Where two light bands cross the right forearm and the right shank, as parts of the way from elbow or knee.
BANDS = (0.60, 0.74)
CALF, ACHILLES, THUMB_BASE = 0.30, 0.86, 0.30
# A shadow seen from the height of the floor is drawn as from a little above.
FLATTEST = 0.05


def units(body: Body) -> dict[str, float]:
    """Give the radii in units of the picture."""
    return {name: body.radius(name) * body.scale for name in body.table.radii}


def arm(points: Array, r: dict[str, float]) -> str:
    """Draw an arm: shoulder, elbow, wrist, knuckles, finger tip, and a thumb."""
    names = ("shoulder", "elbow", "wrist", "knuckle", "tip")
    chain = [capsule(points[i], points[i + 1], r[names[i]], r[names[i + 1]]) for i in range(4)]
    base = points[2] + (points[3] - points[2]) * THUMB_BASE
    return "".join([*chain, capsule(base, points[5], r["thumb"], r["thumb_tip"])])


def leg(points: Array, r: dict[str, float]) -> str:
    """Draw a leg: hip, knee, calf, ankle, heel, ball, toe."""
    hip, knee, ankle, heel, ball, toe = points
    calf, achilles = knee + (ankle - knee) * CALF, knee + (ankle - knee) * ACHILLES
    return "".join(
        [
            capsule(hip, knee, r["hip"], r["knee"]),
            capsule(knee, calf, r["knee"], r["calf"]),
            capsule(calf, ankle, r["calf"], r["ankle"]),
            capsule(achilles, heel, r["ankle"] * 0.9, r["heel"]),
            capsule(ankle, ball, r["ankle"], r["ball"]),
            capsule(heel, ball, r["heel"], r["ball"]),
            capsule(ball, toe, r["ball"], r["toe"]),
        ]
    )


def bands(start: Array, end: Array, first: float, last: float) -> str:
    """Draw two bands across a segment."""
    apart = end - start
    far = max(float(np.hypot(*apart)), 1e-6)
    aside = np.array([-apart[1], apart[0]]) / far
    middles = [(start + apart * share, aside * (first + (last - first) * share)) for share in BANDS]
    return "".join(polyline(np.stack([middle - half, middle + half])) for middle, half in middles)


def parts(row: Array, order: str, body: Body) -> list[dict[str, Any]]:
    """Give the parts of one frame from back to front: the number of each, and its paths with what they are."""
    r = units(body)
    return [{"part": int(digit), "paths": _paths(int(digit), row, order, r)} for digit in order if digit.isdigit()]


def _paths(part: int, row: Array, order: str, r: dict[str, float]) -> list[tuple[str, str]]:
    if PARTS[part] == "trunk":
        return _trunk(row, order, r)
    if PARTS[part] == "head":
        return _head(row, order, r)
    points = row[SLICES["limbs"]].reshape(4, 6, 2)[part]
    is_arm = PARTS[part].endswith("arm")
    outline = (f"part still__{SIDE[part]}", (arm if is_arm else leg)(points, r))
    first, last = ("elbow", "wrist") if is_arm else ("calf", "ankle")
    return [outline, ("bands", bands(points[1], points[2], r[first], r[last]))] if SIDE[part] == "right" else [outline]


def _trunk(row: Array, order: str, r: dict[str, float]) -> list[tuple[str, str]]:
    outline = closed(row[SLICES["trunk"]].reshape(-1, 2))
    spine = line(row[SLICES["spine"]].reshape(5, 2)) if "s" in order else ""
    neck = _neck(row, r) if order.index("4") < order.index("5") else ""
    return [("part still__trunk", outline + neck), ("spine", spine), ("waist", line(row[SLICES["waist"]].reshape(3, 2)))]


def _neck(row: Array, r: dict[str, float]) -> str:
    neck = row[SLICES["neck"]].reshape(2, 2)
    return capsule(neck[0], neck[1], r["neck"], r["neck"])


def _head(row: Array, order: str, r: dict[str, float]) -> list[tuple[str, str]]:
    nose, ears, eyes = row[SLICES["nose"]], row[SLICES["ears"]].reshape(2, 5), row[SLICES["eyes"]].reshape(2, 2, 2)
    skull = row[SLICES["head"]].reshape(-1, 2)
    inner = nose[:2] + (skull.mean(axis=0) - nose[:2]) * 0.25
    hair = _rooted(row[SLICES["hair"]])
    return [
        ("part still__trunk", _neck(row, r) if order.index("5") < order.index("4") else ""),
        ("part still__face", closed(skull) + capsule(inner, nose[:2], r["thumb"] * 1.6, r["thumb"] * 0.9) + hair),
        ("hair", hair),
        ("ear", "".join(_rooted(ear) for ear, letter in zip(ears, "lr", strict=True) if letter in order)),
        ("eye", "".join(polyline(eye) for eye, letter in zip(eyes, "ab", strict=True) if letter in order)),
    ]


def _rooted(row: Array) -> str:
    """Draw an ellipse from its five channels."""
    return oval(row[:2], *ellipse(row[2:]))


def shadows(row: Array, body: Body, sine: float) -> dict[str, Any]:
    """Give the shadow: lines along limbs and trunk, as wide as what casts them, to be drawn within ``scale(1, scale)``."""
    r = units(body)
    scale = round(max(sine, FLATTEST), 2)
    limbs, y = row[SLICES["limbs"]].reshape(24, 2), row[SLICES["shadow"]] / scale
    ways = [polyline(np.stack([limbs[list(SHADOWS[i : i + 3]), 0], y[i : i + 3]], axis=1)) for i in range(0, 12, 3)]
    pelvis, chest, head = row[SLICES["shadow"]][12:].reshape(3, 2) / [1.0, scale]
    lines = [
        ("".join(ways[:2]), 1.5 * r["elbow"]),
        ("".join(ways[2:]), 1.5 * r["knee"]),
        (polyline(np.stack([pelvis, chest])), 3 * r["hip"]),
        (polyline(np.stack([head, head])), 4.2 * r["neck"]),
    ]
    return {"scale": scale, "lines": [{"d": d, "width": round(width)} for d, width in lines]}
