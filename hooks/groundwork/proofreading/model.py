"""A page as it is read, and what a reader of it may question."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

from groundwork.problems import Location, Problem
from groundwork.proofreading.passages import PICTURE, Passage, Target
from groundwork.proofreading.sentences import Sentence, sentences

SHOWN = 60


class Question(NamedTuple):
    """Something to ask an author about a sentence. Where they keep it, with a reason, it is no more than a standing notice."""

    sentence: str
    problem: Problem


class Kept(NamedTuple):
    """Words that stay though a check questions them, why, and the line that says so."""

    words: str
    because: str
    location: Location


@dataclass(frozen=True)
class Proof:
    """What a text was found to be: what is wrong in itself, and where its links lead and its pictures are."""

    uri: str
    problems: tuple[Problem, ...]
    targets: tuple[Target, ...]


@dataclass(frozen=True)
class Reading:
    """The texts of a page, or of a data file."""

    uri: str
    start: Location
    """The first line of its body."""
    body: tuple[Passage, ...] = ()
    lines: tuple[tuple[int, str], ...] = ()
    """The lines of its body that are no code, with their numbers in the file."""
    fields: Mapping[tuple[str | int, ...], Passage] = field(default_factory=dict)
    """The texts of its fields, by the way to them."""
    meta: Mapping[str, Any] = field(default_factory=dict)
    kept: tuple[Kept, ...] = ()
    is_page: bool = False
    claims: bool = False
    """Whether it says what is known of health, and so with its sources."""
    heading: int = 1
    """The level of the heading that its body stands under."""

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """All its texts."""
        return (*self.fields.values(), *self.body)

    @cached_property
    def sentences(self) -> tuple[tuple[Passage, tuple[Sentence, ...]], ...]:
        """All its texts, each with its sentences."""
        return tuple((passage, tuple(sentences(passage.text))) for passage in self.passages)

    def in_body(self) -> Iterator[tuple[Passage, tuple[Sentence, ...]]]:
        """Give the texts of its body with their sentences, without headings."""
        return ((passage, found) for passage, found in self.sentences if not passage.field and passage.kind not in {"heading", "head"})


def shown(text: str) -> str:
    """Give the beginning of a text, for a message."""
    words = " ".join(text.replace(PICTURE, "").split())
    return words if len(words) <= SHOWN else f"{words[:SHOWN].rstrip()}\u2026"
