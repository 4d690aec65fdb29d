"""The windows chart in Markdown."""

import re

import pytest
from markdown import Markdown
from tests.sites import ROOT

from groundwork.citations.extension import CitationsExtension
from groundwork.schemas.reference import Name, Reference
from groundwork.schemas.windows import Windows
from groundwork.templates import environment
from groundwork.windows.check import Wrong
from groundwork.windows.extension import WindowsExtension

TEMPLATES = environment(ROOT / "overrides")
BLOCK = "/// windows\n///"
HOSTILE = ("<script>alert(1)</script>", '" onload="x', "<!-- citation -->", "\x02wzxhzdk:0\x03", "**b** [@b] `c` &amp;", "{{ 1 }}")


def record(text: str = "Words") -> Windows:
    """Give a record in which every text is the same."""
    rows = [{"skill": text, "from": 3.8, "to": 9.2}, {"skill": text, "from": 8.2, "to": 17.6}]
    return Windows.model_validate(dict.fromkeys(("title", "note", "also", "source"), text) | {"reference": "a", "windows": rows})


def draw(
    text: str, windows: Windows | None = None, heading: int = 1, *, there: bool = True, told: bool = False
) -> tuple[str, CitationsExtension, WindowsExtension]:
    """Draw a text; give the HTML, the citations, and the extension with what it kept."""
    citations, extension = CitationsExtension(), WindowsExtension()
    citations.start({"a": Reference(type="book", title="A", author=(Name(family="Abel"),)), "b": Reference(type="book", title="B")})
    extension.start((windows or record()) if there else None, TEMPLATES, heading, told=told)
    return Markdown(extensions=[citations, extension, "toc", "pymdownx.superfences"]).convert(text), citations, extension


def test_the_chart_cites_its_source_in_the_order_of_the_page() -> None:
    """By number alone, as its own words name the source."""
    html, citations, extension = draw(f"One [@b].\n\n{BLOCK}\n\nThen [@a].")
    assert citations.page.numbers == {"b": 1, "a": 2}
    assert len(citations.page.uses["a"]) == 2
    assert "Abel" not in re.sub(r"<[^>]*>", "", html)
    assert extension.drawn
    assert not extension.wrong


@pytest.mark.parametrize(("text", "heading", "tag"), [(BLOCK, 1, "h2"), (BLOCK, 2, "h3"), (f"## H\n\n{BLOCK}", 1, "h3")])
def test_its_heading_follows_the_heading_before(text: str, heading: int, tag: str) -> None:
    """No level is left out."""
    assert f'<{tag} class="windows__title"' in draw(text, heading=heading)[0]


def test_the_drawing_is_numbers_alone() -> None:
    """All bars are alike, and none has a mark for a middle or a day."""
    html = draw(BLOCK)[0]
    assert re.findall(r"<rect [^>]*>", html) == [
        '<rect x="5.33%" y="-8" width="36.0%" height="16"/>',
        '<rect x="34.67%" y="-8" width="62.66%" height="16"/>',
    ]
    lines = re.findall(r"<line ([^>]*)/>", html)
    assert len(lines) == 2 * 6
    assert all(re.fullmatch(r'x1="([\d.]+)%" x2="\1%" y2="100%"', line) for line in lines)


@pytest.mark.parametrize("text", HOSTILE)
def test_texts_are_escaped(text: str) -> None:
    """No text of the record is markup, Markdown, or a sign of Markdown's own."""
    plain, hostile = draw(BLOCK)[0], draw(BLOCK, record(text))[0]
    assert re.findall(r"<[/\w!-]+", plain) == re.findall(r"<[/\w!-]+", hostile)
    assert "onload" not in re.sub(r'"[^"]*"|>[^<]*<', "", hostile)
    assert not re.search("[\x02\x03]", hostile)


@pytest.mark.parametrize(
    ("text", "wrong", "shown"),
    [
        ("/// windows | who\n///", Wrong("who", "takes no name", "Write /// windows alone."), "/// windows | who"),
        (f"{BLOCK}\n\n{BLOCK}", Wrong("", "shows the chart a second time", "Keep one on a page."), "/// windows</p>"),
        ("/// windows\n\nKept.", Wrong("", "holds text, or is never closed", "Put a line /// right below it."), "<p>Kept.</p>"),
    ],
)
def test_a_wrong_block_is_shown_as_written_and_told(text: str, wrong: Wrong, shown: str) -> None:
    """Nothing is lost from the page."""
    html, _, extension = draw(text)
    assert extension.wrong == [wrong]
    assert shown in html


@pytest.mark.parametrize(
    ("told", "expected"),
    [(False, [Wrong("", "there is no docs/data/windows.yml", "Write it, or take the block out.")]), (True, [])],
)
def test_without_a_record_the_reason_is_told_once(told: bool, expected: list[Wrong]) -> None:  # noqa: FBT001 (a parameter of the test)
    """At the block when there is no file, else only in the file."""
    html, citations, extension = draw(BLOCK, there=False, told=told)
    assert "/// windows" in html
    assert not citations.page.numbers
    assert not extension.drawn
    assert extension.wrong == expected


def test_code_stays_as_it_is() -> None:
    """A chart in code is an example."""
    assert "windows__" not in draw(f"```\n{BLOCK}\n```")[0]
