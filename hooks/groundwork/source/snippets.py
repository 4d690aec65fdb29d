"""The snippets that a text takes in, ``--8<-- "name.md"``, each from docs/data/snippets.

What takes them in ends with a traceback where one is not there. So a line that names none is told, and left out of the text.
"""

import re
from collections.abc import Iterator, Mapping

from groundwork.problems import Location, Problem, suggestion

LINE = re.compile(r"[ \t]*-+8<-+[ \t]+(?P<sign>[\"'])(?P<name>.+?)(?P=sign)[ \t]*")
# Names alone stand between two such lines.
FENCE = re.compile(r"[ \t]*-+8<-+[ \t]*")
# Behind a name: which lines, or which section.
PART = re.compile(r"(?P<name>.*?)(?::(?P<section>[A-Za-z][\w-]*)|:[\d:,-]*)?")


def read_snippets(text: str, path: str, first_line: int, known: Mapping[str, str]) -> tuple[str, tuple[Problem, ...]]:
    """Find the snippets of a text that are not there; give the text without these, and what is wrong. ``known`` is name to text."""
    lines = text.split("\n")
    problems = []
    for place, name in list(_named(lines)):
        if wrong := _wrong(name, known):
            problems.append(Problem(Location(path, first_line + place), f"snippet {name}", *wrong))
            lines[place] = ""
    return "\n".join(lines), tuple(problems)


def _named(lines: list[str]) -> Iterator[tuple[int, str]]:
    within = False
    for place, line in enumerate(lines):
        if FENCE.fullmatch(line):
            within = not within
        elif found := LINE.fullmatch(line):
            yield place, found["name"]
        elif within and line.strip():
            yield place, line.strip()


def _wrong(written: str, known: Mapping[str, str]) -> tuple[str, str] | None:
    part = PART.fullmatch(written)
    name, section = (part["name"], part["section"]) if part else (written, None)
    if name not in known:
        todo = suggestion(name, known, f"Snippets are: {', '.join(known)}." if known else "Write it first.")
        return "there is no such file in docs/data/snippets, or it cannot be read", todo
    if section and not re.search(rf"(?i)8<-+[ \t]+\[[ \t]*start[ \t]*:[ \t]*{re.escape(section)}[ \t]*\]", known[name]):
        return f"it has no section {section}", f"Put a line --8<-- [start:{section}] above it, and one with end below it."
    return None
