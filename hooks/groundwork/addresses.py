"""Where the pages of the site are, and the files that go with them: the one place that writes an address."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

INDEX = "index.html"


@dataclass(frozen=True)
class Addresses:
    """The places of all pages, by their path in docs, whatever ``use_directory_urls`` makes of them."""

    site: str = ""
    """The address of the whole site, with a slash at the end; empty while it has none."""
    urls: Mapping[str, str] = field(default_factory=dict)
    """The address of each page, from that of the site."""
    files: Mapping[str, str] = field(default_factory=dict)
    """The file of each page within the site."""

    def of(self, uri: str) -> str:
        """Give the address of a page, from that of the site; empty when there is no such page."""
        return self.urls.get(uri, "")

    def whole(self, uri: str) -> str:
        """Give the whole address of a page; empty while the site has none."""
        return f"{self.site}{self.urls[uri].removeprefix('./')}" if self.site else ""

    def folder(self, uri: str) -> PurePosixPath:
        """Give the folder, within the site, of the files that go with a page: its own, or one that is named like it."""
        file = PurePosixPath(self.files[uri])
        return file.parent if file.name == INDEX else file.with_suffix("")

    def beside(self, uri: str, name: str) -> str:
        """Give the address of a file that goes with a page, from that page."""
        file = PurePosixPath(self.files[uri])
        return name if file.name == INDEX else f"{file.stem}/{name}"
