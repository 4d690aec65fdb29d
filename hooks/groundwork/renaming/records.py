"""The records beside pages that may name one: those of data files, and the examples that page templates are."""

from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel

from groundwork.catalogue.model import REFERENCES, SAFETY
from groundwork.problems import Problem
from groundwork.redirects.check import REDIRECTS
from groundwork.schemas.check import check
from groundwork.schemas.collections import COLLECTIONS
from groundwork.schemas.redirects import Redirects
from groundwork.schemas.reference import References
from groundwork.schemas.safety import Safety
from groundwork.schemas.windows import Windows
from groundwork.source.read import Source, read_data, read_pages

DOCS = "docs"
DATA: dict[str, type[BaseModel]] = {REFERENCES: References, SAFETY: Safety, "data/windows.yml": Windows, REDIRECTS: Redirects}


def unread(docs: Path) -> Iterator[Problem]:
    """Find why a data file cannot be read: nobody knows then what it names."""
    for name, schema in DATA.items():
        text = read_data(docs / name, f"{DOCS}/{name}")
        source = Source(name, text.data, text.places, "", 0)
        yield from text.problems or (check(schema, text.data, source.place, "data")[1] if text.data else ())


def of_data(docs: Path) -> Iterator[tuple[BaseModel | None, Source]]:
    """Give the record of each data file, with where its values stand."""
    for name, schema in DATA.items():
        text = read_data(docs / name, f"{DOCS}/{name}")
        source = Source(name, text.data, text.places, "", 0)
        yield (check(schema, text.data, source.place, "data")[0] if text.data else None), source


def templates(docs: Path) -> dict[str, str]:
    """Give the path in docs of each page template, with the folder of its collection."""
    found = {f"templates/{row.new}.md": row.folder for row in COLLECTIONS.values() if row.new}
    return {name: folder for name, folder in found.items() if (docs / name).is_file()}


def of_templates(docs: Path) -> Iterator[tuple[BaseModel | None, Source]]:
    """Give the records that templates are: what they name has to be there for a new page."""
    folders = templates(docs)
    for source in read_pages(folders, docs, DOCS)[0]:
        yield check(COLLECTIONS[folders[source.uri]].schema, source.meta, source.place, "front matter")[0], source
