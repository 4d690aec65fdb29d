"""Drawing order: which limbs are behind the trunk and which before it, without flicker."""

import numpy as np

from groundwork.figures.body.table import Array, Flags
from groundwork.figures.drawing.projection import Camera
from groundwork.figures.model import INDEX, LIMBS, Motion

TRUNK, HEAD = "4", "5"
ROOT, MID, END = 0.9, 0.4, 0.15
# Of stature: how far a limb must be past the trunk before the order changes.
SLACK = 0.05
# How far the head must point away from the viewer to be drawn behind the trunk, and how far back to be drawn before it again.
HEAD_AWAY, HEAD_FIRST, HEAD_NEAR = 0.42, 0.30, 0.15
SPINE_HIDDEN = 0.45
EAR_SHOWN, EYE_SHOWN = 0.30, 0.18
# Where an eye looks out of the head: forward, and to its side.
EYE_FRONT, EYE_ASIDE = 0.88, 0.48


def orders(motion: Motion, camera: Camera) -> list[str]:
    """Give for each frame the parts from back to front, and which of the small lines are seen.

    Digits: 0 left arm, 1 right arm, 2 left leg, 3 right leg, 4 trunk, 5 head.
    Letters: s spine, l and r left and right ear, a and b left and right eye.
    """
    scores = limb_scores(motion, camera)
    near = np.stack([hysteresis(score, SLACK * motion.body.height) for score in scores.T], axis=1)
    depth = [float(camera.depth(motion.points[:, index * 6 : index * 6 + 6]).mean()) for index in range(len(LIMBS))]
    rank = np.argsort(depth, kind="stable")
    head = hysteresis(_head_score(motion, camera), 1.0, start=1.0 - 2 * HEAD_FIRST / (HEAD_AWAY + HEAD_NEAR))
    spine = camera.depth(-motion.frames[:, 1, :, 0]) > -SPINE_HIDDEN
    front, right = camera.depth(motion.frames[:, 2, :, 0]), camera.depth(motion.frames[:, 2, :, 2])
    signs = {"s": spine, "l": right < -EAR_SHOWN, "r": right > EAR_SHOWN}
    signs |= {"a": EYE_FRONT * front - EYE_ASIDE * right > EYE_SHOWN, "b": EYE_FRONT * front + EYE_ASIDE * right > EYE_SHOWN}
    found = []
    for frame in range(len(motion.times)):
        behind = "".join(str(part) for part in rank if not near[frame, part])
        before = "".join(str(part) for part in rank if near[frame, part])
        letters = "".join(letter for letter, shown in signs.items() if shown[frame])
        found.append((behind + TRUNK + HEAD if head[frame] else behind + HEAD + TRUNK) + before + letters)
    return found


def limb_scores(motion: Motion, camera: Camera) -> Array:
    """Give how far each limb is on the viewer's side of the trunk, in centimetres."""
    top = motion.points[:, [INDEX["hand_L", "shoulder"], INDEX["hand_R", "shoulder"]]].mean(axis=1)
    axis = top - motion.pelvis
    axis = axis / np.linalg.norm(axis, axis=1, keepdims=True)
    toward = camera.rows[2] - axis * camera.depth(axis)[:, None]
    size = np.linalg.norm(toward, axis=1, keepdims=True)
    toward = np.where(size > 0.2, toward / np.maximum(size, 1e-9), camera.rows[2])  # noqa: PLR2004 - seen from its end
    scores = []
    for index, name in enumerate(LIMBS):
        base = top if name.startswith("hand") else motion.pelvis
        parts = motion.points[:, index * 6 : index * 6 + 3] - base[:, None]
        along = np.einsum("npi,ni->np", parts, toward)
        scores.append(along @ np.array([ROOT, MID, END]))
    return np.stack(scores, axis=1)


def hysteresis(score: Array, slack: float, start: float | None = None) -> Flags:
    """Tell where a score is positive, changing only when it is past ``slack``; it begins as it is on the average."""
    begin = float(score.mean()) if start is None else float(score[0] - start)
    sure = np.where(score > slack, 1, np.where(score < -slack, -1, 0))
    known = np.flatnonzero(sure)
    last = np.maximum.accumulate(np.where(sure != 0, np.arange(len(score)), -1))
    state: Flags = np.where(last >= 0, sure[np.maximum(last, 0)], 1 if begin > 0 else -1) > 0
    if len(known) and known[0] > 0 and np.sign(sure[known[0]]) == np.sign(score[: known[0]].mean()):
        state[: known[0]] = sure[known[0]] > 0
    return state


def _head_score(motion: Motion, camera: Camera) -> Array:
    """Give the head's score: 1 where it must be drawn before the trunk, -1 where it must be behind."""
    way = motion.heads[:, 0] - motion.pelvis
    away = -camera.depth(way / np.linalg.norm(way, axis=1, keepdims=True))
    middle, half = (HEAD_AWAY + HEAD_NEAR) / 2, (HEAD_AWAY - HEAD_NEAR) / 2
    score: Array = (middle - away) / half
    return score
