"""The Markdown extension for tables and code: tables get captions, and both scroll, so that none makes its page wider.

A paragraph ``Table: …`` right above a table is its caption.

Each stands in a region that the keyboard reaches, with the name of its caption, or of the heading above. It is put there
in the drawn text, where fenced code and an author's own HTML are too. A template's table that fits every window says
``data-fits``.
"""

import re
from collections import Counter
from collections.abc import Iterator
from html import escape, unescape
from itertools import pairwise
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor
from markdown.treeprocessors import Treeprocessor

from groundwork.markers import marked

# After raw HTML (30) is back in its place, and after the last of Markdown's own (10).
PRIORITY = 5
# After inline patterns (20), so that signs and links of a caption are drawn; before citations are numbered (-1).
CAPTIONS_PRIORITY = 4
KINDS = {"table": "Table", "pre": "Code"}
FITS = "data-fits"
ATTRIBUTES = r"""(?:"[^"]*"|'[^']*'|[^'">])*"""
NAMED = r"h[1-6]|table|pre"
PART = re.compile(
    rf"<!--.*?-->|<(?P<tag>{NAMED})\b(?P<attributes>{ATTRIBUTES})>|</(?P<end>{NAMED})\s*>",
    re.DOTALL | re.IGNORECASE,
)
# Begins the paragraph that is the caption of the table below it.
SIGN = "Table: "
CAPTION = re.compile(rf"<caption\b{ATTRIBUTES}>(.*?)</caption\s*>", re.DOTALL | re.IGNORECASE)
# Numbers of references and footnotes are no words of a heading.
NUMBER = re.compile(rf'<a\b{ATTRIBUTES}role="doc-(?:biblioref|noteref)"{ATTRIBUTES}>.*?</a>', re.DOTALL)
TAG = re.compile(rf"<{ATTRIBUTES}>")


class WideExtension(Extension):
    """Lets the tables and the code of a page scroll."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's own name)
        """Register what looks at tables in the tree, and what runs over the drawn text."""
        md.treeprocessors.register(_Tables(md), "tables", CAPTIONS_PRIORITY)
        md.postprocessors.register(_Regions(md), "wide", PRIORITY)


class _Tables(Treeprocessor):
    def run(self, root: Element) -> None:
        """Say of the cells in the first row that they name columns, and put captions into their tables."""
        for head in root.iter("thead"):
            for cell in head.iter("th"):
                cell.set("scope", "col")
        for parent in root.iter():
            for above, table in pairwise(list(parent)):
                if table.tag == "table" and above.tag == "p" and (above.text or "").startswith(SIGN):
                    parent.remove(above)
                    above.tag, above.text = "caption", (above.text or "").removeprefix(SIGN)
                    table.insert(0, above)


class _Regions(Postprocessor):
    def run(self, text: str) -> str:
        """Put each table and each block of code into a region of its own."""
        names = Counter[str]()
        made, done = [], 0
        for start, end, name in _wide(text):
            names[name] += 1
            label = f"{name}, {names[name]}" if names[name] > 1 else name
            region = f'<section class="scroll" aria-label="{escape(label)}" tabindex="0">'
            made += [text[done:start], region, text[start:end], "</section>"]
            done = end
        return "".join([*made, text[done:]])


def _wide(text: str) -> Iterator[tuple[int, int, str]]:
    """Give where each table and each block of code begins and ends, and its name; what stands in another goes with it."""
    heading, begun = "", 0
    open_parts: list[tuple[re.Match[str], str]] = []
    for part in PART.finditer(text):
        tag, end = (part["tag"] or "").lower(), (part["end"] or "").lower()
        if part[0].startswith("<!--"):
            # Another text of the page begins: the heading was that of the one before.
            heading, open_parts = ("", []) if marked(part[0]) else (heading, open_parts)
        elif tag.startswith("h"):
            begun = part.end()
        elif end.startswith("h"):
            heading = _words(text[begun : part.start()])
        elif tag:
            open_parts.append((part, tag))
        elif open_parts and open_parts[-1][1] == end:
            first, _ = open_parts.pop()
            if not open_parts and FITS not in first["attributes"]:
                caption = CAPTION.search(text, first.end(), part.start())
                named = _words(caption[1]) if caption else heading
                yield first.start(), part.end(), f"{KINDS[end]}: {named}" if named else KINDS[end]


def _words(html: str) -> str:
    """Give the words of a piece of HTML."""
    return " ".join(unescape(TAG.sub("", NUMBER.sub("", html))).split())
