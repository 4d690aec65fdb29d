"""One build of the site: what is fixed for it, what its features know, and what became of each page.

Hooks put a :class:`Build` into MkDocs' configuration under one key, which is new for each build, also while serving. It is
frozen: a hook that adds something keeps a new one. Only ``kept`` and ``pages`` fill while the pages are drawn.
"""

import os
from collections.abc import Mapping, MutableMapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from logging import Logger
from pathlib import Path

from markupsafe import Markup

from groundwork.addresses import Addresses
from groundwork.blocks.model import Block
from groundwork.bundles.model import Bundles, Sources
from groundwork.catalogue.model import Catalogue
from groundwork.citations.bibliography import CitedOn
from groundwork.citations.listing import Listed, Printed
from groundwork.contact import Contact
from groundwork.figures.shown import PageFigure
from groundwork.images.model import Images
from groundwork.page_state import CurrentPage, DrawnText, PageState
from groundwork.problems import Problem, report
from groundwork.proofreading.model import Proof
from groundwork.questions.picture import Picture, Pictures
from groundwork.quiz.listing import Listing
from groundwork.quiz.model import Asked
from groundwork.source.blocks import Blocks
from groundwork.structured_data.page import Works
from groundwork.templates import Templates
from groundwork.words.model import Words

KEY = "groundwork"


@dataclass(frozen=True)
class Settings:
    """What is fixed before anything is read."""

    name: str
    description: str
    root: Path
    """The folder of the project, from which messages name files."""
    docs: Path
    overrides: Path
    site: Path
    today: date
    address: str = ""
    """Where the site will live, with a slash at the end; empty while nobody has said."""
    contact: Contact | None = None
    with_drafts: bool = True
    """Whether pages that are not finished are built too: while serving, and for a colleague to see."""
    with_notices: bool = False
    """Whether each standing notice is told, and not only how many there are."""

    @property
    def shown(self) -> str:
        """The docs folder as messages name it."""
        return Path(os.path.relpath(self.docs, self.root)).as_posix()


@dataclass(frozen=True)
class PageResult:
    """What became of a page."""

    uri: str
    html: Markup
    """The whole content of the page."""
    early: Markup
    """The content without what no search should read, such as the list of references."""
    anchors: frozenset[str]
    works: tuple[Listed, ...]
    """Its list of references."""
    asked: Mapping[str, Asked]
    """Its questions by id."""
    needs: frozenset[str]
    """The features that it needs styles and scripts of."""


@dataclass(frozen=True)
class Build:
    """All that is known while the site is built. What a feature brings is empty when the feature is left out."""

    settings: Settings
    words: Words
    """The words of the site's language."""
    templates: Templates
    current: CurrentPage = field(default_factory=CurrentPage)
    catalogue: Catalogue = field(default_factory=Catalogue)
    addresses: Addresses = field(default_factory=Addresses)
    blocks: tuple[Block, ...] = ()
    """The kinds of block that authors may write."""
    written: Mapping[str, Blocks] = field(default_factory=dict)
    """The blocks of each page, and its body without those that are wrong, by its path in docs."""
    printed: Printed | None = None
    """Each reference as it is printed, for all lists."""
    cited: Mapping[str, list[CitedOn]] = field(default_factory=dict)
    """Which pages cite each work; known once all pages are drawn."""
    questions: Mapping[str, Asked] = field(default_factory=dict)
    question_list: Listing = field(default_factory=Listing)
    figures: Mapping[str, PageFigure] = field(default_factory=dict)
    """The movement figures of drills, by their path in docs."""
    unfit_figures: AbstractSet[str] = frozenset()
    """The drills whose figure has problems, by their path in docs."""
    images: Images = field(default_factory=Images)
    """The pictures that authors put into texts."""
    redirects: Mapping[str, str] = field(default_factory=dict)
    """The old paths in docs of pages that were renamed, each with the path of the page that it leads to."""
    works: Works | None = None
    """Each reference as machines read it."""
    offers: frozenset[str] = frozenset()
    """The features whose files templates may link."""
    late: frozenset[str] = frozenset()
    """The pages that say something of all others, and so are drawn again when these are."""
    kept: dict[str, tuple[PageState, DrawnText]] = field(default_factory=dict)
    """What the late pages are drawn from."""
    sources: Sources = field(default_factory=Sources)
    """The styles and scripts of all features."""
    features: frozenset[str] = frozenset()
    """The features that have any."""
    bundles: Bundles = field(default_factory=Bundles)
    """These joined, for what pages need."""
    feed: str = "feed.xml"
    """Where the feed is within the site."""
    pages: dict[str, PageResult] = field(default_factory=dict)
    proofs: tuple[Proof, ...] = ()
    """What the texts were found to be when they were read for mistakes."""
    problems: list[Problem] = field(default_factory=list)
    """All that was found wrong so far; it is told at the end."""

    @cached_property
    def stills(self) -> Mapping[str, Mapping[str, object]]:
        """The small still of each drill and plan that has one, by its path in docs."""
        return self.catalogue.pictured({uri: figure.card for uri, figure in self.figures.items()})

    @cached_property
    def pictures(self) -> Pictures:
        """The pictures of drills that questions can show."""
        drills = self.catalogue.drills
        figures = {name: self.figures.get(entry.uri) for name, entry in drills.items()}
        # Without the feature nothing is known of any.
        unfit = {name for name, entry in drills.items() if entry.uri in self.unfit_figures or "figures" not in self.offers}
        return Pictures(
            {
                name: tuple(Picture(one.still, one.places, infant=figure.infant) if one else None for one in figure.near)
                for name, figure in figures.items()
                if figure
            },
            unfit | (self.catalogue.ids("drills") - drills.keys()),
        )

    def report(self, log: Logger, error: Exception | None = None) -> None:
        """Tell all that is wrong: at the end, or when a mistake ends the build, as it may be why.

        When nothing but these problems ends it, they are told already.
        """
        if not isinstance(error, SystemExit):
            report(log, self.problems, standing=self.settings.with_notices)

    def keep(self, config: MutableMapping[str, object]) -> "Build":
        """Put the build where the next hook finds it."""
        config[KEY] = self
        return self


def build_of(config: Mapping[str, object]) -> Build:
    """Give the build that a configuration holds; raises TypeError when no hook has put one there."""
    build = config[KEY]
    if not isinstance(build, Build):
        raise TypeError(KEY)
    return build
