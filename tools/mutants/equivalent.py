"""Mutants that change nothing anybody could notice: listed in ``equivalent.yml``, each with its reason, and not counted."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import yaml
from tools.mutants.mutant import Mutant
from tools.mutants.possible import made, of_file

LIST = "tools/mutants/equivalent.yml"


@dataclass(frozen=True)
class Equivalent:
    """A change that is none: its file, the lines as they were and as they are then, and why nobody can notice."""

    file: str
    was: str
    becomes: str
    reason: str

    def matches(self, mutant: Mutant) -> bool:
        """Tell whether a mutant is this change."""
        return (self.file, self.was.strip(), self.becomes.strip()) == (mutant.path, mutant.was, mutant.becomes)


def read(root: Path) -> list[Equivalent]:
    """Read the list."""
    return [Equivalent(**entry) for entry in yaml.safe_load((root / LIST).read_text(encoding="utf-8")) or []]


def unmatched(entries: Iterable[Equivalent], root: Path) -> list[str]:
    """Name the entries that no mutant of today matches: their line has changed, and perhaps the reason no longer holds."""
    return [
        f"{LIST}: {entry.file}: no mutant turns {entry.was.strip()!r} into {entry.becomes.strip()!r}. Mend the entry, or take it out."
        for entry in entries
        if not _found(entry, root)
    ]


def _found(entry: Equivalent, root: Path) -> bool:
    path = root / entry.file
    if not path.is_file():
        return False
    source = path.read_text(encoding="utf-8")
    lines, first = source.splitlines(), entry.was.strip().partition("\n")[0]
    near = (one for one in of_file(entry.file, source) if first in {line.strip() for line in lines[one.line - 1 : one.line + 1]})
    return any(entry.matches(mutant) for one in near if (mutant := made(one, root)))
