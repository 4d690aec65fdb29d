"""The names of authors and editors, as references print them.

Source: Patrias K. Citing Medicine, 2nd ed., NLM 2007-, the rules for authors; and the samples of the International
Committee of Medical Journal Editors.
"""

import unicodedata
from collections.abc import Sequence
from itertools import pairwise

from groundwork.schemas.reference import Name, Reference

# Names before "et al.": NLM lists all, and allows a limit of six. Initials of one person: NLM's own limit.
MOST_NAMES, MOST_INITIALS = 6, 2
OTHERS = "others"
# Given names are told apart at these: a full stop, and hyphens of all kinds.
_GAPS = str.maketrans(dict.fromkeys(".-\u2010\u2011\u2012\u2013", " "))
# Capitals up to this length are initials that were written together: JA.
_TOGETHER = 3


def people(names: Sequence[Name]) -> str:
    """List names after Citing Medicine: commas between persons, semicolons beside bodies, six at most, then et al."""
    more = bool(names) and names[-1].literal == OTHERS
    listed = names[:-1] if more else names
    shown = listed[:MOST_NAMES]
    if not shown:
        return ""
    text = _name(shown[0])
    for before, name in pairwise(shown):
        text += f"{'; ' if before.literal or name.literal else ', '}{_name(name)}"
    return f"{text}, et al." if more or len(listed) > len(shown) else text


def editors(names: Sequence[Name]) -> str:
    """List names with the word editor or editors, as Citing Medicine has it."""
    text = people(names)
    return f"{text}, {'editor' if len(names) == 1 else 'editors'}" if text else ""


def initials(given: str) -> str:
    """Give the initials of given names after Citing Medicine: two at most, and none of lower-case particles.

    Names in a script without letter case, such as Chinese, have none.
    """
    words = [word for word in unicodedata.normalize("NFC", given).translate(_GAPS).split() if _first(word)]
    names = [word for word in words if not _first(word).islower()]
    return "".join(_letters(word) for word in names or words)[:MOST_INITIALS]


def _name(name: Name) -> str:
    whole = (name.literal or name.family or "").rstrip(" ,;")
    given = name.given if name.given and name.literal is None else ""
    short = initials(given) or (given if any(map(str.isalpha, given)) else "")
    return f"{whole} {short}".strip()


def _letters(word: str) -> str:
    return word if word.isalpha() and word.isupper() and len(word) <= _TOGETHER else _first(word).title()


def _first(word: str) -> str:
    """Find the first letter that knows upper and lower case."""
    return next((letter for letter in word if letter.upper() != letter.lower()), "")


def in_text(reference: Reference) -> str:
    """Name a work within a sentence: its authors in short, else its title in quotes."""
    more = reference.author[-1:] == (Name(literal=OTHERS),)
    names = [name.literal or name.family or "" for name in reference.author[: -1 if more else None]]
    if not names:
        return f"\u201c{reference.title}\u201d"
    if len(names) == 1 and not more:
        return names[0]
    return f"{names[0]} and {names[1]}" if len(names) == 2 and not more else f"{names[0]} and others"  # noqa: PLR2004 (two are both named)
