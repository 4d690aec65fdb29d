"""Quizzes: banks of questions, each answered by a passage of this site."""

from pydantic import Field

from groundwork.questions.types import AnyQuestion
from groundwork.schemas.base import Page, Text


class Quiz(Page):
    """A bank of questions, shown as a page of its own."""

    topic: Text = Field(description="What the questions are about, in a word or two.")
    questions: tuple[AnyQuestion, ...] = Field(description="The questions, in the order in which they are asked.", min_length=1)
