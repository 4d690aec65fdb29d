"""``python -m groundwork.command.engine MKDOCS_YML build|serve …``: MkDocs' own command line, with the generator's files at hand.

A project names hooks and templates in its ``mkdocs.yml`` as a checkout has them. Those that it does not have itself are taken from
the generator. The one module of the package that imports MkDocs, in a process that does nothing else.
"""

import errno
import json
import sys
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

from mkdocs.__main__ import cli
from mkdocs.config.defaults import MkDocsConfig

from groundwork.code import CODE

# No room on the disk, or none left for this person.
FULL = (errno.ENOSPC, errno.EDQUOT)


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


def run(settings: Path, arguments: list[str]) -> None:
    """Run MkDocs; a full disk is no mistake of ours, and told in one line."""
    try:
        cli.main(arguments, prog_name="mkdocs", default_map={arguments[0]: {"config_file": Settings(settings)}})
    except OSError as error:
        if error.errno not in FULL:
            raise
        sys.exit(f"{error.filename or 'The site'} cannot be written: {error.strerror}. Make room, then build again.")


if __name__ == "__main__":
    run(Path(sys.argv[1]), sys.argv[2:])
