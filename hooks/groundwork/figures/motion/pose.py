"""From what an author writes to whole poses: what is not written stays as it was."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from groundwork.figures.body.solids import Things
from groundwork.figures.body.table import BALL, Array, Body
from groundwork.figures.model import LIMBS, SIDES
from groundwork.schemas.figure import Moves, Pelvis
from groundwork.schemas.limb import ArmInAir, Foot, Hand, LegInAir

SCALARS = (
    *("x", "height", "z", "pitch", "roll", "turn", "side"),
    *("lumbar_flex", "lumbar_side", "lumbar_twist", "chest_flex", "chest_side", "chest_twist", "head_flex", "head_turn", "head_side"),
)
MIRRORED = {"z", "roll", "turn", "side", "lumbar_side", "lumbar_twist", "chest_side", "chest_twist", "head_turn", "head_side"}
STANDING = ("flat", "ball", "print")
BALL_HEEL = 40.0
ATTRIBUTES = {"hand_L": "hand_left", "hand_R": "hand_right", "foot_L": "foot_left", "foot_R": "foot_right"}


class Unfit(ValueError):  # noqa: N818 - not an error of the program
    """An author's values do not fit each other: which field, what is wrong, what to do."""

    def __init__(self, field: str, wrong: str, todo: str) -> None:
        super().__init__(wrong)
        self.field, self.wrong, self.todo = field, wrong, todo


@dataclass(frozen=True)
class Limb:
    """Where a limb is. Place: of palm, elbow, wrist, knee or flat foot's ankle, in the world. Angles: of a free limb."""

    kind: str
    side: float
    place: tuple[float, float, float] = (0.0, 0.0, 0.0)
    aim: float = 0.0
    heel: float = 0.0
    turnout: float = 60.0
    tucked: bool = False
    angles: tuple[float, float, float, float, float] = (0.0, 0.0, 0.0, 0.0, 0.0)

    @property
    def heading(self) -> Array:
        """Give where fingers or toes point, as seen from above."""
        radians = np.radians(self.aim)
        return np.array([np.cos(radians), 0.0, self.side * np.sin(radians)])

    def mirrored(self) -> "Limb":
        """Give the same limb on the other side of the body."""
        return replace(self, side=-self.side, place=(self.place[0], self.place[1], -self.place[2] + 0.0))


@dataclass(frozen=True)
class State:
    """A whole pose. ``mode`` is number, auto or rest: how the height of the pelvis is found."""

    scalars: Mapping[str, float]
    mode: str
    limbs: Mapping[str, Limb]

    def mirrored(self) -> "State":
        """Give the pose with left and right swapped."""
        return State(
            {name: -value + 0.0 if name in MIRRORED else value for name, value in self.scalars.items()},
            self.mode,
            {name: self.limbs[other].mirrored() for name, other in zip(LIMBS, ("hand_R", "hand_L", "foot_R", "foot_L"), strict=True)},
        )


NEUTRAL = State(dict.fromkeys(SCALARS, 0.0), "number", {})


def moved(before: State, moves: Moves, body: Body, beside: Things) -> State:
    """Put what is written on top of a pose."""
    scalars = dict(before.scalars)
    mode = _move_pelvis(scalars, before.mode, moves.pelvis) if moves.pelvis else before.mode
    for name in ("lumbar", "chest", "head"):
        part = getattr(moves, name)
        for angle, value in part.model_dump(exclude_none=True).items() if part else ():
            scalars[f"{name}_{angle}"] = value
    limbs = dict(before.limbs)
    for name in LIMBS:
        for field in (f"{name[:4]}s" if name.startswith("hand") else "feet", name):
            asked = getattr(moves, ATTRIBUTES.get(field, field))
            if asked is not None:
                try:
                    limbs[name] = _placed(limbs.get(name), asked, name, body, beside)
                except Unfit as unfit:
                    raise Unfit(field, unfit.wrong, unfit.todo) from None
    return State(scalars, mode, limbs)


def asked_of(moves: Moves, limb: str) -> Hand | Foot | None:
    """Give what a limb is asked to do, by its own field or that of both sides."""
    both = "hands" if limb.startswith("hand") else "feet"
    own: Hand | Foot | None = getattr(moves, ATTRIBUTES[limb])
    shared: Hand | Foot | None = getattr(moves, both)
    return own or shared


def _move_pelvis(scalars: dict[str, float], mode: str, pelvis: Pelvis) -> str:
    if pelvis.at is not None:
        forward, height, right = pelvis.at
        scalars["x"], scalars["z"] = forward, right
        mode = height if isinstance(height, str) else "number"
        scalars["height"] = height if isinstance(height, float) else np.nan
    if pelvis.up is not None:
        if mode != "number":
            raise Unfit(field="pelvis", wrong=f"up is relative, and the height before is {mode}", todo="Give the height as a number in at.")
        scalars["height"] += pelvis.up
    scalars["x"] += pelvis.forward or 0.0
    scalars["z"] += pelvis.right or 0.0
    for angle in ("pitch", "roll", "turn", "side"):
        value = getattr(pelvis, angle)
        if value is not None:
            scalars[angle] = value
    return mode


def _placed(before: Limb | None, asked: Hand | Foot, name: str, body: Body, beside: Things) -> Limb:
    kind = next((kind for kind in asked.kinds() if getattr(asked, kind) is not None), None)
    start = before or Limb("", SIDES[name])
    if kind is None and before is None:
        raise Unfit(
            field=name, wrong="it has no place", todo=f"Give it one of {', '.join(kind for kind in asked.kinds() if kind != 'step')}."
        )
    aim = start.aim if asked.aim is None else asked.aim
    limb = replace(start, aim=aim)
    if isinstance(asked, Foot):
        limb = replace(
            limb,
            heel=limb.heel if asked.heel is None else asked.heel,
            tucked=limb.tucked if asked.toes is None else asked.toes == "tucked",
            turnout=limb.turnout if asked.turnout is None else asked.turnout,
        )
    if kind is None:
        return limb
    if kind == "step":
        return _stepped(limb, asked, beside)
    if kind == "air":
        return replace(limb, kind="air", angles=_angles(start, asked.air), aim=0.0 if asked.aim is None else asked.aim)
    if kind == "point" and asked.point is not None:
        return replace(limb, kind="point", place=(asked.point[0], asked.point[1], limb.side * asked.point[2]))
    return _grounded(limb, kind, asked, body, beside)


def _stepped(limb: Limb, asked: Hand | Foot, beside: Things) -> Limb:
    way = asked.step
    if limb.kind in {"", "air", "wall"} or way is None:
        raise Unfit(field="step", wrong="it steps, but it has no place on the floor before", todo="Give it a place, such as floor or flat.")
    place = (limb.place[0] + way.forward, limb.place[1], limb.place[2] + way.right)
    if limb.kind in {"palm", "foot"} and limb.place[1] > 0 and beside.top(place[0], place[2]) != limb.place[1]:
        raise Unfit(field="step", wrong="it steps off what it is on", todo="Write where it goes: on, or a place on the floor.")
    return replace(limb, place=place)


def _angles(before: Limb, air: ArmInAir | LegInAir | None) -> tuple[float, float, float, float, float]:
    arm = isinstance(air, ArmInAir)
    names = ("flex", "out", "elbow" if arm else "knee", "elbow_to" if arm else "knee_to", "wrist" if arm else "ankle")
    values = [getattr(air, name) for name in names]
    old = before.angles if before.kind == "air" else (0.0,) * 5
    flex, out, bend, to, end = (was if value is None else value for value, was in zip(values, old, strict=True))
    return flex, out, bend, to, end


def _grounded(limb: Limb, kind: str, asked: Hand | Foot, body: Body, beside: Things) -> Limb:
    place: tuple[float, ...] = getattr(asked, kind)
    hand = isinstance(asked, Hand)
    out = place[1] if len(place) > 1 else body.length("shoulder_half" if hand else "hip_half")
    x, z = place[0], limb.side * out
    if kind == "wall":
        if beside.wall is None:
            raise Unfit(field="wall", wrong="the hand is on a wall, and there is none", todo="Add props: [{wall: {at: 60}}].")
        return replace(limb, kind="wall", place=(beside.wall, place[0], z))
    if kind == "on":
        high = beside.top(x, z)
        if high is None:
            wrong = f"it is on a thing at {x:g} cm forward and {z:g} cm to the right, and none stands there"
            raise Unfit(field="on", wrong=wrong, todo="Move it, or add a thing to props.")
        return replace(limb, kind="palm" if hand else "foot", place=(x, high, z))
    if kind not in STANDING:
        return replace(limb, kind={"floor": "palm"}.get(kind, kind), place=(x, 0.0, z))
    heel = asked.heel if isinstance(asked, Foot) else None
    if kind == "flat":
        limb = replace(limb, heel=0.0 if heel is None else heel)
    if kind == "ball":
        limb = replace(limb, heel=heel if heel is not None else (limb.heel if limb.kind == "foot" and limb.heel > 0 else BALL_HEEL))
        back = BALL * body.length("foot")
        x, z = x - back * np.cos(np.radians(limb.aim)), z - limb.side * back * np.sin(np.radians(limb.aim))
    return replace(limb, kind="foot", place=(float(x), 0.0, float(z)))
