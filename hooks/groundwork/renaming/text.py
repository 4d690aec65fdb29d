"""A file as its author wrote it, and changes at places in it: all else stays, also comments and ends of lines."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from functools import cached_property

from groundwork.source import yaml_text

FRONT = re.compile(r"\ufeff?---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*\r?$", re.DOTALL | re.MULTILINE)


@dataclass
class Text:
    """The text of a file, which messages call ``shown``, and what will stand at places in it."""

    shown: str
    before: str
    edits: dict[tuple[int, int], str] = field(default_factory=dict)

    @property
    def body(self) -> int:
        """Where the text below the front matter begins."""
        front = FRONT.match(self.before) if self.shown.endswith(".md") else None
        return front.end() if front else 0

    @cached_property
    def values(self) -> dict[yaml_text.Path, tuple[int, int]]:
        """Where each value of the fields stands."""
        front = FRONT.match(self.before) if self.shown.endswith(".md") else None
        start, end = front.span(1) if front else (self.before.startswith("\ufeff"), len(self.before))
        found = yaml_text.scalars(self.before[start:end]) if front or not self.shown.endswith(".md") else {}
        return {at: (first + start, last + start) for at, (first, last) in found.items()}

    def at(self, path: yaml_text.Path) -> tuple[int, int] | None:
        """Find where a value stands; a list of one may be written without its brackets."""
        return next((self.values[path[:end]] for end in range(len(path), 0, -1) if path[:end] in self.values), None)

    def put(self, place: tuple[int, int], old: str, new: str) -> bool:
        """Have another word stand at a place, within its quotes; say whether the old one is there."""
        written = self.before[slice(*place)]
        if written.strip("\"'") != old:
            return False
        self.edits[place] = written.replace(old, new)
        return True

    @property
    def after(self) -> str:
        """The text with all changes."""
        text = self.before
        for (start, end), new in sorted(self.edits.items(), reverse=True):
            text = text[:start] + new + text[end:]
        return text

    def changed(self) -> Iterator[tuple[int, str]]:
        """Give the lines that are new, with their numbers, and where one is gone."""
        before, after = self.before.splitlines(), self.after.splitlines()
        for kind, old, old_end, new, new_end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
            if kind == "delete":
                yield new + 1, f"gone is {', '.join(before[old:old_end])}"
            elif kind != "equal":
                yield from ((number + 1, after[number].strip()) for number in range(new, new_end))
