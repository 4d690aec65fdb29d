"""Point: which of some numbered places in the picture of a drill's step. Each place has words too, for those who do not see it."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from typing import Any, ClassVar, Literal, final

from pydantic import Field

from groundwork.problems import suggestion
from groundwork.questions.base import TYPE, Fields, Finding, Plain
from groundwork.questions.choices import MAX_CHOICES, letter
from groundwork.questions.chosen import Chosen, MarkedChoice
from groundwork.questions.formats import Card, Gift
from groundwork.questions.picture import Picture, Pictures
from groundwork.questions.qti import Response
from groundwork.schemas.base import FigureId
from groundwork.schemas.places import BodyPlace

# Pixels: a finger's mark, and the picture on the page of a small phone, 320 wide.
FINGER, SMALL = 24, 288
LOST = "the picture is left out, and the places are choices in words"


class Spot(MarkedChoice):
    """A place in the picture."""

    at: BodyPlace = Field(description="The place on the body, such as left-knee. The build finds it in the picture.")

    @property
    def key(self) -> tuple[str, bool, str | None]:
        """Its text, whether it is right, and its place."""
        return self.text, self.correct, self.at


@final
class Point(Chosen):
    """A question that is answered by pointing at a place in a picture."""

    type: Literal["point"] = Field(description=TYPE)
    figure: FigureId = Field(description="Id of the drill whose figure is shown, such as bird-dog.")
    step: int = Field(description="The step of that drill whose picture is shown: 1 for the first.", ge=1)
    choices: tuple[Spot, ...] = Field((), description="2 to 8 places. Each has its words in text.", max_length=MAX_CHOICES)

    task: ClassVar[str] = "Choose one of the numbered places."
    shuffles: ClassVar[bool] = False

    @property
    def key_place(self) -> int | None:
        """Where the right place stands in the list."""
        return next(iter(self.right()), None)

    def asked_for(self) -> dict[str, Any]:
        """The places, and the picture that they are in."""
        return {**super().asked_for(), "picture": (self.figure, self.step)}

    def findings(self) -> Iterator[Finding]:
        """Besides what all that are chosen need: each place once."""
        yield from super().findings()
        yield from self.alike("at", "is the same as that of choice")

    def seen(self, pictures: Pictures, /) -> Iterator[Finding]:
        """No such picture, or places that a finger could not tell apart."""
        picture = pictures.find(self.figure, self.step)
        if picture is None:
            if self.figure not in pictures.unknown:
                yield self._none(pictures)
            return
        for (first, one), (second, other) in combinations(enumerate(self.choices), 2):
            pixels = picture.apart(one.at, other.at) * SMALL
            if one.at != other.at and pixels < FINGER:
                wrong = f"is {pixels:.0f} px from that of choice {letter(first)} on a small phone, and a finger needs {FINGER}"
                yield ("choices", second, "at"), f"{other.at} {wrong}", "Choose another place, or another step."

    def _none(self, pictures: Pictures) -> Finding:
        """Say which pictures there are instead."""
        steps = [step for step, picture in enumerate(pictures.drills.get(self.figure, ()), 1) if picture]
        if not steps:
            drills = [drill for drill, pictured in pictures.drills.items() if any(pictured)]
            todo = suggestion(self.figure, drills, "Name a drill with a figure.")
            return ("figure",), f"no drill {self.figure} has a figure", todo
        return ("step",), f"step {self.step} of {self.figure} has no picture", f"Choose one of: {', '.join(map(str, steps))}."

    def drawn(self, pictures: Pictures, /) -> dict[str, Any]:
        """The picture, and where in it each place is, in percent."""
        picture = pictures.find(self.figure, self.step)
        return {"picture": picture, "spots": [_percent(picture, spot.at) for spot in self.choices] if picture else []}

    def gift(self) -> Gift:
        """Choices, with the picture and the places in a comment."""
        picture = {"figure": self.figure, "step": self.step, "at": [spot.at for spot in self.choices]}
        return Gift(super().gift().answers, more={"type": self.type, **picture}, lost=(LOST,))

    @classmethod
    def from_gift(cls, fields: Fields, more: Fields, /) -> Fields | None:
        """Take one answer of several, with a place for each."""
        places = more.get("at")
        if fields["type"] != "one-answer" or not isinstance(places, list) or len(places) != len(fields["choices"]):
            return None
        more.pop("at")
        choices = [choice | {"at": place} for choice, place in zip(fields["choices"], places, strict=True)]
        return {"type": "point", "choices": choices} | {name: more.pop(name) for name in ("figure", "step") if name in more}

    def qti(self, plain: Plain) -> Response:
        """Choices in words."""
        return replace(super().qti(plain), lost=(LOST,))

    def anki(self, plain: Plain) -> Card:
        """Choices in words."""
        return replace(super().anki(plain), lost=(LOST,))


def _percent(picture: Picture, place: BodyPlace) -> tuple[str, str]:
    x, y = picture.share(place)
    return f"{x:.1%}", f"{y:.1%}"
