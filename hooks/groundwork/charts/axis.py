"""Where things stand on the axis of a chart, from left to right in percent of its width."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

# A label near an end starts or ends at its place, so that it stays on the chart.
NEAR_START, NEAR_END = 26, 74
Scale = Callable[[Decimal], Decimal]


@dataclass(frozen=True)
class Mark:
    """A place on the axis, and the words that stand there."""

    at: float
    label: str = ""

    @property
    def anchor(self) -> str:
        """Which end of the words stands at the place, in SVG's words."""
        return "start" if self.at < NEAR_START else "end" if self.at > NEAR_END else "middle"


def placer(ticks: Sequence[Decimal], inset: Decimal, scale: Scale = Decimal) -> Callable[[Decimal], float]:
    """Give the function that places a value on the axis of these ticks, which ends ``inset`` percent from both sides."""
    first, last = scale(ticks[0]), scale(ticks[-1])

    def place(value: Decimal) -> float:
        return round(float(inset + (100 - 2 * inset) * (scale(value) - first) / (last - first)), 2)

    return place
