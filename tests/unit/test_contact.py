"""Where readers report a mistake."""

from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groundwork.contact import Contact, contact

SETTINGS = "site_name: A\n\n# contact: in a comment\nextra:\n\n  contact: wrong\n"


@pytest.mark.parametrize("value", [None, ""])
def test_a_site_may_have_none(value: object) -> None:
    """Not set, or set to nothing: no address, and no problem."""
    assert contact(value, "", "mkdocs.yml") == (None, None)


@pytest.mark.parametrize("value", ["ask.us+site@mail.example.org", "o'neil@example.org", "a@b-c.de"])
def test_an_email_is_written_to_about_the_page(value: str) -> None:
    """The link opens a message to the address, with the page's title, whatever signs it has."""
    found, problem = contact(value, SETTINGS, "mkdocs.yml")
    assert problem is None
    assert found == Contact(value, by_mail=True)
    assert found.words == value
    link = urlsplit(found.link('R&D? "a" #1 é'))
    assert (link.scheme, link.path.replace("%27", "'")) == ("mailto", value)
    assert parse_qs(link.query) == {"subject": ['Mistake on: R&D? "a" #1 é']}
    assert "?" not in found.link()


def test_a_page_is_opened() -> None:
    """The link is the address, whatever the page; readers see it without its scheme."""
    found, problem = contact("https://example.org/site/issues/", SETTINGS, "mkdocs.yml")
    assert problem is None
    assert found is not None
    assert (found.words, found.link("Bear hold")) == ("example.org/site/issues", "https://example.org/site/issues/")


@pytest.mark.parametrize(
    "value",
    [
        *("wrong", "a@b", "a b@c.de", "a@c.de, b@c.de", "mailto:a@c.de", "a@c.de?cc=b@c.de", " a@c.de", "@c.de"),
        *("http://example.org", "https://", "https://x", "https://a b.org", 'https://a.org/"', "javascript:alert(1)", "//a.org"),
        *("https://a.org/\u202e", "https://user@a.org", "https://[a.org", 5, True, ["a@c.de"], {"mail": "a@c.de"}),
    ],
)
def test_what_is_no_address_is_told_with_its_line(value: object) -> None:
    """No link is made of it."""
    found, problem = contact(value, SETTINGS, "mkdocs.yml")
    assert found is None
    assert str(problem).startswith(
        f"mkdocs.yml:6: extra, contact: {value!r} is neither an e-mail address nor one of a page on the web. Write an e-mail address"
    )


def test_without_its_line_it_is_told_at_the_first() -> None:
    """Settings may come from another file."""
    assert str(contact("wrong", "INHERIT: a.yml\n", "b.yml")[1]).startswith("b.yml:1: ")


@given(st.text())
def test_whatever_is_set_is_an_address_or_a_problem(value: str) -> None:
    """Never both, never neither, but for nothing at all."""
    found, problem = contact(value, SETTINGS, "mkdocs.yml")
    assert bool(found) + bool(problem) == bool(value)
