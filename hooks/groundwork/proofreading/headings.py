"""Headings: one title for a page, no level left out, no two alike below one."""

from collections.abc import Iterator

from groundwork.problems import Problem
from groundwork.proofreading.model import Reading, shown


def out_of_order(reading: Reading) -> Iterator[Problem]:
    """Find headings that readers who hear a page, or jump from one to the next, would be lost at."""
    level = reading.heading
    first: dict[tuple[str, ...], int] = {}
    above: tuple[str, ...] = ()
    for passage in reading.body:
        if passage.kind != "heading":
            continue
        thing, words = f'heading "{shown(passage.text)}"', " ".join(passage.text.split()).casefold()
        line = passage.location.line
        if not words:
            yield Problem(passage.location, "heading", "has no words", "Write them, or take the line out.")
        elif passage.level <= reading.heading:
            names = (
                "the title of the page is its one heading of the first level" if reading.heading == 1 else "the layout writes those above"
            )
            yield Problem(passage.location, thing, names, f"Begin it with {'#' * (reading.heading + 1)}.")
        elif passage.level > level + 1:
            wrong = f"goes from level {level} to level {passage.level}"
            yield Problem(passage.location, thing, wrong, f"Begin it with {'#' * (level + 1)}.")
        elif (same := (*above[: passage.level - 1], words)) in first:
            yield Problem(passage.location, thing, f"stands on line {first[same]} too", "Say in each what is below it.")
        above = (*above[: passage.level - 1], *[""] * (passage.level - 1 - len(above)), words)
        first.setdefault(above, line)
        level = max(passage.level, reading.heading)
