"""True or false: the prompt is a statement."""

from collections.abc import Iterator
from typing import ClassVar, Literal, final

from pydantic import Field

from groundwork.questions.base import TYPE, Fields, Finding
from groundwork.questions.chosen import Chosen
from groundwork.questions.formats import Gift
from groundwork.questions.gift_text import written

# The choices of GIFT's own type, in its order.
WORDS = ("True", "False")


@final
class TrueOrFalse(Chosen):
    """A statement that is true, or not."""

    type: Literal["true-or-false"] = Field(description=TYPE)

    task: ClassVar[str] = "Choose one."
    shuffles: ClassVar[bool] = False

    def findings(self) -> Iterator[Finding]:
        """Besides what all that are chosen need: there are two."""
        yield from super().findings()
        if len(self.choices) > len(WORDS):
            yield ("choices", len(WORDS)), "true-or-false has two choices", "Take this one out, or set type: one-answer."

    def gift(self) -> Gift:
        """GIFT's own type where it has these choices, else a choice on a line."""
        if len(self.right()) != 1 or tuple(choice.text for choice in self.choices) != WORDS:
            return Gift(super().gift().answers, more={"type": self.type})
        wrong, right = sorted(self.choices, key=lambda choice: choice.correct)
        return Gift(kind=f"{right.text.upper()}#{written(wrong.feedback)}#{written(right.feedback)}")

    @classmethod
    def from_gift(cls, fields: Fields, _more: Fields, /) -> Fields | None:
        """Take choices of any words."""
        return fields | {"type": "true-or-false"} if fields["type"] in {"one-answer", "several-answers", "true-or-false"} else None
