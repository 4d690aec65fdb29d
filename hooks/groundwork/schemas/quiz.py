"""Quizzes: banks of questions, each answered by a passage of this site."""

from typing import Literal

from pydantic import Field

from groundwork.schemas.base import Citekey, Id, Model, Page, PageUri, Placed, QuestionId, Text

MAX_CHOICES = 8


def digits(value: float) -> str:
    """Write a number as people do: 208, 0.1, 1234567. Fifteen digits are what a float holds for certain."""
    return f"{value:.15g}"


class Choice(Model):
    """One possible answer; in a question of order or match, one of the things to put right."""

    text: Placed = Field(description="The answer, as short as the others.")
    correct: bool = Field(default=False, description="true for the right answer, or for each right one of several.")
    goes_with: Text | None = Field(None, description="In a question of type match: what this choice belongs to. Plain words.")
    feedback: Placed = Field(description="Why it is right or not, or why it belongs there; written for this choice alone.")


class Number(Model):
    """The answer to a question of type number."""

    value: float = Field(description="The right number.", allow_inf_nan=False)
    tolerance: float = Field(0, description="How far off an answer may be and still count as right.", ge=0, allow_inf_nan=False)
    unit: Text = Field(description="What is counted, in words: days, months, people.")
    feedback: Placed = Field(description="What the right number means.")
    too_low: Placed = Field(description="What to say to a lower number.")
    too_high: Placed = Field(description="What to say to a higher number.")


class Passage(Model):
    """Where the site answers a question."""

    page: PageUri = Field(description="Path of the page from docs/: articles/walking-after-back-pain.md.")
    heading: Id = Field(description="Anchor of the heading over the passage: if-your-back-hurts-today.")
    title: Text = Field(description="The heading in words, for the link.")


class Question(Model):
    """One question."""

    id: QuestionId = Field(description="A short name that never changes, so that saved answers stay. Unique on the site.")
    prompt: Placed = Field(description="The question, one sentence.")
    type: Literal["one answer", "several answers", "true or false", "number", "order", "match"] = Field(
        "one answer", description="How the question is answered."
    )
    choices: tuple[Choice, ...] = Field(
        (), description="2 to 8 possible answers. For order, in the right order; for number, leave out.", max_length=MAX_CHOICES
    )
    number: Number | None = Field(None, description="For type number: the right one, and what to say to others.")
    explanation: Placed = Field(description="What is true, in two or three sentences.")
    hint: Placed | None = Field(None, description="Something to think of, for readers who ask for it.")
    passage: Passage = Field(description="The page and heading that answer the question.")
    references: tuple[Citekey, ...] = Field((), description="Keys from docs/data/references.yml that the answer rests on.")
    tags: tuple[Id, ...] = Field((), description="Topics, so that other pages can ask for questions on them.")


class Quiz(Page):
    """A bank of questions, shown as a page of its own."""

    topic: Text = Field(description="What the questions are about, in a word or two.")
    questions: tuple[Question, ...] = Field(description="The questions, in the order in which they are asked.", min_length=1)
