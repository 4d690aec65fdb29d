"""What cannot be seen: a limb that moves in a phase, and is behind the rest of the body in its still."""

from itertools import pairwise

import numpy as np

from groundwork.figures.body.table import Array, Body, Flags, Marks
from groundwork.figures.drawing.channels import SLICES, channels
from groundwork.figures.drawing.order import orders
from groundwork.figures.drawing.projection import camera
from groundwork.figures.model import IN_WORDS, LIMBS, Finding, Motion, PhaseTime
from groundwork.schemas.figure import View

# Of the outer half of a limb: when as much is covered, nobody sees what it does.
COVERED = 0.85
SAMPLES = 5
ARM = ((0, 1, "shoulder", "elbow"), (1, 2, "elbow", "wrist"), (2, 3, "wrist", "knuckle"), (3, 4, "knuckle", "tip"))
LEG = ((0, 1, "hip", "knee"), (1, 2, "knee", "ankle"), (2, 3, "ankle", "heel"), (2, 4, "ankle", "ball"), (4, 5, "ball", "toe"))


def hidden(motion: Motion, views: tuple[View, ...]) -> list[Finding]:
    """Note the limbs that move in a phase and are covered in its still, in all views."""
    shown = [(phase, name) for phase in motion.phases for name in LIMBS if phase.show is not None and _moves(motion, phase, name)]
    if not shown:
        return []
    frames = np.array([int(np.argmin(np.abs(motion.times - (phase.show or 0.0)))) for phase, _ in shown])
    covered = np.min([_covered(motion, view, frames, [name for _, name in shown]) for view in views], axis=0)
    return [
        Finding(
            ("phases", phase.index, "move", motion.source(name)),
            f"phase {phase.name}, {IN_WORDS[name]}",
            f"it moves, and {share * 100:.0f} % of it is behind the body in its still{'' if len(views) == 1 else ', in all views'}",
            "Turn the view a little, raise it, show another moment, or add a view.",
            note=True,
        )
        for (phase, name), share in zip(shown, covered, strict=True)
        if share >= COVERED
    ]


def _moves(motion: Motion, phase: PhaseTime, name: str) -> bool:
    return any(move.limb == name and move.phase == phase.index for move in motion.moves)


def _covered(motion: Motion, view: View, frames: Marks, names: list[str]) -> list[float]:
    eye = camera(view, motion.body)
    order = orders(motion, eye)
    rows = channels(motion.only(frames), eye, np.zeros(len(frames)))
    return [share_covered(row, order[frame], LIMBS.index(name), motion.body) for row, frame, name in zip(rows, frames, names, strict=True)]


def share_covered(row: Array, order: str, limb: int, body: Body) -> float:
    """Give how much of the outer half of a limb is behind what is drawn after it."""
    limbs = row[SLICES["limbs"]].reshape(4, 6, 2)
    ends = limbs[limb][[1, 2, 4]]
    points = np.concatenate([first + (second - first) * np.linspace(0, 1, SAMPLES)[:, None] for first, second in pairwise(ends)])
    over = np.zeros(len(points), dtype=bool)
    for digit in order[order.index(str(limb)) + 1 :]:
        if digit in "45":
            over |= _inside(points, row[SLICES["trunk" if digit == "4" else "head"]].reshape(-1, 2))
        elif digit.isdigit():
            for first, second, one, other in ARM if int(digit) < 2 else LEG:  # noqa: PLR2004 - arms come first
                radii = body.radius(one) * body.scale, body.radius(other) * body.scale
                over |= _on(points, limbs[int(digit)][first], limbs[int(digit)][second], radii)
    return float(over.mean())


def _on(points: Array, start: Array, end: Array, radii: tuple[float, float]) -> Flags:
    apart = end - start
    share = np.clip((points - start) @ apart / max(float(apart @ apart), 1e-9), 0.0, 1.0)
    away: Flags = np.linalg.norm(points - start - share[:, None] * apart, axis=1) < radii[0] + (radii[1] - radii[0]) * share
    return away


def _inside(points: Array, outline: Array) -> Flags:
    """Tell which points are within a closed outline, by the edges that a ray to the right crosses."""
    after = np.roll(outline, -1, axis=0)
    x, y = points[:, :1], points[:, 1:]
    spans = (outline[:, 1] > y) != (after[:, 1] > y)
    steep = np.where(after[:, 1] == outline[:, 1], 1e-9, after[:, 1] - outline[:, 1])
    crossed = spans & (x < outline[:, 0] + (after[:, 0] - outline[:, 0]) * (y - outline[:, 1]) / steep)
    odd: Flags = crossed.sum(axis=1) % 2 == 1
    return odd
