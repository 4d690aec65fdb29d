"""Several answers: each choice is right or not."""

from collections.abc import Iterator
from typing import ClassVar, Literal, final

from pydantic import Field

from groundwork.questions.base import TYPE, Finding
from groundwork.questions.chosen import Chosen


@final
class SeveralAnswers(Chosen):
    """A question with several right answers."""

    type: Literal["several-answers"] = Field(description=TYPE)

    task: ClassVar[str] = "Choose all that are right."
    several: ClassVar[bool] = True
    fewest: ClassVar[int] = 3

    def findings(self) -> Iterator[Finding]:
        """Besides what all that are chosen need: one is wrong."""
        yield from super().findings()
        if self.choices and len(self.right()) == len(self.choices):
            yield ("choices",), "every choice is marked correct", "Add one that is not, or ask something else."

    def signs(self) -> list[str]:
        """Share out the points; whoever marks all gets none."""
        right = len(self.right())
        return [f"~%{100 / right:.7g}%" if one.correct else f"~%-{100 / (len(self.choices) - right):.7g}%" for one in self.choices]
