"""One limb over time: what its places ask of it in each frame, and how much of it is place and how much free angle."""

from dataclasses import dataclass, field, replace
from itertools import pairwise

import numpy as np

from groundwork.figures.body.curves import through
from groundwork.figures.body.space import smooth
from groundwork.figures.body.table import ADULT_HEIGHT, BALL, HEEL, INFANT_HEIGHT, Array, Body, Flags, Marks
from groundwork.figures.model import SIDES, Contact, Move
from groundwork.figures.motion.contacts import TUCKED, UP, Target, target
from groundwork.figures.motion.feet import ball_of, raised
from groundwork.figures.motion.pose import Limb
from groundwork.figures.motion.script import LimbKey, Script

DWELL = 0.06
# Of stature: 8 cm for an adult, 3 for an infant.
LIFT = {"adult": 8.0 / ADULT_HEIGHT, "infant": 3.0 / INFANT_HEIGHT}
HEEL_LIFT, DROOP = 18.0, 15.0
# Part of a swing over which the limb still, or already, holds the body.
HANDOVER = 0.2
TOGETHER = 0.05
# How far, of stature, and by how many degrees the ball of a foot may be off its old place, to turn on the spot instead of to step.
PIVOTS, TURNS = 0.03, 20.0


@dataclass
class Track:
    """What a limb is asked for, frame by frame. ``placed`` is 1 on a place, 0 free, between on the way from one to the other."""

    goal: Target
    placed: Array
    angles: Array
    pinned: Flags
    mid_weight: Array
    end_weight: Array
    contacts: list[Contact] = field(default_factory=list)
    moves: list[Move] = field(default_factory=list)


def track(script: Script, name: str, times: Array) -> Track:
    """Follow a limb through its keys."""
    count, keys = len(times), script.limbs[name]
    blank = [np.zeros(count) for _ in range(3)]
    found = Track(
        Target.blank(count),
        blank[0],
        _angles(script, keys, times),
        np.zeros(count, dtype=bool),
        blank[1],
        blank[2],
    )
    for early, late in pairwise(keys):
        chosen = np.flatnonzero((times >= early.time) & ((times <= late.time) if late is keys[-1] else (times < late.time)))
        way = _Way(script, name, early.limb, late.limb, (times[chosen] - early.time) / (late.time - early.time), late.lift)
        if len(chosen):
            way.fill(found, chosen)
        _note(found, script.body, name, (early, late))
    return found


def stays(one: Limb, other: Limb) -> bool:
    """Tell whether a limb stays in its place."""
    near = max(abs(a - b) for a, b in zip(one.place, other.place, strict=True)) < TOGETHER
    return one.kind == other.kind != "air" and near and abs(one.aim - other.aim) < TOGETHER and one.tucked == other.tucked


def standing(limb: Limb, body: Body) -> Limb:
    """Give a kneeling foot that is tucked under as the standing foot that it is; any other stays."""
    if limb.kind != "kneel" or not limb.tucked:
        return limb
    blank = np.zeros(1)
    values = {"aim": blank + limb.aim, "heel": blank, "turnout": blank, "tucked": blank + 1}
    knees = target("kneel", limb.side, body, np.array([limb.place]), values)
    ball = ball_of(body, knees.end, knees.along, knees.up)[0]
    heading = limb.heading
    place = ball - heading * BALL * body.length("foot")
    return replace(limb, kind="foot", place=(float(place[0]), limb.place[1], float(place[2])), heel=180.0 - TUCKED, tucked=False)


def pivots(one: Limb, other: Limb, body: Body) -> bool:
    """Tell whether a limb only lifts or lowers its knee, over the ball of a foot that stays about where it is."""
    if {one.kind, other.kind} != {"kneel", "foot"}:
        return False
    first, second = standing(one, body), standing(other, body)
    near = np.hypot(first.place[0] - second.place[0], first.place[2] - second.place[2]) < PIVOTS * body.height
    return first.kind == second.kind == "foot" and min(first.heel, second.heel) > 0 and near and abs(one.aim - other.aim) < TURNS


def _angles(script: Script, keys: tuple[LimbKey, ...], times: Array) -> Array:
    """Run through the angles of a free limb; where it is not free, the nearest angles stand."""
    angles = np.zeros((len(times), 5))
    free = [key.limb.kind == "air" for key in keys]
    whole = all(free) and script.repeats and script.loop_start == 0.0
    number = 0
    while number < len(keys):
        if not free[number]:
            number += 1
            continue
        stop = number
        while stop + 1 < len(keys) and free[stop + 1]:
            stop += 1
        at = np.array([key.time for key in keys[number : stop + 1]])
        values = np.array([key.limb.angles for key in keys[number : stop + 1]])
        before = keys[number - 1].time if number else -np.inf
        after = keys[stop + 1].time if stop + 1 < len(keys) else np.inf
        chosen = (times >= before) & (times <= after)
        angles[chosen] = through(at, values, times[chosen], 0.0 if whole else None)
        number = stop + 1
    return angles


@dataclass(frozen=True)
class _Way:
    """One limb between two of its keys; ``share`` is how much of the time is gone in each frame."""

    script: Script
    name: str
    old: Limb
    new: Limb
    share: Array
    asked_lift: float | None

    def fill(self, found: Track, chosen: Marks) -> None:
        """Put what is asked for into the frames between the keys."""
        if self.old.kind == self.new.kind == "air":
            return
        goal = self._from_or_to_air(found, chosen) if "air" in {self.old.kind, self.new.kind} else self._between_places(found, chosen)
        for part in ("end", "mid", "along", "up", "pole", "base", "hold"):
            getattr(found.goal, part)[chosen] = getattr(goal, part)
        found.mid_weight[chosen] *= np.isfinite(found.goal.mid[chosen, 0])

    @property
    def _eased(self) -> Array:
        return smooth((self.share - DWELL) / (1 - 2 * DWELL))

    def _from_or_to_air(self, found: Track, chosen: Marks) -> Target:
        leaves = self.new.kind == "air"
        found.placed[chosen] = 1 - self._eased if leaves else self._eased
        near = 1 - smooth((self.share if leaves else 1 - self.share) / HANDOVER)
        found.mid_weight[chosen] = found.end_weight[chosen] = near
        return self._still(self.old if leaves else self.new)

    def _between_places(self, found: Track, chosen: Marks) -> Target:
        old, new = self.old, self.new
        pinned, near = stays(old, new) and not self.asked_lift, np.minimum(self.share, 1 - self.share)
        found.placed[chosen] = found.end_weight[chosen] = 1.0
        found.pinned[chosen] = pinned
        found.mid_weight[chosen] = 1.0 if pinned else 1 - smooth(near / HANDOVER)
        body = self.script.body
        bump = np.zeros_like(self.share) if pinned else np.sin(np.pi * self._eased)
        lift = LIFT[body.kind] * body.height if self.asked_lift is None else self.asked_lift
        if old.kind == new.kind and old.tucked == new.tucked:
            return self._moving((old, new), self.share if pinned else self._eased, bump, lift)
        if pivots(old, new, body):
            lift = self.asked_lift or 0.0
            goal = self._moving((standing(old, body), standing(new, body)), self._eased, bump * min(lift, 1.0), lift)
        else:
            goal = self._still(old).blend(self._still(new), self._eased)
            goal.end[:, 1] += lift * bump
            if self.name.startswith("foot"):
                goal.end[:, 1] += np.maximum(raised(body, goal.end, goal.along, goal.up, smooth(4 * near)), 0.0) * smooth(4 * near)
        first = self.share < 0.5  # noqa: PLR2004 - the place that is nearer in time holds the middle joint
        goal.mid = np.where(first[:, None], self._still(old).mid, self._still(new).mid)
        goal.hold = 1 - smooth(2 * near)
        return goal

    def _still(self, limb: Limb) -> Target:
        none = np.zeros_like(self.share)
        return self._moving((limb, limb), none, none, 0.0)

    def _moving(self, ends: tuple[Limb, Limb], share: Array, bump: Array, lift: float) -> Target:
        old, new = ends

        def mixed(first: float, second: float) -> Array:
            return first + (second - first) * share

        place = np.stack([mixed(first, second) for first, second in zip(old.place, new.place, strict=True)], axis=-1)
        base = place[:, 1].copy()
        # Onto a step and down from it a limb is carried over the higher place.
        place[:, 1] += (lift + abs(new.place[1] - old.place[1]) / 2) * bump
        tilt = share if bump.any() else smooth(share)
        values = {
            "aim": mixed(old.aim, new.aim),
            "heel": old.heel + (new.heel - old.heel) * tilt + HEEL_LIFT * bump * (1 - share),
            "turnout": mixed(old.turnout, new.turnout),
            "droop": DROOP * bump,
            "tucked": np.array([new.tucked]),
            "facing": np.array(np.sign(old.place[0] - float(np.mean(self.script.scalars[:, 0]))) or 1.0),
        }
        goal = target(old.kind, SIDES[self.name], self.script.body, place, values)
        if old.kind == "foot":
            goal.base = base
        if old.kind == "point" and self.name.startswith("foot"):
            goal.up = np.broadcast_to(UP, goal.up.shape)
        return goal


def _note(found: Track, body: Body, name: str, keys: tuple[LimbKey, LimbKey]) -> None:
    early, late = keys
    old, new = early.limb, late.limb
    if old.kind == new.kind == "air":
        if max(abs(a - b) for a, b in zip(old.angles, new.angles, strict=True)) > 1:
            found.moves.append(Move(name, late.phase, early.time, late.time, swing=False))
        return
    if not stays(old, new) or late.lift:
        turns = "air" not in {old.kind, new.kind} and pivots(old, new, body)
        swing = "air" not in {old.kind, new.kind} and not turns
        found.moves.append(Move(name, late.phase, early.time, late.time, swing=swing))
        if turns:
            _spot(found, name, "ball", _ball(new if new.kind == "foot" else old, body), keys)
        return
    heading = new.heading
    place, point = np.array(new.place), {"foot": "ball", "kneel": "knee", "forearm": "elbow"}.get(new.kind, new.kind)
    if new.kind == "foot":
        heel = max(old.heel, new.heel) <= 0 and min(old.heel, new.heel) < 0
        point = "heel" if heel else "foot" if old.heel == new.heel == 0 else "ball"
        place = place + heading * body.length("foot") * {"heel": -HEEL, "foot": (BALL - HEEL) / 2, "ball": BALL}[point]
    if new.kind == "forearm":
        place = place + heading * body.length("forearm") * 0.5
    if new.kind != "point":
        _spot(found, name, point, place, keys)
    if new.kind == "kneel" and new.tucked:
        _spot(found, name, "ball", _ball(new, body), keys)


def _ball(limb: Limb, body: Body) -> Array:
    """Give where on the floor the ball of a standing or tucked foot is."""
    stood = standing(limb, body)
    return np.array(stood.place) + stood.heading * BALL * body.length("foot")


def _spot(found: Track, name: str, point: str, place: Array, keys: tuple[LimbKey, LimbKey]) -> None:
    """Note where a limb bears weight; what stays over several keys is one contact."""
    early, late = keys
    kind = late.limb.kind if stays(early.limb, late.limb) else "turn"
    spot = Contact(name, kind, point, (float(place[0]), float(place[1]), float(place[2])), early.time, late.time)
    for index, before in enumerate(found.contacts):
        if before.end == spot.start and (before.kind, before.point) == (kind, point) and np.allclose(before.place, place, atol=0.01):
            found.contacts[index] = replace(before, end=late.time)
            return
    found.contacts.append(spot)
