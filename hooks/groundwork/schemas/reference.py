"""References: works that pages rest on, with confirmed fields only. Field names are those of CSL."""

from typing import Annotated, Literal, Self

from pydantic import Field, HttpUrl, RootModel, StringConstraints, model_validator

from groundwork.schemas.base import Citekey, Model, Text

DOI = r"^10\.\S+/\S+$"


class Name(Model):
    """A person's name, or a body's."""

    family: Text | None = Field(None, description="Family name of a person.")
    given: Text | None = Field(None, description="Given names or initials of a person.")
    literal: Text | None = Field(None, description="The whole name of a body such as the World Health Organization.")

    @model_validator(mode="after")
    def _person_or_body(self) -> Self:
        if (self.literal is None) == (self.family is None):
            message = "a name has either family (and given), or literal"
            raise ValueError(message)
        return self


class Reference(Model):
    """One work. A field that was not confirmed is left out."""

    type: Literal["article-journal", "report", "book", "webpage", "dataset"] = Field(description="Kind of work, in CSL's words.")
    title: Text = Field(description="Title of the work.")
    title_is: Literal["confirmed", "descriptive"] = Field(
        "confirmed", description="descriptive when the real title was not seen; it is then printed in square brackets."
    )
    author: tuple[Name, ...] = Field(
        (), description="Authors in order; left out when not confirmed. Last {literal: others} when there are more."
    )
    issued: int | None = Field(None, description="Year of publication.", ge=1800, le=2200)
    container_title: Text | None = Field(None, alias="container-title", description="Journal, or the site of a web page.")
    publisher: Text | None = Field(None, description="Publisher of a book or report.")
    volume: Text | None = Field(None, description="Volume, in quotes.")
    issue: Text | None = Field(None, description="Issue, in quotes.")
    page: Text | None = Field(None, description="Pages or article number, in quotes.")
    doi: Annotated[str, StringConstraints(pattern=DOI)] | None = Field(None, alias="DOI", description="DOI without https://doi.org/.")
    url: HttpUrl | None = Field(None, alias="URL", description="Address of the publisher's own page; never of a copy.")


class References(RootModel[dict[Citekey, Reference]]):
    """The file docs/data/references.yml: citekey to reference."""
