"""A page and what it cites, for machines."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from markupsafe import Markup

from groundwork.catalogue.model import Entry
from groundwork.citations.listing import Listed
from groundwork.quiz.model import Asked
from groundwork.schemas.base import ReviewedPage
from groundwork.schemas.reference import Name, Reference
from groundwork.structured_data.quiz import quiz_data
from groundwork.templates import json_text

# CSL's kinds of work, and schema.org's.
TYPES = {
    "article-journal": "ScholarlyArticle",
    "paper-conference": "ScholarlyArticle",
    "report": "Report",
    "book": "Book",
    "chapter": "Chapter",
    "webpage": "WebPage",
    "dataset": "Dataset",
}


class Works(dict[str, Markup]):
    """Works by citekey as JSON, each written once a build: popular ones are cited on many pages."""

    def __init__(self, references: Mapping[str, Reference]) -> None:
        super().__init__()
        self.references = references

    def __missing__(self, key: str) -> Markup:
        """Write a work when it is first asked for."""
        self[key] = json_text(_work(self.references[key]))
        return self[key]


def page_data(entry: Entry, cited: Sequence[Listed], asked: Collection[Asked], works: Works, address: str | None) -> Markup:
    """Describe a page, what it asks and what it cites, as JSON; empty values are left out."""
    record = entry.record
    dated = record if isinstance(record, ReviewedPage) else None
    page = _kept(
        {
            "@context": "https://schema.org",
            "@type": entry.schema_org,
            "name": record.title,
            "description": record.summary,
            "url": address,
            "inLanguage": "en",
            "dateModified": dated.last_checked.isoformat() if dated else None,
            "hasPart": quiz_data(entry.record.title, asked) if asked else None,
            "lastReviewed": dated.review.reviewed.isoformat() if dated and dated.review else None,
        }
    )
    text = json_text(page)
    return text[:-1] + Markup(', "citation": [%s]}') % Markup(", ").join(works[work.key] for work in cited) if cited else text


def _work(reference: Reference) -> dict[str, Any]:
    return _kept(
        {
            "@type": TYPES[reference.type],
            "name": reference.title,
            "author": [_author(name) for name in reference.author if name.literal != "others"],
            "datePublished": str(reference.issued) if reference.issued else None,
            "isPartOf": {"@type": "CreativeWork", "name": reference.container_title} if reference.container_title else None,
            "identifier": f"https://doi.org/{reference.doi}" if reference.doi else None,
            "url": str(reference.url) if reference.url and not reference.doi else None,
        }
    )


def _author(name: Name) -> dict[str, Any]:
    if name.literal:
        return {"@type": "Organization", "name": name.literal}
    return _kept({"@type": "Person", "familyName": name.family, "givenName": name.given})


def _kept(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value not in (None, "", [])}
