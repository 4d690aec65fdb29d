"""Templates with autoescape on: the one module that knows the template engine."""

import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from babel.dates import format_date
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup

# A full stop at the end of a text, or of its last element; three of them are no full stop.
STOP = re.compile(r"(?<!\.)\.((?:</\w+>)*)\s*\Z")

Templates = Environment
"""What draws templates; other modules know it by this name."""


def environment(*folders: Path) -> Templates:
    """Make an environment for the templates of some folders, the first one first; an unknown name in a template is an error."""
    made = Environment(loader=FileSystemLoader(folders), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    made.filters |= FILTERS
    return made


def render(templates: Templates, names: list[str], context: dict[str, Any]) -> Markup:
    """Draw the first template of ``names`` that exists."""
    return Markup(templates.select_template(names).render(context))  # noqa: S704 (the templates escape)


def json_text(value: Any) -> Markup:
    """Write JSON that can stand within an HTML script element: no text in it can end the element."""
    return htmlsafe_json_dumps(value)


def escape_own(theirs: Templates, folder: Path) -> None:
    """Turn autoescape on in somebody else's environment, for the templates of our folder only."""
    own = frozenset(FileSystemLoader(folder).list_templates())
    theirs.autoescape = lambda name: name in own
    theirs.filters |= FILTERS


def day(value: date) -> str:
    """Write a date in words: 3 March 2026."""
    return format_date(value, "d MMMM y", locale="en_GB")


def unstopped(text: str) -> str:
    """Take the full stop off the end of a text, so that the sentence can go on."""
    # Of HTML the parts would be escaped as they are joined again.
    return type(text)(STOP.sub(r"\1", str.__str__(text)))


def clauses(texts: Iterable[str]) -> Markup:
    """Write texts as the parts of one sentence: the last keeps the end that it has."""
    *others, last = [*texts] or [""]
    return Markup("; ").join([*map(unstopped, others), last])


FILTERS = {"day": day, "unstopped": unstopped, "clauses": clauses}
