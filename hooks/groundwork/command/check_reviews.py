"""List what is to be checked again: pages, works that may have been corrected since, and what no clinician has seen yet."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from pathlib import Path

from groundwork.catalogue.build import build
from groundwork.catalogue.days import NEXT, due
from groundwork.catalogue.model import Catalogue
from groundwork.citations.bibliography import to_look_up
from groundwork.command.project import pages_in
from groundwork.command.report import Report
from groundwork.command.typed import option, typed
from groundwork.problems import Location, counted
from groundwork.schemas.base import ReviewedPage
from groundwork.source.read import read_data

HORIZON = 60
REFERENCES = "docs/data/references.yml"


def run(root: Path, today: date, ahead: int) -> Report:
    """Make the list, the oldest first; drafts are not on it, as readers do not get them. It is a list, so nothing fails."""
    docs = root / "docs"
    catalogue, _ = build(pages_in(docs), docs, "docs", today, with_drafts=False)
    pages = sorted((day, entry.source.place(NEXT), entry.record.title) for entry, day in due(catalogue))
    until = today + timedelta(days=ahead)
    later = f"{option('DAYS', 120)} looks further"
    parts = (
        ("Pages past their day", [_line(*page, today) for page in pages if page[0] < today]),
        (f"Pages due by {until} ({later})", [_line(*page, today) for page in pages if today <= page[0] <= until]),
        *_works(root, catalogue, today),
        ("Pages that no clinician has reviewed", [f"{path}:1: {title}." for path, title in _unseen(catalogue)]),
    )
    unknown = [f"{counted(len(catalogue.left_out), 'file')} with problems could not be looked at. {typed('build')} tells them."]
    return Report("".join(_part(title, lines) for title, lines in parts), tuple(unknown) if catalogue.left_out else (), 0)


def _part(title: str, lines: Iterable[str]) -> str:
    shown = list(lines)
    return f"{title}: {len(shown) or 'none'}\n" + "".join(f"  {line}\n" for line in shown)


def _line(day: date, place: Location, title: str, today: date) -> str:
    away = (day - today).days
    said = f"{counted(-away, 'day')} ago" if away < 0 else f"in {counted(away, 'day')}" if away else "today"
    return f"{place.path}:{place.line}: {title}: to check by {day}, {said}."


def _works(root: Path, catalogue: Catalogue, today: date) -> Iterator[tuple[str, list[str]]]:
    """Give those looked up too long ago, the oldest first; and those that nobody ever looked up, in the order of the file."""
    places = read_data(root / REFERENCES, REFERENCES).places
    works = to_look_up(catalogue.references, today)
    lines = {key: f"{REFERENCES}:{places[key,].line}: {key}" for key in works}
    old = sorted((checked, key) for key, checked in works.items() if checked)
    said = [f"{lines[key]}: looked up {checked}, {counted((today - checked).days, 'day')} ago." for checked, key in old]
    yield "Works to look up again for corrections", said
    yield "Works never looked up for corrections", [f"{lines[key]}." for key, checked in works.items() if not checked]


def _unseen(catalogue: Catalogue) -> list[tuple[str, str]]:
    pages = [(entry.source.path, entry.record) for entry in catalogue.entries.values()]
    return [(path, record.title) for path, record in pages if isinstance(record, ReviewedPage) and not record.review]
