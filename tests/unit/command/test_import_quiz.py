"""A bank from a file of another program."""

from pathlib import Path

import pytest

from groundwork.command import import_quiz
from groundwork.command.error import CommandError
from groundwork.questions.chosen import Chosen
from groundwork.schemas.quiz import Quiz
from groundwork.source.read import read_pages

AIKEN = "It rains.\nA. Yes\nB. No\nANSWER: B\n"
GIFT = "::a:: One?{=x#Yes. ~y#No. ####So.}\n\nTell.{}\n"


def laid(root: Path, name: str, text: str) -> Path:
    """Write a file to import."""
    (root / name).write_text(text, encoding="utf-8")
    return root / name


def test_it_is_shown_and_nothing_is_written(tmp_path: Path) -> None:
    """The bank as it would be, what is to write, what was not taken."""
    file = laid(tmp_path, "My quiz.gift", GIFT)
    report = import_quiz.run(tmp_path, file, write=False)
    assert report.status == 0
    assert report.text.startswith("---\n")
    assert not (tmp_path / "docs").exists()
    assert [line.replace(str(file), "f") for line in report.said] == [
        'f:1: question a: has no passage. Write it where the bank says "To write:".',
        "f:3: question: an essay is not taken, as there is no such type of question here: question.",
        "1 question. Nothing is written; WRITE=1 writes docs/quizzes/my-quiz.md.",
    ]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.txt", "It\u200b rains.\nA. Y\u202ees\nB. No\n\ufeffANSWER: B\n"),
        ("a.gift", "It\u200b rains.\n{~Y\u202ees =No\n}\ufeff"),
        ("a.md", "<quiz>\nIt\u200b rains.\n- [ ] Y\u202ees\n- [x] \ufeffNo\n</quiz>\n"),
    ],
)
def test_what_nobody_sees_is_not_taken_and_told(tmp_path: Path, name: str, text: str) -> None:
    """Each at its line, and the bank is one that the build takes."""
    file = laid(tmp_path, name, text)
    report = import_quiz.run(tmp_path, file, write=True)
    assert report.status == 0
    (source,), problems = read_pages(["quizzes/a.md"], tmp_path / "docs", "docs")
    assert problems == []
    (question,) = Quiz.model_validate(source.meta).questions
    assert isinstance(question, Chosen)
    assert (question.prompt, [choice.text for choice in question.choices]) == ("It rains.", ["Yes", "No"])
    told = [line.replace(str(file), "f").split(",")[0] for line in report.said if "nobody sees" in line]
    lines = [number for number, line in enumerate(text.split("\n"), 1) if not line.isascii()]
    signs = ["U+200B ZERO WIDTH SPACE", "U+202E RIGHT-TO-LEFT OVERRIDE", "U+FEFF ZERO WIDTH NO-BREAK SPACE"]
    assert told == [f"f:{line}: file: {sign}" for line, sign in zip(lines, signs, strict=True)]


def test_it_is_written_as_a_draft(tmp_path: Path) -> None:
    """A page that the schema takes; no other file is left."""
    report = import_quiz.run(tmp_path, laid(tmp_path, "rain.txt", AIKEN), write=True)
    assert report.status == 0
    assert report.said[-1] == "1 question. docs/quizzes/rain.md is written, as a draft."
    assert [path.name for path in (tmp_path / "docs/quizzes").iterdir()] == ["rain.md"]
    assert (tmp_path / "docs/quizzes/rain.md").read_text(encoding="utf-8") == report.text
    (source,), problems = read_pages(["quizzes/rain.md"], tmp_path / "docs", "docs")
    assert problems == []
    quiz = Quiz.model_validate(source.meta)
    assert quiz.draft
    assert quiz.questions[0].explanation == "To write: what is true"


def test_a_bank_is_never_overwritten(tmp_path: Path) -> None:
    """Not even by the same questions; and the preview says so."""
    file = laid(tmp_path, "rain.txt", AIKEN)
    import_quiz.run(tmp_path, file, write=True)
    target = tmp_path / "docs/quizzes/rain.md"
    target.write_text("mine", encoding="utf-8")
    with pytest.raises(CommandError, match="is there already"):
        import_quiz.run(tmp_path, file, write=True)
    assert target.read_text(encoding="utf-8") == "mine"
    assert "WRITE=1 would refuse" in import_quiz.run(tmp_path, file, write=False).said[-1]
    with pytest.raises(CommandError, match="is there already"):
        import_quiz._write(target, "other", tmp_path)  # noqa: SLF001 (somebody else may be quicker than the first look)
    assert [path.name for path in target.parent.iterdir()] == ["rain.md"]


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [
        ("a.gift", "q{=a ~b}\n\nr{=a", "3: question: a brace has no partner"),
        ("a.txt", AIKEN + "\nq\nA. a\n", "6: question: has no ANSWER"),
        ("a.md", "<quiz>\nq\n- [x] a\n</quiz>\n<quiz>", "5: quiz: is never closed"),
        ("a.gift", "q{=a ~b}\n\nr{" + "~x" * 9 + "=y}", "3: question a-2: choices has 10 entries; it needs at most 8"),
        ("a.gift", '// groundwork {"hint": 5}\nq{=a ~b}', "2: question a-1: hint is a number, not text"),
        ("a.gift", '// groundwork {"title": [1], "summary": null}\n$CATEGORY: x\n\nq{=a ~b}', "1: bank: title is a list, not text"),
    ],
)
def test_one_problem_stops_all_of_it(tmp_path: Path, name: str, text: str, line: str) -> None:
    """Each problem has file and line; nothing is written."""
    file = laid(tmp_path, name, text)
    report = import_quiz.run(tmp_path, file, write=True)
    assert (report.status, report.text) == (1, "")
    assert any(said.startswith(f"{file}:{line}") for said in report.said)
    assert "nothing was written" in report.said[-1]
    assert not (tmp_path / "docs").exists()


def test_a_file_of_nothing_to_take_fails(tmp_path: Path) -> None:
    """With what was not taken."""
    report = import_quiz.run(tmp_path, laid(tmp_path, "a.gift", "Tell.{}"), write=True)
    assert report.status == 1
    assert report.said[-1] == "0 problems, 0 questions: nothing was written."


@pytest.mark.parametrize(
    ("name", "text", "reader"),
    [
        ("x", "::a:: q{=a ~b}", "gift_read"),
        ("x.txt", "q {\n=a\n~b\n}", "gift_read"),
        ("x.gift.txt", "<quiz>{=a ~b}", "gift_read"),
        ("x", AIKEN, "aiken"),
        ("x.txt", "# A\n\n<quiz>\nq\n- [x] a {b}\n</quiz>", "mkdocs_quiz"),
    ],
)
def test_a_format_is_known_by_its_looks(name: str, text: str, reader: str) -> None:
    """Whatever the file is called, but .gift."""
    assert import_quiz.reader(text, Path(name)).__module__.endswith(reader)


def test_what_is_no_file_of_questions_is_refused(tmp_path: Path) -> None:
    """With what to do."""
    with pytest.raises(CommandError, match="neither GIFT nor Aiken"):
        import_quiz.run(tmp_path, laid(tmp_path, "a.txt", "hello"), write=False)
    with pytest.raises(CommandError, match="is no file"):
        import_quiz.run(tmp_path, tmp_path / "none.gift", write=False)
    for name in ("index.gift", "\u2026.gift"):
        with pytest.raises(CommandError, match="Rename it"):
            import_quiz.run(tmp_path, laid(tmp_path, name, GIFT), write=False)
    (tmp_path / "b.gift").write_bytes(b"a\n\xff{=a ~b}")
    assert import_quiz.run(tmp_path, tmp_path / "b.gift", write=True).said[0].startswith(f"{tmp_path}/b.gift:2: file: not UTF-8 text.")
