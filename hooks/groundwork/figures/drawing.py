"""Pictures of a motion in a view: the data of the animation, and stills. The format, whole enough to write a player from.

Data of the animation (``animation``). Units: of the picture (see ``channels``), milliseconds from the start, x to the right, y
down.

- ``T`` end; ``L`` begin of the part that repeats (0 without a lead-in). ``once`` true: hold a second at ``T``, then start over at
  0; else the player goes from ``T`` to ``L``, without a seam. Time in the loop: u = max(0, t - L) / (T - L).
- ``c`` [x, y]: how far the camera goes in a loop. All that stands in the world (every channel of a place, ``m``, and ``tk``) is
  drawn shifted by -u c. ``s12``-like channels (roots of ellipses, direction of the nose) are never shifted.
- ``t`` times of the frames that were kept; ``l`` the index of the frame at ``L``. ``d`` their channels (``encode``; ``channels``
  has the order; ``n`` is their number). Between frames a value follows the monotone cubic of ``curves``: slope = mean of the two
  chords beside a frame, 0 where they differ in sign, and at most 3 times the smaller one in size. Frames from ``l`` on are a cycle:
  the last is the first of the next cycle, shifted by ``c``, so at both the chords are the last one and the first one of the cycle.
  Before ``l`` the curve runs at rest from frame 0 to frame ``l``, and so it does everywhere when ``once`` is true.
- ``o`` [[time, order], ...]: from this time on the parts are drawn in this order, back to front: 0 left arm, 1 right arm, 2 left
  leg, 3 right leg, 4 trunk, 5 head. Letters: what is seen of s the spine line, l and r left and right ear, a and b left and right
  eye.
- ``R`` radii: shoulder, elbow, wrist, knuckle, tip, hip, knee, calf, ankle, heel, ball, toe, neck, thumb, thumb tip.
- ``fl`` polygon of the mat, fixed. ``tk`` lines [x1, y1, x2, y2] on it, ``ts`` [x, y] the step between them: draw them shifted by
  -u c modulo ``ts`` (c is a whole number of steps), cut off at the mat. ``w`` polygon of the wall, ``wf`` true when it stands
  before the figure. ``vb`` the box of the picture [x, y, width, height].
- ``m`` spots of contact [side (0 left, 1 right), x, y, rx, ry, start, end], drawn from start to end only.
- ``ph`` phases [start, name, breath], breath "in", "out", "hold" or "". ``sc`` units in a centimetre of the real body.

How parts are drawn (``picture`` does the same): *arm*: capsules shoulder-elbow-wrist-knuckle-tip, and a thumb from 30 % of
wrist-knuckle (radius thumb) to the thumb tip. *leg*: hip-knee, knee-calf (30 % of knee-ankle)-ankle, 86 % of knee-ankle (0.9
ankle)-heel, ankle-ball, heel-ball, ball-toe. One path each, all capsules wound alike. *Bands* on right forearm and right shank:
strokes across at 60 and 74 % of elbow-wrist and knee-ankle, to both sides as far as the radius there (elbow to wrist, calf to
ankle). *trunk*: the closed B-spline (from the middle of the last and the first control point, quadratic curves to the middles of
neighbours) and, when the trunk comes before the head, the capsule of the neck; else the neck is drawn in the trunk's colour just
before the head. *waist*: M start Q control end.
*spine*: through the first and the last point, quadratic curves to the middles between. *head*: the closed B-spline, and the nose: a
capsule from a quarter of the way to the mean of the head's points (1.6 thumb) to the nose (0.9 thumb), and the ellipse of the hair,
all one path. Hair, ears: ellipses by their root (s11, s12, s22): half axes m + a and m - a with m = (s11 + s22) / 2, a = hypot((s11
- s22) / 2, s12), turned by atan2(2 s12, s11 - s22) / 2. Hair is drawn after the head, then the ears and eyes that are seen.
*shadow*: drawn within ``scale(1, s)``, all its y divided by ``s``: a line through the three points of each limb, 1.5 elbow or 1.5
knee wide; one from pelvis to chest, 3 hip wide; a spot under the head, 4.2 neck wide. *breath*: chevrons from the nose along its
direction; straight down when that is shorter than 20.

Stills (``still``) hold the same, worked out for one moment: ``box``, ``mat``, ``ticks``, ``wall`` as paths, ``wall_in_front``,
``shadow`` {scale, lines: [{d, width}]}, ``spots`` [{side, cx, cy, rx, ry}], ``parts`` from back to front [{part, side, d, ...}]
with ``bands`` (limbs), ``spine`` and ``waist`` (trunk), ``neck`` (a path in the trunk's colour below the head, or empty), ``hair``,
``ears`` {cx, cy, rx, ry, angle} and ``eyes`` (head), ``trails`` [{of: left, right or trunk; d, head}], ``breath`` {way, d, head} or
None.
"""

from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import Any

import numpy as np

from groundwork.figures.body import RADII, Array
from groundwork.figures.breathing import Breaths, fullness
from groundwork.figures.channels import COUNT, MOVES, SLICES, channels
from groundwork.figures.encode import encode
from groundwork.figures.model import Motion
from groundwork.figures.order import orders
from groundwork.figures.outline import line
from groundwork.figures.picture import FLATTEST, parts, polygon, shadows, units
from groundwork.figures.projection import Camera, camera
from groundwork.figures.sample import chosen
from groundwork.figures.scene import Scene, passed, scene, spots
from groundwork.figures.trail import breath as breath_arrow
from groundwork.figures.trail import trails
from groundwork.schemas.figure import View

NO_BREATH: Breaths = {}


@dataclass(frozen=True)
class Drawing:
    """A motion in one view; what its pictures share is worked out once."""

    motion: Motion
    view: View
    breaths: Breaths = field(default_factory=dict)

    @cached_property
    def camera(self) -> Camera:
        """The camera of the view."""
        return camera(self.view, self.motion.body)

    @cached_property
    def values(self) -> Array:
        """All channels of all frames."""
        return channels(self.motion, self.camera, fullness(self.motion, self.breaths))

    @cached_property
    def orders(self) -> list[str]:
        """The drawing order of each frame."""
        return orders(self.motion, self.camera)

    @cached_property
    def scene(self) -> Scene:
        """What stands around the figure."""
        return scene(self.motion, self.camera, self.values, units(self.motion.body))

    def animation(self) -> dict[str, Any]:
        """Give the data of the animation."""
        motion, scene_ = self.motion, self.scene
        cycle = self.camera.project(np.array(motion.travel))
        shift = np.where(MOVES == 1, cycle[0], np.where(MOVES == 2, cycle[1], 0.0))  # noqa: PLR2004 - a y
        kept = chosen(motion.times, self.values, motion.loop_start, shift if motion.repeats else None)
        frames = np.rint(self.values[kept]).astype(np.int64)
        radii = units(motion.body)
        return {
            "T": _ms(motion.end),
            "L": _ms(motion.loop_start),
            "once": not motion.repeats,
            "sc": round(motion.body.scale, 3),
            "vb": list(scene_.box),
            "R": [round(radii[name], 1) for name in RADII],
            "c": [round(float(value), 2) + 0.0 for value in cycle],
            "n": COUNT,
            "l": int(np.searchsorted(motion.times[kept], motion.loop_start - 1e-6)),
            "t": [_ms(time) for time in motion.times[kept]],
            "d": encode(frames),
            "o": self._changes(),
            "fl": scene_.mat,
            "tk": scene_.ticks,
            "ts": list(scene_.tick_step),
            "w": scene_.wall,
            "wf": scene_.wall_in_front,
            "s": round(max(self.camera.sine, FLATTEST), 3),
            "m": [
                [int(s["side"] == "right"), s["x"], s["y"], s["rx"], s["ry"], _ms(s["start"]), _ms(s["end"])]
                for s in spots(motion, self.camera)
            ],
            "ph": [[_ms(phase.start), phase.name, self.breaths.get(phase.name) or ""] for phase in motion.phases],
        }

    def still(self, moment: float, trail: tuple[float, float] | None = None, breath: str | None = None) -> dict[str, Any]:
        """Give the picture at a moment in seconds; ``trail`` the time over which limbs leave one, ``breath`` in or out."""
        motion, scene_ = self.motion, self.scene
        frame = int(np.argmin(np.abs(motion.times - moment)))
        gone = self.camera.project(passed(motion, motion.times[frame : frame + 1]))[0]
        row = self.values[frame] - np.where(MOVES == 1, gone[0], np.where(MOVES == 2, gone[1], 0.0))  # noqa: PLR2004 - a y
        ticks = np.array(scene_.ticks, dtype=float).reshape(-1, 2, 2)
        step = np.array(scene_.tick_step)
        passed_ticks = gone - step * np.floor(float(gone @ step) / max(float(step @ step), 1e-9)) if len(ticks) else gone
        return {
            "box": list(scene_.box),
            "mat": polygon(np.array(scene_.mat)),
            "ticks": "".join(line(tick - passed_ticks) for tick in ticks),
            "wall": polygon(np.array(scene_.wall)),
            "wall_in_front": scene_.wall_in_front,
            "shadow": shadows(row, motion.body, self.camera.sine),
            "spots": [
                {
                    "side": s["side"],
                    "cx": round(s["x"] - float(gone[0]), 1),
                    "cy": round(s["y"] - float(gone[1]), 1),
                    "rx": s["rx"],
                    "ry": s["ry"],
                }
                for s in spots(motion, self.camera)
                if s["start"] - 1e-6 <= motion.times[frame] <= s["end"] + 1e-6
            ],
            "parts": parts(row, self.orders[frame], motion.body),
            "trails": trails(motion, self.camera, *trail, gone) if trail else [],
            "breath": breath_arrow(row[SLICES["nose"]], breath) if breath in {"in", "out"} else None,
        }

    def _changes(self) -> list[list[int | str]]:
        found: list[list[int | str]] = [[0, self.orders[0]]]
        for (_, before), (time, after) in pairwise(zip(self.motion.times, self.orders, strict=True)):
            if before != after:
                found.append([_ms(time), after])
        return found


def animation(motion: Motion, view: View, breaths: Breaths = NO_BREATH) -> dict[str, Any]:
    """Give the data of the animation in a view; ``breaths`` has in, out or hold for the names of phases."""
    return Drawing(motion, view, breaths).animation()


def still(motion: Motion, view: View, moment: float, trail: tuple[float, float] | None = None, breath: str | None = None) -> dict[str, Any]:
    """Give one still. For several of one view, make one ``Drawing`` and ask it."""
    return Drawing(motion, view).still(moment, trail, breath)


def _ms(time: float) -> int:
    return round(float(time) * 1000)
