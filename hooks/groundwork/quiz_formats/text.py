"""Texts from other programs: HTML to plain text, plain text to Markdown."""

import re
from html import unescape
from itertools import zip_longest

TAG = re.compile(r"</?(?P<name>[A-Za-z][A-Za-z0-9-]{0,30})(?:\s[^<>]*)?/?>|<!--[^<]*?-->")
CODE = re.compile(r"^(?:```|~~~).*?^(?:```|~~~)|(?P<ticks>`{1,3})[^`]+(?P=ticks)", re.MULTILINE | re.DOTALL)
BREAKS = {"br", "p", "div", "li", "ul", "ol", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "blockquote"}

# What would mean something in Markdown and means nothing in a plain text.
MEANS = re.compile(
    r"\\(?=[\\`*_{}\[\]()#+\-.!<>@~|])|[`*\[\]]|(?<!\w)_(?=[^\W_])|(?<=[^\W_])_(?!\w)|(?<!\w)@(?=\w)|<(?=[A-Za-z/!?])|&(?=#?\w+;)"
)
ENTITIES = {"<": "&lt;", "&": "&amp;"}
STARTS = re.compile(r"^([ \t]*)(?:([#>+-])(?=[#>\s])|([0-9]+)([.)])(?=\s))", re.MULTILINE)


def tags(text: str, *, markdown: bool) -> list[str]:
    """List the HTML tags and comments of a text; in Markdown, code has none."""
    return [found.group() for found in TAG.finditer(CODE.sub("", text) if markdown else text)]


def from_html(text: str) -> str:
    """Give HTML as plain text: tags go, blocks end lines, entities become signs."""
    return re.sub(r"\n{3,}", "\n\n", unescape(_without_tags(text))).strip()


def without_html(markdown: str) -> str:
    """Take the tags out of Markdown, but not out of its code."""
    texts, codes, end = [], [], 0
    for code in CODE.finditer(markdown):
        texts.append(_no_tag_left(markdown[end : code.start()]))
        codes.append(code.group())
        end = code.end()
    texts.append(_no_tag_left(markdown[end:]))
    if tags(_woven(texts, codes), markdown=True):
        # A tag with code in it, as in "<b `c`>".
        texts = [text.replace("<", "&lt;") for text in texts]
    return _woven(texts, codes)


def _woven(texts: list[str], codes: list[str]) -> str:
    return "".join(part for pair in zip_longest(texts, codes, fillvalue="") for part in pair)


def _no_tag_left(text: str) -> str:
    """Take the tags out; where that leaves another, as in "<<b>b>", it becomes text."""
    text = _without_tags(text)
    return TAG.sub(lambda tag: tag.group().replace("<", "&lt;"), text)


def _without_tags(text: str) -> str:
    return TAG.sub(lambda tag: "\n" if (tag["name"] or "").casefold() in BREAKS else "", text)


def as_markdown(text: str) -> str:
    """Write plain text as Markdown that shows the same, with no HTML in it: what would mean something is escaped."""
    return STARTS.sub(r"\1\3\\\2\4", MEANS.sub(lambda found: ENTITIES.get(found.group(), f"\\{found.group()}"), text))
