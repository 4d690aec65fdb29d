"""The bibliography: every work once, with what cites it on which page, and what its record still lacks."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from groundwork.catalogue.model import REFERENCES, Catalogue, Entry
from groundwork.citations.listing import BackLink, Listed
from groundwork.problems import Location, Problem
from groundwork.schemas.reference import Reference

PAGE = "references/index.md"
# A look for corrections and retractions is repeated after this time.
CHECK_LASTS = timedelta(days=365)
NAMED = 3


@dataclass(frozen=True)
class CitedOn:
    """A page that cites a work, with its places."""

    entry: Entry
    places: tuple[BackLink, ...]


def cited_on(listings: Mapping[str, Sequence[Listed]], catalogue: Catalogue) -> dict[str, list[CitedOn]]:
    """Turn the lists of all pages round: citekey to the pages that cite or rest on the work, by title."""
    found: dict[str, list[CitedOn]] = {}
    for entry in sorted(catalogue.entries.values(), key=lambda entry: entry.record.title.casefold()):
        if entry.layout != "section":
            for work in listings.get(entry.uri, ()):
                found.setdefault(work.key, []).append(CitedOn(entry, work.back_links))
    return found


def notices(catalogue: Catalogue, cited: Iterable[str], today: date, shown: str) -> list[Problem]:
    """Say which works nothing cites, which were never looked up for corrections, and which not for a year."""
    works = catalogue.references
    waiting = to_look_up(works, today)
    old = [key for key, checked in waiting.items() if checked]
    unchecked = [key for key, checked in waiting.items() if checked is None]
    cited = set(cited)
    told = (
        ([key for key in works if key not in cited], "no page cites", ""),
        (unchecked, "nobody has looked for corrections to", "Look them up, then set status."),
        (old, "the look for corrections is older than a year for", "Look again, then set status."),
    )
    place = Location(f"{shown}/{REFERENCES}", 1)
    return [Problem(place, "references", f"{wrong} {_some(keys)}", todo, notice=True, standing=True) for keys, wrong, todo in told if keys]


def to_look_up(works: Mapping[str, Reference], today: date) -> dict[str, date | None]:
    """Give the works that nobody has looked up for corrections, or not for a year: their keys, with the day of the last look."""
    looks = {key: work.status.checked for key, work in works.items()}
    return {key: checked for key, checked in looks.items() if checked is None or today - checked > CHECK_LASTS}


def _some(keys: list[str]) -> str:
    rest = len(keys) - NAMED
    return ", ".join(keys[:NAMED]) + (f" and {rest} more" if rest > 0 else "")
