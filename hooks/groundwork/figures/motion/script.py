"""The script of a figure: whole poses at the ends of phases, and each limb's own keys."""

from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from groundwork.figures.body.solids import Things
from groundwork.figures.body.table import Array, Body, body_of
from groundwork.figures.model import IN_WORDS, LIMBS, OTHER, Finding, Path, PhaseTime
from groundwork.figures.motion.closing import opened
from groundwork.figures.motion.pose import NEUTRAL, SCALARS, Limb, State, Unfit, asked_of, moved
from groundwork.figures.motion.props import things
from groundwork.problems import suggestion
from groundwork.schemas.figure import Figure, Moves, Phase, Poses

LONGEST = 60.0
SHOWN = {"end": 1.0, "mid": 0.5, "never": None}
# Of a phase: a shorter way between two poses would be a jump.
LEAST = 0.05


@dataclass(frozen=True)
class LimbKey:
    """Where a limb is at a time; ``lift`` is how high it is carried on the way there, None for the usual."""

    time: float
    limb: Limb
    phase: int
    lift: float | None = None


@dataclass(frozen=True)
class Script:
    """All keys of a figure. ``scalars`` has a row for each time; a height that is to be found is NaN."""

    body: Body
    times: Array
    scalars: Array
    modes: tuple[str, ...]
    limbs: dict[str, tuple[LimbKey, ...]]
    phases: tuple[PhaseTime, ...]
    repeats: bool
    travel: tuple[float, float, float]
    beside: Things
    mirrored: bool = False

    @property
    def loop_start(self) -> float:
        """Give the time at which the part begins that repeats."""
        return next((phase.start for phase in self.phases if not phase.lead_in), 0.0)


def write(figure: Figure, poses: Poses) -> tuple[Script | None, list[Finding]]:
    """Make the keys of a figure, or say what in it does not fit together."""
    findings = _order(figure) + _place(figure)
    body = body_of(figure.body, figure.height)
    beside = things(figure.props)
    start = _start(figure, poses, body, beside, findings)
    if findings or start is None:
        return None, findings
    writer = _Writer(body, beside, start)
    try:
        for index, phase in enumerate(figure.phases):
            writer.phase(index, phase)
    except _Misfit as misfit:
        return None, [misfit.finding]
    script = writer.script(figure)
    if script.repeats:
        first = int(np.argmin(np.abs(script.times - script.loop_start)))
        path: Path = ("phases", len(script.phases) - 1, "move")
        findings = opened(writer.states[first], writer.states[-1], script.travel, path)
        script = replace(script, repeats=not findings)
    return (mirrored(script) if figure.mirror else script), findings


def mirrored(script: Script) -> Script:
    """Swap left and right; done twice, all is as before."""
    states = [State(dict(zip(SCALARS, row, strict=True)), "", {}) for row in script.scalars]
    blank = dict.fromkeys(LIMBS, Limb("", 1.0))
    rows = np.array([[replace(state, limbs=blank).mirrored().scalars[name] for name in SCALARS] for state in states])
    limbs = {name: tuple(replace(key, limb=key.limb.mirrored()) for key in script.limbs[OTHER[name]]) for name in LIMBS}
    travel = (script.travel[0], 0.0, -script.travel[2] + 0.0)
    return replace(script, scalars=rows, limbs=limbs, travel=travel, beside=script.beside.mirrored(), mirrored=not script.mirrored)


class _Misfit(Exception):  # noqa: N818 - not an error of the program
    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.wrong)
        self.finding = finding


def _order(figure: Figure) -> list[Finding]:
    findings: list[Finding] = []
    names: dict[str, int] = {}
    looping = False
    for index, phase in enumerate(figure.phases):
        if phase.name in names:
            wrong = f"two phases have this name (the first is phase {names[phase.name] + 1})"
            findings.append(Finding(("phases", index, "name"), f"phase {phase.name}", wrong, "Give each its own; steps name them."))
        names.setdefault(phase.name, index)
        if phase.lead_in and looping:
            wrong = "a lead-in comes after a phase that repeats"
            findings.append(Finding(("phases", index, "lead_in"), f"phase {phase.name}", wrong, "Put all lead-ins first."))
        looping = looping or not phase.lead_in
    if not looping:
        findings.append(Finding(("phases",), "phases", "all of them are lead-ins", "Leave lead_in out where the part begins that repeats."))
    total = sum(phase.take for phase in figure.phases)
    if total > LONGEST:
        wrong = f"the movement takes {total:.0f} s, and {LONGEST:.0f} s are drawn at most"
        findings.append(Finding(("phases",), "phases", wrong, "Show the part that repeats once."))
    return findings


def _place(figure: Figure) -> list[Finding]:
    """Find things in a figure that goes along with its picture, while they would stay behind."""
    if not figure.props or figure.travel is None or not (figure.travel.forward or figure.travel.right):
        return []
    wrong = "the figure travels, and things beside it would stay behind"
    return [Finding(("props",), "props", wrong, "Take the props out, or travel.")]


def _start(figure: Figure, poses: Poses, body: Body, beside: Things, findings: list[Finding]) -> State | None:
    state = NEUTRAL
    moves: list[tuple[Moves, bool]] = [(figure.start, False)]
    named = figure.start.pose
    for _ in range(4):
        if named is None:
            break
        shared = poses.poses.get(named)
        if shared is None:
            todo = suggestion(named, poses.poses, f"Known poses: {', '.join(poses.poses) or 'none'}.")
            findings.append(Finding(("start", "pose"), "start", f"no pose {named} in docs/data/poses.yml", todo))
            return None
        moves.insert(0, (shared, True))
        named = shared.pose
    for part, is_shared in moves:
        try:
            state = moved(state, part, body, beside)
        except Unfit as unfit:
            path: Path = ("start", "pose") if is_shared else ("start", unfit.field)
            findings.append(Finding(path, f"start, {unfit.field}", unfit.wrong, unfit.todo))
            return None
    missing = [IN_WORDS[name] for name in LIMBS if name not in state.limbs]
    if missing:
        wrong = f"no place for {', '.join(missing)}"
        findings.append(Finding(("start",), "start", wrong, "A whole pose has hands and feet, such as hands: {floor: [57]}."))
    if not any(part.pelvis and part.pelvis.at for part, _ in moves):
        findings.append(
            Finding(("start",), "start", "no place for the pelvis", "Write pelvis: {at: [0, auto]}, with the height that fits.")
        )
    return None if findings else state


class _Writer:
    """Goes through the phases, and keeps the poses that they end with and the keys of the limbs."""

    def __init__(self, body: Body, beside: Things, start: State) -> None:
        self.body, self.beside = body, beside
        self.times, self.states, self.phases = [0.0], [start], list[PhaseTime]()
        self.limbs = {name: [LimbKey(0.0, start.limbs[name], 0)] for name in LIMBS}

    def phase(self, index: int, phase: Phase) -> None:
        before, begin = self.states[-1], self.times[-1]
        share = SHOWN[phase.show] if isinstance(phase.show, str) else phase.show
        show = None if share is None else begin + share * phase.take
        self.phases.append(PhaseTime(phase.name, index, begin, begin + phase.take, phase.lead_in, show))
        after = self._attempt(before, phase.move, ("phases", index, "move"), phase)
        stops = [(via.u, via, self._attempt(before, via, ("phases", index, "via", number), phase)) for number, via in enumerate(phase.via)]
        shares = [share for share, _, _ in stops]
        if any(later - earlier < LEAST for earlier, later in pairwise([0.0, *shares, 1.0])):
            wrong = "the poses on the way are not in order, or too near each other"
            raise _Misfit(Finding(("phases", index, "via"), f"phase {phase.name}", wrong, "Let u grow by 0.05 at least, between 0 and 1."))
        for name in LIMBS:
            ends = (before.limbs[name], after.limbs[name])
            self._limb(name, ends, [(share, state.limbs[name]) for share, via, state in stops if asked_of(via, name)], phase)
        self.times += [begin + share * phase.take for share in shares] + [begin + phase.take]
        self.states += [state for _, _, state in stops] + [after]

    def script(self, figure: Figure) -> Script:
        way = figure.travel
        return Script(
            self.body,
            np.array(self.times),
            np.array([[state.scalars[name] for name in SCALARS] for state in self.states]),
            tuple(state.mode for state in self.states),
            {name: tuple(keys) for name, keys in self.limbs.items()},
            tuple(self.phases),
            repeats=figure.loop == "repeat",
            travel=(way.forward, 0.0, way.right) if way else (0.0, 0.0, 0.0),
            beside=self.beside,
        )

    def _attempt(self, before: State, moves: Moves, path: Path, phase: Phase) -> State:
        try:
            return moved(before, moves, self.body, self.beside)
        except Unfit as unfit:
            finding = Finding((*path, unfit.field), f"phase {phase.name}, {unfit.field}", unfit.wrong, unfit.todo)
            raise _Misfit(finding) from None

    def _limb(self, name: str, ends: tuple[Limb, Limb], between: list[tuple[float, Limb]], phase: Phase) -> None:
        keys, index, begin = self.limbs[name], self.phases[-1].index, self.phases[-1].start
        asked = asked_of(phase.move, name)
        first, last = (asked.when if asked and asked.when else None) or (0.0, 1.0)
        if between and not first < between[0][0] <= between[-1][0] < last:
            wrong = f"the {IN_WORDS[name]} is asked for on the way (via) at a moment outside its when"
            raise _Misfit(Finding(("phases", index, "via"), f"phase {phase.name}", wrong, "Widen when, or move u."))
        lift = asked.lift if asked else None
        steps = [(first, ends[0], None), *((share, limb, lift) for share, limb in between), (last, ends[1], lift)]
        for share, limb, high in [*steps, (1.0, ends[1], None)]:
            time = begin + share * phase.take
            if time > keys[-1].time:
                keys.append(LimbKey(time, limb, index, high))
