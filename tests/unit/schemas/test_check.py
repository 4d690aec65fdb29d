"""From a mapping to a record, or to problems in an author's words."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.data import load
from tests.sites import drill, progression, stage

from groundwork.problems import Location
from groundwork.schemas.base import Markdown
from groundwork.schemas.check import check
from groundwork.schemas.collections import COLLECTIONS
from groundwork.schemas.drill import Drill
from groundwork.schemas.plain import About
from groundwork.schemas.progression import Progression
from groundwork.schemas.reference import References
from groundwork.source.read import _split

ABOUT = {"title": "About", "summary": "About us."}
ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.dates(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


def place(*at: str | int) -> Location:
    """Stand in for a source: the path of a value as the path of a file."""
    return Location("/".join(str(part) for part in at), 1)


def told(schema: type[Any], data: object) -> list[tuple[str, str, str]]:
    """Give place, what is wrong and what to do of each problem."""
    record, problems = check(schema, data, place, "front matter")
    assert (record is None) == bool(problems)
    return [(problem.location.path, problem.wrong, problem.todo) for problem in problems]


def meta(**changes: Any) -> dict[str, Any]:
    """Give the fields of a good drill, with changes."""
    return dict(_split(drill(), "p")[0].data) | changes


def test_a_good_page_becomes_a_record() -> None:
    """Texts keep the mark that Markdown works in them; days are days; left out fields have their defaults."""
    record, problems = check(Drill, meta(), place, "front matter")
    assert not problems
    assert record is not None
    assert isinstance(record.start, Markdown)
    assert (record.last_checked, record.audience, record.harder) == (date(2026, 3, 31), "adult", ())


def test_a_single_prerequisite_is_a_group_of_one() -> None:
    """An id stands for a list of one id, of which any will do."""
    record, _ = check(Drill, meta(prerequisites=["a", ["b", "c"]]), place, "front matter")
    assert record is not None
    assert record.prerequisites == (("a",), ("b", "c"))


@pytest.mark.parametrize(
    ("changes", "at", "wrong"),
    [
        ({"steps": "a"}, "steps", "steps is text, not a list"),
        ({"steps": 3}, "steps", "steps is a number, not a list"),
        ({"steps": {"text": "a"}}, "steps", "steps is a group of fields, not a list"),
        ({"steps": None}, "steps", "steps is empty"),
        ({"steps": []}, "steps", "steps has 0 entries; it needs at least 4"),
        ({"dose": "3 rounds"}, "dose", "dose is text, not a group of fields"),
        ({"start": date(2026, 3, 31)}, "start", "start is a day, not text"),
        ({"start": 1.5}, "start", "start is a number, not text"),
        ({"faults": [{"notice": "a", "try": 1}]}, "faults/0/try", "faults, entry 1, try is a number, not text"),
        ({"faults": [{"notice": "a", "try": "b", "attempt": "c"}]}, "faults/0/attempt", "unknown field faults, entry 1, attempt"),
        ({"harder": [None]}, "harder/0", "harder, entry 1 is empty"),
        ({"harder": ["-"]}, "harder/0", "harder, entry 1 is '-', which is not written as it must be"),
        ({"audience": "babies"}, "audience", "audience is 'babies', which is not one of: adult, baby"),
        ({"level": ["gentle"]}, "level", "level is a list, not one of: gentle, middle, demanding"),
        ({"draft": "maybe"}, "draft", "draft is text, not true or false"),
        ({"last_checked": True}, "last_checked", "last_checked is true or false, not a day such as 2026-03-31"),
        ({"next_check": date(2026, 3, 31)}, "next_check", "next_check is not after last_checked"),
        ({"next_check": date(2027, 4, 2)}, "next_check", "next_check is more than a year after last_checked"),
        ({"review": {"name": "A", "role": "B"}}, "review/reviewed", "review, reviewed is missing"),
        ({"a[b]": 1}, "a[b]", "unknown field a[b]"),
        ({"[key]": 1}, "[key]", "unknown field [key]"),
        ({"dose": {"strat": "a", "source": "b"}}, "dose/strat", "unknown field dose, strat"),
    ],
)
def test_each_mistake_is_told_once_in_an_authors_words(changes: dict[str, Any], at: str, wrong: str) -> None:
    """One mistake gives one problem, at the value itself."""
    assert [(found, words) for found, words, _ in told(Drill, meta(**changes))] == [(at, wrong)]


def test_a_misspelt_field_is_not_missing_too() -> None:
    """The near match says it all."""
    assert told(About, {"title": "About", "sumary": "x"}) == [("sumary", "unknown field sumary", "Did you mean summary?")]


def test_a_missing_field_says_what_it_is_for() -> None:
    """The description in the schema is the advice."""
    ((at, wrong, todo),) = told(About, {"title": "About"})
    assert (at, wrong) == ("summary", "summary is missing")
    assert todo.startswith("Add it: One or two plain sentences")


def test_all_problems_are_told_and_not_only_the_first() -> None:
    """An author mends a page in one go."""
    assert len(told(About, ABOUT | {"summary": 1, "draft": "x", "aliases": 2, "far": 3})) == 4


@pytest.mark.parametrize(
    ("work", "at", "wrong"),
    [
        ({"URL": "no address"}, "k/URL", "k, URL is 'no address', which is not an address"),
        ({"URL": "ftp://example.org"}, "k/URL", "k, URL is 'ftp://example.org', which is not an address"),
        ({"URL": 3}, "k/URL", "k, URL is a number, not an address"),
        ({"DOI": "https://doi.org/10.1/2"}, "k/DOI", "k, DOI is 'https://doi.org/10.1/2', which is not written as it must be"),
        ({"issued": "2018a"}, "k/issued", "k, issued is text, not a whole number"),
        ({"issued": 2018.5}, "k/issued", "k, issued is a number, not a whole number"),
        ({"issued": 20}, "k/issued", "k, issued is 20, less than 1800"),
        ({"author": [{"given": "A."}]}, "k/author/0", "a name has either family (and given), or literal"),
        (
            {"status": {"state": "corrected", "checked": date(2026, 1, 1), "note": "N", "notices": ["10.1/2", "https://doi.org/10.1/2"]}},
            "k/status/notices/1",
            "k, status, notices, entry 2 is 'https://doi.org/10.1/2', which is not written as it must be",
        ),
        (
            {"status": {"state": "ok", "checked": date(2026, 1, 1), "notices": ["10.1/2"]}},
            "k/status",
            "a work with notices has another status than ok",
        ),
        ({"volum": "3"}, "k/volum", "unknown field k, volum"),
        ({"container_title": "x"}, "k/container_title", "unknown field k, container_title"),
    ],
)
def test_mistakes_in_references(work: dict[str, Any], at: str, wrong: str) -> None:
    """Below a citekey the same rules hold."""
    data = {"k": {"type": "book", "title": "T"} | work}
    assert [(found, words) for found, words, _ in told(References, data)] == [(at, wrong)]


FOUND = {"id": "pain", "subject": "A", "verb": "a", "verb_third": "as", "rest": "b", "reported": "C.", "outcome": "D."}
RATIO = {"axis": "Rate, compared", "measure": "hazard ratio", "plainly": "a 28% lower rate", "scale": "ratio"} | {
    "estimate": 0.72,
    "low": 0.6,
    "high": 0.85,
}
BARS = {"title": "Half had one within", "unit": "days", "groups": [{"label": "A", "value": 208}, {"label": "B", "value": 112}]}


def without(data: dict[str, Any], name: str) -> dict[str, Any]:
    """Leave one field out."""
    return {field: value for field, value in data.items() if field != name}


@pytest.mark.parametrize(
    ("changes", "at", "wrong"),
    [
        ({"interval": without(RATIO, "axis")}, "interval/axis", "interval, axis is missing"),
        ({"interval": without(RATIO, "plainly")}, "interval", "a ratio says little by itself, so it needs plainly: a 28% lower rate"),
        ({"interval": RATIO | {"estimate": "much"}}, "interval/estimate", "interval, estimate is text, not a number"),
        ({"interval": RATIO | {"low": [0.6]}}, "interval/low", "interval, low is a list, not a number"),
        ({"interval": RATIO | {"plainly": "a 30% lower rate"}}, "interval", "plainly says 30%, but 0.72 is 28% from no difference"),
        ({"interval": RATIO | {"plainly": "a 28.5% lower rate"}}, "interval", "plainly says 28.5%, but 0.72 is 28% from no difference"),
        (
            {"interval": RATIO | {"plainly": "a 28% higher rate"}},
            "interval",
            "plainly says 28%, and not in which direction: lower, less, fewer",
        ),
        ({"interval": RATIO | {"axis": "Days until the next"}}, "interval", "the axis of a ratio says so: Rate of new episodes, compared"),
        ({"bars": BARS | {"unit": ""}}, "bars/unit", "bars, unit is empty"),
        ({"bars": BARS | {"groups": BARS["groups"][:1]}}, "bars/groups", "bars, groups has 1 entry; it needs at least 2"),
        (
            {"bars": BARS | {"groups": [{"label": "A", "value": 1}, {"label": "B", "value": -1}]}},
            "bars/groups/1/value",
            "bars, groups, entry 2, value is -1, less than 0",
        ),
        (
            {"bars": BARS | {"groups": [{"label": "A", "value": 1}, {"label": "B", "value": "16 weeks"}]}},
            "bars/groups/1/value",
            "bars, groups, entry 2, value is text, not a number",
        ),
        (
            {"bars": BARS | {"groups": [{"label": "A", "value": 1}, {"label": "B", "value": 2, "unit": "weeks"}]}},
            "bars/groups/1/unit",
            "unknown field bars, groups, entry 2, unit",
        ),
        ({"bars": BARS | {"groups": [{"label": "A", "value": 0}] * 2}}, "bars", "two groups have the same label"),
        (
            {"bars": BARS | {"groups": [{"label": "A", "value": 0}, {"label": "B", "value": 0}]}},
            "bars",
            "no bar has a length: every value is 0",
        ),
    ],
)
def test_mistakes_in_findings(changes: dict[str, Any], at: str, wrong: str) -> None:
    """A ratio has words, and bars have one unit and no length below 0; each mistake is told at its own line."""
    study = {"design": "pilot-study", "findings": [FOUND | changes]}
    below, named = "k/study/findings/0/", "k, study, findings, entry 1, "
    ((found, words, _),) = told(References, {"k": {"type": "book", "title": "T", "study": study}})
    assert (found, words.replace(named, "")) == (below + at, wrong)


def test_a_good_ratio_and_good_bars_have_no_problem() -> None:
    """Also where the words have no percent."""
    for plainly in ("a 28% lower rate", "a rate lower by about a quarter"):
        study = {"design": "pilot-study", "findings": [FOUND | {"interval": RATIO | {"plainly": plainly}, "bars": BARS}]}
        assert not told(References, {"k": {"type": "book", "title": "T", "study": study}})


@pytest.mark.parametrize(
    ("estimate", "plainly"),
    [(0.715, "a 28.5% lower rate"), (0.725, "a 27% lower rate"), (0.725, "a 28% lower rate"), (1.3, "30% more of them")],
)
def test_a_percent_in_words_may_be_rounded(estimate: float, plainly: str) -> None:
    """To as many decimals as are said; a half either way."""
    interval = RATIO | {"estimate": estimate, "high": 2, "plainly": plainly}
    study = {"design": "pilot-study", "findings": [FOUND | {"interval": interval}]}
    assert not told(References, {"k": {"type": "book", "title": "T", "study": study}})


def test_a_citekey_that_is_none() -> None:
    """A name with a space cannot be cited."""
    ((at, wrong, _),) = told(References, {"smith 2018": {"type": "book", "title": "T"}})
    assert at == "smith 2018"
    assert "smith 2018" in wrong


@pytest.mark.parametrize("schema", [collection.schema for collection in COLLECTIONS.values()])
@given(data=st.data())
def test_no_data_makes_it_raise(schema: type[Any], data: st.DataObject) -> None:
    """Any mapping is a record or has problems, each of one line without the words of the library."""
    names = st.sampled_from([field.alias or name for name, field in schema.model_fields.items()]) | st.text(max_size=5)
    for _, wrong, todo in told(schema, data.draw(st.dictionaries(names, ANY, max_size=6))):
        assert wrong
        assert "pydantic" not in wrong + todo


@pytest.mark.parametrize(("name", "meant"), [("journal", "container-title"), ("year", "issued"), ("Doi", "DOI"), ("authors", "author")])
def test_a_field_has_other_names_elsewhere(name: str, meant: str) -> None:
    """What people call it is told as what it is called here."""
    _, problems = check(References, {"k": {"type": "book", "title": "A", name: "x"}}, lambda *_: Location("a", 1), "data")
    assert [problem.todo for problem in problems] == [f"Did you mean {meant}?"]


def test_what_is_missing_is_told_with_its_choices() -> None:
    """Nobody knows CSL's words by heart."""
    _, (problem,) = check(References, {"k": {"title": "A"}}, lambda *_: Location("a", 1), "data")
    assert problem.todo.endswith("One of: article-journal, report, book, chapter, webpage, dataset, paper-conference.")


@pytest.mark.parametrize("groups", [4, 5])
def test_a_plan_has_few_groups(groups: int) -> None:
    """A reader takes in four at a glance."""
    text = progression(stages=[stage("a", group=f"Group {number}") for number in range(groups)])
    _, problems = check(Progression, load(text.split("---")[1]), lambda *_: Location("a", 1), "front matter")
    assert len(problems) == groups - 4
