"""Checks between records: ids and titles are unique, links resolve, nothing leads back to itself."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from pathlib import PurePosixPath
from typing import NamedTuple

from pydantic import BaseModel
from slugify import slugify

from groundwork.catalogue.model import REFERENCES, Catalogue, Entry, drill_of
from groundwork.problems import Location, Problem, suggestion
from groundwork.schemas.base import ID, Citekey, DrillId, Link, PageUri, QuestionId
from groundwork.schemas.collections import COLLECTIONS, layout_of, schema_of
from groundwork.schemas.progression import Progression
from groundwork.schemas.walk import Leaf, walk
from groundwork.schemas.written import written
from groundwork.source.read import Source


@dataclass(frozen=True)
class Targets:
    """What the ids of one type may name."""

    what: str
    known: Collection[str]
    where: str = ""
    otherwise: str = "Check the spelling."
    drafts: Collection[str] = ()


class Linked(NamedTuple):
    """An id in a record: where it stands, and the page that the record is, if it is one."""

    source: Source
    leaf: Leaf
    entry: Entry | None = None


def check(catalogue: Catalogue, data: Iterable[tuple[BaseModel | None, Source]] = ()) -> list[Problem]:
    """Find every problem between the records of a catalogue; ``data`` are further records, from files of their own."""
    links = [link for entry in catalogue.entries.values() for link in _links(entry.record, entry.source, entry)]
    links += [link for record, source in data for link in _links(record, source)]
    links += [link for source in catalogue.unfit for link in _links_of_unfit(source)]
    checks = (
        *(_titles(catalogue), _ids(catalogue), _names(catalogue), _question_ids(links), _unknown(links, catalogue)),
        *(_audiences(links, catalogue), _late_prerequisites(catalogue), _alike_keys(catalogue)),
    )
    problems = [problem for found in checks for problem in found]
    problems += _cycles(catalogue, "harder", lambda entry: drill_of(entry).harder)
    problems += _cycles(catalogue, "prerequisites", lambda entry: [one for group in drill_of(entry).prerequisites for one in group])
    return problems


def unknown(record: BaseModel, source: Source, catalogue: Catalogue) -> list[Problem]:
    """Find the links of one more record that lead nowhere."""
    return list(_unknown(_links(record, source), catalogue))


def _twice(named: Iterable[tuple[str, Location]], thing: str, todo: str) -> Iterator[Problem]:
    first: dict[str, Location] = {}
    for name, place in named:
        if name in first:
            yield Problem(place, thing, f"{name!r} is taken by {first[name].path}:{first[name].line}", todo)
        else:
            first[name] = place


def _titles(catalogue: Catalogue) -> Iterator[Problem]:
    # Generated indexes come first: their titles cannot be changed.
    entries = sorted(catalogue.entries.values(), key=lambda entry: bool(entry.source.meta))
    named = ((entry.record.title, entry.source.place("title")) for entry in entries)
    return _twice(named, "title", "Give each page a title of its own.")


def _ids(catalogue: Catalogue) -> Iterator[Problem]:
    """Two files of a collection in different folders may have one name; links could not tell them apart."""
    named = (
        (f"{entry.layout} {entry.id}", Location(entry.source.path, 1))
        for entry in catalogue.entries.values()
        if entry.collection and entry.layout != "section"
    )
    return _twice(named, "file name", "Rename one of the two files.")


def _names(catalogue: Catalogue) -> Iterator[Problem]:
    """Find files that no page could name, and whose address nobody could say."""
    for source in catalogue.sources:
        name = PurePosixPath(source.uri).stem
        if not re.fullmatch(ID, name):
            better = slugify(name)
            todo = f"Call it {better}.md." if better else "Use small letters, digits and hyphens."
            yield Problem(Location(source.path, 1), "file name", f"{name}.md is no name that other pages can use", todo)


def _alike_keys(catalogue: Catalogue) -> Iterator[Problem]:
    """Find works whose keys differ in capitals alone: nobody could tell a slip from the other work."""
    source = catalogue.data.get(REFERENCES)
    first: dict[str, str] = {}
    for key in catalogue.references if source else ():
        same = first.setdefault(key.casefold(), key)
        if source and same != key:
            yield Problem(source.place(key), key, f"{same} differs from it in capitals alone", "Give one of them another key.")


def _late_prerequisites(catalogue: Catalogue) -> Iterator[Problem]:
    """Find drills of a plan that come before what is to be known first, where that is in the plan too."""
    for entry in catalogue.members("progressions"):
        stages = entry.record.stages if isinstance(entry.record, Progression) else ()
        first: dict[str, int] = {}
        for number, stage in enumerate(stages):
            for drill in stage.drills:
                first.setdefault(drill, number)
        for name, number in first.items():
            groups = drill_of(catalogue.drills[name]).prerequisites if name in catalogue.drills else ()
            for group in groups:
                planned = [first[one] for one in group if one in first]
                # One of the group that the plan lacks, the reader may know already.
                if len(planned) == len(group) and min(planned) > number:
                    wrong = f"{name} comes before {' or '.join(group)}, which its page wants first"
                    yield Problem(entry.source.place("stages", number, "drills"), "stages", wrong, "Put them the other way round.")


def _links(record: BaseModel | None, source: Source, entry: Entry | None = None) -> list[Linked]:
    return [Linked(source, leaf, entry) for leaf in walk(record) if isinstance(leaf.value, Link)]


def _links_of_unfit(source: Source) -> Iterator[Linked]:
    """Give the ids in fields of a page of which others are wrong; how an id is written is told already."""
    schema = schema_of(source.uri)
    for at, text, kind, within in written(schema, source.meta) if schema else ():
        if issubclass(kind, Link) and kind.fits(text):
            yield Linked(source, Leaf(at, kind(text), within))


def _question_ids(links: Iterable[Linked]) -> Iterator[Problem]:
    named = ((value, source.place(*at)) for source, (at, value, _), _ in links if isinstance(value, QuestionId) and at[-1] == "id")
    return _twice(named, "question id", "Give each question an id of its own.")


def _targets(catalogue: Catalogue) -> Mapping[type[Link], Targets]:
    """Give what each type of id may name. What stands in data with problems, or in a bank with problems, nobody knows: no type then."""
    found = {
        row.ids: Targets(
            row.kind.lower(),
            catalogue.ids(folder),
            drafts=[PurePosixPath(uri).stem for uri in catalogue.drafts if layout_of(uri) == folder],
        )
        for folder, row in COLLECTIONS.items()
        if row.ids
    }
    found[PageUri] = Targets("page", catalogue.entries.keys() | catalogue.left_out, "", "Check the path from docs/.", catalogue.drafts)
    if REFERENCES not in catalogue.left_out:
        found[Citekey] = Targets("reference", catalogue.references, f" in docs/{REFERENCES}")
    if catalogue.question_ids is not None:
        found[QuestionId] = Targets("question", catalogue.question_ids)
    return found


def _unknown(links: Iterable[Linked], catalogue: Catalogue) -> Iterator[Problem]:
    targets = _targets(catalogue)
    for source, (at, value, within), _ in links:
        target = targets.get(type(value))
        if target and value not in target.known:
            if value in target.drafts:
                wrong, todo = f"the {target.what} {value} is a draft, so readers do not get it", "Finish it first, or take it out here."
            else:
                wrong, todo = f"there is no {target.what} {value}{target.where}", suggestion(value, target.known, target.otherwise)
            yield Problem(source.place(*at), within or str(at[0]), wrong, todo)


def _audiences(links: Iterable[Linked], catalogue: Catalogue) -> Iterator[Problem]:
    """Find pages for one audience that lead to drills of the other: a baby's drill is no next step for an adult."""
    for source, (at, value, _), entry in links:
        audience = getattr(entry.record, "audience", None) if entry else None
        other = catalogue.drills.get(value) if audience and isinstance(value, DrillId) else None
        if other and other.audience != audience:
            wrong = f"{value} is a drill for another audience ({other.audience})"
            yield Problem(source.place(*at), str(at[0]), wrong, f"Name a drill for: {audience}.")


def _cycles(catalogue: Catalogue, name: str, targets: Callable[[Entry], Iterable[str]]) -> list[Problem]:
    """Report each loop once, at its first drill by name, then look for further ones without it."""
    graph = {drill_id: set(targets(entry)) & catalogue.drills.keys() for drill_id, entry in catalogue.drills.items()}
    problems = []
    while True:
        try:
            TopologicalSorter(graph).prepare()
        except CycleError as error:
            loop = error.args[1][:-1]
            start = min(loop)
            turn = loop[loop.index(start) :] + loop[: loop.index(start)]
            # graphlib walks from a target to the drill that names it.
            path = [start, *reversed(turn[1:]), start] if len(turn) > 1 else [start, start]
            wrong, todo = f"leads back to itself: {' → '.join(path)}", "Take one of these links out."
            if len(loop) == 1:
                wrong, todo = "names the drill itself", "Take it out."
            problems.append(Problem(catalogue.drills[start].source.place(name), name, wrong, todo))
            graph = {drill_id: found - set(loop) if drill_id in loop else found for drill_id, found in graph.items()}
        else:
            return problems
