"""Whether a loop closes: the end of the last phase is the beginning of the next cycle, gone on by the travel."""

from collections.abc import Iterator

import numpy as np

from groundwork.figures.body.table import Array
from groundwork.figures.model import IN_WORDS, LIMBS, Finding, Path
from groundwork.figures.motion.pose import SCALARS, Limb, State

# How far apart the ends of a loop may be: centimetres and degrees.
CLOSED = 0.5
TODO = "Let the last phase lead back to the first, with travel for a whole loop; or write loop: restart."


def opened(begin: State, end: State, travel: tuple[float, float, float], path: Path) -> list[Finding]:
    """Find where the end of a loop is not its beginning; ``path`` is that of the last phase's moves."""
    found = []
    for name in LIMBS:
        wrong = _apart(begin.limbs[name], end.limbs[name], np.array(travel))
        if wrong:
            found.append(Finding((*path, name), "the loop does not close", f"the {IN_WORDS[name]} ends {wrong}", TODO))
    for name, wrong in _changed(begin, end, travel):
        field = name.split("_", maxsplit=1)[0] if "_" in name else "pelvis"
        words = name.replace("_", " ") if "_" in name else f"pelvis {name}"
        found.append(Finding((*path, field), "the loop does not close", f"{words} ends {wrong}", TODO))
    return found


def _apart(one: Limb, other: Limb, travel: Array) -> str:
    free = one.kind == "air"
    apart = np.array(other.place) - np.array(one.place) - travel
    turned = max(abs(late - early) for early, late in zip(one.angles, other.angles, strict=True)) if free else abs(one.heel - other.heel)
    if one.kind != other.kind:
        return f"{_kind(other)}, and the next cycle begins with it {_kind(one)}"
    if not free and np.abs(apart).max() > CLOSED:
        return f"{_way(apart)} of where the next cycle begins"
    return "at other angles than the next cycle begins with" if turned > CLOSED else ""


def _changed(begin: State, end: State, travel: tuple[float, float, float]) -> Iterator[tuple[str, str]]:
    for name in SCALARS:
        apart = end.scalars[name] - begin.scalars[name] - {"x": travel[0], "z": travel[2]}.get(name, 0.0)
        if abs(apart) > CLOSED:
            yield name, f"{apart:+.1f} off from where the next cycle begins"
        elif name == "height" and begin.mode != end.mode:
            yield name, f"as {end.mode}, and the next cycle begins with it as {begin.mode}"


def _kind(limb: Limb) -> str:
    return {"air": "in the air", "palm": "on the floor", "foot": "standing", "kneel": "kneeling"}.get(limb.kind, f"on {limb.kind}")


def _way(apart: Array) -> str:
    parts = [f"{value:+.0f} cm {name}" for value, name in zip(apart, ("forward", "up", "right"), strict=True) if abs(value) > CLOSED]
    return " and ".join(parts)
