"""The notes of a text as its author wrote them: ``!!! note "Title"``, with the text below it indented."""

import re

from groundwork.problems import Location, Problem, suggestion
from groundwork.source.prose import prose

# Each has a look of its own in the site's styles.
KINDS = ("note", "tip")
LINE = re.compile(r"(?P<before>(?:[ \t]*>)*[ \t]*)(?P<signs>!{3}|\?{3}\+?)[ \t]*(?P<rest>.*?)[ \t]*")
RIGHT = re.compile(rf'(?:{"|".join(KINDS)})(?: +"[^"]*")?')
TITLE = re.compile(r'"[^"]*"$')
FORM = 'Write !!! note "Title", and the text below it with four spaces before each line.'


def read_notes(text: str, path: str, first_line: int) -> tuple[str, tuple[Problem, ...]]:
    """Find the notes that are of no kind, or not written as one; give the text in which these are plain notes, and what is wrong."""
    lines = text.split("\n")
    problems: list[Problem] = []
    for place, line in prose(enumerate(lines), notes=True):
        found = LINE.fullmatch(line)
        if found and not RIGHT.fullmatch(found["rest"]):
            location = Location(path, first_line + place)
            problems.append(_problem(found["signs"], found["rest"], location))
            title = TITLE.search(found["rest"])
            lines[place] = f"{found['before']}{found['signs']} {KINDS[0]}{f' {title[0]}' if title else ''}"
    return "\n".join(lines), tuple(problems)


def _problem(signs: str, rest: str, location: Location) -> Problem:
    kind = rest.partition(" ")[0]
    if kind in KINDS:
        return Problem(location, f"{signs} {kind}", "cannot be read", FORM)
    return Problem(location, f"{signs} {kind}".rstrip(), "no such note", suggestion(kind.lower(), KINDS, f"Notes are: {', '.join(KINDS)}."))
