"""What a question says of its answers to each format: for machines, for GIFT, for Anki. The formats write the rest."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal


@dataclass(frozen=True)
class Answer:
    """An answer in plain words; one of several parts is one answer, written out. ``comment`` is Markdown."""

    parts: tuple[str, ...]
    comment: str = ""


@dataclass(frozen=True)
class Described:
    """Answers for machines: the word that search engines know for the type, what is right, and what else may be chosen."""

    kind: Literal["Multiple choice", "Short answer"]
    accepted: tuple[Answer, ...]
    suggested: tuple[Answer, ...] = ()


@dataclass(frozen=True)
class Gift:
    """Answers in GIFT: what stands behind the brace, a line for each answer, what only a comment can hold, and what is lost."""

    answers: tuple[str, ...] = ()
    kind: str = ""
    more: Mapping[str, Any] = field(default_factory=dict)
    lost: tuple[str, ...] = ()


@dataclass(frozen=True)
class Lines:
    """A list on a card."""

    texts: tuple[str, ...]
    ordered: bool = False


@dataclass(frozen=True)
class Card:
    """Both sides of a card of Anki, as texts and lists; and what Anki cannot ask."""

    front: tuple[str | Lines, ...]
    back: tuple[Lines, ...]
    lost: tuple[str, ...] = ()
