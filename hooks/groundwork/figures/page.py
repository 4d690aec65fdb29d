"""The figure of a page: from its file, and the steps of its drill, to what templates draw and the player plays."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from groundwork.figures.cache import Cache, key_of
from groundwork.figures.checks import check
from groundwork.figures.drawing import Drawing
from groundwork.figures.model import Finding, Motion, PhaseTime, Shown
from groundwork.figures.small import small
from groundwork.figures.solve import solve
from groundwork.problems import Location, Problem, suggestion
from groundwork.schemas import check as schemas
from groundwork.schemas.drill import Drill, Picture, Step
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
    """What a template takes: views with their data, stills of the stage, of a card and of each step, and the steps' times.

    ``steps`` and ``stills`` are in the order of the drill's; seconds. ``further`` is the data of all views but the first, by file name.
    """

    title: str
    views: tuple[dict[str, Any], ...]
    poster: dict[str, Any]
    card: dict[str, Any]
    stills: tuple[dict[str, Any] | None, ...]
    steps: tuple[dict[str, Any], ...]
    further: dict[str, dict[str, Any]]


@dataclass(frozen=True)
class Solved:
    """A figure file as far as it was understood, and each problem with the finding that it tells, if it has one."""

    record: Figure | None
    motion: Motion | None
    found: tuple[tuple[Problem, Finding | None], ...]

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All problems, in the order of the checks."""
        return tuple(problem for problem, _ in self.found)


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
    if made:
        places = {"figure": _place(read_data(docs / uri, f"{shown}/{uri}")), "drill": source.place}
        return made.figure, [note.problem(places[note.within]) for note in made.notes]
    found = solved(f"{shown}/{uri}", docs / uri, drill.steps, poses, source.place)
    problems = list(found.problems)
    if found.record is None or found.motion is None or any(not problem.notice for problem in problems):
        return None, problems
    figure = drawn(drill.title, drill.steps, drawings(drill.steps, found.record, found.motion), found.record.cover)
    cache.keep(uri, key, MADE.dump_json(Made(figure, tuple(finding for _, finding in found.found if finding))).decode())
    return figure, problems


def solved(shown: str, path: Path, steps: Sequence[Step], poses: Poses, place: Callable[..., Location]) -> Solved:
    """Read, solve and check a figure file; ``place`` finds the lines of the drill's steps."""
    text = read_data(path, shown)
    record, wrong = _checked(Figure, text, THING)
    if record is None:
        return Solved(None, None, tuple((problem, None) for problem in wrong))
    motion, findings = solve(record, poses)
    if motion:
        told = [Shown(words(step.text), step.breath, step.figure.phase if step.figure else None) for step in steps]
        findings += check(motion, record, told)
    places = {"figure": _place(text), "drill": place}
    return Solved(record, motion, tuple((finding.problem(places[finding.within]), finding) for finding in findings))


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


def drawings(steps: Sequence[Step], figure: Figure, motion: Motion) -> list[Drawing]:
    """Give a drawing for each view, in which the figure breathes as the steps say."""
    breaths = {step.figure.phase: step.breath for step in steps if step.figure and step.breath}
    return [Drawing(motion, view, breaths) for view in figure.views]


def drawn(title: str, steps: Sequence[Step], views_of: Sequence[Drawing], cover: Picture | None = None) -> PageFigure:
    """Draw a solved figure in some views, with a still for each step; ``cover`` is the moment that cards show."""
    motion = views_of[0].motion
    first, further = views_of[0], {f"figure-{number}.json": drawing.animation() for number, drawing in enumerate(views_of[1:], 2)}
    views: list[dict[str, Any]] = [{"name": first.view.name, "data": first.animation(), "url": ""}]
    views += [{"name": drawing.view.name, "data": None, "url": name} for drawing, name in zip(views_of[1:], further, strict=True)]
    times = [_time(step.figure, motion) for step in steps]
    stills = [_still(first, step, *time) if time else None for step, time in zip(steps, times, strict=True)]
    return PageFigure(
        title=title,
        views=tuple(views),
        # Where the player begins.
        poster=first.still(0.0),
        card=small(first, _cover(cover, steps, motion)),
        stills=tuple(stills),
        steps=tuple(_timed(time) for time in times),
        further=further,
    )


def _cover(cover: Picture | None, steps: Sequence[Step], motion: Motion) -> float:
    """Give the moment that cards show: as the file says, else the first step's in the part that repeats, else the start of that."""
    shown = [cover, *(step.figure for step in steps)]
    times = [time for picture in shown for time in [_time(picture, motion)] if time and (picture is cover or not time[0].lead_in)]
    return times[0][1] if times else motion.loop_start


def _time(picture: Picture | None, motion: Motion) -> tuple[PhaseTime, float] | None:
    """Give the phase that a picture shows, and its moment in seconds."""
    phase = motion.phase(picture.phase) if picture else None
    if picture is None or phase is None:
        return None
    moment = {"end": 1.0, "mid": 0.5}.get(str(picture.moment), picture.moment)
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
