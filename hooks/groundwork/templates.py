"""Templates with autoescape on: the one module that knows the template engine."""

import re
import traceback
from collections.abc import Callable, Iterable
from functools import lru_cache, partial
from pathlib import Path
from types import CodeType
from typing import Any

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined, TemplateError, TemplateNotFound, TemplateSyntaxError
from jinja2.bccache import Bucket
from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup

from groundwork.dates import in_words
from groundwork.words.model import ALONE, Words, WordsError

SUFFIX = ".html"
# A full stop at the end of a text, or of its last element; three of them are no full stop.
STOP = re.compile(r"(?<!\.)\.((?:</\w+>)*)\s*\Z")

Templates = Environment
"""What draws templates; other modules know it by this name."""


def environment(words: Words, *folders: Path) -> Templates:
    """Make an environment for the templates of some folders, the first one first; an unknown name in a template is an error."""
    made = Environment(loader=FileSystemLoader(folders), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    made.filters |= _filters(words)
    made.bytecode_cache = _compiled(words.model_dump_json())
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
    theirs.bytecode_cache = _compiled(words.model_dump_json(), own)


def unstopped(text: str) -> str:
    """Take the full stop off the end of a text, so that the sentence can go on."""
    # Of HTML the parts would be escaped as they are joined again.
    return type(text)(STOP.sub(r"\1", str.__str__(text)))


def clauses(texts: Iterable[str]) -> Markup:
    """Write texts as the parts of one sentence: the last keeps the end that it has."""
    *others, last = [*texts] or [""]
    return Markup("; ").join([*map(unstopped, others), last])


def fault(error: BaseException) -> tuple[str, int, str] | None:
    """Tell which mistake of a template an error is: file, line, what is wrong. None when a template has none, or only called what has."""
    if isinstance(error, TemplateSyntaxError):
        return error.filename or error.name or "", error.lineno, str(error.message).removesuffix(".")
    frames = traceback.extract_tb(error.__traceback__)
    drawn = [frame for frame in frames if frame.filename.endswith(SUFFIX)]
    if not drawn or not (isinstance(error, TemplateError | WordsError) or frames[-1] is drawn[-1]):
        return None
    said = f"there is no template {error.name}" if isinstance(error, TemplateNotFound) else str(error).removesuffix(".")
    return drawn[-1].filename, drawn[-1].lineno or 1, said


class _Compiled(BytecodeCache):
    """Templates that are compiled already. They stay in memory, as a site that is served is drawn anew after each save."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[str, CodeType]] = {}

    def get_cache_key(self, name: str, filename: str | None = None) -> str:  # noqa: ARG002 (the same text is the same code in any folder)
        """Know a template by its name; its text has a digest beside it."""
        return name

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give the code of the same text."""
        digest, code = self._kept.get(bucket.key, ("", None))
        if digest == bucket.checksum:
            bucket.code = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a text, in place of that of an older one."""
        if bucket.code:
            self._kept[bucket.key] = (bucket.checksum, bucket.code)


@lru_cache(maxsize=4)
def _compiled(words: str, own: frozenset[str] | None = None) -> _Compiled:
    """Give the compiled templates of our environment, or of one in which only our ``own`` escape.

    With a template are compiled the words that it names, and whether it escapes.
    """
    return _Compiled()


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
