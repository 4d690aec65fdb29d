"""The files of a small site in which every field of every schema is filled, each text with a word of its own."""

from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel
from tests.data import dump
from tests.filled import At, Data, Filler, put
from tests.reach import DRILL
from tests.sites import about, article, page

from groundwork.schemas.base import Citekey, PageUri
from groundwork.schemas.collections import COLLECTIONS
from groundwork.schemas.house_style import HouseStyle
from groundwork.schemas.plain import Home, Section, Standalone
from groundwork.schemas.redirects import Redirects
from groundwork.schemas.reference import Reference
from groundwork.schemas.safety import Safety
from groundwork.schemas.windows import Windows

# Fields whose values each show other fields, so that all of them are tried.
ALL_VALUES = {"Finding.certainty", "Reference.type"}
# Pages that links name are numbered from here, as variants are from 1.
NAMED = 1000
PAGES: dict[str, type[BaseModel]] = {
    # The page over the references lists works, and has no pages below it.
    **{f"{folder}/whole.md": collection.schema for folder, collection in COLLECTIONS.items() if folder != "references"},
    "standalone.md": Standalone,
}
# What a site has once.
SINGLE: dict[str, type[BaseModel]] = {
    "index.md": Home,
    "drills/index.md": Section,
    "data/safety.yml": Safety,
    "data/windows.yml": Windows,
    "data/house-style.yml": HouseStyle,
}
# What a site has once too, and no page looks like: it is filled last, so that the words of all else stay as they are.
LAST: dict[str, type[BaseModel]] = {"data/redirects.yml": Redirects}
# Pages that show what no page shows by itself: a block that draws from a data file.
SHOWING: dict[str, str | bytes] = {}


@dataclass
class Project:
    """The files of a site of filled records, and where each field without a text is seen to differ."""

    filler: Filler = field(default_factory=Filler)
    files: dict[str, str | bytes] = field(default_factory=dict)
    wholes: dict[type[BaseModel], Data] = field(default_factory=dict)
    """The records of pages, by their schema."""
    links: list[tuple[str, str, str]] = field(default_factory=list)
    """Schema and field, the page or data file that holds a link, and the id in it."""
    differ: list[tuple[str, str, str]] = field(default_factory=list)
    """Schema and field, a page, and the page that has another value there."""
    once: set[str] = field(default_factory=set)
    """Schema and field without a text, of what a site has once."""

    def add_page(self, uri: str, schema: type[BaseModel]) -> None:
        """Write a page of a schema, and pages with other values."""
        data, choices = self._filled(schema, uri)
        self.wholes[schema] = data
        self.files[uri] = page(data, "Text.")
        for number, (label, at, value) in enumerate(_values(choices), 1):
            varied = uri.replace(".md", f"-v{number}.md")
            self.files[varied] = page(_named(put(data, at, value), number), "Text.")
            self.differ.append((label, uri, varied))

    def add_once(self, name: str, schema: type[BaseModel]) -> None:
        """Write a page or a data file of which a site has one, with the last of the values that each field can have."""
        data, choices = self._filled(schema, name)
        for at, values in (place for places in choices.values() for place in places):
            data = put(data, at, values[-1])
        self.once |= choices.keys()
        self.files[name] = page(data, "Text.") if name.endswith(".md") else dump(data)

    def add_works(self) -> None:
        """Write a work, and works with other values; an article shows each, with its finding on a card."""
        data, choices = self._filled(Reference, "articles/work.md")
        works = {"work": data, "work-v0": {name: value for name, value in data.items() if name not in {"DOI", "PMID", "PMCID"}}}
        for number, (label, at, value) in enumerate(_values(choices), 1):
            works[f"work-v{number}"] = put(data, at, value)
            self.differ.append((label, "articles/work.md", f"articles/work-v{number}.md"))
        for key, work in works.items():
            found = work["study"]["findings"][0]["id"]
            self.files[f"articles/{key}.md"] = article(key.replace("-", " "), f"Text [@{key}].\n\n/// evidence | {key}: {found}\n///")
        works |= {key: {"type": "book", "title": key} for kind, key in self.filler.needs if kind is Citekey}
        # Each a text of its own: YAML would write what they share once, and name it.
        self.files["data/references.yml"] = "\n".join(dump({key: deepcopy(work)}) for key, work in works.items())

    def add_what_is_named(self) -> None:
        """Write what the ids of other records name: a page of its schema, with the fields that it must have, or a page about the site."""
        rows = {row.ids: row for row in COLLECTIONS.values() if row.ids}
        for number, (kind, name) in enumerate(self.filler.needs, NAMED):
            if kind is PageUri:
                self.files[f"about/{name}.md"] = about(f"Page {name}", f"## {name}")
            elif row := rows.get(kind):
                whole = self.wholes[row.schema]
                must = {name: whole[name] for name, info in row.schema.model_fields.items() if info.is_required()}
                self.files[f"{row.folder}/{name}.md"] = page(_named(must, number), "Text.")

    def _filled(self, schema: type[BaseModel], name: str) -> tuple[Data, dict[str, list[tuple[At, Any]]]]:
        self.filler.choices, self.filler.links = {}, []
        data = self.filler.fill(schema)
        self.links += [(label, name, link) for label, link in self.filler.links]
        return data, self.filler.choices


def _values(choices: dict[str, list[tuple[At, Any]]]) -> list[tuple[str, At, Any]]:
    """Give other values of each field: one, or all."""
    return [
        (label, at, value)
        for label, ((at, values), *_) in choices.items()
        for value in (values[1:] if label in ALL_VALUES else values[-1:] if len(values) > 1 else (None,))
    ]


def _named(data: Any, number: int) -> Any:
    """Give a page its own title, and its questions ids of their own."""
    if isinstance(data, list):
        return [_named(one, number) for one in data]
    if not isinstance(data, dict):
        return data
    renamed = {name: _named(value, number) for name, value in data.items()}
    for name, sign in (("title", " "), ("id", "-")):
        if name in renamed:
            renamed[name] = f"{renamed[name]}{sign}v{number}"
    return renamed


def project() -> Project:
    """Fill a record of each schema."""
    made = Project()
    for uri, schema in PAGES.items():
        made.add_page(uri, schema)
    for name, schema in SINGLE.items():
        made.add_once(name, schema)
    made.add_works()
    for name, schema in LAST.items():
        made.add_once(name, schema)
    made.add_what_is_named()
    made.files |= SHOWING | {"safety.md": about("When to get help"), "references/index.md": about("All works")}
    made.files |= DRILL | {"search.md": about("Search"), "review.md": about("Review")}
    return made
