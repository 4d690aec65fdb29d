"""From files to the catalogue, with every problem found on the way."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path, PurePosixPath
from typing import TypeVar

from pydantic import BaseModel

from groundwork.catalogue import days, links
from groundwork.catalogue.model import REFERENCES, SAFETY, Catalogue, Entry
from groundwork.code import EXAMPLES
from groundwork.problems import Location, Problem, suggestion
from groundwork.schemas.base import Page
from groundwork.schemas.check import check
from groundwork.schemas.collections import COLLECTIONS, schema_of
from groundwork.schemas.plain import Section
from groundwork.schemas.reference import References
from groundwork.schemas.safety import Safety
from groundwork.source import unwritten
from groundwork.source.read import THING, Source, read_bodies, read_data, read_pages, snippet_problems

M = TypeVar("M", bound=BaseModel)


def build(  # noqa: PLR0913 (what a site is read by)
    uris: Iterable[str], docs: Path, shown: str, today: date, *, with_drafts: bool = True, latest: date = date.max
) -> tuple[Catalogue, list[Problem]]:
    """Read and check all pages and data of a docs folder, which messages call ``shown``.

    ``today`` is the day of the build, which may be that of a commit, and ``latest`` the last day that anybody can have done something on.

    A page with problems is left out of the catalogue; the problems are sorted by place. Without drafts nothing of these is looked at,
    except that they are drafts.
    """
    sources, problems = read_pages(uris := tuple(uris), docs, shown)
    drafts = {} if with_drafts else {source.uri: source.path for source in sources if source.meta.get("draft") is True}
    sources = [source for source in sources if source.uri not in drafts]
    problems = [problem for problem in problems if problem.location.path not in drafts.values()]
    uris = tuple(uri for uri in uris if uri not in drafts)
    problems += snippet_problems(docs, shown) + [gap for source in sources for gap in unwritten.problems(source)]
    entries: dict[str, Entry] = {}
    for source in sources:
        record, wrong = _record(source)
        problems += wrong
        if record is not None:
            entries[source.uri] = Entry(record, source)
    references, works = _data(References, docs, REFERENCES, shown, problems)
    safety, words = _data(Safety, docs, SAFETY, shown, problems)
    left_out = frozenset(uris) - entries.keys() | {name for name in (REFERENCES, SAFETY) if _has(problems, f"{shown}/{name}")}
    entries |= {entry.uri: entry for entry in _indexes(entries, left_out, shown)}
    unread = [uri for uri in uris if uri in left_out and uri not in {source.uri for source in sources}]
    unfit = (*(source for source in sources if source.uri in left_out), *read_bodies(unread, docs, shown))
    found = {source.uri: source for source in (works, words)}
    catalogue = Catalogue(entries, references.root if references else {}, safety, left_out, unfit, found, frozenset(drafts))
    data = [(references, works), (safety, words)]
    problems += links.check(catalogue, data) + days.late(catalogue, today)
    problems += days.to_come([*((entry.record, entry.source) for entry in entries.values()), *data], latest)
    return catalogue, sorted(set(problems))


def _record(source: Source) -> tuple[Page | None, list[Problem]]:
    schema = schema_of(source.uri)
    start = Location(source.path, 1)
    if schema is None:
        folder = PurePosixPath(source.uri).parts[0]
        todo = suggestion(folder, COLLECTIONS, f"Pages live in: {', '.join(COLLECTIONS)}.")
        return None, [Problem(start, "folder", f"{folder} is no collection", todo)]
    if not source.meta:
        required = ", ".join(field.alias or name for name, field in schema.model_fields.items() if field.is_required())
        todo = f"Start the file with a line ---, its fields ({required}), and a line ---. See {EXAMPLES} for examples."
        return None, [Problem(start, THING, "there is none", todo)]
    meta = dict(source.meta)
    if schema is Section:
        # The defaults of a folder are meant for its pages; its index takes what it knows of them.
        meta = {name: value for name, value in meta.items() if name in schema.model_fields or source.place(name).path == source.path}
    return check(schema, meta, source.place, THING)


def _indexes(entries: Mapping[str, Entry], left_out: Collection[str], shown: str) -> Iterator[Entry]:
    """Make an index for each collection that has pages, and no index.md with words of its own."""
    for folder, collection in COLLECTIONS.items():
        uri = collection.index
        count = sum(entry.layout == folder for entry in entries.values())
        if count and uri not in entries and uri not in left_out:
            record = Section(title=collection.title, summary=f"{count} {'page' if count == 1 else 'pages'}.")
            yield Entry(record, Source(uri, {}, {(): Location(f"{shown}/{uri}", 1)}, "", 1))


def _data(schema: type[M], docs: Path, name: str, shown: str, problems: list[Problem]) -> tuple[M | None, Source]:
    """Read and check a data file; a site may do without it."""
    text = read_data(docs / name, f"{shown}/{name}")
    problems += text.problems
    source = Source(name, text.data, text.places, "", 0)
    if not text.data or text.problems:
        return None, source
    record, wrong = check(schema, text.data, source.place, "data")
    problems += wrong
    return record, source


def _has(problems: Iterable[Problem], path: str) -> bool:
    return any(problem.location.path == path for problem in problems)
