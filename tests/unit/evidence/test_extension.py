"""Evidence cards in Markdown."""

import re
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown
from markdown.extensions import Extension
from tests.sites import ROOT

from groundwork.citations.extension import CitationsExtension
from groundwork.citations.model import Use
from groundwork.evidence.check import Wrong
from groundwork.evidence.extension import EvidenceExtension
from groundwork.schemas.reference import Name, Reference, Status
from groundwork.schemas.study import Finding, Interval, Study
from groundwork.templates import environment

TEMPLATES = environment(ROOT / "overrides")
CARD = "/// evidence | a: pain\n///"
HOSTILE = (
    "<script>alert(1)</script>",
    '" onload="x',
    "<!-- citation -->",
    "<!-- piece: body -->",
    "\x02wzxhzdk:0\x03",
    "**b** [@b] `c` &amp;",
    "{{ 1 }}",
)
TEXTS = st.sampled_from(HOSTILE) | st.text(min_size=1, max_size=30).filter(str.strip)
NUMBERS = st.floats(allow_nan=False)


def reference(text: str = "Words", finding: Finding | None = None, **changes: Any) -> Reference:
    """Give a work in which every text is the same."""
    fields: dict[str, Any] = dict.fromkeys(("population", "intervention", "comparison", "harms", "limits"), text)
    found = finding or Finding.model_validate(
        {"id": "pain"} | dict.fromkeys(("subject", "verb", "verb_third", "rest", "reported", "outcome"), text)
    )
    study = Study(design="pilot study", not_shown=(text,), findings=(found,), **fields)
    return Reference.model_validate({"type": "book", "title": "T", "author": (Name(family="Abel"),), "study": study} | changes)


@st.composite
def findings(draw: st.DrawFn) -> Finding:
    """Give any valid finding."""
    ratio = draw(st.booleans())
    low, estimate, high = sorted(draw(st.lists(NUMBERS.filter(lambda number: not ratio or number > 0), min_size=3, max_size=3)))
    interval = Interval.model_validate(
        {"scale": "ratio" if ratio else "difference", "low": low, "estimate": estimate, "high": high}
        | {name: draw(TEXTS) for name in ("measure", "below_is", "above_is")}
        | {"axis": f"{draw(TEXTS)}, compared", "plainly": draw(TEXTS.filter(lambda text: "%" not in text))}
    )
    values = draw(st.lists(st.floats(min_value=0, allow_infinity=False), min_size=2, max_size=4).filter(any))
    groups = [{"label": f"{number} {draw(TEXTS)}", "value": value, "comparison": ratio} for number, value in enumerate(values)]
    bars = draw(st.sampled_from([None, {"title": draw(TEXTS), "unit": draw(TEXTS), "groups": groups}]))
    words = {name: draw(TEXTS) for name in ("subject", "verb", "verb_third", "rest", "reported", "outcome")}
    grade = draw(st.sampled_from(["high", "moderate", "low", "very low", "not graded"]))
    drawn = {"interval": draw(st.sampled_from([None, interval])), "bars": bars}
    return Finding.model_validate({"id": "pain", "certainty": grade} | drawn | words)


def draw(text: str, heading: int = 1, **references: Reference) -> tuple[str, CitationsExtension, list[Wrong]]:
    """Draw a text; give the HTML, the citations, and what was wrong."""
    known = references or {"a": reference()}
    citations, evidence = CitationsExtension(), EvidenceExtension()
    citations.start(known | {"b": Reference(type="book", title="B")})
    evidence.start(known, TEMPLATES, heading)
    extensions: list[str | Extension] = [
        citations,
        evidence,
        "attr_list",
        "abbr",
        "admonition",
        "footnotes",
        "toc",
        "pymdownx.superfences",
    ]
    return Markdown(extensions=extensions).convert(text), citations, evidence.wrong


def test_a_card_cites_its_work_in_the_order_of_the_page() -> None:
    """Its number comes from the page's citations, between those before and after it."""
    html, citations, wrong = draw(f"One [@b].\n\n## Head\n\n{CARD}\n\nThen [@a].")
    assert citations.page.numbers == {"b": 1, "a": 2}
    assert citations.page.uses["a"] == [Use("cite-2", "Head"), Use("cite-3", "Head")]
    assert re.search(
        r'<p class="evidence__source"><span class="cited" id="cite-2">Abel<span class="citations">\xa0<a [^>]*>2</a></span></span> ', html
    )
    assert not wrong


@pytest.mark.parametrize(
    ("text", "heading", "tag"),
    [
        (CARD, 1, "h2"),
        (CARD, 2, "h3"),
        (f"## H\n\n{CARD}", 1, "h3"),
        (f"###### H\n\n{CARD}", 1, "h6"),
        (f"## H\n\n{CARD}\n\n### I", 1, "h3"),
    ],
)
def test_its_heading_follows_the_heading_before(text: str, heading: int, tag: str) -> None:
    """No level is left out."""
    assert f'<{tag} class="evidence__finding">' in draw(text, heading)[0]


def test_two_cards_of_one_finding_have_two_anchors() -> None:
    """Anchors stay unique."""
    html = draw(f"{CARD}\n\n{CARD}")[0]
    assert re.findall(r'<section class="evidence" id="([^"]+)">', html) == ["evidence-a-pain", "evidence-a-pain_1"]


@pytest.mark.parametrize("text", [f"```\n{CARD}\n```", f"    {CARD}".replace("\n", "\n    ")])
def test_code_stays_as_it_is(text: str) -> None:
    """A card in code is an example."""
    html, citations, wrong = draw(text)
    assert "evidence__" not in html
    assert not citations.page.numbers
    assert not wrong


@pytest.mark.parametrize("text", [f"!!! note\n\n    {CARD}".replace("\n///", "\n    ///"), f"Before.\n{CARD}\nAfter."])
def test_cards_work_within_other_blocks(text: str) -> None:
    """In a note, or right below a line of text."""
    assert draw(text)[0].count('class="evidence"') == 1


@pytest.mark.parametrize(
    ("text", "wrong", "todo"),
    [
        ("/// evidence | xyz: pain\n///", "no such reference in docs/data/references.yml", "Check the spelling."),
        ("/// evidence | a: pian\n///", "has no finding pian", "Did you mean pain?"),
        ("/// evidence | a: xyz\n///", "has no finding xyz", "Its findings are: pain."),
        ("/// evidence | a\n///", "names no finding", "Its findings are: pain."),
        ("/// evidence\n///", "names no finding", "Write /// evidence | citekey: finding"),
        ("/// evidence | a: pain;\n///", "a ; has no finding beside it", "Take it out, or name one there."),
        ("/// evidence | a: pain; a:pain\n///", "names pain more than once", "Keep one."),
        ("/// evidence | b: x\n///", "has no finding x", "It has none yet: add one to its study in docs/data/references.yml."),
    ],
)
def test_a_wrong_card_is_shown_as_written_and_told(text: str, wrong: str, todo: str) -> None:
    """Nothing is lost from the page."""
    html, _, told = draw(text, a=reference(), b=Reference(type="book", title="B"))
    assert [(one.wrong, one.todo) for one in told] == [(wrong, todo)]
    assert " ".join(text.splitlines()[0].split()) in html


def test_text_in_a_card_is_kept_and_told() -> None:
    """As happens when its end is forgotten."""
    html, _, told = draw("/// evidence | a: pain\n\nKept.\n\n## Kept too")
    assert "<p>Kept.</p>" in html
    assert "Kept too</h2>" in html
    assert [one.todo for one in told] == ["Put a line /// right below it."]


def test_a_work_that_no_longer_stands_says_so_first() -> None:
    """Before the finding; a card says nothing of a look that nobody took."""
    html = draw(CARD, a=reference(status=Status(state="retracted", checked=date(2026, 1, 1), note="It was made up.")))[0]
    assert html.index("This work has been retracted. It was made up.") < html.index("evidence__finding")
    assert "corrections" not in draw(CARD)[0]


@pytest.mark.parametrize("text", HOSTILE)
def test_texts_are_escaped(text: str) -> None:
    """No text of a reference is markup, Markdown, or a sign of Markdown's own."""
    plain, hostile = draw(CARD)[0], draw(CARD, a=reference(text))[0]
    assert re.findall(r"<[/\w!-]+", plain) == re.findall(r"<[/\w!-]+", hostile)
    assert "onload" not in re.sub(r'"[^"]*"|>[^<]*<', "", hostile)
    assert not re.search("[\x02\x03]", hostile)


@given(findings())
def test_any_finding_is_drawn(finding: Finding) -> None:
    """Whatever its words and numbers; what is there is whole."""
    html, citations, wrong = draw(CARD, a=reference(finding=finding))
    assert not wrong
    assert citations.page.numbers == {"a": 1}
    assert html.count("<svg") == html.count("</svg>")
    bars = len(finding.bars.groups) if finding.bars else 0
    assert html.count('class="bars__bar"') == bars
    assert html.count("<rect") == 4 + bars + html.count('class="plot"')
    assert "style=" not in re.sub(r'"[^"]*"|>[^<]*<', "", html)
