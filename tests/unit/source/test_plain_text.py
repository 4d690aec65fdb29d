"""Markdown as plain text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groundwork.source.plain_text import NOT_XML, plain, words

SIGNS = ["*", "_", "`", "[", "]", "(", ")", "@a", "<", ">", "&", "\\", "#", "\n", " ", "a"]
hostile = st.text() | st.lists(st.sampled_from(SIGNS), max_size=30).map("".join)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("*a* **b** ***c*** _d_ `e*f*`", "a b c d e*f*"),
        ("snake_case_name and 2 * 3 * 4", "snake_case_name and 2 * 3 * 4"),
        (r"\*a\* \@b 1\. &lt;b&gt; &amp;amp;", "*a* @b 1. <b> &amp;"),
        ("see [*the* page](/safety.md#now) and <https://a.b/c_d_e>", "see the page (/safety.md#now) and https://a.b/c_d_e"),
        ("![a sign](x.png)", "a sign (x.png)"),
        ("It helps [@smith2020, p. 4; @x]. As @smith2020 says", "It helps. As Smith says"),
        ("# A\n\n> b\n\n```python\nc\n```", "A\n\nb\n\nc"),
        ("a@b.org <i>x</i>", "a@b.org <i>x</i>"),
        ("a\x00b\ud800", "ab"),
    ],
)
def test_markdown_as_plain_text(written: str, shown: str) -> None:
    """Signs go, words stay; HTML is words here, as on the site."""
    assert plain(written, {"smith2020": "Smith"}) == shown


def test_links_within_the_site_get_its_address() -> None:
    """Or none at all."""
    assert plain("see [a](/b.md) [c](d)", {}, lambda target: "" if target.startswith("/") else f"x{target}") == "see a c (xd)"


@given(hostile)
def test_any_markdown_becomes_plain(written: str) -> None:
    """Without an exception, and as XML can hold it."""
    assert not NOT_XML.search(plain(written))


def test_words_are_what_a_reader_sees() -> None:
    """On one line, without addresses and citations."""
    assert words("See [the *page*](/safety.md)\nfor **more** [@a].") == "See the page for more."
