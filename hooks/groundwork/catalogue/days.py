"""The days of records: those on which something was done, and those by which it is to be done again."""

from collections.abc import Iterable, Iterator
from datetime import date

from pydantic import BaseModel

from groundwork.catalogue.model import Catalogue, Entry
from groundwork.problems import Problem
from groundwork.schemas.base import ReviewedPage
from groundwork.schemas.walk import walk
from groundwork.source.read import Source

NEXT = "next_check"


def late(catalogue: Catalogue, today: date) -> list[Problem]:
    """Find the pages whose day of the next check is over; the day itself is not late."""
    return [
        Problem(
            entry.source.place(NEXT),
            NEXT,
            f"this page was to be checked by {day}",
            "Check it against its sources, then set last_checked and next_check.",
            notice=True,
            standing=True,
        )
        for entry, day in due(catalogue)
        if day < today
    ]


def due(catalogue: Catalogue) -> Iterator[tuple[Entry, date]]:
    """Give each page that is checked, with the day by which it is checked again."""
    for entry in catalogue.entries.values():
        if isinstance(entry.record, ReviewedPage):
            yield entry, entry.record.next_check


def to_come(records: Iterable[tuple[BaseModel | None, Source]], latest: date) -> list[Problem]:
    """Find what was done, as its record says, on a day that is nowhere yet: a year that is mistyped, or a promise."""
    return [
        Problem(source.place(*at), within or str(at[0]), f"{at[-1]} is {value}, a day to come", "Write the day on which it was done.")
        for record, source in records
        for at, value, within in walk(record)
        if isinstance(value, date) and at[-1] != NEXT and value > latest
    ]
