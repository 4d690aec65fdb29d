"""From a source to what there is to read of it."""

from collections.abc import Iterator, Mapping

from pydantic import BaseModel

from groundwork.problems import Location
from groundwork.proofreading.model import Kept, Reading
from groundwork.proofreading.passages import Passage, of_body, of_field
from groundwork.schemas.base import Link, Markdown
from groundwork.schemas.collections import COLLECTIONS, layout_of
from groundwork.schemas.reference import References
from groundwork.schemas.written import written
from groundwork.source.plain_text import one_line
from groundwork.source.prose import prose, without_comments
from groundwork.source.read import Source

# The words of others, and where they stand: of a work only what we say of it is read.
OURS = {"study", "status"}
KEPT, HOME = "kept", "home"
At = tuple[str | int, ...]


def page(source: Source, schema: type[BaseModel]) -> Reading:
    """Read the fields and the body of a page, also of one whose fields have problems."""
    layout = layout_of(source.uri)
    collection = COLLECTIONS.get(layout)
    fields = dict(_fields(source, schema))
    return Reading(
        source.uri,
        Location(source.path, source.body_line),
        tuple(of_body(source.body, source.path, source.body_line)),
        _lines(source.body, source.body_line),
        {at: passage for at, passage in fields.items() if at[0] != KEPT},
        source.meta,
        kept=tuple(_kept(fields)),
        is_page=True,
        claims=(layout in COLLECTIONS and COLLECTIONS[layout].is_reviewed) or layout == HOME,
        heading=2 if collection and collection.body else 1,
    )


def _kept(fields: Mapping[At, Passage]) -> Iterator[Kept]:
    for at, words in fields.items():
        because = fields.get((*at[:-1], "because"))
        if at[0] == KEPT and isinstance(at[1], int) and at[-1] == "words" and because:
            yield Kept(one_line(words.text), one_line(because.text), words.location)


def data(source: Source, schema: type[BaseModel]) -> Reading:
    """Read the texts of a data file."""
    return Reading(source.uri, Location(source.path, 1), fields=dict(_fields(source, schema)), meta=source.meta)


def references(source: Source) -> Reading:
    """Read what we say of works; what others wrote stands as they wrote it."""
    fields = {at: passage for at, passage in _fields(source, References) if at[1] in OURS}
    return Reading(source.uri, Location(source.path, 1), fields=fields, meta=source.meta)


def snippet(text: str, path: str) -> Reading:
    """Read a text that pages take in."""
    return Reading("", Location(path, 1), tuple(of_body(text, path, 1)), _lines(text, 1))


def _lines(text: str, first_line: int) -> tuple[tuple[int, str], ...]:
    return tuple(prose(enumerate(without_comments(text).split("\n"), first_line), notes=True))


def _fields(source: Source, schema: type[BaseModel]) -> Iterator[tuple[At, Passage]]:
    for at, text, kind, within in written(schema, source.meta):
        if not issubclass(kind, Link):
            yield at, of_field(text, source.place(*at), within or str(at[0]), markdown=issubclass(kind, Markdown))
