"""How the boxes of two engines are held against each other."""

from dataclasses import replace

from tests.browser.engines.boxes import Box, Shape, covered, differences, redrawn

OUTER = Box("section", left=0, top=0, right=100, bottom=100, around=-1)
WORDS = Box("p", left=10, top=10, right=90, bottom=30, around=0)
BAR = Box("rect", left=10, top=40, right=60, bottom=60, around=0)
NORM = [OUTER, WORDS, BAR]


def moved(box: Box, left: float = 0, top: float = 0) -> Box:
    """Give a box at another place."""
    return replace(box, left=box.left + left, right=box.right + left, top=box.top + top, bottom=box.bottom + top)


def test_what_stands_alike_is_alike() -> None:
    """Two pixels across are no difference, nor is any way down that keeps the order."""
    assert differences([OUTER, moved(WORDS, left=2), moved(BAR, top=200)], NORM) == []


def test_a_box_at_another_place_is_told() -> None:
    """Its left edge, its width, or its place in the order."""
    assert differences([OUTER, WORDS, moved(BAR, left=3)], NORM) == ["rect at 13 and 50 wide instead of 10 and 50"]
    assert differences([OUTER, replace(WORDS, right=93), BAR], NORM) == ["p at 10 and 83 wide instead of 10 and 80"]
    assert differences([OUTER, WORDS, moved(BAR, top=-40)], NORM) == ["p not above rect, or only here"]


def test_a_missing_box_is_told() -> None:
    """With what stands in its place."""
    assert differences([OUTER, BAR], NORM) == ["['rect'] instead of ['p', 'rect']"]
    assert differences([OUTER, WORDS], NORM) == ["[] instead of ['rect']"]


def test_a_covered_box_is_told() -> None:
    """Not when one lies within the other, at any depth, nor when they only touch."""
    within = Box("span", left=20, top=12, right=80, bottom=28, around=1)
    assert covered([*NORM, within]) == []
    assert covered([OUTER, WORDS, moved(BAR, top=-11)]) == []
    assert covered([OUTER, WORDS, moved(BAR, top=-20), within]) == ["p on rect", "rect on span"]


def test_a_shape_that_is_not_drawn_is_told() -> None:
    """Its box is empty, or it is not there."""
    wall: Shape = ("polygon.still__wall", -102, -167, 381, 785)
    assert redrawn([wall], [wall]) == []
    assert redrawn([("polygon.still__wall", 0, 0, 0, 0)], [wall]) == [
        "polygon.still__wall at (0, 0, 0, 0) instead of (-102, -167, 381, 785)",
    ]
    assert redrawn([], [wall]) == ["0 shapes instead of 1"]
