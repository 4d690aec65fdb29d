"""Match: what goes with each choice."""

from collections.abc import Iterator
from typing import Any, ClassVar, Literal, final
from xml.etree.ElementTree import Element, SubElement

from pydantic import Field

from groundwork.questions.base import TYPE, Fields, Finding, Place, Plain
from groundwork.questions.choices import MAX_CHOICES, Choice, WithChoices, in_place, letter, sorted_texts
from groundwork.questions.formats import Answer, Card, Described, Gift, Lines
from groundwork.questions.gift_text import escape, written
from groundwork.questions.qti import Response, all_or_nothing, interaction, named
from groundwork.schemas.base import Text
from groundwork.source.plain_text import words

ITEM, PLACE = "item", "place"


class Pair(Choice):
    """A choice, and what it belongs to."""

    goes_with: Text = Field(description="What this choice belongs to. Plain words.")

    @property
    def key(self) -> tuple[str, bool, str | None]:
        """Its text, and what it goes with."""
        return self.text, False, self.goes_with


@final
class Match(WithChoices):
    """A question that is answered by finding what goes with each choice."""

    type: Literal["match"] = Field(description=TYPE)
    choices: tuple[Pair, ...] = Field((), description="3 to 8 pairs.", max_length=MAX_CHOICES)

    task: ClassVar[str] = "Find what goes with each."
    fewest: ClassVar[int] = 3

    def findings(self) -> Iterator[Finding]:
        """Besides what all choices need: each goes with something of its own."""
        yield from super().findings()
        yield from self.alike("goes_with", "is the same as that of choice")

    def view(self, place: Place) -> dict[str, Any]:
        """Choices as they were written, and what they go with out of order; ``partner`` is the letter of that."""
        order = self.shuffled()
        partners = {at: letter(shown) for shown, at in enumerate(order)}
        return {
            "choices": [
                {
                    "letter": letter(index),
                    "text": place(choice.text),
                    "text_again": place(choice.text),
                    "feedback": place(choice.feedback),
                    "goes_with": choice.goes_with,
                    "partner": partners[index],
                }
                for index, choice in enumerate(self.choices)
            ],
            "partners": [{"letter": letter(shown), "text": self.choices[at].goes_with} for shown, at in enumerate(order)],
        }

    def described(self) -> Described:
        """One answer, written out."""
        return Described("Short answer", (Answer(tuple(f"{words(choice.text)}: {choice.goes_with}" for choice in self.choices)),))

    def gift(self) -> Gift:
        """A pair on a line, which has no feedback of its own."""
        # No sign of an arrow can be escaped; Markdown shows the entity as one.
        return Gift(
            tuple(f"={written(choice.text).replace('->', '-&gt;')} -> {escape(choice.goes_with)}" for choice in self.choices),
            more={"feedback": [choice.feedback for choice in self.choices]},
            lost=("the feedback of choices stays in a comment",),
        )

    @classmethod
    def from_gift(cls, fields: Fields, more: Fields, /) -> Fields | None:
        """Take pairs."""
        return fields | {"choices": in_place(fields["choices"], more)} if fields["type"] == "match" else None

    def qti(self, plain: Plain) -> Response:
        """Two sets to join."""
        # What choices belong to, each once, in an order of its own.
        partners = sorted({choice.goes_with for choice in self.choices})
        drawn = interaction("matchInteraction", plain(self.prompt), maxAssociations=str(len(self.choices)))
        _add_set(drawn, ITEM, [plain(choice.text) for choice in self.choices], "1")
        _add_set(drawn, PLACE, [plain(text) for text in partners], "0")
        pairs = enumerate(self.choices)
        return Response(
            "multiple",
            "directedPair",
            tuple(f"{named(ITEM, index)} {named(PLACE, partners.index(choice.goes_with))}" for index, choice in pairs),
            drawn.tag,
            (drawn,),
            (all_or_nothing(),),
            explained=tuple(f"{plain(choice.text)}: {plain(choice.feedback)}" for choice in self.choices),
            lost=("the feedback of choices stands in the explanation",),
        )

    def anki(self, plain: Plain) -> Card:
        """In front both sides in an order that tells nothing, behind the pairs."""
        front = (sorted_texts(plain(one.text) for one in self.choices), sorted_texts({plain(one.goes_with) for one in self.choices}))
        pairs = [(plain(choice.text), plain(choice.goes_with), plain(choice.feedback)) for choice in self.choices]
        back = (f"{text} \u2192 {goes_with}: {feedback}" for text, goes_with, feedback in pairs)
        return Card((Lines(front[0]), Lines(front[1])), (Lines(tuple(back)),))


def _add_set(element: Element, kind: str, texts: list[str], most: str) -> None:
    matched = SubElement(element, "simpleMatchSet")
    for index, text in enumerate(texts):
        SubElement(matched, "simpleAssociableChoice", {"identifier": named(kind, index), "matchMax": most}).text = text
