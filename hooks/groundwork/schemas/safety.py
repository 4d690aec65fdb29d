"""The safety words: one record, shown the same everywhere."""

from typing import Literal

from pydantic import Field

from groundwork.schemas.base import Citekey, Model, Text

Urgency = Literal["now", "today", "stop", "week", "ask"]


class Case(Model):
    """Signs that count in one case only, such as after a knock to the head."""

    lead: Text = Field(description="The line above its signs, which each of them ends.")
    signs: tuple[Text, ...] = Field(description="The signs, each a few words.", min_length=1)


class Signs(Model):
    """One section of the safety box: an action, and the signs that call for it."""

    urgency: Urgency = Field(
        description="How urgent: now, today (the same day), stop, week (this week) or ask. Sets the look and the icon."
    )
    action: Text = Field(description='The heading: what to do, ending in "if".')
    signs: tuple[Text, ...] = Field(description="The signs, each a few words.", min_length=1)
    case: Case | None = Field(None, description="More signs for the same action, in one case only.")
    note: Text | None = Field(None, description="One more sentence below the signs.")


class StopLine(Model):
    """The short form that follows a dose."""

    call: Text | None = Field(None, description="What is more than a reason to stop. Stands first, in bold.")
    action: Text = Field(description="The first words, in bold.")
    text: Text = Field(description="The rest of the sentence.")


class SleepBox(Model):
    """The safer-sleep box of every baby page."""

    title: Text = Field(description="Heading of this box or note.")
    rules: tuple[Text, ...] = Field(description="The rules, one sentence each.", min_length=1)


class AskNote(Model):
    """A note that leads to a professional."""

    title: Text = Field(description="Heading of this box or note.")
    text: Text = Field(description="What to do, in one or two sentences.")


class Safety(Model):
    """The file docs/data/safety.yml."""

    link: Text = Field(description="Words of the link to the safety page.")
    emergency: Text = Field(description="The line of the home page: the signs that need help now, as a question.")
    emergency_answer: Text = Field(description="What follows it.")
    adult: tuple[Signs, ...] = Field(description="The safety box of adult pages.", min_length=4, max_length=4)
    baby: tuple[Signs, ...] = Field(description="The safety box of baby pages.", min_length=4, max_length=4)
    stop: StopLine = Field(description="The stop line of adult drills.")
    stop_baby: StopLine = Field(description="The stop line of floor play.")
    sleep: SleepBox = Field(description="The safer-sleep box.")
    ask: AskNote = Field(description="The note on losing a skill or always using one side.")
    references: tuple[Citekey, ...] = Field((), description="Keys of the references that these words rest on.")
