"""Templates with autoescape on: the one module that knows the template engine."""

import re
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup

from groundwork.dates import in_words
from groundwork.words.model import ALONE, Words

# A full stop at the end of a text, or of its last element; three of them are no full stop.
STOP = re.compile(r"(?<!\.)\.((?:</\w+>)*)\s*\Z")

Templates = Environment
"""What draws templates; other modules know it by this name."""


def environment(words: Words, *folders: Path) -> Templates:
    """Make an environment for the templates of some folders, the first one first; an unknown name in a template is an error."""
    made = Environment(loader=FileSystemLoader(folders), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    made.filters |= _filters(words)
    return made


def render(templates: Templates, names: list[str], context: dict[str, Any]) -> Markup:
    """Draw the first template of ``names`` that exists."""
    return Markup(templates.select_template(names).render(context))  # noqa: S704 (the templates escape)


def json_text(value: Any) -> Markup:
    """Write JSON that can stand within an HTML script element: no text in it can end the element."""
    return htmlsafe_json_dumps(value)


def escape_own(theirs: Templates, words: Words, folder: Path) -> None:
    """Turn autoescape on in somebody else's environment, for the templates of our folder only."""
    own = frozenset(FileSystemLoader(folder).list_templates())
    theirs.autoescape = lambda name: name in own
    theirs.trim_blocks = theirs.lstrip_blocks = True
    theirs.filters |= _filters(words)


def unstopped(text: str) -> str:
    """Take the full stop off the end of a text, so that the sentence can go on."""
    # Of HTML the parts would be escaped as they are joined again.
    return type(text)(STOP.sub(r"\1", str.__str__(text)))


def clauses(texts: Iterable[str]) -> Markup:
    """Write texts as the parts of one sentence: the last keeps the end that it has."""
    *others, last = [*texts] or [""]
    return Markup("; ").join([*map(unstopped, others), last])


def _filters(words: Words) -> dict[str, Callable[..., Any]]:
    return {
        "label": words.label,
        "labelled": partial(_labelled, words),
        "day": partial(in_words, locale=words.locale),
        "unstopped": unstopped,
        "clauses": clauses,
    }


def _labelled(words: Words, keys: Iterable[str], group: str, form: str = ALONE) -> list[tuple[str, str]]:
    """Give each key once with its label, in the order of the labels, as readers look for them."""
    return sorted(((key, words.label(key, group, form)) for key in set(keys)), key=lambda pair: pair[1].casefold())
