"""The Markdown block that asks questions: ``/// quiz | bank: name``, then ``///``.

A template draws the questions before inline patterns run. What it draws is put away like raw HTML, and each text is left
between as an element of its own, so that links and citations in it work as in the page around it.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import ETX, STX, AtomicString
from markupsafe import Markup
from pymdownx.blocks import BlocksExtension, BlocksProcessor
from pymdownx.blocks.block import Block

from groundwork.pieces import one_line
from groundwork.quiz.check import findings
from groundwork.quiz.model import Asked, texts
from groundwork.quiz.selection import Wrong, of_page, select
from groundwork.quiz.view import view
from groundwork.schemas.safety import Safety
from groundwork.templates import Templates, render

TEMPLATE = "partials/quiz.html"
# Before inline patterns (20).
PRIORITY = 25
WANTED = "data-quiz"
# Stands in the template where a text goes. Values are escaped, so none can hold it.
TEXT = re.compile(r"<!-- text (\d+) -->")


class QuizExtension(BlocksExtension):  # type: ignore[misc]  # the library ships no types
    """Asks the questions of a page, and keeps which these are and what was wrong with its blocks."""

    def __init__(self) -> None:
        super().__init__()
        self.known: Mapping[str, Asked] = {}
        self.templates: Templates | None = None
        self.context: Mapping[str, Any] = {}
        self.uri = ""
        self.asked: dict[str, Asked] = {}
        self.seen: list[str] = []
        self.wrong: list[Wrong] = []

    def start(self, uri: str, known: Mapping[str, Asked], templates: Templates, safety: Safety | None, url: Callable[[str], str]) -> None:
        """Begin a page; these are the questions that it may ask, and ``url`` gives the address of a page from here."""
        self.uri, self.known, self.templates = uri, known, templates
        self.asked, self.seen, self.wrong = {}, [], []
        self.context = {"safety": safety, "url": url}

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: BlocksProcessor) -> None:  # noqa: N802 (the library's own name)
        """Register the block and what draws it."""
        block_mgr.register(_Block, {})
        md.treeprocessors.register(_Drawing(self, md), "quiz", PRIORITY)

    def borrowed(self, uri: str) -> str:
        """Give what the page's questions say that its author did not write: those of banks elsewhere, and all citations of sources."""
        sources = [f"@{key}" for asked in self.asked.values() for key in asked.question.references]
        elsewhere = [text for asked in self.asked.values() if asked.bank.uri != uri for _, text in texts(asked.question)]
        return "\n".join([*sources, *elsewhere])

    def draw(self, asked: list[Asked], texts: list[str], stands: str) -> str:
        """Draw questions; ``texts`` takes their texts, in the order of their places; they stand in a bank, at an end, or in a text."""
        if self.templates is None:
            message = "no page was begun"
            raise RuntimeError(message)

        def place(text: str) -> Markup:
            texts.append(one_line(text.replace(STX, "").replace(ETX, "")))
            return Markup("<!-- text %d -->") % (len(texts) - 1)

        context = {"questions": [view(each, place, self.context["url"]) for each in asked], "stands": stands, **self.context}
        # Markdown's own signs are taken out, as it would put other texts in their place.
        return str(render(self.templates, [TEMPLATE], context)).replace(STX, "").replace(ETX, "")


class _Block(Block):  # type: ignore[misc]  # the library ships no types
    NAME = "quiz"
    ARGUMENT = None

    def on_create(self, parent: Element) -> Element:
        """Keep what is asked for in the tree, where the drawing finds it."""
        return SubElement(parent, "div", {WANTED: " ".join((self.argument or "").split())})


class _Drawing(Treeprocessor):
    def __init__(self, quiz: QuizExtension, md: Markdown) -> None:
        super().__init__(md)
        self.quiz = quiz

    def run(self, root: Element) -> None:
        """Draw the blocks that authors wrote, then the one of the page itself, which leaves out what was asked already."""
        blocks = [(element, element.attrib.pop(WANTED)) for element in root.iter() if WANTED in element.attrib]
        own = [element for element, wanted in blocks if wanted == f"page: {self.quiz.uri}"]
        for block, wanted in blocks:
            if block not in own:
                self.quiz.seen.append(wanted)
                self._draw(block, wanted)
        for block in own:
            asked = self._new(of_page(self.quiz.uri, self.quiz.known))
            if asked:
                self._fill(block, asked, "bank" if asked[0].bank.uri == self.quiz.uri else "end")
            else:
                root.remove(block)

    def _draw(self, block: Element, wanted: str) -> None:
        quiz = self.quiz
        if len(block) or (block.text or "").strip():
            quiz.wrong.append(Wrong(wanted, "holds text, or is never closed", "Put a line /// right below it."))
            self._show(block, wanted)
            return
        selection = select(wanted, quiz.known)
        quiz.wrong += selection.wrong
        twice = [each.question.id for each in selection.asked if each.question.id in quiz.asked]
        quiz.wrong += [Wrong(wanted, f"asks {name} a second time", "Ask it once on a page.") for name in twice]
        asked = self._new(selection.asked)
        if asked:
            self._fill(block, asked, "text")
        elif selection.wrong:
            self._show(block, wanted)

    def _new(self, asked: Iterable[Asked]) -> list[Asked]:
        """Leave out what was asked already, and what has problems, which are told elsewhere; keep the rest as asked."""
        new = [each for each in asked if each.question.id not in self.quiz.asked and not any(findings(each.question))]
        self.quiz.asked |= {each.question.id: each for each in new}
        return new

    def _show(self, block: Element, wanted: str) -> None:
        block.insert(0, Element("p"))
        block[0].text = AtomicString(f"/// quiz | {wanted}")

    def _fill(self, block: Element, asked: list[Asked], stands: str) -> None:
        texts: list[str] = []
        first, *parts = TEXT.split(self.quiz.draw(asked, texts, stands))
        block.text = self.md.htmlStash.store(first)
        for number, part in zip(parts[::2], parts[1::2], strict=True):
            span = SubElement(block, "span")
            span.text, span.tail = texts[int(number)], self.md.htmlStash.store(part)
