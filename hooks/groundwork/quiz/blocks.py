"""The blocks of a page: the one that the build puts there by itself, and what is wrong with those that authors wrote."""

import re
from collections.abc import Collection, Iterable, Mapping

from groundwork.catalogue.model import Entry
from groundwork.markers import QUIZ, marker
from groundwork.problems import Location, Problem
from groundwork.quiz.model import Asked
from groundwork.quiz.selection import FORMS, Wrong, of_page
from groundwork.source.block import block_line, places
from groundwork.source.prose import prose

# Layouts that have no end to ask questions at.
ENDLESS = {"home", "section", "search", "review"}


def at_end(entry: Entry, known: Mapping[str, Asked]) -> str:
    """Write the block of a page's own questions, or nothing."""
    asks = entry.layout not in ENDLESS and of_page(entry.uri, known)
    return f"{marker(QUIZ)}\n\n/// quiz | page: {entry.uri}\n///\n\n" if asks else ""


def problems(wrong: Iterable[Wrong], entry: Entry) -> list[Problem]:
    """Tell where each wrong block of a page stands, and what to do."""
    return [
        Problem(place, "quiz block", one.wrong, one.todo)
        for one in dict.fromkeys(wrong)
        for place in places("quiz", one.wanted, entry.source)
    ]


def unseen(seen: Collection[str], entry: Entry) -> list[Problem]:
    """Tell of lines that begin like a block and made none: an author would see their text on the page."""
    source = entry.source
    begins, opens = re.compile(r"^\s*/{3,}\s*quiz\b"), block_line("quiz")
    lines = [(number, line) for number, line in prose(enumerate(source.body.split("\n"), source.body_line)) if begins.match(line)]
    asked = {number: " ".join((found[1] or "").split()) for number, line in lines if (found := opens.match(line))}
    todo = f"{FORMS} An empty line stands before it, and /// alone on the line below."
    return [Problem(Location(source.path, number), "quiz block", "is none", todo) for number, _ in lines if asked.get(number) not in seen]
