"""What passes between the modules: a change to a text, a mutant that could be made, and one that is made."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Edit:
    """A change of a certain kind: another text between two places of a file."""

    kind: str
    start: int
    end: int
    text: str

    def of(self, source: str) -> str:
        """Give the changed text."""
        return source[: self.start] + self.text + source[self.end :]


@dataclass(frozen=True)
class Possible:
    """A mutant that could be made. Making it takes time, so only those in the sample are; None when it would not be read."""

    path: str
    line: int
    kind: str
    made: Callable[[], str | None]


@dataclass(frozen=True)
class Mutant:
    """A file with one change."""

    path: str
    kind: str
    before: str
    after: str

    @cached_property
    def name(self) -> str:
        """A digest of the change: the same change has the same name in each run."""
        return hashlib.sha256(f"{self.path}\n{self.after}".encode()).hexdigest()[:10]

    @cached_property
    def lines(self) -> tuple[int, list[str], list[str]]:
        """The line of the change, and the lines in which both texts differ."""
        old, new = self.before.splitlines(), self.after.splitlines()
        start = 0
        while start < min(len(old), len(new)) and old[start] == new[start]:
            start += 1
        end = 0
        while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
            end += 1
        return start + 1, old[start : len(old) - end], new[start : len(new) - end]

    @property
    def place(self) -> str:
        """The file and the line of the change."""
        return f"{self.path}:{self.lines[0]}"

    @property
    def was(self) -> str:
        """The lines that differ as they were, without the space around them."""
        return "\n".join(line.strip() for line in self.lines[1])

    @property
    def becomes(self) -> str:
        """The lines that differ as they are now, without the space around them."""
        return "\n".join(line.strip() for line in self.lines[2])


def line_of(source: str, place: int) -> int:
    """Give the number of the line that a place of a text is in."""
    return source.count("\n", 0, place) + 1
