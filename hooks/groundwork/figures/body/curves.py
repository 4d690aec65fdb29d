"""Monotone cubics (Fritsch & Carlson 1980): through the keys, without overshoot, flat where two keys are alike.

The player uses the same curve between the frames that are kept, so both must agree to the letter.
"""

import numpy as np

from groundwork.figures.body.table import Array


def slopes(times: Array, values: Array, shift: Array | float | None = None) -> Array:
    """Give a slope for each key: the mean of the chords beside it, limited so that no curve overshoots.

    ``values`` has a row for each key. ``shift`` is what a loop adds in a cycle; then the last key is the first of the next cycle, and
    the ends have each other's neighbours. Without it the curve rests at both ends.
    """
    step = np.diff(times).reshape(-1, *([1] * (values.ndim - 1)))
    chord = np.diff(values, axis=0) / step
    slope = np.zeros_like(values)
    slope[1:-1] = (chord[:-1] + chord[1:]) / 2
    slope[1:-1][(chord[:-1] * chord[1:]) <= 0] = 0
    if shift is not None:
        around = (chord[-1] + chord[0]) / 2
        around = np.where(chord[-1] * chord[0] <= 0, 0.0, around)
        slope[0] = slope[-1] = around
    limit = np.minimum(np.abs(np.concatenate([chord[:1], chord])), np.abs(np.concatenate([chord, chord[-1:]]))) * 3
    if shift is not None:
        limit[0] = limit[-1] = np.minimum(np.abs(chord[0]), np.abs(chord[-1])) * 3
    return np.clip(slope, -limit, limit)


def joined(slope: Array, chord: Array, wanted: Array) -> Array:
    """Let a curve end with the slope that another goes on with, where that makes no overshoot; else it ends at rest, as it was.

    ``chord`` is the slope of the straight way between its last two keys.
    """
    fits = (chord * wanted > 0) & (np.abs(wanted) <= 3 * np.abs(chord))
    return np.concatenate([slope[:-1], np.where(fits, wanted, slope[-1])[None]])


def evaluate(times: Array, values: Array, slope: Array, at: Array) -> Array:
    """Give the curve at some times; before the first key and after the last one it stays."""
    at = np.clip(at, times[0], times[-1])
    index = np.clip(np.searchsorted(times, at, side="right") - 1, 0, len(times) - 2)
    step = (times[index + 1] - times[index]).reshape(-1, *([1] * (values.ndim - 1)))
    share = ((at - times[index]).reshape(step.shape)) / step
    rest = 1.0 - share
    curve: Array = (
        values[index] * (1 + 2 * share) * rest * rest
        + slope[index] * step * share * rest * rest
        + values[index + 1] * share * share * (3 - 2 * share)
        - slope[index + 1] * step * share * share * rest
    )
    return curve


def through(times: Array, values: Array, at: Array, shift: Array | float | None = None) -> Array:
    """Draw the curve through keys and read it at some times."""
    if len(times) == 1:
        return np.broadcast_to(values[0], (len(at), *values.shape[1:])).astype(float)
    return evaluate(times, values, slopes(times, values, shift), at)
