"""The snippets that a text takes in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groundwork.source.snippets import read_snippets

KNOWN = {"block.md": "Text.\n--8<-- [start:part]\nA part.\n--8<-- [end:part]\n", "below/other.md": "Other."}
MISSING = "there is no such file in docs/data/snippets, or it cannot be read"


@pytest.mark.parametrize(
    "text",
    [
        '--8<-- "block.md"',
        "    --8<-- 'below/other.md'",
        '--8<-- "block.md:part"',
        '--8<-- "block.md:1:2"',
        "--8<--\nblock.md\n\nbelow/other.md\n--8<--",
        ';--8<-- "none.md"',
        'Write --8<-- "none.md" to take it in.',
    ],
)
def test_snippets_that_are_there_stay(text: str) -> None:
    """Whole, in parts, several at once; and what is no snippet."""
    assert read_snippets(text, "docs/a.md", 1, KNOWN) == (text, ())


@pytest.mark.parametrize(
    ("text", "line", "wrong", "todo"),
    [
        ('One.\n--8<-- "blok.md"', 11, MISSING, "Did you mean block.md?"),
        ('--8<-- "xyz.md"', 10, MISSING, "Snippets are: block.md, below/other.md."),
        ("--8<--\nblock.md\nblok.md\n--8<--", 12, MISSING, "Did you mean block.md?"),
        ('--8<-- "block.md:prat"', 10, "it has no section prat", "Put a line --8<-- [start:prat] above it, and one with end below it."),
    ],
)
def test_one_that_is_not_there_is_told_and_left_out(text: str, line: int, wrong: str, todo: str) -> None:
    """With its line; the other lines keep theirs."""
    left, (problem,) = read_snippets(text, "docs/a.md", 10, KNOWN)
    assert (problem.location.line, problem.wrong, problem.todo) == (line, wrong, todo)
    assert left.count("\n") == text.count("\n")
    assert "blok" not in left
    assert read_snippets(left, "docs/a.md", 10, KNOWN) == (left, ())


def test_without_snippets_none_can_be_meant() -> None:
    """Then it is to be written."""
    _, (problem,) = read_snippets('--8<-- "a.md"', "docs/a.md", 1, {})
    assert problem.todo == "Write it first."


@given(st.text(st.sampled_from("ab.md:\"' \n-8<[]1"), max_size=60))
def test_any_text_keeps_its_lines(text: str) -> None:
    """Whatever somebody types."""
    left, problems = read_snippets(text, "docs/a.md", 1, KNOWN)
    assert left.count("\n") == text.count("\n")
    assert all(1 <= problem.location.line <= text.count("\n") + 1 for problem in problems)
