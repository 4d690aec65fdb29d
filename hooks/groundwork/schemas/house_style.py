"""The house style: what the texts of a site are held to, beyond what holds for every site."""

import re
from typing import Annotated

from pydantic import AfterValidator, Field

from groundwork.schemas.base import Model, Text


def _expression(value: str) -> str:
    """Refuse what is no regular expression, with the reason that Python gives."""
    try:
        re.compile(value)
    except re.error as error:
        message = f"the pattern {value} cannot be read ({error})"
        raise ValueError(message) from error
    return value


class Wording(Model):
    """Words to write otherwise."""

    pattern: Annotated[Text, AfterValidator(_expression)] = Field(
        description="The words, as a regular expression in single quotes; capitals do not count."
    )
    instead: Text = Field(description="What to write instead, or what to do.")
    notice: bool = Field(default=False, description="true where the words are worth a second look, and may stay.")


class HouseStyle(Model):
    """The file docs/data/house-style.yml."""

    words: tuple[Wording, ...] = Field((), description="Words that this site does not use, each with what to write instead.")
    longest_sentence: int = Field(35, description="How many words a sentence may have.", ge=10)
    grades: dict[str, float] = Field(
        {}, description="By collection: the school year (Flesch-Kincaid grade) that its pages may ask for at most. Only ever lowered."
    )
