"""Aiken and mkdocs-quiz's Markdown."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.quiz_formats.banks import SIGNS

from groundwork.quiz_formats import aiken, gift_read, mkdocs_quiz
from groundwork.quiz_formats.model import Imported

Read = Callable[[str, str, str], Imported]

AIKEN = """Which *one*?
A. This
B) That <b>one</b>
ANSWER: B

It rains.
A) True
B) False
ANSWER: a
"""
MKDOCS = """<quiz>
Are you
**ready**?

- [x] Yes!
> Good.
> Go on.
* [ ] No `<b>`
- [X] Maybe

Because <i>so</i>.

```
- a
```
</quiz>

<quiz>
It rains.
- [] True
- [x] False
</quiz>
"""
# fmt: off
SCRAPS = [
    *SIGNS, "A) ", "B. x\n", "ANSWER: ", "ANSWER: B\n", "<quiz>", "</quiz>", "<quiz>\n", "\n- [x] ", "\n- [ ] ", "\n> ", "```\n", "~~~",
    "[[a]]", "<?quiz?>", "  ", "\r", "\x00",
]
LEFT = [
    (aiken, "q\nA. a\nB. b\nANSWER: A because", "f:4: question: what stands behind the letter is not taken: because."),
    (aiken, "q <br>\nA. a\nB. b\nANSWER: A", "f:1: question: HTML became plain text: <br>."),
    (mkdocs_quiz, "# Title\n\n<quiz>\nq\n- [x] a\n</quiz>\n\nbye", "f:3: file: a text outside of quizzes is not taken: # Title."),
    (mkdocs_quiz, "# Title\n\n<quiz>\nq\n- [x] a\n</quiz>\n\nbye", "f:6: file: a text outside of quizzes is not taken: bye."),
    (mkdocs_quiz, "\n<quiz>\n2 + 2 = [[4]]\n</quiz>",
     "f:2: quiz: a gap to fill is not taken, as there is no such type of question here: 2 + 2 = [[4]]."),
    (mkdocs_quiz, "<?quiz?>\nquestion: a\n<?/quiz?>",
     "f:1: file: questions of mkdocs-quiz before 1.0 are not taken: <?quiz?> question: a <?/quiz?>."),
    (mkdocs_quiz, "```\n<quiz>\n```\n<quiz>\nq\n- [x] <u>a</u>\n</quiz>", "f:6: quiz: HTML became plain text: <u> </u>."),
]
WRONG = [
    (aiken, "q\nA. a\nB. b\n", "f:1: question: has no ANSWER. Write a line such as ANSWER: B behind its choices."),
    (aiken, "q\nA. a\nB. b\nANSWER: C", "f:4: question: the answer C is none of its choices. Write one of: A, B."),
    (aiken, "q\nA. a\nmore\nB. b\nANSWER: A",
     "f:3: question: is neither a choice nor an ANSWER: more. Write each choice on one line, then ANSWER: B."),
    (aiken, "q\nA. a\nA. b\nANSWER: A", "f:3: question: the letter A stands twice. Give each choice a letter of its own."),
    (aiken, "\nANSWER: A",
     "f:2: question: has no text, or fewer than two choices. Write the question on a line, then its choices: A. or A)"),
    (mkdocs_quiz, "\n<quiz>\nq\n- [x] a", "f:2: quiz: is never closed. Write </quiz> behind it."),
    (mkdocs_quiz, "</quiz>", "f:1: quiz: closes, but none is open. Write <quiz> before each question and </quiz> behind it."),
    (mkdocs_quiz, "<quiz>\n<quiz>\nq\n- [x] a\n</quiz>",
     "f:2: quiz: opens within another. Write <quiz> before each question and </quiz> behind it."),
    (mkdocs_quiz, "<quiz>\nq\n- [y] a\n</quiz>", "f:3: quiz: a box holds y. Write [x] for a right choice and [ ] for any other."),
    (mkdocs_quiz, "<quiz>\nq\n- [ ] a\n</quiz>",
     "f:1: quiz: has no choices, or none that is right. Write - [x] before each right choice and - [ ] before any other."),
    (mkdocs_quiz, "<quiz>\nq\n- [x] a\n\n> late\n- [ ] b\n</quiz>",
     "f:1: quiz: a choice stands behind other text: - [ ] b. Put all choices together, feedback right behind each."),
]
# fmt: on


def test_aiken_is_read() -> None:
    """Choices with either sign, and a letter in either case."""
    imported = aiken.read(AIKEN, "f", "f")
    assert imported.problems == ()
    assert [str(left) for left in imported.not_taken] == ["f:1: question: HTML became plain text: <b> </b>."]
    assert [place.line for place in imported.places] == [1, 6]
    assert imported.questions == (
        {
            "id": "f-1",
            "prompt": r"Which \*one\*?",
            "type": "one-answer",
            "choices": [{"text": "This"}, {"text": "That one", "correct": True}],
        },
        {"id": "f-2", "prompt": "It rains.", "type": "true-or-false", "choices": [{"text": "True", "correct": True}, {"text": "False"}]},
    )


def test_mkdocs_quiz_is_read() -> None:
    """Feedback right behind a choice, code as it is, what follows as the explanation."""
    imported = mkdocs_quiz.read(MKDOCS, "f", "f")
    assert imported.problems == ()
    assert [str(left) for left in imported.not_taken] == ["f:1: quiz: HTML became plain text: <i> </i>."]
    assert [place.line for place in imported.places] == [1, 18]
    assert imported.questions == (
        {
            "id": "f-1",
            "type": "several-answers",
            "choices": [
                {"text": "Yes!", "correct": True, "feedback": "Good.\nGo on."},
                {"text": "No `<b>`"},
                {"text": "Maybe", "correct": True},
            ],
            "prompt": "Are you\n**ready**?",
            "explanation": "Because so.\n\n```\n- a\n```",
        },
        {"id": "f-2", "type": "true-or-false", "choices": [{"text": "True"}, {"text": "False", "correct": True}], "prompt": "It rains."},
    )


@pytest.mark.parametrize(("form", "text", "line"), LEFT)
def test_what_is_not_taken_is_told(form: Any, text: str, line: str) -> None:
    """With file and line."""
    imported = form.read(text, "f", "f")
    assert imported.problems == ()
    assert line in map(str, imported.not_taken)


@pytest.mark.parametrize(("form", "text", "line"), WRONG)
def test_what_is_wrong_is_a_problem(form: Any, text: str, line: str) -> None:
    """With file and line, and what to do."""
    assert line in [str(problem).removesuffix(".") if line[-1] != "." else str(problem) for problem in form.read(text, "f", "f").problems]


@pytest.mark.parametrize("read", [aiken.read, mkdocs_quiz.read], ids=["aiken", "mkdocs"])
@given(text=st.text() | st.lists(st.sampled_from(SCRAPS), max_size=40).map("".join))
def test_any_text_is_read_without_an_exception(read: Read, text: str) -> None:
    """Whatever is wrong becomes a problem, and each question has its place."""
    imported = read(text, "f", "f")
    assert len(imported.places) == len(imported.questions)


@pytest.mark.parametrize(
    "part", ["{", "~", "\\", "#", "// [id:", "[html]<", "\n", "<quiz>", "- [ ] a\n", "[[a", "> a\n", "A. a\n", "ANSWER:"]
)
@pytest.mark.parametrize("before", ["", "q{", "<quiz>\nq\n- [x] a\n"])
def test_long_files_take_no_long_time(part: str, before: str) -> None:
    """A run of a sign that opens something is read once, not once for each sign."""
    for form in (gift_read, aiken, mkdocs_quiz):
        form.read(before + part * (50_000 // len(part)), "f", "f")
