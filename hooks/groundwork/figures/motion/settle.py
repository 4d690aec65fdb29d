"""Settling: the pelvis is moved up, pitched and rolled a little, so that the contacts and the lengths of the bones agree.

Damped Gauss-Newton for all frames at once. It is bounded: unbounded it would hide a wrong pose by moving the pelvis far.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from groundwork.figures.body.solids import Things
from groundwork.figures.body.space import apply, body_frame
from groundwork.figures.body.table import ADULT_HEIGHT, Array, Body
from groundwork.figures.model import LIMBS
from groundwork.figures.motion.limbs import reach_of
from groundwork.figures.motion.spine import Trunk
from groundwork.figures.motion.track import Track

# Bounds as fractions of stature, and degrees.
BOUND, FREE_BOUND, TURN_BOUND = 0.035, 0.30, 9.0
ROUNDS = 9
STRAIGHT = 0.998
STEP = 1e-3
# Of an adult's centimetres: how dear a centimetre of height, a degree of pitch and of roll are.
STIFF = {"kneel": (0.15, 0.25, 5.0), "free": (0.04, 0.25, 5.0), "forearm": (0.30, 0.05, 0.10), "fixed": (6.0, 6.0, 6.0)}
SMOOTH = np.array([1.0, 2.0, 3.0, 2.0, 1.0]) / 9
# What residuals are measured with of a trunk.
BENT = ("stations", "station_axes", "shoulders", "hips")


@dataclass(frozen=True)
class Held:
    """Where the author puts the pelvis in each frame, and how its height is found: ``free`` from 0 to 1, ``rest`` on what is ``beside``."""

    at: Array
    angles: Array  # pitch, roll, turn, side
    free: Array
    rest: Array
    nearly_rest: Array
    beside: Things


def pelvis_frame(angles: Array) -> Array:
    """Turn the pelvis by pitch, roll, turn and side."""
    return body_frame(*angles.T)


def resting(trunk: Trunk, at: Array, frame: Array, beside: Things) -> Array:
    """Give the height of the point between the hips at which the trunk rests on what is beneath it."""
    stations = trunk.stations @ np.swapaxes(frame, -1, -2)
    deep = np.linalg.norm((frame[:, None, None, 1] @ trunk.station_axes)[..., 0, :], axis=-1)
    high: Array = (beside.beneath(at[:, None] + stations, deep) + deep - stations[..., 1]).max(axis=1)
    return high


def roots(trunk: Trunk, at: Array, frame: Array) -> dict[str, Array]:
    """Give where each limb begins."""
    local = dict(zip(LIMBS, (*np.moveaxis(trunk.shoulders, 1, 0), *np.moveaxis(trunk.hips, 1, 0)), strict=True))
    return {name: at + apply(frame, place) for name, place in local.items()}


def settle(body: Body, held: Held, trunk: Trunk, tracks: Mapping[str, Track]) -> tuple[Array, Array]:
    """Give the changes of height, pitch and roll for each frame, and the bounds that they are kept within."""
    scale = ADULT_HEIGHT / body.height
    bound = np.stack(
        [(BOUND + (FREE_BOUND - BOUND) * held.free) * body.height, *([np.full(len(held.at), TURN_BOUND)] * 2)],
        axis=1,
    )
    stiff = _stiffness(held, tracks)
    change = np.zeros_like(bound)
    steps = np.diag([STEP / scale, STEP, STEP])
    # As it is, and a step off in each way: all are looked at in one go, as the arrays are small and each call has its price.
    looks = np.concatenate([np.zeros((1, 3)), steps])[:, None]
    asked = _Asked.of(body, held, trunk, tracks, len(looks))
    for _ in range(ROUNDS):
        here, *beside = asked.residuals((change + looks).reshape(-1, 3)).reshape(len(looks), len(change), -1) * scale
        slope = np.stack([(found - here) / step.max() for found, step in zip(beside, steps, strict=True)], axis=2)
        normal = np.einsum("nrk,nrl->nkl", slope, slope)
        weight = stiff * np.array([scale, 1.0, 1.0])
        damping = np.einsum("nk,kl->nkl", weight**2 + 1e-4, np.eye(3))
        pull = np.einsum("nrk,nr->nk", slope, here) + weight**2 * change
        change = np.clip(change - np.linalg.solve(normal + damping, pull[..., None])[..., 0], -bound, bound)
    return change, bound


def smoothed(change: Array, loop: int, *, repeats: bool) -> Array:
    """Take small corners out of the changes; in a loop, over its seam."""
    if len(change) < len(SMOOTH) + 1:
        return change
    ends = (change[loop:-1][-2:], change[loop + 1 :][:2]) if repeats and len(change) - loop > len(SMOOTH) else (change[:1], change[-1:])
    before = ends[0] if len(ends[0]) == 2 and loop == 0 else np.repeat(change[:1], 2, axis=0)  # noqa: PLR2004 - half the window
    after = ends[1] if len(ends[1]) == 2 else np.repeat(change[-1:], 2, axis=0)  # noqa: PLR2004 - half the window
    padded = np.concatenate([before, change, after])
    return np.stack([np.convolve(column, SMOOTH, mode="valid") for column in padded.T], axis=1)


def _stiffness(held: Held, tracks: Mapping[str, Track]) -> Array:
    arms = np.maximum(tracks["hand_L"].mid_weight, tracks["hand_R"].mid_weight)[:, None]
    anything = np.maximum(np.max([np.maximum(track.mid_weight, track.end_weight) for track in tracks.values()], axis=0), held.nearly_rest)[
        :, None
    ]
    usual = np.array(STIFF["kneel"]) + (np.array(STIFF["free"]) - np.array(STIFF["kneel"])) * held.free[:, None]
    forearm = np.array(STIFF["forearm"])
    forearm = np.where(held.free[:, None] > 0, np.minimum(usual, forearm), forearm)
    stiff = usual + (forearm - usual) * arms
    result: Array = np.where(anything > 0, stiff, np.array(STIFF["fixed"]))
    return result


@dataclass(frozen=True)
class _Limb:
    """What is asked of a limb in each frame: its middle joint, how far from the root it is, the end, and how far that may be."""

    mid: Array
    upper: float
    mid_weight: Array
    end: Array
    reach: float
    end_weight: Array


@dataclass(frozen=True)
class _Asked:
    """What the residuals are measured against, which no round changes."""

    held: Held
    trunk: Trunk
    limbs: Mapping[str, _Limb]

    @staticmethod
    def of(body: Body, held: Held, trunk: Trunk, tracks: Mapping[str, Track], times: int) -> "_Asked":
        """Take what is asked so many times over, one after the other."""

        def over(values: Array) -> Array:
            return np.concatenate([values] * times)

        limbs = {
            name: _Limb(
                over(np.nan_to_num(track.goal.mid)),
                body.length("upper_arm" if name.startswith("hand") else "thigh"),
                over(track.mid_weight),
                over(np.nan_to_num(track.goal.end)),
                STRAIGHT * reach_of(body, name),
                over(track.end_weight),
            )
            for name, track in tracks.items()
        }
        where = Held(over(held.at), over(held.angles), over(held.free), over(held.rest), over(held.nearly_rest), held.beside)
        return _Asked(where, replace(trunk, **{name: over(getattr(trunk, name)) for name in BENT}), limbs)

    def residuals(self, change: Array) -> Array:
        """Give what is off in each frame once the pelvis is changed: for each limb its middle and its end, then the trunk."""
        held = self.held
        turned = held.angles.copy()
        turned[:, :2] += change[:, 1:]
        frame = pelvis_frame(turned)
        at = held.at.copy()
        at[:, 1] += change[:, 0]
        found = []
        for name, root in roots(self.trunk, at, frame).items():
            limb = self.limbs[name]
            away = np.linalg.norm(limb.mid - root, axis=-1) - limb.upper
            found.append(np.where(limb.mid_weight > 0, away * limb.mid_weight, 0.0))
            over = np.linalg.norm(limb.end - root, axis=-1) - limb.reach
            found.append(np.where(limb.end_weight > 0, np.maximum(over, 0.0) * limb.end_weight, 0.0))
        if (held.nearly_rest > 0).any():
            low = at[:, 1] - resting(self.trunk, at, frame, held.beside)
            found.append(np.where(held.rest, low, np.where(held.nearly_rest > 0, np.minimum(low, 0.0), 0.0)))
        return np.stack(found, axis=1)
