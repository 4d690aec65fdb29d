"""Citations that name no reference."""

from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from tests.sites import article

from groundwork.catalogue.model import REFERENCES, Catalogue, Entry
from groundwork.citations.check import unknown_citations
from groundwork.schemas.article import Article
from groundwork.schemas.reference import Reference
from groundwork.source.read import Source, _split

KNOWN = Catalogue(references={"smith2018": Reference(type="book", title="T")})
RECORD = Article(title="T", summary="S", topic="pain", last_checked=date(2026, 1, 1), next_check=date(2027, 1, 1))


def lines_of(key: str, body: str, **changes: Any) -> list[int]:
    """Give the line of the file on which the problem with a key stands."""
    own, rest, body_line = _split(article(body=body, **changes), "docs/a.md")
    entry = Entry(RECORD, Source("a.md", own.data, own.places, rest, body_line))
    return [problem.location.line - body_line for problem in unknown_citations([key], entry, KNOWN)]


def test_what_is_told() -> None:
    """An unknown key has a near match, else the way to write an at sign; each is told once."""
    entry = Entry(RECORD, Source("a.md", {}, _split("", "docs/a.md")[0].places, "", 1))
    near, far = unknown_citations(["smith2019", "media", "smith2019"], entry, KNOWN)
    assert (near.wrong, near.todo) == ("no such reference in docs/data/references.yml", "Did you mean smith2018?")
    assert far.todo == r"Where no citation is meant, write \@ for @."


def test_with_broken_references_nothing_more_is_told() -> None:
    """The problem is told in the references themselves."""
    entry = Entry(RECORD, Source("a.md", {}, _split("", "docs/a.md")[0].places, "", 1))
    assert not unknown_citations(["x"], entry, Catalogue(left_out=frozenset({REFERENCES})))


def test_the_line_of_a_citation() -> None:
    """Code and longer keys before it are not taken for it. The body starts with an empty line."""
    assert lines_of("x", "one\n\ntwo [@x]") == [3]
    assert lines_of("x", "[@xy]\n\n`[@x]`\n\n```\n[@x]\n```\n\n    [@x]\n\n[@a; @x]") == [11]
    assert lines_of("x", "`[@x]`") == [1]


def test_the_line_of_a_citation_in_a_field() -> None:
    """Fields are looked through too: the summary stands on line 3, the body of this page starts on line 8."""
    assert lines_of("x", "one [@x]", summary="Known [@x].") == [3 - 8]


@given(st.text(max_size=5), st.text(max_size=60))
def test_no_text_makes_it_raise(key: str, body: str) -> None:
    """Wherever a key comes from, its problem has a place."""
    entry = Entry(RECORD, Source("a.md", {}, _split("", "docs/a.md")[0].places, body, 1))
    (problem,) = unknown_citations([key], entry, KNOWN)
    assert 1 <= problem.location.line <= body.count("\n") + 1
