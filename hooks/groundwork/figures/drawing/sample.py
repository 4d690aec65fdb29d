"""Frame selection: the fewest frames from which a monotone cubic gives all the others."""

from itertools import pairwise

import numpy as np

from groundwork.figures.body.curves import evaluate, slopes
from groundwork.figures.body.table import Array, Marks

# Units of the picture, for the worst channel of the worst frame; a unit is a quarter of an adult's centimetre.
TOLERANCE = 2.0
# Fewer frames make no curve. A frame shapes the curve as far as the second frame on each side.
LEAST, REACH = 3, 2


def drawn(times: Array, values: Array, at: Array, loop: int, shift: Array | None) -> Array:
    """Give what the player draws at some times from the frames that were kept; ``loop`` is the first frame that repeats.

    Without ``shift`` nothing repeats, and the curve rests at both ends. With it, the frames from ``loop`` on are a cycle, and a lead-in
    runs into its first frame at rest.
    """
    if shift is None:
        return evaluate(times, values, slopes(times, values), at)
    found = evaluate(times[loop:], values[loop:], slopes(times[loop:], values[loop:], shift), at)
    if loop:
        lead = at < times[loop]
        found[lead] = evaluate(times[: loop + 1], values[: loop + 1], slopes(times[: loop + 1], values[: loop + 1]), at[lead])
    return found


def chosen(times: Array, values: Array, loop_start: float, shift: Array | None, tolerance: float = TOLERANCE) -> Marks:
    """Choose the frames to keep: the indices, in order."""
    whole = np.rint(values)
    begin = int(np.argmin(np.abs(times - loop_start)))
    kept = {0, begin, len(times) - 1, (begin + len(times) - 1) // 2}

    def error(frames: set[int], within: slice = slice(None)) -> Array:
        index = np.array(sorted(frames))
        loop = int(np.searchsorted(index, begin))
        worst: Array = np.abs(drawn(times[index], whole[index], times[within], loop, shift) - values[within]).max(axis=1)
        return worst

    while len(kept) < len(times):
        wrong = error(kept)
        if wrong.max() <= tolerance:
            break
        index = sorted(kept)
        for left, right in pairwise(index):
            inside = wrong[left + 1 : right]
            if len(inside) and inside.max() > tolerance:
                kept.add(left + 1 + int(inside.argmax()))
    for frame in sorted(kept - {0, begin, len(times) - 1}):
        fewer = kept - {frame}
        if len(fewer) > LEAST and error(fewer, _touched(sorted(kept), frame, begin)).max() <= tolerance:
            kept = fewer
    return np.array(sorted(kept))


def _touched(kept: list[int], frame: int, begin: int) -> slice:
    """Give the frames that a kept one has a part in; at the seam of a loop, all of them."""
    place, seam = kept.index(frame), kept.index(begin)
    if place - seam <= REACH or len(kept) - 1 - place <= REACH:
        return slice(None)
    return slice(kept[place - REACH], kept[place + REACH] + 1)
