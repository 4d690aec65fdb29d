"""Tables that would be shown as text."""

import re
from collections.abc import Iterator, Sequence

from groundwork.proofreading.lists import Found, Line

ROW = re.compile(r"[ \t>]*\|.*\|[ \t]*")
RULE = re.compile(r"[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")
UNDER_HEAD = 2


def wrong_tables(block: Sequence[Line]) -> Iterator[Found]:
    """Look at lines without an empty one between."""
    before: Line | None = None
    rows = 0
    for line in block:
        begins = before is None or before.ends_what_was
        rows = 0 if begins else rows
        if ROW.fullmatch(line.text):
            rows += 1
            if rows == 1 and not begins:
                yield line, "a table right below a line of text is shown as text", "Put an empty line before it."
            elif rows == UNDER_HEAD and before and not RULE.fullmatch(line.text) and not RULE.fullmatch(before.text):
                todo = "Put a line | --- | --- | below it, with as many parts."
                yield before, "a table without a line below its head is shown as text", todo
        before = line
