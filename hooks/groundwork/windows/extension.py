"""The Markdown block that draws the windows chart: ``/// windows``, then ``///``.

A template draws the chart before inline patterns run. What it draws is put away like raw HTML, and the citation is left
between as text, so the citations of the page number it in its order.
"""

from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import ETX, STX, AtomicString
from pymdownx.blocks import BlocksExtension, BlocksProcessor
from pymdownx.blocks.block import Block

from groundwork.markers import CHART, marker
from groundwork.schemas.windows import Windows
from groundwork.templates import Templates, render
from groundwork.windows.check import NAME, WINDOWS, Wrong
from groundwork.windows.model import chart

TEMPLATE = "partials/windows-chart.html"
# Before inline patterns (20).
PRIORITY = 25
ARGUMENT = "data-windows"
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
# Stands in the template where the citation goes. Values are escaped, so none can hold it.
CITATION = "<!-- citation -->"
# The chart of a page that has it above its text.
ABOVE = f"{marker(CHART)}\n\n/// {NAME}\n///\n\n"


class WindowsExtension(BlocksExtension):  # type: ignore[misc]  # the library ships no types
    """Draws the chart of a page, and keeps whether it did and what was wrong."""

    def __init__(self) -> None:
        super().__init__()
        self.record: Windows | None = None
        self.told = False
        self.templates: Templates | None = None
        self.heading = 1
        self.drawn = False
        self.wrong: list[Wrong] = []

    def start(self, record: Windows | None, templates: Templates, heading: int, *, told: bool) -> None:
        """Begin a page, with the level of the heading that its text stands under; ``told``: why there is no record was told already."""
        self.record, self.templates, self.heading, self.told = record, templates, heading, told
        self.drawn, self.wrong = False, []

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: BlocksProcessor) -> None:  # noqa: N802 (the library's own name)
        """Register the block and what draws it."""
        block_mgr.register(_Block, {})
        md.treeprocessors.register(_Drawing(self, md), NAME, PRIORITY)

    def draw(self, record: Windows, heading: int) -> str:
        """Draw the chart. Markdown's own signs are taken out, as it would put other texts in their place."""
        if self.templates is None:
            message = "no page was begun"
            raise RuntimeError(message)
        context = {"chart": chart(record), "heading": f"h{heading}"}
        return str(render(self.templates, [TEMPLATE], context)).replace(STX, "").replace(ETX, "")


class _Block(Block):  # type: ignore[misc]  # the library ships no types
    NAME = NAME
    ARGUMENT = None

    def on_create(self, parent: Element) -> Element:
        """Keep the place of the chart in the tree, where the drawing finds it."""
        return SubElement(parent, "div", {"class": "windows", ARGUMENT: " ".join((self.argument or "").split())})


class _Drawing(Treeprocessor):
    def __init__(self, windows: WindowsExtension, md: Markdown) -> None:
        super().__init__(md)
        self.windows = windows

    def run(self, root: Element) -> None:
        """Walk the page from top to bottom; the chart's heading is one level below the last."""
        level = self.windows.heading
        for element in list(root.iter()):
            if element.tag in HEADINGS:
                level = HEADINGS.index(element.tag) + 1
            elif ARGUMENT in element.attrib:
                self._draw(element, min(level + 1, len(HEADINGS)))

    def _draw(self, place: Element, heading: int) -> None:
        windows, argument = self.windows, place.attrib.pop(ARGUMENT)
        wrong = self._wrong(place, argument)
        windows.wrong += wrong
        if wrong or windows.record is None:
            place.insert(0, Element("p"))
            place[0].text = AtomicString(f"/// {NAME} | {argument}".removesuffix(" | "))
            return
        windows.drawn = True
        parts = windows.draw(windows.record, heading).split(CITATION)
        place.text = f" [@{windows.record.reference}]".join(self.md.htmlStash.store(part) for part in parts)

    def _wrong(self, place: Element, argument: str) -> list[Wrong]:
        windows = self.windows
        findings = {
            "holds text, or is never closed": ("Put a line /// right below it.", len(place) or (place.text or "").strip()),
            "takes no name": (f"Write /// {NAME} alone.", argument),
            "shows the chart a second time": ("Keep one on a page.", windows.drawn),
            f"there is no docs/{WINDOWS}": ("Write it, or take the block out.", windows.record is None and not windows.told),
        }
        return [Wrong(argument, wrong, todo) for wrong, (todo, found) in findings.items() if found]
