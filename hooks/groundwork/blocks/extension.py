"""The Markdown extension that draws the blocks of a page.

A template draws each block before inline patterns run. What it draws is put away like raw HTML, and each Markdown text is
left between as an element of its own. So links and citations in it work as in the page around it, no sign in one text pairs
with one in the next, and no other word of a template is read as Markdown.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions.toc import unique
from markdown.treeprocessors import Treeprocessor
from markdown.util import ETX, STX
from markupsafe import Markup
from pymdownx.blocks import BlocksExtension as BlocksOfMarkdown
from pymdownx.blocks import BlocksProcessor
from pymdownx.blocks.block import Block as BlockOfMarkdown

from groundwork.blocks.model import Block, DrawnBlock, Place
from groundwork.page_state import CurrentPage, PageState
from groundwork.pieces import one_line
from groundwork.problems import Location

# Before inline patterns (20).
PRIORITY = 25
NAME, ARGUMENT = "data-block", "data-argument"
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
# Stands in the template where a text goes. Values are escaped, so none can hold it.
TEXT = re.compile(r"<!-- text (\d+) -->")


class BlocksExtension(BlocksOfMarkdown):
    """Draws the blocks of the page that is being drawn."""

    def __init__(self, current: CurrentPage, kinds: Iterable[Block]) -> None:
        super().__init__()
        self.current = current
        self.kinds = {kind.name: kind for kind in kinds}

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: BlocksProcessor) -> None:  # noqa: N802 (the library's own name)
        """Register each kind of block, and what draws them all."""
        for name in self.kinds:
            block_mgr.register(type("_Named", (_Found,), {"NAME": name}), {})
        md.treeprocessors.register(_Drawing(self, md), "blocks", PRIORITY)


class _Found(BlockOfMarkdown):
    """Keeps in the tree what a block asks for, where the drawing finds it."""

    ARGUMENT = None

    def on_create(self, parent: Element) -> Element:
        return SubElement(parent, "div", {NAME: self.NAME, ARGUMENT: " ".join((self.argument or "").split())})


class _Anchors(set[str]):
    """The names that blocks of a page have given to their places."""


class _Drawing(Treeprocessor):
    def __init__(self, blocks: BlocksExtension, md: Markdown) -> None:
        super().__init__(md)
        self.blocks = blocks

    def run(self, root: Element) -> None:
        """Walk the page from top to bottom; a block's heading is one level below the last."""
        page = self.blocks.current.state
        if page is None:
            return
        parents = {child: parent for parent in root.iter() for child in parent}
        found = _with_locations(list(_found(root, page.heading)), page)
        for element, level, location in sorted(found, key=lambda one: self._kind(one[0]).is_last(one[0].attrib[ARGUMENT], page)):
            kind, texts = self._kind(element), list[str]()
            drawn = kind.draw(
                element.attrib[ARGUMENT], Place(page, level, location, partial(_slot, texts), partial(unique, ids=page.part(_Anchors)))
            )
            if drawn:
                page.need(kind.name)
                self._fill(element, drawn, texts)
            else:
                parents[element].remove(element)

    def _kind(self, element: Element) -> Block:
        return self.blocks.kinds[element.attrib[NAME]]

    def _fill(self, element: Element, drawn: DrawnBlock, texts: Sequence[str]) -> None:
        element.tag = drawn.tag
        element.attrib.clear()
        element.attrib |= drawn.attributes
        first, *parts = TEXT.split(_without_signs(drawn.html))
        element.text = self.md.htmlStash.store(first)
        for number, part in zip(parts[::2], parts[1::2], strict=True):
            span = SubElement(element, "span")
            span.text, span.tail = texts[int(number)], self.md.htmlStash.store(part)


def _found(root: Element, level: int) -> Iterator[tuple[Element, int]]:
    """Give the place of each block, with the level that its heading has there."""
    for element in root.iter():
        if element.tag in HEADINGS:
            level = HEADINGS.index(element.tag) + 1
        elif NAME in element.attrib:
            yield element, min(level + 1, len(HEADINGS))


def _with_locations(found: Sequence[tuple[Element, int]], page: PageState) -> list[tuple[Element, int, Location]]:
    """Find the line of each block. Those that the build wrote, or a snippet brought, stand on the first line of the text."""
    written = list(page.blocks.written)
    start = Location(page.entry.source.path, page.entry.source.body_line)
    located = []
    # From the end, as what the build wrote stands before what the author did.
    for element, level in reversed(found):
        asked = element.attrib[NAME], element.attrib[ARGUMENT]
        block = next((block for block in reversed(written) if (block.name, block.argument) == asked), None)
        if block:
            written.remove(block)
        located.append((element, level, block.location if block else start))
    return located[::-1]


def _slot(texts: list[str], text: str) -> Markup:
    # A space before a citation belongs to it.
    texts.append(f"{' ' if text.startswith(' ') else ''}{one_line(_without_signs(text))}")
    return Markup("<!-- text %d -->") % (len(texts) - 1)


def _without_signs(text: str) -> str:
    """Take Markdown's own signs out, as it would put other texts in their place."""
    return text.replace(STX, "").replace(ETX, "")
