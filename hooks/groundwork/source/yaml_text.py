"""YAML with the line of every value, and all that YAML forgives in silence.

The only module that knows the YAML library.
"""

import re
from bisect import bisect_left
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from groundwork.code import EXAMPLES
from groundwork.problems import Location, Problem
from groundwork.source import hidden
from groundwork.source.unread import ENDS, OPENS, Token, comments, signs

Path = tuple[str | int, ...]

# The words of libyaml, and of the parser that MkDocs takes, and what they mostly mean to an author.
HINTS = {
    "mapping values are not allowed": 'A ":" inside a value needs quotes around the value; a new field, the same spaces as the one above.',
    "cannot start any token": "A tab or a special sign stands here. Use spaces, and quotes around the value.",
    "could not find expected ':'": 'A field is written "name: value".',
    "did not find expected key": (spaces := "Check the spaces at the start of this line, and quotes above it."),
    "expected <block end>": spaces,
    "expected ',' or": 'A "[" or "{" opens here and is not closed, or a "," is missing after it.',
    "unexpected end of stream": "A quote opens here and is not closed.",
    "did not find expected '-' indicator": 'Each entry of a list starts with "- ", all with the same spaces.',
    "did not find expected alphabetic or numeric": 'A value that starts with "*", "&" or "!" needs quotes.',
    "found a tab character": "Use spaces instead.",
    "but found another document": 'A line that starts with "---" ends the fields.',
}
# For these the place where something was opened says more than the place where the parser gave up.
OPENED = ("could not find expected ':'", "expected ',' or", "unexpected end of stream")
MAX_DEPTH = 20
STEPS = {getattr(yaml, f"{kind}Token"): step for kinds, step in ((OPENS, 1), (ENDS, -1)) for kind in kinds}
# Comments, signs of YAML's own, escapes.
SUSPECT = re.compile(r"[#&*!%\\]")
# What YAML refuses outright, or takes for a line end where editors see none. It is told, and the rest is read around it.
UNREADABLE = re.compile("[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
# One character of a text in double quotes, as it is written.
ESCAPE = re.compile(r"\\x(..)|\\u(....)|\\U(........)|\\?.", re.DOTALL)
SHORT = {"0": "\0", "a": "\a", "b": "\b", "e": "\x1b", "f": "\f", "v": "\v", "N": "\x85", "L": "\u2028", "P": "\u2029"}


@dataclass(frozen=True)
class YamlText:
    """A mapping read from YAML: its data, where each value stands, and what was wrong."""

    data: dict[str, Any] = field(default_factory=dict)
    places: Mapping[Path, Location] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def parse(text: str, path: str, thing: str, first_line: int = 1) -> YamlText:
    """Read a YAML mapping; ``first_line`` is the line of the file on which the text starts.

    Never raises on an author's text: whatever is wrong becomes a problem.
    """
    reader = _Reader(text, path, thing, first_line)
    told = [*hidden.problems(text, path, thing, first_line), *hidden.written_out(text, path, thing, first_line)]
    text = UNREADABLE.sub("\ufffd", text)
    tokens, deep = _tokens(text)
    cut, own = ([Problem(reader.at(one.place), thing, one.wrong, one.todo) for one in find(text, tokens)] for find in (comments, signs))
    told += [*cut, *own]
    reader.tagged = any(token.kind == "Tag" for token in tokens)
    told += [hidden.stands_for(written, sign, reader.at(index), thing) for written, sign, index in _escapes(text, tokens)]
    broken = deep and Problem(reader.location(deep), thing, "values are nested too deeply", f"Use the fields as {EXAMPLES} shows them.")
    data: dict[str, Any] = {}
    if not broken:
        try:
            node = yaml.compose(text, Loader=yaml.CSafeLoader)
            if isinstance(node, yaml.MappingNode):
                data = reader.mapping(node, ())
            elif node is not None:
                broken = Problem(reader.at(0), thing, 'not a list of fields written "name: value"', f"See {EXAMPLES} for examples.")
        except yaml.MarkedYAMLError as error:
            broken = _broken(error, reader)
    # A comment that cuts a value breaks its own line or the next one, a sign its own; then it is told already.
    explained = {problem.location.line + below for problem in cut for below in (0, 1)} | {problem.location.line for problem in own}
    if broken and broken.location.line not in explained:
        told.append(broken)
    return YamlText(data, reader.places | {(): reader.at(0)}, (*told, *reader.problems))


def fault(error: BaseException) -> tuple[str, int, str, str] | None:
    """Tell what is wrong with a file that somebody else reads: its name, the line, what is wrong and what to do; None for other errors."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return None
    said = str(error.problem or error.context or "")
    mark = _mark(said, error)
    # The end of a file is not on a line that an editor shows.
    behind = mark.column == 0 and "stream end" in said
    return mark.name, max(1, mark.line + (not behind)), f"not valid YAML ({said})", _hint(said)


def scalars(text: str) -> dict[Path, tuple[int, int]]:
    """Give where each value of a YAML text starts and ends, so that one can be changed where it stands; nothing of what cannot be read."""
    found: dict[Path, tuple[int, int]] = {}
    try:
        waiting: list[tuple[Path, yaml.Node | None]] = [((), yaml.compose(text, Loader=yaml.CSafeLoader))]
    except yaml.MarkedYAMLError:
        return found
    for at, node in waiting:
        if isinstance(node, yaml.ScalarNode):
            found[at] = (node.start_mark.index, node.end_mark.index)
        elif isinstance(node, yaml.SequenceNode):
            waiting += [((*at, index), entry) for index, entry in enumerate(node.value)]
        elif isinstance(node, yaml.MappingNode):
            waiting += [((*at, key.value), value) for key, value in node.value if isinstance(key, yaml.ScalarNode)]
    return found


def quoted(text: str) -> str:
    """Write a text as a YAML value on one line, with quotes where it needs them."""
    return yaml.safe_dump(text, allow_unicode=True, width=10**6).removesuffix("\n").removesuffix("\n...")


def _tokens(text: str) -> tuple[list[Token], Any]:
    """Take a text apart, as far as it can be; with the mark where it is nested deeper than any schema.

    Composing a very deep one would end the process. No pieces are given of a text without any sign that makes them worth a look.
    """
    found = []
    depth = 0
    deep = None
    try:
        for token in yaml.scan(text, Loader=yaml.CSafeLoader):
            found.append(token)
            depth += STEPS.get(type(token), 0)
            if depth > MAX_DEPTH:
                deep = token.start_mark
                break
    except yaml.MarkedYAMLError:
        # Composing it says the same.
        pass
    return [_token(token) for token in found] if SUSPECT.search(text) else [], deep


def _token(token: Any) -> Token:
    kind = type(token).__name__.removesuffix("Token")
    return Token(kind, token.start_mark.index, token.end_mark.index, token.start_mark.column, getattr(token, "style", None) or "")


def _escapes(text: str, tokens: list[Token]) -> Iterator[tuple[str, str, int]]:
    """Find what nobody sees and what is written as an escape: what is written, for which character, and where."""
    for token in tokens:
        written = text[token.start : token.end] if token.style == '"' else ""
        if "\\" in written:
            parts = list(ESCAPE.finditer(written))
            for index, character in hidden.found("".join(_meant(part) for part in parts)):
                if len(parts[index][0]) > 1:
                    yield parts[index][0], character, token.start + parts[index].start()


def _meant(part: re.Match[str]) -> str:
    """Give the one character that a part of a quoted text means; of spaces and line ends, any."""
    if part.lastindex:
        return chr(int(part[part.lastindex], 16))
    return SHORT.get(part[0][1], " ") if len(part[0]) > 1 else part[0]


def _broken(error: yaml.MarkedYAMLError, reader: "_Reader") -> Problem:
    said = str(error.problem or error.context or "")
    return Problem(reader.location(_mark(said, error)), reader.thing, f"not valid YAML ({said})", _hint(said))


def _mark(said: str, error: yaml.MarkedYAMLError) -> Any:
    """Give the place that says most about what is wrong."""
    opened = error.context_mark if any(words in said for words in OPENED) else None
    return opened or error.problem_mark or error.context_mark


def _hint(said: str) -> str:
    return next((hint for words, hint in HINTS.items() if words in said), "")


class _Reader:
    """Walks composed nodes, so that each value keeps its line and no duplicate key is lost."""

    def __init__(self, text: str, path: str, thing: str, first_line: int) -> None:
        self.path, self.thing, self.first_line = path, thing, first_line
        # YAML counts more characters as line ends than editors do, so its own line numbers are of no use.
        self._ends = [index for index, character in enumerate(text) if character == "\n"]
        self.places: dict[Path, Location] = {}
        self.problems: list[Problem] = []
        self._seen: set[int] = set()
        # Nothing is made of values that a tag may be on: it is told where it stands, and the whole is not used.
        self.tagged = False
        self._constructor = yaml.constructor.SafeConstructor()

    def mapping(self, node: yaml.MappingNode, at: Path) -> dict[str, Any]:
        data: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = key_node.value if isinstance(key_node, yaml.ScalarNode) else None
            if key is None or key == "<<":
                self._problem(key_node, "a field's name must be plain text", f"See {EXAMPLES} for examples.")
            elif key in data:
                first = self.places[(*at, key)].line
                self._problem(key_node, f"{key} stands twice (first on line {first})", "Keep one of the two.")
            else:
                self.places[(*at, key)] = self.location(key_node.start_mark)
                data[key] = self._value(value_node, (*at, key))
        return data

    def _value(self, node: yaml.Node, at: Path) -> Any:
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node)
        if id(node) in self._seen:
            # Through an alias, which is told where it stands; such a value can hold itself.
            return None
        self._seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, at)
        for index, entry in enumerate(node.value):
            self.places[(*at, index)] = self.location(entry.start_mark)
        return [self._value(entry, (*at, index)) for index, entry in enumerate(node.value)]

    def _scalar(self, node: yaml.ScalarNode) -> Hashable:
        if self.tagged:
            return str(node.value)
        try:
            value: Hashable = self._constructor.construct_object(node)
        except (ValueError, OverflowError, yaml.constructor.ConstructorError):
            self._problem(node, f"{node.value!r} cannot be read", "A date is written 2026-03-31; put other text in quotes.")
            return str(node.value)
        return value

    def location(self, mark: Any) -> Location:
        """Where a mark stands in the file."""
        return self.at(mark.index if mark else 0)

    def at(self, index: int) -> Location:
        """Where a character of the text stands in the file."""
        return Location(self.path, self.first_line + bisect_left(self._ends, index))

    def _problem(self, node: yaml.Node, wrong: str, todo: str) -> None:
        self.problems.append(Problem(self.location(node.start_mark), self.thing, wrong, todo))
