"""What all blocks share, with a kind of block made for it."""

from dataclasses import dataclass, field
from typing import ClassVar

from markupsafe import Markup
from tests import drawn

from groundwork.blocks.model import Block, DrawnBlock, Place
from groundwork.page_state import PageState
from groundwork.schemas.reference import Reference


@dataclass(frozen=True)
class Saying(Block):
    """Says its argument twice, once as HTML and once as a text of the page; ``last`` waits for all others, ``no`` says nothing."""

    name: ClassVar[str] = "saying"
    form: ClassVar[str] = "/// saying | words"
    order: list[str] = field(default_factory=list)

    def draw(self, argument: str, place: Place) -> DrawnBlock | None:
        """Keep the order; tell of what is to be told."""
        self.order.append(f"{argument} {place.heading} {place.location.line} {place.anchor('here')}")
        if argument == "no":
            place.tell("saying", "says nothing", "Say something.")
            return None
        html = Markup("<i>{}</i>{}<b>").format(argument, place.text(argument)) + Markup("</b>")
        return DrawnBlock(html, "section", {"class": "saying"})

    def is_last(self, argument: str, page: PageState) -> bool:  # noqa: ARG002 (the place of it is the kind's own business)
        """Wait."""
        return argument == "last"


def draw(*words: str, before: str = "", between: str = "\n\n") -> tuple[str, PageState, list[str]]:
    """Draw blocks that say these words; give the HTML, the page, and what was drawn in which order."""
    kind = Saying()
    page = drawn.state(body=between.join(f"/// saying | {one}\n///" for one in words), kinds=[kind])
    return drawn.draw(page, [kind], {"a": Reference(type="book", title="A")}, before), page, kind.order


def test_texts_are_drawn_with_the_page_and_all_else_is_not() -> None:
    """Markdown works in a text alone; no sign of one pairs with that of another."""
    html, page, _ = draw("*one* [@a]", "*two")
    assert '<section class="saying"><i>*one* [@a]</i><span><em>one</em><span class="citations"' in html
    assert "<i>*two</i><span>*two</span><b></b></section>" in html
    assert page.needs == {"saying"}


def test_markdown_s_own_signs_are_taken_out() -> None:
    """Else other texts would come in their place."""
    html, _, _ = draw("\x02wzxhzdk:0\x03 **b** <!-- text 0 -->")
    assert not {"\x02", "\x03"} & set(html)
    assert html.count("<strong>b</strong>") == 1
    assert "&lt;!-- text 0 --&gt;" in html


def test_each_block_knows_its_line_its_heading_and_a_name_of_its_own() -> None:
    """In the order of the page, but for those that wait; two that are alike have each their own line."""
    _, _, order = draw("same", "last", "same", between="\n\n## Head\n\n")
    assert order == ["same 2 1 here", "same 3 11 here_1", "last 3 6 here_2"]


def test_what_the_build_wrote_takes_no_line_of_the_author_s() -> None:
    """It stands before the text, on its first line."""
    _, _, order = draw("same", before="/// saying | same\n///\n\n")
    assert [one.split()[2] for one in order] == ["1", "1"]
    _, _, order = draw("other", "same", before="/// saying | same\n///\n\n")
    assert [one.split()[2] for one in order] == ["1", "1", "4"]


def test_a_block_that_draws_nothing_leaves_nothing() -> None:
    """It is told at its line, and the page needs nothing for it."""
    html, page, _ = draw("no")
    assert html == ""
    assert not page.needs
    assert drawn.told(page) == ["1: saying: says nothing. Say something."]
