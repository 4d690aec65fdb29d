"""Write the banks of questions for other programs: GIFT, QTI 2.1, Anki."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from groundwork.citations.names import in_text
from groundwork.citations.vancouver import vancouver
from groundwork.command.error import CommandError
from groundwork.command.import_references import REFERENCES
from groundwork.command.report import Report
from groundwork.command.typed import typed
from groundwork.problems import Location, Problem
from groundwork.questions.choices import WithChoices
from groundwork.quiz_formats import anki, gift_write, qti_package
from groundwork.quiz_formats.model import Bank, Work
from groundwork.schemas.check import check
from groundwork.schemas.quiz import Quiz
from groundwork.schemas.reference import References
from groundwork.source.read import Source, read_data, read_pages

FOLDER = "build/quizzes"
BANKS = "quizzes"
FEWEST = 2
FORMATS = (gift_write, qti_package, anki)


def run(root: Path, address: str) -> Report:
    """Write each bank in each format, all of them or none; ``address`` is the site's, or empty."""
    if address and not address.startswith(("https://", "http://")):
        message = f"SITE_URL is {address}, which is no address. Write it whole, with https:// at the start."
        raise CommandError(message)
    docs = root / "docs"
    uris = sorted(path.relative_to(docs).as_posix() for path in (docs / BANKS).rglob("*.md") if path.is_file())
    sources, problems = read_pages((uri for uri in uris if uri != f"{BANKS}/index.md"), docs, "docs")
    works, wrong = _works(root)
    problems += wrong
    banks: list[tuple[Source, Bank]] = []
    for source in sources:
        quiz, wrong = check(Quiz, source.meta, source.place, "front matter")
        problems += wrong
        if quiz:
            bank = Bank(PurePosixPath(source.uri).stem, quiz, works, address)
            problems += _unfit(source, bank, {other.id for _, other in banks})
            banks.append((source, bank))
    if problems:
        return Report("", (*map(str, sorted(problems)), "Nothing was written."), 1)
    told = [str(note) for source, bank in banks for note in _notes(source, bank)]
    names = _write(root / FOLDER, {f"{bank.id}.{form.SUFFIX}": form.write(bank) for _, bank in banks for form in FORMATS})
    return Report("".join(f"{FOLDER}/{name}\n" for name in names), tuple(told), 0)


def _works(root: Path) -> tuple[dict[str, Work], list[Problem]]:
    data = read_data(root / REFERENCES, REFERENCES)
    if not data.data or data.problems:
        return {}, list(data.problems)
    source = Source(REFERENCES, data.data, data.places, "", 0)
    references, problems = check(References, data.data, source.place, "data")
    works = references.root if references else {}
    return {key: Work(vancouver(work), in_text(work)) for key, work in works.items()}, problems


def _unfit(source: Source, bank: Bank, taken: set[str]) -> Iterator[Problem]:
    """Find what cannot be written at all; the build finds the rest."""
    if bank.id in taken:
        yield Problem(Location(source.path, 1), "file name", f"another bank is called {bank.id} too", "Rename one of the two files.")
    for number, question in enumerate(bank.quiz.questions):
        if isinstance(question, WithChoices) and len(question.choices) < FEWEST:
            wrong = f"has fewer than {FEWEST} choices"
            yield Problem(source.place("questions", number), f"question {question.id}", wrong, f"{typed('build')} says more.")


def _notes(source: Source, bank: Bank) -> Iterator[Problem]:
    """Say for each question, on a line for each format, what that format cannot carry as it is."""
    if bank.quiz.draft:
        yield Problem(source.place("draft"), "bank", "is a draft; it was written all the same", notice=True)
    for number, question in enumerate(bank.quiz.questions):
        for form in FORMATS:
            if found := form.notes(question):
                yield Problem(source.place("questions", number), f"question {question.id}", f"{form.NAME}: {'; '.join(found)}", notice=True)


def _write(folder: Path, files: dict[str, bytes]) -> list[str]:
    """Write files into a new folder, then put it in the place of the old one."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    made = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        made.chmod(0o755)
        (made / "new").mkdir()
        for name, content in files.items():
            (made / "new" / name).write_bytes(content)
        if folder.exists():
            folder.rename(made / "old")
        (made / "new").rename(folder)
    finally:
        shutil.rmtree(made)
    return sorted(files)
