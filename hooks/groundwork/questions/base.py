"""What every type of question has, and what each must say of itself."""

import hashlib
import json
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from typing import Any, ClassVar, Literal

from pydantic import Field

from groundwork.questions.formats import Card, Described, Gift
from groundwork.questions.picture import Pictures
from groundwork.questions.qti import Response
from groundwork.schemas.base import Citekey, Id, Model, PageUri, Placed, QuestionId, Text

Kind = Literal["one-answer", "several-answers", "true-or-false", "number", "order", "match", "point"]
"""The names of the types; ``types.of`` has the class of each."""

Path = tuple[str | int, ...]
Finding = tuple[Path, str, str]
"""Where in a question, what is wrong, what to do."""
Fields = dict[str, Any]
Place = Callable[[str], Any]
"""Keeps a Markdown text, and gives what stands for it in the template."""
Plain = Callable[[str], str]
"""Gives a Markdown text without its signs."""

TYPE = "How the question is answered."
# Hexadecimal digits of a fingerprint: enough to tell two versions of one question apart.
DIGITS = 12


class Passage(Model):
    """Where the site answers a question."""

    page: PageUri = Field(description="Path of the page from docs/: articles/walking-after-back-pain.md.")
    heading: Id = Field(description="Anchor of the heading over the passage: if-your-back-hurts-today.")
    title: Text = Field(description="The heading in words, for the link.")


class Question(Model, ABC):
    """One question. Its types are final classes, so that mypy names what one of them does not say."""

    id: QuestionId = Field(description="A short name that never changes, so that saved answers stay. Unique on the site.")
    prompt: Placed = Field(description="The question, one sentence.")
    type: Kind = Field(description=TYPE)
    explanation: Placed = Field(description="What is true, in two or three sentences.")
    hint: Placed | None = Field(None, description="Something to think of, for readers who ask for it.")
    passage: Passage = Field(description="The page and heading that answer the question.")
    references: tuple[Citekey, ...] = Field((), description="Keys from docs/data/references.yml that the answer rests on.")
    tags: tuple[Id, ...] = Field((), description="Topics, so that other pages can ask for questions on them.")

    task: ClassVar[str]
    """What to do, in a few words."""

    @abstractmethod
    def answers(self) -> Iterator[tuple[Path, str]]:
        """Each text of its answers that readers see, with where it stands in the question."""

    @abstractmethod
    def asked_for(self) -> dict[str, Any]:
        """What can be answered, and what is right, as it counts for the fingerprint."""

    @abstractmethod
    def findings(self) -> Iterator[Finding]:
        """What is wrong with its answers, beyond their fields."""

    @abstractmethod
    def view(self, place: Place) -> dict[str, Any]:
        """Its answers for the template of its type, with the letters that they are shown under."""

    @abstractmethod
    def described(self) -> Described:
        """Its answers for machines that know schema.org."""

    @abstractmethod
    def gift(self) -> Gift:
        """Its answers in Moodle's GIFT."""

    @abstractmethod
    def qti(self, plain: Plain) -> Response:
        """Its answers in QTI 2.1."""

    @abstractmethod
    def anki(self, plain: Plain) -> Card:
        """Its answers on a card of Anki."""

    def seen(self, _pictures: Pictures, /) -> Iterator[Finding]:
        """What is wrong with the picture that it shows; most show none."""
        yield from ()

    def drawn(self, _pictures: Pictures, /) -> dict[str, Any]:
        """The picture that it shows, for the template of its type."""
        return {}

    @classmethod
    def from_gift(cls, _fields: Fields, _more: Fields, /) -> Fields | None:
        """Take what GIFT's own types gave, and from a comment of ours what it adds; None when nothing is to be taken, or cannot be."""
        return None

    @classmethod
    def gaps(cls, fields: Fields) -> tuple[Fields, list[str]]:
        """Fill the gaps in the answers of a question that was imported; name them."""
        return fields, []

    @property
    def key_place(self) -> int | None:
        """Where the one right answer stands among those to choose from; None in a type that has none."""
        return None

    def texts(self) -> Iterator[tuple[Path, str]]:
        """Each text that readers see, with where it stands in the question."""
        yield ("prompt",), self.prompt
        yield ("hint",), self.hint or ""
        yield from self.answers()
        yield ("explanation",), self.explanation
        yield ("passage", "title"), self.passage.title

    def fingerprint(self) -> str:
        """Give a short digest of what a saved answer was an answer to: prompt, choices and key, not feedback or hint.

        Readers keep it with their answers, so what it is made of never changes: types had spaces in their names once, and
        every question had choices and a number.
        """
        asked = {"prompt": self.prompt, "type": self.type.replace("-", " "), "choices": [], "number": None} | self.asked_for()
        return hashlib.sha256(json.dumps(asked, sort_keys=True).encode()).hexdigest()[:DIGITS]
