"""What a kind of block is, and what it draws."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from markupsafe import Markup

from groundwork.page_state import PageState
from groundwork.problems import Location, Problem


@dataclass(frozen=True)
class DrawnBlock:
    """What a block becomes: an element, and the HTML within it."""

    html: Markup
    tag: str = "div"
    attributes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Place:
    """Where a block stands: on which page, below how many headings, on which line."""

    page: PageState
    heading: int
    """The level that a heading of the block has, from 1."""
    location: Location
    text: Callable[[str], Markup]
    """Puts a Markdown text into a template. It is drawn with the page, so that its links and citations are the page's own."""
    anchor: Callable[[str], str]
    """Gives a name that no other block of the page has for its place."""

    def tell(self, thing: str, wrong: str, todo: str) -> None:
        """Keep what is wrong with the block."""
        self.page.problems.append(Problem(self.location, thing, wrong, todo))


class Block(ABC):
    """A kind of block. A new one is a class with the first three, and a template."""

    name: ClassVar[str]
    """The word behind ``///``; a page that has the block needs the feature of this name."""
    form: ClassVar[str]
    """How it is written, for messages."""

    @abstractmethod
    def draw(self, argument: str, place: Place) -> DrawnBlock | None:
        """Draw what the argument asks for, or keep what is wrong with it; None leaves nothing on the page."""

    def is_last(self, argument: str, page: PageState) -> bool:  # noqa: ARG002 (for kinds that it matters to)
        """Say whether a block is drawn after all others of the page, as it leaves out what they have shown."""
        return False
