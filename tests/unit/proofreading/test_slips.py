"""Slips in Markdown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.proofreading.pages import read, told

from groundwork.proofreading.slips import slips

BELOW = "a list right below a line of text is shown as text"
TABLE = "a table right below a line of text is shown as text"
RULE = "a table without a line below its head is shown as text"
WITHIN = "a list within a list needs four spaces"


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("Bring:\n- a mat\n- a chair", [f"101: text: {BELOW}"]),
        ("Do:\n1. sit\n2. stand", [f"101: text: {BELOW}"]),
        ('!!! note "Bring"\n    These:\n    - a mat', [f"102: text: {BELOW}"]),
        ("1) sit\n2) stand", ["100: text: 1) is no sign of a list here"]),
        ("\u2022 a mat\n\u2022 a chair", ["100: text: \u2022 is no sign of a list here"]),
        ("-\u00a0a mat", ["100: text: the space behind - is one that does not break, so this is no list"]),
        ("- a mat\n  - a thick one\n- a chair", [f"101: text: {WITHIN}"]),
        ("- a mat\n   - a thick one", [f"101: text: {WITHIN}"]),
        ("| a | b |\n| c | d |\n| e | f |", [f"100: text: {RULE}"]),
        ("As here:\n| a | b |\n| - | - |\n| c | d |", [f"101: text: {TABLE}"]),
        ('!!! note "Now"\n\nText.', ['100: !!! note "Now": has no text']),
        ('!!! note "Now"', ['100: !!! note "Now": has no text']),
        ("A **bold word.", ["100: text: ** is shown as it is (**bold word.)"]),
        ("A ** bold ** word.", ["100: text: ** is shown as it is (** bold ** word.)"]),
        ("A ~~struck~~ word.", ["100: text: ~~ is shown as it is (~~struck~~ word.)"]),
        ("Known.[^1]", ["100: text: [^1] has no note"]),
        ("One.\n\n    Pasted.", ["102: text: four spaces at the start of a line make it code"]),
        ("- a mat\n\n  - a thick one", [f"102: text: {WITHIN}"]),
        ("- [ ] a mat", ["100: text: a box to tick is shown as its signs"]),
        ("\u2013 a mat\n\u2013 a chair", ["100: text: \u2013 is no sign of a list here"]),
        ("See [here][nope].", ["100: text: [here][nope] leads nowhere"]),
        ("See [[Sound]].", ["100: text: [[Sound]] leads nowhere"]),
        ("See https://example.org/a.", ["100: text: https://example.org/a is no link"]),
        ("Text above\n---", ['100: text: the line below "Text above" makes a heading of it']),
    ],
)
def test_a_slip_is_told(body: str, found: list[str]) -> None:
    """Once, on its line."""
    assert told(body) == found


@pytest.mark.parametrize(
    "body",
    [
        "Bring:\n\n- a mat\n- a chair\n    - a soft one",
        "## Bring\n- a mat",
        "> - a mat\n> - a chair",
        "1. sit\n2. stand\n\n    Softly.",
        "They were born in\nthe year\n2019. Then they moved.",
        "```\nBring:\n- a mat\n```",
        "| a | b |\n| :- | -: |\n| c | d |",
        "## Amounts\n| a | b |\n| - | - |",
        '!!! note "Now"\n    Text.\n\n    More.',
        "A **bold** word, 2 * 3, and snake__case.",
        "Known.[^1]\n\n[^1]: As told.",
        "Known.[^1]\n\n[^1]: Ibid.\n\n    More.",
        "Term\n:   What it is.\n\n    More of it.",
        "Term\n:   - One\n    - Two",
        '!!! note "Now"\n    - one\n    - two',
        '!!! note "Now"\n    | a | b |\n    | - | - |\n    | c | d |',
        "<!--\nTo do:\n- one\n-->\n\nText.",
        "> Words.\n> \u2014 A reader",
        "Some\n\u2013 we think \u2013 do.",
        "An \\*\\*escaped\\*\\* sign and \\[x\\](y).",
        "A set {1, 2, 3} and [sic] (in a letter).",
        "See [a][b].\n\n[b]: https://example.org",
        "See <https://example.org>.",
        "Text.\n\n---\n\nMore.",
    ],
)
def test_what_is_read_as_it_looks_is_left_alone(body: str) -> None:
    """Nothing is wrong with it."""
    assert [one for one in told(body) if "number without" not in one] == []


def test_signs_are_told_in_fields_too() -> None:
    """In those with Markdown; and curly quotation marks around the whole of any."""
    assert told(uri="drills/a.md", breath="A **bold word.") == ["2: breath: ** is shown as it is (**bold word.)"]
    assert told(summary="\u201cLittle.\u201d") == ["2: summary: the curly quotation marks around it would be shown"]
    assert told(summary="He said \u201cgo\u201d.") == []


@given(st.text(st.sampled_from("ab \n-*|:1.)[]^!\u00a0\u2022#>~"), max_size=60))
def test_any_text_can_be_looked_at(text: str) -> None:
    """Each slip stands on a line that there is."""
    lines = text.count("\n") + 1
    assert all(100 <= one.location.line < 100 + lines for one in slips(read(text)))
