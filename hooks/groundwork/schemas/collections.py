"""The collections, as one table: all that tells one kind of page from another, but for its fields and its templates."""

from dataclasses import dataclass
from pathlib import PurePosixPath

from groundwork.schemas.article import Article
from groundwork.schemas.base import DrillId, Link, Page, ReviewedPage
from groundwork.schemas.drill import Drill
from groundwork.schemas.infant import Infant
from groundwork.schemas.plain import About, Home, Section, Standalone
from groundwork.schemas.progression import Progression
from groundwork.schemas.quiz import Quiz


@dataclass(frozen=True)
class Collection:
    """A folder of pages with one schema.

    Templates of its own are found by its folder: ``features/<folder>/layout.html`` draws its pages, ``facts.html`` beside it
    the last line of its cards, and ``style.css`` dresses them. It can do without each of them.
    """

    folder: str
    schema: type[Page]
    kind: str
    """Names one of its pages to readers."""
    title: str
    """Names all of them: the title of its index, if that has no file, and its links."""
    new: str = ""
    """What ``make new`` calls a page of it; docs/templates/<new>.md is its template. Empty where authors add none."""
    ids: type[Link] | None = None
    """The type of the ids by which fields of other pages name one of its pages."""
    order: tuple[str, ...] = ()
    """Fields with fixed values by which its pages are listed, in the order of these; without any they are listed by title."""
    audience: str = "adult"
    """Whose body its pages are about, where their schema has no such field: adult or baby."""
    body: str = ""
    """The section that the text below the front matter makes, where it is one section of the page."""
    schema_org: str = "WebPage"
    """The type of its pages in schema.org's words."""
    column: str = ""
    """The column of the footer that links its index."""
    linked_as: str = ""
    """The words of that link, where they are not its title."""

    @property
    def index(self) -> str:
        """Path in docs of the page over the collection."""
        return f"{self.folder}/index.md"

    @property
    def is_reviewed(self) -> bool:
        """Whether its pages make claims, and so say who reviewed them."""
        return issubclass(self.schema, ReviewedPage)

    @property
    def link(self) -> tuple[str, str, str]:
        """The index, its words in a list of links, and the place on it: all of it."""
        return self.index, self.linked_as or self.title, ""


# In the order in which readers see them: on the search page, in a column of the footer.
COLLECTIONS = {
    row.folder: row
    for row in (
        Collection(
            "drills",
            Drill,
            "Drill",
            "Drills",
            new="drill",
            ids=DrillId,
            order=("audience", "family", "level"),
            body="What the evidence says",
            column="My back",
        ),
        Collection("progressions", Progression, "Plan", "Plans", new="progression", body="What it rests on", column="My back"),
        Collection("infants", Infant, "For parents", "Babies", new="infant", audience="baby", column="My baby", linked_as="For parents"),
        Collection("articles", Article, "Article", "Evidence", new="article", schema_org="Article", column="My back"),
        Collection("quizzes", Quiz, "Quiz", "Quiz", new="quiz", column="My back", linked_as="Check what you learned"),
        Collection("about", About, "About this site", "About"),
        Collection("references", About, "References", "References", column="About"),
    )
}


def layout_of(uri: str) -> str:
    """Name the layout of a page by where it stands: a collection, ``section``, ``home``, or its own name."""
    path = PurePosixPath(uri)
    if len(path.parts) == 1:
        return "home" if path.stem == "index" else path.stem
    is_index = path.name == "index.md" and len(path.parent.parts) == 1
    return "section" if is_index else path.parts[0]


def schema_of(uri: str) -> type[Page] | None:
    """Find the schema of a page by where it stands; None in a folder that is no collection."""
    path = PurePosixPath(uri)
    if len(path.parts) == 1:
        return Home if path.stem == "index" else Standalone
    collection = COLLECTIONS.get(path.parts[0])
    if collection is None:
        return None
    return Section if layout_of(uri) == "section" else collection.schema
