"""Balance: whether the weight is over what touches the floor."""

import numpy as np

from groundwork.figures.body.solids import Thing
from groundwork.figures.body.table import Array
from groundwork.figures.checks.excess import told, worst
from groundwork.figures.model import ARM, INDEX, LEG, LIMBS, Finding, Motion

DIRECTIONS = 36
# Fractions of stature: what counts as touching, and how far the weight may be outside.
TOUCH, TRUNK_TOUCH = 0.015, 0.05
ALLOWED = {"static": 0.015, "dynamic": 0.06}
# Where a segment's mass is, from its upper end: Winter, table 4.1, as in the BME 207 sheet that body/table.py names.
CENTRES = ((("shoulder", "elbow"), 0.436), (("elbow", "wrist"), 0.430), (("wrist", "tip"), 0.506))
LEG_CENTRES = ((("hip", "knee"), 0.433), (("knee", "ankle"), 0.433), (("heel", "toe"), 0.5))


def centre_of_mass(motion: Motion) -> Array:
    """Give the centre of mass in each frame."""
    trunk, head, *limbs = motion.body.table.masses
    total = (trunk + head) * 1.0
    weighted = motion.stations.mean(axis=1) * trunk + motion.heads[:, 0] * head
    for name in LIMBS:
        hand = name.startswith("hand")
        parts = zip(CENTRES if hand else LEG_CENTRES, limbs[:3] if hand else limbs[3:], strict=True)
        for ((start, end), share), mass in parts:
            weighted = weighted + (motion.at(name, start) * (1 - share) + motion.at(name, end) * share) * mass
            total += mass
    centre: Array = weighted / total
    return centre


def joint_radii(motion: Motion) -> Array:
    """Give how thick the limbs are at their points."""
    return np.array([motion.body.radius(point) for name in LIMBS for point in (ARM if name.startswith("hand") else LEG)])


def lowest_points(motion: Motion) -> tuple[Array, Array]:
    """Give all points that may touch the floor, and how high their undersides are."""
    under = motion.points[..., 1] - joint_radii(motion)
    trunk = motion.stations[..., 1] - np.linalg.norm(motion.station_axes[..., 1, :], axis=-1)
    head = motion.heads[:, :2, 1] - np.linalg.norm(motion.head_axes[:, :2, 1, :], axis=-1)
    points = np.concatenate([motion.points, motion.stations, motion.heads[:, :2]], axis=1)
    return points, np.concatenate([under, trunk, head], axis=1)


def gaps(motion: Motion, thing: Thing) -> Array:
    """Give how far the points of ``lowest_points`` are from a thing; negative is within it."""
    centres = np.concatenate([motion.stations, motion.heads[:, :2]], axis=1)
    axes = np.concatenate([motion.station_axes, motion.head_axes[:, :2]], axis=1)

    def reach(way: Array) -> Array:
        far: Array = np.linalg.norm(np.einsum("...i,...ij->...j", way, axes), axis=-1)
        return far

    found: Array = np.concatenate([thing.gap(motion.points, joint_radii(motion)), thing.gap(centres, reach)], axis=1)
    return found


def _above(motion: Motion, under: Array) -> Array:
    """Give how far each point is from floor and things, whichever is nearer."""
    nearest: Array = np.min([under, *[gaps(motion, thing) for thing in motion.beside.solids]], axis=0)
    return nearest


def outside(motion: Motion) -> Array:
    """Give how far the weight is outside of all that touches floor, wall or a thing, in centimetres; negative is inside."""
    points, under = lowest_points(motion)
    limbs = motion.points.shape[1]
    touching = _above(motion, under) < np.where(np.arange(points.shape[1]) < limbs, TOUCH, TRUNK_TOUCH) * motion.body.height
    for spot in motion.contacts:
        if spot.kind == "wall":
            during = (motion.times >= spot.start) & (motion.times <= spot.end)
            touching[:, INDEX[spot.limb, "knuckle"]] |= during
    angle = np.arange(DIRECTIONS) * (2 * np.pi / DIRECTIONS)
    way = np.stack([np.cos(angle), np.zeros_like(angle), np.sin(angle)])
    support = np.where(touching[..., None], points @ way, -np.inf).max(axis=1)
    over: Array = (centre_of_mass(motion) @ way - support).max(axis=1)
    return np.where(touching.any(axis=1), over, 0.0)


def balance(motion: Motion, kind: str) -> list[Finding]:
    """Find where the weight is outside, and where the figure floats."""
    _, under = lowest_points(motion)
    found = []
    floats = worst(_above(motion, under).min(axis=1), 0.02 * motion.body.height)
    if floats:
        wrong = f"nothing touches the floor: the lowest point is {floats.amount:.0f} cm above it"
        found.append(told(motion, floats, "pelvis", wrong, "Lower the pelvis, or write rest or auto for its height."))
    elif kind in ALLOWED:
        over = worst(outside(motion), ALLOWED[kind] * motion.body.height)
        if over:
            wrong = f"the weight is {over.amount:.0f} cm outside of what touches the floor, and nobody could stay so"
            found.append(
                told(motion, over, "pelvis", wrong, "Move the pelvis over the contacts; or write what is true in checks: balance.")
            )
    return found
