"""What all schemas share: texts, ids, and the fields that every page has."""

import re
from abc import ABC, abstractmethod
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler, StringConstraints, ValidationInfo, field_validator
from pydantic_core import CoreSchema, core_schema

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"
Id = Annotated[str, StringConstraints(pattern=ID)]
# A page is checked each year, and a year may have 366 days.
CHECK_LASTS = timedelta(days=366)
CITEKEY = r"^[A-Za-z0-9][A-Za-z0-9_-]*$"
# A value that an author chooses is a key; its type's name is that of its group in the files of words, where readers see any.
Audience = Literal["adult", "baby"]


class Markdown(str):
    """A text in which Markdown works; raw HTML in it is shown as text."""

    __slots__ = ()

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, _handler: GetCoreSchemaHandler) -> CoreSchema:
        """Check like any required text, then keep the type, so that drawing knows what to convert."""
        text = core_schema.str_schema(strip_whitespace=True, min_length=1)
        return core_schema.no_info_after_validator_function(cls, text)


class Placed(Markdown):
    """A Markdown text that is drawn where its record is placed, not with the page that it is written on."""

    __slots__ = ()


class Link(str):
    """The id of a record, as other records name it. Its type says of what it is: catalogue/links.py looks it up wherever it stands."""

    __slots__ = ()
    written: ClassVar[Mapping[str, Any]] = {"pattern": ID}
    """How such an id is written, in pydantic's words."""

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, _handler: GetCoreSchemaHandler) -> CoreSchema:
        """Check how it is written, then keep the type, so that a walk over the record finds it."""
        return core_schema.no_info_after_validator_function(cls, core_schema.str_schema(**cls.written))

    @classmethod
    def fits(cls, text: str) -> bool:
        """Say whether a text is written as such an id is."""
        pattern = cls.written.get("pattern")
        return not pattern or bool(re.search(pattern, text))


class DrillId(Link):
    """The id of a drill."""

    __slots__ = ()


class FigureId(DrillId):
    """The id of a drill whose picture is shown. Whoever shows it knows which drills have one, and tells of others."""

    __slots__ = ()


class QuestionId(Link):
    """The id of a question; the one in the question's own field ``id`` gives it its name."""

    __slots__ = ()


class Citekey(Link):
    """The key of a work in docs/data/references.yml."""

    __slots__ = ()
    written: ClassVar[Mapping[str, Any]] = {"pattern": CITEKEY}


class PageUri(Link):
    """The path of a page from docs/."""

    __slots__ = ()
    written: ClassVar[Mapping[str, Any]] = {"strip_whitespace": True, "min_length": 1}


class Model(BaseModel):
    """A checked, frozen value. Unknown fields are problems."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Shapes(ABC):
    """Marks a field, within Annotated, whose values have one of several shapes: they name theirs in a field of their own."""

    noun: ClassVar[str]
    """What messages call such a value; its id stands behind it."""
    named_in: ClassVar[str]
    """The field that names the shape."""

    @abstractmethod
    def all(self) -> Mapping[str, type[BaseModel]]:
        """Give every shape by its name."""

    @abstractmethod
    def of(self, data: object) -> type[BaseModel]:
        """Give the shape of a value that is not checked yet."""


class Review(Model):
    """Who checked the page as a clinician. Left out until somebody has."""

    name: Text = Field(description="Full name of the clinician who reviewed the page. Nobody is ever invented.")
    role: Text = Field(description="Profession and place, as the reviewer wants it written.")
    reviewed: date = Field(description="Day of the review, written 2026-03-31.")


class Kept(Model):
    """Words that stay although a check questions them, and why."""

    words: Text = Field(description="The sentence that stays, or a part of it, as it stands in the text.")
    because: Text = Field(description="Why it stays.")


class Page(Model):
    """The fields that every page has."""

    title: Text = Field(description="Name of the page, in sentence case. No other page may have the same.", max_length=80)
    summary: Text = Field(
        description="One or two plain sentences: what the reader gets. Shown under the title and on cards.", max_length=220
    )
    aliases: tuple[Text, ...] = Field((), description="Other words people search for, such as another name of the drill.")
    draft: bool = Field(
        default=False, description="true while the page is not finished: you see it while you serve, and readers do not get it."
    )
    kept: tuple[Kept, ...] = Field((), description="Words that the build questions and that stay all the same, each with the reason.")


class ReviewedPage(Page):
    """A page that makes claims, so it is dated, and reviewed or honestly not."""

    last_checked: date = Field(description="Day on which the page was last checked against its sources, written 2026-03-31.")
    next_check: date = Field(description="Day by which it is checked again, a year later at most. Once it has passed, the page says so.")
    review: Review | None = Field(None, description="The clinician who reviewed the page. Leave out until one has.")
    references: tuple[Citekey, ...] = Field(
        (),
        description="Keys from docs/data/references.yml that the page rests on but does not cite. Cited ones come by themselves.",
    )

    @field_validator("next_check")
    @classmethod
    def _checks_in_order(cls, value: date, info: ValidationInfo) -> date:
        last = info.data.get("last_checked")
        if last and value <= last:
            message = "next_check is not after last_checked"
            raise ValueError(message)
        if last and value - last > CHECK_LASTS:
            message = "next_check is more than a year after last_checked"
            raise ValueError(message)
        return value
