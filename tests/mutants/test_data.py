"""What of data files is changed."""

import pytest
from tools.mutants import data


def changes(source: str) -> set[tuple[str, str]]:
    """Give all mutants of a data file that can be read, with their kinds."""
    return {(edit.kind, after) for edit in data.edits(source) if data.reads(after := edit.of(source))}


@pytest.mark.parametrize(
    ("source", "after"),
    [
        ("a: b\nc: d\n", {("field dropped", "\nc: d\n"), ("field dropped", "a: b\n\n")}),
        ("a: {b: c, d: e}", {("field dropped", ""), ("field dropped", "a: {d: e}"), ("field dropped", "a: {b: c}")}),
        ("- a\n- b # c\n- a\n", {("entries swapped", "- b\n- a # c\n- a\n"), ("entries swapped", "- a\n- a # c\n- b\n")}),
        ("- 0.9\n", {("number moved", "- 1.0\n")}),
        ("- true\n", {("condition turned", "- false\n")}),
        ('- "Call now"\n', {("words swapped", '- "now Call"\n')}),
        ("# one two\n- >\n  three four\n", {("words swapped", "# one two\n- >\n  four three\n")}),
        ("- !ENV [A, a]\n", {("entries swapped", "- !ENV [a, A]\n")}),
    ],
)
def test_each_kind_of_change(source: str, after: set[tuple[str, str]]) -> None:
    """A field is dropped, two entries or words change places, a number or a truth is another; comments and keys stay."""
    assert changes(source) == after


def test_a_field_goes_with_all_below_it_and_nothing_else() -> None:
    """A block ends with its own last line, not with the comment that follows."""
    source = "- a: one\n  b:\n    - c\n\n# of d\n- d: e\n"
    assert ("field dropped", "- a: one\n  \n\n# of d\n- d: e\n") in changes(source)
    assert ("field dropped", "- \n  b:\n    - c\n\n# of d\n- d: e\n") in changes(source)
    assert ("field dropped", "\n\n# of d\nd: e\n") in changes("a:\n  b: c\n\n# of d\nd: e\n")


def test_a_text_that_is_no_yaml_is_no_mutant() -> None:
    """It would end every test."""
    assert not data.reads("a: b: c")
