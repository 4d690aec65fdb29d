"""Knees that bear weight though no place was written for them: those of a leg that stands on the ball of its foot."""

from collections.abc import Iterator

import numpy as np

from groundwork.figures.body.table import Array, Body
from groundwork.figures.model import Contact
from groundwork.figures.motion.track import Track

# Of stature: how near the floor a knee rests, and how far it may move while it does. Seconds: what is shorter is only a touch.
NEAR, STILL, SHORTEST = 0.004, 0.01, 0.2


def resting_knees(body: Body, name: str, times: Array, asked: Track, knees: Array) -> Iterator[Contact]:
    """Give the spots of the knees of one leg; ``knees`` is where its knee is in each frame."""
    low = knees[:, 1] - body.radius("knee") < NEAR * body.height
    resting = low & asked.pinned & ~np.isfinite(asked.goal.mid[:, 0])
    edges = np.flatnonzero(np.diff(np.concatenate([[False], resting, [False]]).astype(int)))
    for first, after in edges.reshape(-1, 2):
        path = knees[first:after]
        if times[after - 1] - times[first] >= SHORTEST and np.ptp(path, axis=0).max() < STILL * body.height:
            x, _, z = path.mean(axis=0)
            yield Contact(name, "rest", "knee", (float(x), 0.0, float(z)), float(times[first]), float(times[after - 1]))
