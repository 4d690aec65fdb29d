"""The worst of something over time, told once: in which phase, when, and by how much."""

from dataclasses import dataclass

import numpy as np

from groundwork.figures.body.table import Array
from groundwork.figures.model import IN_WORDS, LIMBS, Finding, Motion, Path

# A mistake that lasts is told where it begins: there the amount is nearly what it is at the worst.
ALMOST = 0.97


@dataclass(frozen=True)
class Worst:
    """The frame in which a limit is passed most, and by how much."""

    frame: int
    amount: float


def worst(amounts: Array, limit: float) -> Worst | None:
    """Find the first frame in which amounts pass a limit about as far as they ever do; none when they stay within it."""
    most = float(amounts.max())
    return Worst(int(np.argmax(amounts >= max(limit, ALMOST * most))), most) if most > limit else None


def where(motion: Motion, frame: int, part: str = "") -> tuple[Path, str]:
    """Give the path of what moves in a frame, and the words for it: phase, time and part of the body."""
    time = float(motion.times[frame])
    named = part or "pose"
    words = IN_WORDS.get(part, named)
    field = motion.source(part) if part in LIMBS else part
    if frame == 0:
        return (("start", field) if field else ("start",)), f"start, {words}"
    phase = next((phase for phase in motion.phases if time <= phase.end + 1e-6), motion.phases[-1])
    path: Path = ("phases", phase.index, "move", *((field,) if field else ()))
    return path, f"phase {phase.name} (t = {time:.1f} s), {words}"


def told(motion: Motion, found: Worst, part: str, wrong: str, todo: str) -> Finding:
    """Make a finding of the worst frame; ``wrong`` says by how much."""
    path, thing = where(motion, found.frame, part)
    return Finding(path, thing, wrong, todo, time=float(motion.times[found.frame]))
