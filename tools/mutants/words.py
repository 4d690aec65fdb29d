"""Changes that all kinds of files share: two words change places, a number moves."""

import re
from decimal import Decimal

# Words are of letters, so that the numbers of a picture's path and the names of classes are none.
WORD = r"[^\W\d_]+(?:['-][^\W\d_]+)*"
PAIR = re.compile(rf"(?<![\w'.#-])({WORD}) ({WORD})(?![\w'-])")


def swapped(text: str) -> tuple[int, int, str] | None:
    """Swap the first two neighbouring words that differ; give where they stand and what stands there now."""
    at = 0
    while found := PAIR.search(text, at):
        first, second = found.groups()
        if first.casefold() != second.casefold():
            return found.start(), found.end(), f"{second} {first}"
        at = found.start(2)
    return None


def moved(number: str) -> str | None:
    """Move a number by one in its last digit; None for what is no plain decimal number."""
    if not re.fullmatch(r"[-+]?\d*\.?\d+", number):
        return None
    value = Decimal(number)
    return str(value + Decimal((0, (1,), int(value.as_tuple().exponent))))
