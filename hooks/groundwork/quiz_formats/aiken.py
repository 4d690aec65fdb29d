"""Aiken: a question on a line, its choices on lines with letters, and the letter of the right one."""

import re

from groundwork.questions.base import Fields, Kind
from groundwork.quiz_formats.model import Collector, Imported, shown

NAME = "Aiken"
CHOICE = re.compile(r"([A-Za-z])[.)]\s+(.*)")
ANSWER = re.compile(r"ANSWER:\s*(\S*)\s*(.*)")
FEWEST = 2


def read(text: str, path: str, name: str) -> Imported:
    """Read questions from Aiken; never raises. ``name`` is what questions are called, each with its number."""
    found = Collector(path, name)
    reader = _Reader(found)
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            reader.take(number, line.strip())
    reader.end()
    return found.imported()


class _Reader:
    """Holds the question that is being read."""

    def __init__(self, found: Collector) -> None:
        self.found = found
        self._reset()

    def _reset(self) -> None:
        self.line = 0
        self.prompt: list[str] = []
        self.choices: dict[str, str] = {}
        self.broken = False

    def take(self, number: int, line: str) -> None:
        """Take one line."""
        self.line = self.line or number
        if answer := ANSWER.fullmatch(line):
            self._finish(number, answer[1].rstrip(".)").upper(), answer[2])
        elif self.prompt and (choice := CHOICE.fullmatch(line)):
            letter = choice[1].upper()
            if letter in self.choices:
                self._problem(number, f"the letter {letter} stands twice", "Give each choice a letter of its own.")
            self.choices[letter] = choice[2]
        elif self.choices:
            self._problem(number, f"is neither a choice nor an ANSWER: {shown(line)}", "Write each choice on one line, then ANSWER: B.")
        else:
            self.prompt.append(line)

    def end(self) -> None:
        """Say what the end of the file cut off."""
        if self.line and not self.broken:
            self._problem(self.line, "has no ANSWER", "Write a line such as ANSWER: B behind its choices.")

    def _problem(self, line: int, wrong: str, todo: str) -> None:
        self.found.problem(line, "question", wrong, todo)
        self.broken = True

    def _finish(self, number: int, letter: str, rest: str) -> None:
        if rest:
            self.found.leave(number, "question", "what stands behind the letter is not taken", rest)
        if not self.prompt or len(self.choices) < FEWEST:
            self._problem(number, "has no text, or fewer than two choices", "Write the question on a line, then its choices: A. or A)")
        elif letter not in self.choices:
            self._problem(number, f"the answer {shown(letter)} is none of its choices", f"Write one of: {', '.join(self.choices)}.")
        if not self.broken:
            self.found.add(self.line, "", self._fields(letter))
        self._reset()

    def _fields(self, right: str) -> Fields:
        texts = {letter: self.found.text(self.line, "question", text, "moodle") for letter, text in self.choices.items()}
        two = [text.casefold() for text in texts.values()] == ["true", "false"]
        kind: Kind = "true-or-false" if two else "one-answer"
        return {
            "prompt": self.found.text(self.line, "question", "\n".join(self.prompt), "moodle"),
            "type": kind,
            "choices": [{"text": text} | ({"correct": True} if letter == right else {}) for letter, text in texts.items()],
        }
