"""Numbers as compact text, for a JSON string.

The channels come one after the other; of each, the first value and then the difference of each value from the one before. A difference d
is made positive (zig-zag: 2d for d >= 0, -2d-1 for d < 0) and written with the 89 digits ``DIGITS``: the ASCII characters from 35 (#) to
126 (~) without < & and the backslash, in order. A value v is written as

- one digit, for v < 89;
- ``!`` and two digits of v - 89, the larger first, for v < 89 + 89 * 89;
- ``!!`` and four digits of v, the largest first, for all others.
"""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

DIGITS = "".join(chr(code) for code in range(35, 127) if chr(code) not in "<&\\")
BASE = len(DIGITS)
VALUE = {digit: value for value, digit in enumerate(DIGITS)}


def encode(frames: NDArray[np.int64]) -> str:
    """Write frames (rows) of channels (columns) as text."""
    steps = np.diff(frames, axis=0, prepend=0).T.ravel()
    return "".join(_word(int(value)) for value in np.where(steps >= 0, 2 * steps, -2 * steps - 1))


def decode(text: str, channels: int) -> NDArray[np.int64]:
    """Read what ``encode`` wrote, as the player does."""
    values = np.array(list(_values(text)), dtype=np.int64)
    steps = np.where(values % 2 == 0, values // 2, -(values + 1) // 2)
    frames: NDArray[np.int64] = np.cumsum(steps.reshape(channels, -1), axis=1).T
    return frames


def _word(value: int) -> str:
    if value < BASE:
        return DIGITS[value]
    if value < BASE + BASE * BASE:
        return "!" + DIGITS[(value - BASE) // BASE] + DIGITS[(value - BASE) % BASE]
    if value >= BASE**4:
        message = f"{value} is beyond what four digits hold"
        raise ValueError(message)
    return "!!" + "".join(DIGITS[value // BASE**power % BASE] for power in (3, 2, 1, 0))


def _values(text: str) -> Iterator[int]:
    at = 0
    while at < len(text):
        if text.startswith("!!", at):
            value = 0
            for digit in text[at + 2 : at + 6]:
                value = value * BASE + VALUE[digit]
            at += 6
        elif text[at] == "!":
            value = BASE + VALUE[text[at + 1]] * BASE + VALUE[text[at + 2]]
            at += 3
        else:
            value = VALUE[text[at]]
            at += 1
        yield value
