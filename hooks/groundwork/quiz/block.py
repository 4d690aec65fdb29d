"""The block that asks questions: ``/// quiz | bank: name``, then ``///``."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from groundwork.blocks.model import Block, DrawnBlock, Place
from groundwork.catalogue.model import Entry
from groundwork.markers import QUIZ, marker
from groundwork.page_state import PageState
from groundwork.questions.base import Question
from groundwork.questions.picture import Pictures
from groundwork.quiz.check import findings
from groundwork.quiz.listing import Listing
from groundwork.quiz.model import Asked
from groundwork.quiz.selection import FORM, of_page, select
from groundwork.quiz.view import view
from groundwork.schemas.safety import Safety
from groundwork.templates import Templates, render

TEMPLATE = "features/quiz/quiz.html"
# Layouts that have no end to ask questions at.
ENDLESS = {"home", "section", "search", "review"}


@dataclass
class PageQuestions:
    """What a page asks, by id, in the order in which it is drawn."""

    asked: dict[str, Asked] = field(default_factory=dict)


def own_block(state: PageState, known: Mapping[str, Asked], lists: Listing) -> str:
    """Write the block of a page's own questions, or nothing; the home page asks that of the day, if its author asks none there."""
    entry = state.entry
    asks = _own(entry) if entry.layout not in ENDLESS and of_page(entry.uri, known) else ""
    written_by_author = any(block.name == QuizBlock.name for block in state.blocks.written)
    if entry.layout == "home" and lists.today and not written_by_author:
        asks = f"questions: {lists.today.id}"
    return f"{marker(QUIZ)}\n\n/// quiz | {asks}\n///\n\n" if asks else ""


@dataclass(frozen=True)
class QuizBlock(Block):
    """Asks the questions that a block names, or those of the page itself."""

    name: ClassVar[str] = "quiz"
    form: ClassVar[str] = FORM
    known: Mapping[str, Asked]
    safety: Safety | None
    pictures: Pictures
    templates: Templates

    def is_last(self, argument: str, page: PageState) -> bool:
        """Draw the page's own after those that its author wrote, as it leaves out what was asked already."""
        return argument == _own(page.entry)

    def draw(self, argument: str, place: Place) -> DrawnBlock | None:
        """Draw what is asked for and was not asked yet; tell what names nothing."""
        page, asked = place.page, place.page.part(PageQuestions).asked
        if self.is_last(argument, page):
            own = self._new(of_page(page.entry.uri, self.known), asked)
            return self._draw(own, "bank" if own and own[0].bank.uri == page.entry.uri else "end", place)
        selection = select(argument, self.known)
        twice = [name for one in selection.asked if (name := one.question.id) in asked]
        wrong = [*selection.wrong, *((f"asks {name} a second time", "Ask it once on a page.") for name in twice)]
        for what, todo in wrong:
            place.tell("quiz block", what, todo)
        return self._draw(self._new(selection.asked, asked), "text", place)

    def _new(self, wanted: Iterable[Asked], asked: Mapping[str, Asked]) -> list[Asked]:
        """Leave out what was asked already, and what has problems, which are told elsewhere."""
        return [one for one in wanted if one.question.id not in asked and not self._faulty(one.question)]

    def _faulty(self, question: Question) -> bool:
        return any(findings(question)) or any(question.seen(self.pictures))

    def _draw(self, new: list[Asked], stands: str, place: Place) -> DrawnBlock | None:
        """Draw questions; they stand in a bank, at an end, or in a text."""
        if not new:
            return None
        place.page.part(PageQuestions).asked |= {one.question.id: one for one in new}
        place.page.borrowed += [text for one in new for text in _borrowed(one, place.page.entry)]
        questions = [view(one, place.text, place.page.url, self.pictures) for one in new]
        context = {"questions": questions, "stands": stands, "safety": self.safety, "url": place.page.url, "need": place.page.need}
        return DrawnBlock(render(self.templates, [TEMPLATE], context))


def _own(entry: Entry) -> str:
    return f"page: {entry.uri}"


def _borrowed(asked: Asked, entry: Entry) -> Iterable[str]:
    """Give what a question says that the author of the page did not write: its sources, and all of it when its bank is elsewhere."""
    yield from (f"@{key}" for key in asked.question.references)
    if asked.bank.uri != entry.uri:
        yield from (text for _, text in asked.question.texts())
