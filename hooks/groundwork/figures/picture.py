"""A still: the figure at one moment as paths and numbers, for a template. No markup is made here."""

from typing import Any

import numpy as np

from groundwork.figures.body import Array, Body
from groundwork.figures.channels import SHADOWS, SLICES
from groundwork.figures.outline import capsule, closed, line, number, oval_path
from groundwork.figures.projection import ellipse

PARTS = ("left-arm", "right-arm", "left-leg", "right-leg", "trunk", "head")
SIDE = ("left", "right", "left", "right")
# Where two light bands cross the right forearm and the right shank, as parts of the way from elbow or knee.
BANDS = (0.60, 0.74)
CALF, ACHILLES, THUMB_BASE = 0.30, 0.86, 0.30
# A shadow seen from the height of the floor is drawn as from a little above.
FLATTEST = 0.05


def polygon(points: Array) -> str:
    """Draw a closed polygon as a path."""
    return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points) + "Z" if len(points) else ""


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
    return "".join(
        line(np.stack([start + apart * share - aside * half, start + apart * share + aside * half]))
        for share in BANDS
        for half in [first + (last - first) * share]
    )


def parts(row: Array, order: str, body: Body) -> list[dict[str, Any]]:
    """Give the parts of one frame from back to front."""
    r = units(body)
    return [_part(int(digit), row, order, r) for digit in order if digit.isdigit()]


def _part(index: int, row: Array, order: str, r: dict[str, float]) -> dict[str, Any]:
    if index == 4:  # noqa: PLR2004 - the trunk, as in PARTS
        return _trunk(row, order, r)
    if index == 5:  # noqa: PLR2004 - the head, as in PARTS
        return _head(row, order, r)
    points = row[SLICES["limbs"]].reshape(4, 6, 2)[index]
    found: dict[str, Any] = {"part": PARTS[index], "side": SIDE[index], "d": (arm if index < 2 else leg)(points, r), "bands": ""}  # noqa: PLR2004
    if SIDE[index] == "right":
        first, last = ("elbow", "wrist") if index < 2 else ("calf", "ankle")  # noqa: PLR2004 - arms come first
        found["bands"] = bands(points[1], points[2], r[first], r[last])
    return found


def _trunk(row: Array, order: str, r: dict[str, float]) -> dict[str, Any]:
    waist = row[SLICES["waist"]].reshape(3, 2)
    curve = f"M{number(waist[0][0])} {number(waist[0][1])}Q" + " ".join(number(v) for v in waist[1:].ravel())
    spine = line(row[SLICES["spine"]].reshape(5, 2)) if "s" in order else ""
    outline = closed(row[SLICES["trunk"]].reshape(-1, 2))
    if order.index("4") < order.index("5"):
        outline += _neck(row, r)
    return {"part": "trunk", "side": None, "d": outline, "spine": spine, "waist": curve}


def _neck(row: Array, r: dict[str, float]) -> str:
    neck = row[SLICES["neck"]].reshape(2, 2)
    return capsule(neck[0], neck[1], r["neck"], r["neck"])


def oval(row: Array) -> dict[str, float]:
    """Give an ellipse by centre, half axes and angle from its five channels."""
    first, second, angle = ellipse(row[2:])
    return {
        "cx": round(float(row[0]), 1),
        "cy": round(float(row[1]), 1),
        "rx": round(first, 1),
        "ry": round(second, 1),
        "angle": round(angle, 1),
    }


def _head(row: Array, order: str, r: dict[str, float]) -> dict[str, Any]:
    nose, ears, eyes = row[SLICES["nose"]], row[SLICES["ears"]], row[SLICES["eyes"]].reshape(4, 2)
    middle = row[SLICES["head"]].reshape(-1, 2).mean(axis=0)
    hair = oval(row[SLICES["hair"]])
    inner = nose[:2] + (middle - nose[:2]) * 0.25
    return {
        "part": "head",
        "side": None,
        "neck": _neck(row, r) if order.index("5") < order.index("4") else "",
        "d": closed(row[SLICES["head"]].reshape(-1, 2))
        + capsule(inner, nose[:2], r["thumb"] * 1.6, r["thumb"] * 0.9)
        + oval_path(hair["cx"], hair["cy"], hair["rx"], hair["ry"], hair["angle"]),
        "hair": hair,
        "ears": [oval(ears[5 * side : 5 * side + 5]) for side, letter in ((0, "l"), (1, "r")) if letter in order],
        "eyes": [line(eyes[2 * side : 2 * side + 2]) for side, letter in ((0, "a"), (1, "b")) if letter in order],
    }


def shadows(row: Array, body: Body, sine: float) -> dict[str, Any]:
    """Give the shadow: lines along limbs and trunk, as wide as what casts them, to be drawn within ``scale(1, scale)``."""
    r = units(body)
    scale = max(sine, FLATTEST)
    limbs, shadow = row[SLICES["limbs"]].reshape(24, 2), row[SLICES["shadow"]].copy()
    shadow[[*range(12), 13, 15, 17]] /= scale
    found = []
    for index in range(4):
        of = SHADOWS[3 * index : 3 * index + 3]
        points = np.stack([limbs[list(of), 0], shadow[3 * index : 3 * index + 3]], axis=1)
        width = 1.5 * (r["elbow"] if index < 2 else r["knee"])  # noqa: PLR2004 - arms come first
        found.append({"d": "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points), "width": round(width, 1)})
    middles = shadow[12:].reshape(3, 2)
    found.append({"d": line(middles[:2]), "width": round(3 * r["hip"], 1)})
    found.append({"d": f"M{number(middles[2][0])} {number(middles[2][1])}h.1", "width": round(4.2 * r["neck"], 1)})
    return {"scale": round(scale, 3), "lines": found}
