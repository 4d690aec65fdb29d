"""Where links lead."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.proofreading.pages import WORKS, read, told

from groundwork.proofreading.check import desk, proof
from groundwork.proofreading.links import Places, is_for_readers, is_of_site, lost_places, wrong_links
from groundwork.schemas.house_style import HouseStyle

INSTEAD = "Link a page that says what is in it, or take the link out."
PLACES = Places(
    pages={"index.md", "articles/a.md", "drills/bear-hold.md", "drills/index.md"},
    files={"articles/mat.jpg", "articles/a.md"},
    drafts={"drills/new.md"},
    hidden={"data/references.yml"},
)


def wrong(body: str, **fields: Any) -> list[str]:
    """Give what is told of the links of a page."""
    found = wrong_links(proof(read(body, **fields), desk(HouseStyle(), WORKS)), PLACES)
    return [str(one).removeprefix("docs/articles/a.md:") for one in found]


@pytest.mark.parametrize(
    "address",
    [
        "../drills/bear-hold.md",
        "../drills/bear-hold.md#breath",
        "/drills/bear-hold.md",
        "../drills/../drills/bear%2Dhold.md",
        "mat.jpg",
        "#breath",
        "https://example.org/a b".replace(" ", "%20"),
        "http://example.org",
        "mailto:me@example.org",
        "tel:+4912345",
        "../index.md?x",
        "/",
    ],
)
def test_a_link_that_leads_somewhere_is_left_alone(address: str) -> None:
    """To a page or a file from here or from docs, or to a kind of address that readers know."""
    assert wrong(f"[x]({address})") == []


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("../drills/bear-hld.md", "there is no docs/drills/bear-hld.md. Did you mean ../drills/bear-hold.md?"),
        ("../drills/bear-hold", "there is no docs/drills/bear-hold. Did you mean ../drills/bear-hold.md?"),
        ("../drills/", "there is no docs/drills. Did you mean ../drills/index.md?"),
        ("/drills/bear-hold/", "there is no docs/drills/bear-hold. Did you mean /drills/bear-hold.md?"),
        ("bear-hold.html", "there is no docs/articles/bear-hold.html. Did you mean ../drills/bear-hold.md?"),
        ("../drills/Bear-Hold.md", "there is no docs/drills/Bear-Hold.md. Did you mean ../drills/bear-hold.md?"),
        ("met.jpg", "there is no docs/articles/met.jpg. Did you mean mat.jpg?"),
        ("../drills/new.md", "that page is a draft, so readers do not get it. Finish it first, or take the link out."),
        (
            "../data/references.yml",
            "docs/data/references.yml is no part of the site. Link a page that says what is in it, or take the link out.",
        ),
        ("../../x.md", "leads out of docs/. Link pages and files in docs/."),
        ("http://[", "is no address. Copy it again, from the line of addresses of your browser."),
        ("javascript:alert(1)", "an address that begins with javascript: is not for readers. Use https, http, mailto, tel."),
        ("file:///x", "is a file on your own computer, which readers cannot reach. Link a page, or a file in docs/."),
        ("/elsewhere/bear-hold.md", "there is no docs/elsewhere/bear-hold.md. Did you mean /drills/bear-hold.md?"),
        ("../drills/nothing.md", "there is no docs/drills/nothing.md. Check the path."),
        ("//example.org", "does not say how it is fetched. Write https://example.org"),
        ("www.example.org", "does not say how it is fetched. Write https://www.example.org"),
        ("me@example.org", "is an address for mail. Write mailto:me@example.org"),
    ],
)
def test_a_link_that_leads_nowhere_is_told(address: str, said: str) -> None:
    """With what to write, from this page."""
    assert wrong(f"One.\n\nTwo\n[x]({address})") == [f"103: link to {address}: {said}"]


def test_a_link_in_a_field_is_told_at_its_field() -> None:
    """The address is seen from the page."""
    (found,) = wrong("", uri="infants/a.md", in_short=["[x](../drills/new.md)"])
    assert found.startswith("docs/infants/a.md:3: in_short: link to ../drills/new.md: that page is a draft,")


@pytest.mark.parametrize("address", ["https://example.org/x.jpg", "//example.org/x.jpg", "data:image/png;base64,AA", "http://["])
def test_a_picture_is_a_file_of_the_site(address: str) -> None:
    """Whoever holds it elsewhere would see who reads the page."""
    said = "is not a file of this site, and others would see who reads the page. Save it in docs/, beside the page."
    assert wrong(f"![x]({address})") == [f"100: picture {address}: {said}"]
    assert wrong("![x](mat.jpg)") == []
    assert wrong("![x]()") == ["100: picture nothing: has no address. Write the name of its file between the brackets."]


def test_a_place_is_on_its_page() -> None:
    """Of this page or another; a page that was not drawn has none that anybody knows."""
    body = "[x](#here) [x](#hre)\n[x](../drills/bear-hold.md#brth) [x](../drills/index.md#any) [x](https://example.org/#any)"
    anchors = {"articles/a.md": {"here"}, "drills/bear-hold.md": {"breath"}}
    found = lost_places(proof(read(body), desk(HouseStyle(), WORKS)), anchors)
    assert [(one.location.line, one.thing, one.todo) for one in found] == [
        (100, "link to #hre", "Did you mean here?"),
        (101, "link to ../drills/bear-hold.md#brth", "Did you mean breath?"),
    ]


@pytest.mark.parametrize("text", ["[x] (a.md)", "[x](my page.md)", "[x](a.md", "[x](a.md \u201ctitle\u201d)"])
def test_what_is_no_link_as_it_is_written(text: str) -> None:
    """A reader would see its signs."""
    (found,) = told(f"See {text}")
    assert found.startswith("100: text: ")
    assert found.endswith("is no link as it is written, and would be shown with its signs")


@pytest.mark.parametrize(
    ("link", "said"),
    [
        ("[here](a.md)", 'link to a.md: has "here" for words, which does not say where it leads'),
        ("[Click here.](a.md)", 'link to a.md: has "Click here." for words, which does not say where it leads'),
        ("[](a.md)", "link to a.md: has no words"),
        ("[Bear hold](a.md)", ""),
        ("[![A mat](mat.jpg)](a.md)", ""),
        ("<https://example.org>", ""),
    ],
)
def test_a_link_says_where_it_leads(link: str, said: str) -> None:
    """Whoever hears a list of links hears nothing around them; a picture has words of its own."""
    assert told(f"See {link}") == ([f"100: {said}"] if said else [])


@pytest.mark.parametrize(("text", "count"), [("[x](a.md){: onclick=run() }", 1), ("## A {: style=color:red }", 1), ("## A {#a-name}", 0)])
def test_attributes_are_not_for_authors(text: str, count: int) -> None:
    """But for the name of a heading."""
    assert len([one for one in told(text) if "list of attributes" in one]) == count


@given(st.text(max_size=30))
def test_every_address_is_for_readers_or_not(address: str) -> None:
    """None is too odd to be asked about; what is of the site is for its readers."""
    assert is_for_readers(address) or not is_of_site(address)
