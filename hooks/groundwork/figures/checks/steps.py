"""The drill's steps beside the motion: the side in the words, and the breath."""

import re
from collections.abc import Sequence

import numpy as np

from groundwork.figures.model import IN_WORDS, LIMBS, OTHER, Finding, Motion, PhaseTime, Shown
from groundwork.problems import suggestion
from groundwork.schemas.drill import Picture

LONGEST_BREATH = 6.0
# Of stature: a limb that goes less far does not move, for the words.
MOVES = 0.05
PART = {"hand": "hand", "arm": "hand", "elbow": "hand", "forearm": "hand", "palm": "hand"} | dict.fromkeys(
    ("foot", "leg", "knee", "heel", "toes", "thigh"), "foot"
)
NAMED = re.compile(rf"\b(left|right)\s+(?:\w+\s+)?({'|'.join(PART)})\b|\b(left|right)\b", re.IGNORECASE)


def steps_fit(motion: Motion, steps: Sequence[Shown]) -> list[Finding]:
    """Find steps that name no phase, name the wrong side, hold the breath, or breathe too long."""
    found = []
    for index, step in enumerate(steps):
        if step.phase is None:
            continue
        phase = motion.phase(step.phase)
        if phase is None:
            found.append(Finding(("steps", index), f"step {index + 1}", *_no_phase(motion, step.phase), within="drill"))
            continue
        found += _side(motion, phase, index, step.text)
    return found + _long(motion, steps)


def cover_fits(motion: Motion, cover: Picture | None) -> list[Finding]:
    """Find a cover that names no phase."""
    if cover is None or motion.phase(cover.phase):
        return []
    return [Finding(("cover", "phase"), "cover", *_no_phase(motion, cover.phase))]


def _no_phase(motion: Motion, name: str) -> tuple[str, str]:
    """Say that there is no such phase, and what to do."""
    names = [known.name for known in motion.phases]
    return f"no phase {name} in the figure", suggestion(name, names, f"Known phases: {', '.join(names)}.")


def named_limbs(text: str) -> set[str]:
    """Give the limbs that a text names with their side."""
    found = set()
    for match in NAMED.finditer(text):
        side, part = match.group(1), match.group(2)
        if side and part:
            found.add(f"{PART[part.lower()]}_{side[0].upper()}")
    return found


def moving(motion: Motion, phase: PhaseTime) -> dict[str, float]:
    """Give how far each limb goes in a phase, as the body sees it or on the floor, whichever is more for an arm or leg."""
    chosen = (motion.times >= phase.start - 1e-6) & (motion.times <= phase.end + 1e-6)
    found = {}
    for name in LIMBS:
        path = motion.at(name, "wrist" if name.startswith("hand") else "ankle")[chosen]
        found[name] = float(np.linalg.norm(path - path[:1], axis=1).max()) if len(path) else 0.0
    return found


def _side(motion: Motion, phase: PhaseTime, index: int, text: str) -> list[Finding]:
    named = named_limbs(text)
    far = moving(motion, phase)
    least = MOVES * motion.body.height
    wrong = [name for name in sorted(named) if far[name] < least <= far[OTHER[name]] and OTHER[name] not in named]
    return [
        Finding(
            ("steps", index),
            f"step {index + 1}",
            f"the words say {IN_WORDS[name]}, and in phase {phase.name} the {IN_WORDS[OTHER[name]]} moves",
            "Change the words, the phase that the step names, or the figure (mirror: true swaps its sides).",
            within="drill",
        )
        for name in wrong
    ]


def _long(motion: Motion, steps: Sequence[Shown]) -> list[Finding]:
    breaths = {step.phase: (step.breath, index) for index, step in enumerate(steps) if step.phase}
    found = []
    start, way = 0.0, None
    total = {"in": 0.0, "out": 0.0}
    for phase in motion.phases:
        breath, index = breaths.get(phase.name, (None, -1))
        if breath != way:
            start, way = phase.start, breath
        if breath in total:
            total[breath] += phase.end - phase.start
        if breath and phase.end - start > LONGEST_BREATH:
            wrong = f"one breath {breath} lasts {phase.end - start:.1f} s, up to the end of phase {phase.name}"
            todo = f"Keep it within {LONGEST_BREATH:.0f} s: shorten take, or change the breath of a step between."
            found.append(Finding(("steps", index), f"step {index + 1}", wrong, todo, within="drill"))
            start = phase.end
    if 0 < total["out"] < total["in"] * 0.95:
        wrong = f"the breath goes in for {total['in']:.1f} s and out for {total['out']:.1f} s"
        todo = "An out-breath is mostly the longer one. Check which phases the steps name."
        found.append(Finding(("steps",), "steps", wrong, todo, note=True, within="drill"))
    return found
