"""Studies: who took part, what was compared, what was found, and what it does not show."""

import re
from math import isclose
from typing import Literal, Self

from pydantic import Field, model_validator

from groundwork.schemas.base import Id, Model, Text

Design = Literal[
    "randomised-trial", "systematic-review", "guideline", "pilot-study", "observational-study", "laboratory-study", "narrative-review",
    "protocol-or-registration", "advice-page", "news-or-opinion",
]  # fmt: skip
Scale = Literal["ratio", "difference"]
Certainty = Literal["high", "moderate", "low", "very-low", "not-graded"]

REVIEW = "systematic-review"
# On these we have both reviews and single studies, so that a page can cite the one before the other.
ResearchQuestion = Literal[
    "does-exercise-ease-long-lasting-back-pain", "does-walking-ease-back-pain", "does-exercise-keep-back-pain-away",
    "may-exercise-hurt-a-little", "does-sitting-go-together-with-back-pain",
]  # fmt: skip


class Interval(Model):
    """A result as a number with its interval. Ratios have their line of no difference at 1, differences at 0."""

    axis: Text = Field(description='What the axis shows, in plain words that stand over the plot: "Rate of new episodes, compared".')
    measure: Text = Field(description="Technical name of the measure: hazard ratio, mean difference in points out of 100.")
    plainly: Text | None = Field(None, description='The estimate in plain words, which every ratio needs: "a 28% lower rate".')
    scale: Scale = Field(description="ratio: no difference is 1. difference: no difference is 0.")
    estimate: float = Field(description="The estimate itself.")
    low: float = Field(description="Lower end of the 95% interval.")
    high: float = Field(description="Upper end of the 95% interval.")
    below_is: Text = Field("less", description="What values below no difference mean, in a few words: fewer episodes with walking.")
    above_is: Text = Field("more", description="What values above no difference mean, in a few words: more episodes with walking.")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if not self.low <= self.estimate <= self.high:
            message = "the estimate does not lie within its interval"
            raise ValueError(message)
        if self.scale == "ratio" and self.low <= 0:
            message = "a ratio and its interval are above 0"
            raise ValueError(message)
        return self

    @model_validator(mode="after")
    def _ratio_in_words(self) -> Self:
        """Hold a ratio to its words. It has no unit, so under a title in days a reader would take 0.72 for days."""
        if self.scale != "ratio":
            return self
        if "compared" not in self.axis:
            message = "the axis of a ratio says so: Rate of new episodes, compared"
            raise ValueError(message)
        if not self.plainly:
            message = "a ratio says little by itself, so it needs plainly: a 28% lower rate"
            raise ValueError(message)
        away, turn = abs(1 - self.estimate) * 100, "lower|less|fewer" if self.estimate < 1 else "higher|more"
        said = re.findall(r"(\d+(?:\.\d+)?)\s?%", self.plainly)
        if said and not any(_rounds(away, one) for one in said):
            message = f"plainly says {said[0]}%, but {self.estimate:g} is {away:.3g}% from no difference"
            raise ValueError(message)
        if said and not re.search(rf"\b(?:{turn})\b", self.plainly):
            message = f"plainly says {said[0]}%, and not in which direction: {turn.replace('|', ', ')}"
            raise ValueError(message)
        return self


def _rounds(value: float, said: str) -> bool:
    """Say whether a value rounds to what is said, with as many decimals; a half may go either way."""
    half = 0.5 * 10 ** -len(said.partition(".")[2])
    return abs(value - float(said)) <= half or isclose(abs(value - float(said)), half)


class Group(Model):
    """One bar: a group, and the number found in it."""

    label: Text = Field(description="Which group it is, in a few words: No treatment.")
    value: float = Field(description="The number alone. Its unit is that of all bars.", ge=0, allow_inf_nan=False)
    comparison: bool = Field(default=False, description="true for the group that the others are compared with; its bar is quieter.")


class Bars(Model):
    """Numbers in their own unit, drawn as bars that begin at 0."""

    title: Text = Field(description='Words over the bars, which each number ends: "Half of each group had a new episode within".')
    unit: Text = Field(description="The one unit of all numbers, as it stands after them: days.")
    groups: tuple[Group, ...] = Field(description="The bars, from top to bottom.", min_length=2)

    @model_validator(mode="after")
    def _can_be_told_apart(self) -> Self:
        if len({group.label for group in self.groups}) < len(self.groups):
            message = "two groups have the same label"
            raise ValueError(message)
        if not any(group.value for group in self.groups):
            message = "no bar has a length: every value is 0"
            raise ValueError(message)
        return self


class Finding(Model):
    """One result of a study, in the words that every page uses for it."""

    id: Id = Field(description="Name of the finding within the reference.")
    subject: Text = Field(description='Start of the sentence, with a capital: "A walking plan with coaching".')
    verb: Text = Field(description='Verb in its plain form, for "it …s", "may …": "delay".')
    verb_third: Text = Field(description='The same verb after he, she, it: "delays".')
    rest: Text = Field(description='Rest of the sentence, without a full stop: "the next episode of back pain".')
    reported: Text = Field(
        description="The result as a plain report with no verb of strength, for findings that nobody graded. A whole sentence."
    )
    certainty: Certainty = Field("not-graded", description="The grade that the source itself states. Never our own.")
    outcome: Text = Field(description="What was measured, and when.")
    bars: Bars | None = Field(None, description="The numbers of each group in their own unit, such as days, when they were confirmed.")
    interval: Interval | None = Field(None, description="The result as a number with its interval, when it was confirmed.")


class Study(Model):
    """What was done and found. Confirmed facts only."""

    design: Design = Field(description="Kind of study or source; the list of references can be filtered by it.")
    research_question: ResearchQuestion | None = Field(
        None, description="The question it answers, of those that reviews answer too: a page cites a review of it before a single study."
    )
    n: int | None = Field(None, description="Number of people who took part; of a review, in all its studies.", ge=1)
    population: Text | None = Field(None, description="Who took part.")
    intervention: Text | None = Field(None, description="What was tested.")
    comparison: Text | None = Field(None, description="What it was compared with.")
    results: tuple[Text, ...] = Field((), description="Main results in plain sentences, with intervals where they were confirmed.")
    harms: Text | None = Field(None, description="Harms, beside the benefits.")
    not_shown: tuple[Text, ...] = Field((), description='What it does not show, each to follow "It does not show".')
    limits: Text | None = Field(None, description="Limits of the study.")
    funding: Text | None = Field(None, description="Who paid, when it was seen.")
    findings: tuple[Finding, ...] = Field((), description="Results that evidence cards may name.")
