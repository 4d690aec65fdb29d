"""Articles: what is known, in plain words."""

from typing import Literal

from pydantic import Field

from groundwork.schemas.base import DrillId, ReviewedPage

ArticleTopic = Literal["crawling", "walking", "bending", "sitting", "pain", "exercise"]


class Article(ReviewedPage):
    """A page of running text, written in Markdown below its front matter."""

    topic: ArticleTopic = Field(description="What the article is mostly about.")
    drills: tuple[DrillId, ...] = Field((), description="Ids of drills that the article leads to, shown as cards at its end.")
