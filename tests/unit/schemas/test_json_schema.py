"""The JSON Schemas that editors use for figures and for questions say the same as the build."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from tests import sites
from tests.sites import ROOT
from tests.unit.figures.samples import FOLDER

FIGURES = sorted([*(ROOT / "docs/drills").glob("*.figure.yml"), *FOLDER.glob("*.figure.yml"), ROOT / "docs/templates/figure.yml"])
BANKS = [*sorted(path for path in (ROOT / "docs/quizzes").glob("*.md") if path.name != "index.md"), ROOT / "docs/templates/quiz.md"]
POINTS_AT = "# yaml-language-server: $schema=../data/schemas/figure.json"


@cache
def validator(name: str) -> Draft202012Validator:
    """Read a schema, which is itself sound."""
    schema = json.loads((ROOT / f"docs/data/schemas/{name}.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def wrong(name: str, data: Any) -> list[str]:
    """Give what an editor would underline."""
    return [f"{list(error.absolute_path)}: {error.message}" for error in validator(name).iter_errors(data)]


@pytest.mark.parametrize("path", FIGURES, ids=lambda path: path.name)
def test_an_editor_finds_nothing_in_a_good_figure(path: Any) -> None:
    """Short forms too, such as a place with two numbers, or a step as a bare number."""
    assert wrong("figure", yaml.safe_load(path.read_text(encoding="utf-8"))) == []


def test_an_editor_finds_nothing_in_the_poses() -> None:
    """The same for the poses that figures share."""
    assert wrong("poses", yaml.safe_load((ROOT / "docs/data/poses.yml").read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    ("field", "value"), [("views", []), ("vews", [{"yaw": 0}]), ("mirror", "yes"), ("start", {"pelvis": {"at": [0]}}), ("height", 5)]
)
def test_an_editor_finds_mistakes(field: str, value: object) -> None:
    """Unknown fields, wrong types and values out of range are underlined."""
    good = yaml.safe_load((FOLDER / "bird-dog.figure.yml").read_text(encoding="utf-8"))
    assert wrong("figure", good | {field: value})


def bank(path: Path) -> Any:
    """Read the fields of a bank; editors take a day for text."""
    return json.loads(json.dumps(yaml.safe_load(path.read_text(encoding="utf-8").split("---\n")[1]), default=str))


@pytest.mark.parametrize("path", BANKS, ids=lambda path: path.name)
def test_an_editor_finds_nothing_in_a_good_bank(path: Path) -> None:
    """A question of each type, also of the one that need not be named."""
    assert wrong("quiz", bank(path)) == []


@pytest.mark.parametrize(
    "changes", [{"type": "one answer"}, {"type": "number"}, {"type": "order"}, {"choises": []}, {"type": "match"}, {"prompt": 3}]
)
def test_an_editor_finds_what_does_not_fit_a_type(changes: dict[str, Any]) -> None:
    """Each type wants its own fields."""
    good = {"title": "T", "summary": "S", "topic": "t", "questions": [sites.question()]}
    assert wrong("quiz", good) == []
    assert wrong("quiz", good | {"questions": [sites.question(**changes)]})


def test_the_template_points_at_its_schema() -> None:
    """From docs/templates and from docs/drills the way is the same."""
    assert (ROOT / "docs/templates/figure.yml").read_text(encoding="utf-8").startswith(POINTS_AT)
    assert POINTS_AT in (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
