"""Citations in Markdown."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown
from tests import drawn
from tests.sites import ENGLISH

from groundwork.citations.extension import CitationsExtension, without_numbers
from groundwork.citations.model import PageCitations, Use
from groundwork.markers import marker
from groundwork.page_state import CurrentPage
from groundwork.schemas.reference import Name, Reference

SIGNS = st.text(alphabet=st.sampled_from("[]@;,a1 \n`()*_!<>&\\-.é"), max_size=60)
EXTENSIONS = ["admonition", "footnotes", "tables", "toc", "pymdownx.superfences"]
NUMBERS = re.compile(r'<a [^>]*href="#ref-(\w+)"[^>]*>([^<]+)</a>')
KNOWN = {
    key: Reference(type="book", title=f"Title {key}", author=tuple(Name(family=name) for name in names))
    for key, names in {"a": ["Abel"], "b": ["Brown", "Bell"], "c": ["Cole", "Cox", "Chu"], "d": [], "e": []}.items()
}


def draw(text: str) -> tuple[str, PageCitations]:
    """Draw a text; give the HTML, and the citations that were met."""
    page = drawn.state()
    html = Markdown(extensions=[CitationsExtension(CurrentPage(page), KNOWN, ENGLISH), *EXTENSIONS]).convert(text)
    return html, page.part(PageCitations)


def test_works_are_numbered_by_first_use() -> None:
    """The first work cited is 1, wherever it stands in the references."""
    html, page = draw("So [@b], then [@a], then [@b] again.")
    assert NUMBERS.findall(html) == [("b", "1"), ("a", "2"), ("b", "1")]
    assert page.numbers == {"b": 1, "a": 2}


def test_neighbours_collapse() -> None:
    """Three numbers in a row become a range, also from brackets side by side; two do not; order does not matter."""
    assert NUMBERS.findall(draw("[@a] [@b; @c]")[0]) == [("a", "1"), ("c", "3")]
    assert "\u2013" in draw("[@a] [@b; @c]")[0]
    assert NUMBERS.findall(draw("[@a; @b]")[0]) == [("a", "1"), ("b", "2")]
    assert NUMBERS.findall(draw("[@a; @b; @c; @d]\n\n[@d; @a; @b]")[0])[2:] == [("a", "1"), ("b", "2"), ("d", "4")]


def test_a_locator_is_shown() -> None:
    """A place in the work stands beside its number, and keeps it out of a range."""
    assert NUMBERS.findall(draw("[@a, p. 4]")[0]) == [("a", "1, p. 4")]
    assert NUMBERS.findall(draw("[@a; @b, table 2; @c]")[0]) == [("a", "1"), ("c", "3"), ("b", "2, table 2")]


def test_words_can_be_read_without_numbers() -> None:
    """Numbers, ranges and the space before them go; words, names, links and places stay."""
    html, _ = draw("So it was found [@a]. And [@a], as @a said in [a page](b.md) of [c@a.org](mailto:c@a.org).")
    assert re.sub(r"<[^>]+>", "", without_numbers(html)) == "So it was found. And, as Abel said in a page of c@a.org."
    assert without_numbers(html).count("<a ") == 2
    assert re.sub(r"<[^>]+>", "", without_numbers(draw("[@a; @b; @c; @d, p. 4]")[0])).strip() == ""


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("So it is [@a].", "So it is."),
        ("So it is\n[@a; @b]; and so on.", "So it is; and so on."),
        ("So **it is** [@a; @b; @c] [@d, p. 4].", "So it is."),
        ("So it is[@a].", "So it is."),
        ("As @c found.", "As Cole and others found."),
        ("Says @c.", "Says Cole and others."),
        ("[@a] So it is.", "So it is."),
    ],
)
def test_without_numbers_no_space_stands_before_a_stop(text: str, printed: str) -> None:
    """What holds the numbers holds the space before them, so that both can be hidden, as on paper; names stay."""
    html = re.sub(r'<span class="citations"[^>]*>.*?</span>', "", draw(text)[0])
    assert re.sub(r"<[^>]+>", "", html).strip() == printed


def test_a_line_that_was_broken_stays_so() -> None:
    """Two spaces at the end of a line before a citation break it."""
    assert "<br />" in draw("So it is  \n[@a].")[0]


@given(SIGNS)
def test_what_is_found_early_would_be_found_late(text: str) -> None:
    """Looking for plain citations before links saves time, and changes no page."""
    page = drawn.state()
    late = Markdown(extensions=[CitationsExtension(CurrentPage(page), KNOWN, ENGLISH), *EXTENSIONS])
    late.inlinePatterns.deregister("early_citation")
    assert draw(text) == (late.convert(text), page.part(PageCitations))


@pytest.mark.parametrize(("key", "name"), [("a", "Abel"), ("b", "Brown and Bell"), ("c", "Cole and others"), ("d", "\u201cTitle d\u201d")])
def test_a_name_in_running_text(key: str, name: str) -> None:
    """A bare key names the authors, or the title of a work without any, and adds the number."""
    html, _ = draw(f"As @{key}, and so on.")
    assert f'{name}<span class="citations">\u00a0<a ' in html
    assert NUMBERS.findall(html) == [(key, "1")]
    assert "</span>, and so on." in html


@pytest.mark.parametrize("text", ["[@zz]", "**[@zz]**", "- [@zz]", "| [@zz] |\n| --- |\n", "[@zz] and [@zz]", "as @zz says"])
def test_an_unknown_key_is_shown_as_written_and_told(text: str) -> None:
    """Nothing is lost from the page, and drawing ends."""
    html, page = draw(text)
    assert "@zz" in html
    assert set(page.unknown) == {"zz"}


@pytest.mark.parametrize(
    "text",
    [
        "`[@a]`", "    [@a]", "```\n[@a]\n```", "[[@a]](https://example.org)", "[@a](b.md)", "\\[\\@a]", "a@a.org", "<a@a.org>",
        '<i title="[@a]">x</i>', "https://example.org/@a", "![[@a]](a.png)", "\\@a",
    ],
)  # fmt: skip
def test_code_links_addresses_and_escapes_stay_as_they_are(text: str) -> None:
    """A citation within any of these is none."""
    html, page = draw(text)
    assert "#ref-a" not in html
    assert not page.numbers
    assert not page.unknown


@pytest.mark.parametrize(
    "text",
    ["| x |\n| --- |\n| [@a] |", "!!! note\n\n    So [@a].", "- one\n    - two [@a]", "x[^1]\n\n[^1]: So [@a].", "## Head [@a]", "> [@a]"],
)
def test_citations_work_everywhere_else(text: str) -> None:
    """Tables, admonitions, lists, footnotes, headings and quotes hold citations."""
    assert NUMBERS.findall(draw(text)[0]) == [("a", "1")]


def test_a_heading_keeps_its_name() -> None:
    """The number of a citation is no part of the heading's anchor."""
    assert '<h2 id="head">' in draw("## Head [@a]")[0]


def test_uses_know_their_section() -> None:
    """A use stands in the section of the heading, or of the front matter field, before it."""
    _, page = draw(f"{marker('.dose.source')}\n\n[@a]\n\n{marker('body')}\n\n[@a]\n\n## How much\n\n[@a]")
    assert page.uses["a"] == [Use("cite-1", "Dose"), Use("cite-2", ""), Use("cite-3", "How much")]


def test_pages_do_not_share_citations() -> None:
    """One extension draws all pages, and the next begins with number 1; of a page that nothing is known of nothing is kept."""
    current = CurrentPage(drawn.state())
    extension = CitationsExtension(current, KNOWN, ENGLISH)
    Markdown(extensions=[extension]).convert("[@a]")
    for current.state in (drawn.state(), None):
        assert NUMBERS.findall(Markdown(extensions=[extension]).convert("[@b]")) == [("b", "1")]
    assert current.part(PageCitations) == PageCitations()


@given(SIGNS | st.text(max_size=60))
def test_no_text_makes_it_raise(text: str) -> None:
    """Whatever a body holds is drawn, and ends; every number has an entry, and every entry a number."""
    html, page = draw(text)
    assert {key for key, _ in NUMBERS.findall(html)} <= page.numbers.keys()
    assert page.uses.keys() == page.numbers.keys()
    for uses in page.uses.values():
        assert all(f'id="{use.anchor}"' in html for use in uses)


@given(SIGNS.filter(lambda text: "@" not in text))
def test_text_without_citations_is_drawn_as_without_the_extension(text: str) -> None:
    """The extension touches nothing but citations."""
    assert draw(text)[0] == Markdown(extensions=EXTENSIONS).convert(text)


@given(st.lists(st.sampled_from("abcz"), min_size=1, max_size=4))
def test_every_key_is_numbered_or_told(keys: list[str]) -> None:
    """No key of a citation goes missing."""
    _, page = draw(f"[{'; '.join(f'@{key}' for key in keys)}]")
    assert list(page.numbers) == list(dict.fromkeys(key for key in keys if key != "z"))
    assert page.unknown == [key for key in keys if key == "z"]


@pytest.mark.parametrize(("state", "words"), [("retracted", "1, retracted"), ("concern", "1, concern raised"), ("corrected", "1")])
def test_a_fallen_work_says_so_where_it_is_cited(state: str, words: str) -> None:
    """The number of a retracted work, or one with a concern, carries the word in the text itself."""
    status = {"state": state, "checked": "2026-01-01", "note": "What happened."}
    known = {"x": Reference.model_validate({"type": "book", "title": "T", "status": status})}
    extension = CitationsExtension(CurrentPage(drawn.state()), known, ENGLISH)
    assert NUMBERS.findall(Markdown(extensions=[extension]).convert("[@x]")) == [("x", words)]


def test_an_unknown_key_beside_a_known_one_is_shown() -> None:
    """Nothing of a citation is lost from the page."""
    html, page = draw("[@a; @zz]")
    assert "[@zz]" in html
    assert page.unknown == ["zz"]


@given(SIGNS.filter(lambda text: "`" not in text and "\n" not in text and text.strip()))
def test_code_is_never_changed(text: str) -> None:
    """Whatever stands in code or in a fence is drawn as without the extension."""
    for source in (f"x `{text}` y", f"```\n{text}\n```"):
        html, page = draw(source)
        assert html == Markdown(extensions=EXTENSIONS).convert(source)
        assert not page.numbers
