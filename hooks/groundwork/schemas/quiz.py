"""Quizzes: banks of questions, each answered by a passage of this site."""

from typing import Literal

from pydantic import Field

from groundwork.schemas.base import Citekey, Id, Markdown, Model, Page, Text


class Choice(Model):
    """One possible answer."""

    text: Markdown = Field(description="The answer, as short as the others.")
    correct: bool = Field(default=False, description="true for the right answer, or for each right one of several.")
    feedback: Markdown = Field(description="Why it is right or not, written for this choice alone.")


class Passage(Model):
    """Where the site answers a question."""

    page: Text = Field(description="Path of the page from docs/: articles/walking-after-back-pain.md.")
    heading: Id = Field(description="Anchor of the heading over the passage: if-your-back-hurts-today.")
    title: Text = Field(description="The heading in words, for the link.")


class Question(Model):
    """One question."""

    id: Id = Field(description="A short name that never changes, so that saved answers stay. Unique on the site.")
    prompt: Markdown = Field(description="The question, one sentence.")
    type: Literal["one answer", "several answers", "true or false"] = Field("one answer", description="How many answers are right.")
    choices: tuple[Choice, ...] = Field(description="2 to 6 possible answers.", min_length=2, max_length=6)
    explanation: Markdown = Field(description="What is true, in two or three sentences.")
    passage: Passage = Field(description="The page and heading that answer the question.")
    references: tuple[Citekey, ...] = Field((), description="Keys from docs/data/references.yml that the answer rests on.")
    tags: tuple[Id, ...] = Field((), description="Topics, so that other pages can ask for questions on them.")


class Quiz(Page):
    """A bank of questions, shown as a page of its own."""

    topic: Text = Field(description="What the questions are about, in a word or two.")
    questions: tuple[Question, ...] = Field(description="The questions, in the order in which they are asked.", min_length=1)
