"""The schema of figure files: an author's slips are told in an author's words, on their line."""

import pytest

from groundwork.problems import Location
from groundwork.schemas.check import check
from groundwork.schemas.figure import Figure, Poses
from groundwork.source.yaml_text import parse

WHOLE = """\
views: [{yaw: -28}]
start:
  pelvis: {at: [0, auto], pitch: 75}
  hands: {floor: [57]}
  feet: {kneel: [2]}
phases:
  - name: reach
    take: 2
    move:
      hand_R: {air: {flex: 170}}
"""
SLIPS = {
    "unknown limb": ("hand_R: {", "hand_X: {", 10, "unknown field phases, entry 1, move, hand_X"),
    "unknown place": ("floor: [57]", "flor: [57]", 4, "Did you mean floor?"),
    "two places": ("{floor: [57]}", "{floor: [57], wall: [120]}", 4, "floor and wall stand together, and a limb has one place"),
    "no number": ("pitch: 75", "pitch: steep", 3, "start, pelvis, pitch"),
    "bad height": ("auto", "atuo", 3, "the pelvis height is 'atuo'"),
    "off is false": ("flex: 170", "flex: off", 10, "flex"),
    "words": ("take: 2", "take: 2\n    say: Reach.", 1, "words and breath stand in the drill's steps"),
    "no time": ("    take: 2\n", "", 7, "take is missing"),
    "too short a time": ("take: 2", "take: 0.05", 8, "take"),
    "backward when": ("{air: {flex: 170}}", "{air: {flex: 170}, when: [0.8, 0.3]}", 10, "from a smaller to a larger part"),
    "views alike": ("[{yaw: -28}]", "[{yaw: -28}, {yaw: 60}]", 1, "two views are called From the side"),
    "infinite": ("take: 2", "take: .inf", 8, "take"),
}


def problems(text: str) -> tuple[Figure | None, list[str]]:
    """Read a figure as the site does; give it and its messages."""
    read = parse(text, "a.figure.yml", "figure")

    def place(*at: str | int) -> Location:
        return next(read.places[at[:end]] for end in range(len(at), -1, -1) if at[:end] in read.places)

    found, wrong = check(Figure, read.data, place, "figure")
    return found, [str(problem) for problem in [*read.problems, *wrong]]


def test_whole_figure_is_accepted() -> None:
    """A short figure needs no more than this."""
    found, wrong = problems(WHOLE)
    assert wrong == []
    assert found is not None
    assert found.views[0].tilt == 10


@pytest.mark.parametrize("slip", SLIPS)
def test_slips_are_told_on_their_line(slip: str) -> None:
    """Each slip gives a message with line and words."""
    old, new, line, words = SLIPS[slip]
    assert old in WHOLE
    _, wrong = problems(WHOLE.replace(old, new))
    assert any(message.startswith(f"a.figure.yml:{line}: figure: ") and words in message for message in wrong), wrong


def test_a_bare_number_is_a_step_forward() -> None:
    """A step may be a number, or a way forward and to the right."""
    short, _ = problems(WHOLE.replace("{air: {flex: 170}}", "{step: 20}"))
    long, _ = problems(WHOLE.replace("{air: {flex: 170}}", "{step: {forward: 20}}"))
    assert short == long


def test_every_field_is_described() -> None:
    """Editors and messages show a description of every field."""
    schemas = [*Figure.model_json_schema()["$defs"].values(), Figure.model_json_schema(), Poses.model_json_schema()]
    missing = [
        f"{one['title']}.{name}" for one in schemas for name, value in one.get("properties", {}).items() if "description" not in value
    ]
    assert missing == []
