"""Links of Markdown texts, and the blocks that name a page."""

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote

from groundwork.renaming.move import BANKS, Move
from groundwork.renaming.text import Text
from groundwork.schemas.collections import layout_of
from groundwork.source.prose import masked

# What a link or a picture leads to: behind its words, or where a reference is defined.
TARGET = re.compile(r"\]\(\s*<?(?P<inline>[^\s()<>#?]+)|^[ \t]*\[(?!\^)[^\]\n]+\]:[ \t]*<?(?P<defined>[^\s<>#?]+)", re.MULTILINE)
ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")
BANK = re.compile(r"^[ \t]*/// *quiz *\| *bank *:(?P<names>[^\n]*)$", re.MULTILINE)


def mend(text: Text, move: Move, uri: str) -> None:
    """Mend the links of a page, and its blocks; those of the renamed page itself may begin at another folder from now on."""
    start, end = move.folders if uri == move.old else [posixpath.dirname(uri) or "."] * 2
    for (first, last), path in _targets(text):
        meant = unquote(_from_docs(path, start))
        if meant == move.old:
            text.edits[first, last] = f"/{move.new}" if path.startswith("/") else posixpath.relpath(move.new, end)
        elif start != end and not path.startswith("/"):
            text.edits[first, last] = posixpath.relpath(_from_docs(path, start), end)
    if layout_of(move.old) == BANKS:
        _mend_blocks(text, move)


def mend_shared(text: Text, move: Move) -> Iterator[int]:
    """Mend links that begin at docs, of a text that stands on several pages; give the lines with others that may mean the page.

    These begin at each page that takes them in, so a name alone says little.
    """
    for (first, last), path in _targets(text):
        if path == f"/{move.old}":
            text.edits[first, last] = f"/{move.new}"
        elif posixpath.basename(path) == posixpath.basename(move.old) and not path.startswith("/"):
            yield text.before.count("\n", 0, first) + 1


def _targets(text: Text) -> Iterator[tuple[tuple[int, int], str]]:
    """Give the paths that links lead to within the site, with their places; none in code."""
    whole = text.before[: text.body] + masked(text.before[text.body :])
    for found in TARGET.finditer(whole):
        name = str(found.lastgroup)
        if not ELSEWHERE.match(found[name]):
            yield found.span(name), found[name]


def _from_docs(path: str, folder: str) -> str:
    """Give a path as it is from docs."""
    return posixpath.normpath(path[1:] if path.startswith("/") else posixpath.join(folder, path))


def _mend_blocks(text: Text, move: Move) -> None:
    before, after = move.ids
    for block in BANK.finditer(text.before[: text.body] + masked(text.before[text.body :])):
        for name in re.finditer(r"[^\s,]+", block["names"]):
            if name[0] == before:
                start = block.start("names")
                text.edits[start + name.start(), start + name.end()] = after
