"""Pages without a collection's own fields: about pages, section indexes, the home page."""

from pydantic import Field

from groundwork.schemas.base import DrillId, Markdown, Page


class About(Page):
    """A page about the site itself."""

    report: bool = Field(default=False, description="true shows, below the text, how to report a mistake: the address is in mkdocs.yml.")


class Section(Page):
    """The page over a collection; the cards below its words come from the collection by themselves."""


class Standalone(Page):
    """A page at the top of docs/ that belongs to no collection, such as the safety page."""


class Home(Page):
    """The home page."""

    lead: Markdown = Field(description="What this place is, in two or three sentences.")
    start_with: tuple[DrillId, ...] = Field(description="Ids of three drills that are good to start with.", min_length=1, max_length=3)
    doors: tuple[DrillId, ...] = Field(
        (), description="Ids of the drills whose figures stand at the doors My back and My baby.", max_length=2
    )
