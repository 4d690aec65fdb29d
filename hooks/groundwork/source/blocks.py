"""The blocks of a text as its author wrote them: a line ``/// name | argument``, and ``///`` alone below it.

No block of this site holds text. So one that does, or that nothing closes, is wrong by itself, and takes nothing from what
stands below it. The lines of what is wrong are left out of the text: no reader should meet them.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from groundwork.problems import Location, Problem, suggestion
from groundwork.source.prose import prose

LINE = re.compile(r"(?P<before>(?:[ \t]*>)*[ \t]*)(?P<slashes>/{3,})[ \t]*(?P<rest>.*?)[ \t]*")
OPENING = re.compile(r"(?P<name>[\w-]+)[ \t]*(?:\|[ \t]*(?P<argument>.*))?")
# What holds the indented lines below it: a note, an entry of a list or of terms, a footnote.
HOLDER = re.compile(r"(?:!!!|\?\?\?|[*+-][ \t]|\d+[.)][ \t]|\[\^[^]]+\]:|:[ \t])")
TAB = 4
CLOSE_IT = "Put a line /// right below it."


@dataclass(frozen=True)
class Written:
    """A block that an author wrote, with the place of its first line."""

    name: str
    argument: str
    location: Location


@dataclass(frozen=True)
class Blocks:
    """A text without its wrong blocks, what is wrong with these, and the others in their order."""

    text: str = ""
    written: tuple[Written, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_blocks(text: str, path: str, first_line: int, forms: Mapping[str, str]) -> Blocks:
    """Find the blocks of a text; ``forms`` says of each block that there is how it is written, by its name."""
    lines = text.split("\n")
    numbered = prose(enumerate(lines), notes=True)
    found = {place: match for place, line in numbered if (match := LINE.fullmatch(line)) and not _is_code(lines, place)}
    written: list[Written] = []
    problems: list[Problem] = []
    kept: dict[int, list[str]] = {place: [] for place in found}
    closings: set[int] = set()
    for place, line in found.items():
        if place in closings:
            continue
        location = Location(path, first_line + place)
        closing = _closing(found, place)
        closings |= {closing} if closing else set()
        below = lines[place + 1 : closing]
        problem = _wrong(line["rest"], location, forms) or _unclosed(line["rest"], location, below, closed=bool(closing))
        opening = OPENING.fullmatch(line["rest"])
        if problem or not opening:
            problems += [problem] if problem else []
            continue
        block = Written(opening["name"].lower(), " ".join((opening["argument"] or "").split()), location)
        written.append(block)
        # Empty lines around it, so that it is a block for Markdown too.
        first = f"{line['slashes']} {block.name}{f' | {block.argument}' if block.argument else ''}"
        kept[place] = [f"{line['before']}{part}".rstrip() for part in ("", first, line["slashes"], "")]
    whole = [part for place, line in enumerate(lines) for part in kept.get(place, [line])]
    return Blocks("\n".join(whole), tuple(written), tuple(problems))


def _closing(found: Mapping[int, re.Match[str]], place: int) -> int | None:
    """Give the place of the line that closes what is opened at a place: the next line of a block, if it is one."""
    after = next((later for later in found if later > place), None)
    opens, closes = found[place], found[after] if after else None
    return after if closes and opens["rest"] and not closes["rest"] and opens["slashes"] == closes["slashes"] else None


def _wrong(rest: str, location: Location, forms: Mapping[str, str]) -> Problem | None:
    name = re.split(r"[^\w-]", rest, maxsplit=1)[0]
    if not rest:
        return Problem(location, "///", "closes no block", "Take it out, or write the block that it closes.")
    if name.lower() not in forms:
        todo = suggestion(name.lower(), forms, f"Blocks are: {', '.join(forms)}.")
        return Problem(location, f"/// {name}".rstrip(), "no such block", todo)
    if not OPENING.fullmatch(rest):
        return Problem(location, f"{name} block", "cannot be read", f"Write {forms[name.lower()]}")
    return None


def _unclosed(rest: str, location: Location, below: Sequence[str], *, closed: bool) -> Problem | None:
    thing = f"{rest.split(maxsplit=1)[0]} block" if rest else "///"
    if not closed:
        return Problem(location, thing, "is never closed", CLOSE_IT)
    return Problem(location, thing, "holds text", CLOSE_IT) if any(line.strip(" \t>") for line in below) else None


def _is_code(lines: Sequence[str], place: int) -> bool:
    """Tell whether an indented line is code: an empty line stands before it, and nothing that holds it above."""
    indent = _indent(lines[place])
    if indent < TAB:
        return False
    above = next((other for other in range(place - 1, -1, -1) if lines[other].strip() and _indent(lines[other]) < indent), None)
    if above is None:
        return True
    deeper = indent - _indent(lines[above])
    if HOLDER.match(lines[above].lstrip()):
        return deeper >= 2 * TAB
    return deeper >= TAB or _is_code(lines, above)


def _indent(line: str) -> int:
    expanded = line.expandtabs(TAB)
    return len(expanded) - len(expanded.lstrip())
