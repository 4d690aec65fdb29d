"""Studies: who took part, what was compared, what was found, and what it does not show."""

from typing import Literal, Self

from pydantic import Field, model_validator

from groundwork.schemas.base import Id, Model, Text

DESIGNS = Literal[
    "randomised trial", "systematic review", "guideline", "pilot study", "observational study", "laboratory study", "narrative review",
    "protocol or registration", "advice page", "news or opinion",
]  # fmt: skip

REVIEW = "systematic review"
# On these we have both reviews and single studies, so that a page can cite the one before the other.
QUESTIONS = Literal[
    "does exercise ease long-lasting back pain", "does walking ease back pain", "does exercise keep back pain away",
    "may exercise hurt a little", "does sitting go together with back pain",
]  # fmt: skip


class Interval(Model):
    """A result as a number with its interval. Ratios have their line of no difference at 1, differences at 0."""

    measure: Text = Field(description="Name of the measure: hazard ratio, mean difference on a 0 to 100 scale.")
    scale: Literal["ratio", "difference"] = Field(description="ratio: no difference is 1. difference: no difference is 0.")
    estimate: float = Field(description="The estimate itself.")
    low: float = Field(description="Lower end of the 95% interval.")
    high: float = Field(description="Upper end of the 95% interval.")
    below_is: Text = Field("less", description="What values below no difference mean, in a word or two: fewer episodes.")
    above_is: Text = Field("more", description="What values above no difference mean, in a word or two: more episodes.")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if not self.low <= self.estimate <= self.high:
            message = "the estimate does not lie within its interval"
            raise ValueError(message)
        if self.scale == "ratio" and self.low <= 0:
            message = "a ratio and its interval are above 0"
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
    certainty: Literal["high", "moderate", "low", "very low", "not graded"] = Field(
        "not graded", description="The grade that the source itself states. Never our own."
    )
    outcome: Text = Field(description="What was measured, and when.")
    interval: Interval | None = Field(None, description="The result as a number with its interval, when it was confirmed.")


class Study(Model):
    """What was done and found. Confirmed facts only."""

    design: DESIGNS = Field(description="Kind of study or source; the list of references can be filtered by it.")
    research_question: QUESTIONS | None = Field(
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
