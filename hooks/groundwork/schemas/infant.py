"""Infant pages: for parents, about babies who learn to move."""

from typing import Literal

from pydantic import Field

from groundwork.schemas.base import DrillId, Markdown, ReviewedPage

InfantTopic = Literal["tummy-time", "rolling", "sitting", "crawling", "standing", "safety", "windows"]
ChartName = Literal["windows"]


class Infant(ReviewedPage):
    """A page for parents, written in Markdown below its front matter. The safety boxes come by themselves."""

    topic: InfantTopic = Field(description="What the page is mostly about.")
    in_short: tuple[Markdown, ...] = Field(
        description="Two to four short points for a parent with one free hand.", min_length=2, max_length=4
    )
    chart: ChartName | None = Field(None, description="The chart above the text, as wide as the page.")
    drills: tuple[DrillId, ...] = Field((), description="Ids of floor play to try, shown as cards.")
