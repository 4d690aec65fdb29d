"""The Markdown block that draws an evidence card: ``/// evidence | citekey: finding``, then ``///``.

Several findings, with ``;`` between, stand on one card below each other.

A template draws the card before inline patterns run. What it draws is put away like raw HTML, and the citation is left
between as text, so the citations of the page number it in its order.
"""

from collections.abc import Mapping
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions.toc import unique
from markdown.treeprocessors import Treeprocessor
from markdown.util import ETX, STX, AtomicString
from pymdownx.blocks import BlocksExtension, BlocksProcessor
from pymdownx.blocks.block import Block

from groundwork.evidence.check import Wrong, look_up
from groundwork.evidence.model import Card
from groundwork.evidence.several import cards
from groundwork.schemas.reference import Reference
from groundwork.templates import Templates, render

TEMPLATE = "partials/evidence-card.html"
# Before inline patterns (20).
PRIORITY = 25
NAMES = "data-evidence"
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
# Stands in the template where the citation goes. Values are escaped, so none can hold it.
CITATION = "<!-- citation -->"


class EvidenceExtension(BlocksExtension):  # type: ignore[misc]  # the library ships no types
    """Draws the evidence cards of a page, and keeps what was wrong with them."""

    def __init__(self) -> None:
        super().__init__()
        self.references: Mapping[str, Reference] = {}
        self.templates: Templates | None = None
        self.heading = 1
        self.wrong: list[Wrong] = []

    def start(self, references: Mapping[str, Reference], templates: Templates, heading: int) -> None:
        """Begin a page; these are the works that cards may name, and the level of the heading that the page's text stands under."""
        self.references, self.templates, self.heading, self.wrong = references, templates, heading, []

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: BlocksProcessor) -> None:  # noqa: N802 (the library's own name)
        """Register the block and what draws it."""
        block_mgr.register(_Block, {})
        md.treeprocessors.register(_Drawing(self, md), "evidence", PRIORITY)

    def draw(self, card: Card, heading: int) -> str:
        """Draw one finding. Markdown's own signs are taken out, as it would put other texts in their place."""
        if self.templates is None:
            message = "no page was begun"
            raise RuntimeError(message)
        return str(render(self.templates, [TEMPLATE], {"card": card, "heading": f"h{heading}"})).replace(STX, "").replace(ETX, "")


class _Block(Block):  # type: ignore[misc]  # the library ships no types
    NAME = "evidence"
    ARGUMENT = None

    def on_create(self, parent: Element) -> Element:
        """Keep the names of works and findings in the tree, where the drawing finds them."""
        return SubElement(parent, "section", {"class": "evidence", NAMES: " ".join((self.argument or "").split())})


class _Drawing(Treeprocessor):
    def __init__(self, evidence: EvidenceExtension, md: Markdown) -> None:
        super().__init__(md)
        self.evidence = evidence

    def run(self, root: Element) -> None:
        """Walk the page from top to bottom; the headings on a card are one level below the last."""
        level, ids = self.evidence.heading, set[str]()
        for element in list(root.iter()):
            if element.tag in HEADINGS:
                level = HEADINGS.index(element.tag) + 1
            elif NAMES in element.attrib:
                self._draw(element, min(level + 1, len(HEADINGS)), ids)

    def _draw(self, section: Element, heading: int, ids: set[str]) -> None:
        names = section.attrib.pop(NAMES)
        if len(section) or (section.text or "").strip():
            self.evidence.wrong.append(Wrong(names, names, "holds text, or is never closed", "Put a line /// right below it."))
        named, wrong = look_up(names, self.evidence.references)
        self.evidence.wrong += wrong
        if wrong:
            section.insert(0, Element("p"))
            section[0].text = AtomicString(f"/// evidence | {names}")
        if len(named) > 1:
            section.set("class", "evidence evidence--several")
        for index, (one, card) in enumerate(zip(named, cards(named), strict=True)):
            place = section
            if len(named) > 1:
                place = Element("div", {"class": "evidence__one"})
                section.insert(index, place)
            place.set("id", unique(f"evidence-{one.key}-{one.finding.id}", ids))
            parts = self.evidence.draw(card, heading).split(CITATION)
            place.text = f"@{one.key}".join(self.md.htmlStash.store(part) for part in parts)
