"""The page at an old address: it leads on by itself, and says so to who stays."""

import posixpath
from dataclasses import dataclass

from groundwork.templates import Templates, render


@dataclass(frozen=True)
class Moved:
    """A page that moved."""

    old: str
    """The path in docs that it had."""
    file: str
    """The file of the site at its old address."""
    url: str
    """The address that it has now, from that of the site."""
    title: str
    whole: str = ""
    """That address in full; empty while the site has none."""

    @property
    def link(self) -> str:
        """The address that it has now, from the old one."""
        return self.from_here(self.url)

    def from_here(self, url: str) -> str:
        """Give the address of anything of the site, from the old address."""
        slash = "/" if url.endswith("/") else ""
        return posixpath.relpath(url, posixpath.dirname(self.file) or ".") + slash


def draw(templates: Templates, moved: Moved, site: str, locale: str, style: str) -> str:
    """Draw the page, which needs no script, and none but the style of all pages."""
    return render(templates, ["features/redirects/redirect.html"], {"moved": moved, "site": site, "locale": locale, "style": style})
