"""The list of a page, and the bibliography of the site."""

from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from tests.sites import ENGLISH, ROOT

from groundwork.catalogue.model import Catalogue, Entry
from groundwork.citations.bibliography import cited_on, notices
from groundwork.citations.listing import Printed, letter, listing
from groundwork.citations.model import Citation, PageCitations, Use, collapse, parse
from groundwork.page_state import PageState
from groundwork.problems import Location
from groundwork.schemas.article import Article
from groundwork.schemas.reference import Reference, Status
from groundwork.source.read import Source
from groundwork.templates import environment

TEMPLATES = environment(ENGLISH, ROOT / "overrides")
TODAY = date(2026, 11, 22)
WORKS = {
    "a": Reference(type="book", title="A"),
    "b": Reference(type="book", title="B", status=Status(state="ok", checked=date(2026, 6, 1))),
    "c": Reference(type="book", title="C", status=Status(state="ok", checked=date(2025, 6, 1))),
}


def entry(title: str, *references: str) -> Entry:
    """Give an article that rests on works."""
    record = Article(
        title=title, summary="S", topic="pain", last_checked=date(2026, 1, 1), next_check=date(2027, 1, 1), references=references
    )
    uri = f"articles/{title.lower()}.md"
    return Entry(record, Source(uri, {}, {(): Location(f"docs/{uri}", 1)}, "", 1))


def test_cited_works_come_first() -> None:
    """A list holds cited works by number, then what the page rests on besides, each once."""
    page = PageState(entry("Page", "a", "b", "unknown"), str)
    page.part(PageCitations).number("b")
    page.part(PageCitations).use("b", Use("cite-1", "Dose"))
    works = listing(page, Catalogue(references=WORKS), Printed(WORKS, TEMPLATES))
    assert [(work.number, work.key) for work in works] == [(1, "b"), (2, "a")]
    (back,) = works[0].back_links
    assert (back.label, back.anchor, back.section) == ("a", "cite-1", "Dose")
    assert works[1].back_links == ()


def test_bibliography_knows_every_page_and_place() -> None:
    """Each work names the pages that cite it, by title, with their places."""
    entries = [entry("Zoo"), entry("Ape")]
    catalogue = Catalogue(entries={each.uri: each for each in entries}, references=WORKS)
    pages = [PageState(each, str) for each in entries]
    for page in pages:
        page.part(PageCitations).number("a")
        page.part(PageCitations).use("a", Use("cite-1", "Here"))
    cited = cited_on({page.entry.uri: listing(page, catalogue, Printed(WORKS, TEMPLATES)) for page in pages}, catalogue)
    assert [use.entry.record.title for use in cited["a"]] == ["Ape", "Zoo"]
    assert [place.section for use in cited["a"] for place in use.places] == ["Here", "Here"]


def test_notices_stop_nothing_and_name_works() -> None:
    """Uncited, unchecked and long unchecked works are notices, never problems."""
    told = notices(Catalogue(references=WORKS), ["a"], TODAY, "docs")
    assert all(notice.notice for notice in told)
    assert [notice.wrong for notice in told] == [
        "no page cites b, c",
        "nobody has looked for corrections to a",
        "the look for corrections is older than a year for c",
    ]


def test_labels_of_ways_back() -> None:
    """Labels are letters first, then numbers; no two are the same."""
    labels = [letter(index) for index in range(100)]
    assert labels[:3] == ["a", "b", "c"]
    assert len(set(labels)) == 100


def test_what_stands_between_brackets() -> None:
    """Keys are parted by semicolons, a locator follows a comma."""
    assert parse("@a, p. 4, note 2; @b") == (Citation("a", "p. 4, note 2"), Citation("b"))


@given(st.lists(st.integers(min_value=1, max_value=60)))
def test_ranges_hold_the_same_numbers(numbers: list[int]) -> None:
    """Collapsing loses no number, adds none, and makes no range of two."""
    ranges = collapse(numbers)
    assert [number for first, last in ranges for number in range(first, last + 1)] == sorted(set(numbers))
    assert all(last - first != 1 for first, last in ranges)
    assert all(before[1] < after[0] for before, after in pairwise(ranges))
