"""Hears what MkDocs and its plugins warn of while they build, and tells what they say of settings in our form."""

import logging
import re
from pathlib import Path

from groundwork.problems import Location, Problem

MKDOCS = "mkdocs"
# Where MkDocs says what is wrong with settings.
SETTINGS = "mkdocs.config"
# What the server says is about its answers, and not about the build.
SERVER = "mkdocs.livereload"
# How it says that it has shown why there is no page.
FAILED = "code 500"
# Where MkDocs tells errors, each of which ends the build, and the page in which one comes up.
BUILD = "mkdocs.commands.build"
ERROR = re.compile(r"Error (?:building|reading) page '(?P<uri>[^']+)'")
VALUE = re.compile(r"Config value '(?P<key>[^']*)': (?:Error: )?(?P<wrong>.*)", re.DOTALL)
UNKNOWN = "Unrecognised configuration name"
# How MkDocs names a page that it warns of.
PAGE = re.compile(r"'(?P<uri>[^']+\.md)'")


class Heard(logging.Handler):
    """Keeps each warning as a problem. Those of ours come as problems; MkDocs knows of a page at most, and no line: it is 0."""

    def __init__(self) -> None:
        """Hear nothing yet."""
        super().__init__(logging.WARNING)
        self.problems: list[Problem] = []
        self.page = ""
        """The page in which an error came up, by its path in docs."""
        self.settings, self.docs = Path("mkdocs.yml"), "docs"
        self._errors_are_told = False

    def listen(self, settings: Path) -> None:
        """Listen to all that is said of a project, by the file of its settings."""
        self.settings = settings
        logging.getLogger(MKDOCS).addHandler(self)
        logging.getLogger(SETTINGS).addFilter(self._rewritten)
        logging.getLogger(BUILD).addFilter(self._not_told_twice)
        logging.getLogger(SERVER).addFilter(self._not_told_twice)

    def tell_errors(self) -> None:
        """Keep MkDocs from telling an error that ends a build, as we do."""
        self._errors_are_told = True

    def begin(self) -> None:
        """Forget what was said of an earlier build."""
        self.problems.clear()
        self.page = ""

    def emit(self, record: logging.LogRecord) -> None:
        """Keep what is said."""
        said = record.args[0] if isinstance(record.args, tuple) and record.args else None
        if isinstance(said, Problem):
            self.problems.append(said)
        elif record.name != SERVER and not ERROR.match(record.getMessage()):
            self.problems.append(self._of_mkdocs(record.getMessage()))

    def _not_told_twice(self, record: logging.LogRecord) -> bool:
        said = record.getMessage()
        if page := ERROR.match(said):
            self.page = page["uri"]
        ends = record.name == BUILD and record.levelno >= logging.ERROR
        return not (self._errors_are_told and (ends or said.endswith(FAILED)))

    def _of_mkdocs(self, said: str) -> Problem:
        page = PAGE.search(said)
        path = f"{self.docs}/{page['uri']}" if page else self.settings.name
        return Problem(Location(path, 0), "MkDocs", said.strip().removesuffix("."))

    def _rewritten(self, record: logging.LogRecord) -> bool:
        """Put what MkDocs says of a setting in our form, for all who hear it."""
        found = VALUE.match(record.getMessage())
        if found and record.levelno >= logging.WARNING:
            key, wrong = found["key"], " ".join(found["wrong"].split()).removesuffix(".")
            unknown = wrong.startswith(UNKNOWN)
            told = f"there is no setting {key}" if unknown else f"{key}: {wrong}"
            todo = "Check how it is spelt, or take it out." if unknown else ""
            record.msg, record.args = "%s", (Problem(Location(self.settings.name, _line(self.settings, key)), "settings", told, todo),)
        return True


def _line(settings: Path, key: str) -> int:
    """Find the line of a setting; the first where it is not in this file."""
    lines = settings.read_text(encoding="utf-8", errors="replace").splitlines() if settings.is_file() else []
    return next((number for number, line in enumerate(lines, 1) if re.match(rf"{re.escape(key)}\s*:", line)), 1)
