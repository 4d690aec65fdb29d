"""From a catalogue entry and its drawn Markdown to the page's whole content."""

from collections.abc import Callable, Iterable
from html.parser import HTMLParser
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from groundwork import pieces
from groundwork.catalogue.model import Catalogue, Entry
from groundwork.templates import render

# Words read in a minute, for "4 minutes to read": Brysbaert 2019, 238 for silent reading of English, rounded down.
WORDS_PER_MINUTE = 200


def draw(templates: Environment, entry: Entry, catalogue: Catalogue, html: str, url: Callable[[str], str], toc: Iterable[Any]) -> Markup:
    """Draw the layout of an entry around its pieces. ``url`` gives the address of a page by its path in docs."""
    parts = pieces.take_apart(html)
    context = {
        "entry": entry,
        "page": pieces.drawn(entry.record, parts),
        "body": parts[pieces.BODY],
        "catalogue": catalogue,
        "safety": catalogue.safety,
        "url": url,
        "toc": toc,
        "minutes": max(1, round(len(entry.source.body.split()) / WORDS_PER_MINUTE)),
    }
    return render(templates, [f"layouts/{entry.layout}.html", "layouts/standalone.html"], context)


def anchors(html: str) -> set[str]:
    """Find every id of a page, so that links to a layout's own headings can be checked too."""
    finder = _Ids()
    finder.feed(html)
    return finder.found


class _Ids(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 (the parser's signature)
        self.found |= {value for name, value in attrs if name == "id" and value}
