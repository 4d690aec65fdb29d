"""All questions of the site, for the pages that list them: those to review, and the question of the day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from groundwork.catalogue.model import Entry
from groundwork.quiz.day import in_order, of_day
from groundwork.quiz.model import Asked
from groundwork.source.plain_text import words

# How many days before today are shown with their answers.
DAYS_BEFORE = 3


@dataclass(frozen=True)
class Listed:
    """A question as a list names it; ``prompt`` is plain text, ``uri`` the page of its bank."""

    id: str
    fingerprint: str
    prompt: str
    uri: str


@dataclass(frozen=True)
class Listing:
    """Questions by bank; those that have days, in the order of these; that of the build's day, and those of the days before it."""

    banks: tuple[tuple[Entry, tuple[Listed, ...]], ...] = ()
    days: tuple[Listed, ...] = ()
    today: Listed | None = None
    before: tuple[Listed, ...] = ()


def listing(known: Mapping[str, Asked], today: date) -> Listing:
    """List all questions that are no draft. Those about warning signs have no day: nobody should meet these as a pastime."""
    finished = {name: asked for name, asked in known.items() if not asked.draft}
    listed = {
        name: Listed(name, asked.question.fingerprint(), words(asked.question.prompt), asked.bank.uri) for name, asked in finished.items()
    }
    banks = {asked.bank.uri: asked.bank for asked in finished.values()}
    by_bank = tuple((bank, tuple(one for one in listed.values() if one.uri == uri)) for uri, bank in banks.items())
    ids = in_order(name for name, asked in finished.items() if not asked.warns)
    if not ids:
        return Listing(by_bank)
    days = [listed[of_day(ids, today - timedelta(days=ago))] for ago in range(min(DAYS_BEFORE + 1, len(ids)))]
    return Listing(by_bank, tuple(listed[name] for name in ids), days[0], tuple(days[1:]))
