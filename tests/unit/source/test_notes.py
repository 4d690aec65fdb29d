"""The notes of a text as its author wrote them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.sites import ROOT

from groundwork.source.notes import KINDS, read_notes

FORM = 'Write !!! note "Title", and the text below it with four spaces before each line.'


@pytest.mark.parametrize(
    "text", ['!!! note "Good to know"\n\n    Text.', "!!! tip", '??? note "More"', '???+ tip "More"', "```\n!!! x\n```", "`!!! x`"]
)
def test_right_notes_and_code_stay_as_they_are(text: str) -> None:
    """With a title or without."""
    assert read_notes(text, "a.md", 1) == (text, ())


@pytest.mark.parametrize(
    ("line", "problem", "mended"),
    [
        ('!!! nte "Title"', "!!! nte: no such note. Did you mean note?", '!!! note "Title"'),
        ("!!! warning", "!!! warning: no such note. Notes are: note, tip.", "!!! note"),
        ("??? tpi", "??? tpi: no such note. Did you mean tip?", "??? note"),
        ("!!! note Good to know", f"!!! note: cannot be read. {FORM}", "!!! note"),
        ("!!! tip \u201cTitle\u201d", f"!!! tip: cannot be read. {FORM}", "!!! note"),
        ("!!!", "!!!: no such note. Notes are: note, tip.", "!!! note"),
        ("    !!! nte", "!!! nte: no such note. Did you mean note?", "    !!! note"),
    ],
)
def test_what_is_wrong_is_told_and_drawn_as_a_plain_note(line: str, problem: str, mended: str) -> None:
    """With its line; its text stays in a note."""
    text, problems = read_notes(f"Text.\n\n{line}\n\n    More.", "a.md", 5)
    assert [str(one) for one in problems] == [f"a.md:7: {problem}"]
    assert text == f"Text.\n\n{mended}\n\n    More."


def test_every_kind_has_a_look() -> None:
    """The first is the plain one, the others have a rule of their own."""
    styles = (ROOT / "overrides/base/notes.css").read_text(encoding="utf-8")
    assert [kind for kind in KINDS[1:] if f".admonition.{kind} " not in styles] == []


@given(st.text(alphabet=st.sampled_from('!? "note\n\tip'), max_size=40))
def test_any_text_is_read(text: str) -> None:
    """A second reading finds no more to mend."""
    mended, _ = read_notes(text, "a.md", 1)
    assert read_notes(mended, "a.md", 1) == (mended, ())
