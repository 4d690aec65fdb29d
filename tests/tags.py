"""The elements of a built page, without the tree that they make: many times faster where only attributes matter."""

from functools import cache
from html.parser import HTMLParser
from pathlib import Path


class Tags(HTMLParser):
    """The elements of a page with their attributes; and what tests ask about often: ids, addresses, the title."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.links: list[tuple[str, str, str]] = []
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.title = ""
        self._in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note ids and addresses."""
        named = {name: value or "" for name, value in attrs}
        self.tags.append((tag, named))
        self.ids |= {named["id"]} if "id" in named else set()
        self.links += [(tag, name, named[name]) for name in ("href", "src", "action", "poster", "data", "srcset") if name in named]
        self._in_title = tag == "title" and not any(tag == "svg" for tag, _ in self.tags)

    def handle_data(self, data: str) -> None:
        """Note the title."""
        self.title += data if self._in_title else ""

    def handle_endtag(self, tag: str) -> None:
        """Leave the title."""
        self._in_title = self._in_title and tag != "title"


@cache
def read(path: Path) -> Tags:
    """Parse a built page."""
    tags = Tags()
    tags.feed(path.read_text(encoding="utf-8"))
    return tags
