"""Number: how many, with what to say to lower and to higher ones."""

from collections.abc import Iterator
from typing import Any, ClassVar, Literal, final
from xml.etree.ElementTree import Element, SubElement

from pydantic import Field

from groundwork.questions.base import TYPE, Fields, Finding, Path, Place, Plain, Question
from groundwork.questions.formats import Answer, Card, Described, Gift, Lines
from groundwork.questions.gift_text import MORE, escape, written
from groundwork.questions.qti import Response, both, outcome, paragraphs
from groundwork.schemas.base import Model, Placed, Text
from groundwork.source.plain_text import one_line
from groundwork.source.unwritten import TO_WRITE


class Amount(Model):
    """The answer to a question of type number."""

    value: float = Field(description="The right number.", allow_inf_nan=False)
    tolerance: float = Field(0, description="How far off an answer may be and still count as right.", ge=0, allow_inf_nan=False)
    unit: Text = Field(description="What is counted, in words: days, months, people.")
    feedback: Placed = Field(description="What the right number means.")
    too_low: Placed = Field(description="What to say to a lower number.")
    too_high: Placed = Field(description="What to say to a higher number.")


# What an import may lack, and what it is.
WORDS = {"unit": "what is counted", "feedback": "what it means", "too_low": "to lower numbers", "too_high": "to higher numbers"}
# What GIFT has no place for.
UNSHOWN = ("unit", "too_low", "too_high")


@final
class Number(Question):
    """A question that is answered with a number."""

    type: Literal["number"] = Field(description=TYPE)
    number: Amount = Field(description="The right number, with value, unit, feedback, too_low and too_high.")

    task: ClassVar[str] = "Write a number."

    def answers(self) -> Iterator[tuple[Path, str]]:
        """Its unit, and what is said to each number."""
        for name in WORDS:
            yield ("number", name), getattr(self.number, name)

    def asked_for(self) -> dict[str, Any]:
        """What counts as right, and of what."""
        return {"number": (self.number.value, self.number.tolerance, self.number.unit)}

    def findings(self) -> Iterator[Finding]:
        """Nothing: its fields say all that it needs."""
        yield from ()

    def view(self, place: Place) -> dict[str, Any]:
        """The number as people write it."""
        number = self.number
        return {
            "number": {
                "value": digits(number.value),
                "tolerance": digits(number.tolerance),
                "unit": number.unit,
                "feedback": place(number.feedback),
                "too_low": place(number.too_low),
                "too_high": place(number.too_high),
            }
        }

    def described(self) -> Described:
        """The number with its unit."""
        return Described("Short answer", (Answer((f"{digits(self.number.value)} {self.number.unit}",)),))

    def gift(self) -> Gift:
        """GIFT's own type, which has one text for all other numbers."""
        number = self.number
        other = f"If it is lower: {number.too_low}{MORE}If it is higher: {number.too_high}"
        return Gift(
            (f"={number.value!r}:{number.tolerance!r}#{written(number.feedback)}", f"~#{escape(other)}"),
            kind="#",
            more=number.model_dump(mode="json", include=set(UNSHOWN)),
            lost=("what is said to lower and higher numbers becomes one text, and the unit stays in a comment",),
        )

    @classmethod
    def from_gift(cls, fields: Fields, more: Fields, /) -> Fields | None:
        """Take a number, and its words from the comment."""
        if fields["type"] != "number":
            return None
        return fields | {"number": fields["number"] | {name: more.pop(name) for name in UNSHOWN if name in more}}

    def qti(self, plain: Plain) -> Response:
        """A gap within a text."""
        prompt = Element("div")
        paragraphs(prompt, plain(self.prompt))
        paragraph = Element("p")
        entry = SubElement(paragraph, "textEntryInteraction", {"responseIdentifier": "RESPONSE", "expectedLength": "12"})
        entry.tail = f" {one_line(self.number.unit)}"
        said = {"right": self.number.feedback, "too-low": self.number.too_low, "too-high": self.number.too_high}
        return Response(
            "single",
            "float",
            (repr(self.number.value),),
            entry.tag,
            (*prompt, paragraph),
            (_near(self.number.tolerance),),
            feedback=tuple((name, plain(text)) for name, text in said.items()),
        )

    def anki(self, plain: Plain) -> Card:
        """The number behind, and what is said to others."""
        number = self.number
        spread = f", {digits(number.tolerance)} more or less" if number.tolerance else ""
        right = f"{digits(number.value)} {one_line(number.unit)}{spread}: {plain(number.feedback)}"
        others = (f"Lower: {plain(number.too_low)}", f"Higher: {plain(number.too_high)}")
        return Card((f"How many {one_line(number.unit)}?",), (Lines((right,)), Lines(others)))

    @classmethod
    def gaps(cls, fields: Fields) -> tuple[Fields, list[str]]:
        """The number needs its words."""
        number = {name: f"{TO_WRITE} {what}" for name, what in WORDS.items()} | fields["number"]
        return fields | {"number": number}, [name for name in WORDS if name not in fields["number"]]


def digits(value: float) -> str:
    """Write a number as people do: 208, 0.1, 1234567. Fifteen digits are what a float holds for certain."""
    return f"{value:.15g}"


def _near(tolerance: float) -> Element:
    """Write the rule for a number: right within the tolerance, else too low or too high; nothing for no answer."""
    condition = Element("responseCondition")
    empty = SubElement(condition, "responseIf")
    SubElement(SubElement(empty, "isNull"), "variable", {"identifier": "RESPONSE"})
    outcome(empty, "SCORE", "float", "0")
    right = SubElement(condition, "responseElseIf")
    both(SubElement(right, "equal", {"toleranceMode": "absolute", "tolerance": f"{tolerance!r} {tolerance!r}"}))
    outcome(right, "SCORE", "float", "1")
    outcome(right, "FEEDBACK", "identifier", "right")
    low = SubElement(condition, "responseElseIf")
    both(SubElement(low, "lt"))
    outcome(low, "FEEDBACK", "identifier", "too-low")
    outcome(SubElement(condition, "responseElse"), "FEEDBACK", "identifier", "too-high")
    return condition
