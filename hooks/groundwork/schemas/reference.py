"""References: works that pages rest on, with confirmed fields only. Bibliographic field names are those of CSL."""

from datetime import date
from typing import Annotated, Literal, Self, get_args

from pydantic import Field, HttpUrl, RootModel, StringConstraints, model_validator

from groundwork.schemas.base import CITEKEY, Model, Text
from groundwork.schemas.study import Study

DOI = r"^10\.\S+/\S+$"
Doi = Annotated[str, StringConstraints(pattern=DOI)]
WorkType = Literal["article-journal", "report", "book", "chapter", "webpage", "dataset", "paper-conference"]
WorkTopic = Literal[
    "back-pain", "exercise", "crawling", "walking", "bending", "sitting", "breathing", "fear-of-movement", "warning-signs", "other-advice",
    "babies-moving", "tummy-time", "baby-safety", "when-to-ask",
]  # fmt: skip
TitleIs = Literal["confirmed", "descriptive"]
# What a look for notices found; a work that has fallen may not be relied on.
Fallen = Literal["concern", "retracted"]
Notice = Literal["corrected", Fallen]
State = Literal["not-checked", "ok", Notice]
FALLEN, NOTICED = get_args(Fallen), get_args(Notice)


class Name(Model):
    """A person's name, or a body's."""

    family: Text | None = Field(None, description="Family name of a person, with particles such as van.")
    given: Text | None = Field(None, description="Given names or initials of a person.")
    literal: Text | None = Field(None, description="The whole name of a body such as the World Health Organization.")

    @model_validator(mode="after")
    def _person_or_body(self) -> Self:
        if (self.literal is None) == (self.family is None):
            message = "a name has either family (and given), or literal"
            raise ValueError(message)
        return self


class Confirmed(Model):
    """What was checked of the record itself."""

    what: Text = Field(description="What was read: the abstract, the index record, the whole text.")
    where: Text = Field(description="Where it was read, in words: PubMed, the publisher's page.")
    when: date | None = Field(None, description="Day of the check, when it is known.")


class Status(Model):
    """Whether the work still stands."""

    state: State = Field(description="What a check for notices found.")
    checked: date | None = Field(None, description="Day of the check. Left out when it was not checked.")
    note: Text | None = Field(None, description="What the notice says, or the notices say, in a sentence that readers see.")
    notices: tuple[Doi, ...] = Field((), description="DOI of each published correction, concern or retraction, in order.")

    @property
    def notice(self) -> str:
        """What kind of notice there is: the state, where it is one; else empty."""
        return self.state if self.state in NOTICED else ""

    @model_validator(mode="after")
    def _says_when_and_why(self) -> Self:
        if (self.state == "not-checked") != (self.checked is None):
            message = "a status has the day of its check, and only a work that was not checked has none"
            raise ValueError(message)
        if self.notice and self.note is None:
            message = f"the status {self.state} needs a note that says what happened"
            raise ValueError(message)
        if self.notices and not self.notice:
            message = f"a work with notices has another status than {self.state}"
            raise ValueError(message)
        return self


class Reference(Model):
    """One work. A field that was not confirmed is left out."""

    type: WorkType = Field(description="Kind of work, in CSL's words.")
    genre: Text | None = Field(None, description="A closer word for the kind: Clinical trial registration; Conference abstract.")
    title: Text = Field(description="Title of the work.")
    title_is: TitleIs = Field(
        "confirmed", description="descriptive when the real title was not seen; it is then printed in square brackets."
    )
    author: tuple[Name, ...] = Field(
        (), description="Authors in order; left out when not confirmed. Last {literal: others} when there are more."
    )
    editor: tuple[Name, ...] = Field((), description="Editors of the book that a chapter stands in.")
    issued: int | None = Field(None, description="Year of publication.", ge=1800, le=2200)
    container_title: Text | None = Field(None, alias="container-title", description="Journal, book of a chapter, or site of a web page.")
    publisher: Text | None = Field(None, description="Publisher of a book or report, or keeper of a web page.")
    publisher_place: Text | None = Field(None, alias="publisher-place", description="Place of the publisher.")
    edition: Text | None = Field(None, description="Edition of a book, in quotes.")
    volume: Text | None = Field(None, description="Volume, in quotes.")
    issue: Text | None = Field(None, description="Issue, in quotes.")
    page: Text | None = Field(None, description="Pages or article number, in quotes.")
    number: Text | None = Field(None, description="Number of a report, guideline or registration, in quotes.")
    doi: Doi | None = Field(None, alias="DOI", description="DOI without https://doi.org/.")
    pmid: Annotated[str, StringConstraints(pattern=r"^[0-9]{1,9}$")] | None = Field(
        None, alias="PMID", description="PubMed's number, in quotes."
    )
    pmcid: Annotated[str, StringConstraints(pattern=r"^PMC[0-9]{1,9}$")] | None = Field(
        None, alias="PMCID", description="PubMed Central's number, PMC and digits."
    )
    isbn: Text | None = Field(None, alias="ISBN", description="ISBN of a book, in quotes.")
    url: HttpUrl | None = Field(None, alias="URL", description="Address of the publisher's own page; never of a copy.")
    topics: tuple[WorkTopic, ...] = Field((), description="What it is about; the list of references can be filtered by it.")
    study: Study | None = Field(None, description="What was done and found, when the work is a study.")
    confirmed: Confirmed | None = Field(None, description="What was checked of this record, where and when.")
    status: Status = Field(
        Status(state="not-checked"), description="Whether the work still stands: what a look for corrections and retractions found."
    )


class References(RootModel[dict[Annotated[str, StringConstraints(pattern=CITEKEY)], Reference]]):
    """The file docs/data/references.yml: citekey to reference."""
