"""What a page shows of a figure: its views, the words below them, and stills of the stage, of a card and of each step."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from groundwork.figures.drawing.drawing import Drawing
from groundwork.figures.drawing.near import Near, near
from groundwork.figures.drawing.small import small
from groundwork.figures.model import Motion, PhaseTime
from groundwork.schemas.drill import Picture, Step
from groundwork.schemas.figure import Figure

# Seconds from the still of a caption to the next caption, at least.
BEFORE = 0.001


@dataclass(frozen=True)
class Caption:
    """When the words of a step stand below the moving figure: its number, from 1, and in milliseconds its begin and its still.

    It stands until the next one begins; its still is before that.
    """

    step: int
    begin: int
    still: int


@dataclass(frozen=True)
class PageFigure:
    """What a template takes: views with their data, stills of the stage, of a card and of each step, and the captions.

    ``stills`` and ``near`` are in the order of the drill's steps, ``captions`` in that of their times. ``further`` is the data of all
    views but the first, by file name.
    """

    title: str
    infant: bool
    views: tuple[dict[str, Any], ...]
    stage: dict[str, Any]
    card: dict[str, object]
    stills: tuple[dict[str, Any] | None, ...]
    near: tuple[Near | None, ...]
    captions: tuple[Caption, ...]
    further: dict[str, dict[str, Any]]


def further_views(figures: Mapping[str, PageFigure]) -> Iterator[tuple[str, str, str]]:
    """Give the data of the views that a page does not hold itself: whose page, under which name, and as JSON."""
    for uri, figure in figures.items():
        for name, data in figure.further.items():
            yield uri, name, json.dumps(data, separators=(",", ":"))


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
        infant=motion.body.kind == "infant",
        views=tuple(views),
        # Where the player begins.
        stage=first.still(0.0),
        card=small(first, _cover(cover, steps, motion)),
        stills=tuple(stills),
        near=tuple(near(first, time[1]) if time else None for time in times),
        captions=tuple(_captions(times)),
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


def _captions(times: Sequence[tuple[PhaseTime, float] | None]) -> list[Caption]:
    """Give the captions of the steps that name a phase. Steps of one phase share its time, wherever they stand among the others."""
    found = []
    for index, time in enumerate(times):
        if time:
            phase, moment = time
            alike = [other for other, shown in enumerate(times) if shown and shown[0] == phase]
            long = (phase.end - phase.start) / len(alike)
            begin = phase.start + long * alike.index(index)
            still = max(begin, min(moment, begin + long - BEFORE))
            found.append(Caption(index + 1, round(begin * 1000), round(still * 1000)))
    return sorted(found, key=lambda caption: caption.begin)
