"""The record of the windows, read and checked, and the places that show its chart."""

from pathlib import Path

from groundwork.catalogue.links import unknown
from groundwork.catalogue.model import Catalogue, Entry
from groundwork.problems import Problem
from groundwork.schemas.check import check
from groundwork.schemas.infant import Infant
from groundwork.schemas.windows import Windows
from groundwork.source.read import Source, read_data

WINDOWS = "data/windows.yml"


def is_there(docs: Path) -> bool:
    """Say whether the site has a record of windows, right or wrong."""
    return (docs / WINDOWS).is_file()


def read(docs: Path, shown: str, catalogue: Catalogue) -> tuple[Windows | None, list[Problem]]:
    """Read and check the record: none, with every problem, when the chart cannot be shown; a site may do without it."""
    if not is_there(docs):
        return None, [_no_record(entry, shown) for entry in catalogue.entries.values() if charted(entry)]
    text = read_data(docs / WINDOWS, f"{shown}/{WINDOWS}")
    if text.problems:
        return None, list(text.problems)
    source = Source(WINDOWS, text.data, text.places, "", 0)
    record, problems = check(Windows, text.data, source.place, "data")
    if record:
        problems = [*_twice(record, source), *unknown(record, source, catalogue)]
    return (None if problems else record), problems


def charted(entry: Entry) -> bool:
    """Say whether a page has the chart above its text."""
    return isinstance(entry.record, Infant) and entry.record.chart == "windows"


def _no_record(entry: Entry, shown: str) -> Problem:
    return Problem(entry.source.place("chart"), "chart", f"there is no {shown}/{WINDOWS}", "Write it, or take chart out.")


def _twice(record: Windows, source: Source) -> list[Problem]:
    lines: dict[str, int] = {}
    found = []
    for index, window in enumerate(record.windows):
        place = source.place("windows", index, "skill")
        first = lines.setdefault(window.skill.casefold(), place.line)
        if first != place.line:
            found.append(Problem(place, "data", f"{window.skill!r} has a row already, on line {first}", "Keep one."))
    return found
