"""What a Markdown text must not hold: HTML, which takes words away without a word, and characters that nobody sees.

``<wrists>`` in a text is a tag that no browser knows, so readers never see it; other tags bring styles, scripts and addresses of
others. In the fields of a page HTML is shown as text. Comments are for authors.
"""

import re

from groundwork.problems import Location, Problem
from groundwork.source import hidden
from groundwork.source.prose import prose

THING = "text"
# What Markdown leaves as it is: tags, declarations, instructions; but no address in angle brackets, which becomes a link.
TAG = re.compile(
    r"(?<!\]\()(?<!\]: )<(?!(?i:https?|ftps?)://)(?:/?[A-Za-z][^<>@\s]*(?:\s(?:(?!\n[ \t]*\n)[^<>])*)?|[!?](?!--)(?:(?!\n[ \t]*\n)[^<>])*)>"
)
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
SHOWN = 40


def problems(text: str, path: str, first_line: int = 1) -> list[Problem]:
    """Tell what a reader would not see as it is written; ``first_line`` is the line of the file on which the text starts."""
    return [
        *hidden.problems(text, path, THING, first_line),
        *hidden.written_out(text, path, THING, first_line),
        *(_tags(text, path, first_line) if TAG.search(text) else ()),
    ]


def _tags(text: str, path: str, first_line: int) -> list[Problem]:
    """Find tags that are not in code; one can go on for several lines."""
    lines = dict(prose(enumerate(text.split("\n"), first_line), notes=True))
    whole = "\n".join(lines.get(number, "") for number in range(first_line, first_line + text.count("\n") + 1))
    whole = COMMENT.sub(lambda comment: "\n" * comment[0].count("\n"), whole)
    opened = {tag[0].strip("<>").split()[0] for tag in TAG.finditer(whole)}
    # Who takes out a tag takes out what closes it.
    found = (tag for tag in TAG.finditer(whole) if not (tag[0].startswith("</") and tag[0][2:-1].strip() in opened))
    return [_problem(tag, Location(path, first_line + whole.count("\n", 0, tag.start()))) for tag in found]


def _problem(tag: re.Match[str], place: Location) -> Problem:
    said = " ".join(tag[0].split())
    said = said if len(said) <= SHOWN else f"{said[:SHOWN]}…"
    return Problem(place, THING, f"{said} is an HTML tag, which readers do not see", "Write it in Markdown, or &lt; for the sign <.")
