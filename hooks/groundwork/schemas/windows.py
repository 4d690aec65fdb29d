"""The windows: between which months nearly all healthy children first did a thing. One record, drawn as a chart."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from groundwork.schemas.base import Citekey, Model, Text

# Three years are more than any first of these takes.
Months = Annotated[float, Field(strict=True, ge=0, le=36, allow_inf_nan=False)]


class Window(Model):
    """One row of the chart. All rows are alike: there is no field for a mean, or for what is late."""

    skill: Text = Field(description="What the child does, in a few plain words.", max_length=40)
    first: Months = Field(alias="from", description="Age in months at which the window opens, as the source has it.")
    last: Months = Field(alias="to", description="Age in months at which it closes.")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.first >= self.last:
            message = f"{self.skill} goes from {self.first:g} to {self.last:g} months, which is {_turned(self.first - self.last)}"
            raise ValueError(message)
        return self


class Windows(Model):
    """The file docs/data/windows.yml."""

    title: Text = Field(description="Heading of the chart: who did what.", max_length=80)
    note: Text = Field(description="How to read a bar, and from which day to count. Shown under the title.")
    windows: tuple[Window, ...] = Field(description="The rows, in the order in which they are shown.", min_length=1)
    also: Text | None = Field(None, description="One more sentence that belongs beside the chart, as the source has it.")
    source: Text = Field(description="Who found it, where and when, in a few words. The citation follows it.")
    reference: Citekey = Field(description="Key of the source in docs/data/references.yml.")


def _turned(months: float) -> str:
    return f"{round(months, 2):g} months backward" if months else "no time at all"
