"""What the windows chart shows: a row for each skill, on an axis of months."""

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from groundwork.charts.axis import Mark, placer
from groundwork.charts.numbers import alike, exactly, written
from groundwork.schemas.windows import Windows

# Months from one line to the next: a quarter of a year, as parents count.
STEP = Decimal(3)
# The axis ends at its first and last line; its labels reach into the padding of the card.
INSET = Decimal(0)


@dataclass(frozen=True)
class Row:
    """One skill: its months in words, and its bar, in percent of the axis."""

    skill: str
    months: str
    at: float
    width: float


@dataclass(frozen=True)
class Chart:
    """All words and places of the chart."""

    title: str
    note: str
    rows: tuple[Row, ...]
    ticks: tuple[Mark, ...]
    also: str
    source: str
    key: str
    """Citekey of the source."""


def chart(record: Windows) -> Chart:
    """Lay the windows out on an axis with a line every three months, which covers them all."""
    ends = [(exactly(window.first), exactly(window.last)) for window in record.windows]
    first = (min(start for start, _ in ends) / STEP).to_integral_value(ROUND_FLOOR)
    last = (max(end for _, end in ends) / STEP).to_integral_value(ROUND_CEILING)
    ticks = [number * STEP for number in range(int(first), int(last) + 1)]
    place = placer(ticks, INSET)
    labels = alike(*(value for window in record.windows for value in (window.first, window.last)))
    rows = [
        Row(window.skill, f"{opens} to {closes}", place(start), round(place(end) - place(start), 2))
        for window, (start, end), opens, closes in zip(record.windows, ends, labels[::2], labels[1::2], strict=True)
    ]
    return Chart(
        title=record.title,
        note=record.note,
        rows=tuple(rows),
        ticks=tuple(Mark(place(tick), written(tick)) for tick in ticks),
        also=record.also or "",
        source=record.source,
        key=record.reference,
    )
