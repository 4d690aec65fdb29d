"""What a page shows of a figure: its views, and stills of the stage, of a card and of each step."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from groundwork.figures.drawing import Drawing
from groundwork.figures.model import Motion, PhaseTime
from groundwork.figures.small import small
from groundwork.schemas.drill import Picture, Step
from groundwork.schemas.figure import Figure


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
