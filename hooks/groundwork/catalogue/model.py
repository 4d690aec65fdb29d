"""The catalogue: what every page can ask about the others."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePosixPath
from typing import TypeVar, get_args

from groundwork.schemas.base import Page, ReviewedPage
from groundwork.schemas.collections import COLLECTIONS, Collection, layout_of
from groundwork.schemas.drill import Drill
from groundwork.schemas.progression import Progression, Stage
from groundwork.schemas.quiz import Quiz
from groundwork.schemas.reference import Reference
from groundwork.schemas.safety import Safety
from groundwork.source.read import Source

REFERENCES, SAFETY = "data/references.yml", "data/safety.yml"
T = TypeVar("T")


@dataclass(frozen=True)
class Entry:
    """One page of the catalogue: its checked record, and the source that it came from."""

    record: Page
    source: Source

    @property
    def uri(self) -> str:
        """Path of the page from the docs folder."""
        return self.source.uri

    @property
    def id(self) -> str:
        """The page's name in links between records: its file's name."""
        return PurePosixPath(self.uri).stem

    @property
    def layout(self) -> str:
        """Name of the layout that draws the page."""
        return layout_of(self.uri)

    @property
    def collection(self) -> Collection | None:
        """The collection it stands in, if any; the page over a collection counts as in it."""
        return COLLECTIONS.get(PurePosixPath(self.uri).parts[0])

    @property
    def audience(self) -> str:
        """Whose body the page is about, adult or baby: it shows the safety words for that reader."""
        return getattr(self.record, "audience", self.collection.audience if self.collection else "adult")

    @property
    def own_fields(self) -> tuple[str, ...]:
        """Names of the fields that its schema has beyond those of all pages."""
        return tuple(name for name in type(self.record).model_fields if name not in ReviewedPage.model_fields)

    @property
    def schema_org(self) -> str:
        """The type of the page in schema.org's words."""
        return self.collection.schema_org if self.collection and self.layout != "section" else "WebPage"

    @property
    def og_type(self) -> str:
        """The type of the page in Open Graph's words: what makes claims, and is dated, is an article."""
        return "article" if isinstance(self.record, ReviewedPage) else "website"

    @property
    def references(self) -> tuple[str, ...]:
        """Citekeys of the references that the page rests on, in order."""
        return self.record.references if isinstance(self.record, ReviewedPage) else ()

    @property
    def kind(self) -> str:
        """What a reader calls this kind of page; empty for pages that are one of a kind."""
        return self.collection.kind if self.collection and self.layout != "section" else ""

    @property
    def described(self) -> Mapping[str, object]:
        """What MkDocs and its search know the page by."""
        words = {"title": self.record.title, "description": self.record.summary}
        return words | ({"tags": [self.kind]} if self.kind else {})


@dataclass(frozen=True)
class Rung:
    """The place of a drill in a progression: stage ``number`` of ``count``, from 1."""

    progression: Entry
    number: int
    count: int
    stage: Stage


@dataclass(frozen=True)
class Catalogue:
    """All records of one build. ``entries`` is by uri, in the order of the files.

    ``left_out`` are the paths in docs of pages and data files with problems: they are there, but nothing is known of them.
    ``unfit`` is what was read of these pages, ``data`` of data files, by their path in docs. ``drafts`` are the
    paths of pages that this build leaves out, as they are not finished.
    """

    entries: Mapping[str, Entry] = field(default_factory=dict)
    references: Mapping[str, Reference] = field(default_factory=dict)
    safety: Safety | None = None
    left_out: frozenset[str] = frozenset()
    unfit: tuple[Source, ...] = ()
    data: Mapping[str, Source] = field(default_factory=dict)
    drafts: frozenset[str] = frozenset()

    @property
    def sources(self) -> tuple[Source, ...]:
        """What was read of all pages, also of those with problems."""
        return (*(entry.source for entry in self.entries.values()), *self.unfit)

    def members(self, folder: str) -> tuple[Entry, ...]:
        """The pages of a collection, without its index, in the order of a list."""
        found = [entry for entry in self.entries.values() if entry.layout == folder]
        return tuple(sorted(found, key=_list_order))

    @cached_property
    def drills(self) -> Mapping[str, Entry]:
        """Drills by id."""
        return {entry.id: entry for entry in self.entries.values() if isinstance(entry.record, Drill)}

    @cached_property
    def sections(self) -> tuple[Collection, ...]:
        """The collections that have a page over them, in the order of the table."""
        return tuple(collection for collection in COLLECTIONS.values() if collection.index in self.entries)

    def ids(self, folder: str) -> frozenset[str]:
        """Every id that a link to a page of a collection may name, also those of pages with problems."""
        return frozenset(PurePosixPath(uri).stem for uri in self.entries.keys() | self.left_out if layout_of(uri) == folder)

    @cached_property
    def question_ids(self) -> frozenset[str] | None:
        """Every id that a link to a question may name; none while a bank has problems, as nobody knows what is in it."""
        if any(layout_of(uri) == "quizzes" for uri in self.left_out):
            return None
        banks = (entry.record for entry in self.entries.values() if isinstance(entry.record, Quiz))
        return frozenset(question.id for bank in banks for question in bank.questions)

    def drills_of(self, ids: Iterable[str]) -> tuple[Entry, ...]:
        """The drills of these ids, in their order; an id that names none is a problem told elsewhere."""
        return tuple(self.drills[drill_id] for drill_id in ids if drill_id in self.drills)

    def linked(self, value: object) -> tuple[Entry, ...]:
        """The pages that the value of a field names, where that is an id of theirs or a list of such ids."""
        folders = {collection.ids: folder for folder, collection in COLLECTIONS.items() if collection.ids}
        named = [(folders.get(type(one)), one) for one in (value if isinstance(value, list | tuple) else (value,))]
        return tuple(entry for folder, name in named if folder for entry in self.members(folder) if entry.id == name)

    def pictured(self, stills: Mapping[str, T]) -> dict[str, T]:
        """Give plans a picture as well: that of the first of their drills that has one. Pictures are by path in docs."""
        found = dict(stills)
        for plan in self.members("progressions"):
            stages = plan.record.stages if isinstance(plan.record, Progression) else ()
            drills = self.drills_of(drill for stage in stages for drill in stage.drills)
            first = next((drill.uri for drill in drills if drill.uri in stills), None)
            if first:
                found[plan.uri] = stills[first]
        return found

    def works(self, citekeys: Iterable[str]) -> tuple[tuple[str, Reference], ...]:
        """Citekeys with their references, in their order; a key that names none is a problem told elsewhere."""
        return tuple((key, self.references[key]) for key in citekeys if key in self.references)

    def dated(self) -> tuple[Entry, ...]:
        """Pages with a day of their last check, newest first, then by title."""
        dated = [(entry.record, entry) for entry in self.entries.values() if isinstance(entry.record, ReviewedPage)]
        dated.sort(key=lambda pair: (-pair[0].last_checked.toordinal(), pair[0].title.casefold()))
        return tuple(entry for _, entry in dated)

    @cached_property
    def easier(self) -> Mapping[str, tuple[str, ...]]:
        """The ladder read backward: id of a drill to the ids that name it as harder."""
        back: dict[str, list[str]] = {}
        for drill_id, entry in self.drills.items():
            for harder in drill_of(entry).harder:
                back.setdefault(harder, []).append(drill_id)
        return {drill_id: tuple(found) for drill_id, found in back.items()}

    @cached_property
    def rungs(self) -> Mapping[str, tuple[Rung, ...]]:
        """Id of a drill to its places in progressions."""
        found: dict[str, list[Rung]] = {}
        for entry in self.entries.values():
            if isinstance(entry.record, Progression):
                stages = entry.record.stages
                for number, stage in enumerate(stages, 1):
                    for drill_id in stage.drills:
                        found.setdefault(drill_id, []).append(Rung(entry, number, len(stages), stage))
        return {drill_id: tuple(rungs) for drill_id, rungs in found.items()}


def drill_of(entry: Entry) -> Drill:
    """Give an entry's record as a drill; raises TypeError when it is none."""
    if not isinstance(entry.record, Drill):
        raise TypeError(entry.uri)
    return entry.record


def _list_order(entry: Entry) -> tuple[int, ...] | tuple[str, ...]:
    """Pages stand in the order of their collection, without one by title."""
    record, order = entry.record, entry.collection.order if entry.collection else ()
    if not order:
        return (record.title.casefold(),)
    fields = type(record).model_fields
    return tuple(get_args(fields[name].annotation).index(getattr(record, name)) for name in order)
