"""Order: choices to put right, written in the right order."""

from typing import Any, ClassVar, Literal, final

from pydantic import Field

from groundwork.questions.base import TYPE, Fields, Place, Plain
from groundwork.questions.choices import MAX_CHOICES, Choice, WithChoices, in_place, letter, sorted_texts
from groundwork.questions.formats import Answer, Card, Described, Gift, Lines
from groundwork.questions.gift_text import escape
from groundwork.questions.qti import CHOICE, Response, add_choices, all_or_nothing, interaction, named
from groundwork.source.plain_text import words


@final
class Order(WithChoices):
    """A question that is answered by putting choices in order."""

    type: Literal["order"] = Field(description=TYPE)
    choices: tuple[Choice, ...] = Field((), description="3 to 8 things, in the right order.", max_length=MAX_CHOICES)

    task: ClassVar[str] = "Put these in order."
    fewest: ClassVar[int] = 3

    def view(self, place: Place) -> dict[str, Any]:
        """Choices as they are shown, out of order; ``place`` says where each stands when they are in order, from 1."""
        return {
            "choices": [
                {
                    "letter": letter(shown),
                    "text": place(self.choices[at].text),
                    "text_again": place(self.choices[at].text),
                    "feedback": place(self.choices[at].feedback),
                    "place": at + 1,
                }
                for shown, at in enumerate(self.shuffled())
            ]
        }

    def described(self) -> Described:
        """One answer, written out."""
        return Described("Short answer", (Answer(tuple(words(choice.text) for choice in self.choices)),))

    def gift(self) -> Gift:
        """A match of places and items."""
        return Gift(
            tuple(f"={place} -> {escape(choice.text)}" for place, choice in enumerate(self.choices, 1)),
            more={"type": self.type, "feedback": [choice.feedback for choice in self.choices]},
            lost=("an order is written as a match of places and items", "the feedback of choices stays in a comment"),
        )

    @classmethod
    def from_gift(cls, fields: Fields, more: Fields, /) -> Fields | None:
        """Take a match of places and items."""
        choices = fields.get("choices", [])
        places = [choice["text"] for choice in choices]
        if fields["type"] != "match" or sorted(places) != sorted(str(place) for place in range(1, len(choices) + 1)):
            return None
        items = [{"text": choice["goes_with"]} for choice in sorted(choices, key=lambda choice: int(choice["text"]))]
        return {"type": "order", "choices": in_place(items, more)}

    def qti(self, plain: Plain) -> Response:
        """Choices to drag, which have no feedback of their own."""
        drawn = interaction("orderInteraction", plain(self.prompt))
        add_choices(drawn, (plain(choice.text) for choice in self.choices))
        return Response(
            "ordered",
            "identifier",
            tuple(named(CHOICE, index) for index in range(len(self.choices))),
            drawn.tag,
            (drawn,),
            (all_or_nothing(),),
            explained=tuple(f"{plain(choice.text)}: {plain(choice.feedback)}" for choice in self.choices),
            lost=("the feedback of choices stands in the explanation",),
        )

    def anki(self, plain: Plain) -> Card:
        """In front in an order that tells nothing, behind in the right one."""
        front = Lines(sorted_texts(plain(choice.text) for choice in self.choices))
        back = Lines(tuple(f"{plain(choice.text)}: {plain(choice.feedback)}" for choice in self.choices), ordered=True)
        return Card((front,), (back,), lost=("order becomes a card: you check yourself",))
