"""The JSON Schemas that editors use say the same as the build, and editors know which is for what."""

import json
import subprocess
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from tests import sites
from tests.data import load
from tests.sites import ROOT
from tests.unit.figures.samples import FOLDER

from groundwork.command.new import KINDS
from groundwork.schemas.collections import COLLECTIONS, schema_of

FIGURES = sorted([*(ROOT / "docs/drills").glob("*.figure.yml"), *FOLDER.glob("*.figure.yml"), ROOT / "docs/templates/figure.yml"])
PAGES = sorted(path for path in (ROOT / "docs").rglob("*.md") if path.parent.name != "data")
DATA = sorted(path.stem for path in (ROOT / "docs/data").glob("*.yml"))
POINTS_AT = "# yaml-language-server: $schema=../data/schemas/figure.json"


def fields(text: str) -> Any:
    """Read YAML as editors do, which take a day for text."""
    return json.loads(json.dumps(load(text), default=str))


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
    assert wrong("figure", load(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize("name", DATA)
def test_an_editor_finds_nothing_in_good_data(name: str) -> None:
    """The same for what all pages share; each file has a schema, among ``all_schemas`` in command/schemas.py."""
    assert wrong(name, fields((ROOT / f"docs/data/{name}.yml").read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    ("field", "value"), [("views", []), ("vews", [{"yaw": 0}]), ("mirror", "yes"), ("start", {"pelvis": {"at": [0]}}), ("height", 5)]
)
def test_an_editor_finds_mistakes(field: str, value: object) -> None:
    """Unknown fields, wrong types and values out of range are underlined."""
    good = load((FOLDER / "bird-dog.figure.yml").read_text(encoding="utf-8"))
    assert wrong("figure", good | {field: value})


def schema_for(path: Path) -> str:
    """Give the schema of a page, as the build chooses it; a template has that of its kind."""
    uri = path.relative_to(ROOT / "docs")
    if uri.parts[0] == "templates":
        return COLLECTIONS[KINDS[uri.stem]].schema.__name__.lower()
    schema = schema_of(uri.as_posix())
    assert schema
    return schema.__name__.lower()


def test_an_editor_finds_nothing_in_good_pages() -> None:
    """Short forms too, such as a prerequisite that is no list."""
    assert len(PAGES) > 50
    found = {path: wrong(schema_for(path), fields(path.read_text(encoding="utf-8").split("---\n")[1])) for path in PAGES}
    assert {str(path): messages for path, messages in found.items() if messages} == {}


# A page and the index of each folder, and all templates.
SOME = [page for _, pages in groupby(PAGES, lambda path: (path.parent, path.stem == "index")) for page in [*pages][:2]]
SCHEMAS = {path.relative_to(ROOT).as_posix(): schema_for(path) for path in {*SOME, *(ROOT / "docs/templates").glob("*.md")}}


@pytest.fixture(scope="module")
def underlined() -> dict[str, list[str]]:
    """Give what an editor with remark underlines, such as VS Code with its extension: on pages with an unknown field, and on two drills."""
    good = (ROOT / "docs/drills/bear-hold.md").read_text(encoding="utf-8")
    wrong = good.replace("\nsummary:", "\nsumary:").replace("\nlevel: ", "\nlevel: very-")
    texts = dict.fromkeys(SCHEMAS, "---\nno-such-field: 1\n---\n") | {"docs/drills/good.md": good, "docs/drills/wrong.md": wrong}
    command = [str(ROOT / "tools/node"), "node", str(ROOT / "tests/remark.mjs")]
    done = subprocess.run(command, input=json.dumps(texts), capture_output=True, text=True, check=True, cwd=ROOT)
    found: dict[str, list[str]] = json.loads(done.stdout)
    return found


def test_an_editor_checks_each_page_with_its_own_schema(underlined: dict[str, list[str]]) -> None:
    """The one by which the build reads the page, and no other: each names the field that it does not know."""
    unknown = {path: [message for message in underlined[path] if "additional properties" in message] for path in SCHEMAS}
    assert {path: [message.split(" • ")[1] for message in messages] for path, messages in unknown.items()} == {
        path: [f"{ROOT.as_posix()}/docs/data/schemas/{schema}.json"] for path, schema in SCHEMAS.items()
    }


def test_an_editor_underlines_mistakes_in_front_matter(underlined: dict[str, list[str]]) -> None:
    """A field that is misspelt, the one that so is missing, and a value that is not known; a good page has none."""
    assert underlined["docs/drills/good.md"] == []
    assert [message.split(" • ")[0] for message in underlined["docs/drills/wrong.md"]] == [
        "Must have required property 'summary'",
        "Must NOT have additional properties",
        "Must be equal to one of the allowed values: `gentle`, `middle`, `demanding`",
    ]


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
