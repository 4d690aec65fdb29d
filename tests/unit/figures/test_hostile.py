"""Hostile files: whatever stands in a figure or its drill, nothing of it becomes markup."""

import random
from copy import deepcopy
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from tests import examples
from tests.data import dump, load
from tests.sites import ENGLISH, ROOT, drill, write

from groundwork.catalogue.build import build
from groundwork.figures.page import page_figure, read_poses
from groundwork.figures.shown import PageFigure
from groundwork.schemas.drill import Drill
from groundwork.templates import environment

# CI tries all.
COUNT = {"quick": 30, "thorough": 100}[examples.profile()]
TEXTS = (
    "</script><script>alert(1)</script>",
    "<!--<script>",
    "<img src=x onerror=alert(1)>",
    '" onload="alert(1)',
    "' onload='alert(1)",
    "{{ 7 * 7 }}{% raw %}",
    "</svg></figure><b>",
    "]]><!DOCTYPE html>",
    "&lt;b&gt;&#60;i&#62;",
    "javascript:alert(1)",
    "\u2028\u2029\u202e",
    "`${alert(1)}`",
    "\\u003cscript\\u003e",
    "[a](javascript:alert(1))",
)
CLEAN = load("""\
title: Reach
steps:
  - {text: Reach., breath: out, figure: {phase: reach}}
  - {text: Stay there.}
  - {text: Rest.}
  - {text: Go on.}
figure:
  views: [{name: From the side, yaw: -28}, {name: From the front, yaw: -90}]
  loop: restart
  body: adult
  start: {pelvis: {at: [0, auto], pitch: 75}, hands: {floor: [57]}, feet: {kneel: [2]}}
  phases:
    - {name: reach, take: 1, move: {hand_R: {air: {flex: 170}}}}
""")
PAGE = environment(ENGLISH, ROOT / "overrides").from_string(
    '{% from "features/figure/movement-figure.html" import stage, step_list %}{{ stage(figure, steps) }}{{ step_list(steps, figure) }}'
)
# Where a text is put: paths into the parts above.
PLACES: dict[str, list[tuple[str | int, ...]]] = {
    "view": [("figure", "views", 0, "name")],
    "second view": [("figure", "views", 1, "name")],
    "title": [("title",)],
    "step": [("steps", 1, "text")],
    "phase": [("figure", "phases", 0, "name"), ("steps", 0, "figure", "phase")],
    "pose": [("figure", "start", "pose")],
    "rules": [("figure", "checks")],
    "time": [("figure", "phases", 0, "take")],
    "body": [("figure", "body")],
    "breath": [("steps", 0, "breath")],
}


class Reader(HTMLParser):
    """Collects the elements and attributes that a browser would make."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element and its attributes."""
        self.found |= {tag, *(f"{tag} {name}" for name, _ in attrs)}


def files(**texts: str) -> dict[str, str | bytes]:
    """Give the files of a small site, with a text in each of some places."""
    parts: Any = deepcopy(CLEAN)
    for place, text in texts.items():
        for *way, last in PLACES[place]:
            part = parts
            for key in way:
                part = part[key]
            part[last] = text
    return {
        "drills/reach.md": drill(parts["title"], steps=parts["steps"]),
        "drills/reach.figure.yml": dump(parts["figure"]),
        "data/poses.yml": "poses: {}",
    }


def hostile(number: int) -> dict[str, str | bytes]:
    """Give a hostile site: one text in one or two places."""
    rng = random.Random(number)  # noqa: S311 (nothing secret: the same files each time)
    names = [*PLACES]
    places = {names[number % len(names)], rng.choice(names[:4])}
    return files(**dict.fromkeys(places, TEXTS[number % len(TEXTS)]))


def made(root: Path, written: dict[str, str | bytes]) -> tuple[Drill | None, PageFigure | None, list[str]]:
    """Make the figure of the site's one drill, as a build does."""
    write(root, written)
    docs = root / "docs"
    catalogue, problems = build(["drills/reach.md"], docs, "docs", date(2026, 4, 1))
    poses, wrong = read_poses(docs, "docs")
    entry = catalogue.drills.get("reach")
    if entry is None:
        return None, None, [str(problem) for problem in problems + wrong]
    assert isinstance(entry.record, Drill)
    figure, found = page_figure(entry.record, entry.source, docs, "docs", poses)
    return entry.record, figure, [str(problem) for problem in problems + wrong + found]


def drawn(record: Drill, figure: PageFigure) -> set[str]:
    """Draw stage and strip with the site's own templates, and read them as a browser does."""
    reader = Reader()
    reader.feed(PAGE.render(figure=figure, steps=record.steps))
    return reader.found


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """Draw the figure as it is without anything hostile."""
    record, figure, problems = made(tmp_path_factory.mktemp("clean"), files())
    assert problems == []
    assert record is not None
    assert figure is not None
    return drawn(record, figure)


def test_nothing_of_a_hostile_file_becomes_markup(tmp_path_factory: pytest.TempPathFactory, clean: set[str]) -> None:
    """Each file is told on one line a problem, or drawn with no element or attribute that a clean figure lacks."""
    root = tmp_path_factory.mktemp("hostile")
    shown = 0
    for number in range(COUNT):
        record, figure, problems = made(root, hostile(number))
        assert all("\n" not in problem for problem in problems)
        if figure is None or record is None:
            assert problems
        else:
            shown += 1
            assert drawn(record, figure) <= clean, hostile(number)
    assert COUNT // 4 <= shown <= 3 * COUNT // 4
