"""A program that imports MkDocs and the package once, and forks for each build that it is asked for.

A fork is a process of its own, so nothing of one build is left for the next. It reads one request a line, and answers each with the exit
status of its build.
"""

import atexit
import faulthandler
import gc
import json
import os
import pkgutil
import shutil
import signal
import sys
import traceback
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NoReturn

from jinja2 import TemplateAssertionError
from mkdocs.__main__ import cli
from mkdocs.theme import Theme
from tests.building import CRASHED

import groundwork
from groundwork.bundles.bundle import FOLDER
from groundwork.bundles.folder import base, features, read
from groundwork.bundles.sheets import sheets
from groundwork.templates import environment, escape_own
from groundwork.words.read import words_of

ROOT = Path(__file__).parents[1]
# What MkDocs imports by name while it builds a site of ours.
THEIRS = ("mkdocs.commands.build", "material.plugins.search.plugin", "pymdownx.details", "pymdownx.snippets", "pymdownx.superfences")


def serve() -> None:
    """Answer requests until there are no more."""
    with os.fdopen(os.dup(sys.stdout.fileno()), "w", buffering=1) as answers:
        for line in sys.stdin:
            child = os.fork()
            if not child:
                _build(**json.loads(line))
            answers.write(f"{os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])}\n")


def make_ready() -> None:
    """Read and compile what is the same in each build: modules, styles, templates."""
    _leave_icons_out()
    ours = [module.name for module in pkgutil.walk_packages(groundwork.__path__, "groundwork.")]
    for name in (*THEIRS, *ours):
        import_module(name)
    sources = read(ROOT, "overrides")
    sheets(sources, [base(sources), *features(sources)], FOLDER)
    words, overrides = words_of("en"), ROOT / "overrides"
    of_theme = Theme("material", custom_dir=str(overrides)).get_env()
    escape_own(of_theme, words, overrides)
    for templates in (environment(words, overrides), of_theme):
        for name in templates.list_templates(["html"]):
            # Some are drawn in one of the two alone, which has filters of its own.
            with suppress(TemplateAssertionError):
                if not name.startswith("partials/languages/"):
                    templates.get_template(name)
    # What is there now stays as it is, so that no child copies the memory that it lies in.
    gc.freeze()
    # Scripts are left for each build to read.
    assert "minify" not in sys.modules, "it starts threads, which a fork does not have and would wait for"


def _leave_icons_out() -> None:
    """Take the theme from a copy without its icons: we use none, and MkDocs looks at each of the 14,000 whenever it builds."""
    folder = TemporaryDirectory(prefix="theme-")
    atexit.register(folder.cleanup)
    theme = import_module("material.templates")
    shutil.copytree(theme.__path__[0], folder.name, ignore=shutil.ignore_patterns(".icons"), dirs_exist_ok=True)
    # MkDocs takes the folder of a theme from here.
    theme.__file__ = f"{folder.name}/__init__.py"


def _build(arguments: list[str], folder: str, environment: dict[str, str], output: str, seconds: int) -> NoReturn:
    """Be the program that was asked for, up to its end. After these seconds it says where it is, and ends."""
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    said = os.open(output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    for stream in (sys.stdout, sys.stderr):
        os.dup2(said, stream.fileno())
    faulthandler.dump_traceback_later(seconds, file=said)
    signal.alarm(seconds + 1)
    status = _status(arguments)
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)


def _status(arguments: list[str]) -> int:
    """Run MkDocs as Python would; give its exit status."""
    try:
        cli(arguments, prog_name="mkdocs")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    except BaseException:  # noqa: BLE001 (whatever it is, it is told)
        traceback.print_exc()
        return CRASHED
    return 0


if __name__ == "__main__":
    make_ready()
    serve()
