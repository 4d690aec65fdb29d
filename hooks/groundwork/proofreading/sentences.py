"""Sentences: where one ends and the next begins, and how many words one has."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

# What ends in a full stop, and no sentence with it.
SHORT = re.compile(r"\b(?:e\.g|i\.e|vs|pp?|Dr|St|al|cf|approx|No|[A-Z])\.$")
END = re.compile(r"[.!?]+[\"\u201d'\u2019)\]*_]*(?=\s|$)")
BEGINS = re.compile(r"[A-Z0-9\"\u201c'\u2018\[(*_@\u2026]")
# A citation of works, and one in running text.
CITATION = re.compile(r"\s*\[[^\[\]]*(?<![\w\\])@[A-Za-z0-9][^\[\]]*\]")
KEY = re.compile(r"(?<![\w@.\\/-])@([A-Za-z0-9](?:[\w-]*[A-Za-z0-9])?)")
# What stands between spaces and has a letter or a digit.
WORD = re.compile(r"[^\s\u2013\u2014]*\w[^\s\u2013\u2014]*")


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
        return WORD.findall(self.plain)

    @cached_property
    def keys(self) -> list[str]:
        """Citekeys of the works that it cites."""
        return KEY.findall(self.text)


def sentences(text: str) -> Iterator[Sentence]:
    """Give the sentences of a text, each with its place in it."""
    start = 0
    for end in END.finditer(text):
        after = text[end.end() :].lstrip()
        if SHORT.search(text[start : end.end()]) or (after and not BEGINS.match(after)):
            continue
        yield from _sentence(text, start, end.end())
        start = end.end()
    yield from _sentence(text, start, len(text))


def begins_small(text: str) -> bool:
    """Say whether a text ends as a sentence does, and does not begin as one."""
    return text[:1].islower() and bool(re.search(r"[a-z]{2}[.?!]$", text))


def _sentence(text: str, start: int, end: int) -> Iterator[Sentence]:
    part = text[start:end]
    if part.strip():
        yield Sentence(start + len(part) - len(part.lstrip()), part.strip())
