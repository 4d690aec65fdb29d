"""Numbers as readers see them."""

from decimal import Decimal

MINUS = "\u2212"
# Beyond these powers of ten a number is written with its power.
SMALLEST, LARGEST = -6, 9


def written(value: Decimal, places: int = 0) -> str:
    """Write a number with at least so many decimal places, and with all that it has itself."""
    powers = value and not SMALLEST <= value.adjusted() <= LARGEST
    text = str(value.normalize()) if powers else f"{value:.{max(places, decimals(value))}f}"
    return text.replace("-", MINUS)


def alike(*values: float) -> tuple[str, ...]:
    """Write numbers of one result with the same decimal places: 0.72, 0.60, 0.85."""
    exact = [exactly(value) for value in values]
    places = max(decimals(value) for value in exact)
    return tuple(written(value, places if decimals(value) - SMALLEST >= 0 and places <= -SMALLEST else 0) for value in exact)


def exactly(value: float) -> Decimal:
    """Take a number as its author wrote it: 0.1, not 0.1000000000000000055."""
    return Decimal(repr(float(value)))


def decimals(value: Decimal) -> int:
    """Count the decimal places that a number needs."""
    exponent = value.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
