"""The pages of this site hold what they promise."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import get_args

import pytest
from tests.data import load
from tests.sites import EPOCH, ROOT

from groundwork.catalogue.build import build
from groundwork.catalogue.model import Catalogue, Entry, drill_of
from groundwork.command.new import KINDS
from groundwork.dates import build_day
from groundwork.evidence.model import card
from groundwork.problems import Problem
from groundwork.questions.one_answer import OneAnswer
from groundwork.schemas.progression import Progression
from groundwork.schemas.quiz import Quiz
from groundwork.schemas.study import REVIEW, ResearchQuestion
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


@pytest.mark.parametrize("folder", [*KINDS.values(), "about"])
def test_collection_has_a_page(folder: str) -> None:
    """There is at least one real page of each kind."""
    assert site()[0].members(folder)


# What others wrote stands as they wrote it.
THEIRS = {"title", "container-title", "publisher", "genre", "author", "DOI", "URL"}


def sentences(value: object) -> Iterator[str]:
    """Give each text of ours in a data file that ends as a sentence does."""
    if isinstance(value, dict):
        for name, below in value.items():
            yield from sentences(below) if name not in THEIRS else ()
    elif isinstance(value, list):
        for below in value:
            yield from sentences(below)
    elif isinstance(value, str) and re.search(r"[a-z]{2}[.?!]$", value):
        yield value


@pytest.mark.parametrize("path", sorted((DOCS / "data").glob("*.yml")), ids=lambda path: path.stem)
def test_sentences_begin_with_a_capital(path: Path) -> None:
    """What ends like a sentence of ours begins like one. The text of a stop line goes on: "Stop for today if"."""
    found = sentences(load(path.read_text(encoding="utf-8")))
    goes_on = "if " if path.stem == "safety" else ()
    assert [text for text in found if text[0].islower() and not text.startswith(goes_on)] == []


def test_dose_is_one_value() -> None:
    """A dose starts with one value, never a range, and says where it comes from."""
    doses = {entry.id: drill_of(entry).dose for entry in drills()}
    assert doses
    assert {name: dose.start for name, dose in doses.items() if re.search(r"\d\s*(to|or|-|\u2013)\s*\d", dose.start)} == {}
    assert [name for name, dose in doses.items() if not dose.source] == []


def test_ladder_is_two_way() -> None:
    """Each step up the ladder of drills is a step down from the other side."""
    catalogue = site()[0]
    for drill_id, entry in catalogue.drills.items():
        for harder in drill_of(entry).harder:
            assert drill_id in catalogue.easier[harder]


def test_paths_can_be_taken_in_at_a_glance() -> None:
    """However many stages a plan has, its path has at most four treads."""
    for entry in site()[0].members("progressions"):
        record = entry.record
        assert isinstance(record, Progression)
        assert len({stage.group for stage in record.stages if stage.group} or record.stages) <= 4, entry.uri


def test_what_nobody_looked_up_is_said_once() -> None:
    """While works were not looked up for corrections, How we work says so; lists and cards do not."""
    works = site()[0].references.values()
    said = "nobody has looked yet" in site()[0].entries["about/how-we-work.md"].source.body
    assert said == any(work.status.state == "not-checked" for work in works)


def test_a_work_says_every_correction_that_is_known() -> None:
    """Two works have published corrections, one of them two; each leads to its notice."""
    works = site()[0].references
    assert works["vandillen2021"].status.notices == ("10.1001/jamaneurol.2020.5321",)
    assert works["kent2023restore"].status.notices == ("10.1016/S0140-6736(23)01184-4", "10.1016/S0140-6736(23)01905-0")
    assert {works[key].status.state for key in ("vandillen2021", "kent2023restore")} == {"corrected"}


@pytest.mark.parametrize("question", get_args(ResearchQuestion))
def test_a_question_has_a_review_and_a_single_study(question: str) -> None:
    """Else nothing can stand before the other, and the question asks for nothing."""
    studies = [work.study for work in site()[0].references.values() if work.study and work.study.research_question == question]
    assert {study.design == REVIEW for study in studies} == {True, False}


def test_every_finding_is_a_card_for_eyes_and_ears() -> None:
    """A plot is named by its axis, and a ratio, which has no unit, never by days; what is counted in days has bars in days."""
    counted = 0
    for key, reference in site()[0].references.items():
        study = reference.study
        for finding in study.findings if study else ():
            assert study
            drawn = card(key, reference, study, finding)
            where = f"{key}: {finding.id}"
            assert drawn.heading, where
            if not finding.interval:
                continue
            counted += 1
            interval = finding.interval
            same = 1 if interval.scale == "ratio" else 0
            said = f"; {same} would mean no difference. Below {same}: {interval.below_is}. Above {same}: {interval.above_is}."
            assert said in drawn.plot_label, where
            assert interval.measure not in interval.axis, where
            if interval.scale == "ratio":
                assert not UNIT.match(interval.axis), where
                unit = UNIT.match(finding.outcome)
                assert not unit or (finding.bars and finding.bars.unit == unit[1].lower()), where
    assert counted > 5


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


# What a reader would want the source of: a share, or a number of people or studies.
NUMBER = re.compile(
    r"\d%|\b\d[\d,.]* (?:in|of|out of) (?:the )?\d"
    r"|\b\d[\d,]* (?:\w+ )?(?:people|adults|babies|children|studies|trials|women|men|students)\b"
)


def paragraphs() -> list[tuple[str, str]]:
    """Give each paragraph of the pages' own texts with its page; a list goes with the line that leads to it, as that may cite for all."""
    found = []
    for uri, entry in site()[0].entries.items():
        body = re.sub(r"(?sm)^/// .*?^///$", "", entry.source.body)
        blocks = [block for block in re.split(r"\n\s*\n", body) if block.strip() and not block.lstrip().startswith(("#", "|"))]
        for number, block in enumerate(blocks):
            leads = blocks[number - 1] if number and block.lstrip().startswith("- ") else ""
            found.append((uri, f"{leads}\n{block}"))
    return found


# Our own suggestions, said to be common practice right below them.
OUR_OWN = "Three easy walks of 10 minutes this week"


def test_numbers_have_a_source() -> None:
    """A share, or a number of people or studies, stands in a paragraph with a citation."""
    told = [(uri, text) for uri, text in paragraphs() if NUMBER.search(text) and OUR_OWN not in text]
    assert told
    assert [(uri, text) for uri, text in told if not re.search(r"(?<!\\)@\w", text)] == []


def test_a_drill_says_once_how_far_it_was_tested() -> None:
    """In its field, and not again in its texts; its dose has two words where no study has tested the amount."""
    for entry in drills():
        drill = drill_of(entry)
        texts = f"{drill.no_floor} {entry.source.body}".lower()
        assert not re.search(r"nobody has tested (this|it)\b|no study has tested this", texts), entry.uri
        assert drill.dose.source.startswith("Common practice") or "[@" in drill.dose.source, entry.uri


def test_no_page_says_convention() -> None:
    """A child of ten does not know the word: common practice, or our own rule of thumb."""
    assert [path.name for path in DOCS.rglob("*.md") if re.search("(?i)convention", path.read_text(encoding="utf-8"))] == []


def test_outcomes_are_read_at_a_glance() -> None:
    """Better, same and worse have two sentences at most, and each leads to one thing: only worse leads back, and none to staying."""
    for entry in site()[0].members("progressions"):
        record = entry.record
        assert isinstance(record, Progression)
        outcomes = {name: str(getattr(record.outcomes, name)) for name in ("better", "same", "worse")}
        for words in outcomes.values():
            assert len(words.split()) <= 45, words
            assert len(re.findall(r"[.!?](?:\s|$)", words)) <= 3, words
        assert outcomes["better"].startswith("Go on")
        assert "Go on" in outcomes["same"]
        assert outcomes["worse"].startswith("Step back")
        assert not re.search(r"\b[Ss]tay on\b|\b[Ss]tep back\b", outcomes["better"] + outcomes["same"])


def test_skipping_crawling_is_told_from_both_sides() -> None:
    """Both studies, each with its size; of the second both numbers of its abstract, and the weakness of memory."""
    body = site()[0].entries["infants/crawling-backward.md"].source.body
    told = body[body.index("Does skipping it cause trouble later?") : body.index("## What you could try")]
    for words in (
        "424 children",
        "[@locomotor1989]",
        "8,395 children",
        "[@hua2022]",
        "5.3%",
        "14.0%",
        "remember the ages",
        "Neither shows",
    ):
        assert words in told


def test_only_one_group_of_students_trained() -> None:
    """The question, its feedback and the article say so, as the study had two groups."""
    bank = site()[0].entries["quizzes/crawling-and-walking.md"].record
    assert isinstance(bank, Quiz)
    question = next(one for one in bank.questions if one.id == "crawling-students")
    assert isinstance(question, OneAnswer)
    right = next(choice for choice in question.choices if choice.correct)
    assert "one of two groups trained" in question.prompt
    assert "In the other group they did not." in right.feedback
    assert "only one group trained" in site()[0].entries["articles/what-crawling-can-do-for-a-back.md"].source.body


def test_breath_is_not_to_be_held() -> None:
    """In or out made no difference: what counts is told as not holding it, with the size of both studies."""
    body = site()[0].entries["articles/what-crawling-can-do-for-a-back.md"].source.body
    for words in (
        "20 men",
        "Breathing in or out on the effort made no difference [@linsenbardt1992]",
        "three groups of nine",
        "[@valsalva1989]",
    ):
        assert words in body
