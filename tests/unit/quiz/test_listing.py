"""The lists of all questions."""

from datetime import date

from tests.unit.quiz.banks import asked

from groundwork.quiz.day import of_day
from groundwork.quiz.listing import listing

DAY = date(2026, 12, 3)
KNOWN = asked({"one": {"a": {}, "b": {"prompt": "What is **this**?"}}, "two": {"c": {}, "sign": {"tags": ["warning-signs"]}}})


def test_questions_stand_by_bank() -> None:
    """Each bank has its own questions, in their order, those about warning signs too."""
    made = listing(KNOWN, DAY)
    assert [(bank.id, [one.id for one in listed]) for bank, listed in made.banks] == [("one", ["a", "b"]), ("two", ["c", "sign"])]
    listed = made.banks[0][1][1]
    assert (listed.prompt, listed.uri, listed.fingerprint) == ("What is this?", "quizzes/one.md", KNOWN["b"].question.fingerprint())


def test_warning_signs_have_no_day() -> None:
    """The day and those before it are counted over the others; no question comes twice in the list."""
    made = listing(KNOWN, DAY)
    assert made.today
    assert made.today.id == of_day("abc", DAY)
    assert sorted([made.today.id, *(one.id for one in made.before)]) == ["a", "b", "c"]
    assert {one.id for one in made.days} == {"a", "b", "c"}


def test_a_draft_is_not_listed() -> None:
    """Neither to review nor on a day, until its bank is finished."""
    drafts = asked({"three": {"d": {}, "e": {}}}, draft=True)
    assert listing({**KNOWN, **drafts}, DAY) == listing(KNOWN, DAY)
    assert listing(drafts, DAY).banks == ()


def test_nothing_to_ask() -> None:
    """Without questions there is none of the day."""
    assert listing({}, DAY).today is None
