"""What every page can ask about the others."""

from pathlib import Path

import pytest
from tests.sites import EPOCH, REFERENCES, about, article, drill, progression, stage

from groundwork.catalogue.build import build
from groundwork.catalogue.model import Catalogue, drill_of
from groundwork.dates import build_day

FILES = {
    "search.md": about("Search"),
    "about/us.md": about("Us"),
    "articles/z.md": article("Apples", references=["smith2018"]),
    "articles/a.md": article("bananas"),
    "articles/b.md": article("Cherries"),
    "drills/one.md": drill("One", family="walking", level="gentle", harder=["three"]),
    "drills/two.md": drill("Two", family="crawling", level="demanding", harder=["three"]),
    "drills/three.md": drill("Three", family="crawling", level="gentle"),
    "drills/baby.md": drill("Baby", family="settling", audience="baby"),
    "progressions/plan.md": progression(stages=[stage("one", "two"), stage("three", title="Last")]),
    "data/references.yml": REFERENCES,
}


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """Read a small site once."""
    docs: Path = tmp_path_factory.mktemp("docs")
    for name, text in FILES.items():
        (docs / name).parent.mkdir(exist_ok=True)
        (docs / name).write_text(text, encoding="utf-8")
    made, problems = build([name for name in FILES if name.endswith(".md")], docs, "docs", build_day(int(EPOCH)))
    assert not problems
    return made


def test_members_stand_in_the_order_of_a_list(catalogue: Catalogue) -> None:
    """Drills by audience, family and level in the schema's order; all else by title without regard to case."""
    assert [entry.id for entry in catalogue.members("drills")] == ["three", "two", "one", "baby"]
    assert [entry.record.title for entry in catalogue.members("articles")] == ["Apples", "bananas", "Cherries"]


def test_easier_is_harder_read_backward(catalogue: Catalogue) -> None:
    """Nobody writes the way back."""
    assert catalogue.easier == {"three": ("one", "two")}


def test_a_drill_knows_its_rungs(catalogue: Catalogue) -> None:
    """Number and count of the stage, from 1."""
    (rung,) = catalogue.rungs["three"]
    assert (rung.number, rung.count, rung.stage.title, rung.progression.id) == (2, 2, "Last", "plan")
    assert set(catalogue.rungs) == {"one", "two", "three"}


def test_unknown_names_are_passed_over(catalogue: Catalogue) -> None:
    """Drawing goes on where a link leads nowhere; the problem is told elsewhere."""
    assert [entry.id for entry in catalogue.drills_of(["two", "none", "one"])] == ["two", "one"]
    assert [key for key, _ in catalogue.works(["none", "smith2018"])] == ["smith2018"]


def test_what_a_page_is(catalogue: Catalogue) -> None:
    """Layout, kind, collection and references of a page follow from where it stands."""
    entries = catalogue.entries
    assert {uri: (entry.layout, entry.kind) for uri, entry in entries.items() if "drill" not in uri and "article" not in uri} == {
        "search.md": ("search", ""),
        "about/us.md": ("about", "About this site"),
        "about/index.md": ("section", ""),
        "progressions/plan.md": ("progressions", "Plan"),
        "progressions/index.md": ("section", ""),
    }
    assert entries["articles/z.md"].references == ("smith2018",)
    assert entries["about/us.md"].references == ()
    assert entries["search.md"].collection is None


def test_only_a_drill_is_a_drill(catalogue: Catalogue) -> None:
    """Anything else is a mistake of ours."""
    with pytest.raises(TypeError, match="about/us"):
        drill_of(catalogue.entries["about/us.md"])


def test_a_plan_is_shown_by_the_first_of_its_drills(catalogue: Catalogue) -> None:
    """The first that has a picture; without one there is none."""
    stills = {"drills/three.md": "three", "drills/two.md": "two"}
    assert catalogue.pictured(stills) == stills | {"progressions/plan.md": "two"}
    assert catalogue.pictured({}) == {}
