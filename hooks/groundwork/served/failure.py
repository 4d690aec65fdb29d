"""Why nothing could be built: mistakes that somebody can mend, each with its file and line, or a bug of ours with its traceback."""

import errno
import re
import traceback
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from groundwork import templates
from groundwork.code import CODE, INSTALLED
from groundwork.problems import Location, Problem
from groundwork.served.heard import Heard
from groundwork.source import yaml_text

# A message that has our form already.
OURS = re.compile(r"(?P<path>[^\s:][^:\n]*\.\w+):(?:(?P<line>\d+):)? (?P<thing>[^:\n]+): (?P<wrong>.+)")
# No room on the disk, or none left for this person.
FULL = (errno.ENOSPC, errno.EDQUOT)
# Whose own errors are words for authors.
MKDOCS = "mkdocs.exceptions"
BUG = "This is a mistake in the code and not in a page; the terminal says more of it."


@dataclass(frozen=True)
class Failure:
    """What ended a build."""

    mistakes: tuple[Problem, ...]
    said: bool = False
    """Whether the terminal has told the mistakes already."""
    bug: str = ""
    """The traceback, when it is a mistake of ours."""
    before: tuple[Problem, ...] = ()
    """What was found before, as it may be why."""


def explain(error: BaseException, heard: Heard, root: Path) -> Failure:
    """Find out what ended a build, from the error and what was said before it. Files are named from the project's ``root``."""
    settings, said = heard.settings.name, tuple(sorted(set(heard.problems)))
    page = f"The page is {heard.docs}/{heard.page}." if heard.page else ""
    for one in _chain(error):
        found = _yaml(one, root, settings) or _template(one, root, page) or _full(one, root) or _in_our_form(one)
        if found:
            return Failure(tuple(found), before=said)
    if isinstance(error, SystemExit) and said:
        return Failure(said, said=True)
    if type(error).__module__ == MKDOCS or isinstance(error, SystemExit):
        return Failure((Problem(Location(settings, 1), "settings", str(error).strip().removesuffix(".")),), before=said)
    frame = traceback.extract_tb(error.__traceback__)[-1:]
    place = Location(shown(frame[0].filename, root), frame[0].lineno or 1) if frame else Location(settings, 1)
    wrong = " ".join(f"{type(error).__name__}: {error}".split()).removesuffix(".")
    mistake = Problem(place, "generator", wrong, f"{BUG} {page}".strip())
    return Failure((mistake,), bug="".join(traceback.format_exception(error)), before=said)


def shown(path: str, root: Path) -> str:
    """Name a file from the project's folder; one of the generator as a checkout has it; any other in full."""
    for folder in (root, *(() if INSTALLED else (CODE,))):
        if Path(path).is_relative_to(folder):
            return Path(path).relative_to(folder).as_posix()
    return path


def _chain(error: BaseException) -> Iterator[BaseException]:
    """Give an error, and those that it came from."""
    met: BaseException | None = error
    while met:
        yield met
        met = met.__cause__ or met.__context__


def _yaml(error: BaseException, root: Path, settings: str) -> list[Problem]:
    found = yaml_text.fault(error)
    if not found:
        return []
    name, line, wrong, todo = found
    return [Problem(Location(shown(name, root) if name else settings, line), "settings", wrong, todo)]


def _template(error: BaseException, root: Path, page: str) -> list[Problem]:
    found = templates.fault(error)
    if not found:
        return []
    path, line, wrong = found
    return [Problem(Location(shown(path, root), line), "template", wrong, page)]


def _full(error: BaseException, root: Path) -> list[Problem]:
    if not isinstance(error, OSError) or error.errno not in FULL:
        return []
    name = shown(str(error.filename), root) if error.filename else "site"
    return [Problem(Location(name, 1), "disk", "there is no room left for this file", "Make room, then build again.")]


def _in_our_form(error: BaseException) -> list[Problem]:
    found = [OURS.fullmatch(line.strip()) for line in str(error).splitlines()]
    return [
        Problem(Location(one["path"], int(one["line"] or 1)), one["thing"], one["wrong"].removesuffix("."))
        for one in found
        if one and all(found)
    ]
