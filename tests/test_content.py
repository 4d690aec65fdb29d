"""The pages of this site hold what they promise."""

import re
from functools import cache
from typing import get_args

import pytest
from tests.sites import EPOCH, ROOT

from groundwork.catalogue.build import build
from groundwork.catalogue.model import Catalogue, Entry, drill_of
from groundwork.dates import build_day
from groundwork.evidence.model import card
from groundwork.problems import Problem
from groundwork.schemas.progression import Progression
from groundwork.schemas.study import QUESTIONS, REVIEW
from groundwork.windows.check import read
from groundwork.windows.model import chart

DOCS = ROOT / "docs"
UNIT = re.compile(r"(?:\w+ ){0,2}(days|weeks|months|years|hours|minutes|points|steps)\b", re.IGNORECASE)


@cache
def site() -> tuple[Catalogue, list[Problem]]:
    """Read the site's own pages once."""
    uris = sorted(path.relative_to(DOCS).as_posix() for path in DOCS.rglob("*.md"))
    return build([uri for uri in uris if not uri.startswith(("templates/", "data/"))], DOCS, "docs", build_day(int(EPOCH)))


def drills() -> list[Entry]:
    """Give all drills of the site."""
    return list(site()[0].drills.values())


def test_no_problem() -> None:
    """The site's own pages have no problem."""
    assert [str(problem) for problem in site()[1] if not problem.notice] == []


@pytest.mark.parametrize("folder", ["articles", "drills", "progressions", "infants", "quizzes", "about"])
def test_collection_has_a_page(folder: str) -> None:
    """There is at least one real page of each kind."""
    assert site()[0].members(folder)


@pytest.mark.parametrize("entry", drills(), ids=lambda entry: entry.id)
def test_dose_is_one_value(entry: Entry) -> None:
    """A dose starts with one value, never a range, and says where it comes from."""
    dose = drill_of(entry).dose
    assert not re.search(r"\d\s*(to|or|-|\u2013)\s*\d", dose.start)
    assert dose.source


def test_ladder_is_two_way() -> None:
    """Each step up the ladder of drills is a step down from the other side."""
    catalogue = site()[0]
    for drill_id, entry in catalogue.drills.items():
        for harder in drill_of(entry).harder:
            assert drill_id in catalogue.easier[harder]


def test_crawl_ladder_has_ten_rungs() -> None:
    """The crawl ladder is whole, and its path has at most four treads."""
    record = site()[0].entries["progressions/crawl-ladder.md"].record
    assert isinstance(record, Progression)
    assert len(record.stages) == 10
    assert len({stage.group for stage in record.stages}) == 4


def test_what_nobody_looked_up_is_said_once() -> None:
    """While works were not looked up for corrections, How we work says so; lists and cards do not."""
    works = site()[0].references.values()
    said = "nobody has looked yet" in site()[0].entries["about/how-we-work.md"].source.body
    assert said == any(work.status.state == "not checked" for work in works)


def test_a_work_says_every_correction_that_is_known() -> None:
    """Two works have published corrections, one of them two; each leads to its notice."""
    works = site()[0].references
    assert works["vandillen2021"].status.notices == ("10.1001/jamaneurol.2020.5321",)
    assert works["kent2023restore"].status.notices == ("10.1016/S0140-6736(23)01184-4", "10.1016/S0140-6736(23)01905-0")
    assert {works[key].status.state for key in ("vandillen2021", "kent2023restore")} == {"corrected"}


@pytest.mark.parametrize("question", get_args(QUESTIONS))
def test_a_question_has_a_review_and_a_single_study(question: str) -> None:
    """Else nothing can stand before the other, and the question asks for nothing."""
    studies = [work.study for work in site()[0].references.values() if work.study and work.study.research_question == question]
    assert {study.design == REVIEW for study in studies} == {True, False}


def findings() -> list[tuple[str, str]]:
    """Name all findings that cards may show."""
    works = site()[0].references.items()
    return [(key, finding.id) for key, work in works if work.study for finding in work.study.findings]


@pytest.mark.parametrize(("key", "name"), findings())
def test_every_finding_is_a_card_for_eyes_and_ears(key: str, name: str) -> None:
    """A plot is named by its axis, and a ratio, which has no unit, never by days; what is counted in days has bars in days."""
    reference = site()[0].references[key]
    study = reference.study
    assert study
    finding = next(one for one in study.findings if one.id == name)
    drawn = card(key, reference, study, finding)
    assert drawn.heading
    if finding.interval:
        interval = finding.interval
        same = 1 if interval.scale == "ratio" else 0
        assert (
            f"; {same} would mean no difference. Below {same}: {interval.below_is}. Above {same}: {interval.above_is}." in drawn.plot_label
        )
        assert interval.measure not in interval.axis
        if interval.scale == "ratio":
            assert not UNIT.match(interval.axis)
            unit = UNIT.match(finding.outcome)
            assert not unit or (finding.bars and finding.bars.unit == unit[1].lower())


def test_the_walking_trial_says_what_it_counted() -> None:
    """Days until an episode that limits activity, in people who had got better: no days without pain."""
    reference = site()[0].references["pocovi2024walkback"]
    assert reference.study
    drawn = card("pocovi2024walkback", reference, reference.study, reference.study.findings[0])
    assert drawn.heading == (
        "Half of the walking group had a new episode of back pain that limits activity within 208 days; without treatment it was 112 days. "
        "Everybody had just got better."
    )
    assert drawn.plainly == "0.72 means a 28% lower rate of such episodes with the walking plan."
    assert drawn.bars
    assert [(bar.value, bar.comparison) for bar in drawn.bars.bars] == [("208 days", False), ("112 days", True)]


def test_windows_are_those_of_their_source() -> None:
    """The chart shows each window as the record of its source has it, and no other."""
    record, problems = read(DOCS, "docs", site()[0])
    assert record
    assert not problems
    study = site()[0].references[record.reference].study
    assert study
    found = re.findall(r"[\d.]+ to [\d.]*\d", study.results[0])
    assert [row.months for row in chart(record).rows] == found
    assert str(study.n) in record.title


def test_nobody_is_invented() -> None:
    """No page claims a review: none has happened."""
    assert [entry.uri for entry in site()[0].entries.values() if getattr(entry.record, "review", None)] == []
