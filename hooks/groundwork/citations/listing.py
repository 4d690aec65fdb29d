"""The list of references of a page: what it cites, in the order of first use, with the way back to each use."""

from collections.abc import Mapping
from dataclasses import dataclass
from string import ascii_lowercase
from typing import NamedTuple

from markupsafe import Markup

from groundwork.catalogue.model import Catalogue, Entry
from groundwork.citations.model import PageCitations
from groundwork.citations.vancouver import doi_link, links, vancouver
from groundwork.page_state import PageState
from groundwork.schemas.reference import Reference
from groundwork.templates import Templates, render

TEMPLATE, STUDY = "features/citations/reference.html", "features/citations/reference-study.html"


class BackLink(NamedTuple):
    """The way from a reference back to one of its uses."""

    label: str
    anchor: str
    section: str


class Listed(NamedTuple):
    """One entry of a list of references."""

    number: int
    key: str
    printed: Markup
    study: Markup
    back_links: tuple[BackLink, ...]
    reference: Reference


@dataclass
class PageWorks:
    """The list of references of a page, once its text is drawn."""

    works: tuple[Listed, ...] = ()


class Printed(dict[str, tuple[Markup, Markup]]):
    """References as readers see them by citekey, and their studies, each drawn once a build: popular ones are listed on many pages."""

    def __init__(self, references: Mapping[str, Reference], templates: Templates) -> None:
        super().__init__()
        self.references, self.templates = references, templates

    def __missing__(self, key: str) -> tuple[Markup, Markup]:
        """Draw a reference when it is first asked for."""
        reference = self.references[key]
        notices = [doi_link(doi) for doi in reference.status.notices]
        context = {"text": vancouver(reference), "links": links(reference), "status": reference.status, "notices": notices}
        study = render(self.templates, [STUDY], {"study": reference.study})
        self[key] = render(self.templates, [TEMPLATE], context), study
        return self[key]


def listing(state: PageState, catalogue: Catalogue, printed: Printed) -> tuple[Listed, ...]:
    """List what a page cites, then what it rests on besides."""
    page, entry = state.part(PageCitations), state.entry
    body = entry.collection.body if entry.collection else ""
    keys = [*page.numbers, *(key for key in rests_on(entry, catalogue) if key in catalogue.references)]
    if page.uses:
        # The preview of a reference stands at its numbers.
        state.need("citations")
    return tuple(
        Listed(
            number=number,
            key=key,
            printed=printed[key][0],
            study=printed[key][1],
            back_links=tuple(BackLink(letter(index), use.anchor, use.section or body) for index, use in enumerate(page.uses.get(key, ()))),
            reference=catalogue.references[key],
        )
        for number, key in enumerate(dict.fromkeys(keys), 1)
    )


def rests_on(entry: Entry, catalogue: Catalogue) -> tuple[str, ...]:
    """Give the keys of works that a page rests on without a citation in its text."""
    if entry.uri == "references/index.md":
        return tuple(catalogue.references)
    if entry.layout == "safety" and catalogue.safety:
        return catalogue.safety.references
    return entry.references


def letter(index: int) -> str:
    """Count a, b, … z, then 27, 28: a way back needs a short name of its own."""
    return ascii_lowercase[index] if index < len(ascii_lowercase) else str(index + 1)
