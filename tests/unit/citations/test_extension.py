"""Citations in Markdown."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from groundwork.citations.extension import CitationsExtension

SIGNS = st.text(alphabet=st.sampled_from("[]@;a1 \n`()*_!<>&\\-,.é"), max_size=60)


def draw(text: str, *references: str) -> tuple[str, list[str]]:
    """Draw a text of a page with these references; give the HTML, and the keys that are not among them."""
    citations = CitationsExtension()
    citations.start(references)
    return Markdown(extensions=[citations, "tables", "pymdownx.superfences"]).convert(text), citations.unknown


def test_a_citation_is_a_numbered_link() -> None:
    """The number is the place in the page's references."""
    html, unknown = draw("So it is [@b].", "a", "b")
    assert not unknown
    assert re.search(r'<a [^>]*href="#ref-b"[^>]*>2</a>', html)
    assert 'aria-label="Reference 2"' in html


def test_several_keys_in_one_citation() -> None:
    """Keys are parted by semicolons; each has its own link."""
    html, _ = draw("[@a;@b ; @c]", "a", "b", "c")
    assert re.findall(r'href="#ref-(\w)"', html) == ["a", "b", "c"]


@pytest.mark.parametrize("text", ["[@b]", "[@a; @b]", "**[@b]**", "- [@b]", "| [@b] |\n| --- |\n", "[@b] and [@b]"])
def test_an_unknown_key_is_shown_as_written_and_told(text: str) -> None:
    """Nothing is lost from the page, and drawing ends."""
    html, unknown = draw(text, "a")
    assert "[@b]" in html
    assert set(unknown) == {"b"}


@pytest.mark.parametrize("text", ["`[@a]`", "    [@a]", "```\n[@a]\n```", "[[@a]](https://example.org)", "[@a](b.md)", "\\[@a]", "a@a.org"])
def test_code_links_and_escapes_stay_as_they_are(text: str) -> None:
    """A citation within code or a link is none."""
    html, unknown = draw(text, "a")
    assert "#ref-a" not in html
    assert not unknown


def test_pages_do_not_share_references() -> None:
    """A new start forgets the page before."""
    citations = CitationsExtension()
    citations.start(("a",))
    citations.unknown.append("x")
    citations.start(())
    assert (citations.references, citations.unknown) == ((), [])


@given(SIGNS | st.text(max_size=60))
def test_no_text_makes_it_raise(text: str) -> None:
    """Whatever a body holds is drawn, and ends."""
    draw(text, "a")


@given(SIGNS.filter(lambda text: "@" not in text))
def test_text_without_citations_is_drawn_as_without_the_extension(text: str) -> None:
    """The extension touches nothing but citations."""
    assert draw(text, "a")[0] == Markdown(extensions=["tables", "pymdownx.superfences"]).convert(text)


@given(st.lists(st.sampled_from("abc"), min_size=1, max_size=4))
def test_every_key_is_drawn_or_told(keys: list[str]) -> None:
    """No key of a citation goes missing."""
    html, unknown = draw(f"[{'; '.join(f'@{key}' for key in keys)}]", "a", "b")
    assert re.findall(r'href="#ref-(\w)"', html) == [key for key in keys if key != "c"]
    assert unknown == [key for key in keys if key == "c"]
