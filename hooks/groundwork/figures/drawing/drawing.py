"""Pictures of a motion in a view: the data of the animation, and stills. The format, whole enough to write a player from.

Data of the animation (``animation``). Units: of the picture (see ``channels``), milliseconds from the start, x to the right, y
down.

- ``T`` end; ``L`` begin of the part that repeats (0 without a lead-in). ``once`` true: hold a second at ``T``, then start over at
  0; else the player goes from ``T`` to ``L``, without a seam. Time in the loop: u = max(0, t - L) / (T - L).
- ``c`` [x, y]: how far the camera goes in a loop. All that moves through the world (every channel of a place, ``m``, ``tk``) is
  drawn shifted by -u c. Channels of kind 0 (the directions of the head) are never shifted.
- ``d`` six texts, written by ``encode``: the four limbs, the trunk, the head. Each holds the frames that its part needs: first the
  number of the frame, of kind 0, then the channels of ``channels.TRACKS``, of the kinds ``MOVES``. ``f`` the numbers of the frames at
  ``L`` and at ``T``: between them frames are evenly apart, and so they are before ``L``, from 0 on. A shift of the camera goes to all x
  (kind 1) and y (kind 2). Between frames a value follows the monotone cubic of ``curves``: slope = mean of the two chords beside a
  frame, 0 where they differ in sign, and at most 3 times the smaller one in size. Frames from ``L`` on are a cycle: the last is the
  first of the next cycle, shifted by ``c``, so at both the chords are the last one and the first one of the cycle. Before ``L`` the
  curve runs at rest from the first frame to the one at ``L``, and so it does everywhere when ``once`` is true.
- ``o`` [[frame, order], ...]: from this frame on the parts are drawn in this order, back to front: 0 left arm, 1 right arm, 2 left
  leg, 3 right leg, 4 trunk, 5 head. Letters after them: what is seen of s the spine line, l and r left and right ear, a and
  b left and right eye.
- ``H`` what the head is made of (``channels.head_parts``). ``R`` radii: shoulder, elbow, wrist, knuckle, tip, hip, knee, calf, ankle,
  heel, ball, toe, neck, thumb, thumb tip.
- ``vb`` the box of the picture [x, y, width, height]; ``hz`` the y at which the floor begins. ``fl`` polygon [x, y, x, y, ...] of the
  mat, fixed. ``tk`` the first of ``tn`` lines [x1, y1, x2, y2] on it, ``ts`` [x, y] the step from each to the next: draw them shifted
  by -u c modulo ``ts`` (c is a whole number of steps).
- ``th`` the pieces of things, fixed, the farthest first: [tone, 1 when in front of the figure else 0, x, y, x, y, ...], a polygon each;
  tone "wall", "side" or "top".
- ``m`` spots of contact [side (0 left, 1 right), x, y, rx, ry, start, end], drawn from frame start to frame end only.
- ``br`` [[frame, breath], ...]: from this frame on the breath is "in", "out" or "".
- ``s`` the scale of the shadow.

How parts are drawn (``picture`` does the same): *arm*: capsules shoulder-elbow-wrist-knuckle-tip, and a thumb from 30 % of
wrist-knuckle (radius thumb) to the thumb tip. *leg*: hip-knee, knee-calf (30 % of knee-ankle)-ankle, 86 % of knee-ankle (0.9
ankle)-heel, ankle-ball, heel-ball, ball-toe. One path each, all capsules wound alike. *Bands* on right forearm and right shank:
strokes across at 60 and 74 % of elbow-wrist and knee-ankle, to both sides as far as the radius there (elbow to wrist, calf to
ankle). *trunk*: the closed B-spline (from the middle of the last and the first control point, quadratic curves to the middles of
neighbours) and, when the trunk comes before the head, the capsule of the neck; else the neck is drawn in the trunk's colour just
before the head. *waist*: M start Q control end.
*spine*: through the first and the last point, quadratic curves to the middles between. *head*: five ellipses, and the nose: a capsule
from a quarter of the way to the third of them (1.6 thumb) to the nose (0.9 thumb), and the ellipse of the hair, all one path. An
ellipsoid whose half axes are seen as v1, v2, v3 is the ellipse of the matrix M = v1 v1' + v2 v2' + v3 v3': its half axes are the roots
of m + a and m - a with m = (M11 + M22) / 2, a = hypot((M11 - M22) / 2, M12), turned by atan2(2 M12, M11 - M22) / 2. Stills have the
outline around the five in one curve. Hair is drawn after the head, then the ears and eyes that are seen.
*shadow*: drawn within ``scale(1, s)``, all its y divided by ``s``: a line through three points of each limb (their y are sent, their x
are those of the limb), 1.5 elbow or 1.5 knee wide; one from between the hips to between the shoulders, 3 hip wide; a spot under the
middle of the skull, whose y is sent, 4.2 neck wide. *breath*: chevrons from the nose along its direction; straight down when that is
shorter than 20.

Stills (``still``) hold the same, worked out for one moment, in whole units: ``box``, ``horizon``, ``mat`` and ``ticks`` as paths,
``things`` [{tone, front, points}], ``shadow`` {scale, lines: [{d, width}]}, ``spots`` {left, right} as paths, ``parts`` from back to
front [{part, paths: [(what it is, path or nothing), ...]}], ``trails`` [{of: left, right or trunk; d, head}], ``breath`` {d, head} or None.
"""

from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain, pairwise
from typing import Any

import numpy as np

from groundwork.figures.body.table import RADII, Array, Marks
from groundwork.figures.drawing.breathing import Breaths, fullness
from groundwork.figures.drawing.channels import MOVES, SLICES, TRACKS, channels, head_parts
from groundwork.figures.drawing.encode import encode
from groundwork.figures.drawing.order import orders
from groundwork.figures.drawing.outline import numbers, oval, polyline
from groundwork.figures.drawing.picture import FLATTEST, parts, shadows, units
from groundwork.figures.drawing.projection import Camera, camera
from groundwork.figures.drawing.sample import chosen
from groundwork.figures.drawing.scene import Scene, passed, scene, spots, whole
from groundwork.figures.drawing.trail import breath as breath_arrow
from groundwork.figures.drawing.trail import trails
from groundwork.figures.model import Motion
from groundwork.schemas.figure import View


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
        radii = units(motion.body)
        return {
            "T": _ms(motion.end),
            "L": _ms(motion.loop_start),
            "once": not motion.repeats,
            "vb": list(scene_.box),
            "hz": scene_.horizon,
            "R": [round(radii[name], 1) for name in RADII],
            "c": [round(float(value), 2) + 0.0 for value in self.camera.project(np.array(motion.travel))],
            "f": [self._frame(motion.loop_start), len(motion.times) - 1],
            "d": [self._track(track) for track in TRACKS],
            "H": head_parts(motion),
            "o": self._changes(),
            "fl": list(chain.from_iterable(scene_.mat)),
            "tk": whole(scene_.ticks[0].reshape(1, 4))[0] if len(scene_.ticks) else [],
            "tn": len(scene_.ticks),
            "ts": list(scene_.tick_step),
            "th": [[thing.tone, int(thing.front), *chain.from_iterable(thing.outline)] for thing in scene_.things],
            "s": round(max(self.camera.sine, FLATTEST), 2),
            "m": [
                [int(s["side"] == "right"), s["x"], s["y"], s["rx"], s["ry"], self._frame(s["start"]), self._frame(s["end"])]
                for s in spots(motion, self.camera)
            ],
            "br": [[self._frame(phase.start), self.breaths.get(phase.name, "")] for phase in motion.phases],
        }

    def still(self, moment: float, trail: tuple[float, float] | None = None, breath: str | None = None) -> dict[str, Any]:
        """Give the picture at a moment in seconds; ``trail`` the time over which limbs leave one, ``breath`` in or out."""
        motion, scene_ = self.motion, self.scene
        frame = self._frame(moment)
        time = motion.times[frame]
        gone, row = self._gone(frame), self.row(moment)
        step = np.array(scene_.tick_step)
        past = gone - step * np.floor(float(gone @ step) / max(float(step @ step), 1e-9))
        loaded = [s for s in spots(motion, self.camera) if s["start"] - 1e-6 <= time <= s["end"] + 1e-6]
        return {
            "box": list(scene_.box),
            "horizon": scene_.horizon,
            "mat": polyline(np.array(scene_.mat), "z"),
            "ticks": _ticks(scene_.ticks, past, step),
            "things": [
                {"tone": it.tone, "front": it.front, "points": " ".join(map(str, chain.from_iterable(it.outline)))} for it in scene_.things
            ],
            "shadow": shadows(row, motion.body, self.camera.sine),
            "spots": {
                side: "".join(oval(np.array([s["x"], s["y"]]) - gone, s["rx"], s["ry"]) for s in loaded if s["side"] == side)
                for side in ("left", "right")
            },
            "parts": parts(row, self.orders[frame], motion.body),
            "trails": trails(motion, self.camera, *trail, gone) if trail else [],
            "breath": breath_arrow(row[SLICES["nose"]], breath) if breath else None,
        }

    def row(self, moment: float) -> Array:
        """Give all channels at a moment in seconds, as they are seen by a camera that goes along."""
        frame = self._frame(moment)
        gone = self._gone(frame)
        row: Array = self.values[frame] - np.where(MOVES == 1, gone[0], np.where(MOVES == 2, gone[1], 0.0))  # noqa: PLR2004 - a y
        return row

    def _gone(self, frame: int) -> Array:
        """Give how far the camera has gone until a frame, in units of the picture."""
        gone: Array = self.camera.project(passed(self.motion, self.motion.times[frame : frame + 1]))[0]
        return gone

    def _frame(self, time: float) -> int:
        """Give the number of the frame at a time."""
        return int(np.argmin(np.abs(self.motion.times - time)))

    def _track(self, track: Marks) -> str:
        """Give the frames that some channels need, each with its number."""
        motion, kinds = self.motion, MOVES[track]
        cycle = self.camera.project(np.array(motion.travel))
        shift = np.array([0.0, *cycle])[kinds]
        kept = chosen(motion.times, self.values[:, track], motion.loop_start, shift if motion.repeats else None)
        frames = np.concatenate([kept[:, None], np.rint(self.values[kept][:, track])], axis=1)
        return encode(frames.astype(np.int64), np.array([0, *kinds]))

    def _changes(self) -> list[list[int | str]]:
        found: list[list[int | str]] = [[0, self.orders[0]]]
        for (_, before), (frame, after) in pairwise(enumerate(self.orders)):
            if before != after:
                found.append([frame, after])
        return found


def _ticks(ticks: Array, past: Array, step: Array) -> str:
    """Draw lines one step apart, each as its way from the one before; as all ways are alike, they pack well."""
    if not len(ticks):
        return ""
    way = np.rint(ticks[0, 1] - ticks[0, 0])
    return polyline(ticks[0] - past) + f"m{numbers(np.rint(step) - way)}l{numbers(way)}" * (len(ticks) - 1)


def _ms(time: float) -> int:
    return round(float(time) * 1000)
