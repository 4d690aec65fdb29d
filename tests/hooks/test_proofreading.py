"""What is read of a site while it is built, and what is never drawn."""

from typing import Any

import pytest
from tests.conftest import BuildSite
from tests.sites import THREE_PAGES, article, drill

STYLE = "words:\n  - {pattern: '\\bchronic\\b', instead: 'Write long-lasting.', notice: true}\n"


def test_a_notice_stops_nothing(build_site: BuildSite) -> None:
    """It is told with its line, also by a strict build."""
    built = build_site(THREE_PAGES | {"data/house-style.yml": STYLE, "articles/a.md": article("A", "It is chronic.")}, strict=True)
    assert built.status == 0, built.told
    assert [
        line for line in built.lines if line.endswith('docs/articles/a.md:9: text: "chronic" is worth a second look. Write long-lasting.')
    ]


@pytest.mark.parametrize(
    ("style", "told"),
    [
        (
            "words:\n  - {pattern: '(', instead: x}\n",
            "2: data: the pattern ( cannot be read (missing ),",
        ),
        ("grades:\n  drils: 5\n", "2: grades: there is no collection drils. Did you mean drills?"),
        ("longest_sentence: many\n", "1: data: longest_sentence is text, not a whole number."),
    ],
)
def test_a_wrong_style_is_told(build_site: BuildSite, style: str, told: str) -> None:
    """With its line; the pages are read without it."""
    built = build_site(THREE_PAGES | {"data/house-style.yml": style}, strict=True)
    assert built.status == 1
    assert [line for line in built.warnings if line.startswith(f"docs/data/house-style.yml:{told}")], built.warnings


HOSTILE = """\
[run](javascript:run())
[file](file:///x)
[frame](https://example.org/){: onclick=run() style=color:red }
[fetch](../drills/wall-sit.md){: ping=https://example.org/ }
![Far](https://example.org/x.jpg)
![Inline](data:image/png;base64,AAAA)
![Near](../drills/x.jpg){: onerror=run() srcset=https://example.org/ }
[broken](http://[)
![broken](http://[)
<http://[>
"""


def test_nothing_from_elsewhere_is_drawn(build_site: BuildSite) -> None:
    """Also while an author looks at it, before it is mended; words stay."""
    built = build_site(THREE_PAGES | {"articles/a.md": article("A", HOSTILE), "drills/b.md": drill("B", breath="[in](javascript:run())")})
    assert built.status == 0, built.told
    for page in ("articles/a.md", "drills/b.md"):
        html = built.html(page)
        for sign in (
            "javascript:",
            "file:///",
            "onclick",
            "onerror",
            "color:red",
            "ping=",
            "srcset=",
            "data:image",
            'x.jpg" src',
            "http://[",
        ):
            assert sign not in html.replace("http://[</span>", ""), sign
        assert 'src="https://example.org' not in html
    html = built.html("articles/a.md")
    for words in (">run<", ">file<", ">Far<", ">Inline<", 'href="https://example.org/"'):
        assert words in html


def test_a_page_that_is_not_drawn_is_read_all_the_same(build_site: BuildSite) -> None:
    """Its citations, ids, links and blocks are told beside its wrong field."""
    fields: dict[str, Any] = {"topik": "x", "drills": ["wall-sitt"]}
    body = "One [@smth2018].\n\n[x](../drills/wall-sitt.md)\n\n/// qiuz\n///"
    built = build_site(THREE_PAGES | {"articles/a.md": article("A", body, **fields)})
    told = sorted(line.removeprefix("docs/articles/a.md:").partition(". ")[0] for line in built.warnings)
    assert told == [
        "12: citation @smth2018: no such reference in docs/data/references.yml",
        "14: link to ../drills/wall-sitt.md: there is no docs/drills/wall-sitt.md",
        "16: /// qiuz: no such block",
        "7: front matter: unknown field topik",
        "9: drills: there is no drill wall-sitt",
    ]
