"""Many small Markdown texts of one page, drawn in one run.

Links, footnotes and anchors in front matter then work as they do in the body: the texts are put
before the body with a marker each (:func:`compose`), Markdown draws the whole, and the result is
taken apart at the markers (:func:`take_apart`).
"""

import re
from collections.abc import Mapping
from typing import Any

from markupsafe import Markup
from pydantic import BaseModel

from groundwork.markers import BODY, END, START, marker
from groundwork.schemas.base import Markdown, Placed
from groundwork.schemas.choices import Key, group_of
from groundwork.schemas.walk import walk

# Stands for "<" in front matter texts while Markdown runs, so that it is text everywhere, in code too.
# From Unicode's private use area: no author types it.
_LESS_THAN = "\ue000"
# What would make a heading, a quote, a list, a rule, or the meaning of a link, note or short form of a text.
_BLOCK_START = re.compile(r"^(\d+(?=[.)] )|(?=[#>]|[*+-] |[-*_ ]{3,}$|\*?\[[^]]*\]:))")


def compose(record: BaseModel, body: str) -> str:
    """Write the record's Markdown texts and the body as one Markdown text. Raw HTML in the texts becomes text."""
    leaves = [leaf for leaf in walk(record) if isinstance(leaf.value, Markdown) and not isinstance(leaf.value, Placed)]
    texts = [("".join(f".{part}" for part in leaf.at), one_line(leaf.value)) for leaf in leaves]
    return "\n\n".join(f"{marker(name)}\n\n{text}" for name, text in [*texts, (BODY, body)])


def take_apart(html: str) -> dict[str, Markup]:
    """Give each piece of a drawn page by its name. The HTML is Markdown's own, so it is marked as such."""
    pieces: dict[str, Markup] = {}
    for part in html.replace(_LESS_THAN, "&lt;").split(START)[1:]:
        name, _, drawn = part.partition(END)
        # Only the body, which comes last, may hold such a marker itself.
        if BODY in pieces:
            pieces[BODY] += Markup(START + part)  # noqa: S704 (drawn by Markdown)
        else:
            pieces[name] = Markup(drawn.strip())  # noqa: S704 (drawn by Markdown)
    return pieces


def drawn(value: Any, pieces: Mapping[str, Markup], name: str = "", group: str = "") -> Any:
    """Give a record as plain dicts and lists, in which each Markdown text is its drawn form, and each key knows its group of words."""
    if isinstance(value, Placed):
        return value
    if isinstance(value, Markdown):
        return _inline(pieces[name])
    if isinstance(value, BaseModel):
        kind = type(value)
        return {
            field: drawn(getattr(value, field), pieces, f"{name}.{info.alias or field}", group_of(kind, field))
            for field, info in kind.model_fields.items()
        }
    if isinstance(value, tuple):
        return [drawn(entry, pieces, f"{name}.{index}", group) for index, entry in enumerate(value)]
    return Key(value, group) if group and isinstance(value, str) else value


def one_line(text: str) -> str:
    """Make a text one paragraph without HTML, as it stands within sentences, list entries and table cells."""
    line = " ".join(text.replace(_LESS_THAN, "").replace("<", _LESS_THAN).split())
    if line.startswith((":", "~~~", "```", "///", "!!!", "???")):
        # The signs of a definition list, of fenced code, a block and a note: Markdown lets nobody escape them.
        return f"&#{ord(line[0])};{line[1:]}"
    return _BLOCK_START.sub(r"\1\\", line)


def _inline(html: Markup) -> Markup:
    """Take the paragraph off a text that is a single one, so that it can stand within a sentence."""
    inner = html.removeprefix("<p>").removesuffix("</p>")
    return html if "<p>" in inner or len(inner) != len(html) - len("<p></p>") else inner
