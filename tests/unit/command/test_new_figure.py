"""The first numbers of a drill's figure."""

import shutil
from pathlib import Path

import pytest
from tests.sites import ROOT, drill

from groundwork.command import new
from groundwork.command.error import CommandError


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a project with two drills, and the templates."""
    shutil.copytree(ROOT / "docs/templates", tmp_path / "docs/templates")
    for name in ("wall-sit", "deep/rock-back"):
        path = tmp_path / f"docs/drills/{name}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(drill(), encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(("name", "place"), [("wall-sit", "wall-sit"), ("rock-back", "deep/rock-back"), (" wall-sit.md ", "wall-sit")])
def test_it_stands_beside_its_drill(root: Path, name: str, place: str) -> None:
    """The template, to the byte; what is said names the next two steps."""
    said = new.run(root, "figure", name)
    made = root / f"docs/drills/{place}.figure.yml"
    assert made.read_bytes() == (ROOT / "docs/templates/figure.yml").read_bytes()
    drill_id = place.rpartition("/")[2]
    assert said == (
        f"docs/drills/{place}.figure.yml is written. To draw it while you write: make figure ID={drill_id}\n"
        f"In docs/drills/{place}.md each step then names its phase, as in: figure: {{phase: reach, moment: end}}"
    )


def test_a_figure_is_not_overwritten(root: Path) -> None:
    """The first stays, and how to draw it is told."""
    made = root / "docs/drills/wall-sit.figure.yml"
    made.write_text("mine", encoding="utf-8")
    with pytest.raises(CommandError, match=r"^docs/drills/wall-sit\.figure\.yml is there already\. To draw it: make figure ID=wall-sit$"):
        new.run(root, "figure", "wall-sit")
    assert made.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("", "say for which drill. Try: make new figure ID=wall-sit"),
        ("wall-sti", "there is no drill wall-sti. Did you mean wall-sit?"),
        ("xyz", 'there is no drill xyz. A figure belongs to a drill, so write that first: make new drill TITLE="Wall sit"'),
        ("../wall-sit", "there is no drill ../wall-sit. Did you mean wall-sit?"),
    ],
)
def test_it_needs_a_drill(root: Path, name: str, words: str) -> None:
    """What was probably meant, or what comes first; nothing is written."""
    before = sorted(root.rglob("*"))
    with pytest.raises(CommandError) as failure:
        new.run(root, "figure", name)
    assert str(failure.value) == words
    assert sorted(root.rglob("*")) == before


def test_a_new_drill_names_the_way_to_its_figure(root: Path) -> None:
    """By the id that it has."""
    assert new.run(root, "drill", "Bird dog").endswith("For a moving figure: make new figure ID=bird-dog")
