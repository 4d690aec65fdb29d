"""Sample figures: read as the site reads them, and solved once."""

from functools import cache
from pathlib import Path

import numpy as np

from groundwork.figures.drawing.drawing import Drawing
from groundwork.figures.model import POINTS, Finding, Motion
from groundwork.figures.motion.solve import solve
from groundwork.problems import Location, Problem
from groundwork.schemas.check import check
from groundwork.schemas.figure import Figure
from groundwork.source.read import read_data

FOLDER = Path(__file__).with_name("samples")
NAMES = sorted(path.name.removesuffix(".figure.yml") for path in FOLDER.glob("*.figure.yml"))


@cache
def figure(name: str) -> Figure:
    """Read a sample."""
    text = read_data(FOLDER / f"{name}.figure.yml", f"{name}.figure.yml")
    found, problems = check(Figure, text.data, lambda *_: Location(name, 1), "figure")
    assert not problems
    assert not text.problems
    assert found is not None
    return found


@cache
def motion(name: str) -> Motion:
    """Solve a sample."""
    found, findings = solve(figure(name))
    assert not findings
    assert found is not None
    return found


@cache
def drawing(name: str, view: int = 0) -> Drawing:
    """Draw a sample in one of its views."""
    return Drawing(motion(name), figure(name).views[view])


def changed(name: str, **values: object) -> Figure:
    """Give a sample with other values at its top."""
    return Figure.model_validate(figure(name).model_dump(by_alias=True, exclude_none=True) | values)


def lines(findings: list[Finding]) -> list[Problem]:
    """Put findings on a line, as the build does."""
    return [finding.problem(lambda *_: Location("a.figure.yml", 1)) for finding in findings]


def jumps(moved: Motion) -> dict[tuple[str, str], float]:
    """Give by how much each point goes further in one frame than twice as far as in the frames beside it, in an adult's centimetres."""
    steps = np.linalg.norm(np.diff(moved.points, axis=0), axis=2) * (170 / moved.body.height)
    beside = np.maximum(np.pad(steps, ((1, 0), (0, 0)))[:-1], np.pad(steps, ((0, 1), (0, 0)))[1:])
    return {name: float(over) for name, over in zip(POINTS, (steps - 2 * beside).max(axis=0), strict=True)}
