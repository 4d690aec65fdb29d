"""The files of a docs folder that no build can use: those that cannot be opened, and folders that lead back into themselves."""

import os
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from groundwork.problems import Location, Problem

TAKE_AWAY = "Take it away."


def unusable(uris: Iterable[str], docs: Path, shown: str) -> tuple[set[str], list[Problem]]:
    """Find the files, of those with a path in docs, that a build must leave out; and why, once for each cause."""
    left_out: set[str] = set()
    problems: set[Problem] = set()
    loops = dict[PurePosixPath, PurePosixPath | None]()
    for uri in uris:
        loop = _loop(PurePosixPath(uri).parent, docs, loops)
        if loop is not None:
            place = Location(f"{shown}/{loop}", 1)
            problems.add(Problem(place, "folder", "is a link to a folder that it stands in", TAKE_AWAY))
        elif not os.access(docs / uri, os.R_OK):
            place = Location(f"{shown}/{uri}", 1)
            problems.add(Problem(place, "file", "cannot be read", "Let yourself read it, or take it away."))
        else:
            continue
        left_out.add(uri)
    return left_out, sorted(problems)


def _loop(folder: PurePosixPath, docs: Path, known: dict[PurePosixPath, PurePosixPath | None]) -> PurePosixPath | None:
    """Give the link on the way to a folder that leads back to a folder above it; None where there is none."""
    if folder not in known:
        above = _loop(folder.parent, docs, known) if folder.parts else None
        path = docs / folder
        if above is None and path.is_symlink() and path.parent.resolve().is_relative_to(path.resolve()):
            above = folder
        known[folder] = above
    return known[folder]
