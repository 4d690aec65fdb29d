"""Checks between records: ids and titles are unique, links resolve, nothing leads back to itself."""

from collections.abc import Callable, Collection, Iterable, Iterator
from graphlib import CycleError, TopologicalSorter
from typing import Any

from groundwork.catalogue.model import REFERENCES, Catalogue, Entry, drill_of
from groundwork.problems import Location, Problem, suggestion
from groundwork.schemas.article import Article
from groundwork.schemas.base import ReviewedPage
from groundwork.schemas.infant import Infant
from groundwork.schemas.plain import Home
from groundwork.schemas.progression import Progression
from groundwork.schemas.quiz import Quiz

CITED = f"reference in docs/{REFERENCES} named"


def check(catalogue: Catalogue) -> list[Problem]:
    """Find every problem between the records of a catalogue."""
    checks = (_titles, _ids, _drill_links, _other_drill_links, _citations, _question_ids, _passages)
    problems = [problem for each in checks for problem in each(catalogue)]
    problems += _cycles(catalogue, "harder", lambda entry: drill_of(entry).harder)
    problems += _cycles(catalogue, "prerequisites", lambda entry: [one for group in drill_of(entry).prerequisites for one in group])
    return problems


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


def _unknown(entry: Entry, at: tuple[str | int, ...], target: str, known: Collection[str], what: str) -> Iterator[Problem]:
    if target not in known:
        yield Problem(
            entry.source.place(*at),
            at[0] if isinstance(at[0], str) else what,
            f"there is no {what} {target}",
            suggestion(target, known, "Check the spelling."),
        )


def _drill_links(catalogue: Catalogue) -> Iterator[Problem]:
    for entry in catalogue.drills.values():
        drill = drill_of(entry)
        targets: list[tuple[tuple[str, *tuple[int, ...]], str]] = [(("harder", index), target) for index, target in enumerate(drill.harder)]
        groups = enumerate(drill.prerequisites)
        targets += [(("prerequisites", index, choice), target) for index, group in groups for choice, target in enumerate(group)]
        for at, target in targets:
            yield from _unknown(entry, at, target, catalogue.drill_ids, "drill")
            other = catalogue.drills.get(target)
            if other and drill_of(other).audience != drill.audience:
                wrong = f"{target} is a drill for another audience ({drill_of(other).audience})"
                yield Problem(entry.source.place(*at), at[0], wrong, f"Name a drill for: {drill.audience}.")


def _other_drill_links(catalogue: Catalogue) -> Iterator[Problem]:
    for entry in catalogue.entries.values():
        record = entry.record
        if isinstance(record, Progression):
            for number, stage in enumerate(record.stages):
                for index, target in enumerate(stage.drills):
                    yield from _unknown(entry, ("stages", number, "drills", index), target, catalogue.drill_ids, "drill")
        elif isinstance(record, Article | Infant | Home):
            fields = {"start_with": record.start_with, "doors": record.doors} if isinstance(record, Home) else {"drills": record.drills}
            for name, targets in fields.items():
                for index, target in enumerate(targets):
                    yield from _unknown(entry, (name, index), target, catalogue.drill_ids, "drill")


def _citations(catalogue: Catalogue) -> Iterator[Problem]:
    if REFERENCES in catalogue.left_out:
        return
    for entry in catalogue.entries.values():
        if isinstance(entry.record, ReviewedPage):
            for index, key in enumerate(entry.record.references):
                yield from _unknown(entry, ("references", index), key, catalogue.references, CITED)
    for entry, number, question in _questions(catalogue):
        for index, key in enumerate(question.references):
            yield from _unknown(entry, ("questions", number, "references", index), key, catalogue.references, CITED)


def _questions(catalogue: Catalogue) -> Iterator[tuple[Entry, int, Any]]:
    for entry in catalogue.entries.values():
        if isinstance(entry.record, Quiz):
            for number, question in enumerate(entry.record.questions):
                yield entry, number, question


def _question_ids(catalogue: Catalogue) -> Iterator[Problem]:
    named = ((question.id, entry.source.place("questions", number, "id")) for entry, number, question in _questions(catalogue))
    return _twice(named, "question id", "Give each question an id of its own.")


def _passages(catalogue: Catalogue) -> Iterator[Problem]:
    pages = catalogue.entries.keys() | catalogue.left_out
    for entry, number, question in _questions(catalogue):
        target = question.passage.page
        if target not in pages:
            place = entry.source.place("questions", number, "passage", "page")
            todo = suggestion(target, pages, "Check the path from docs/.")
            yield Problem(place, f"question {question.id}", f"there is no page {target}", todo)


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
            problems.append(
                Problem(
                    catalogue.drills[start].source.place(name),
                    name,
                    f"leads back to itself: {' → '.join(path)}",
                    "Take one of these links out.",
                )
            )
            graph = {drill_id: found - set(loop) if drill_id in loop else found for drill_id, found in graph.items()}
        else:
            return problems
