"""Many small Markdown texts of one page, drawn in one run."""

import re
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown import Markdown
from markupsafe import Markup
from tests import drawn
from tests.sites import CHECKED, ENGLISH

from groundwork import pieces
from groundwork.blocks.extension import BlocksExtension
from groundwork.citations.extension import CitationsExtension
from groundwork.page_state import CurrentPage
from groundwork.schemas.drill import Drill
from groundwork.schemas.plain import Home
from groundwork.windows.block import WindowsBlock

EXTENSIONS = ("abbr", "admonition", "attr_list", "def_list", "footnotes", "tables", "toc")
PYMDOWN = ("details", "superfences")
SIGNS = st.text(alphabet=st.sampled_from("ab1 \n\t#*_`~>-+=|:![](){}<>&^\"'/\\.@é"), min_size=1, max_size=40)
# What an author may write in a field, and what the schema lets through.
TEXTS = (SIGNS | st.text(min_size=1, max_size=40)).filter(lambda text: text.strip())


def draw(record: Drill | Home, body: str = "") -> dict[str, Markup]:
    """Draw a record's texts and a body as a build does, and take them apart."""
    current = CurrentPage(drawn.state())
    ours = (CitationsExtension(current, {}, ENGLISH), BlocksExtension(current, [WindowsBlock(None, told=True, templates=drawn.TEMPLATES)]))
    markdown = Markdown(extensions=[*EXTENSIONS, *(f"pymdownx.{name}" for name in PYMDOWN), *ours])
    return pieces.take_apart(markdown.convert(pieces.compose(record, body)))


def home(lead: str) -> Home:
    """Make a record with one Markdown text."""
    return Home(title="T", summary="S", lead=lead, start_with=("a",))


def drill(**texts: Any) -> Drill:
    """Make a record with many."""
    words: dict[str, Any] = {
        "title": "T",
        "summary": "S",
        "family": "crawling",
        "level": "gentle",
        "tested": "not-tested-on-its-own",
        "position": "standing",
        "start": "Start.",
        "steps": [{"text": f"Step {number}."} for number in range(4)],
        "breath": "Easy.",
        "dose": {"start": "*2*", "source": "None."},
        "no_floor": "None.",
        "space": "*A mat*",
        **CHECKED,
    }
    return Drill.model_validate(words | texts)


def test_every_text_comes_back_drawn_in_its_place() -> None:
    """Markdown texts are drawn, plain ones stay as they are, lists and groups keep their shape."""
    record = drill(start="**On** hands.", feel="[here](#x)", faults=[{"notice": "a", "try": "b *c*"}], prerequisites=["a"])
    page = pieces.drawn(record, draw(record, "# Body"))
    assert page["start"] == "<strong>On</strong> hands."
    assert page["feel"] == '<a href="#x">here</a>'
    assert page["faults"] == [{"notice": "a", "attempt": "b <em>c</em>"}]
    assert [step["text"] for step in page["steps"]] == ["Step 0.", "Step 1.", "Step 2.", "Step 3."]
    assert page["dose"]["start"] == "*2*"
    assert page["space"] == "*A mat*"
    assert page["prerequisites"] == [["a"]]
    assert isinstance(page["start"], Markup)
    assert not isinstance(page["space"], Markup)


def test_a_text_is_one_paragraph() -> None:
    """It stands within sentences, entries of lists and cells of tables."""
    record = home("One.\n\nTwo.\n- three")
    assert pieces.drawn(record, draw(record))["lead"] == "One. Two. - three"


@pytest.mark.parametrize(
    "text",
    [
        "1. a",
        "/// windows",
        "12) a",
        "# a",
        "- a",
        "* a",
        "+ a",
        "> a",
        ": a",
        "--- a",
        "***",
        "!!! a",
        "??? a",
        "[a]: b",
        "[^1]: a",
        "*[a]: b",
        "    a",
        "~~~ a",
        "a {: .b}",
    ],
)
def test_a_text_keeps_its_words(text: str) -> None:
    """What would start a block in a body is a paragraph in a field, and nothing of it is lost."""
    record = home(text)
    drawn = str(pieces.drawn(record, draw(record))["lead"])
    assert not re.search(r"<(?:p|div|details|ul|ol|dl|h\d|hr|pre|blockquote|table)\b", drawn)
    assert all(word in drawn for word in re.findall(r"[ab]", text))


@pytest.mark.parametrize("sign", ["```", "~~~", "///", "!!!", ":"])
def test_signs_of_two_fields_do_not_pair(sign: str) -> None:
    """What one field begins, the next does not end: all that stands between would be lost."""
    parts = draw(drill(start=f"{sign} one", feel=f"{sign} two"), "Body.")
    assert parts["body"] == "<p>Body.</p>"
    assert parts[".steps.3.text"] == "<p>Step 3.</p>"
    assert parts[".start"].endswith("one</p>")
    assert parts[".feel"].endswith("two</p>")


def test_a_body_may_hold_anything() -> None:
    """Also text that looks like a marker of ours, and HTML of the author's own."""
    body = "One <b>bold</b>.\n\n<!-- piece: .start -->\n\nTwo."
    parts = draw(drill(), body)
    assert parts[".start"] == "<p>Start.</p>"
    assert "<b>bold</b>" in parts["body"]
    assert "<!-- piece: .start -->" in parts["body"]
    assert parts["body"].endswith("<p>Two.</p>")


def test_links_and_notes_of_the_body_work_in_fields() -> None:
    """All is drawn in one run."""
    record = home("See [that] and this[^1].")
    parts = draw(record, "[that]: https://example.org\n[^1]: A note.")
    assert 'href="https://example.org"' in parts[".lead"]
    assert 'href="#fn:1"' in parts[".lead"]
    assert "A note." in parts["body"]


@pytest.mark.parametrize(
    "text",
    [
        "<script>x</script>",
        "a <script>x</script>",
        "<div>",
        "<!-- x",
        "<!-- piece: body -->",
        "&lt;script>",
        "`<script>`",
        "\\<script>",
        "<script",
        "<<script>>",
    ],
)
def test_html_in_a_field_is_text(text: str) -> None:
    """A field never writes a tag or a comment of its own."""
    parts = draw(home(text), "Body.")
    assert set(parts) == {".lead", "body"}
    assert not re.search(r"<(script|div|!--)", parts[".lead"])
    assert parts["body"] == "<p>Body.</p>"


@given(start=TEXTS, breath=TEXTS, step=TEXTS, feel=TEXTS)
@example(start="```", breath="~~~", step="<div>", feel="!!! note")
@example(start="- a", breath="    b", step="[a]: b", feel=": c")
@example(start="a\n- b\n\n", breath="    x", step="> q", feel="| a |\n| - |")
@example(start="\x02wzxhzdk:0\x03", breath="\x02klzzwxh:0000\x03", step="\x02", feel="\x03")
def test_texts_never_swallow_each_other(start: str, breath: str, step: str, feel: str) -> None:
    """Whatever stands in the fields, each piece comes back, with the body last and whole, and no tag of an author's own."""
    steps = [{"text": "First."}, {"text": step}, {"text": "Third."}, {"text": "Fourth."}]
    parts = draw(drill(start=start, breath=breath, steps=steps, feel=feel), "The body.")
    assert list(parts) == [
        ".start",
        *(f".steps.{number}.text" for number in range(4)),
        ".breath",
        ".feel",
        ".dose.source",
        ".no_floor",
        "body",
    ]
    assert parts[".steps.0.text"] == "<p>First.</p>"
    assert parts[".steps.2.text"] == "<p>Third.</p>"
    assert parts[".no_floor"] == "<p>None.</p>"
    assert parts["body"].startswith("<p>The body.</p>")
