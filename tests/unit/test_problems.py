"""Problems and their one form."""

import logging

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groundwork.problems import Location, Problem, near_match, nearest, report, suggestion

PLACE = Location("docs/drills/wall-sit.md", 4)


def test_the_one_form_of_a_message() -> None:
    """A problem reads ``path:line: thing: what is wrong. What to do.``."""
    problem = Problem(PLACE, "front matter", "title is missing", "Add it.")
    assert str(problem) == "docs/drills/wall-sit.md:4: front matter: title is missing. Add it."


def test_a_message_without_advice_ends_after_what_is_wrong() -> None:
    """Where there is nothing to add, nothing is added, no space either."""
    assert str(Problem(PLACE, "file", "broken")) == "docs/drills/wall-sit.md:4: file: broken."


def test_problems_are_sorted_by_path_and_by_line_as_a_number() -> None:
    """Line 10 comes after line 9."""
    problems = [Problem(Location("b", 1), "x", "x"), Problem(Location("a", 10), "x", "x"), Problem(Location("a", 9), "x", "x")]
    assert [(problem.location.path, problem.location.line) for problem in sorted(problems)] == [("a", 9), ("a", 10), ("b", 1)]


def test_problems_are_told_once_in_the_order_of_lines(caplog: pytest.LogCaptureFixture) -> None:
    """What two checks find is one problem; a notice is told as information, which stops no strict build."""
    caplog.set_level(logging.INFO)
    late, early = Problem(Location("a", 10), "x", "late"), Problem(Location("a", 9), "x", "early", notice=True)
    report(logging.getLogger("told"), [late, early, late])
    assert [(record.levelname, record.getMessage()) for record in caplog.records] == [
        ("INFO", "a:9: x: early."),
        ("WARNING", "a:10: x: late."),
    ]


def test_standing_notices_are_told_as_a_number(caplog: pytest.LogCaptureFixture) -> None:
    """They are there at each build, and would bury what somebody has just written; where they are asked for, each is told."""
    caplog.set_level(logging.INFO)
    log = logging.getLogger("told")
    waiting = [Problem(PLACE, "next_check", wrong, notice=True, standing=True) for wrong in ("one", "two")]
    report(log, [*waiting, Problem(PLACE, "text", "new")])
    assert caplog.messages == [f"{PLACE.path}:4: text: new.", "2 standing notices. NOTICES=1 tells each."]
    caplog.clear()
    report(log, waiting, standing=True)
    assert caplog.messages == [f"{PLACE.path}:4: next_check: one.", f"{PLACE.path}:4: next_check: two."]


def test_a_near_match_is_offered() -> None:
    """A slip of one letter finds what was meant."""
    assert near_match("smith2019", ["jones2020", "smith2018"]) == "Did you mean smith2018?"
    assert not near_match("xyz", ["jones2020", "smith2018"])
    assert suggestion("xyz", ["jones2020"], "Check the spelling.") == "Check the spelling."


@pytest.mark.parametrize("written", ["hands and knees", "Hands and knees", "HANDS-AND-KNEES", "hands_and knes"])
def test_a_key_is_near_the_words_that_it_stands_for(written: str) -> None:
    """Capitals and spaces are how people write words, and no slip of the finger."""
    assert near_match(written, ["on-the-tummy", "hands-and-feet", "hands-and-knees"]) == "Did you mean hands-and-knees?"
    assert near_match("LAST CHECKED", ["next_check", "last_checked"]) == "Did you mean last_checked?"


@given(st.text(), st.lists(st.text()))
def test_the_nearest_word_is_a_known_one(word: str, known: list[str]) -> None:
    """Whatever is asked, the answer is one of the known words, or nothing."""
    assert nearest(word, known) in {*known, ""}


@given(st.lists(st.text(min_size=1), min_size=1))
def test_a_known_word_is_nearest_to_itself(known: list[str]) -> None:
    """A word that is known is found again."""
    assert nearest(known[0], known) == known[0]
