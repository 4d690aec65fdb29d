"""Lists that would be shown as text, or as one: what other Markdown takes, this one may not."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

ITEM = re.compile(r"(?P<indent>[ \t>]*)(?:[-*+]|\d+\.)[ \t]+\S")
# Within a paragraph a line may begin with a number and a full stop by chance; hardly so with 1.
FIRST_ITEM = re.compile(r"[ \t>]*(?:[-*+]|1\.)[ \t]+\S")
OTHER_SIGN = re.compile(r"[ \t>]*(?P<sign>\d{1,2}\)|[\u2022\u00b7\u2023\u25e6\u25aa\u2013\u2014])[ \t]+\S")
DASHES = ("\u2013", "\u2014")
HARD_SPACE = re.compile(r"[ \t>]*(?P<sign>[-*+]|\d+\.)\u00a0")
BOX = re.compile(r"\[[ xX]?\](?!\()")
# What a term means, and a footnote: a list stands in it.
TERM = re.compile(r"(?::[ \t]+|\[\^[^\]]+\]:[ \t]*)(?:[-*+]|\d+\.)[ \t]")
NOTE = re.compile(r"(?P<indent>[ \t]*)(?:!{3}|\?{3}\+?)[ \t]*\w.*")
HEADING = re.compile(r"[ \t>]*#")
TAB = 4
Found = tuple["Line", str, str]


class Line(NamedTuple):
    """A line of the body that is no code."""

    number: int
    text: str

    @property
    def indent(self) -> int:
        """How many spaces it begins with."""
        return len(self.text) - len(self.text.lstrip(" "))

    @property
    def ends_what_was(self) -> bool:
        """Whether the line below it begins something of its own: behind a heading, or the first line of a note."""
        return bool(HEADING.match(self.text) or NOTE.fullmatch(self.text))


def wrong_lists(block: Sequence[Line], last: Line | None) -> Iterator[Found]:
    """Look at lines without an empty one between; ``last`` is the last line of a list that may go on."""
    before: Line | None = None
    is_list = is_told = False
    for line in block:
        if before is None or before.ends_what_was:
            is_list = bool(ITEM.match(line.text))
        is_list = is_list or bool(TERM.match(line.text))
        found = _sign(line) or (None if is_list or is_told else _no_list(line, before, block))
        if found:
            is_told = True
            yield line, *found
        elif is_list and _shallow(before or last, line):
            yield line, "a list within a list needs four spaces", f"Put {TAB} spaces before the sign."
        before = line


def goes_on(block: Sequence[Line], last: Line | None) -> Line | None:
    """Give the last line of a list to which the next block may belong."""
    return block[-1] if ITEM.match(block[0].text) or (last and block[0].indent) else None


def _sign(line: Line) -> tuple[str, str] | None:
    if sign := HARD_SPACE.match(line.text):
        return f"the space behind {sign['sign']} is one that does not break, so this is no list", "Type a plain space there."
    item = ITEM.match(line.text)
    if item and BOX.match(line.text, item.end() - 1):
        return "a box to tick is shown as its signs", "Take [ ] out."
    return None


def _no_list(line: Line, before: Line | None, block: Sequence[Line]) -> tuple[str, str] | None:
    if sign := _other_sign(line, block):
        return f"{sign} is no sign of a list here", f"Write {f'{sign[:-1]}.' if sign.endswith(')') else '-'} at the start of the line."
    if before and not before.ends_what_was and FIRST_ITEM.match(line.text):
        return "a list right below a line of text is shown as text", "Put an empty line before it."
    return None


def _other_sign(line: Line, block: Sequence[Line]) -> str:
    """Give the sign with which a list was meant; one dash alone begins what somebody adds, or says who said it."""
    found = OTHER_SIGN.match(line.text)
    if not found or (found["sign"] in DASHES and sum(one.text.lstrip(" \t>").startswith(DASHES) for one in block) == 1):
        return ""
    return found["sign"]


def _shallow(above: Line | None, line: Line) -> bool:
    """Say whether an entry is meant to stand within the one above, and does not."""
    both = above is not None and ITEM.match(above.text) and ITEM.match(line.text)
    return bool(both) and above is not None and 0 < line.indent - above.indent < TAB
