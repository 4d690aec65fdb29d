"""Contacts: where the end of a limb is, and how hand or foot stand there, for each kind of place.

A swinging limb is asked for the same, with its place on the way; so it meets the floor exactly as it will stand on it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from groundwork.figures.body.space import column, slerp, unit
from groundwork.figures.body.table import BALL, HEEL, PALM, Array, Body

UP = np.array([0.0, 1.0, 0.0])
TUCKED = 78.0
# Of stature: how far a palm holds the wrist off the floor or the wall.
PALM_LIFT = 0.01


@dataclass
class Target:
    """What a place asks of a limb, frame by frame: end joint, middle joint where it is pinned, directions, pole.

    ``along`` is where hand or foot points, ``up`` its back (thumb side for a hand). ``mid`` and ``pole`` hold NaN where there is
    none. ``base`` is the height of what a foot stands on, ``hold`` how much the middle joint points to its place rather than as usual.
    """

    end: Array
    mid: Array
    along: Array
    up: Array
    pole: Array
    base: Array
    hold: Array

    @staticmethod
    def blank(count: int) -> "Target":
        """Give what nothing is asked of."""
        end, mid, along, up, pole = (np.full((count, 3), np.nan) for _ in range(5))
        return Target(end, mid, along, up, pole, np.zeros(count), np.ones(count))

    def blend(self, other: "Target", share: Array) -> "Target":
        """Go from one place to another of a different kind."""
        part = column(share)
        return Target(
            self.end * (1 - part) + other.end * part,
            np.full_like(self.end, np.nan),
            slerp(self.along, other.along, share),
            slerp(self.up, other.up, share),
            np.full_like(self.end, np.nan),
            self.base * (1 - share) + other.base * share,
            self.hold,
        )


@dataclass(frozen=True)
class _Asked:
    """What is known of a place: body, side of the body, directions, and the values of each frame."""

    body: Body
    side: float
    heading: Array
    inward: Array
    values: Mapping[str, Array]


def target(kind: str, side: float, body: Body, place: Array, values: Mapping[str, Array]) -> Target:
    """Find what a kind of place asks; ``values`` has aim, heel, turnout, droop and so on for each frame."""
    radians = np.radians(values["aim"])
    heading = np.stack([np.cos(radians), np.zeros_like(radians), side * np.sin(radians)], axis=-1)
    none = np.full_like(place, np.nan)
    inward = -side * np.cross(heading, UP)
    found = Target(place, none, heading, inward, none, np.zeros(len(place)), np.ones(len(place)))
    asked = _Asked(body, side, heading, inward, values)
    return KINDS[kind](found, asked) if kind in KINDS else found


def _palm(found: Target, asked: _Asked) -> Target:
    body, heading = asked.body, asked.heading
    high = body.radius("wrist") + PALM_LIFT * body.height
    found.end = found.end - PALM * body.length("hand") * heading + high * UP
    down = np.arcsin((high - body.radius("tip")) / body.length("hand")) + np.radians(asked.values.get("droop", 0.0))
    down = np.broadcast_to(down, heading.shape[:-1])
    found.along = heading * column(np.cos(down)) - UP * column(np.sin(down))
    return found


def _forearm(found: Target, asked: _Asked) -> Target:
    body, heading = asked.body, asked.heading
    found.mid = found.end + body.radius("elbow") * UP
    drop = body.radius("elbow") - body.radius("wrist")
    ahead = np.sqrt(body.length("forearm") ** 2 - drop**2)
    found.end = found.mid + heading * ahead - UP * drop
    down = (body.radius("wrist") - body.radius("tip")) / body.length("hand")
    found.along = unit(heading - UP * down)
    return found


def _wall(found: Target, asked: _Asked) -> Target:
    body = asked.body
    before = body.radius("wrist") + PALM_LIFT * body.height
    to_wall = np.zeros_like(found.end)
    to_wall[..., 0] = asked.values["facing"]
    found.end = found.end - before * to_wall - PALM * body.length("hand") * UP
    lean = (before - body.radius("tip")) / body.length("hand")
    found.along = unit(UP + lean * to_wall)
    found.up = np.zeros_like(found.end)
    found.up[..., 2] = -asked.side
    return found


def _kneel(found: Target, asked: _Asked) -> Target:
    body, heading, tucked = asked.body, asked.heading, bool(asked.values.get("tucked", np.zeros(1)).any())
    ahead, under = BALL * body.length("foot"), body.length("ankle") - body.radius("ball")
    if tucked:
        tilt = np.radians(TUCKED)
        high = body.radius("ball") + ahead * np.sin(tilt) - under * np.cos(tilt)
    else:
        high = body.radius("ankle")
        tilt = np.arcsin((high - body.radius("ball")) / np.hypot(ahead, under)) + np.arctan2(under, ahead)
    found.mid = found.end + body.radius("knee") * UP
    drop = body.radius("knee") - high
    found.end = found.mid - heading * np.sqrt(body.length("shank") ** 2 - drop**2) - UP * drop
    found.along = -heading * np.cos(tilt) - UP * np.sin(tilt)
    found.up = heading * np.sin(tilt) - UP * np.cos(tilt)
    return found


def _drag(found: Target, asked: _Asked) -> Target:
    body, heading, outward, turnout = asked.body, asked.heading, -asked.inward, np.radians(asked.values["turnout"])
    found.end = found.end + body.radius("ankle") * UP
    cosine, sine = column(np.cos(turnout)), column(np.sin(turnout))
    found.along = -heading * cosine + outward * sine
    found.up = outward * cosine + heading * sine
    found.pole = outward - UP
    return found


def _foot(found: Target, asked: _Asked) -> Target:
    body, heading, heel = asked.body, asked.heading, asked.values["heel"]
    tilt = np.radians(heel)
    along = heading * column(np.cos(tilt)) - UP * column(np.sin(tilt))
    up = heading * column(np.sin(tilt)) + UP * column(np.cos(tilt))
    foot, ankle = body.length("foot"), body.length("ankle")
    ball, back = body.radius("ball"), body.radius("heel")
    over_ball = found.end + heading * BALL * foot + UP * ball - along * BALL * foot + up * (ankle - ball)
    over_heel = found.end - heading * HEEL * foot + UP * back + along * HEEL * foot + up * (ankle - back)
    found.end = np.where(column(heel) >= 0, over_ball, over_heel)
    found.along, found.up = along, up
    return found


KINDS: Mapping[str, Callable[[Target, _Asked], Target]] = {
    "palm": _palm,
    "forearm": _forearm,
    "wall": _wall,
    "kneel": _kneel,
    "drag": _drag,
    "foot": _foot,
}
