"""What was made before: a thing is made again only when something that it comes from has changed.

One folder for each thing, named after it, with the last few that were made: whoever switches between two versions of a
site keeps both. A file that cannot be read, or was made from anything else, is as good as none.
"""

import hashlib
import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from groundwork.code import PACKAGE

# How many are kept of each thing.
LAST = 4


@dataclass(frozen=True)
class Cache:
    """A folder of what was made before; none keeps nothing."""

    folder: Path | None = None

    def find(self, name: str, key: str) -> str:
        """Give what was kept under a name and made from the same; empty when there is nothing."""
        if self.folder is None:
            return ""
        try:
            first, _, kept = self._path(name, key).read_text(encoding="utf-8").partition("\n")
        except (OSError, UnicodeDecodeError):
            return ""
        return kept if first == key else ""

    def keep(self, name: str, key: str, text: str) -> None:
        """Keep a text in place of the oldest; where nothing can be written, nothing is kept.

        It is written beside and then renamed, so that no half of it is ever read, also when two builds go on at a time.
        """
        if self.folder is None:
            return
        path = self._path(name, key)
        beside = path.with_suffix(f".{os.getpid()}")
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            beside.write_text(f"{key}\n{text}", encoding="utf-8")
            beside.replace(path)
            for older in sorted(path.parent.glob("*.json"), key=lambda kept: kept.stat().st_mtime_ns)[:-LAST]:
                older.unlink()

    def _path(self, name: str, key: str) -> Path:
        return (self.folder or Path()) / name / f"{key[:16]}.json"


def key_of(parts: Iterable[str], code: Sequence[str]) -> str:
    """Give the digest of what something is made from, and of the code that makes it: patterns of files within the package."""
    found = hashlib.sha256(_digest(tuple(code)))
    for part in parts:
        found.update(f"{len(part)}:{part}".encode())
    return found.hexdigest()


@cache
def _digest(code: tuple[str, ...]) -> bytes:
    """Read the digest of code, once in a process."""
    found = hashlib.sha256()
    for path in sorted(path for pattern in code for path in PACKAGE.glob(pattern)):
        found.update(path.read_bytes())
    return found.digest()
