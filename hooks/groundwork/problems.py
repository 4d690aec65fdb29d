"""Findings about an author's files: where, what is wrong, what to do."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from logging import INFO, WARNING, Logger

# What people put between the words of a name, where a key has a hyphen.
GAP = re.compile(r"[\s_-]+")


@dataclass(frozen=True, order=True)
class Location:
    """A place in a file as an author names it: the path from the project's root, and a line from 1."""

    path: str
    line: int


@dataclass(frozen=True, order=True)
class Problem:
    """One finding, and its one form: ``path:line: thing: what is wrong. What to do.``.

    A notice is worth knowing and stops nothing, not even a strict build. A standing one is there at each build: it
    can wait, or somebody decided that it stays.
    """

    location: Location
    thing: str
    wrong: str
    todo: str = ""
    notice: bool = False
    standing: bool = False

    def __str__(self) -> str:
        """Give the one form that every message has."""
        text = f"{self.location.path}:{self.location.line}: {self.thing}: {self.wrong}."
        return f"{text} {self.todo}" if self.todo else text


def report(log: Logger, problems: Iterable[Problem], *, standing: bool = False) -> None:
    """Show problems to whoever builds, each once: as warnings, which stop a strict build, and notices as information.

    Of standing notices only the number is told, but where they are asked for.
    """
    found = sorted(set(problems))
    for problem in found:
        if standing or not problem.standing:
            log.log(INFO if problem.notice else WARNING, "%s", problem)
    number = 0 if standing else sum(problem.standing for problem in found)
    if number:
        log.info("%s. NOTICES=1 tells each.", counted(number, "standing notice"))


def nearest(word: str, known: Iterable[str]) -> str:
    """Find the known word that was probably meant; empty when nothing is near. Capitals and the gaps between words do not count."""
    plain: dict[str, str] = {}
    for one in known:
        plain.setdefault(_plain(one), one)
        if one == word:
            return word
    return next((plain[near] for near in get_close_matches(_plain(word), plain, n=1, cutoff=0.6)), "")


def _plain(word: str) -> str:
    return GAP.sub("-", word.casefold())


def nearest_path(path: str, known: Iterable[str]) -> str:
    """Find the known path that was probably meant: by the name of its file, and of several by the rest; empty when nothing is near."""
    named: dict[str, list[str]] = {}
    for one in known:
        named.setdefault(one.rpartition("/")[2], []).append(one)
    same = named.get(nearest(path.rpartition("/")[2], named), [])
    return nearest(path, same) or (same[0] if same else "")


def near_match(word: str, known: Iterable[str]) -> str:
    """Say which known word was probably meant, as a sentence; empty when nothing is near."""
    near = nearest(word, known)
    return f"Did you mean {near}?" if near else ""


def counted(number: int, word: str) -> str:
    """Write how many there are of something, in a word that takes an s: "1 problem", "2 problems"."""
    return f"{number} {word}{'' if number == 1 else 's'}"


def suggestion(word: str, known: Iterable[str], otherwise: str) -> str:
    """Say which known word was probably meant, else what to do."""
    return near_match(word, known) or otherwise
