"""Tables and code in regions of their own, with their names."""

import re

from markdown import Markdown

from groundwork.markers import BODY, marker
from groundwork.wide.extension import WideExtension

TABLE = "| a | b |\n|---|---|\n| 1 | 2 |"
OPEN = '<section class="scroll" aria-label="{}" tabindex="0">'


def draw(text: str) -> str:
    """Draw a text as a page does."""
    return Markdown(extensions=["tables", "toc", "pymdownx.superfences", WideExtension()]).convert(text)


def names(text: str) -> list[str]:
    """Give the names of the regions in a drawn text."""
    return re.findall(r'<section class="scroll" aria-label="([^"]*)"', draw(text))


def test_each_kind_stands_in_a_region() -> None:
    """A table, code in a fence, indented code and an author's own HTML, whole."""
    assert draw(TABLE).startswith(f"{OPEN.format('Table')}<table>")
    assert draw(TABLE).endswith("</table></section>")
    assert draw("```\nx\n```") == f'<div class="highlight">{OPEN.format("Code")}<pre><span></span><code>x\n</code></pre></section></div>'
    assert draw("    x") == f"{OPEN.format('Code')}<pre><code>x\n</code></pre></section>"
    assert draw("<PRE>x</Pre>") == f"{OPEN.format('Code')}<PRE>x</Pre></section>"
    assert "scroll" not in draw("<!-- a comment\n<table></table>\nof two lines -->")
    assert draw("<pre class='a>b'>x</pre>") == f"{OPEN.format('Code')}<pre class='a>b'>x</pre></section>"


def test_the_name_is_that_of_the_caption_or_of_the_heading_above() -> None:
    """Of the last heading, in words alone; a second thing under it has a number."""
    text = f'{TABLE}\n\n## A *bold* "one" & more\n\n{TABLE}\n\n{TABLE}\n\n    x\n\n<table><caption>My <b>own</b></caption></table>'
    heading = "A bold &quot;one&quot; &amp; more"
    assert names(text) == ["Table", f"Table: {heading}", f"Table: {heading}, 2", f"Code: {heading}", "Table: My own"]


def test_a_line_above_a_table_is_its_caption() -> None:
    """It begins with Table:, has its signs and links, and names the region; what stands elsewhere is text."""
    html = draw(f"Table: Who *did* [what](a.md)\n\n{TABLE}")
    assert '<table>\n<caption>Who <em>did</em> <a href="a.md">what</a></caption>\n<thead>' in html
    assert html.startswith(OPEN.format("Table: Who did what"))
    assert "<p>" not in html
    for text in (f"Table: a\n\nb\n\n{TABLE}", f"Tables: a\n\n{TABLE}", "Table: a", f"{TABLE}\n\nTable: a"):
        assert "<caption>" not in draw(text)


def test_cells_above_a_column_say_so() -> None:
    """A screen reader names the column with each cell; a template's own table says it itself."""
    assert re.findall(r"<th\b[^>]*>", draw(TABLE)) == ['<th scope="col">'] * 2
    assert draw("<table><tr><th>x</th></tr></table>").count("scope") == 0


def test_numbers_of_references_are_no_words_of_a_heading() -> None:
    """Nor are those of footnotes."""
    assert names(f'## Head <a class="citation" role="doc-biblioref" href="#x">1</a>\n\n{TABLE}') == ["Table: Head"]


def test_a_heading_of_another_text_gives_no_name() -> None:
    """The questions of a page are drawn before its body."""
    assert names(f"## A question\n\n{marker(BODY)}\n\n{TABLE}") == ["Table"]


def test_what_stands_in_another_goes_with_it() -> None:
    """One region, and so one Tab stop, for code in a table, and for a table in a table."""
    assert names("<table><tr><td><pre>x</pre><table></table></td></tr></table>") == ["Table"]


def test_other_things_stay() -> None:
    """Inline code, a comment, what is never closed, and a template's table that fits every window."""
    for text in ("`a` b", "<!-- <table></table> -->", "<table>\n\nOne.", '<table data-fits class="x"><tr><td>1</td></tr></table>'):
        assert names(text) == []
