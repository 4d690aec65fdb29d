"""The collections: one folder, one schema, one name that readers see."""

from dataclasses import dataclass
from pathlib import PurePosixPath

from groundwork.schemas.article import Article
from groundwork.schemas.base import Page
from groundwork.schemas.drill import Drill
from groundwork.schemas.infant import Infant
from groundwork.schemas.plain import About, Home, Section, Standalone
from groundwork.schemas.progression import Progression
from groundwork.schemas.quiz import Quiz


@dataclass(frozen=True)
class Collection:
    """A folder of pages with one schema.

    ``kind`` names one of its pages to readers, ``title`` all of them, ``body`` the section that the text below the
    front matter makes, where it is one section of the page.
    """

    folder: str
    schema: type[Page]
    kind: str
    title: str
    body: str = ""


COLLECTIONS = {
    collection.folder: collection
    for collection in (
        Collection("articles", Article, "Article", "Evidence"),
        Collection("drills", Drill, "Drill", "Drills", body="What the evidence says"),
        Collection("progressions", Progression, "Plan", "Plans", body="What it rests on"),
        Collection("infants", Infant, "For parents", "Babies"),
        Collection("quizzes", Quiz, "Quiz", "Quiz"),
        Collection("about", About, "About this site", "About"),
        Collection("references", About, "References", "References"),
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
