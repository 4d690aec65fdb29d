"""Everything that exists is documented, where its users look."""

import re
from pathlib import Path

import pytest
from pydantic import BaseModel
from tests.data import load
from tests.sites import EPOCH, ROOT

import groundwork
from groundwork.bundles.bundle import bundle
from groundwork.bundles.folder import base, features
from groundwork.bundles.folder import read as read_sources
from groundwork.catalogue.build import build
from groundwork.command.new import KINDS
from groundwork.command.schemas import FOLDER, all_schemas, drawn
from groundwork.dates import build_day
from groundwork.headers import ALL, HASHED
from groundwork.questions.types import KINDS as TYPES
from groundwork.schemas.collections import COLLECTIONS
from groundwork.schemas.figure import Figure
from groundwork.source import unwritten
from groundwork.source.read import read_pages
from groundwork.workshop.draft import read

TEMPLATES = ROOT / "docs/templates"


def models(schema: type[BaseModel]) -> dict[str, dict[str, object]]:
    """Give the properties of a schema and of every model in it, by model and field."""
    drawn_schema = schema.model_json_schema(by_alias=True)
    named = {schema.__name__: drawn_schema, **drawn_schema.get("$defs", {})}
    return {name: model.get("properties", {}) for name, model in named.items()}


@pytest.mark.parametrize("schema", all_schemas(), ids=lambda schema: schema.__name__)
def test_every_field_is_explained(schema: type[BaseModel]) -> None:
    """Each field of each schema carries a sentence that an author can use."""
    for model, fields in models(schema).items():
        for name, field in fields.items():
            assert isinstance(field, dict)
            assert len(str(field.get("description", "")).split()) >= 3, f"{model}.{name}"
            assert str(field["description"]).endswith((".", "?")), f"{model}.{name}"


def test_schemas_for_editors_are_current() -> None:
    """The files in docs/data/schemas are those of the code; `make schemas` writes them."""
    files = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / FOLDER).iterdir()}
    assert files == drawn()


@pytest.mark.parametrize("kind", KINDS)
def test_template_shows_every_field(kind: str) -> None:
    """A page template names every field of its schema, at least in a comment."""
    text = (TEMPLATES / f"{kind}.md").read_text(encoding="utf-8")
    for model, fields in models(COLLECTIONS[KINDS[kind]].schema).items():
        for name in fields:
            assert re.search(rf"\b{re.escape(name)}:", text), f"{model}.{name}"


def test_every_kind_of_page_has_a_template_and_no_other_has() -> None:
    """`make new` knows the kinds by the templates, the command by the table: they are the same."""
    assert {path.stem for path in TEMPLATES.glob("*.md")} == set(KINDS)


def test_authors_are_told_each_kind_of_page() -> None:
    """CONTRIBUTING.md says how each kind of page is begun, and where it goes."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    assert [kind for kind, folder in KINDS.items() if not re.search(rf"\|.*`make new {kind} .*`docs/{folder}/`", text)] == []


def test_authors_are_told_each_type_of_question() -> None:
    """Where CONTRIBUTING.md tells of questions."""
    told = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").split("\n## Questions\n")[1].split("\n## ")[0]
    missing = ", ".join(kind for kind in TYPES if f"`{kind}`" not in told)
    assert not missing, f'"Questions" in CONTRIBUTING.md does not name {missing}.'


def test_every_template_passes_the_checks(tmp_path: Path) -> None:
    """Each template, put into its collection beside the real pages it names, has no problem."""
    uris = []
    for path in (ROOT / "docs").rglob("*"):
        uri = path.relative_to(ROOT / "docs")
        if path.is_file() and uri.parts[0] not in {"templates", "schemas"}:
            (tmp_path / uri).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / uri).write_bytes(path.read_bytes())
            uris += [uri.as_posix()] if uri.suffix == ".md" else []
    for kind, folder in KINDS.items():
        (tmp_path / folder / f"new-{kind}.md").write_bytes((TEMPLATES / f"{kind}.md").read_bytes())
        uris.append(f"{folder}/new-{kind}.md")
    _, problems = build(uris, tmp_path, "docs", build_day(int(EPOCH)))
    assert [str(problem) for problem in problems if not problem.notice] == []
    assert {problem.location.path for problem in problems if problem.wrong.startswith("is not written yet")} == {
        f"docs/{folder}/new-{kind}.md" for kind, folder in KINDS.items()
    }


# What a new page has already: the title that somebody asked for, today, and one of a few keys.
WRITTEN = {"title", "last_checked", "next_check", "family", "level", "position", "tested", "topic"}


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_of_a_template_can_be_published(kind: str, tmp_path: Path) -> None:
    """Each field that a page must have, and its text, say that they are to write, and are problems once the page is no draft."""
    (tmp_path / "new.md").write_text((TEMPLATES / f"{kind}.md").read_text(encoding="utf-8").replace("draft: true\n", ""), encoding="utf-8")
    ((source,), _) = read_pages(["new.md"], tmp_path, "docs")
    gaps = unwritten.problems(source)
    assert not any(gap.notice for gap in gaps)
    told = {"questions" if gap.thing.startswith("question ") else gap.thing for gap in gaps}
    must = {name for name, info in COLLECTIONS[KINDS[kind]].schema.model_fields.items() if info.is_required()}
    assert must - told <= WRITTEN
    assert ("text" in told) == bool(source.body.strip())


def test_figure_template_shows_every_field() -> None:
    """The template of a figure names every field, at least in a comment."""
    text = (TEMPLATES / "figure.yml").read_text(encoding="utf-8")
    for model, fields in models(Figure).items():
        for name in fields:
            assert re.search(rf"\b{re.escape(name)}\b", text), f"{model}.{name}"


def examples(heading: str) -> list[str]:
    """Give the YAML that stands to be copied between a heading of CONTRIBUTING.md and the next."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").split(f"\n{heading}\n")[1]
    return re.findall(r"```yaml\n(.*?)```", re.split(r"\n##+ ", text)[0], re.DOTALL)


def test_findings_to_copy_are_right() -> None:
    """The plot and the bars that CONTRIBUTING.md shows are those of the site, word for word."""
    plot, bars = (load(example) for example in examples("## Evidence cards"))
    works = load((ROOT / "docs/data/references.yml").read_text(encoding="utf-8"))
    (finding,) = works["pocovi2024walkback"]["study"]["findings"]
    assert plot | bars == {name: finding[name] for name in ("interval", "bars")}


def test_figures_to_copy_are_right(tmp_path: Path) -> None:
    """The template and the worked example of CONTRIBUTING.md can be solved, and the checks find nothing."""
    example = examples("### An example, line by line")[0]
    (tmp_path / "drills").mkdir()
    for name, text in {"template": (TEMPLATES / "figure.yml").read_text(encoding="utf-8"), "example": example}.items():
        (tmp_path / f"drills/{name}.figure.yml").write_text(text, encoding="utf-8")
        draft = read(tmp_path, "docs", name)
        assert [str(remark.problem) for remark in draft.remarks] == []
        assert draft.views


def test_publishing_tells_the_headers_that_the_site_has() -> None:
    """Whoever copies them for a server gets what the tests of the site are run under."""
    text = (ROOT / "PUBLISHING.md").read_text(encoding="utf-8")
    for name, value in ALL.items():
        assert f'add_header {name} "{value}" always;' in text, name
    assert all(f"| `{name}` |" in text for name in ALL | HASHED)
    hashed = re.search(r'location ~ "(.*)" {', text)
    assert hashed
    sources = read_sources(ROOT, "overrides")
    names = bundle(sources, base(sources), features(sources), {frozenset(): 1}).files
    assert {Path(name).name.partition(".")[0] for name in names} == {"style", "script", "part", "early"}
    assert [name for name in names if not re.search(hashed[1], f"/{name}")] == []


def test_every_hook_is_told() -> None:
    """hooks/README.md names each hook file."""
    text = (ROOT / "hooks/README.md").read_text(encoding="utf-8")
    assert [path.name for path in (ROOT / "hooks").glob("*.py") if f"`{path.name}`" not in text] == []


def test_every_target_has_help() -> None:
    """`make help` tells each target that a person calls."""
    text = (ROOT / "Makefile").read_text(encoding="utf-8")
    phony = re.search(r"\.PHONY: (.*)", text)
    assert phony
    told = set(re.findall(r"^([a-z]+(?:-[a-z]+)*):.*## ", text, flags=re.MULTILINE))
    assert set(phony.group(1).split()) == told


def test_the_changes_name_the_version() -> None:
    """The newest version of CHANGELOG.md is that of the package; only what is not yet released stands before it, and older ones follow."""
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    headings = re.findall(r"^## (.*)$", text, re.MULTILINE)
    versions = [heading for heading in headings if heading != "Unreleased"]
    assert versions[0] == groundwork.__version__
    assert headings in (versions, ["Unreleased", *versions])
    assert sorted(set(versions), key=lambda version: [int(part) for part in version.split(".")], reverse=True) == versions


def test_readme_is_one_screen() -> None:
    """The README stays short, and names the two commands."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 50
    assert "make serve" in text
    assert "make test" in text
