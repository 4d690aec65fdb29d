"""One answer: one of several choices is right."""

from typing import ClassVar, Literal, final

from pydantic import Field

from groundwork.questions.base import TYPE
from groundwork.questions.chosen import Chosen


@final
class OneAnswer(Chosen):
    """A question with one right answer among several."""

    type: Literal["one-answer"] = Field("one-answer", description=TYPE)

    task: ClassVar[str] = "Choose one."

    @property
    def key_place(self) -> int | None:
        """Where the right answer stands."""
        return next(iter(self.right()), None)
