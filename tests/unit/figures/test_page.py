"""The figure of a page: what is wrong is told at its place in the right file, and what has not changed is not made again."""

import json
from collections.abc import Callable
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests import reach
from tests.sites import drill, write

from groundwork.cache import LAST, Cache
from groundwork.catalogue.build import build
from groundwork.code import PACKAGE
from groundwork.figures import page
from groundwork.figures.model import Finding, Motion
from groundwork.figures.motion.solve import solve
from groundwork.figures.page import GENERATOR, page_figure, read_poses
from groundwork.figures.shown import Caption, PageFigure
from groundwork.schemas.drill import Drill
from groundwork.schemas.figure import Figure, Poses
from groundwork.source.read import Source

URI = "drills/wall-sit.md"
FIGURE = "drills/wall-sit.figure.yml"
REACH = reach.FIGURE.replace(", tilt: 10", "")
TWO_VIEWS = REACH.replace("{yaw: -28}", "{yaw: -28}, {name: From above, yaw: 0, tilt: 60}")
STEPS: list[dict[str, Any]] = [
    {"text": "Kneel."},
    {"text": "Reach the right arm forward.", "breath": "out", "figure": {"phase": "reach"}},
    {"text": "Put the right hand down.", "figure": {"phase": "return", "moment": 0.5}},
    {"text": "Rest."},
]
MOTIONS: dict[tuple[str, str], tuple[Motion | None, list[Finding]]] = {}
Make = Callable[..., tuple[PageFigure | None, list[str]]]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """Give what makes the figure of one drill from the text of its file, with a cache of its own."""
    (tmp_path / "docs").mkdir()

    def made(text: str = REACH, poses: str = "poses: {}", **changes: Any) -> tuple[PageFigure | None, list[str]]:
        write(tmp_path, {URI: drill(**({"steps": STEPS} | changes)), FIGURE: text, "data/poses.yml": poses})
        docs = tmp_path / "docs"
        shared, wrong = read_poses(docs, "docs")
        figure, problems = page_figure(*read(docs), docs, "docs", shared, cache=Cache(tmp_path / "cache"))
        return figure, [str(problem) for problem in wrong + problems]

    return made


def read(docs: Path) -> tuple[Drill, Source]:
    """Read the drill."""
    catalogue, wrong = build([URI], docs, "docs", date(2026, 4, 1))
    assert [problem for problem in wrong if not problem.notice] == []
    entry = catalogue.drills["wall-sit"]
    assert isinstance(entry.record, Drill)
    return entry.record, entry.source


def line_of(text: str, words: str) -> int:
    """Give the line on which words stand."""
    return text[: text.index(words)].count("\n") + 1


def test_steps_get_the_stills_of_their_phases(make: Make) -> None:
    """A step that names a phase has its still and its time; one that names none has neither; further views stand apart."""
    figure, problems = make(TWO_VIEWS)
    assert problems == []
    assert figure is not None
    assert [still is not None for still in figure.stills] == [False, True, True, False]
    assert figure.captions == (Caption(2, 0, 999), Caption(3, 1000, 1500))
    assert [(view["name"], view["url"]) for view in figure.views] == [("From the side", ""), ("From above", "figure-2.json")]
    assert list(figure.further) == ["figure-2.json"]


def test_captions_are_in_the_order_of_the_movement(make: Make) -> None:
    """A step may name a phase before that of the step above, or one again: each has its part of the time, and its still within it."""
    again = {"text": "Reach once more.", "figure": {"phase": "reach"}}
    figure, problems = make(steps=[STEPS[2] | {"figure": {"phase": "return"}}, STEPS[1], again, STEPS[3]])
    assert problems == []
    assert figure is not None
    assert figure.captions == (Caption(2, 0, 499), Caption(3, 500, 999), Caption(1, 1000, 1999))
    figure, _ = make(steps=[STEPS[1], STEPS[2], again, STEPS[3]])
    assert figure is not None
    assert [caption.step for caption in figure.captions] == [1, 3, 2]


def test_cards_show_no_lead_in(make: Make) -> None:
    """The first step's moment in the part that repeats stands for the drill, unless the file names another."""
    cards = []
    for cover in ("", "cover: {phase: reach}\n", "cover: {phase: return, moment: 0.5}\n"):
        figure, problems = make("loop: restart\n" + REACH.replace("name: reach", "name: reach\n    lead_in: true") + cover)
        assert (problems, figure is not None) == ([], True)
        cards.append(figure and figure.card)
    own, lead_in, repeated = cards
    assert own == repeated != lead_in


def test_a_file_that_is_not_there_is_told_where_a_step_asks_for_it(make: Make, tmp_path: Path) -> None:
    """Each step that names a phase of no figure is told in the drill; a drill whose steps name none needs no file."""
    make()
    (tmp_path / "docs" / FIGURE).unlink()
    docs = tmp_path / "docs"
    text = (docs / URI).read_text(encoding="utf-8")
    figure, problems = page_figure(*read(docs), docs, "docs", Poses())
    assert figure is None
    assert [str(problem).split(": ")[0] for problem in problems] == [
        f"docs/{URI}:{line_of(text, 'phase: reach') - 1}",
        f"docs/{URI}:{line_of(text, 'phase: return') - 1}",
    ]
    write(tmp_path, {URI: drill()})
    assert page_figure(*read(docs), docs, "docs", Poses()) == (None, [])


def test_every_mistake_is_told_in_its_own_file(make: Make) -> None:
    """What the figure does wrong is told in its file, and what a step does wrong in the drill."""
    broken = REACH.replace("take: 1\n    move:\n      hand_R: {air", "take: 0.2\n    move:\n      hand_R: {air")
    unknown = [*STEPS[:1], STEPS[1] | {"figure": {"phase": "raech"}}, *STEPS[2:]]
    figure, problems = make(broken, steps=unknown)
    assert figure is None
    assert any(line.startswith(f"docs/{FIGURE}:{line_of(broken, 'hand_R: {air')}: ") and "cm/s" in line for line in problems)
    assert any(line.startswith(f"docs/{URI}:") and "Did you mean reach?" in line for line in problems)


def test_a_broken_file_of_poses_is_told(make: Make) -> None:
    """The file of shared poses is checked like any other."""
    _, problems = make(poses="poses: {kneel: {pelvis: {pitch: steep}}}")
    assert [line.split(": ")[0] for line in problems] == ["docs/data/poses.yml:1"]


@pytest.fixture
def solved(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Count how often a figure is asked to be solved; in truth, the same is solved once for all tests."""
    calls: list[str] = []

    def counted(figure: Figure, poses: Poses) -> tuple[Motion | None, list[Finding]]:
        calls.append("solved")
        asked = (figure.model_dump_json(), poses.model_dump_json())
        motion, findings = MOTIONS.setdefault(asked, MOTIONS.get(asked) or solve(figure, poses))
        return motion, [*findings]

    monkeypatch.setattr(page, "solve", counted)
    return calls


def test_what_has_not_changed_is_not_made_again(make: Make, solved: list[str]) -> None:
    """The second build of the same figure solves nothing, and gives the same."""
    first, _ = make(TWO_VIEWS)
    second, problems = make(TWO_VIEWS)
    assert (len(solved), problems) == (1, [])
    assert first is not None
    assert second is not None
    assert json.loads(json.dumps(asdict(second))) == json.loads(json.dumps(asdict(first)))


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        (REACH.replace("flex: 170", "flex: 165"), {}),
        (REACH, {"title": "Reach"}),
        (REACH, {"steps": [*STEPS[:3], {"text": "Rest a while."}]}),
        (REACH, {"poses": "poses: {stand: {pelvis: {pitch: 0}}}"}),
    ],
)
def test_what_has_changed_is_made_again(make: Make, solved: list[str], text: str, changes: dict[str, Any]) -> None:
    """Another number, title, step or shared pose makes a figure anew."""
    make()
    figure, _ = make(text, **changes)
    assert figure is not None
    assert len(solved) == 2


def test_another_generator_makes_all_again(make: Make, solved: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """What older code of ours has drawn is not shown."""
    make()
    monkeypatch.setattr("groundwork.cache._digest", lambda _: b"another")
    make()
    assert len(solved) == 2


def test_notes_are_told_at_each_build(make: Make, solved: list[str]) -> None:
    """A note stops nothing; it is told again, on its line of today, when the figure comes from the cache."""
    short = REACH.replace("name: return\n    take: 1", "name: return\n    take: 0.8")
    breaths = [STEPS[0], STEPS[1] | {"breath": "in"}, STEPS[2] | {"breath": "out"}, STEPS[3]]
    _, first = make(short, steps=breaths)
    _, second = make(short, steps=breaths)
    assert len(solved) == 1
    assert first == second
    assert ["in for 1.0 s and out for 0.8 s" in line for line in first] == [True]


def test_a_figure_with_a_problem_is_made_again(make: Make, solved: list[str]) -> None:
    """What cannot be shown is not kept, so that its problems are told until they are mended."""
    broken = REACH.replace("floor: [57]", "floor: [110]", 1)
    _, first = make(broken)
    _, second = make(broken)
    assert first == second != []
    assert len(solved) == 2


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"{}", b'KEY\n{"figure": 1}', b"KEY\n"])
def test_a_spoilt_cache_is_as_good_as_none(make: Make, solved: list[str], tmp_path: Path, content: bytes) -> None:
    """A kept file that cannot be read is made again, without a word."""
    make()
    (kept,) = (tmp_path / "cache" / FIGURE).iterdir()
    key = kept.read_bytes().split(b"\n")[0]
    kept.write_bytes(content.replace(b"KEY", key))
    figure, problems = make()
    assert figure is not None
    assert (problems, len(solved)) == ([], 2)


def test_a_cache_that_cannot_be_written_is_no_problem(make: Make, tmp_path: Path) -> None:
    """The figure is made all the same, and made again next time: here a file stands where the folder would be."""
    (tmp_path / "cache").write_text("", encoding="utf-8")
    figure, problems = make()
    assert figure is not None
    assert problems == []


def test_nothing_is_left_beside_what_is_kept(make: Make, tmp_path: Path) -> None:
    """No half-written files; of one figure the last few, and the oldest goes first."""
    make()
    (first,) = (tmp_path / "cache" / FIGURE).iterdir()
    for flex in range(160, 160 + LAST):
        make(REACH.replace("flex: 170", f"flex: {flex}"))
    kept = list((tmp_path / "cache" / FIGURE).iterdir())
    assert len(kept) == LAST
    assert first not in kept


def test_two_versions_are_both_kept(make: Make, solved: list[str]) -> None:
    """Who goes from one to the other and back waits for neither."""
    for text in (REACH, REACH.replace("flex: 170", "flex: 165"), REACH):
        make(text)
    assert len(solved) == 2


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        (f"# A comment.\n{REACH}", {}),
        (REACH, {"summary": "Another."}),
        (REACH, {"steps": [STEPS[0] | {"text": "Kneel.  "}, *STEPS[1:]]}),
    ],
)
def test_what_changes_no_picture_makes_none(make: Make, solved: list[str], text: str, changes: dict[str, Any]) -> None:
    """A comment, another field of the drill, white space."""
    make()
    make(text, **changes)
    assert len(solved) == 1


def test_only_what_draws_is_the_generator() -> None:
    """A new field of a page, or another check of a source, draws no figure anew; every change of a figure's own code does."""
    files = {path.relative_to(PACKAGE).as_posix() for pattern in GENERATOR for path in PACKAGE.glob(pattern)}
    assert {"figures/motion/solve.py", "figures/drawing/small.py", "figures/shown.py", "source/plain_text.py"} <= files
    assert not {path for path in files if path.startswith(("schemas/", "catalogue/"))}
