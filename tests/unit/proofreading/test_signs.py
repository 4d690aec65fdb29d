"""Signs that are not what their author meant."""

import pytest
from tests.unit.proofreading.pages import told


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Known [@smith2018].", "[@smith2018] is a citation, and this field shows none"),
        ("It is **not** known.", "**not** would be shown with its signs"),
        ("See [it](x.md).", "[it](x.md) would be shown as it is written, and lead nowhere"),
        ("A `mat`.", "`mat` would be shown with its signs"),
    ],
)
def test_a_field_without_markdown_shows_its_signs(text: str, shown: str) -> None:
    """So they are told there, and nowhere else."""
    assert told(summary=text) == [f"2: summary: {shown}"]
    assert [one for one in told(uri="drills/a.md", breath=text) if "shown" in one or "citation" in one] == []


@pytest.mark.parametrize("text", ["2 * 3 * 4", "a_b_c", "[sic]", "*", "5 < 6", "me@example.org", "Rock & roll"])
def test_a_sign_by_itself_is_a_sign(text: str) -> None:
    """It is no Markdown."""
    assert told(title=text) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Small [ @smith2018 ].", "[ @smith2018 ] has a space inside its brackets"),
        ("Small [@smith2018 ].", "[@smith2018 ] has a space inside its brackets"),
        ("Small [@smith2018, p. 4", "[@smith2018, p. 4 is never closed"),
        ("Small @smith2018].", "@smith2018] is never opened"),
        ("A [@jones2020] small @smith2018, p. 4].", "@smith2018, p. 4] is never opened"),
        ("Small [@smith2018 p. 4].", "[@smith2018 p. 4] has no comma behind its key"),
        ("Small [@smith2018, @jones2020].", "[@smith2018, @jones2020] has a comma between two works"),
        ("Small [@ smith2018].", "[@ smith2018] names no work"),
        ("Small [@].", "[@] names no work"),
        ("Small [@smith2018 and @jones2020].", "[@smith2018 and @jones2020] has no semicolon between two works"),
        ("Small [@@smith2018].", "[@@smith2018] is no citation"),
        ("Small [@smith2018: p. 4].", "[@smith2018: p. 4] is no citation"),
        ("Small [see @smith2018].", "[see @smith2018] has words before its key"),
        ("Small [7].", "[7] is a number typed by hand"),
        ("Small [7, p. 4", "[7, p. 4 is a number typed by hand"),
        ("Small [3, 4\u20136].", "[3, 4\u20136] is a number typed by hand"),
        ("Small [smith2018].", "[smith2018] is no citation"),
        ("Small [smith2018, p. 4].", "[smith2018, p. 4] is no citation"),
    ],
)
def test_half_a_citation_is_told_once(text: str, wrong: str) -> None:
    """With what is wrong with it."""
    assert told(text) == [f"100: text: {wrong}"]


@pytest.mark.parametrize(
    "text",
    [
        "Small [@smith2018].",
        "Small [@smith2018, p. 4; @jones2020, table 2].",
        "As @smith2018 says, it is small.",
        "Small [see below].",
        "A [mat](x.md).",
        "Write \\@ for [@smith2018].",
        "Small [other2020].",
        "The 95% interval [1, 3] is wide [@smith2018].",
        "It was [10\u201320] cm.",
        "It was [10\u201320] % [@smith2018].",
    ],
)
def test_whole_citations_and_other_brackets_are_left_alone(text: str) -> None:
    """Nothing is wrong with them."""
    assert told(text) == []


@pytest.mark.parametrize(
    ("start", "wrong"),
    [
        ("2 rounds of 4 steps", ""),
        ("10 minutes", ""),
        ("5 to 8 rocks", "5 to 8 rocks is a range"),
        ("3\u20135 rounds", "3\u20135 rounds is a range"),
        ("3 or 4 rounds", "3 or 4 rounds is a range"),
        ("3-5 rounds", "3-5 rounds is a range"),
        ("3x10 steps", "3x10 is a sign for times"),
        ("3 \u00d7 10 steps", "3 \u00d7 10 is a sign for times"),
        ("2 rounds of 30 s", "30 s is a short form"),
        ("5 min", "5 min is a short form"),
        ("10 reps", "10 reps is a short form"),
        ("Little \u2013 at first", "\u2013 is a dash"),
    ],
)
def test_a_dose_is_one_value_in_words(start: str, wrong: str) -> None:
    """So that nobody has to choose, or to guess what a letter means."""
    found = told(uri="drills/a.md", dose={"start": start, "source": "Common practice"})
    assert found == ([f"3: dose: {wrong}"] if wrong else [])


def test_a_dose_may_grow_over_a_range() -> None:
    """How far is not where to start; its source is no amount."""
    assert told(uri="drills/a.md", dose={"start": "1", "later": "Up to 6 to 8 steps.", "source": "As [@smith2018, p. 4 m]"}) == []
    assert told(uri="drills/a.md", dose={"start": "1", "later": "8 reps"}) == ["4: dose: 8 reps is a short form"]


def test_a_sentence_begins_with_a_capital() -> None:
    """What ends like a sentence does; a few words do not."""
    assert told(uri="drills/a.md", breath="out with each step.") == [
        "2: breath: a sentence begins with a small letter (out with each step.)"
    ]
    for text in ("iPhone users do.", "e.g. a chair.", "www.example.org has it.", "de Vries wrote it."):
        assert told(uri="drills/a.md", breath=text) == []
    assert told(uri="drills/a.md", faults=[{"notice": "Knees in", "try": "lower knees"}], space="about 2 m.") == []
