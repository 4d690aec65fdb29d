"""Sentences: where one ends and the next begins, and how many words one has."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

# What ends in a full stop, and no sentence with it.
SHORT = re.compile(r"(?:\b(?:e\.g|i\.e|vs|pp?|Dr|St|al|cf|approx)\.|(?:\b[A-Z]\. ?){2,})$")
# The letter of a name, before another one.
INITIAL = re.compile(r"\s*\b[A-Z]\.(?!\w)")
# Only before a number: no. 3.
NUMBERED = re.compile(r"\b[Nn]o\.$")
END = re.compile(r"[.!?]+[\"\u201d'\u2019)\]*_]*(?=\s|$)")
AFTER = re.compile(r"\s*(?P<next>\S?)")
QUOTED = re.compile(r"[\"\u201c][^\"\u201c\u201d]*[\"\u201d]")
BEGINS = re.compile(r"[A-Z0-9\"\u201c'\u2018\[(*_@\u2026]")
# A citation of works, and one in running text.
CITATION = re.compile(r"\s*\[[^\[\]]*(?<![\w\\])@[A-Za-z0-9][^\[\]]*\]")
KEY = re.compile(r"(?<![\w@.\\/-])@([A-Za-z0-9](?:[\w-]*[A-Za-z0-9])?)")
# A dash between two words joins none.
DASH = re.compile(r"[\s\u2013\u2014]+")
# How far back a short form can begin.
SHORTEST = 8
# A word in small letters alone, and none that people write so: a part of a name, a short form, an address.
SMALL = re.compile(r"(?!(?:de|van|von|der|den|la|le) )[a-z][a-z'\u2019-]*(?=[\s,;:]|[.?!]$)")


@dataclass(frozen=True)
class Sentence:
    """A sentence as it is written, and its place in its text."""

    start: int
    text: str

    @cached_property
    def plain(self) -> str:
        """Its words without its citations, on one line."""
        return " ".join(CITATION.sub("", self.text).split())

    @cached_property
    def words(self) -> list[str]:
        """Give its words."""
        return [word for word in DASH.split(self.plain) if any(map(str.isalnum, word))]

    @cached_property
    def keys(self) -> list[str]:
        """Citekeys of the works that it cites."""
        return KEY.findall(self.text)


def sentences(text: str) -> Iterator[Sentence]:
    """Give the sentences of a text, each with its place in it."""
    start = 0
    for end in END.finditer(text):
        before, after = text[max(start, end.end() - SHORTEST) : end.end()], AFTER.match(text, end.end())
        follows = after["next"] if after else ""
        if (
            SHORT.search(before)
            or (INITIAL.search(before) and INITIAL.match(text, end.end()))
            or (follows.isdigit() and NUMBERED.search(before))
            or (follows and not BEGINS.match(follows))
        ):
            continue
        yield from _sentence(text, start, end.end())
        start = end.end()
    yield from _sentence(text, start, len(text))


def begins_small(text: str) -> bool:
    """Say whether a text ends as a sentence does, and does not begin as one."""
    return bool(SMALL.match(text) and re.search(r"[a-z]{2}[.?!]$", text))


def _sentence(text: str, start: int, end: int) -> Iterator[Sentence]:
    part = text[start:end]
    if part.strip():
        yield Sentence(start + len(part) - len(part.lstrip()), part.strip())
