"""Evidence cards in Markdown."""

import re
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests import drawn
from tests.drawn import TEMPLATES

from groundwork.catalogue.model import REFERENCES, Catalogue
from groundwork.citations.model import PageCitations, Use
from groundwork.evidence.block import EvidenceBlock
from groundwork.page_state import PageState
from groundwork.schemas.reference import Name, Reference, Status
from groundwork.schemas.study import Finding, Interval, Study

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
    study = Study(design="pilot-study", not_shown=(text,), findings=(found,), **fields)
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
    grade = draw(st.sampled_from(["high", "moderate", "low", "very-low", "not-graded"]))
    drawn = {"interval": draw(st.sampled_from([None, interval])), "bars": bars}
    return Finding.model_validate({"id": "pain", "certainty": grade} | drawn | words)


def draw(text: str, uri: str = "articles/page.md", **references: Reference) -> tuple[str, PageState]:
    """Draw a text; give the HTML, and the page with what was kept of it."""
    known = references or {"a": reference()}
    kinds = [EvidenceBlock(Catalogue(references=known), TEMPLATES)]
    page = drawn.state(uri, text, kinds)
    return drawn.draw(page, kinds, known | {"b": Reference(type="book", title="B")}), page


def test_a_card_cites_its_work_in_the_order_of_the_page() -> None:
    """Its number comes from the page's citations, between those before and after it."""
    html, page = draw(f"One [@b].\n\n## Head\n\n{CARD}\n\nThen [@a].")
    assert page.part(PageCitations).numbers == {"b": 1, "a": 2}
    assert page.part(PageCitations).uses["a"] == [Use("cite-2", "Head"), Use("cite-3", "Head")]
    number = r'<span class="cited" id="cite-2">Abel<span class="citations">\xa0<a [^>]*>2</a></span></span>'
    assert re.search(f'<p class="evidence__source"><span>{number}</span> ', html)
    assert not page.problems


@pytest.mark.parametrize(
    ("text", "uri", "tag"),
    [
        (CARD, "articles/page.md", "h2"),
        (CARD, "drills/page.md", "h3"),
        (f"## H\n\n{CARD}", "articles/page.md", "h3"),
        (f"###### H\n\n{CARD}", "articles/page.md", "h6"),
        (f"## H\n\n{CARD}\n\n### I", "articles/page.md", "h3"),
    ],
)
def test_its_heading_follows_the_heading_before(text: str, uri: str, tag: str) -> None:
    """No level is left out; a drill's text stands under a heading of its layout."""
    assert f'<{tag} class="evidence__finding">' in draw(text, uri)[0]


def test_two_cards_of_one_finding_have_two_anchors() -> None:
    """Anchors stay unique."""
    html = draw(f"{CARD}\n\n{CARD}")[0]
    assert re.findall(r'<section class="evidence" id="([^"]+)">', html) == ["evidence-a-pain", "evidence-a-pain_1"]


@pytest.mark.parametrize("text", [f"```\n{CARD}\n```", f"    {CARD}".replace("\n", "\n    ")])
def test_code_stays_as_it_is(text: str) -> None:
    """A card in code is an example."""
    html, page = draw(text)
    assert "evidence__" not in html
    assert not page.part(PageCitations).numbers
    assert not page.problems


@pytest.mark.parametrize("text", [f"!!! note\n\n    {CARD}".replace("\n///", "\n    ///"), f"Before.\n{CARD}\nAfter."])
def test_cards_work_within_other_blocks(text: str) -> None:
    """In a note, or right below a line of text."""
    assert draw(text)[0].count('class="evidence"') == 1


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("/// evidence | xyz: pain\n///", "1: evidence card xyz: no such reference in docs/data/references.yml. Check the spelling."),
        ("/// evidence | a: pian\n///", "1: evidence card a: has no finding pian. Did you mean pain?"),
        ("/// evidence | a: xyz\n///", "1: evidence card a: has no finding xyz. Its findings are: pain."),
        ("/// evidence | a\n///", "1: evidence card a: names no finding. Its findings are: pain."),
        ("/// evidence\n///", "1: evidence card: names no finding. Write /// evidence | citekey: finding"),
        ("Before.\n\n/// evidence | a: pain;\n///", "3: evidence card: a ; has no finding beside it. Take it out, or name one there."),
        ("/// evidence | a: pain; a:pain\n///", "1: evidence card a: names pain more than once. Keep one."),
        (
            "/// evidence | b: x\n///",
            "1: evidence card b: has no finding x. It has none yet: add one to its study in docs/data/references.yml.",
        ),
    ],
)
def test_a_wrong_card_is_told_and_never_shown(text: str, told: str) -> None:
    """Its line is known; no reader meets what an author slipped on."""
    html, page = draw(text, a=reference(), b=Reference(type="book", title="B"))
    assert drawn.told(page) == [told]
    assert "///" not in html


def test_a_page_without_references_is_not_blamed() -> None:
    """What is wrong with them is told in their own file."""
    kinds = [EvidenceBlock(Catalogue(left_out=frozenset({REFERENCES})), TEMPLATES)]
    page = drawn.state(body=CARD, kinds=kinds)
    drawn.draw(page, kinds, {})
    assert not page.problems


def test_a_work_that_no_longer_stands_says_so_first() -> None:
    """Before the finding; a card says nothing of a look that nobody took."""
    html = draw(CARD, a=reference(status=Status(state="retracted", checked=date(2026, 1, 1), note="It was made up.")))[0]
    assert html.index("This work has been retracted. It was made up.") < html.index("evidence__finding")
    assert "corrections" not in draw(CARD)[0]


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ("corrected", "This work has been corrected. It was wrong."),
        ("concern", "The publisher has voiced concern about this work. It was wrong."),
        ("retracted", "This work has been retracted. It was wrong."),
    ],
)
def test_each_notice_is_a_sentence(state: Any, words: str) -> None:
    """It says what became of the work, then why."""
    html = draw(CARD, a=reference(status=Status(state=state, checked=date(2026, 1, 1), note="It was wrong.")))[0]
    assert f'<p class="evidence__notice">{words}</p>' in html


@pytest.mark.parametrize(
    ("certainty", "words"),
    [
        ("high", "High. So we write it plainly."),
        ("moderate", "Moderate. So we write \u201cprobably\u201d."),
        ("low", "Low. So we write \u201cmay\u201d."),
        ("very-low", "Very low. So we write \u201cwe are very unsure\u201d."),
        ("not-graded", "Nobody has rated yet how far this result can be trusted."),
    ],
)
def test_a_card_says_how_sure_it_is(certainty: str, words: str) -> None:
    """The grade in words, and what it lets us write."""
    graded = Finding.model_validate(
        {"id": "pain", "certainty": certainty} | dict.fromkeys(("subject", "verb", "verb_third", "rest", "reported", "outcome"), "so")
    )
    html = draw(CARD, a=reference(finding=graded))[0]
    assert f"<span>{words}</span></dd>" in html


def test_a_card_says_what_kind_of_work_it_is_from() -> None:
    """Its kind begins the sentence; journal and year follow, where they are known."""
    assert "</span> \u00b7 Pilot study</p>" in draw(CARD)[0]
    work = reference().model_copy(update={"container_title": "The Lancet", "issued": 2024})
    assert "</span> \u00b7 Pilot study. The Lancet, 2024</p>" in draw(CARD, a=work)[0]


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
    html, page = draw(CARD, a=reference(finding=finding))
    assert not page.problems
    assert page.part(PageCitations).numbers == {"a": 1}
    assert html.count("<svg") == html.count("</svg>")
    bars = len(finding.bars.groups) if finding.bars else 0
    assert html.count('class="bars__bar"') == bars
    assert html.count("<rect") == 4 + bars + html.count('class="plot"')
    assert "style=" not in re.sub(r'"[^"]*"|>[^<]*<', "", html)
