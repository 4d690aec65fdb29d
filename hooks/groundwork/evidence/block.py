"""The block that draws an evidence card: ``/// evidence | citekey: finding``, then ``///``.

Several findings, with ``;`` between, stand on one card below each other. The citation in a card is a text of the page, so
the citations of the page number it in its order.
"""

from dataclasses import dataclass
from typing import ClassVar

from groundwork.blocks.model import Block, DrawnBlock, Place
from groundwork.catalogue.model import REFERENCES, Catalogue
from groundwork.evidence.check import look_up
from groundwork.evidence.several import cards
from groundwork.templates import Templates, render

TEMPLATE = "features/evidence/evidence.html"


@dataclass(frozen=True)
class EvidenceBlock(Block):
    """Draws evidence cards."""

    name: ClassVar[str] = "evidence"
    form: ClassVar[str] = "/// evidence | citekey: finding"
    catalogue: Catalogue
    templates: Templates

    def draw(self, argument: str, place: Place) -> DrawnBlock | None:
        """Draw a card of what is named and there; tell what is not."""
        named, wrong = look_up(argument, self.catalogue.references)
        for one in wrong:
            if not (one.about_reference and REFERENCES in self.catalogue.left_out):
                place.tell(f"evidence card {one.name.partition(':')[0].strip()}".rstrip(), one.wrong, one.todo)
        if not named:
            return None
        anchors = [place.anchor(f"evidence-{one.key}-{one.finding.id}") for one in named]
        context = {"cards": cards(named), "anchors": anchors, "heading": f"h{place.heading}", "text": place.text}
        html = render(self.templates, [TEMPLATE], context)
        if len(named) == 1:
            return DrawnBlock(html, "section", {"class": "evidence", "id": anchors[0]})
        return DrawnBlock(html, "section", {"class": "evidence evidence--several"})
