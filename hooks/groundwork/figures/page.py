"""The figure of a page: from its file, and the steps of its drill, to what templates draw and the player plays."""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from groundwork.figures.cache import Cache, key_of
from groundwork.figures.checks import check
from groundwork.figures.drawing import Drawing
from groundwork.figures.model import Finding, Motion, PhaseTime, Shown
from groundwork.figures.solve import solve
from groundwork.problems import Location, Problem, suggestion
from groundwork.schemas import check as schemas
from groundwork.schemas.drill import Drill, Step
from groundwork.schemas.figure import Figure, Poses
from groundwork.source.plain_text import words
from groundwork.source.read import Source, read_data
from groundwork.source.yaml_text import YamlText

SUFFIX = ".figure.yml"
POSES = "data/poses.yml"
THING = "figure"
NO_CACHE = Cache()


@dataclass(frozen=True)
class PageFigure:
    """What a template takes: views with their data, the still of the stage, and a still and a time for each step.

    ``steps`` and ``stills`` are in the order of the drill's; seconds. ``further`` is the data of all views but the first, by file name.
    """

    title: str
    views: tuple[dict[str, Any], ...]
    poster: dict[str, Any]
    stills: tuple[dict[str, Any] | None, ...]
    steps: tuple[dict[str, Any], ...]
    further: dict[str, dict[str, Any]]


def read_poses(docs: Path, shown: str) -> tuple[Poses, list[Problem]]:
    """Read the poses that figures share; a site may do without."""
    text = read_data(docs / POSES, f"{shown}/{POSES}")
    record, wrong = _checked(Poses, text, "poses")
    return record or Poses(), wrong


@dataclass(frozen=True)
class Made:
    """A figure that can be shown, and what is worth knowing about it."""

    figure: PageFigure
    notes: tuple[Finding, ...]


MADE = TypeAdapter(Made)


def page_figure(  # noqa: PLR0913 - where a drill's figure comes from, and where it is kept
    drill: Drill, source: Source, docs: Path, shown: str, poses: Poses, *, cache: Cache = NO_CACHE
) -> tuple[PageFigure | None, list[Problem]]:
    """Make the figure of a drill, if it has a file of one: none, with every problem, when it cannot be shown.

    What ``cache`` holds is not made again, unless the figure, its poses, the drill's title or steps, or our code have changed.
    """
    uri = source.uri.removesuffix(".md") + SUFFIX
    if not (docs / uri).is_file():
        steps = [index for index, step in enumerate(drill.steps) if step.figure]
        return None, [_no_file(source, index, f"{shown}/{uri}") for index in steps]
    key = key_of([(docs / uri).read_bytes(), poses.model_dump_json().encode(), drill.model_dump_json(include={"title", "steps"}).encode()])
    made = _kept(cache.find(uri, key))
    if made and not made.notes:
        return made.figure, []
    text = read_data(docs / uri, f"{shown}/{uri}")
    places = {"figure": _place(text), "drill": source.place}
    if made:
        return made.figure, [note.problem(places[note.within]) for note in made.notes]
    record, wrong = _checked(Figure, text, THING)
    if record is None:
        return None, wrong
    motion, findings = solve(record, poses)
    if motion:
        shown_steps = [Shown(words(step.text), step.breath, step.figure.phase if step.figure else None) for step in drill.steps]
        findings += check(motion, record, shown_steps)
    problems = [finding.problem(places[finding.within]) for finding in findings]
    if motion is None or any(not problem.notice for problem in problems):
        return None, problems
    made = Made(_drawn(drill, record, motion), tuple(findings))
    cache.keep(uri, key, MADE.dump_json(made).decode())
    return made.figure, problems


def without_drill(docs: Path, shown: str, uris: Collection[str]) -> list[Problem]:
    """Find figures that stand beside no drill, for which a slip in the name is the usual reason. ``uris`` are those of drills."""
    stems = {uri.removesuffix(".md") for uri in uris}
    found = sorted(path.relative_to(docs).as_posix() for path in docs.rglob(f"*{SUFFIX}"))
    names = {stem.rpartition("/")[2]: stem for stem in stems}
    return [
        Problem(
            Location(f"{shown}/{uri}", 1),
            THING,
            "no drill has this name",
            suggestion(uri.removesuffix(SUFFIX).rpartition("/")[2], names, "Name it after the drill's page, beside which it stands."),
        )
        for uri in found
        if uri.removesuffix(SUFFIX) not in stems
    ]


def _kept(text: str) -> Made | None:
    try:
        return MADE.validate_json(text) if text else None
    except ValidationError:
        return None


def _checked(schema: Any, text: YamlText, thing: str) -> tuple[Any, list[Problem]]:
    if text.problems:
        return None, list(text.problems)
    return schemas.check(schema, text.data, _place(text), thing)


def _place(text: YamlText) -> Any:
    return Source("", text.data, text.places, "", 0).place


def _no_file(source: Source, index: int, path: str) -> Problem:
    return Problem(source.place("steps", index, "figure"), f"step {index + 1}", f"there is no {path}", "Write it, or take figure out.")


def _drawn(drill: Drill, figure: Figure, motion: Motion) -> PageFigure:
    breaths = {step.figure.phase: step.breath for step in drill.steps if step.figure and step.breath}
    drawings = [Drawing(motion, view, breaths) for view in figure.views]
    first, further = drawings[0], {f"figure-{number}.json": drawing.animation() for number, drawing in enumerate(drawings[1:], 2)}
    views: list[dict[str, Any]] = [{"name": figure.views[0].name, "data": first.animation(), "url": ""}]
    views += [{"name": view.name, "data": None, "url": name} for view, name in zip(figure.views[1:], further, strict=True)]
    times = [_time(step, motion) for step in drill.steps]
    stills = [_still(first, step, *time) if time else None for step, time in zip(drill.steps, times, strict=True)]
    return PageFigure(
        title=drill.title,
        views=tuple(views),
        # Where the player begins.
        poster=first.still(0.0),
        stills=tuple(stills),
        steps=tuple(_timed(time) for time in times),
        further=further,
    )


def _time(step: Step, motion: Motion) -> tuple[PhaseTime, float] | None:
    """Give the phase that a step shows, and the moment of its still in seconds."""
    phase = motion.phase(step.figure.phase) if step.figure else None
    if step.figure is None or phase is None:
        return None
    moment = {"end": 1.0, "mid": 0.5}.get(str(step.figure.moment), step.figure.moment)
    if isinstance(moment, float):
        return phase, phase.moment(moment)
    return phase, phase.end if phase.show is None else phase.show


def _still(drawing: Drawing, step: Step, phase: PhaseTime, moment: float) -> dict[str, Any]:
    return drawing.still(moment, (phase.start, phase.end), step.breath)


def _timed(time: tuple[PhaseTime, float] | None) -> dict[str, Any]:
    if time is None:
        return {"phase": "", "moment": None, "start": 0.0, "end": 0.0}
    phase, moment = time
    return {"phase": phase.name, "moment": round(moment, 3), "start": round(phase.start, 3), "end": round(phase.end, 3)}
