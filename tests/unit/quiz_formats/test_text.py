"""Texts between formats."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown import markdown
from tests.unit.quiz_formats.banks import SIGNS

from groundwork.quiz_formats import text
from groundwork.quiz_formats.model import shown

hostile = st.text() | st.lists(st.sampled_from([*SIGNS, "<", ">", "</", "<!--", "-->", "<script>", "&", "&#60;", "b>"]), max_size=30).map(
    "".join
)


@pytest.mark.parametrize(
    ("html", "plain"),
    [
        ("<p>a<br/>b</p><p>c &amp; d</p>", "a\nb\n\nc & d"),
        ("1 < 2 and 3 > 2", "1 < 2 and 3 > 2"),
        ("<script>x()</script><!-- y -->z", "x()z"),
    ],
)
def test_html_as_plain_text(html: str, plain: str) -> None:
    """Tags go, words stay."""
    assert text.from_html(html) == plain


@pytest.mark.parametrize(
    "plain", ["a *b* _c_ `d` [e](f) \\*", "# a", "1. a", "- a", "+ a", "> a", "<b>x</b>", "&lt;", "snake_case", "<https://a.b>", "a_ _b"]
)
def test_plain_text_as_markdown_shows_the_same(plain: str) -> None:
    """As Markdown draws it."""
    shows = markdown(text.as_markdown(plain))
    assert shows.count("<") == 2
    assert shows == f"<p>{plain.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')}</p>"


def test_an_at_sign_is_no_citation() -> None:
    """As our own pages ask for it."""
    assert text.as_markdown("@a me@b.org") == r"\@a me@b.org"


@example("<A`0`>")
@example("<b `c` d>")
@given(hostile)
def test_no_markup_is_left(written: str) -> None:
    """Neither in what was HTML, nor in Markdown outside of code."""
    for made in (text.as_markdown(text.from_html(written)), text.without_html(written)):
        assert text.tags(made, markdown=True) == []
    assert not re.search(r"<[A-Za-z/!]", text.as_markdown(written))


@given(st.text())
def test_what_is_shown_is_one_short_line(written: str) -> None:
    """Nothing in a message can move a terminal."""
    assert shown(written).isprintable()
    assert len(shown(written)) <= 61


def test_a_long_text_is_cut_after_60_signs() -> None:
    """One of 60 is shown whole. Spaces in a row count as one, and what no terminal shows has a sign of its own."""
    assert shown("x" * 60) == "x" * 60
    assert shown("x" * 61) == "x" * 60 + "…"
    assert shown("one  two\n\x07") == "one two \ufffd"


@pytest.mark.parametrize("part", ["<", "<b", "<b ", "<!--", "`", "```\n", "[", "](", "*a", "_a ", "&", "\\", "<b<b>>", "1. ", "[a", "\n"])
def test_long_texts_take_no_long_time(part: str) -> None:
    """A run of a sign that opens something is read once, not once for each sign: else this would never end."""
    written = part * (50_000 // len(part))
    text.from_html(written)
    text.without_html(written)
    text.as_markdown(written)
