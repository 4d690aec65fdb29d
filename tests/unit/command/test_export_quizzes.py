"""The banks for other programs."""

from pathlib import Path

import pytest
from tests.unit.quiz_formats.banks import ALL, question

from groundwork.command import export_quizzes, import_quiz
from groundwork.command.error import CommandError
from groundwork.questions.base import Question
from groundwork.quiz_formats import gift_write
from groundwork.quiz_formats.draft import drawn
from groundwork.schemas.quiz import Quiz
from groundwork.source.read import read_pages

REFERENCES = "smith2020:\n  type: article-journal\n  title: A trial\n  author: [{family: Smith, given: Ann}]\n  issued: 2020\n"
NAMES = ["a.anki.txt", "a.gift.txt", "a.qti.zip"]


def laid(root: Path, name: str, *asked: Question) -> Path:
    """Write a bank into a project that has references."""
    (root / "docs/quizzes").mkdir(parents=True, exist_ok=True)
    (root / "docs/data").mkdir(exist_ok=True)
    (root / "docs/data/references.yml").write_text(REFERENCES, encoding="utf-8")
    fields = [one.model_dump(mode="json", exclude_defaults=True) for one in asked]
    bank = {"title": f"Bank {name}", "summary": "Some.", "topic": "tests", "questions": fields}
    path = root / f"docs/quizzes/{name}.md"
    path.parent.mkdir(exist_ok=True)
    path.write_text(drawn(bank), encoding="utf-8")
    return path


def test_each_bank_is_written_in_each_format(tmp_path: Path) -> None:
    """Files of banks that are gone go too; the same banks give the same bytes."""
    laid(tmp_path, "a", *ALL)
    gone = laid(tmp_path, "b", question("order", id="o"))
    assert export_quizzes.run(tmp_path, "").status == 0
    gone.unlink()
    report = export_quizzes.run(tmp_path, "")
    folder = tmp_path / export_quizzes.FOLDER
    assert report.text == "".join(f"build/quizzes/{name}\n" for name in NAMES)
    assert [path.name for path in sorted(folder.iterdir())] == NAMES
    assert [path.name for path in folder.parent.iterdir()] == ["quizzes"]
    before = {name: (folder / name).read_bytes() for name in NAMES}
    export_quizzes.run(tmp_path, "")
    assert {name: (folder / name).read_bytes() for name in NAMES} == before


def test_works_are_printed_and_the_address_is_used(tmp_path: Path) -> None:
    """As the site prints them."""
    laid(tmp_path, "a", question("one-answer"))
    export_quizzes.run(tmp_path, "https://example.org/x/")
    text = (tmp_path / "build/quizzes/a.anki.txt").read_text(encoding="utf-8")
    assert "Smith A. A trial. 2020." in text
    assert "https://example.org/x/articles/a%20b/#what-is-known" in text


def test_what_a_format_cannot_carry_is_told(tmp_path: Path) -> None:
    """One line for each question and format, with its place."""
    asked = question("match")
    laid(tmp_path, "a", asked)
    assert export_quizzes.run(tmp_path, "").said == (
        "docs/quizzes/a.md:7: question match: GIFT: " + "; ".join(gift_write.notes(asked)) + ".",
        "docs/quizzes/a.md:7: question match: QTI: the hint is a note to tutors; the feedback of choices stands in the explanation.",
    )


def test_our_own_import_reads_the_export(tmp_path: Path) -> None:
    """The bank comes back, as a draft."""
    path = laid(tmp_path, "a", *ALL)
    export_quizzes.run(tmp_path, "https://example.org")
    (source,), _ = read_pages(["quizzes/a.md"], tmp_path / "docs", "docs")
    path.unlink()
    report = import_quiz.run(tmp_path, tmp_path / "build/quizzes/a.gift.txt", write=True)
    assert report.said == ("7 questions. docs/quizzes/a.md is written, as a draft.",)
    (again,), _ = read_pages(["quizzes/a.md"], tmp_path / "docs", "docs")
    assert Quiz.model_validate(again.meta) == Quiz.model_validate(source.meta).model_copy(update={"draft": True})


def test_a_problem_stops_all_of_it(tmp_path: Path) -> None:
    """What was written before stays."""
    path = laid(tmp_path, "a", *ALL)
    export_quizzes.run(tmp_path, "")
    path.write_text(path.read_text(encoding="utf-8").replace("topic: tests", "topics: tests"), encoding="utf-8")
    laid(tmp_path, "sub/a", question("order"))
    laid(tmp_path, "c", question("order", choices=[]))
    report = export_quizzes.run(tmp_path, "")
    assert (report.status, report.text) == (1, "")
    assert report.said[0] == "docs/quizzes/a.md:5: front matter: unknown field topics. Did you mean topic?"
    assert "docs/quizzes/c.md:7: question order: has fewer than 2 choices." in report.said[1]
    assert report.said[-1] == "Nothing was written."
    assert len(list((tmp_path / "build/quizzes").iterdir())) == 3


def test_two_banks_of_one_name_are_a_problem(tmp_path: Path) -> None:
    """Their files would be one."""
    laid(tmp_path, "a", question("order"))
    laid(tmp_path, "sub/a", question("match"))
    report = export_quizzes.run(tmp_path, "")
    assert report.status == 1
    assert "another bank is called a too" in report.said[0]


def test_an_address_is_written_whole(tmp_path: Path) -> None:
    """A link to javascript: never leaves."""
    with pytest.raises(CommandError, match="is no address"):
        export_quizzes.run(tmp_path, "javascript:alert(1)")
