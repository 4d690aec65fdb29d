"""Drills: one movement each, in the coach's words."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from groundwork.schemas.base import Audience, DrillId, Id, Markdown, Model, ReviewedPage, Text
from groundwork.schemas.limb import Share


def _as_group(value: object) -> object:
    """Let a single id stand for a group of one."""
    return value if isinstance(value, list | tuple) else [value]


AnyOf = Annotated[
    tuple[DrillId, ...], BeforeValidator(_as_group, DrillId | Annotated[tuple[DrillId, ...], Field(min_length=1)]), Field(min_length=1)
]


Moment = Literal["end", "mid"]
Breath = Literal["in", "out"]
Family = Literal[
    "settling", "rolling", "crawling", "kneeling", "squatting", "bending", "walking", "everyday", "tummy-time", "sitting", "standing"
]
Level = Literal["gentle", "middle", "demanding"]
Position = Literal[
    "lying",
    "on-one-side",
    "on-the-tummy",
    "hands-and-knees",
    "hands-and-feet",
    "kneeling",
    "sitting",
    "standing",
    "moving-between-positions",
]
# What a page says once, under its title, of how far its drill was tested. about/how-we-work.md tells what each means.
Tested = Literal[
    "not-tested-on-its-own",
    "measured-in-a-lab",
    "similar-exercise-tested",
    "kind-tested-very-unsure",
    "tested-with-coaching-after-recovery",
    "experts-advise-link-only",
]


class Picture(Model):
    """Which moment of the drill's figure shows a step."""

    phase: Id = Field(description="Name of a phase in the drill's .figure.yml.")
    moment: Share | Moment | None = Field(None, description="When in it: end, mid, or 0 to 1. Left out: as the phase says.")


class Step(Model):
    """One numbered step."""

    text: Markdown = Field(description="What to do, as a short order: one movement, one sentence or two.")
    breath: Breath | None = Field(None, description="in or out, when this step has its own breath.")
    figure: Picture | None = Field(None, description="The moment of the drill's figure that shows this step.")


class Fault(Model):
    """Something the reader may notice, and what to try."""

    notice: Markdown = Field(description="What you may notice, in plain words and without blame.")
    attempt: Markdown = Field(alias="try", description="What to try instead.")


class Dose(Model):
    """How much: one value to start with."""

    start: Text = Field(description='One value to start with, never a range: "2 rounds of 4 steps".', max_length=60)
    rest: Markdown | None = Field(None, description="How long to rest between rounds.")
    later: Markdown | None = Field(None, description="How far it may grow.")
    source: Markdown = Field(description='Where the dose comes from: "Common practice", or the work that it is taken from.')


class Variants(Model):
    """Small changes within the drill. Steps to another drill are `harder`."""

    easier: tuple[Markdown, ...] = Field((), description="Ways to make this drill easier.")
    harder: tuple[Markdown, ...] = Field((), description="Ways to make this drill harder.")


class Drill(ReviewedPage):
    """One movement. The text below the front matter is "What the evidence says"."""

    audience: Audience = Field("adult", description="Whose body moves: adult or baby.")
    family: Family = Field(description="The kind of movement. Drills of one family stand together in the list.")
    level: Level = Field(description="How much it asks, next to the other drills here.")
    position: Position = Field(description="The position that the drill is done in.")
    tested: Tested = Field(description="How far the drill was tested. Said once, under the title; the rest of the page need not repeat it.")
    start: Markdown = Field(description="The start position, as if told over the phone.")
    steps: tuple[Step, ...] = Field(description="4 to 7 steps in order.", min_length=4, max_length=7)
    breath: Markdown = Field(description="How to breathe. For a baby: what the adult does meanwhile.")
    feel: Markdown | None = Field(None, description="Where you may feel it.")
    faults: tuple[Fault, ...] = Field((), description="What you may notice, each with what to try.")
    dose: Dose = Field(description="How much to start with.")
    variants: Variants = Field(Variants(), description="Ways to change this drill, easier or harder.")
    harder: tuple[DrillId, ...] = Field((), description="Ids of the next harder drills. The way back (easier) is found by itself.")
    prerequisites: tuple[AnyOf, ...] = Field(
        (), description="Drills to know first. An entry is an id, or a list of ids of which any one will do: [cat-cow, hip-hinge]."
    )
    ready_when: tuple[Markdown, ...] = Field((), description="What the reader can do already, in words, where it is not a drill.")
    no_floor: Markdown = Field(description="A version for people who cannot get down to the floor, or a plain sentence that there is none.")
    stop: tuple[Markdown, ...] = Field((), description="Reasons to stop that this drill adds to the stop rules of every drill.")
    equipment: tuple[Text, ...] = Field((), description="What to bring, each thing a few words. Empty when nothing is needed.")
    space: Text = Field(description='How much room it takes: "2 metres of clear floor".')
