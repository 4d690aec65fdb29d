"""What is known and kept of a page while it is drawn.

MkDocs draws one page after another, each in several steps, and makes Markdown extensions once for all of them. So the
steps of a page, and the extensions, meet here. Each feature that keeps something brings a class of its own for it
(:meth:`PageState.part`), so that none has to know another.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Protocol, TypeVar

from groundwork.catalogue.model import Entry
from groundwork.problems import Problem
from groundwork.source.blocks import Blocks

T = TypeVar("T")


class Heading(Protocol):
    """A heading of the body, as Markdown's table of contents has it."""

    @property
    def id(self) -> str:
        """Its anchor."""

    @property
    def title(self) -> str:
        """Its words."""


@dataclass(frozen=True)
class DrawnText:
    """What Markdown made of a page's texts: their HTML, and the headings of the body."""

    html: str
    headings: Sequence[Heading]


@dataclass
class PageState:
    """One page while it is drawn."""

    entry: Entry
    url: Callable[[str], str]
    """Gives the address of a page, from here, by its path in docs; empty when there is no such page."""
    blocks: Blocks = field(default_factory=Blocks)
    """The blocks that the author wrote."""
    needs: set[str] = field(default_factory=set)
    """The features that the page needs styles and scripts of."""
    problems: list[Problem] = field(default_factory=list)
    borrowed: list[str] = field(default_factory=list)
    """Texts of other pages that are drawn on this one too, such as questions; what is wrong in them is told there."""
    _parts: dict[type, object] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Ask for each address once: pages name some of them often, and MkDocs works each out anew."""
        self.url = cache(self.url)

    @property
    def heading(self) -> int:
        """The level of the heading that the page's own text stands under; some layouts put it into a section."""
        return 2 if self.entry.collection and self.entry.collection.body else 1

    def need(self, feature: str) -> str:
        """Keep that the page needs the styles and scripts of a feature; nothing is written where a template says so."""
        self.needs.add(feature)
        return ""

    def part(self, kind: type[T]) -> T:
        """Give what a feature keeps of the page, by its class; it is empty when nothing was kept yet."""
        found = self._parts.setdefault(kind, kind())
        if not isinstance(found, kind):
            raise TypeError(kind)
        return found


@dataclass
class CurrentPage:
    """The page that is being drawn; none before the first, and for a page that nothing is known of."""

    state: PageState | None = None

    def part(self, kind: type[T]) -> T:
        """Give what a feature keeps of the page; of a page that nothing is known of nothing is kept."""
        return self.state.part(kind) if self.state else kind()
