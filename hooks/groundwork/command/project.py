"""The project that a command works on, which is the folder somebody stands in; and MkDocs, started on it."""

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from groundwork.code import CODE, PACKAGE
from groundwork.command.error import CommandError

SETTINGS = "mkdocs.yml"
TEMPLATES = "docs/templates"
# Folders of docs that hold no pages.
NO_PAGES = {"data", "templates"}
# The theme's notice about its own future; hooks/DECISIONS.md says what ours is.
QUIET = {"NO_MKDOCS_2_WARNING": "1"}
# Seconds that MkDocs may take to end after an interrupt.
PATIENCE = 5


def project(folder: Path) -> Path:
    """Give the folder of a project; raises CommandError where there is none, or one that another generator belongs to."""
    if not (folder / SETTINGS).is_file():
        message = f"there is no {SETTINGS} in this folder. Go to the folder of your site. To begin one, copy {CODE / SETTINGS} here."
        raise CommandError(message)
    own = folder / "hooks/groundwork"
    if own.is_dir() and not own.samefile(PACKAGE):
        message = f"this folder has a generator of its own, in hooks/groundwork, and this one is in {PACKAGE}. Use make here."
        raise CommandError(message)
    return folder


def template(root: Path, name: str) -> Path:
    """Find a template for authors: the project's own, else the generator's, which fits its schemas; raises CommandError without one."""
    found = next((path for place in (root, CODE) if (path := place / TEMPLATES / name).is_file()), None)
    if found is None:
        message = f"there is no {TEMPLATES}/{name}. Write it first."
        raise CommandError(message)
    return found


def pages_in(docs: Path) -> list[str]:
    """Give the paths in docs of all pages, as mkdocs.yml has them: no data, no templates, nothing hidden, no README."""
    found = sorted(path.relative_to(docs) for path in docs.rglob("*.md") if path.is_file() and path.name != "README.md")
    return [path.as_posix() for path in found if path.parts[0] not in NO_PAGES and not any(part.startswith(".") for part in path.parts)]


def shown(path: Path, root: Path) -> str:
    """Name a file from the project's folder, and one that is elsewhere in full."""
    return (path.relative_to(root) if path.is_relative_to(root) else path).as_posix()


def mkdocs(root: Path, *arguments: str) -> int:
    """Run MkDocs on a project, in a process of its own; give its exit status. It ends before we do, with all that it has begun."""
    command = [sys.executable, "-m", "groundwork.command.engine", str(root / SETTINGS), *arguments]
    with subprocess.Popen(command, env=QUIET | os.environ) as process:  # noqa: S603 (our own command)
        try:
            return process.wait()
        except (KeyboardInterrupt, SystemExit) as end:
            # A terminal interrupts both; else it has to be told.
            with suppress(subprocess.TimeoutExpired):
                process.wait(PATIENCE if isinstance(end, KeyboardInterrupt) else 0)
            process.terminate()
            process.wait()
            raise
