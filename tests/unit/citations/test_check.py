"""Citations that name no reference, and single studies that stand before a review of their question."""

from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from tests.sites import ENGLISH, article

from groundwork.catalogue.model import REFERENCES, Catalogue, Entry
from groundwork.citations.check import studies_before_reviews, unknown_citations
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


ASKS = "does-walking-ease-back-pain"


def asking(design: str, question: str | None = ASKS) -> Reference:
    """Give a study of a question."""
    study = {"design": design} | ({"research_question": question} if question else {})
    return Reference.model_validate({"type": "book", "title": "T", "study": study})


STUDIES = Catalogue(
    references={
        "trial": asking("randomised-trial"),
        "trial2": asking("pilot-study", "does-exercise-keep-back-pain-away"),
        "review": asking("systematic-review"),
        "review2": asking("systematic-review"),
        "other": asking("systematic-review", None),
    }
)


def told(works: list[str], body: str = "So [@trial].", **changes: Any) -> list[str]:
    """Give the problems of a page that cites works in this order, with lines counted from where its body starts."""
    own, rest, body_line = _split(article(body=body, **changes), "docs/a.md")
    entry = Entry(RECORD, Source("a.md", own.data, own.places, rest, body_line))
    found = studies_before_reviews(works, entry, STUDIES, ENGLISH)
    return [f"{problem.location.line - body_line}: {problem.thing}: {problem.wrong}. {problem.todo}" for problem in found]


WRONG = 'citation @trial: a single study of "does walking ease back pain", and no review of it stands before it'


def test_a_review_comes_before_a_single_study() -> None:
    """It is told when the review is missing and when it stands later, not when any review of the question stands before."""
    todo = "Cite @review or @review2 first."
    assert told(["other", "trial"]) == [f"1: {WRONG}. {todo}"]
    assert told(["trial", "review"]) == [f"1: {WRONG}. {todo}"]
    assert told(["review2", "trial"]) == []
    assert told(["review"]) == []


def test_a_study_without_a_review_of_its_question_may_stand_alone() -> None:
    """Nobody can cite what is not there."""
    assert told(["trial2"]) == []


def test_the_list_of_all_works_may_have_any_order() -> None:
    """The page over a collection, as that of the references is, shows works without saying anything by their order."""
    source = Source("references/index.md", {}, _split("", "docs/references/index.md")[0].places, "", 1)
    assert told(["trial"]) != []
    assert studies_before_reviews(["trial", "review"], Entry(RECORD, source), STUDIES, ENGLISH) == []


def test_the_line_of_a_single_study() -> None:
    """It is that of the citation or of the card; a question that is asked here from elsewhere has no line on this page."""
    assert [line[:2] for line in told(["trial"], "one [@trial2]\n\n/// evidence | trial2: x; trial : pain\n///")] == ["3:"]
    assert [line[:3] for line in told(["trial"], "one", references=["trial"])] == ["-2:"]
    (asked,) = told(["trial"], "one [@trial2], and a trial")
    assert asked == f"0: {WRONG}. Cite @review or @review2 first, in the question that brings it here."


@given(st.text(max_size=5), st.text(max_size=60))
def test_no_text_makes_it_raise(key: str, body: str) -> None:
    """Wherever a key comes from, its problem has a place."""
    entry = Entry(RECORD, Source("a.md", {}, _split("", "docs/a.md")[0].places, body, 1))
    (problem,) = unknown_citations([key], entry, KNOWN)
    assert 1 <= problem.location.line <= body.count("\n") + 1
