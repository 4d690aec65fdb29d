"""From a catalogue entry and its drawn Markdown to the page's whole content."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

from markupsafe import Markup

from groundwork import pieces
from groundwork.catalogue.model import Catalogue, Entry
from groundwork.markers import BODY
from groundwork.qr import qr_code
from groundwork.templates import Templates, render

# Words read in a minute, for "4 minutes to read": Brysbaert 2019, 238 for silent reading of English, rounded down.
WORDS_PER_MINUTE = 200


@dataclass(frozen=True)
class Drawn:
    """What Markdown made of a page's text: its HTML, and its headings."""

    html: str
    toc: Iterable[Any]
    url: Callable[[str], str]
    """Gives the address of a page, from here, by its path in docs."""
    address: str | None = None
    """Where the page will live; None while the site has no address."""
    works: Sequence[Any] = ()
    """The page's list of references, for its template."""
    cited: Mapping[str, Any] = field(default_factory=dict)
    """Citekey to the pages that cite the work, for the bibliography."""


def draw(templates: Templates, entry: Entry, catalogue: Catalogue, markdown: Drawn) -> Markup:
    """Draw the layout of an entry around its pieces."""
    parts = pieces.take_apart(markdown.html)
    context = {
        "entry": entry,
        "page": pieces.drawn(entry.record, parts),
        "body": parts[BODY],
        "catalogue": catalogue,
        "safety": catalogue.safety,
        "url": markdown.url,
        "toc": markdown.toc,
        "works": markdown.works,
        "cited": markdown.cited,
        "address": markdown.address,
        "qr": qr_code(markdown.address) if markdown.address else "",
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
