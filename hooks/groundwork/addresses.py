"""Where the pages of the site are."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath


@dataclass(frozen=True)
class Addresses:
    """The places of all pages, by their path in docs."""

    site: str = ""
    """The address of the whole site, with a slash at the end; empty while it has none."""
    urls: Mapping[str, str] = field(default_factory=dict)
    """The address of each page, from that of the site."""
    files: Mapping[str, str] = field(default_factory=dict)
    """The file of each page within the site."""

    def whole(self, uri: str) -> str:
        """Give the whole address of a page; empty while the site has none."""
        return f"{self.site}{self.urls[uri].removeprefix('./')}" if self.site else ""

    def folder(self, uri: str) -> PurePosixPath:
        """Give the folder, within the site, of the files that go with a page."""
        return PurePosixPath(self.files[uri]).parent
