"""From a catalogue entry and its drawn Markdown to the page's whole content."""

import re
from functools import partial

from markupsafe import Markup

from groundwork import pieces
from groundwork.build import Build, PageResult
from groundwork.citations.listing import PageWorks
from groundwork.markers import BODY, CHART, QUIZ, marker
from groundwork.page_state import DrawnText, PageState
from groundwork.qr import qr_code
from groundwork.quiz.block import PageQuestions
from groundwork.templates import render

# Words read in a minute, for "4 minutes to read": Brysbaert 2019, 238 for silent reading of English, rounded down.
WORDS_PER_MINUTE = 200
IDS = re.compile(r'\sid="([^"]+)"')


def draw(build: Build, state: PageState, text: DrawnText) -> PageResult:
    """Draw the layout of a page around its pieces."""
    entry, catalogue = state.entry, build.catalogue
    parts = pieces.take_apart(text.html)
    late: dict[Markup, Markup] = {}

    def keep_late(html: Markup) -> Markup:
        """Keep a part of a layout out of the search: parsing it costs a build more than drawing it."""
        place = Markup(marker(f"late-{len(late)}"))  # noqa: S704 (our own marker)
        late[place] = html
        return place

    address = build.addresses.whole(entry.uri)
    works, asked = state.part(PageWorks).works, state.part(PageQuestions).asked
    context = {
        "entry": entry,
        "page": pieces.drawn(entry.record, parts),
        "body": parts[BODY],
        "quiz": parts.get(QUIZ, ""),
        "chart": parts.get(CHART, ""),
        "catalogue": catalogue,
        "safety": catalogue.safety,
        "url": state.url,
        "toc": text.headings,
        "works": works,
        "cited": build.cited,
        "figure": build.figures.get(entry.uri),
        "stills": build.stills,
        "questions": build.question_list,
        "beside": partial(build.addresses.beside, entry.uri),
        "address": address,
        "today": build.settings.today,
        "contact": build.settings.contact,
        "qr": qr_code(address) if address else "",
        "minutes": minutes_to_read(entry.source.body),
        "keep_late": keep_late,
        "offers": build.offers,
        "need": state.need,
    }
    if entry.layout in build.features:
        state.need(entry.layout)
    try:
        early = whole = render(build.templates, [f"features/{entry.layout}/layout.html", "base/standalone.html"], context)
    except Exception as error:
        # A traceback says where in a template; not every page may have what is missing there.
        error.add_note(f"The page is {entry.source.path}.")
        raise
    for place, html in late.items():
        whole = whole.replace(place, html)
    return PageResult(entry.uri, whole, early, frozenset(IDS.findall(whole)), works, asked, frozenset(state.needs & build.features))


def minutes_to_read(text: str) -> int:
    """Give how many minutes a text takes, one at least."""
    return max(1, round(len(text.split()) / WORDS_PER_MINUTE))
