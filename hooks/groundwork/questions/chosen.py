"""Questions that are answered by choosing: what is right stands at the choices."""

from abc import ABC
from collections.abc import Iterator
from typing import Any, ClassVar

from pydantic import Field

from groundwork.questions.base import Finding, Place, Plain
from groundwork.questions.choices import MAX_CHOICES, Choice, WithChoices, letter
from groundwork.questions.formats import Answer, Card, Described, Gift, Lines
from groundwork.questions.gift_text import written
from groundwork.questions.qti import CHOICE, Response, add_choices, all_or_nothing, feedback_of_choices, interaction, named
from groundwork.source.plain_text import words


class MarkedChoice(Choice):
    """A choice that is right, or not."""

    correct: bool = Field(default=False, description="true for the right answer, or for each right one of several.")

    @property
    def key(self) -> tuple[str, bool, str | None]:
        """Its text, and whether it is right."""
        return self.text, self.correct, None


class Chosen(WithChoices, ABC):
    """A question that is answered by choosing one, or several."""

    choices: tuple[MarkedChoice, ...] = Field((), description="2 to 8 possible answers.", max_length=MAX_CHOICES)

    several: ClassVar[bool] = False
    shuffles: ClassVar[bool] = True
    """Whether other programs may mix the choices."""

    def right(self) -> list[int]:
        """Say where the right choices stand."""
        return [index for index, choice in enumerate(self.choices) if choice.correct]

    def findings(self) -> Iterator[Finding]:
        """Besides what all choices need: one is right."""
        yield from super().findings()
        right = self.right()
        if not self.choices:
            return
        if not right:
            yield ("choices",), "no choice is marked correct", "Mark one with correct: true."
        elif len(right) > 1 and not self.several:
            wrong = f"{len(right)} choices are marked correct"
            yield ("choices", right[1], "correct"), wrong, "Keep one, or set type: several-answers."

    def view(self, place: Place) -> dict[str, Any]:
        """Choices as they were written."""
        return {
            "choices": [
                {
                    "letter": letter(index),
                    "text": place(choice.text),
                    "text_again": place(choice.text),
                    "feedback": place(choice.feedback),
                    "correct": choice.correct,
                }
                for index, choice in enumerate(self.choices)
            ]
        }

    def described(self) -> Described:
        """Right choices are accepted, all others suggested."""
        answers = [(choice.correct, Answer((words(choice.text),), choice.feedback)) for choice in self.choices]
        accepted, suggested = (tuple(answer for correct, answer in answers if correct == wanted) for wanted in (True, False))
        return Described("Multiple choice", accepted, suggested)

    def gift(self) -> Gift:
        """A choice on a line."""
        lines = zip(self.signs(), self.choices, strict=True)
        return Gift(tuple(f"{sign}{written(choice.text)}#{written(choice.feedback)}" for sign, choice in lines))

    def signs(self) -> list[str]:
        """Write the sign before each choice."""
        return ["=" if choice.correct else "~" for choice in self.choices]

    def qti(self, plain: Plain) -> Response:
        """Choices with feedback of their own."""
        drawn = interaction("choiceInteraction", plain(self.prompt), shuffle=self.shuffles, maxChoices="0" if self.several else "1")
        add_choices(drawn, (plain(choice.text) for choice in self.choices))
        return Response(
            "multiple" if self.several else "single",
            "identifier",
            tuple(named(CHOICE, index) for index in self.right()),
            drawn.tag,
            (drawn,),
            (all_or_nothing(), feedback_of_choices()),
            feedback=tuple((named(CHOICE, index), plain(choice.feedback)) for index, choice in enumerate(self.choices)),
        )

    def anki(self, plain: Plain) -> Card:
        """Choices in front, and each with its feedback behind."""
        said = {True: "Right", False: "Not right"}
        back = (f"{said[choice.correct]}: {plain(choice.text)} \u2013 {plain(choice.feedback)}" for choice in self.choices)
        return Card((Lines(tuple(plain(choice.text) for choice in self.choices)),), (Lines(tuple(back)),))
