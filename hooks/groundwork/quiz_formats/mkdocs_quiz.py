"""The Markdown of mkdocs-quiz 1.7: <quiz>, a question, - [x] right and - [ ] wrong choices, what explains them, </quiz>."""

import re
from collections.abc import Iterator
from textwrap import dedent

from groundwork.questions.base import Fields, Kind
from groundwork.quiz_formats.model import Collector, Imported, shown

NAME = "mkdocs-quiz"
START, END = "<quiz>", "</quiz>"
# Outside quizzes a fence hides what stands within.
MARKS = re.compile(r"^[ \t]*(?P<fence>```|~~~)|<quiz>|</quiz>", re.MULTILINE)
OLD = "<?quiz?>"
BLANK = re.compile(r"\[\[[^\[\]]+\]\]")
CHOICE = re.compile(r"[-*]\s*\[([^\[\]]?)\]\s*(.*)")
FEEDBACK = re.compile(r"\s*>\s?(.*)")


def read(text: str, path: str, name: str) -> Imported:
    """Read questions from a page for mkdocs-quiz; never raises. ``name`` is what questions are called, each with its number."""
    found = Collector(path, name)
    for line, quiz in _quizzes(text, found):
        _take(line, quiz, found)
    return found.imported()


def _quizzes(text: str, found: Collector) -> Iterator[tuple[int, str]]:
    """Give the text of each quiz with its first line; tell of what stands outside."""
    fence, start, outside, line, counted = "", -1, 0, 1, 0
    for mark in MARKS.finditer(text):
        line, counted = line + text.count("\n", counted, mark.start()), mark.start()
        if mark["fence"]:
            if start < 0 and fence in {"", mark["fence"]}:
                fence = "" if fence else mark["fence"]
        elif fence:
            continue
        elif (mark.group() == START) == (start >= 0):
            wrong = "opens within another" if start >= 0 else "closes, but none is open"
            found.problem(line, "quiz", wrong, f"Write {START} before each question and {END} behind it.")
        elif start < 0:
            _outside(line, text[outside : mark.start()], found)
            start, began = mark.end(), line
        else:
            yield began, text[start : mark.start()]
            start, outside = -1, mark.end()
    if start >= 0:
        found.problem(began, "quiz", "is never closed", f"Write {END} behind it.")
    else:
        _outside(line, text[outside:], found)


def _outside(line: int, text: str, found: Collector) -> None:
    if OLD in text:
        found.leave(line, "file", "questions of mkdocs-quiz before 1.0 are not taken", text[text.index(OLD) :])
    elif text.strip():
        found.leave(line, "file", "a text outside of quizzes is not taken", text)


def _take(line: int, quiz: str, found: Collector) -> None:
    if BLANK.search(quiz):
        found.leave(line, "quiz", "a gap to fill is not taken, as there is no such type of question here", quiz)
        return
    lines = dedent(quiz.strip("\n")).split("\n")
    first = line + len(quiz) - len(quiz.lstrip("\n"))
    start = next((at for at, text in enumerate(lines) if CHOICE.fullmatch(text)), len(lines))
    choices: list[Fields] = []
    at = start
    while at < len(lines):
        choice = CHOICE.fullmatch(lines[at])
        if not choice and lines[at].strip():
            break
        at += 1
        if choice:
            if choice[1] not in {"", " ", "x", "X"}:
                found.problem(
                    first + at - 1, "quiz", f"a box holds {shown(choice[1])}", "Write [x] for a right choice and [ ] for any other."
                )
                return
            said, at = _feedback(lines, at)
            choices.append(_choice(first + at - 1, choice, said, found))
    _finish(line, "\n".join(lines[:start]), choices, "\n".join(lines[at:]), found)


def _feedback(lines: list[str], at: int) -> tuple[str, int]:
    """Read the quoted lines right behind a choice; give the line after them too."""
    said = []
    while at < len(lines) and (quoted := FEEDBACK.fullmatch(lines[at])):
        said.append(quoted[1])
        at += 1
    return "\n".join(said), at


def _choice(line: int, choice: re.Match[str], said: str, found: Collector) -> Fields:
    fields: Fields = {"text": found.text(line, "quiz", choice[2], "markdown")}
    if choice[1] in {"x", "X"}:
        fields["correct"] = True
    if feedback := found.text(line, "quiz", said, "markdown"):
        fields["feedback"] = feedback
    return fields


def _finish(line: int, prompt: str, choices: list[Fields], explanation: str, found: Collector) -> None:
    right = sum("correct" in choice for choice in choices)
    if not right:
        found.problem(
            line, "quiz", "has no choices, or none that is right", "Write - [x] before each right choice and - [ ] before any other."
        )
        return
    late = next((text for text in explanation.split("\n") if CHOICE.fullmatch(text)), None)
    if late is not None:
        found.problem(
            line, "quiz", f"a choice stands behind other text: {shown(late)}", "Put all choices together, feedback right behind each."
        )
        return
    kind: Kind = "one-answer" if right == 1 else "several-answers"
    if [str(choice["text"]).casefold() for choice in choices] == ["true", "false"] and right == 1:
        kind = "true-or-false"
    fields: Fields = {"type": kind, "choices": choices}
    for name, text in (("prompt", prompt), ("explanation", explanation)):
        if said := found.text(line, "quiz", text, "markdown"):
            fields[name] = said
    found.add(line, "", fields)
