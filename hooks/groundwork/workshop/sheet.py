"""The contact sheet of a figure as PNG: moments of its loop in each view, then its steps with numbers and words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from textwrap import wrap
from typing import Any

from groundwork.pictures.raster import png
from groundwork.pictures.style import Style
from groundwork.templates import Templates, render
from groundwork.words.model import Words
from groundwork.workshop.draft import Draft

TEMPLATE = "sheet.svg.html"
# Pixels. Letters in a line are as many as surely fit: the face has no wider words in our texts.
WIDTH, MARGIN, GAP, COLUMNS = 1400, 24, 16, 4
CELL_WIDTH, CELL_HEIGHT = (WIDTH - 2 * MARGIN - (COLUMNS - 1) * GAP) // COLUMNS, 208
LINE, LETTERS = 22, 42
TITLE, HEADING = 84, 44


@dataclass(frozen=True)
class Cell:
    """One picture on the sheet, where it stands, and the lines below it; ``floor`` is where the floor begins."""

    picture: dict[str, Any] | None
    x: int
    y: int
    floor: int
    lines: tuple[str, ...]
    number: int = 0
    breath: str = ""


@dataclass(frozen=True)
class Group:
    """A heading, and the cells below it."""

    heading: str
    y: int
    cells: tuple[Cell, ...]


def sheet(templates: Templates, words: Words, style: Style, fonts: Iterable[Path], draft: Draft) -> bytes:
    """Draw the sheet of a figure that could be solved."""
    groups, y = [], TITLE
    for view in draft.views:
        texts = [(moment.picture, f"{moment.time:.1f} s · {moment.phase}", 0, "") for moment in view.frames()]
        groups.append(_group(view.name, y, texts))
        y = _end(groups[-1])
    shown = draft.views[0].figure
    breaths = [f"{words.label(step.breath, 'breath')}. " if step.breath else "" for step in draft.steps]
    strip = [(shown.stills[index], str(step.text), index + 1, breaths[index]) for index, step in enumerate(draft.steps)]
    groups.append(_group("Steps", y, strip))
    context = {
        "draft": draft,
        "groups": groups,
        "css": style.css,
        "roles": style.roles,
        "width": WIDTH,
        "height": _end(groups[-1]) + 40,
        "cell": (CELL_WIDTH, CELL_HEIGHT),
        "margin": MARGIN,
        "line": LINE,
    }
    return png(render(templates, [TEMPLATE], context), fonts)


def _group(heading: str, y: int, texts: Sequence[tuple[dict[str, Any] | None, str, int, str]]) -> Group:
    cells: list[Cell] = []
    top = y + HEADING
    for start in range(0, len(texts), COLUMNS):
        row = []
        for column, (picture, text, number, breath) in enumerate(texts[start : start + COLUMNS]):
            # Number and breath stand before the words, so the first line is shorter.
            lines = wrap(text, LETTERS, initial_indent=" " * (4 if number else 0) + " " * len(breath)) or [""]
            x = MARGIN + column * (CELL_WIDTH + GAP)
            row.append(Cell(picture, x, top, _floor(picture), tuple(line.strip() for line in lines), number, breath))
        cells += row
        top += CELL_HEIGHT + max(len(cell.lines) for cell in row) * LINE + GAP + 8
    return Group(heading, y, tuple(cells))


def _end(group: Group) -> int:
    return max((cell.y + CELL_HEIGHT + len(cell.lines) * LINE + GAP + 8 for cell in group.cells), default=group.y + HEADING)


def _floor(picture: dict[str, Any] | None) -> int:
    """Give where the floor begins in a cell: still.html draws it without end, which takes the library that draws long."""
    if picture is None:
        return CELL_HEIGHT
    _, top, width, height = picture["box"]
    scale = min(CELL_WIDTH / width, CELL_HEIGHT / height)
    return int(CELL_HEIGHT / 2 + (picture["horizon"] - top - height / 2) * scale)
