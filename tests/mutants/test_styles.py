"""What of styles is changed."""

import pytest
from tools.mutants import styles


def changes(source: str) -> set[tuple[str, str]]:
    """Give all mutants of a stylesheet with their kinds."""
    return {(edit.kind, edit.of(source)) for edit in styles.edits(source)}


@pytest.mark.parametrize(
    ("source", "after"),
    [
        ("a { color: red; }", {("declaration dropped", "a {  }")}),
        ("a { top: 1.5rem; }", {("declaration dropped", "a {  }"), ("number doubled", "a { top: 3.0rem; }")}),
        ("a { top: calc(1px + b); }", {("declaration dropped", "a {  }"), ("number doubled", "a { top: calc(2px + b); }")}),
        (
            "@media (width < 10em) {\n  a { b: c; }\n}",
            {
                ("number doubled", "@media (width < 20em) {\n  a { b: c; }\n}"),
                ("declaration dropped", "@media (width < 10em) {\n  a {  }\n}"),
            },
        ),
        ("/* 1 */ a { /* é: 2; */ b: c; }", {("declaration dropped", "/* 1 */ a { /* é: 2; */  }")}),
        ("a { b: 0; }", {("declaration dropped", "a {  }")}),
        ("a { b:hover { c: d; } }", {("declaration dropped", "a { b:hover {  } }")}),
    ],
)
def test_each_kind_of_change(source: str, after: set[tuple[str, str]]) -> None:
    """A declaration is dropped, a number doubled; comments and nothing stay."""
    assert changes(source) == after


def test_a_text_that_is_no_stylesheet_is_no_mutant() -> None:
    """A bracket that closes nothing would end every test."""
    assert styles.reads("a { b: c; }")
    assert not styles.reads("a { b: c; } }")
