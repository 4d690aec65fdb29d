"""A figure as its files say it now: its pictures as far as it can be solved, and each problem beside the frame it concerns."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from groundwork.figures.drawing.drawing import Drawing
from groundwork.figures.model import Finding, Motion
from groundwork.figures.page import SUFFIX, Solved, read_poses, solved
from groundwork.figures.shown import PageFigure, drawings, drawn
from groundwork.problems import Location, Problem
from groundwork.schemas.check import check
from groundwork.schemas.drill import Drill, Step
from groundwork.source.plain_text import words
from groundwork.source.read import Source, read_pages

DRILLS = "drills"
FRAMES = 8


@dataclass(frozen=True)
class Moment:
    """One picture, and what it shows: a time in seconds within a phase."""

    picture: dict[str, Any]
    time: float
    phase: str


@dataclass(frozen=True)
class Remark:
    """A problem, and the frame it concerns, if it concerns one."""

    problem: Problem
    frame: Moment | None


@dataclass(frozen=True)
class View:
    """The figure in one view."""

    drawing: Drawing
    figure: PageFigure

    @property
    def name(self) -> str:
        """What the author calls it."""
        return self.drawing.view.name

    def frames(self) -> list[Moment]:
        """Draw moments that are evenly apart over the loop."""
        motion = self.drawing.motion
        share = (np.arange(FRAMES) + 0.5) / FRAMES
        return [_moment(self.drawing, float(time)) for time in motion.loop_start + (motion.end - motion.loop_start) * share]


@dataclass(frozen=True)
class Draft:
    """All that the workshop shows. There is no view when the figure could not be solved; ``has_page`` when there is a drill for it."""

    id: str
    path: str
    title: str
    steps: tuple[Step, ...]
    views: tuple[View, ...]
    remarks: tuple[Remark, ...]
    has_page: bool = False

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What stops the build."""
        return tuple(remark.problem for remark in self.remarks if not remark.problem.notice)

    @property
    def notes(self) -> tuple[Problem, ...]:
        """What is worth knowing, and stops nothing."""
        return tuple(remark.problem for remark in self.remarks if remark.problem.notice)


def known(docs: Path) -> list[str]:
    """Give the ids of all drills, and of all figures, with a page or without."""
    folder = docs / DRILLS
    pages = {path.stem for path in folder.glob("*.md")} - {"index"}
    return sorted(pages | {path.name.removesuffix(SUFFIX) for path in folder.glob(f"*{SUFFIX}")})


def read(docs: Path, shown: str, name: str) -> Draft:
    """Read everything anew; ``shown`` is the docs folder as messages name it."""
    path = f"{shown}/{DRILLS}/{name}{SUFFIX}"
    poses, problems = read_poses(docs, shown)
    drill, source, wrong = _drill(docs, shown, f"{DRILLS}/{name}.md")
    problems += wrong
    title = drill.title if drill else name.replace("-", " ").capitalize()
    place = source.place if source else lambda *_: Location(path, 1)
    found = solved(path, docs / DRILLS / f"{name}{SUFFIX}", drill.steps if drill else (), poses, place)
    if not (docs / DRILLS / f"{name}{SUFFIX}").is_file():
        found = Solved(None, None, ())
        problems.append(Problem(Location(path, 1), "file", "it is not there", "Save it, and the picture comes back."))
    remarks = [Remark(problem, None) for problem in problems]
    if found.record is None or found.motion is None:
        return Draft(name, path, title, (), (), (*remarks, *(Remark(problem, None) for problem in found.problems)))
    steps = _steps(drill, found.motion)
    seen = drawings(steps, found.record, found.motion)
    remarks += _beside(found, seen[0], steps)
    # Each view is a figure of its own, so that all can be seen at once.
    views = [View(drawing, drawn(title, steps, [drawing])) for drawing in seen]
    return Draft(name, path, title, steps, tuple(views), tuple(remarks), has_page=drill is not None)


def _drill(docs: Path, shown: str, uri: str) -> tuple[Drill | None, Source | None, list[Problem]]:
    if not (docs / uri).is_file():
        return None, None, []
    sources, problems = read_pages([uri], docs, shown)
    if not sources:
        return None, None, problems
    drill, wrong = check(Drill, sources[0].meta, sources[0].place, "front matter")
    return drill, sources[0], problems + wrong


def _steps(drill: Drill | None, motion: Motion) -> tuple[Step, ...]:
    """Give the drill's steps in plain words; without a page, the phases that have a still."""
    if drill:
        return tuple(step.model_copy(update={"text": words(step.text)}) for step in drill.steps)
    shown = [phase.name for phase in motion.phases if phase.show is not None]
    return tuple(Step.model_validate({"text": f"{name.replace('-', ' ').capitalize()}.", "figure": {"phase": name}}) for name in shown)


def _moment(drawing: Drawing, time: float) -> Moment:
    phases = drawing.motion.phases
    phase = next((phase for phase in phases if time <= phase.end + 1e-6), phases[-1])
    return Moment(drawing.still(time), time, phase.name)


def _beside(found: Solved, drawing: Drawing, steps: Sequence[Step]) -> Iterator[Remark]:
    for problem, finding in found.found:
        time = _time(finding, drawing.motion, steps) if finding else None
        yield Remark(problem, None if time is None else _moment(drawing, time))


def _time(finding: Finding, motion: Motion, steps: Sequence[Step]) -> float | None:
    """Give the moment that a finding is about: its own, else that of the still of its phase or step."""
    if finding.time is not None:
        return finding.time
    phase = None
    match finding.path:
        case ("phases", int(index), *_):
            phase = next((phase for phase in motion.phases if phase.index == index), None)
        case ("steps", int(index), *_) if picture := steps[index].figure:
            phase = motion.phase(picture.phase)
        case ("start", *_):
            return 0.0
    if phase is None:
        return None
    return phase.end if phase.show is None else phase.show
