"""One limb over time: what its places ask of it in each frame, and how much of it is place and how much free angle."""

from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np

from groundwork.figures.body import BALL, HEEL, Array, Body, Flags, Marks
from groundwork.figures.contacts import UP, Target, target
from groundwork.figures.curves import through
from groundwork.figures.model import SIDES, Contact, Move
from groundwork.figures.pose import Limb
from groundwork.figures.script import LimbKey, Script
from groundwork.figures.space import smooth, unit

DWELL = 0.06
# Of stature: 8 cm for an adult, 3 for an infant.
LIFT = {"adult": 8.0 / 170, "infant": 3.0 / 70}
HEEL_LIFT, DROOP = 18.0, 15.0
# Part of a swing over which the limb still, or already, holds the body.
HANDOVER = 0.2
TOGETHER = 0.05


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
    empty = [np.full((count, 3), np.nan) for _ in range(6)]
    blank = [np.zeros(count) for _ in range(3)]
    found = Track(Target(*empty), blank[0], _angles(script, keys, times), np.zeros(count, dtype=bool), blank[1], blank[2])
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
        for part in ("end", "mid", "along", "up", "toe", "pole"):
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
        pinned = stays(old, new)
        found.placed[chosen] = found.end_weight[chosen] = 1.0
        found.pinned[chosen] = pinned
        found.mid_weight[chosen] = 1.0 if pinned else 1 - smooth(np.minimum(self.share, 1 - self.share) / HANDOVER)
        bump = np.zeros_like(self.share) if pinned else np.sin(np.pi * self._eased)
        body = self.script.body
        lift = LIFT[body.kind] * body.height if self.asked_lift is None else self.asked_lift
        if old.kind == new.kind and old.tucked == new.tucked:
            return self._moving((old, new), self.share if pinned else self._eased, bump, lift)
        goal = self._still(old).blend(self._still(new), self._eased)
        goal.end[:, 1] += lift * bump
        return goal

    def _still(self, limb: Limb) -> Target:
        none = np.zeros_like(self.share)
        return self._moving((limb, limb), none, none, 0.0)

    def _moving(self, ends: tuple[Limb, Limb], share: Array, bump: Array, lift: float) -> Target:
        old, new = ends

        def mixed(first: float, second: float) -> Array:
            return first + (second - first) * share

        place = np.stack([mixed(first, second) for first, second in zip(old.place, new.place, strict=True)], axis=-1)
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
        if old.kind == "foot" and bump.any():
            goal.toe = unit(goal.toe * (1 - bump[:, None]) + goal.along * bump[:, None])
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
    if not stays(old, new):
        swing = "air" not in (old.kind, new.kind)
        found.moves.append(Move(name, late.phase, early.time, late.time, swing=swing))
        return
    heading = np.array([np.cos(np.radians(new.aim)), 0.0, new.side * np.sin(np.radians(new.aim))])
    place, point = np.array(new.place), {"foot": "ball", "kneel": "knee", "forearm": "elbow"}.get(new.kind, new.kind)
    if new.kind == "foot":
        heel = max(old.heel, new.heel) <= 0 and min(old.heel, new.heel) < 0
        point = "heel" if heel else "foot" if old.heel == new.heel == 0 else "ball"
        place = place + heading * body.length("foot") * {"heel": -HEEL, "foot": (BALL - HEEL) / 2, "ball": BALL}[point]
    if new.kind == "forearm":
        place = place + heading * body.length("forearm") * 0.5
    spot = Contact(name, new.kind, point, (float(place[0]), float(place[1]), float(place[2])), early.time, late.time)
    before = found.contacts[-1] if found.contacts else None
    if before and before.end == spot.start and before.point == spot.point and np.allclose(before.place, spot.place, atol=0.01):
        found.contacts[-1] = Contact(name, new.kind, point, before.place, before.start, late.time)
    elif new.kind != "point":
        found.contacts.append(spot)
