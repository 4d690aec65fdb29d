"""Small stills: what they hold, where they stand, how short they are."""

import gzip
import json
import re
from dataclasses import replace
from typing import Any, Literal

import numpy as np
import pytest
from tests.unit.figures.samples import NAMES, drawing, figure, motion

from groundwork.figures.body.table import Array
from groundwork.figures.drawing.drawing import Drawing
from groundwork.figures.drawing.small import LEAST, small
from groundwork.figures.model import Piece

COMMAND = re.compile(r"([Mlqtaz])([^Mlqtaz]*)")
NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def walked(path: str) -> list[Array]:
    """Follow a path as a browser does; give the points on it, with some of each half circle."""
    at, begin = np.zeros(2), np.zeros(2)
    on: list[Array] = []
    for letter, text in COMMAND.findall(path):
        values = [float(value) for value in NUMBER.findall(text)]
        if letter == "M":
            at = begin = np.array(values)
        elif letter == "l":
            for step in np.array(values).reshape(-1, 2):
                at = at + step
                on.append(at)
        elif letter == "a":
            step = np.array(values[5:])
            if values[:2] == [1, 1]:
                turns = np.arctan2(-step[1], -step[0]) + np.linspace(0, np.pi, 9)
                on += list(at + step / 2 + np.hypot(*step) / 2 * np.stack([np.cos(turns), np.sin(turns)], axis=1))
            at = at + step
        elif letter == "q":
            at = at + values[2:]
        elif letter == "t":
            for step in np.array(values).reshape(-1, 2):
                at = at + step
                on.append(at)
        else:
            at = begin
        on.append(at)
    return on


def paths(still: dict[str, Any], *, lines: bool = False) -> list[str]:
    """Give the outlines of the parts of a small still, or all its lines."""
    drawn = [d for part in still["parts"] for kind, d in part["paths"] if lines or kind.startswith("part ")]
    return drawn + [line["d"] for line in still["shadow"]["lines"]] if lines else drawn


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("share", [0.0, 0.4, 1.0])
def test_the_figure_stands_in_its_box(name: str, share: float) -> None:
    """All of it is inside, and its lowest point is at the foot."""
    still = small(drawing(name), drawing(name).motion.end * share)
    x, y, width, height = still["tight"]
    points = np.concatenate([np.array(walked(path)) for path in paths(still)])
    assert points.min() >= -4
    assert points[:, 0].max() <= x + width + 4
    assert points[:, 1].max() <= y + height + 2
    assert points[:, 1].max() >= y + height - 6


@pytest.mark.parametrize("name", NAMES)
def test_one_scale_and_one_ground(name: str) -> None:
    """The box is a crawler's at least; the figure stands in its middle, on its foot."""
    still = small(drawing(name), 0.0)
    (x, y, width, height), (_, _, wide, high) = still["box"], still["tight"]
    assert (width, height) == (max(wide, LEAST[0]), max(high, LEAST[1]))
    assert y + height == high
    assert x + width / 2 == pytest.approx(wide / 2, abs=1)


def test_a_thing_at_hand_is_in_the_picture() -> None:
    """A stool before the hands is wholly in both boxes; a wall need not be."""
    corners = np.array([[x, y, z] for x in (90, 130) for y in (0, 45) for z in (-20, 20)], dtype=float)
    plain = small(drawing("bird-dog"), 1.0)
    tones: list[tuple[Literal["side", "wall"], bool]] = [("side", True), ("wall", False)]
    for tone, held in tones:
        with_stool = Drawing(replace(motion("bird-dog"), pieces=(Piece(corners, tone),)), figure("bird-dog").views[0])
        still = small(with_stool, 1.0)
        points = np.array([float(value) for value in re.findall(r"-?\d+", still["things"][0]["points"])]).reshape(-1, 2)
        assert (still["tight"][2] > plain["tight"][2]) is held
        assert bool(points[:, 0].max() <= still["tight"][2] + 1) is held


def test_points_of_a_thing_are_parted_by_spaces() -> None:
    """Firefox reads none of them where a minus alone parts two."""
    corners = np.array([[-60, y, z] for y in (0, 200) for z in (-90, 90)], dtype=float)
    still = small(Drawing(replace(motion("bird-dog"), pieces=(Piece(corners, "wall"),)), figure("bird-dog").views[0]), 1.0)
    assert "-" in still["things"][0]["points"]
    assert re.fullmatch(r"-?\d+( -?\d+){7}", still["things"][0]["points"])


def test_a_crawler_needs_no_more_than_the_common_box() -> None:
    """So all crawlers have one scale, and who stands is smaller, not larger."""
    assert small(drawing("bear-crawl"), 0.0)["box"][2:] == LEAST.tolist()
    assert small(drawing("walking"), 0.0)["box"][3] > LEAST[1]


@pytest.mark.parametrize("name", NAMES)
def test_small_stills_are_whole_finite_and_short(name: str) -> None:
    """Twice the same text, all in whole numbers but the radii of arcs; paths of less than 0.85 kB, compressed."""
    still = small(drawing(name), 1.0)
    text = json.dumps(still)
    assert text == json.dumps(small(drawing(name), 1.0))
    assert not re.search(r"NaN|Infinity|nan|inf\b", text)
    assert "." not in re.sub(r"a[\d.]+ [\d.]+", "", "".join(paths(still, lines=True)))
    assert len(gzip.compress("".join(paths(still, lines=True)).encode(), 9)) <= 850


def test_parts_are_those_of_the_large_still() -> None:
    """Same parts, same order; what is not seen has no path."""
    of = drawing("bird-dog")
    little, large = small(of, 2.0)["parts"], of.still(2.0)["parts"]
    assert [part["part"] for part in little] == [part["part"] for part in large]
    assert all(path for part in little for _, path in part["paths"])
