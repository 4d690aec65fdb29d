"""``python -m groundwork.command.engine MKDOCS_YML build|serve …``: MkDocs' own command line, with the generator's files at hand.

A project names hooks and templates in its ``mkdocs.yml`` as a checkout has them. Those that it does not have itself are taken from
the generator. The one module of the package that imports MkDocs, in a process that does nothing else.
"""

import json
import os
import re
import signal
import sys
from collections.abc import Mapping
from contextlib import suppress
from io import BytesIO
from pathlib import Path

from mkdocs.__main__ import cli
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError

from groundwork.code import CODE
from groundwork.problems import counted
from groundwork.served.session import SESSION, Session, told
from groundwork.served.waiting import wait

ADDRESS = "--dev-addr"
INTERRUPTED = 128 + signal.SIGINT
STRICT = re.compile(r"with (\d+) warnings in strict mode")
# What makes pages, of a project or of the generator.
MADE_BY = ("hooks", "overrides")


class Settings:
    """The settings of a project, as a file that MkDocs reads.

    MkDocs goes to its start before each reading, also before each build while it serves. So a feature that an author takes out of
    ``mkdocs.yml`` is out at the next build. It has the name of that file, from which MkDocs takes where the project is.
    """

    def __init__(self, path: Path, code: Path = CODE) -> None:
        """Read nothing yet."""
        self.name = str(path)
        self._path, self._code = path, code
        self._text = BytesIO()

    def seek(self, _start: int) -> None:
        """Read the project's file anew."""
        self._text = BytesIO(json.dumps(completed(self._path, self._code), ensure_ascii=False).encode())

    def read(self, size: int = -1) -> bytes:
        """Give the next bytes, of JSON: all JSON is YAML."""
        return self._text.read(size)


def completed(path: Path, code: Path = CODE) -> dict[str, object]:
    """Give settings that inherit those of a file, and say where hooks and templates are that the project itself does not have."""
    written = MkDocsConfig(config_file_path=str(path))
    with path.open("rb") as file:
        written.load_file(file)
    found: dict[str, object] = {"INHERIT": path.name}
    hooks, theme = written["hooks"], written["theme"]
    if isinstance(hooks, list):
        found["hooks"] = [_at_hand(hook, path.parent, code) for hook in hooks]
    if isinstance(theme, Mapping) and "custom_dir" in theme:
        found["theme"] = {"custom_dir": _at_hand(theme["custom_dir"], path.parent, code)}
    return found


def _at_hand(name: object, root: Path, code: Path) -> object:
    """Give a path as it is written, unless only the generator has it."""
    if not isinstance(name, str) or (root / name).exists() or not (code / name).exists():
        return name
    return str(code / name)


def run(path: Path, arguments: list[str], session: Session = SESSION) -> int:
    """Run MkDocs' own command, and give its exit status. Why it could not is told in one line for each mistake.

    While nothing could be served yet, the reason is: until a file is saved, and then all begins anew, Python included.
    """
    session.heard.listen(path)
    session.heard.tell_errors()
    settings = {arguments[0]: {"config_file": Settings(path)}}
    try:
        cli.main(arguments, prog_name="mkdocs", default_map=settings, standalone_mode=False)
    except Exception as error:  # noqa: BLE001 (whatever it is, it is told, a bug of ours with its traceback)
        if isinstance(error.__context__, KeyboardInterrupt):
            return 0 if ADDRESS in arguments else INTERRUPTED
        session.failure = session.explained(error)
        _say(*(told(session.failure) or [_how_many(error)]))
        if ADDRESS not in arguments or session.serving:
            return 1
        if _waited(session, path, arguments[arguments.index(ADDRESS) + 1]):
            os.execv(sys.executable, [sys.executable, "-m", "groundwork.command.engine", *sys.argv[1:]])  # noqa: S606 (our own command)
    return 0


def _how_many(error: Exception) -> str:
    """Say how many problems there are, where they are told already; MkDocs calls them warnings."""
    found = STRICT.search(str(error))
    return f"{counted(int(found[1]), 'problem')}, so nothing was built." if found else str(error)


def _waited(session: Session, path: Path, address: str) -> bool:
    """Serve the reason until it may be mended: what pages are made of has changed, or what makes them. An interrupt ends it, too."""
    host, _, port = address.rpartition(":")
    made_by = {place / name for place in (path.parent, CODE) for name in MADE_BY}
    _say(f"http://{address}/ shows this until it is mended. Ctrl+C ends it.")
    try:
        wait(session, host, int(port), [path], {_docs(path), *made_by})
    except KeyboardInterrupt:
        return False
    return True


def _docs(path: Path) -> Path:
    """Give the folder of a project's pages; where its settings cannot be read, the one that most have."""
    written = MkDocsConfig(config_file_path=str(path))
    with suppress(ConfigurationError), path.open("rb") as file:
        written.load_file(file)
    return path.parent / str(written["docs_dir"])


def _say(*lines: str) -> None:
    sys.stderr.write("".join(f"{line}\n" for line in lines))


if __name__ == "__main__":
    # MkDocs cleans up after an interrupt, and after nothing else.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    sys.exit(run(Path(sys.argv[1]), sys.argv[2:]))
