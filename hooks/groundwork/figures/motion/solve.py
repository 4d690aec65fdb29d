"""Solving: from a figure file to a motion in space, frame by frame."""

from dataclasses import dataclass, replace

import numpy as np

from groundwork.figures.body.curves import evaluate, joined, slopes, through
from groundwork.figures.body.space import apply
from groundwork.figures.body.table import Array
from groundwork.figures.model import LIMBS, Finding, Motion
from groundwork.figures.motion.limbs import Root, limb
from groundwork.figures.motion.props import pieces
from groundwork.figures.motion.rests import resting_knees
from groundwork.figures.motion.script import Script, write
from groundwork.figures.motion.settle import Held, pelvis_frame, resting, roots, settle, smoothed
from groundwork.figures.motion.spine import Trunk, trunk
from groundwork.figures.motion.track import Track, track
from groundwork.schemas.figure import Figure, Poses

FRAME = 0.05
NO_POSES = Poses()


def solve(figure: Figure, poses: Poses = NO_POSES) -> tuple[Motion | None, list[Finding]]:
    """Solve a figure: its motion, or none when parts of the file do not fit together; and what was found wrong."""
    script, findings = write(figure, poses)
    if script is None:
        return None, findings
    return motion_of(script), findings


def motion_of(script: Script) -> Motion:
    """Solve a script, first at its keys for the heights that are to be found, then in all frames."""
    script = _with_heights(script)
    times = _frames(script)
    values = _between(script, times)
    tracks = {name: track(script, name, times) for name in LIMBS}
    held = _held(script, times, values)
    bent = _bent(script, values)
    change, bound = settle(script.body, held, bent, tracks)
    change = smoothed(change, int(np.searchsorted(times, script.loop_start)), repeats=script.repeats)
    return _motion(script, values, _Settled(times, held, bent, tracks, change, bound))


def _with_heights(script: Script) -> Script:
    """Find the heights that are auto or rest, with the poses at the keys."""
    height = script.scalars[:, 1].copy()
    open_ = np.isnan(height)
    if not open_.any():
        return script
    scalars = script.scalars.copy()
    scalars[:, 1] = np.where(open_, 0.0, height)
    guess = _guess(script, scalars)
    scalars[:, 1] = np.where(open_, guess, height)
    known = replace(script, scalars=scalars)
    tracks = {name: track(known, name, script.times) for name in LIMBS}
    held = _held(known, script.times, scalars)
    change, _ = settle(script.body, held, _bent(known, scalars), tracks)
    scalars[:, 1] = np.where(open_, scalars[:, 1] + change[:, 0], height)
    return replace(script, scalars=scalars)


def _guess(script: Script, scalars: Array) -> Array:
    body = script.body
    lying = resting(_bent(script, scalars), scalars[:, :3], pelvis_frame(scalars[:, 3:7]), script.beside)
    kneeling = np.array(
        [any(key.limb.kind == "kneel" for name in LIMBS for key in script.limbs[name] if key.time == time) for time in script.times]
    )
    high = body.length("thigh") + np.where(kneeling, body.radius("knee"), body.length("shank") + body.length("ankle")) * 0.99
    return np.where([mode == "rest" for mode in script.modes], lying, high)


def _frames(script: Script) -> Array:
    end, start = float(script.times[-1]), script.loop_start
    loop = np.linspace(start, end, max(round((end - start) / FRAME), 4) + 1)
    if start == 0.0:
        return loop
    return np.concatenate([np.linspace(0.0, start, max(round(start / FRAME), 2) + 1)[:-1], loop])


def _between(script: Script, times: Array) -> Array:
    """Run the scalars through their keys; a loop is seamless, and a lead-in runs into it without a stop where it can."""
    keys, rows = script.times, script.scalars
    if not script.repeats:
        return through(keys, rows, times)
    shift = np.zeros(rows.shape[1])
    shift[0], shift[2] = script.travel[0], script.travel[2]
    first = int(np.argmin(np.abs(keys - script.loop_start)))
    around = slopes(keys[first:], rows[first:], shift)
    values = evaluate(keys[first:], rows[first:], around, times)
    if first:
        lead, ways, steps = times < script.loop_start, keys[: first + 1], rows[: first + 1]
        chord = (steps[-1] - steps[-2]) / (ways[-1] - ways[-2])
        values[lead] = evaluate(ways, steps, joined(slopes(ways, steps), chord, around[0]), times[lead])
    return values


def _held(script: Script, times: Array, values: Array) -> Held:
    free = np.array([mode != "number" for mode in script.modes], dtype=float)
    rest = np.array([mode == "rest" for mode in script.modes], dtype=float)
    between = [np.interp(times, script.times, part) for part in (free, rest)]
    return Held(values[:, :3].copy(), values[:, 3:7].copy(), between[0], between[1] >= 1, between[1], script.beside)


def _bent(script: Script, values: Array) -> Trunk:
    head = values[:, [13, 15, 14]]  # written flex, turn, side; bent by flex, side, twist
    return trunk(script.body, values[:, 7:10], values[:, 10:13], head)


@dataclass(frozen=True)
class _Settled:
    """All that the motion is put together from."""

    times: Array
    held: Held
    bent: Trunk
    tracks: dict[str, Track]
    change: Array
    bound: Array


def _motion(script: Script, values: Array, solved: _Settled) -> Motion:
    held, bent, tracks, change = solved.held, solved.bent, solved.tracks, solved.change
    turned = held.angles.copy()
    turned[:, :2] += change[:, 1:]
    frame = pelvis_frame(turned)
    at = held.at.copy()
    at[:, 1] += change[:, 0]
    chest, head = frame @ bent.chest, frame @ bent.head
    drawn = {
        name: limb(script.body, name, Root(root, chest if name.startswith("hand") else frame), tracks[name])
        for name, root in roots(bent, at, frame).items()
    }

    def placed(points: Array) -> Array:
        return at[:, None] + apply(frame[:, None], points)

    points = np.concatenate([drawn[name].points for name in LIMBS], axis=1)
    stations = placed(bent.stations)
    return Motion(
        body=script.body,
        times=solved.times,
        loop_start=script.loop_start,
        end=float(solved.times[-1]),
        repeats=script.repeats,
        travel=script.travel if script.repeats else (0.0, 0.0, 0.0),
        points=points,
        frames=np.stack([frame, chest, head], axis=1),
        pelvis=at,
        spine=placed(bent.spine),
        stations=stations,
        station_axes=frame[:, None] @ bent.station_axes,
        heads=placed(bent.heads),
        head_axes=frame[:, None] @ bent.head_axes,
        nose=placed(bent.nose[:, None])[:, 0],
        ears=placed(bent.ears),
        contacts=(
            *(contact for name in LIMBS for contact in tracks[name].contacts),
            *(
                spot
                for name in LIMBS[2:]
                for spot in resting_knees(script.body, name, solved.times, tracks[name], drawn[name].points[:, 1])
            ),
        ),
        moves=tuple(move for name in LIMBS for move in tracks[name].moves),
        phases=script.phases,
        reach={name: drawn[name].reach for name in LIMBS},
        stretch={name: drawn[name].stretch for name in LIMBS},
        loaded={name: tracks[name].pinned for name in LIMBS},
        placed={name: tracks[name].placed for name in LIMBS},
        settled=change,
        bound=solved.bound,
        scalars=values,
        beside=script.beside,
        pieces=pieces(script.beside, script.body.height, np.concatenate([points, stations], axis=1).reshape(-1, 3)),
        mirrored=script.mirrored,
    )
