"""The blocks of a text as its author wrote them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groundwork.problems import Location
from groundwork.source.blocks import Written, read_blocks

FORMS = {"quiz": "/// quiz | bank: name", "windows": "/// windows"}
BLOCK = "/// quiz | bank: a\n///"
SIGNS = st.text(alphabet=st.sampled_from("/// \n\t|:ab>-!`~quiz"), max_size=60)


def told(text: str) -> list[str]:
    """Give what is wrong with the blocks of a text, each with its line."""
    return [str(problem).removeprefix("a.md:") for problem in read_blocks(text, "a.md", 1, FORMS).problems]


def lines(text: str) -> list[int]:
    """Give the lines on which right blocks begin."""
    return [block.location.line for block in read_blocks(text, "a.md", 1, FORMS).written]


def test_a_block_has_a_name_an_argument_and_a_line() -> None:
    """White space means nothing; the text counts its lines from where it begins in its file."""
    blocks = read_blocks("Text.\n\n///  Quiz |  bank:   a \n///", "a.md", 12, FORMS)
    assert blocks.written == (Written("quiz", "bank: a", Location("a.md", 14)),)
    assert not blocks.problems


@pytest.mark.parametrize(
    ("text", "problems", "left"),
    [
        ("/// qiuz | bank: a\n///\nText", ["1: /// qiuz: no such block. Did you mean quiz?"], "Text"),
        ("/// callout\n///", ["1: /// callout: no such block. Blocks are: quiz, windows."], ""),
        ("/// qiuz\n\nText", ["1: /// qiuz: no such block. Did you mean quiz?"], "Text"),
        ("/// quiz: a\n///", ["1: quiz block: cannot be read. Write /// quiz | bank: name"], ""),
        ("/// quiz | bank: a\n\nText", ["1: quiz block: is never closed. Put a line /// right below it."], "Text"),
        ("/// quiz | bank: a\nText\n///\nMore", ["1: quiz block: holds text. Put a line /// right below it."], "Text\nMore"),
        ("//// quiz | bank: a\n///", ["1: quiz block: is never closed. Put a line /// right below it.", "2: ///: closes no block."], ""),
        ("Text\n\n///", ["3: ///: closes no block. Take it out, or write the block that it closes."], "Text"),
        (
            f"/// quiz | bank: a\n\nText\n\n{BLOCK}",
            ["1: quiz block: is never closed. Put a line /// right below it."],
            f"Text\n\n\n{BLOCK}",
        ),
        ("> /// windws\n> ///\n>\n> Text", ["1: /// windws: no such block. Did you mean windows?"], ">\n> Text"),
    ],
)
def test_what_is_wrong_is_told_and_left_out(text: str, problems: list[str], left: str) -> None:
    """With its line and what to do; the text around it stays, and so does a right block beside it."""
    found = told(text)
    assert [one[: len(problem)] for one, problem in zip(found, problems, strict=True)] == problems
    assert read_blocks(text, "a.md", 1, FORMS).text.strip() == left


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (f"Text\n{BLOCK}\nMore", 2),
        ("!!! note\n\n    /// windows\n    ///", 3),
        ("- one\n\n    /// windows\n    ///", 3),
        ("1. one\n    - two\n\n        /// windows\n        ///", 4),
        ("[^1]:\n    /// windows\n    ///", 2),
        ("- one\n\n    text\n\n    /// windows\n    ///", 5),
        ("/// windows\n\n///", 1),
    ],
)
def test_blocks_stand_anywhere_in_a_text(text: str, line: int) -> None:
    """Between lines, in notes and in lists."""
    assert lines(text) == [line]
    assert not told(text)


@pytest.mark.parametrize(
    "text",
    [
        f"```\n{BLOCK}\n/// x\n```",
        "    /// quiz\n    /// x",
        "Text\n\n        /// x",
        "- one\n\n            /// x",
        "`/// x`",
        "Text /// x",
        "// x",
    ],
)
def test_code_and_text_are_no_blocks(text: str) -> None:
    """They stay as they are."""
    blocks = read_blocks(text, "a.md", 1, FORMS)
    assert (blocks.text, blocks.written, blocks.problems) == (text, (), ())


def test_empty_lines_are_put_around_a_block() -> None:
    """Markdown would take it for a part of the paragraph above."""
    assert read_blocks(f"Text\n{BLOCK}\nMore", "a.md", 1, FORMS).text == f"Text\n\n{BLOCK}\n\nMore"


@given(SIGNS)
def test_any_text_is_read(text: str) -> None:
    """What is left has the same right blocks and nothing wrong; a second reading finds no more to mend."""
    first = read_blocks(text, "a.md", 1, FORMS)
    second = read_blocks(first.text, "a.md", 1, FORMS)
    assert not second.problems
    assert [(block.name, block.argument) for block in second.written] == [(block.name, block.argument) for block in first.written]
