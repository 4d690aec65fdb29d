"""What a page cites: which works, in which order, and where."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple

KEY = r"[A-Za-z0-9](?:[\w-]*[A-Za-z0-9])?"
# A work that is named: not within an e-mail address, a path, or a name that goes on.
NARRATIVE = re.compile(rf"(?<![\w@./\\-])@({KEY})")


class Citation(NamedTuple):
    """One work cited in one place; the locator says where in the work, such as "p. 4"."""

    key: str
    locator: str = ""


class Use(NamedTuple):
    """Where a page cites a work: the anchor of the place, and the section that it stands in."""

    anchor: str
    section: str


@dataclass
class PageCitations:
    """The citations of one page, as they are met while it is drawn."""

    numbers: dict[str, int] = field(default_factory=dict)
    uses: dict[str, list[Use]] = field(default_factory=dict)
    unknown: list[str] = field(default_factory=list)
    places: int = 0

    def place(self) -> str:
        """Give the anchor of the next place that cites anything."""
        self.places += 1
        return f"cite-{self.places}"

    def number(self, key: str) -> int:
        """Give a work's number: works are numbered by first use."""
        return self.numbers.setdefault(key, len(self.numbers) + 1)

    def use(self, key: str, use: Use) -> None:
        """Keep a use of a work."""
        self.uses.setdefault(key, []).append(use)


def parse(text: str) -> tuple[Citation, ...]:
    """Read what stands between the brackets: ``@a, p. 4; @b``."""
    parts = (part.strip().removeprefix("@").partition(",") for part in text.split(";"))
    return tuple(Citation(key.strip(), locator.strip()) for key, _, locator in parts)


def collapse(numbers: Iterable[int]) -> list[tuple[int, int]]:
    """Put ascending numbers into ranges: three or more neighbours become one (2, 4), all others stand alone (7, 7)."""
    found: list[tuple[int, int]] = []
    for _, group in groupby(enumerate(sorted(set(numbers))), key=lambda pair: pair[1] - pair[0]):
        run = [number for _, number in group]
        found += [(run[0], run[-1])] if len(run) > 2 else [(number, number) for number in run]  # noqa: PLR2004 (a pair is no range)
    return found
