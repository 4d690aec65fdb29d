"""Progressions: stages from easier to harder, with written rules that the reader applies."""

from typing import Literal

from pydantic import Field, field_validator

from groundwork.schemas.base import Audience, DrillId, Markdown, Model, ReviewedPage, Text

# The path above a plan has as many treads.
MOST_GROUPS = 4
StageName = Literal["stage", "rung"]


class Stage(Model):
    """One stage: what to do, when to start it, when to go on."""

    title: Text = Field(description="Name of the stage in a few words.", max_length=50)
    drills: tuple[DrillId, ...] = Field(description="Ids of the drills of this stage, one or two.", min_length=1, max_length=5)
    group: Text | None = Field(None, description="Heading over neighbouring stages, at most four groups in a progression.")
    do: Markdown | None = Field(None, description="What to do, where it is not simply the drill as its page says.")
    entry: Markdown = Field(description='When to start this stage: "kneel for 60 seconds".')
    advance: Markdown = Field(description="When to go on to the next stage.")
    hold: Markdown = Field(description="When to stay on this stage.")
    step_back: Markdown = Field(description="Where to go when it is too much.")


class Session(Model):
    """How much in one session."""

    amount: Text = Field(description='One value: "2 to 6 minutes of crawling".', max_length=60)
    often: Markdown = Field(description="How often in a week.")
    rest: Markdown | None = Field(None, description="Rest between rounds.")
    source: Markdown = Field(description='Where the amount comes from: "Common practice", or the work that it is taken from.')


class Outcomes(Model):
    """What better, same and worse mean here. All three are always shown."""

    better: Markdown = Field(description="What to do when it is better.")
    same: Markdown = Field(description="What to do when it is the same.")
    worse: Markdown = Field(description="What to do when it is worse, and when to see somebody.")


class Progression(ReviewedPage):
    """An ordered path of stages. The text below the front matter says what it rests on."""

    audience: Audience = Field("adult", description="Whose body moves: adult or baby.")
    for_whom: Markdown = Field(description="Who it is for, and who had better choose something else.")
    before: tuple[Markdown, ...] = Field(description="What the reader can do before the first stage.", min_length=1)
    session: Session = Field(description="How much to do in one session, and how often.")
    stage_name: StageName = Field("stage", description="What one stage is called on the page: stage or rung.")
    stages: tuple[Stage, ...] = Field(description="The stages, easiest first.", min_length=2, max_length=12)
    retest: Markdown = Field(description="The test that the reader repeats, and how to tell better from same from worse.")
    outcomes: Outcomes = Field(description="What to do when it is better, the same, or worse.")
    expect: Markdown = Field(description="What is common afterwards, such as mild soreness.")
    see_someone: Markdown = Field(description="When to see a professional.")

    @field_validator("stages")
    @classmethod
    def _in_few_groups(cls, value: tuple[Stage, ...]) -> tuple[Stage, ...]:
        groups = {stage.group for stage in value if stage.group}
        if len(groups) > MOST_GROUPS:
            message = f"stages stand in {len(groups)} groups, and a reader takes in {MOST_GROUPS} at a glance"
            raise ValueError(message)
        return value
