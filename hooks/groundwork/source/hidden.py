"""Characters that nobody sees: they hide, cut or reorder words, and what a reader sees is not what the text says.

A few of them belong into words, and only there: the soft hyphen between letters, what joins the parts of an emoji, what
shapes letters of other scripts.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from html import unescape

from groundwork.problems import Location, Problem
from groundwork.source.prose import prose

# Controls but tab and line ends; line ends that editors show as none.
_BREAKS = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029"
# What turns the direction of a text: letters, marks, overrides, isolates.
_TURNS = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
# Spaces without width, joiners, signs of sums that nobody sees, byte order mark, notes between lines.
_EMPTY = "\u034f\u180b-\u180f\u200b\u2060-\u2065\u206a-\u206f\ufeff\ufff0-\ufffb"
# Letters and signs that are drawn as nothing.
_BLANK = "\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
# No characters at all, and the tags, in which a whole text can hide.
_NONE = "\ufdd0-\ufdef\ufffe\uffff" + "".join(chr(plane * 0x10000 + last) for plane in range(1, 17) for last in (0xFFFE, 0xFFFF))
_TAGS = "\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"
_SOFT_HYPHEN, _NON_JOINER, _JOINER = "\u00ad", "\u200c", "\u200d"
_VARIANTS = "\ufe00-\ufe0f\U000e0100-\U000e01ef"
# What most texts hold nothing but; the rest is looked at more closely, which takes longer.
_PLAIN = "\t\n\r\x20-\x7e\xa0-\xac\xae-\u034e\u2010-\u2027\u2030-\u205f\u2070-\u27ff"
_MAYBE = re.compile(f"[^{_PLAIN}]")
# What may have its place in words. Whoever writes it as a name or a number, as in ``&shy;``, knows that it is there.
_SOMETIMES = re.compile(f"[{_SOFT_HYPHEN}{_NON_JOINER}{_JOINER}{_VARIANTS}]")
_ALL = re.compile(f"[{_BREAKS}{_TURNS}{_EMPTY}{_BLANK}{_NONE}{_TAGS}]|{_SOMETIMES.pattern}")
_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
# A letter that is an emoji when a variant sign says so.
_SIGN_LIKE_LETTER = "\u2139"
_SHOWN = 16


def found(text: str) -> Iterator[tuple[int, str]]:
    """Find each character that nobody sees and that has no business where it stands; with its place."""
    for one in _MAYBE.finditer(text):
        place = one.start()
        if _ALL.match(one[0]) and not _fits(text[max(place - 1, 0) : place], one[0], text[place + 1 : place + 2]):
            yield place, one[0]


def named(character: str) -> str:
    """Name a character: U+202E RIGHT-TO-LEFT OVERRIDE."""
    none = "CONTROL CHARACTER" if unicodedata.category(character) == "Cc" else "NO CHARACTER"
    return f"U+{ord(character):04X} {unicodedata.name(character, none)}"


def problems(text: str, path: str, thing: str, first_line: int = 1) -> list[Problem]:
    """Tell what nobody sees in a text: each character once a line."""
    told = []
    for number, line in enumerate(text.split("\n"), first_line) if _MAYBE.search(text) else ():
        places = list(found(line))
        counts = Counter(character for _, character in places)
        for place, character in {character: (place, character) for place, character in reversed(places)}.values():
            often = f"{counts[character]} times on this line, first" if counts[character] > 1 else ""
            wrong = " ".join(filter(None, (f"{named(character)}, which nobody sees, stands", often, _where(line[:place]))))
            told.append(Problem(Location(path, number), thing, wrong, "Delete it."))
    return told


def written_out(text: str, path: str, thing: str, first_line: int = 1) -> list[Problem]:
    """Tell what nobody sees and what is written as a name or a number, such as ``&rlm;``; not in code."""
    return [
        stands_for(written, character, Location(path, number), thing)
        for number, line in (prose(enumerate(text.split("\n"), first_line), notes=True) if _REFERENCE.search(text) else ())
        for written in dict.fromkeys(_REFERENCE.findall(line))
        for character in _referred(written)
    ]


def stands_for(written: str, character: str, place: Location, thing: str) -> Problem:
    """Tell that some signs stand for a character that nobody sees."""
    return Problem(place, thing, f"{written} stands for {named(character)}, which nobody sees", "Delete it.")


def without(text: str) -> str:
    """Take out what nobody sees, and what only had its place beside it; what ends a line or a word leaves a space."""
    left = _REFERENCE.sub(lambda written: "" if _referred(written[0]) else written[0], text)
    if places := dict(found(left)):
        left = "".join((" " if sign.isspace() else "") if place in places else sign for place, sign in enumerate(left))
    return left if left == text else without(left)


def not_taken(text: str, path: str) -> tuple[str, list[Problem]]:
    """Take out of a whole file from elsewhere what nobody sees, and tell each character once a line, as a notice."""
    lines = text.split("\n")
    told = {
        (number, character): Problem(Location(path, number), "file", left_out(character), notice=True)
        for number, line in enumerate(lines, 1)
        for character in [*(one for _, one in found(line)), *(one for written in _REFERENCE.findall(line) for one in _referred(written))]
    }
    return "\n".join(map(without, lines)) if told else text, list(told.values())


def left_out(character: str) -> str:
    """Say that a character was not taken over."""
    return f"{named(character)}, which nobody sees, is not taken"


def _referred(written: str) -> list[str]:
    return [character for _, character in found(unescape(written)) if not _SOMETIMES.match(character)]


def _fits(before: str, character: str, after: str) -> bool:
    if not before:
        return False
    kind = unicodedata.category(before)
    if character == _SOFT_HYPHEN:
        return before.isalpha() and after.isalpha()
    if character == _JOINER and (kind in {"So", "Sk"} or before == "\ufe0f"):
        return bool(after) and unicodedata.category(after) in {"So", "Sm"}
    if character in {_JOINER, _NON_JOINER}:
        # Latin letters need neither.
        return kind[0] in "LM" and not unicodedata.name(before, "LATIN").startswith(("LATIN", "COMBINING", "VARIATION"))
    if "\ufe00" <= character <= "\ufe0f":
        return kind[0] in "SPN" or before == _SIGN_LIKE_LETTER or _ideograph(before)
    return "\U000e0100" <= character <= "\U000e01ef" and _ideograph(before)


def _ideograph(character: str) -> bool:
    return unicodedata.name(character, "").startswith("CJK ")


def _where(before: str) -> str:
    """Say behind which words something stands."""
    seen = "".join(sign for sign in before if sign.isprintable()).strip()
    return f'after "{seen[-_SHOWN:]}"' if seen else "at the start of the line"
