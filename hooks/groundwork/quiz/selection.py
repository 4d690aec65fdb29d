"""Which questions a block asks for: ``bank: a``, ``questions: b, c`` or ``tags: d``; and those of a page itself."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from groundwork.problems import suggestion
from groundwork.quiz.model import Asked

FORM = "/// quiz | bank: name, or questions: id, id, or tags: tag, tag."


@dataclass(frozen=True)
class Selection:
    """The questions that a block asks for, and what of it names none."""

    asked: tuple[Asked, ...]
    wrong: tuple[tuple[str, str], ...] = ()
    """What is wrong, and what to do."""


def select(wanted: str, known: Mapping[str, Asked]) -> Selection:
    """Find the questions that a block asks for, each once, in the order of its names."""
    kind, _, listed = wanted.partition(":")
    names = [name.strip() for name in listed.split(",") if name.strip()]
    fits = KINDS.get(kind.strip())
    if fits is None or not names:
        return Selection((), (("names no questions" if fits or not wanted else f"cannot ask for {kind.strip()!r}", f"Write {FORM}"),))
    found: dict[str, Asked] = {}
    wrong = []
    for name in names:
        these: dict[str, Asked] = {asked.question.id: asked for asked in known.values() if name in fits(asked)}
        found |= {question: asked for question, asked in these.items() if not asked.draft}
        if not these:
            names_there = {there for asked in known.values() for there in fits(asked)}
            wrong.append((f"there is no {NAMED[kind.strip()]} {name}", suggestion(name, names_there, f"Write {FORM}")))
        elif not these.keys() & found.keys():
            todo = "Finish the bank first, or take them out here."
            wrong.append((f"{kind.strip()}: {name} are questions of a draft, so readers do not get them", todo))
    return Selection(tuple(found.values()), tuple(wrong))


def of_page(uri: str, known: Mapping[str, Asked]) -> tuple[Asked, ...]:
    """Find the questions of a page: those of a bank on its own page, those that a page answers on that one, unless they are a draft."""
    return tuple(asked for asked in known.values() if uri == asked.bank.uri or (uri == asked.question.passage.page and not asked.draft))


NAMED = {"bank": "bank", "questions": "question", "tags": "question with the tag"}
KINDS: Mapping[str, Callable[[Asked], Iterable[str]]] = {
    "bank": lambda asked: (asked.bank.id,),
    "questions": lambda asked: (asked.question.id,),
    "tags": lambda asked: asked.question.tags,
}
