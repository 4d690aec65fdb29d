"""References in the NLM style: golden cases, and what holds for any reference."""

from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.data import dump, load

from groundwork.citations.names import people
from groundwork.citations.vancouver import Link, links, vancouver
from groundwork.schemas.reference import Reference

CASES = Path(__file__).with_name("vancouver.yml")
HEADER = """\
# References in the NLM style: fields as in docs/data/references.yml, and what becomes of them.
# To add a case, write case and fields, then: pytest tests/unit/citations/test_vancouver.py --update
# writes reference and links anew. Read the difference before you keep it.
"""
AT_LEAST = 70
TYPES = ["article-journal", "report", "book", "chapter", "webpage", "dataset", "paper-conference"]
FIELDS = ["genre", "container-title", "publisher", "publisher-place", "edition", "volume", "issue", "page", "number"]
ADDRESSES = ["https://www.who.int/news", "http://example.org", "https://www.bücher.de/a b?c=<d>", "https://[::1]:8080/"]


def drawn(fields: dict[str, Any]) -> dict[str, Any]:
    """Give what becomes of the fields, as the file of cases has it."""
    reference = Reference.model_validate(fields)
    found = [{link.label: link.address} for link in links(reference)]
    return {"reference": vancouver(reference)} | ({"links": found} if found else {})


def work(**fields: Any) -> Reference:
    """Give an article with these fields."""
    return Reference.model_validate({"type": "article-journal", "title": "T"} | fields)


def test_golden_cases(request: pytest.FixtureRequest) -> None:
    """Each case becomes exactly its string and links; pytest --update writes the file anew."""
    cases = load(CASES.read_text(encoding="utf-8"))
    told = [{"case": case["case"], "fields": case["fields"]} | drawn(case["fields"]) for case in cases]
    if request.config.getoption("--update"):
        text = dump(told)
        CASES.write_text(HEADER + text.replace("- case:", "\n- case:"), encoding="utf-8")
    assert told == load(CASES.read_text(encoding="utf-8"))
    assert len({case["case"] for case in cases}) == len(cases) >= AT_LEAST


# Blank texts are no valid fields, but a text of a control character is one. The second kind meets every rule of punctuation.
texts = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=20),
    st.text(" .?!,;:-\u2013[]()\"'\u2026aA1e9王é", max_size=12),
).map(lambda text: text.strip() or "\x1c")
persons = st.fixed_dictionaries({"family": texts}, optional={"given": texts})
names = st.lists(st.one_of(persons, st.fixed_dictionaries({"literal": texts | st.just("others")})), max_size=8)
dois = st.text(st.characters(exclude_categories=["Cs", "Zs", "Zl", "Zp", "Cc"]), min_size=1, max_size=20).map("10.1234/{}".format)
references = st.fixed_dictionaries(
    {"type": st.sampled_from(TYPES), "title": texts},
    optional={
        "title_is": st.sampled_from(["confirmed", "descriptive"]),
        "author": names,
        "editor": names,
        "issued": st.integers(1800, 2200),
        "DOI": dois,
        "PMID": st.from_regex(r"\A[0-9]{1,9}\Z"),
        "PMCID": st.from_regex(r"\APMC[0-9]{1,9}\Z"),
        "URL": st.sampled_from(ADDRESSES),
        **dict.fromkeys(FIELDS, texts),
    },
).map(Reference.model_validate)


@given(references)
def test_any_reference_is_well_formed(reference: Reference) -> None:
    """It ends once, and has no doubled spaces or full stops."""
    text = vancouver(reference)
    assert text.endswith((".", "?", "!", "]"))
    assert not text[:-1].endswith((".", "?", "!"))
    assert text == " ".join(text.split())
    assert ".." not in text


@given(references)
def test_any_link_leads_to_the_web(reference: Reference) -> None:
    """Only http and https, to the place that the label names; the address only without a better one."""
    found = links(reference)
    assert {urlsplit(link.address).scheme for link in found} <= {"http", "https"}
    assert all(link.label and link.address.isascii() and " " not in link.address for link in found)
    registered = [name for name in (reference.doi, reference.pmid, reference.pmcid) if name]
    assert len(found) == (len(registered) or (reference.url is not None))


@given(dois)
@example('10.1234/../a?b#c%2F\\<d>&e="f"\'@evil.example//javascript:alert(1)')
def test_a_doi_stays_whole(doi: str) -> None:
    """Whatever signs it has, it is the path of its link and nothing else."""
    (link,) = links(work(DOI=doi))
    parts = urlsplit(link.address)
    assert (parts.scheme, parts.netloc, unquote(parts.path), parts.query, parts.fragment) == ("https", "doi.org", f"/{doi}", "", "")
    assert not set(link.address) & set("<>\"'&\\ ")


@given(names)
def test_six_names_at_most(authors: list[dict[str, str]]) -> None:
    """Seven names and one that says there are others both end in et al."""
    listed = work(author=authors).author
    others = bool(listed) and listed[-1].literal == "others"
    cut = (len(listed) - others > 6) or (others and len(listed) > 1)
    assert people(listed).endswith(", et al.") or not cut


def test_links_stand_in_the_order_of_trust() -> None:
    """The DOI first; the address of a page is left out when there is any of them."""
    assert links(work(DOI="10.1/a", PMID="38908392", PMCID="PMC6801665", URL="https://example.org/")) == (
        Link("doi: 10.1/a", "https://doi.org/10.1/a"),
        Link("PubMed 38908392", "https://pubmed.ncbi.nlm.nih.gov/38908392/"),
        Link("PMC6801665", "https://pmc.ncbi.nlm.nih.gov/articles/PMC6801665/"),
    )


@pytest.mark.parametrize("long", [lambda text: text * 10_000, lambda text: f"{text} " * 10_000, lambda text: text + "." * 10_000])
def test_long_titles(long: Callable[[str], str]) -> None:
    """Length breaks nothing."""
    text = vancouver(work(title=long("a")))
    assert text.startswith("a")
    assert text.endswith((". [date unknown].", "… [date unknown]."))
    assert ".." not in text
