"""The figure of a page: from its file, and the steps of its drill, to what templates draw and the player plays."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from pydantic import TypeAdapter, ValidationError

from groundwork.cache import Cache, key_of
from groundwork.figures.checks.check import check
from groundwork.figures.model import Finding, Motion, Shown
from groundwork.figures.motion.solve import solve
from groundwork.figures.shown import PageFigure, drawings, drawn
from groundwork.problems import Location, Problem, suggestion
from groundwork.schemas import check as schemas
from groundwork.schemas.drill import Drill, Step
from groundwork.schemas.figure import Figure, Poses
from groundwork.source.plain_text import words
from groundwork.source.read import Source, read_data, read_text
from groundwork.source.unwritten import in_figure
from groundwork.source.yaml_text import YamlText

SUFFIX = ".figure.yml"
POSES = "data/poses.yml"
THING = "figure"
Place = Callable[..., Location]
NO_CACHE = Cache()
# What draws. The rest of the package only brings what is drawn from, and that is part of the key itself.
GENERATOR = ("figures/**/*.py", "source/plain_text.py")


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
    text = read_data(docs / uri, f"{shown}/{uri}")
    record, wrong = _checked(Figure, text, THING)
    if record is None:
        return None, wrong
    # Records, not files: another comment, or a new field of drills, draws nothing anew.
    drawn_from = [record.model_dump_json(), poses.model_dump_json(), drill.model_dump_json(include={"title", "steps"})]
    key = key_of([np.__version__, *drawn_from], GENERATOR)
    places = {"figure": _place(text), "drill": source.place}
    made = _kept(cache.find(uri, key))
    if made:
        return made.figure, [note.problem(places[note.within]) for note in made.notes]
    found = _solved(record, drill.steps, poses, places)
    problems = list(found.problems)
    if found.motion is None or any(not problem.notice for problem in problems):
        return None, problems
    figure = drawn(drill.title, drill.steps, drawings(drill.steps, record, found.motion), record.cover)
    cache.keep(uri, key, MADE.dump_json(Made(figure, tuple(finding for _, finding in found.found if finding))).decode())
    return figure, problems


def all_figures(
    drills: Iterable[tuple[Drill, Source]], docs: Path, shown: str, cache: Cache, left_out: Collection[str] = ()
) -> tuple[dict[str, PageFigure | None], list[Problem]]:
    """Make the figures of all drills that have one, by path in docs, None for one that cannot be shown; give every problem.

    ``left_out`` are the paths of pages with problems of their own: a figure beside one is not looked at.
    """
    drills = list(drills)
    poses, problems = read_poses(docs, shown)
    problems += without_drill(docs, shown, {source.uri for _, source in drills}, left_out)
    figures = {}
    for drill, source in drills:
        figure, found = page_figure(drill, source, docs, shown, poses, cache=cache)
        path = source.uri.removesuffix(".md") + SUFFIX
        problems += [*found, *in_figure(read_text(docs / path, path)[0] if figure else "", f"{shown}/{path}", draft=drill.draft)]
        if figure or found:
            figures[source.uri] = figure
    return figures, problems


def solved(shown: str, path: Path, steps: Sequence[Step], poses: Poses, place: Place) -> Solved:
    """Read, solve and check a figure file; ``place`` finds the lines of the drill's steps."""
    text = read_data(path, shown)
    record, wrong = _checked(Figure, text, THING)
    if record is None:
        return Solved(None, None, tuple((problem, None) for problem in wrong))
    return _solved(record, steps, poses, {"figure": _place(text), "drill": place})


def _solved(record: Figure, steps: Sequence[Step], poses: Poses, places: Mapping[str, Place]) -> Solved:
    motion, findings = solve(record, poses)
    if motion:
        told = [Shown(words(step.text), step.breath, step.figure.phase if step.figure else None) for step in steps]
        findings += check(motion, record, told)
    return Solved(record, motion, tuple((finding.problem(places[finding.within]), finding) for finding in findings))


def without_drill(docs: Path, shown: str, uris: Collection[str], left_out: Collection[str] = ()) -> list[Problem]:
    """Find figures that stand beside no drill, for which a slip in the name is the usual reason. ``uris`` are those of drills."""
    stems = {uri.removesuffix(".md") for uri in uris}
    beside = stems | {uri.removesuffix(".md") for uri in left_out}
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
        if uri.removesuffix(SUFFIX) not in beside
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


def _place(text: YamlText) -> Place:
    return Source("", text.data, text.places, "", 0).place


def _no_file(source: Source, index: int, path: str) -> Problem:
    return Problem(source.place("steps", index, "figure"), f"step {index + 1}", f"there is no {path}", "Write it, or take figure out.")
