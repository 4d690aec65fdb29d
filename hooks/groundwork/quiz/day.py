"""The question of the day: one for everyone, from the date alone."""

import hashlib
from collections.abc import Iterable
from datetime import date

FIRST = date(1970, 1, 1)


def in_order(ids: Iterable[str]) -> tuple[str, ...]:
    """Give the order in which questions have their days: mixed, and without a say in it for whoever names them."""
    return tuple(sorted(ids, key=lambda name: hashlib.sha256(name.encode()).digest()))


def of_day(ids: Iterable[str], day: date) -> str:
    """Name the question of a day; each has one day in a round. quiz/day.js counts the same, with the reader's own date."""
    ordered = in_order(ids)
    return ordered[(day - FIRST).days % len(ordered)]
