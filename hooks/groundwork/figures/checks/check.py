"""The checks of a solved figure: what a body, a floor and the drill's words do not allow."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from groundwork.figures.body.table import Flags
from groundwork.figures.checks.balance import balance
from groundwork.figures.checks.excess import told, where, worst
from groundwork.figures.checks.hidden import hidden
from groundwork.figures.checks.ranges import ranges
from groundwork.figures.checks.steps import cover_fits, steps_fit
from groundwork.figures.checks.sunk import JOINTS, SEVERAL, sunk
from groundwork.figures.model import IN_WORDS, LIMBS, POINTS, Finding, Motion, Shown
from groundwork.figures.motion.settle import BOUND
from groundwork.schemas.figure import Figure

# Fractions of stature, and of it in a second.
BEYOND, SETTLED, FAST, FAST_WALK = 0.006, 0.03, 1.6, 2.2
# Of stature: how much further a point may go in one frame than twice as far as in the frames beside it.
JUMPS = 0.014
WALKS = 0.2
STRETCHED = 0.05
# Centimetres in a frame that a contact may slide.
SLIDES = 0.05
# Contacts that bear weight and may yet move a little: a knee that only rests, a foot that turns on its ball.
LOOSE = {"rest", "turn"}


def check(motion: Motion, figure: Figure, steps: Sequence[Shown] = ()) -> list[Finding]:
    """Check a motion; ``steps`` are those of the drill. Notes stop nothing, all others do."""
    return [
        *_reach(motion),
        *_settle(motion),
        *_stretch(motion),
        *sunk(motion),
        *_slide(motion),
        *_speed(motion),
        *_jump(motion),
        *ranges(motion),
        *balance(motion, figure.checks.balance),
        *_pattern(motion, figure.checks.pattern),
        *hidden(motion, figure.views),
        *steps_fit(motion, steps),
        *cover_fits(motion, figure.cover),
    ]


def _reach(motion: Motion) -> list[Finding]:
    found = []
    for name in LIMBS:
        far = worst(motion.reach[name], BEYOND * motion.body.height)
        if far:
            todo = "Move it nearer, or bring the " + ("chest" if name.startswith("hand") else "pelvis") + " towards it."
            found.append(told(motion, far, name, f"its place is {far.amount:.0f} cm beyond reach", todo))
    return found


def _settle(motion: Motion) -> list[Finding]:
    found = []
    parts = (("height", " cm"), ("pitch", " degrees"), ("roll", " degrees"))
    for number, (word, unit) in enumerate(parts):
        change = np.abs(motion.settled[:, number])
        full = worst(change / motion.bound[:, number], 0.97)
        if full:
            most = f"{motion.bound[full.frame, number]:.0f}{unit}"
            wrong = f"the {word} of the pelvis would have to change by more than {most} to fit the contacts"
            found.append(
                told(motion, full, "pelvis", wrong, "Pose and contacts do not belong together: move the pelvis, or what it stands on.")
            )
        elif number == 0:
            given = np.where(motion.bound[:, 0] < 1.5 * BOUND * motion.body.height, change, 0.0)
            much = worst(given, SETTLED * motion.body.height)
            if much:
                wrong = f"the height of the pelvis was changed by {much.amount:.1f} cm to fit the contacts"
                found.append(replace(told(motion, much, "pelvis", wrong, ""), note=True))
    return found


def _stretch(motion: Motion) -> list[Finding]:
    found = []
    for name in LIMBS:
        bone = "upper_arm" if name.startswith("hand") else "thigh"
        far = worst(motion.stretch[name], STRETCHED * motion.body.length(bone))
        if far:
            joint, upper = ("elbow", "upper arm") if bone == "upper_arm" else ("knee", "thigh")
            wrong = f"the {joint} does not fit: {far.amount:.1f} cm between its place and where the {upper} ends"
            found.append(told(motion, far, name, wrong, "Move its place, or the pelvis."))
    return found


def pinned_points(motion: Motion) -> list[tuple[str, str, Flags]]:
    """Give what stays in place: limb, point, and in which frames it must be where it was in the frame before."""
    joints = {"palm": ("wrist", "tip"), "wall": ("wrist",), "elbow": ("elbow", "wrist"), "knee": ("knee", "ankle"), "drag": ("ankle",)}
    joints |= {"ball": ("ball",), "heel": ("heel",), "foot": ("ball", "heel")}
    found = []
    for spot in motion.contacts:
        if spot.kind in LOOSE:
            continue
        within = (motion.times[:-1] >= spot.start - 1e-9) & (motion.times[1:] <= spot.end + 1e-9)
        found += [(spot.limb, point, within) for point in joints.get(spot.point, ())]
    return found


def _slide(motion: Motion) -> list[Finding]:
    found = []
    for name, point, within in pinned_points(motion):
        moved = np.where(within, np.linalg.norm(np.diff(motion.at(name, point), axis=0), axis=1), 0.0)
        over = worst(np.concatenate([[0.0], moved]), SLIDES)
        if over:
            wrong = f"it slides {over.amount * 10:.1f} mm in a frame, while it bears weight"
            found.append(told(motion, over, name, wrong, "Its place must fit the pelvis during all of the phase."))
    return found


def _speed(motion: Motion) -> list[Finding]:
    step = np.diff(motion.times)[:, None]
    speed = np.linalg.norm(np.diff(motion.points, axis=0), axis=2) / step
    pace = np.hypot(motion.travel[0], motion.travel[2]) / (motion.end - motion.loop_start)
    limit = (FAST_WALK if pace > WALKS * motion.body.height else FAST) * motion.body.height
    found = []
    for name in LIMBS:
        columns = [index for index, (limb, _) in enumerate(POINTS) if limb == name]
        over = worst(np.concatenate([[0.0], speed[:, columns].max(axis=1)]), limit)
        if over:
            found.append(
                told(motion, over, name, f"it moves at {over.amount:.0f} cm/s", "Give the phase more time, or the limb a shorter way.")
            )
    return found


def _jump(motion: Motion) -> list[Finding]:
    """Find points that go much further in one frame than in the frames beside it."""
    steps = np.linalg.norm(np.diff(motion.points, axis=0), axis=2)
    still = np.zeros((1, steps.shape[1]))
    beside = np.maximum(np.concatenate([still, steps[:-1]]), np.concatenate([steps[1:], still]))
    found = []
    for name in LIMBS:
        columns = [index for index, (limb, _) in enumerate(POINTS) if limb == name]
        far = (steps - 2 * beside)[:, columns]
        over = worst(np.concatenate([[0.0], far.max(axis=1)]), JUMPS * motion.body.height)
        if over:
            point = POINTS[columns[int(far[over.frame - 1].argmax())]][1]
            joint = JOINTS.get(point, point)
            wrong = f"the {IN_WORDS[name].split()[0]} {joint} {'jump' if joint in SEVERAL else 'jumps'} by {over.amount:.1f} cm"
            found.append(told(motion, over, name, wrong, "Put a pose between (via), or give it more lift."))
    return found


def _pattern(motion: Motion, pattern: str) -> list[Finding]:
    """Find steps that are not one hand and the foot that belongs to it, and hands that move twice in a row."""
    if pattern == "none":
        return []
    found, before = [], None
    for phase in motion.phases:
        movers = {move.limb for move in motion.moves if move.swing and move.phase == phase.index} if not phase.lead_in else set()
        if not movers:
            continue
        hands, feet = sorted(name for name in movers if name[0] == "h"), sorted(name for name in movers if name[0] == "f")
        other = "opposite foot" if pattern == "contralateral" else "foot of the same side"
        alike = len(hands) == len(feet) == 1 and (hands[0][-1] == feet[0][-1]) == (pattern == "ipsilateral")
        path, _ = where(motion, int(np.searchsorted(motion.times, phase.end - 1e-6)))
        words = " + ".join(IN_WORDS[name] for name in [*hands, *feet])
        if not alike:
            wrong = f"{words} {'moves alone' if len(movers) == 1 else 'move together'}; the pattern is {pattern}: one hand and the {other}"
            found.append(Finding(path, f"phase {phase.name}", wrong, "Change which limbs step, or checks: pattern."))
        elif hands[0] == before:
            found.append(
                Finding(path, f"phase {phase.name}", f"the {IN_WORDS[hands[0]]} moves twice in a row", "Let the sides take turns.")
            )
        before = hands[0] if alike else None
    return found
