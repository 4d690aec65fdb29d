"""From a catalogue entry and its drawn Markdown to the page's whole content."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from markupsafe import Markup

from groundwork import pieces
from groundwork.catalogue.model import Catalogue, Entry
from groundwork.contact import Contact
from groundwork.markers import BODY, CHART, QUIZ, marker
from groundwork.qr import qr_code
from groundwork.templates import Templates, render

# Words read in a minute, for "4 minutes to read": Brysbaert 2019, 238 for silent reading of English, rounded down.
WORDS_PER_MINUTE = 200
IDS = re.compile(r'\sid="([^"]+)"')


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
    contact: Contact | None = None
    """Where readers report a mistake; None while there is no address."""
    figure: Any = None
    """The page's movement figure, for its template."""
    stills: Mapping[str, Any] = field(default_factory=dict)
    """Path in docs of each drill or plan that has a figure to its small still, for templates that point to it."""
    questions: Any = None
    """All questions of the site, for the pages that list them."""


@dataclass(frozen=True)
class Layout:
    """A drawn page. ``early`` leaves out what no search should read, such as the list of references; ``whole`` has it."""

    early: Markup
    whole: Markup


def draw(templates: Templates, entry: Entry, catalogue: Catalogue, markdown: Drawn) -> Layout:
    """Draw the layout of an entry around its pieces."""
    parts = pieces.take_apart(markdown.html)
    late: dict[Markup, Markup] = {}

    def keep_late(html: Markup) -> Markup:
        """Keep a part of a layout out of the search: parsing it costs a build more than drawing it."""
        place = Markup(marker(f"late-{len(late)}"))  # noqa: S704 (our own marker)
        late[place] = html
        return place

    context = {
        "entry": entry,
        "page": pieces.drawn(entry.record, parts),
        "body": parts[BODY],
        "quiz": parts.get(QUIZ, ""),
        "chart": parts.get(CHART, ""),
        "catalogue": catalogue,
        "safety": catalogue.safety,
        "url": markdown.url,
        "toc": markdown.toc,
        "works": markdown.works,
        "cited": markdown.cited,
        "figure": markdown.figure,
        "stills": markdown.stills,
        "questions": markdown.questions,
        "address": markdown.address,
        "contact": markdown.contact,
        "qr": qr_code(markdown.address) if markdown.address else "",
        "minutes": max(1, round(len(entry.source.body.split()) / WORDS_PER_MINUTE)),
        "keep_late": keep_late,
    }
    early = whole = render(templates, [f"layouts/{entry.layout}.html", "layouts/standalone.html"], context)
    for place, html in late.items():
        whole = whole.replace(place, html)
    return Layout(early, whole)


def anchors(html: str) -> set[str]:
    """Find every id of a page, so that links to a layout's own headings can be checked too."""
    return set(IDS.findall(html))
