"""Show the bank that a file of questions from another program would make, or write it as a draft."""

import os
import re
import tempfile
from collections.abc import Callable
from pathlib import Path

from slugify import slugify

from groundwork.command.error import CommandError
from groundwork.command.report import Report
from groundwork.command.typed import option, typed
from groundwork.problems import Location, counted
from groundwork.quiz_formats import aiken, gift_read, mkdocs_quiz
from groundwork.quiz_formats.draft import drawn, finished
from groundwork.quiz_formats.model import Imported
from groundwork.schemas.check import check
from groundwork.schemas.quiz import Quiz
from groundwork.source import hidden
from groundwork.source.read import MAX_BYTES, read_text

BANKS = "docs/quizzes"
TAKEN = {"index"}
GIFT = re.compile(r"^\s*(?:::|\$CATEGORY:)|\{", re.MULTILINE)
ANSWER = re.compile(r"^\s*ANSWER:", re.MULTILINE)
QUIZ = re.compile(r"^\s*<\??quiz\??>", re.MULTILINE)

Read = Callable[[str, str, str], Imported]


def run(root: Path, file: Path, *, write: bool) -> Report:
    """Read a file; with ``write``, write its questions as a new bank, all of them or nothing."""
    if not file.is_file():
        message = f"{file} is no file. Try: {typed('import-quiz', FILE='questions.gift')}"
        raise CommandError(message)
    name = slugify(file.name.partition(".")[0])
    if not name or name in TAKEN:
        message = f"{file} cannot give a bank its name. Rename it, with letters or digits; index is taken."
        raise CommandError(message)
    target = root / BANKS / f"{name}.md"
    if write and target.exists():
        raise CommandError(_there(target, root))
    text, problems = read_text(file, str(file))
    if problems:
        return Report("", tuple(map(str, problems)), 1)
    text, unseen = hidden.not_taken(text, str(file))
    imported = reader(text, file)(text, str(file), name)
    bank, gaps = finished(imported, name)
    start = Location(str(file), 1)
    wrong = check(Quiz, bank, lambda *at: _place(imported, at, start), "bank")[1] if imported.questions else []
    found = sorted({*imported.problems, *wrong})
    said = [str(problem) for problem in sorted({*found, *gaps, *unseen, *imported.not_taken})]
    if found or not imported.questions:
        return Report(
            "", (*said, f"{counted(len(found), 'problem')}, {counted(len(imported.questions), 'question')}: nothing was written."), 1
        )
    page = drawn(bank)
    if len(page.encode()) > MAX_BYTES:
        message = f"the bank would be larger than {MAX_BYTES // 1_000_000} MB. Split the file."
        raise CommandError(message)
    shown = target.relative_to(root).as_posix()
    if write:
        _write(target, page, root)
    there = f"{shown} is there already, so {option('WRITE')} would refuse" if target.exists() else f"{option('WRITE')} writes {shown}"
    done = f"{shown} is written, as a draft." if write else f"Nothing is written; {there}."
    return Report(page, (*said, f"{counted(len(imported.questions), 'question')}. {done}"), 0)


def reader(text: str, file: Path) -> Read:
    """Recognise the format by what the text looks like, else by the file's name."""
    if file.suffix == ".gift" or file.name.endswith(".gift.txt"):
        return gift_read.read
    if QUIZ.search(text):
        return mkdocs_quiz.read
    if ANSWER.search(text):
        return aiken.read
    if GIFT.search(text):
        return gift_read.read
    message = f"{file} is neither GIFT nor Aiken nor a page for mkdocs-quiz. Export it as one of these."
    raise CommandError(message)


def _place(imported: Imported, at: tuple[str | int, ...], start: Location) -> Location:
    """Find the line of the question that a value belongs to."""
    index = at[1] if at[:1] == ("questions",) and len(at) > 1 else None
    return imported.places[index] if isinstance(index, int) else start


def _write(target: Path, page: str, root: Path) -> None:
    """Put a page in its place in one step, which fails when something is there."""
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{target.name}-", dir=target.parent)
    made = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(page)
        made.chmod(0o644)
        target.hardlink_to(made)
    except FileExistsError as error:
        raise CommandError(_there(target, root)) from error
    finally:
        made.unlink(missing_ok=True)


def _there(target: Path, root: Path) -> str:
    return f"{target.relative_to(root).as_posix()} is there already. Rename the file to import, or take the bank away."
