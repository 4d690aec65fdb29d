"""The windows chart in Markdown."""

import re
from dataclasses import replace

import pytest
from tests import drawn
from tests.drawn import TEMPLATES

from groundwork.citations.model import PageCitations
from groundwork.page_state import PageState
from groundwork.schemas.infant import Infant
from groundwork.schemas.reference import Name, Reference
from groundwork.schemas.windows import Windows
from groundwork.windows.block import WindowsBlock, above

BLOCK = "/// windows\n///"
HOSTILE = ("<script>alert(1)</script>", '" onload="x', "<!-- citation -->", "\x02wzxhzdk:0\x03", "**b** [@b] `c` &amp;", "{{ 1 }}")


def record(text: str = "Words") -> Windows:
    """Give a record in which every text is the same."""
    rows = [{"skill": text, "from": 3.8, "to": 9.2}, {"skill": text, "from": 8.2, "to": 17.6}]
    return Windows.model_validate(dict.fromkeys(("title", "note", "also", "source"), text) | {"reference": "a", "windows": rows})


def draw(
    text: str, windows: Windows | None = None, uri: str = "articles/page.md", *, there: bool = True, told: bool = False
) -> tuple[str, PageState]:
    """Draw a text; give the HTML, and the page with what was kept of it."""
    kinds = [WindowsBlock((windows or record()) if there else None, told, TEMPLATES)]
    page = drawn.state(uri, text, kinds)
    works = {"a": Reference(type="book", title="A", author=(Name(family="Abel"),)), "b": Reference(type="book", title="B")}
    return drawn.draw(page, kinds, works), page


def test_the_chart_cites_its_source_in_the_order_of_the_page() -> None:
    """By number alone, as its own words name the source."""
    html, page = draw(f"One [@b].\n\n{BLOCK}\n\nThen [@a].")
    assert page.part(PageCitations).numbers == {"b": 1, "a": 2}
    assert len(page.part(PageCitations).uses["a"]) == 2
    words = re.sub(r"<[^>]*>", "", html)
    assert "Abel" not in words
    assert "Source: Words 2." in words.replace("\xa0", " ")
    assert page.needs == {"windows"}
    assert not page.problems


@pytest.mark.parametrize(
    ("text", "uri", "tag"), [(BLOCK, "articles/p.md", "h2"), (BLOCK, "drills/p.md", "h3"), (f"## H\n\n{BLOCK}", "articles/p.md", "h3")]
)
def test_its_heading_follows_the_heading_before(text: str, uri: str, tag: str) -> None:
    """No level is left out; a drill's text stands under a heading of its layout."""
    assert f'<{tag} class="windows__title"' in draw(text, uri=uri)[0]


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
    ("text", "told", "charts"),
    [
        ("/// windows | who\n///", "1: windows block: takes no name. Write /// windows alone.", 0),
        (f"{BLOCK}\n\n{BLOCK}", "4: windows block: shows the chart a second time. Keep one on a page.", 1),
        ("/// windows\n\nKept.", "1: windows block: is never closed. Put a line /// right below it.", 0),
    ],
)
def test_a_wrong_block_is_told_and_never_shown(text: str, told: str, charts: int) -> None:
    """A good one beside it stands."""
    html, page = draw(text)
    assert drawn.told(page) == [told]
    assert html.count('class="windows"') == charts
    assert "///" not in html
    assert ("Kept." in html) == ("Kept." in text)


@pytest.mark.parametrize(
    ("told", "expected"),
    [(False, ["1: windows block: there is no docs/data/windows.yml. Write it, or take the block out."]), (True, [])],
)
def test_without_a_record_the_reason_is_told_once(told: bool, expected: list[str]) -> None:  # noqa: FBT001 (a parameter of the test)
    """At the block when there is no file, else only in the file."""
    html, page = draw(BLOCK, there=False, told=told)
    assert html == ""
    assert not page.needs
    assert drawn.told(page) == expected


@pytest.mark.parametrize(("there", "chart", "stands"), [(True, "windows", True), (True, None, False), (False, "windows", False)])
def test_a_page_has_the_chart_above_its_text(there: bool, chart: str | None, stands: bool) -> None:  # noqa: FBT001 (parameters of the test)
    """When its field says so and there is a record; an author's block below it is then the second, and told at its line."""
    kinds = [WindowsBlock(record() if there else None, told=True, templates=TEMPLATES)]
    page = drawn.state("infants/page.md", f"Text.\n\n{BLOCK}", kinds)
    days = {"last_checked": "2026-01-01", "next_check": "2027-01-01"}
    parents = Infant.model_validate({"title": "T", "summary": "S", "topic": "windows", "in_short": ["A", "B"], "chart": chart, **days})
    block = above(replace(page.entry, record=parents), kinds)
    assert block.endswith(f"{BLOCK}\n\n") == stands
    if stands:
        html = drawn.draw(page, kinds, {"a": Reference(type="book", title="A")}, block)
        assert html.index('class="windows"') < html.index("Text.")
        assert drawn.told(page) == ["3: windows block: shows the chart a second time. Keep one on a page."]


def test_code_stays_as_it_is() -> None:
    """A chart in code is an example."""
    assert "windows__" not in draw(f"```\n{BLOCK}\n```")[0]
