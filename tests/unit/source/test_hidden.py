"""Characters that nobody sees."""

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groundwork.source.hidden import found, named, not_taken, problems, without, written_out

# Signs that Unicode calls formats, and that readers see: they enclose Arabic and Syriac numbers.
SEEN = {*range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD}
FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"


def hidden(text: str) -> list[str]:
    """Give what is found, by number."""
    return [f"{ord(character):04X}" for _, character in found(text)]


def test_every_format_and_control_is_decided() -> None:
    """Whatever Unicode calls a control, a format or a line end is found, but tab, line ends and what is seen."""
    missed = [
        f"{code:04X}"
        for code in range(sys.maxunicode + 1)
        if unicodedata.category(chr(code)) in {"Cc", "Cf", "Zl", "Zp"} and code not in SEEN and not hidden(chr(code))
    ]
    assert missed == ["0009", "000A", "000D"]


@pytest.mark.parametrize(
    "text",
    [
        "Wrists #1, caf\u00e9, na\u00efve, \u2013 \u2019 \u2026 \u00bd \u2192 \u2264",
        "Atem\u00adübung",
        FAMILY,
        "\u2764\ufe0f \u2139\ufe0f 1\ufe0f\u20e3 \U0001f3f3\ufe0f\u200d\U0001f308 \U0001f9d1\U0001f3fd\u200d\u2695\ufe0f",
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
        "\u0915\u094d\u200d\u0937",
        "\u845b\U000e0100 \u845b\U000e01ef \u2139\ufe00",
    ],
    ids=["words", "soft hyphen", "emoji", "variants", "Persian", "Hindi", "Japanese"],
)
def test_what_belongs_into_words_stays(text: str) -> None:
    """Signs that words of a script, or emoji, are made with are no problem."""
    assert hidden(text) == []


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("a \u00ad b", ["00AD"]),
        ("pa\u200din \u200cx", ["200D", "200C"]),
        ("x\ufe0f a\U000e0100", ["FE0F", "E0100"]),
        ("1\ufe0f\ufe0f", ["FE0F"]),
        ("move\u202eevom\u202c", ["202E", "202C"]),
        ("hi\U000e0068\U000e0069", ["E0068", "E0069"]),
        ("a\u3164b\u2800c\u034f", ["3164", "2800", "034F"]),
        ("a\ufeffb\u2060c\u200bd", ["FEFF", "2060", "200B"]),
        ("a\x00\x0b\x7f\x85\u2028", ["0000", "000B", "007F", "0085", "2028"]),
    ],
)
def test_what_hides_or_reorders_words_is_found(text: str, numbers: list[str]) -> None:
    """Each, in its order."""
    assert hidden(text) == numbers


@pytest.mark.parametrize("plane", range(17))
def test_what_is_no_character_in_any_plane_is_found(plane: int) -> None:
    """The last two places of each plane, which no text may hold."""
    assert [len(hidden(chr(plane * 0x10000 + last))) for last in (0xFFFD, 0xFFFE, 0xFFFF)] == [0, 1, 1]


def test_each_is_told_with_name_line_and_place() -> None:
    """Once a line, with how often, and behind which words."""
    told = problems("one\n\u200btwo th\u202eree\u202e\n", "p", "text", 7)
    assert [str(problem) for problem in told] == [
        'p:8: text: U+202E RIGHT-TO-LEFT OVERRIDE, which nobody sees, stands 2 times on this line, first after "two th". Delete it.',
        "p:8: text: U+200B ZERO WIDTH SPACE, which nobody sees, stands at the start of the line. Delete it.",
    ]


def test_what_is_written_by_name_or_number_is_told_outside_of_code() -> None:
    """Markdown makes characters of names and numbers; a soft hyphen by its name is one that somebody wants."""
    told = written_out("a &rlm; &#x202E; &amp; &shy; &#173;\n`&lrm;`\n\n    in a note &#8203;", "p", "text")
    assert [(problem.location.line, problem.wrong) for problem in told] == [
        (1, "&rlm; stands for U+200F RIGHT-TO-LEFT MARK, which nobody sees"),
        (1, "&#x202E; stands for U+202E RIGHT-TO-LEFT OVERRIDE, which nobody sees"),
        (4, "&#8203; stands for U+200B ZERO WIDTH SPACE, which nobody sees"),
    ]


def test_what_a_file_from_elsewhere_holds_is_left_out_and_told() -> None:
    """Words stay apart where a line end without a line was between them."""
    text, told = not_taken("one\x0btwo\nth\u200bree &rlm;four", "f")
    assert text == "one two\nthree four"
    assert [str(notice) for notice in told] == [
        "f:1: file: U+000B CONTROL CHARACTER, which nobody sees, is not taken.",
        "f:2: file: U+200B ZERO WIDTH SPACE, which nobody sees, is not taken.",
        "f:2: file: U+200F RIGHT-TO-LEFT MARK, which nobody sees, is not taken.",
    ]
    assert all(notice.notice for notice in told)


@given(st.text())
def test_what_is_left_is_seen(text: str) -> None:
    """Once taken out, nothing is found any more; a text without any stays as it is; each character has a name."""
    assert hidden(without(text)) == []
    assert hidden(text) or without(text) == text
    assert all(named(character).startswith("U+") for character in text)
