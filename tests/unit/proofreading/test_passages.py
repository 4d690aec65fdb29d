"""What there is to read on a page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groundwork.problems import Location
from groundwork.proofreading.passages import of_body, of_field

PIECES = """\
## A [linked](x.md) heading

One *two*
three `code` four [@key].

- first
  and more
- second

!!! note "Title"
    Within the note.

| head | other |
| ---- | ----- |
| cell | `x`   |

/// evidence | smith2018: pain
///

<!-- for authors -->
![Words](p.jpg)

Term
:   What it is.
"""


def test_each_piece_stands_on_its_line() -> None:
    """A paragraph, an entry, a cell, a note's title and its text are pieces; blocks, comments and code are none."""
    found = [(one.kind, one.text, one.location.line) for one in of_body(PIECES, "docs/a.md", 10)]
    assert found == [
        ("heading", "A linked heading", 10),
        ("text", "One two\nthree \u2026 four [@key].", 12),
        ("item", "first\nand more", 15),
        ("item", "second", 17),
        ("text", "Within the note.", 20),
        ("head", "head", 22),
        ("head", "other", 22),
        ("cell", "cell", 24),
        ("cell", "\u2026", 24),
        ("text", "\ufffc", 30),
        ("text", "Term\nWhat it is.", 32),
        ("text", "Title", 19),
    ]


def test_a_place_in_a_piece_has_its_line() -> None:
    """Lines of a paragraph are counted; a field has one line, that of its name."""
    (piece,) = of_body("One\ntwo [three](x.md)\nfour ![five](y.jpg)", "docs/a.md", 5)
    assert [piece.at(piece.text.index(word)).line for word in ("One", "two", "four")] == [5, 6, 7]
    assert [(one.address, one.picture, one.location.line) for one in piece.targets] == [("x.md", False, 6), ("y.jpg", True, 7)]
    field = of_field("One\n[two](x.md)", Location("docs/a.md", 3), "steps", markdown=True)
    assert [field.at(4).line, field.targets[0].location.line] == [3, 3]


def test_an_entry_knows_the_line_that_leads_to_its_list() -> None:
    """That line may cite for all entries."""
    pieces = of_body("Ways [@key]:\n\n- one\n- two\n\nOther.\n\n- three", "docs/a.md", 1)
    assert [one.lead for one in pieces if one.kind == "item"] == ["Ways [@key]:", "Ways [@key]:", "Other."]


@pytest.mark.parametrize("address", ["javascript:alert(1)", "http://[", "a%20b.md", "ÄÖ.md", "data:image/png;base64,AA"])
def test_addresses_are_those_that_are_written(address: str) -> None:
    """None is left out or changed: each is looked at."""
    assert [one.address for piece in of_body(f"[x]({address})", "docs/a.md", 1) for one in piece.targets] == [address]


@given(st.text(st.sampled_from('ab \n#-*_[]()!|:`<>&/"1.@\\\u00a0\u201c'), max_size=60))
def test_any_text_can_be_read(text: str) -> None:
    """Whatever somebody types, each piece stands on a line that there is."""
    lines = text.count("\n") + 1
    assert all(1 <= piece.at(len(piece.text)).line <= lines for piece in of_body(text, "docs/a.md", 1))
