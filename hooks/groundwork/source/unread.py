"""What YAML passes over in silence, though its author meant it to be read: comments within values, and signs of its own.

`` #`` in an unquoted value ends it, and nobody is told. So one rule holds in every file: a comment stands on a line of its
own, no deeper than the fields around it. Tags, anchors and aliases are no part of a value either.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple


class Token(NamedTuple):
    """A piece of YAML as its library finds it: its kind, where it starts and ends in the text, its column, how a value is quoted."""

    kind: str
    start: int
    end: int
    column: int
    style: str


class Unread(NamedTuple):
    """Something that is not read: its place in the text, what is wrong, what to do."""

    place: int
    wrong: str
    todo: str


COMMENT = re.compile(r"#[^\n\r]*")
# The first line of a text that is written below its name. What stands there is all of it.
HEADER = re.compile(r"[|>][-+0-9]*[ \t]+(?=#)")
OPENS = {"BlockMappingStart", "BlockSequenceStart", "FlowMappingStart", "FlowSequenceStart"}
ENDS = {"BlockEnd", "FlowMappingEnd", "FlowSequenceEnd"}
SIGNS = {"Tag", "Anchor", "Alias", "Directive"}
# Between brackets the column says nothing. A value is complete, or has not begun, behind any of these.
BETWEEN = {"FlowEntry", *OPENS, *ENDS}
FLOW = -1
SHOWN = 40

OWN_LINE = "Put quotes around the whole value, or the comment on a line of its own."
LESS_DEEP = "Put quotes around the whole value, or begin the comment where the names of the fields around it begin."
QUOTES = "Take it out, or put the whole value in quotes."


def signs(text: str, tokens: Sequence[Token]) -> list[Unread]:
    """Find what is no part of a value: tags, anchors, aliases, directives."""
    found = [token for token in tokens if token.kind in SIGNS]
    return [Unread(token.start, f"{_shown(text[token.start : token.end])} is a sign of YAML's own and not read", QUOTES) for token in found]


def comments(text: str, tokens: Sequence[Token]) -> list[Unread]:
    """Find comments that are within a value, or may have been meant as a part of it."""
    around: list[int] = []
    found = []
    for last, token in pairwise(tokens):
        if last.kind in OPENS:
            around.append(last.column if last.kind.startswith("Block") else FLOW)
        elif last.kind in ENDS and around:
            around.pop()
        if last.style in {"|", ">"} and (header := HEADER.match(text, last.start)):
            found.append(_cut(text, header.end(), OWN_LINE))
        if "#" in text[last.end : token.start]:
            for comment in COMMENT.finditer(text, last.end, token.start):
                indent = _indent(text, comment.start())
                if indent is None:
                    found.append(_cut(text, comment.start(), OWN_LINE))
                elif not _beside(last, token, around, indent):
                    found.append(_cut(text, comment.start(), LESS_DEEP))
    return found


def _indent(text: str, place: int) -> int | None:
    """Say how deep a comment stands; None when something stands before it on its line."""
    before = text[max(text.rfind("\n", 0, place), text.rfind("\r", 0, place)) + 1 : place]
    return None if before.strip() else len(before)


def _beside(last: Token, token: Token, around: Sequence[int], indent: int) -> bool:
    """Tell whether a comment on a line of its own stands beside values, and within none."""
    if around and around[-1] == FLOW:
        return last.kind in BETWEEN
    # Above the first of the fields or entries within a field.
    if token.kind in {"BlockMappingStart", "BlockSequenceStart"} or (last.kind, token.kind) == ("Value", "BlockEntry"):
        return True
    return not around or indent <= around[-1]


def _cut(text: str, place: int, todo: str) -> Unread:
    comment = COMMENT.match(text, place)
    return Unread(place, f'a comment begins here, so "{_shown(comment[0] if comment else "")}" is not read', todo)


def _shown(text: str) -> str:
    said = " ".join("".join(sign if sign.isprintable() else "\ufffd" for sign in text).split())
    return said if len(said) <= SHOWN else f"{said[:SHOWN]}…"
