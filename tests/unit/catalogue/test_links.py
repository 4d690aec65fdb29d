"""Checks between records."""

import re
from itertools import pairwise
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel
from tests.examples import share
from tests.sites import EPOCH, REFERENCES, about, article, drill, infant, page, progression, question, quiz, stage

from groundwork.catalogue.build import build
from groundwork.catalogue.links import unknown
from groundwork.catalogue.model import REFERENCES as REFERENCES_FILE
from groundwork.catalogue.model import Catalogue
from groundwork.command.schemas import all_schemas
from groundwork.dates import build_day
from groundwork.problems import Location
from groundwork.schemas.base import Citekey, DrillId, Link, Model, PageUri, QuestionId
from groundwork.source.read import Source
from groundwork.source.yaml_text import parse

TODAY = build_day(int(EPOCH))
SIGNS = "[{urgency: now, action: Call if, signs: [it hurts]}, {urgency: today, action: Ask if, signs: [it hurts]}, {urgency: stop, \
action: Stop if, signs: [it hurts]}, {urgency: ask, action: Ask if, signs: [it hurts]}]"
SAFETY = f"""\
link: Help
emergency: Does it hurt?
emergency_answer: Call.
adult: {SIGNS}
baby: {SIGNS}
stop: {{action: Stop, text: if it hurts.}}
stop_baby: {{action: Stop, text: if it hurts.}}
sleep: {{title: Sleep, rules: [On the back.]}}
ask: {{title: Ask, text: Somebody.}}
references: [smith2018, smith2019]
"""
IDS = st.sampled_from(["a", "b", "c", "d"])


def told(docs: Path, files: dict[str, str]) -> list[str]:
    """Write a docs folder, and give what is told of it, without the folder's name."""
    for name, text in files.items():
        (docs / name).parent.mkdir(parents=True, exist_ok=True)
        (docs / name).write_text(text, encoding="utf-8")
    uris = sorted(name for name in files if name.endswith(".md"))
    return [str(problem) for problem in build(uris, docs, "docs", TODAY)[1]]


def drills(**harder: list[str]) -> dict[str, str]:
    """Give drills by id, with what each names as harder."""
    return {f"drills/{name}.md": drill(f"Drill {name}", harder=ids) for name, ids in harder.items()}


def test_links_that_resolve_are_no_problem(tmp_path: Path) -> None:
    """A whole small site has nothing to tell."""
    files = {
        "index.md": page({"title": "Home", "summary": "S", "lead": "L", "start_with": ["a"]}),
        "articles/x.md": article(drills=["a"], references=["smith2018"]),
        "infants/x.md": infant("Parents", drills=["b"]),
        "progressions/x.md": progression(stages=[stage("a"), stage("b")]),
        "quizzes/x.md": quiz(questions=[question("q-1", "drills/a.md", references=["smith2018"])]),
        "data/references.yml": REFERENCES,
    }
    assert told(tmp_path, drills(a=["b"], b=[]) | files) == []


@pytest.mark.parametrize(
    ("name", "text", "wrong"),
    [
        ("drills/x.md", drill("X", harder=["soudn"]), "harder: there is no drill soudn. Did you mean sound?"),
        ("drills/x.md", drill("X", prerequisites=[["sound", "sond"]]), "prerequisites: there is no drill sond. Did you mean sound?"),
        ("articles/x.md", article(drills=["zzz"]), "drills: there is no drill zzz. Check the spelling."),
        ("infants/x.md", infant(drills=["sond"]), "drills: there is no drill sond. Did you mean sound?"),
        ("progressions/x.md", progression(stages=[stage("sound"), stage("sond")]), "stages: there is no drill sond. Did you mean sound?"),
        (
            "index.md",
            page({"title": "Home", "summary": "S", "lead": "L", "start_with": ["sond"]}),
            "start_with: there is no drill sond. Did you mean sound?",
        ),
        (
            "index.md",
            page({"title": "Home", "summary": "S", "lead": "L", "start_with": ["sound"], "doors": ["sound", "sond"]}),
            "doors: there is no drill sond. Did you mean sound?",
        ),
        (
            "articles/x.md",
            article(references=["smith2019"]),
            "references: there is no reference smith2019 in docs/data/references.yml. Did you mean smith2018?",
        ),
        (
            "quizzes/x.md",
            quiz(questions=[question("q-1", "drills/sond.md")]),
            "question q-1: there is no page drills/sond.md. Did you mean drills/sound.md?",
        ),
        (
            "quizzes/x.md",
            quiz(questions=[question("q-1", "drills/sound.md", references=["smith2019"])]),
            "question q-1: there is no reference smith2019 in docs/data/references.yml. Did you mean smith2018?",
        ),
        (
            "data/safety.yml",
            SAFETY,
            "references: there is no reference smith2019 in docs/data/references.yml. Did you mean smith2018?",
        ),
        ("about/x.md", about("Sound"), "title: 'Sound' is taken by docs/about/x.md:2. Give each page a title of its own."),
    ],
)
def test_a_link_that_leads_nowhere_is_told(tmp_path: Path, name: str, text: str, wrong: str) -> None:
    """One problem, with what was probably meant."""
    (line,) = told(tmp_path, {"drills/sound.md": drill("Sound"), name: text, "data/references.yml": REFERENCES})
    assert line.split(": ", 1)[1] == wrong


class Sign(Model):
    """A record within a record."""

    met: tuple[tuple[DrillId, ...], ...]
    asked: QuestionId | None


class Signpost(Model):
    """A record of a kind that no check knows: it names what there is, at each depth."""

    seen: PageUri
    signs: tuple[Sign, ...]
    works: dict[str, Citekey]


def test_an_id_is_looked_up_wherever_it_stands(tmp_path: Path) -> None:
    """Its type is enough: no check names a schema or a field. The line is that of the value, the thing the field that it stands in."""
    (tmp_path / "drills").mkdir()
    (tmp_path / "drills/sound.md").write_text(drill("Sound"), encoding="utf-8")
    catalogue, _ = build(["drills/sound.md"], tmp_path, "docs", TODAY)
    written = """\
seen: drills/sond.md
signs:
  - met:
      - [sound]
      - [sound, sond]
    asked: q-1
works:
  of: smith2018
"""
    text = parse(written, "docs/data/signs.yml", "data")
    source = Source("data/signs.yml", text.data, text.places, "", 0)
    assert [
        str(problem).removeprefix("docs/data/signs.yml:") for problem in unknown(Signpost.model_validate(text.data), source, catalogue)
    ] == [
        "1: seen: there is no page drills/sond.md. Did you mean drills/sound.md?",
        "5: signs: there is no drill sond. Did you mean sound?",
        "6: signs: there is no question q-1. Check the spelling.",
        "8: works: there is no reference smith2018 in docs/data/references.yml. Check the spelling.",
    ]


@pytest.mark.parametrize(
    ("left_out", "blamed"),
    [
        ("quizzes/x.md", ["drill", "page", "reference"]),
        ("drills/sond.md", ["question", "reference"]),
        (REFERENCES_FILE, ["drill", "page", "question"]),
    ],
)
def test_what_nobody_knows_of_is_not_blamed(left_out: str, blamed: list[str]) -> None:
    """A page with problems is there; of a bank, or of works, with problems nobody knows what is in them."""
    post = Signpost.model_validate({"seen": "drills/sond.md", "signs": [{"met": [["sond"]], "asked": "q-1"}], "works": {"of": "smith2018"}})
    source = Source("data/signs.yml", {}, {(): Location("docs/data/signs.yml", 1)}, "", 0)
    problems = unknown(post, source, Catalogue(left_out=frozenset({left_out})))
    assert sorted(problem.wrong.split()[3] for problem in problems) == blamed


def test_every_id_that_names_a_record_has_such_a_type() -> None:
    """A field whose sentence for authors speaks of ids, keys or paths of other records has a type that is looked up."""
    typed = {
        f"{model.__name__}.{name}": _has_link(field.annotation)
        for schema in all_schemas()
        for model in models_in(schema)
        for name, field in model.model_fields.items()
        if re.search(r"\b(Ids of|Keys? (?:from|of)|Path of|Drills to know)\b", field.description or "")
    }
    assert len(typed) > 8
    assert [name for name, is_link in typed.items() if not is_link] == []


def test_a_link_stands_on_its_own_line(tmp_path: Path) -> None:
    """Not on the line of the list."""
    text = "\n".join(f"{number} {line}" for number, line in enumerate(drill("X", prerequisites=[["sound", "sond"]]).split("\n"), 1))
    (line,) = told(tmp_path, {"drills/sound.md": drill("Sound"), "drills/x.md": drill("X", prerequisites=[["sound", "sond"]])})
    number = line.split(":")[1]
    assert f"\n{number}   - sond" in text


def test_a_link_to_a_broken_page_is_not_told_again(tmp_path: Path) -> None:
    """The page is there; its own problem is enough."""
    files = {
        "drills/broken.md": drill("Broken", sumary="x"),
        "quizzes/x.md": quiz(questions=[question("q-1", "drills/broken.md")]),
        "articles/x.md": article(drills=["broken"]),
    }
    (line,) = told(tmp_path, drills(a=["broken"]) | files)
    assert line.startswith("docs/drills/broken.md:")


def test_broken_references_are_told_once(tmp_path: Path) -> None:
    """Not again at every page that names one."""
    (line,) = told(tmp_path, {"articles/x.md": article(references=["smith2018"]), "data/references.yml": "smith2018: {type: book}\n"})
    assert line.startswith("docs/data/references.yml:1: data: smith2018, title is missing.")


def test_a_drill_leads_to_drills_of_its_audience(tmp_path: Path) -> None:
    """A baby's drill is never a next step for an adult."""
    files = {"drills/a.md": drill("A", harder=["b"]), "drills/b.md": drill("B", audience="baby")}
    (line,) = told(tmp_path, files)
    assert line.endswith("harder: b is a drill for another audience (baby). Name a drill for: adult.")


def test_a_plan_leads_to_drills_of_its_audience(tmp_path: Path) -> None:
    """The same for a stage: its drills are for the body that the plan is for."""
    files = {"progressions/x.md": progression(stages=[stage("a"), stage("b")]), "drills/b.md": drill("B", audience="baby")}
    (line,) = told(tmp_path, drills(a=[]) | files)
    assert line.endswith("stages: b is a drill for another audience (baby). Name a drill for: adult.")


def test_an_index_of_ours_keeps_its_title(tmp_path: Path) -> None:
    """The problem stands in the author's file, not in a page that was made."""
    (line,) = told(tmp_path, {"about/x.md": about("Drills"), "drills/z.md": drill("Z")})
    assert line.startswith("docs/about/x.md:2: title: 'Drills' is taken")


def test_a_loop_reads_in_the_direction_of_its_links(tmp_path: Path) -> None:
    """A → b where a names b as harder."""
    (line,) = told(tmp_path, drills(b=["c"], a=["b"], c=["a"]))
    assert ": harder: leads back to itself: a → b → c → a. Take one of these links out." in line


def test_loops_of_their_own_are_told_each(tmp_path: Path) -> None:
    """Two loops, two problems; a drill that names itself is a loop."""
    lines = told(tmp_path, drills(a=["a"], b=["c"], c=["b"], d=["a", "b"]))
    assert [line.partition(": harder: ")[2].partition(".")[0] for line in lines] == [
        "names the drill itself",
        "leads back to itself: b → c → b",
    ]


def test_a_question_id_is_taken_once_on_the_site(tmp_path: Path) -> None:
    """Saved answers are kept by this id."""
    files = {f"quizzes/{name}.md": quiz(name, questions=[question("q-1", "drills/a.md")]) for name in ("x", "y")}
    (line,) = told(tmp_path, drills(a=[]) | files)
    assert line.endswith("question id: 'q-1' is taken by docs/quizzes/x.md:6. Give each question an id of its own.")


@settings(share(0.6), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(IDS, st.lists(IDS, max_size=3, unique=True), min_size=1))
def test_loops_are_told_exactly_when_there_are_some(tmp_path: Path, harder: dict[str, list[str]]) -> None:
    """Whatever the links, the search for loops ends, and each loop told is one that can be walked."""
    lines = [line for line in told(tmp_path, drills(**harder)) if "itself" in line]
    for line in lines:
        stands_on = line.partition("drills/")[2].partition(".md")[0]
        path = (line.partition("itself: ")[2].partition(".")[0] or f"{stands_on} → {stands_on}").split(" → ")
        assert path[0] == path[-1]
        assert all(after in harder[before] for before, after in pairwise(path))
    assert bool(lines) == any(_reaches(harder, name, name) for name in harder)


def models_in(schema: type[BaseModel]) -> list[type[BaseModel]]:
    """Give a schema and the schemas within it."""
    found = [schema]
    for model in found:
        found += [one for field in model.model_fields.values() for one in _types(field.annotation) if one not in found and _is_model(one)]
    return found


def _types(annotation: Any) -> list[Any]:
    return [annotation, *(one for part in get_args(annotation) for one in _types(part))]


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)


def _has_link(annotation: Any) -> bool:
    return any(isinstance(one, type) and issubclass(one, Link) for one in _types(annotation))


def _reaches(harder: dict[str, list[str]], start: str, goal: str) -> bool:
    seen: set[str] = set()
    front = list(harder.get(start, []))
    while front:
        name = front.pop()
        if name == goal:
            return True
        if name in harder and name not in seen:
            seen.add(name)
            front += harder[name]
    return False


@pytest.mark.parametrize(
    ("uri", "todo"),
    [
        ("drills/Bear_Hold.md", "Call it bear-hold.md."),
        ("about/Our team.md", "Call it our-team.md."),
        ("articles/\u00fcber-r\u00fccken.md", "Call it uber-rucken.md."),
        ("articles/a--b.md", "Call it a-b.md."),
        ("articles/bear-hold-2.md", ""),
    ],
)
def test_a_file_has_a_name_that_pages_can_use(tmp_path: Path, uri: str, todo: str) -> None:
    """Small letters, digits and hyphens, as in ids; also of a page with a wrong field."""
    for text in (article("Title"), article("Title", topik="x")):
        found = [one for one in told(tmp_path, {uri: text}) if ": file name: " in one]
        assert [one.partition("pages can use. ")[2] for one in found] == ([todo] if todo else [])


@pytest.mark.parametrize(
    ("stages", "late"),
    [
        (["a", "b"], ""),
        (["b", "a"], ""),
        (["b", "c", "a"], "b comes before a or c, which its page wants first"),
        (["b", "c"], ""),
        (["c", "b", "a"], ""),
        (["b", "a", "c", "b"], "b comes before a or c, which its page wants first"),
    ],
)
def test_a_plan_keeps_to_the_order_of_its_drills(tmp_path: Path, stages: list[str], late: str) -> None:
    """B wants a first, or c; what is not in the plan, the reader may know already."""
    files = drills(a=[], c=[]) | {"drills/b.md": drill("Drill b", prerequisites=[["a", "c"]])}
    found = told(tmp_path, files | {"progressions/x.md": progression(stages=[stage(one) for one in stages])})
    assert [one.partition(": stages: ")[2] for one in found] == ([f"{late}. Put them the other way round."] if late else [])


def test_keys_of_works_differ_in_more_than_capitals(tmp_path: Path) -> None:
    """A slip would cite the other work."""
    text = "smith2018: {type: book, title: One}\nSmith2018: {type: book, title: Two}\nsmith2019: {type: book, title: Three}\n"
    (line,) = told(tmp_path, {"data/references.yml": text})
    assert line == ("docs/data/references.yml:2: Smith2018: smith2018 differs from it in capitals alone. Give one of them another key.")
