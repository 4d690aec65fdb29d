"""From files to the catalogue."""

from datetime import date, timedelta
from pathlib import Path

from tests.sites import REFERENCES, Meta, about, article, drill, question, quiz

from groundwork.catalogue.build import build
from groundwork.catalogue.model import Catalogue
from groundwork.problems import Problem

TODAY = date(2026, 9, 21)


def made(docs: Path, files: dict[str, str], today: date = TODAY, *, with_drafts: bool = True) -> tuple[Catalogue, list[Problem]]:
    """Write a docs folder and read it."""
    for name, text in files.items():
        (docs / name).parent.mkdir(parents=True, exist_ok=True)
        (docs / name).write_text(text, encoding="utf-8")
    return build([name for name in files if name.endswith(".md")], docs, "docs", today, with_drafts=with_drafts)


def test_a_page_with_problems_is_left_out(tmp_path: Path) -> None:
    """The others stay; the catalogue knows what it left out."""
    catalogue, problems = made(tmp_path, {"drills/a.md": drill("A"), "drills/b.md": drill("B", x=1), "data/references.yml": REFERENCES})
    assert set(catalogue.drills) == {"a"}
    assert catalogue.left_out == {"drills/b.md"}
    assert len(problems) == 1
    assert "smith2018" in catalogue.references


DRAFTS = {
    "drills/a.md": drill("A", harder=["b"]),
    "drills/b.md": drill("B", draft=True, sumary="Twice."),
    "articles/c.md": article("C", draft=True, drills=["nowhere"]),
    "quizzes/d.md": quiz("D", questions=[question("d-1", "articles/c.md", "here")]),
    "articles/index.md": about("Articles", draft=True),
}


def test_a_draft_is_left_out_with_its_problems(tmp_path: Path) -> None:
    """Whoever leads to one is told that it is a draft, be it by its id or by its path; its list is as if it were not there."""
    catalogue, problems = made(tmp_path, DRAFTS, with_drafts=False)
    assert catalogue.drafts == {"drills/b.md", "articles/c.md", "articles/index.md"}
    assert set(catalogue.entries) == {"drills/a.md", "quizzes/d.md", "drills/index.md", "quizzes/index.md"}
    assert catalogue.entries["drills/index.md"].record.summary == "1 page."
    todo = "is a draft, so readers do not get it. Finish it first, or take it out here."
    assert [str(problem).partition(": ")[2] for problem in problems] == [
        f"harder: the drill b {todo}",
        f"question d-1: the page articles/c.md {todo}",
    ]
    assert {problem.location.path for problem in problems} == {"docs/drills/a.md", "docs/quizzes/d.md"}


def test_while_serving_a_draft_is_a_page_like_others(tmp_path: Path) -> None:
    """With its problems, so that they are seen while it is written."""
    catalogue, problems = made(tmp_path, DRAFTS)
    assert catalogue.drafts == frozenset()
    assert "articles/c.md" in catalogue.entries
    assert {problem.location.path for problem in problems if not problem.notice} >= {"docs/drills/b.md", "docs/articles/c.md"}
    assert not [problem for problem in problems if "draft" in problem.wrong]


def test_a_collection_has_an_index(tmp_path: Path) -> None:
    """It follows from the pages, and needs no file."""
    catalogue, problems = made(tmp_path, {"drills/a.md": drill("A"), "drills/b.md": drill("B"), "articles/c.md": article("C")})
    assert not problems
    assert catalogue.entries["drills/index.md"].record.summary == "2 pages."
    assert catalogue.entries["articles/index.md"].record.summary == "1 page."
    assert "quizzes/index.md" not in catalogue.entries


def test_an_index_of_an_authors_own_stays(tmp_path: Path) -> None:
    """Its words come from its file, and none is made beside one that is broken."""
    catalogue, _ = made(tmp_path, {"drills/a.md": drill("A"), "drills/index.md": about("My drills")})
    assert catalogue.entries["drills/index.md"].record.title == "My drills"
    catalogue, problems = made(tmp_path, {"drills/a.md": drill("A"), "drills/index.md": about("My drills", x=1)})
    assert "drills/index.md" not in catalogue.entries
    assert len(problems) == 1


def test_a_page_that_waits_for_its_check_gives_a_notice(tmp_path: Path) -> None:
    """A notice on the field itself; it does not fail a strict build, as a day may pass between two builds."""
    _, (notice,) = made(tmp_path, {"drills/a.md": drill("A")}, date(2027, 4, 1))
    assert notice.notice
    assert str(notice).startswith("docs/drills/a.md:21: next_check: this page was to be checked by 2027-03-31.")
    assert made(tmp_path, {"drills/a.md": drill("A")}, date(2027, 3, 31))[1] == []


def test_what_was_done_on_a_day_to_come_is_a_problem(tmp_path: Path) -> None:
    """In pages and in data; the last day that it can be somewhere is no mistake, and the next check is to come."""
    seen = {"name": "A", "role": "B", "reviewed": TODAY + timedelta(days=1)}
    days: Meta = {"last_checked": TODAY + timedelta(days=2), "next_check": TODAY + timedelta(days=300), "review": seen}
    status = f"  status: {{state: ok, checked: {TODAY + timedelta(days=3)}}}\n"
    files = {"drills/a.md": drill("A", **days), "data/references.yml": REFERENCES + status}
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    told = [build(["drills/a.md"], tmp_path, "docs", TODAY, latest=TODAY + timedelta(days=ahead))[1] for ahead in range(4)]
    assert [str(problem) for problem in told[0]] == [
        "docs/data/references.yml:8: smith2018: checked is 2026-09-24, a day to come. Write the day on which it was done.",
        "docs/drills/a.md:20: last_checked: last_checked is 2026-09-23, a day to come. Write the day on which it was done.",
        "docs/drills/a.md:25: review: reviewed is 2026-09-22, a day to come. Write the day on which it was done.",
    ]
    assert not any(problem.notice for problem in told[0])
    assert [len(problems) for problems in told] == [3, 2, 1, 0]


def test_a_page_without_fields_is_told_what_to_write(tmp_path: Path) -> None:
    """The names of the required fields are the example."""
    _, (problem,) = made(tmp_path, {"about/a.md": "Words.\n"})
    assert str(problem).startswith("docs/about/a.md:1: front matter: there is none.")
    assert "(title, summary)" in problem.todo


def test_problems_are_sorted_by_place(tmp_path: Path) -> None:
    """An author goes through the files one by one."""
    _, problems = made(tmp_path, {"drills/b.md": drill("B", x=1, y=2), "about/a.md": about("A", x=1), "data/references.yml": "- a\n"})
    places = [(problem.location.path, problem.location.line) for problem in problems]
    assert places == sorted(places)
    assert len(places) == 4


def test_a_site_may_do_without_data(tmp_path: Path) -> None:
    """No references, no safety words, no problem."""
    catalogue, problems = made(tmp_path, {"about/a.md": about("A")})
    assert not problems
    assert (catalogue.references, catalogue.safety) == ({}, None)
