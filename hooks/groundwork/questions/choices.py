"""Questions with choices: what they share, whatever is done with the choices."""

import hashlib
from abc import ABC
from collections.abc import Iterable, Iterator
from string import ascii_lowercase
from typing import Any, ClassVar

from pydantic import Field

from groundwork.questions.base import Fields, Finding, Path, Question
from groundwork.schemas.base import Model, Placed
from groundwork.source.unwritten import TO_WRITE

MAX_CHOICES = 8


class Choice(Model):
    """One of several things to choose, to put in order, or to match."""

    text: Placed = Field(description="What readers see, as short as the others.")
    feedback: Placed = Field(description="Why it is right or not, or why it belongs there; written for this choice alone.")

    @property
    def key(self) -> tuple[str, bool, str | None]:
        """What counts for a fingerprint: its text, whether it is right, what it goes with."""
        return self.text, False, None


class WithChoices(Question, ABC):
    """A question that is answered with its choices."""

    choices: tuple[Choice, ...]

    fewest: ClassVar[int] = 2
    """How few choices make a question of this type."""

    def answers(self) -> Iterator[tuple[Path, str]]:
        """Texts and feedback."""
        for index, choice in enumerate(self.choices):
            yield ("choices", index, "text"), choice.text
            yield ("choices", index, "feedback"), choice.feedback

    def asked_for(self) -> dict[str, Any]:
        """What counts of each choice."""
        return {"choices": [choice.key for choice in self.choices]}

    def findings(self) -> Iterator[Finding]:
        """Too few choices, and choices that say the same."""
        if len(self.choices) < self.fewest:
            yield ("choices",) if self.choices else (), f"needs at least {self.fewest} choices", "Add more."
        yield from self.alike("text", "says the same as choice")
        yield from self.alike("feedback", "says the same as that of choice")

    def alike(self, field: str, wrong: str) -> Iterator[Finding]:
        """Find choices that say the same in a field."""
        first: dict[str, int] = {}
        for index, choice in enumerate(self.choices):
            same = " ".join(getattr(choice, field).casefold().split()).rstrip(".")
            if same in first:
                yield ("choices", index, field), f"{field} {wrong} {letter(first[same])}", "Write one for this choice."
            first.setdefault(same, index)

    def shuffled(self) -> tuple[int, ...]:
        """Give an order of the choices that depends on their texts alone, and is never the one that they were written in."""
        written = tuple(range(len(self.choices)))
        order = tuple(sorted(written, key=lambda index: hashlib.sha256(f"{self.id} {self.choices[index].text}".encode()).digest()))
        return (*order[1:], *order[:1]) if order == written else order

    @classmethod
    def gaps(cls, fields: Fields) -> tuple[Fields, list[str]]:
        """Each choice needs feedback."""
        choices = [{"feedback": f"{TO_WRITE} the feedback of choice {place}", **one} for place, one in enumerate(fields["choices"], 1)]
        return fields | {"choices": choices}, ["feedback"] if any("feedback" not in one for one in fields["choices"]) else []


def in_place(choices: list[Fields], more: Fields) -> list[Fields]:
    """Give choices the feedback that GIFT had no place for, from a comment of ours, where it has one for each."""
    feedback = more.get("feedback")
    if not isinstance(feedback, list) or len(feedback) != len(choices):
        return choices
    more.pop("feedback")
    return [choice | {"feedback": said} for choice, said in zip(choices, feedback, strict=True)]


def letter(index: int) -> str:
    """Name the choice that is shown at a place: a, b, c."""
    return ascii_lowercase[index]


def sorted_texts(texts: Iterable[str]) -> tuple[str, ...]:
    """Give texts in an order that tells no answer."""
    return tuple(sorted(texts, key=str.casefold))
