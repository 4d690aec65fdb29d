"""The block that draws the windows chart: ``/// windows``, then ``///``.

The citation below the chart is a text of the page, so the citations of the page number it in its order.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from groundwork.blocks.model import Block, DrawnBlock, Place
from groundwork.catalogue.model import Entry
from groundwork.markers import CHART, marker
from groundwork.schemas.windows import Windows
from groundwork.templates import Templates, render
from groundwork.windows.check import WINDOWS, charted
from groundwork.windows.model import chart

TEMPLATE = "features/windows/windows-chart.html"
# The chart of a page that has it above its text.
ABOVE = f"{marker(CHART)}\n\n/// windows\n///\n\n"


def above(entry: Entry, kinds: Iterable[Block]) -> str:
    """Write the block of a page that has the chart above its text, when there is a record to show."""
    return ABOVE if charted(entry) and any(isinstance(kind, WindowsBlock) and kind.record for kind in kinds) else ""


@dataclass(frozen=True)
class WindowsBlock(Block):
    """Draws the chart, once on a page."""

    name: ClassVar[str] = "windows"
    form: ClassVar[str] = "/// windows"
    record: Windows | None
    told: bool
    """Whether it was told already why there is no record."""
    templates: Templates

    def draw(self, argument: str, place: Place) -> DrawnBlock | None:
        """Draw the chart, or tell why it cannot stand here."""
        wrong = {
            "takes no name": ("Write /// windows alone.", bool(argument)),
            "shows the chart a second time": ("Keep one on a page.", self.name in place.page.needs),
            f"there is no docs/{WINDOWS}": ("Write it, or take the block out.", self.record is None and not self.told),
        }
        for what, (todo, found) in wrong.items():
            if found:
                place.tell("windows block", what, todo)
        if self.record is None or any(found for _, found in wrong.values()):
            return None
        context = {"chart": chart(self.record), "heading": f"h{place.heading}", "text": place.text}
        return DrawnBlock(render(self.templates, [TEMPLATE], context), attributes={"class": "windows"})
