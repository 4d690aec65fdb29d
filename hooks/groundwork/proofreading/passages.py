"""What there is to read on a page: the pieces of its body, and the texts of its fields, each with the line it stands on.

A piece is a paragraph, an entry of a list, a cell of a table or a heading. Code and comments are left out. It is read as CommonMark,
which is what authors write but for notes, blocks and lists of attributes: those are taken out first, line by line.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import takewhile
from typing import Any, Literal, NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token

from groundwork.problems import Location
from groundwork.source.prose import prose

Kind = Literal["text", "heading", "item", "head", "cell", "plain", "code"]
NOTE = re.compile(r'[ \t>]*(?:!{3}|\?{3}\+?)[ \t]*\w+[ \t]*"?(?P<title>[^"]*)"?[ \t]*')
# The lines of a block, and the line that takes a snippet in.
MARKED = re.compile(r"[ \t>]*(?:/{3,}.*|-{1,}8<-{1,}.*)")
# A meaning of a term, and the text of a footnote: what goes on with them is indented.
DEFINITION = re.compile(r"(?::[ \t]+|\[\^[^\]]+\]:[ \t]*)(?P<text>\S.*)")
# Without any of these Markdown leaves a text as it is.
SIGNS = re.compile(r"[\\`*_\[\]<>&!]")
# A heading needs no space behind its signs.
HEADING = re.compile(r"^([ \t>]*#{1,6})(?:\u00a0|(?![#\s]))")
TAB = 4
# Stands in a text where a picture is, so that a link around one has words.
PICTURE = "\ufffc"
# What an escaped sign stands as in a text that is looked at for signs: itself, but wider.
ESCAPED = str.maketrans("*_~[](){}@", "\uff0a\uff3f\uff5e\uff3b\uff3d\uff08\uff09\uff5b\uff5d\uff20")


class Target(NamedTuple):
    """Where a link leads, or which picture is shown."""

    address: str
    location: Location
    field: str = ""
    picture: bool = False
    words: str = ""


@dataclass(frozen=True)
class Passage:
    """A piece of text to read. ``text`` has no code and no addresses; in the body its lines are those of the file."""

    kind: Kind
    text: str
    location: Location
    field: str = ""
    """What messages call the field that it stands in; empty in the body."""
    level: int = 0
    """Of a heading: 1 to 6."""
    underlined: bool = False
    """Of a heading: whether a line below makes it one."""
    targets: tuple[Target, ...] = ()
    lead: str = ""
    """Of an entry of a list, or a cell of a table: the line that leads there, and all else of the table, as that may cite for all."""

    def at(self, place: int) -> Location:
        """Give the line on which a place in the text stands."""
        if self.field:
            return self.location
        return Location(self.location.path, self.location.line + self.text.count("\n", 0, place))


class _Reader(MarkdownIt):
    """Gives each address as it is written, also those that it would not link itself, and tells escaped signs from others."""

    def __init__(self) -> None:
        super().__init__("commonmark")
        self.enable("table").disable("text_join")

    def validateLink(self, url: str) -> bool:  # noqa: N802 (the library's own name)
        """Take each."""
        del url
        return True

    def normalizeLink(self, url: str) -> str:  # noqa: N802 (the library's own name)
        """Change nothing."""
        return url


@cache
def _reader() -> MarkdownIt:
    return _Reader()


def of_body(body: str, path: str, first_line: int) -> list[Passage]:
    """Read the pieces of a Markdown text, whose first line is a line of a file."""
    lines = body.split("\n")
    notes = [(number, note["title"]) for number, line in prose(enumerate(lines, first_line), notes=True) if (note := NOTE.fullmatch(line))]
    titles = [Passage("text", title, Location(path, number)) for number, title in notes if title]
    return [*_pieces(_reader().parse(_plain_lines(lines)), path, first_line), *titles]


def of_field(text: str, location: Location, field: str, *, markdown: bool) -> Passage:
    """Read the text of a field; what is no Markdown is read as it stands."""
    if not markdown:
        return Passage("plain", text, location, field)
    if not SIGNS.search(text):
        return Passage("text", text, location, field)
    (inline,) = _reader().parseInline(text)
    return _piece("text", inline, location, field=field)


def _pieces(tokens: Sequence[Token], path: str, first_line: int) -> Iterator[Passage]:
    within: list[str] = []
    lead = ""
    rest = ""
    for place, (before, token) in enumerate(zip([None, *tokens], tokens, strict=False)):
        if token.nesting == 1:
            within.append(token.type)
            if token.type == "table_open":
                rest = " ".join(one.content for one in takewhile(lambda one: one.type != "table_close", tokens[place:]))
        elif token.nesting == -1:
            within.pop()
        elif token.type == "code_block" and token.map and not within:
            yield Passage("code", "", Location(path, first_line + token.map[0]))
        elif token.type == "inline" and token.map:
            location = Location(path, first_line + token.map[0])
            if before and before.type == "heading_open":
                lead = ""
                yield _piece("heading", token, location, level=int(before.tag[1:]), underlined=before.markup in {"-", "="})
            elif "list_item_open" in within:
                yield _piece("item", token, location, lead=lead)
            elif "table_open" in within:
                yield _piece("head" if "th_open" in within else "cell", token, location, lead=f"{lead} {rest}")
            else:
                lead = token.content
                yield _piece("text", token, location)


def _piece(kind: Kind, inline: Token, location: Location, **more: Any) -> Passage:
    text: list[str] = []
    targets: list[Target] = []
    opened, breaks = (0, 0), 0
    field = more.get("field", "")
    for child in inline.children or ():
        line = location.line + (0 if field else breaks)
        if child.type in {"softbreak", "hardbreak"}:
            text.append("\n")
            breaks += 1
        elif child.type == "text":
            text.append(child.content)
        elif child.type == "text_special":
            text.append(child.content.translate(ESCAPED))
        elif child.type == "link_open":
            targets.append(Target(str(child.attrs["href"]), Location(location.path, line), field))
            opened = len(targets) - 1, len(text)
        elif child.type == "link_close":
            targets[opened[0]] = targets[opened[0]]._replace(words="".join(text[opened[1] :]))
        elif child.type == "image":
            targets.append(Target(str(child.attrs["src"]), Location(location.path, line), field, picture=True))
            text.append(PICTURE)
        elif child.type == "code_inline":
            text.append("\u2026")
    return Passage(kind, "".join(text), location, targets=tuple(targets), **more)


def _plain_lines(body: Sequence[str]) -> str:
    """Take out what only this site's Markdown knows; lines stay as many as they are."""
    lines: list[str] = []
    indent = 0
    for written in body:
        if indent and written.strip() and not written.startswith(" " * indent):
            indent = 0
        line = written[indent:]
        if NOTE.fullmatch(line):
            indent += TAB
            lines.append("")
        elif entry := DEFINITION.fullmatch(line):
            indent += TAB
            lines.append(entry["text"])
        else:
            lines.append("" if MARKED.fullmatch(line) else HEADING.sub(r"\1 ", line))
    return "\n".join(lines)
