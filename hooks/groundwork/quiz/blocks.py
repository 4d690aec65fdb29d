"""The blocks of a page: the one that the build puts there by itself, and what is wrong with those that authors wrote."""

from collections.abc import Iterable, Mapping

from groundwork.catalogue.model import Entry
from groundwork.markers import QUIZ, marker
from groundwork.problems import Problem
from groundwork.quiz.model import Asked
from groundwork.quiz.selection import KINDS, Wrong
from groundwork.source.block import places


def at_end(uri: str, known: Mapping[str, Asked]) -> str:
    """Write the block of a page's own questions: those of a bank on its page, those that a page answers on that one; or nothing."""
    fits = KINDS["page"]
    return f"{marker(QUIZ)}\n\n/// quiz | page: {uri}\n///\n\n" if any(uri in fits(asked) for asked in known.values()) else ""


def problems(wrong: Iterable[Wrong], entry: Entry) -> list[Problem]:
    """Tell where each wrong block of a page stands, and what to do."""
    return [
        Problem(place, "quiz block", one.wrong, one.todo)
        for one in dict.fromkeys(wrong)
        for place in places("quiz", one.wanted, entry.source)
    ]
