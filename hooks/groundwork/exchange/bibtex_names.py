"""Names within BibTeX: "Family, Given and {A body} and others"."""

from collections.abc import Sequence
from typing import Any

from bibtexparser.middlewares.names import parse_single_name_into_parts, split_multiple_persons_names

from groundwork.exchange import latex
from groundwork.exchange.model import OTHERS, whole
from groundwork.source.plain_text import one_line


def people(names: Sequence[dict[str, str]], *, more: bool) -> str:
    """Write names; bodies in braces, so that they stay whole."""
    return " and ".join([*map(_written, names), *([OTHERS] if more else [])])


def _written(name: dict[str, str]) -> str:
    if "literal" in name:
        return f"{{{latex.encode(name['literal'])}}}"
    family = _part(name["family"])
    if "given" in name:
        return f"{family}, {_part(name['given'])}"
    # Without given names the words of a family name would be taken apart.
    return "{ }".join(family.split()) if not family.startswith("{") else family


def _part(text: str) -> str:
    """Write a part of a name; in braces when its signs would end it."""
    parts = text.split()
    written = latex.encode(text)
    return f"{{{written}}}" if "," in text or "and" in [part.casefold() for part in parts] else written


def names(text: str) -> tuple[list[dict[str, str]], bool]:
    """Read names, and whether there are more than these."""
    # The splitter loses a backslash, and the letter behind it, right behind "and"; the braces mean nothing.
    text = one_line(text).replace(" \\", " {}\\")
    split = [name.strip() for name in split_multiple_persons_names(text)]
    more = split[-1:] == [OTHERS]
    return [_name(name) for name in (split[:-1] if more else split) if name], more


def _name(text: str) -> dict[str, str]:
    if _is_whole(text):
        return {"literal": latex.decode(text)}
    parts: Any = parse_single_name_into_parts(text, strict=False)
    family = latex.decode(whole((*parts.von, *parts.last)))
    given = latex.decode(whole((*parts.first, *parts.jr)))
    if not family:
        return {"literal": given or latex.decode(text)}
    return {"family": family, **({"given": given} if given else {})}


def _is_whole(text: str) -> bool:
    """Tell whether one pair of braces holds all of a name."""
    depth = 0
    for at, sign in enumerate(text):
        depth += (sign == "{") - (sign == "}")
        if depth == 0 and at < len(text) - 1:
            return False
    return text.startswith("{") and text.endswith("}")
