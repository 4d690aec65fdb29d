"""What of scripts is changed."""

import pytest
from tools.mutants import scripts


def changes(source: str) -> set[tuple[str, str]]:
    """Give all mutants of a script with their kinds."""
    return {(edit.kind, edit.of(source)) for edit in scripts.edits(source)}


@pytest.mark.parametrize(
    ("source", "after"),
    [
        ("a === b;", {("operator replaced", "a !== b;")}),
        ("a && b;", {("operator replaced", "a || b;")}),
        ("a <= b;", {("operator replaced", "a < b;")}),
        ("if (a) b;", {("condition turned", "if (!(a)) b;")}),
        ("x = !a;", {("condition turned", "x = a;")}),
        ("x = true;", {("condition turned", "x = false;")}),
        ("x = a ? b : c;", {("branches swapped", "x = a ? c : b;")}),
        ("x = 0.5;", {("number moved", "x = 0.6;")}),
        ('x = "Try again";', {("words swapped", 'x = "again Try";')}),
        ("x = `Try ${a} once more`;", {("words swapped", "x = `Try ${a} more once`;")}),
        ("a.b(c);", {("call dropped", ";")}),
        ("x = f(c);", set()),
        ("/* if (1 === 2) one two */ // 3", set()),
    ],
)
def test_each_kind_of_change(source: str, after: set[tuple[str, str]]) -> None:
    """An operator, a condition, a branch, a number, two words or a call; comments stay."""
    assert changes(source) == after


def test_places_count_letters() -> None:
    """The tree counts bytes, of which some letters have several."""
    assert changes('x = "ä…";\ny = 1;') == {("number moved", 'x = "ä…";\ny = 2;')}


def test_a_text_that_is_no_script_is_no_mutant() -> None:
    """It would end every test."""
    assert scripts.reads("if (a) ;")
    assert not scripts.reads("if () b;")
