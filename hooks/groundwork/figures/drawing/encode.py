"""Numbers as compact text, for a JSON string.

Rows are moments, columns are channels. A place is written as its way from the place before it, as parts that hang together move
alike: each x (kind 1) as the difference from the x before it in its row, each y (kind 2) from the y before it; other numbers (kind 0)
stand as they are. Then the channels come one after the other; of each, the first value and then the difference of each value from the
one before.

A difference d is made positive (zig-zag: 2d for d >= 0, -2d-1 for d < 0) and written in base 32, the smallest digit first; every digit
but the last has 32 added. The 64 digits are the ASCII characters from 61 (=) to 126 (~) without the backslash, in order.
"""

import numpy as np
from numpy.typing import NDArray

BASE = 32
DIGITS = "".join(chr(code) for code in range(61, 127) if chr(code) != "\\")[: 2 * BASE]
VALUE = {digit: value for value, digit in enumerate(DIGITS)}

Whole = NDArray[np.int64]


def encode(frames: Whole, kinds: Whole) -> str:
    """Write frames (rows) of channels (columns) as text."""
    ways = frames.copy()
    for kind in (1, 2):
        places = np.flatnonzero(kinds == kind)
        ways[:, places] = np.diff(frames[:, places], axis=1, prepend=0)
    steps = np.diff(ways, axis=0, prepend=0).T.ravel()
    return "".join(_word(int(value)) for value in np.where(steps >= 0, 2 * steps, -2 * steps - 1))


def decode(text: str, kinds: Whole) -> Whole:
    """Read what ``encode`` wrote, as the player does."""
    values, value, power = [], 0, 1
    for digit in text:
        more, part = divmod(VALUE[digit], BASE)
        value += part * power
        power *= BASE
        if not more:
            values.append(-(value + 1) // 2 if value % 2 else value // 2)
            value, power = 0, 1
    frames: Whole = np.cumsum(np.array(values, dtype=np.int64).reshape(len(kinds), -1), axis=1).T
    for kind in (1, 2):
        places = np.flatnonzero(kinds == kind)
        frames[:, places] = np.cumsum(frames[:, places], axis=1)
    return frames


def _word(value: int) -> str:
    word = ""
    while value >= BASE:
        word += DIGITS[BASE + value % BASE]
        value //= BASE
    return word + DIGITS[value]
