"""Limbs in space: two bones between a root and an end, kept above the floor, and free limbs from their angles."""

from dataclasses import dataclass

import numpy as np

from groundwork.figures.body.space import apply, column, dot, slerp, smooth, square_to, unit
from groundwork.figures.body.table import BALL, KNUCKLE, THUMB_ALONG, THUMB_ASIDE, TOE, Array, Body, Flags
from groundwork.figures.model import SIDES
from groundwork.figures.motion.contacts import UP, Target
from groundwork.figures.motion.feet import raised, sole, toes
from groundwork.figures.motion.track import Track

TINY = 1e-6
# Of stature: how far flesh gives way, so that a knee that bears weight and is a hair too low is not pushed aside.
SOFT = 0.003


@dataclass(frozen=True)
class Bones:
    """What differs between arms and legs: lengths, radii of the joints, and where the middle joint points by itself."""

    names: tuple[str, str]
    joints: tuple[str, str]
    pole: tuple[float, float, float]  # forward, cranial, outward
    bends: float  # 1 bends forward like an elbow, -1 back like a knee


ARM = Bones(("upper_arm", "forearm"), ("elbow", "wrist"), (-0.25, -1.0, 0.35), 1.0)
LEG = Bones(("thigh", "shank"), ("knee", "ankle"), (1.0, 0.0, 0.10), -1.0)


def two_bone(root: Array, end: Array, lengths: tuple[float, float], pole: Array, floor: float) -> Array:
    """Find the middle joint of two bones: towards the pole, but never under ``floor``. Where the end is too far, on the way to it."""
    upper, lower = lengths
    far = np.maximum(np.linalg.norm(end - root, axis=-1, keepdims=True), TINY)
    axis = (end - root) / far
    reach = np.clip(far, abs(upper - lower) + TINY, upper + lower)
    ahead = (upper**2 - lower**2 + reach**2) / (2 * reach)
    high = np.sqrt(np.maximum(upper**2 - ahead**2, 0.0))
    first = square_to(pole, axis)
    lost = np.linalg.norm(first, axis=-1, keepdims=True) < 0.5  # noqa: PLR2004 - the pole lies on the axis
    first = np.where(lost, square_to(np.broadcast_to(np.array([0.37, 0.21, 0.9]), axis.shape), axis), first)
    second = np.cross(axis, first)
    centre = root + axis * np.where(far > upper + lower, far * upper / (upper + lower), ahead)
    # The joint is on a circle; its height is centre + high * (first.y cos + second.y sin).
    rise = np.hypot(first[..., 1], second[..., 1])
    top = np.arctan2(second[..., 1], first[..., 1])
    needed = (floor - centre[..., 1]) / np.maximum(high[..., 0] * rise, TINY)
    nearest = top - np.sign(top) * np.arccos(np.clip(needed, -1.0, 1.0))
    under = centre[..., 1] + high[..., 0] * first[..., 1] < floor
    angle = column(np.where(under, np.where(needed >= 1, top, nearest), 0.0))
    middle: Array = centre + high * (first * np.cos(angle) + second * np.sin(angle))
    return middle


def lay(root: Array, direction: Array, length: float, lowest: Array | float) -> Array:
    """Turn a segment that would end under the floor, so that it ends on it."""
    least = np.clip((lowest - root[..., 1]) / length, -1.0, 1.0)
    rise = np.maximum(direction[..., 1], least)
    flat = direction * np.array([1.0, 0.0, 1.0])
    wide = np.linalg.norm(flat, axis=-1)
    flat = np.where(column(wide) < TINY, np.array([1.0, 0.0, 0.0]), flat / column(np.maximum(wide, TINY)))
    laid: Array = flat * column(np.sqrt(np.maximum(1 - rise**2, 0.0))) + column(rise) * UP
    return laid


def _free(angles: Array, frame: Array, side: float, bones: Bones) -> tuple[Array, Array, Array, Array]:
    """Give the directions of a free limb: upper, lower, hand or foot, and its thumb side or back of the foot."""
    flex, out, bend, to, end = np.radians(angles).T
    lateral = np.zeros((len(angles), 3))
    lateral[:, 2] = side
    zero = np.zeros_like(flex)
    plane = np.stack([np.sin(flex), -np.cos(flex), zero], axis=-1)
    upper = plane * column(np.cos(out)) + lateral * column(np.sin(out))
    ahead = np.stack([np.cos(flex), np.sin(flex), zero], axis=-1)
    inward = plane * column(np.sin(out)) - lateral * column(np.cos(out))
    hinge = bones.bends * ahead * column(np.cos(to)) + inward * column(np.sin(to))
    lower = upper * column(np.cos(bend)) + hinge * column(np.sin(bend))
    across = hinge * column(np.cos(bend)) - upper * column(np.sin(bend))
    if bones is ARM:
        tip = lower * column(np.cos(end)) + across * column(np.sin(end))
        top = across * column(np.cos(end)) - lower * column(np.sin(end))
    else:
        tip = -across * column(np.cos(end)) + lower * column(np.sin(end))
        top = -lower * column(np.cos(end)) - across * column(np.sin(end))
    return apply(frame, upper), apply(frame, lower), apply(frame, tip), apply(frame, top)


@dataclass(frozen=True)
class Drawn:
    """A limb in space: its six points, and how far its end and its pinned joint are from where they should be."""

    points: Array
    reach: Array
    stretch: Array


@dataclass(frozen=True)
class Root:
    """Where a limb begins: its joint on the trunk, and the frame of the trunk there."""

    at: Array
    frame: Array


def limb(body: Body, name: str, root: Root, asked: Track) -> Drawn:
    """Put a limb into space for all frames at once."""
    side = SIDES[name]
    bones = ARM if name.startswith("hand") else LEG
    lengths = (body.length(bones.names[0]), body.length(bones.names[1]))
    mid_radius, end_radius = (body.radius(joint) for joint in bones.joints)
    mid_radius -= SOFT * body.height
    upper, lower, tip, top = _free(asked.angles, root.frame, side, bones)
    goal, share = asked.goal, column(asked.placed)
    on, whole = share > 0, share >= 1
    end = np.where(on, goal.end, root.at)
    mid = two_bone(root.at, end, lengths, _pole(root, end, side, bones, goal), mid_radius)
    has_mid = np.isfinite(goal.mid)
    mid = np.where(has_mid & asked.pinned[:, None], np.nan_to_num(goal.mid), mid)
    upper = np.where(on, slerp(upper, unit(mid - root.at), asked.placed), upper)
    lower = np.where(on, slerp(lower, unit(end - mid), asked.placed), lower)
    tip = unit(np.where(on, slerp(tip, np.nan_to_num(goal.along), asked.placed), tip))
    top = square_to(np.where(on, top * (1 - share) + np.nan_to_num(goal.up) * share, top), tip)
    upper = lay(root.at, upper, lengths[0], mid_radius)
    middle = np.where(whole, mid, root.at + upper * lengths[0])
    # A knee or elbow that is still, or already, in its place is held there, so that nothing jumps when it leaves.
    middle = middle + column(asked.mid_weight) * np.where(has_mid, goal.mid - middle, 0.0)
    lower = lay(middle, lower, lengths[1], end_radius)
    last = np.where(whole, end, middle + lower * lengths[1])
    if bones is ARM:
        outer = _hand(body, last, tip, top)
    else:
        base = goal.base * asked.placed
        last = np.where(whole, last, _above(body, (middle, last, lower), (tip, top), asked.placed))
        outer = _foot(body, last, (tip, top), whole, base)
    far = np.linalg.norm(end - root.at, axis=-1) - sum(lengths)
    stretch = np.abs(np.linalg.norm(mid - root.at, axis=-1) - lengths[0])
    return Drawn(
        np.stack([root.at, middle, last, *outer], axis=1),
        np.where(whole[:, 0], np.maximum(far, 0.0), 0.0),
        np.where(asked.pinned & has_mid[:, 0], stretch, 0.0),
    )


def _pole(root: Root, end: Array, side: float, bones: Bones, goal: Target) -> Array:
    """Find where the middle joint points: to its own place, where the contact says, else as the body does."""
    forward, cranial, outward = bones.pole
    usual = apply(root.frame, np.broadcast_to(np.array([forward, cranial, side * outward]), root.at.shape))
    own = unit(np.nan_to_num(goal.mid) - (root.at + end) / 2)
    hold = column(goal.hold)
    pole = np.where(np.isfinite(goal.mid), own * hold + unit(usual) * (1 - hold), usual)
    return np.where(np.isfinite(goal.pole), np.nan_to_num(goal.pole), pole)


def _hand(body: Body, wrist: Array, along: Array, thumb: Array) -> tuple[Array, Array, Array]:
    length = body.length("hand")
    along = lay(wrist, along, length, body.radius("tip"))
    thumb = square_to(thumb, along)
    knuckle, tip = wrist + along * KNUCKLE * length, wrist + along * length
    thumb_tip = wrist + along * THUMB_ALONG * length + thumb * THUMB_ASIDE * length
    thumb_tip[:, 1] = np.maximum(thumb_tip[:, 1], body.radius("thumb_tip"))
    knuckle[:, 1] = np.maximum(knuckle[:, 1], np.minimum(body.radius("knuckle"), wrist[:, 1]))
    return knuckle, tip, thumb_tip


def _above(body: Body, leg: tuple[Array, Array, Array], foot: tuple[Array, Array], placed: Array) -> Array:
    """Raise the ankle of a free leg so far that heel and ball are above the floor, and the toes where they turn over."""
    knee, ankle, shank = leg
    heel, _ = sole(body, ankle, *foot)
    deep = np.maximum(body.radius("heel") - heel[:, 1], raised(body, ankle, *foot, smooth(4 * (1 - placed))))
    length = body.length("shank")
    return knee + lay(knee, shank, length, ankle[:, 1] + np.maximum(deep, 0.0)) * length


def _foot(body: Body, ankle: Array, foot: tuple[Array, Array], placed: Flags, base: Array) -> tuple[Array, Array, Array]:
    along, up = foot
    heel, ball = sole(body, ankle, along, up)
    for point, name in ((heel, "heel"), (ball, "ball")):
        least = np.minimum(body.radius(name), ankle[:, 1])
        point[:, 1] = np.where(placed[:, 0], point[:, 1], np.maximum(point[:, 1], least))
    length = (TOE - BALL) * body.length("foot")
    toe = toes(along, up, (ball[:, 1] - body.radius("ball") - base) / length)
    return heel, ball, ball + lay(ball, toe, length, body.radius("toe")) * length


def reach_of(body: Body, name: str) -> float:
    """Give how far a limb reaches from its root."""
    bones = ARM if name.startswith("hand") else LEG
    return body.length(bones.names[0]) + body.length(bones.names[1])


def angle_between(one: Array, other: Array) -> Array:
    """Give the angle between directions in degrees."""
    angle: Array = np.degrees(np.arccos(np.clip(dot(unit(one), unit(other)), -1.0, 1.0)))[..., 0]
    return angle
