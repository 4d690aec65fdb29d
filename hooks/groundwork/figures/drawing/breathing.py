"""Breath over time: which phases breathe in or out, and how full the chest is."""

from collections.abc import Mapping

import numpy as np

from groundwork.figures.body.space import smooth
from groundwork.figures.body.table import Array
from groundwork.figures.model import Motion

Breaths = Mapping[str, str]


def fullness(motion: Motion, breaths: Breaths) -> Array:
    """Give how full the chest is in each frame, from 0 to 1; without a word of breath it stays half way at rest."""
    level = _passes(motion, breaths, 0.0)
    if motion.repeats:
        level = _passes(motion, breaths, float(level[-1]))
    return level


def _passes(motion: Motion, breaths: Breaths, level: float) -> Array:
    found = np.zeros(len(motion.times))
    for phase in motion.phases:
        chosen = (motion.times >= phase.start) & (motion.times <= phase.end)
        goal = {"in": 1.0, "out": 0.0}.get(breaths.get(phase.name, ""), level)
        share = smooth((motion.times[chosen] - phase.start) / (phase.end - phase.start))
        found[chosen] = level + (goal - level) * share
        level = goal
    return found
