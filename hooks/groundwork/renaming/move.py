"""Which page gets which name."""

from dataclasses import dataclass
from pathlib import PurePosixPath

from groundwork.schemas.base import Link, PageUri
from groundwork.schemas.collections import COLLECTIONS, layout_of

BANKS = "quizzes"


@dataclass(frozen=True)
class Move:
    """The path of a page in docs, and the one that it gets."""

    old: str
    new: str

    @property
    def folders(self) -> tuple[str, str]:
        """The folders in docs that relative links of the page begin at, before and after."""
        return PurePosixPath(self.old).parent.as_posix(), PurePosixPath(self.new).parent.as_posix()

    @property
    def ids(self) -> tuple[str, str]:
        """The ids by which other records name the page, before and after."""
        return PurePosixPath(self.old).stem, PurePosixPath(self.new).stem

    def link(self, value: Link) -> str:
        """Give what stands in a field from now on where this stood; empty when it does not name the page."""
        if isinstance(value, PageUri):
            return self.new if value == self.old else ""
        row = COLLECTIONS.get(layout_of(self.old))
        before, after = self.ids
        return after if row and row.ids and isinstance(value, row.ids) and value == before else ""
