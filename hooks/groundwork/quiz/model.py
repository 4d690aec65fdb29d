"""The questions of a site, each with the bank that it stands in."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from groundwork.catalogue.model import Catalogue, Entry
from groundwork.questions.base import Passage, Question
from groundwork.schemas.quiz import Quiz

SAFETY_PAGE = "safety.md"
# The parts of the safety page that are about babies.
ABOUT_BABIES = {"babies", "baby-signs", "sleep"}
WARNING_SIGNS = "warning-signs"


@dataclass(frozen=True)
class Asked:
    """A question with the bank that it stands in; ``number`` is its place there, from 0, and ``audience`` adult or baby."""

    question: Question
    bank: Entry
    number: int
    audience: str = "adult"

    @property
    def draft(self) -> bool:
        """Whether its bank is not finished: then it stands on the page of the bank alone."""
        return self.bank.record.draft

    @property
    def warns(self) -> bool:
        """Whether it is about warning signs: then its answer always shows the safety box."""
        return WARNING_SIGNS in self.question.tags or self.question.passage.page == SAFETY_PAGE


def questions(catalogue: Catalogue) -> Mapping[str, Asked]:
    """All questions of the site by id, in the order of the files; of two with one id the first, as the other is a problem."""
    found: dict[str, Asked] = {}
    for asked in each(catalogue):
        found.setdefault(asked.question.id, asked)
    return found


def each(catalogue: Catalogue) -> Iterator[Asked]:
    """Every question of every bank, also those whose id is taken."""
    for entry in catalogue.entries.values():
        if isinstance(entry.record, Quiz):
            for number, question in enumerate(entry.record.questions):
                yield Asked(question, entry, number, _audience(question.passage, catalogue))


def _audience(passage: Passage, catalogue: Catalogue) -> str:
    """Say whose body a passage is about."""
    if passage.page == SAFETY_PAGE:
        return "baby" if passage.heading in ABOUT_BABIES else "adult"
    answers = catalogue.entries.get(passage.page)
    return answers.audience if answers else "adult"
