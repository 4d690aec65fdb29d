"""Which questions a block asks for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.quiz.banks import asked

from groundwork.quiz.selection import of_page, select

KNOWN = asked({"x": {"a": {"tags": ["one"]}, "b": {"tags": ["one", "two"]}}, "y": {"c": {"tags": ["two"]}}})


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        ("bank: x", ["a", "b"]),
        ("bank: y, x", ["c", "a", "b"]),
        ("questions: c, a", ["c", "a"]),
        ("questions: a, a", ["a"]),
        ("tags: two", ["b", "c"]),
        ("tags: one, two", ["a", "b", "c"]),
    ],
)
def test_questions_are_found_by_bank_id_and_tag(wanted: str, ids: list[str]) -> None:
    """Each question once, in the order of the names, then of the banks."""
    selection = select(wanted, KNOWN)
    assert [one.question.id for one in selection.asked] == ids
    assert not selection.wrong


@pytest.mark.parametrize(("uri", "ids"), [("quizzes/x.md", "ab"), ("drills/wall-sit.md", "abc"), ("drills/none.md", "")])
def test_a_page_has_questions_of_its_own(uri: str, ids: str) -> None:
    """Those of a bank on its page, and those that a page answers on that one."""
    assert [one.question.id for one in of_page(uri, KNOWN)] == list(ids)


def test_a_draft_has_its_questions_on_its_own_page_only() -> None:
    """Neither the page that answers them nor a block of an author shows them, and who asks for them is told."""
    drafts = asked({"z": {"d": {"tags": ["two"]}, "e": {"tags": ["three"]}}}, draft=True)
    known = {**KNOWN, **drafts}
    assert [one.question.id for one in of_page("quizzes/z.md", known)] == ["d", "e"]
    assert [one.question.id for one in of_page("drills/wall-sit.md", known)] == ["a", "b", "c"]
    assert [one.question.id for one in select("tags: two", known).asked] == ["b", "c"]
    assert select("tags: two", known).wrong == ()
    for wanted in ("bank: z", "questions: d", "tags: three"):
        selection = select(wanted, known)
        told = f"{wanted} are questions of a draft, so readers do not get them"
        assert (selection.asked, selection.wrong) == ((), ((told, "Finish the bank first, or take them out here."),))


@pytest.mark.parametrize(
    ("wanted", "wrong", "todo"),
    [
        ("", "names no questions", "Write /// quiz"),
        ("bank:", "names no questions", "Write /// quiz"),
        ("page: drills/wall-sit.md", "cannot ask for 'page'", "Write /// quiz"),
        ("banks: x", "cannot ask for 'banks'", "Write /// quiz"),
        ("questions: a, zz", "there is no question zz", "Write /// quiz"),
        ("tags: tow", "there is no question with the tag tow", "Did you mean two?"),
    ],
)
def test_what_names_no_question_is_told(wanted: str, wrong: str, todo: str) -> None:
    """Each wrong name is told with a near match; right ones beside it are still found."""
    (told,) = select(wanted, KNOWN).wrong
    assert told[0] == wrong
    assert told[1].startswith(todo)
    assert len(select(wanted, KNOWN).asked) == wanted.count(" a,")


@given(st.text(max_size=40))
def test_any_text_selects_or_is_told(wanted: str) -> None:
    """No text raises; one that finds nothing says why."""
    selection = select(wanted, KNOWN)
    assert selection.asked or selection.wrong
