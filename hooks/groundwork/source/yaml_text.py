"""YAML with the line of every value, and all that YAML forgives in silence.

The only module that knows the YAML library.
"""

from bisect import bisect_left
from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from groundwork.problems import Location, Problem

Path = tuple[str | int, ...]

# libyaml's own words, and what they mostly mean to an author.
HINTS = {
    "mapping values are not allowed": 'A ":" inside a value needs quotes around the value; a new field, the same spaces as the one above.',
    "cannot start any token": "A tab or a special sign stands here. Use spaces, and quotes around the value.",
    "could not find expected ':'": 'A field is written "name: value".',
    "did not find expected key": "Check the spaces at the start of this line, and quotes above it.",
    "did not find expected ',' or": 'A "[" or "{" opens here and is not closed, or a "," is missing after it.',
    "unexpected end of stream": "A quote opens here and is not closed.",
    "did not find expected '-' indicator": 'Each entry of a list starts with "- ", all with the same spaces.',
    "undefined alias": 'A value that starts with "*" needs quotes.',
    "found a tab character": "Use spaces instead.",
    "but found another document": 'A line that starts with "---" ends the fields.',
}
# For these the place where something was opened says more than the place where the parser gave up.
OPENED = ("could not find expected ':'", "did not find expected ',' or", "unexpected end of stream")
MAX_DEPTH = 20


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
    start = Location(path, first_line)
    reader = _Reader(text, path, thing, first_line)
    try:
        if mark := _too_deep(text):
            wrong = Problem(reader.location(mark), thing, "values are nested too deeply", "Use the fields as docs/templates shows them.")
            return YamlText(places={(): start}, problems=(wrong,))
        node = yaml.compose(text, Loader=yaml.CSafeLoader)
        if node is None:
            return YamlText(places={(): start})
        if not isinstance(node, yaml.MappingNode):
            wrong = Problem(start, thing, 'not a list of fields written "name: value"', "See docs/templates for examples.")
            return YamlText(places={(): start}, problems=(wrong,))
        data = reader.mapping(node, ())
    except yaml.reader.ReaderError as error:
        position = error.position if isinstance(error.position, int) else 0
        line = first_line + text.encode()[:position].decode(errors="ignore").count("\n")
        wrong = Problem(Location(path, line), thing, "an invisible control character stands here", "Delete it.")
        return YamlText(places={(): start}, problems=(wrong,))
    except yaml.MarkedYAMLError as error:
        return YamlText(places={(): start}, problems=(_broken(error, reader),))
    return YamlText(data, reader.places | {(): start}, tuple(reader.problems))


def quoted(text: str) -> str:
    """Write a text as a YAML value on one line, with quotes where it needs them."""
    return yaml.safe_dump(text, allow_unicode=True, width=10**6).removesuffix("\n").removesuffix("\n...")


def _too_deep(text: str) -> Any:
    """Give the mark where a text is nested deeper than any schema; composing a very deep one would end the process."""
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > MAX_DEPTH:
            return event.start_mark
    return None


def _broken(error: yaml.MarkedYAMLError, reader: "_Reader") -> Problem:
    said = str(error.problem or error.context or "")
    opened = error.context_mark if any(words in said for words in OPENED) else None
    hint = next((hint for words, hint in HINTS.items() if words in said), "")
    return Problem(reader.location(opened or error.problem_mark or error.context_mark), reader.thing, f"not valid YAML ({said})", hint)


class _Reader:
    """Walks composed nodes, so that each value keeps its line and no duplicate key is lost."""

    def __init__(self, text: str, path: str, thing: str, first_line: int) -> None:
        self.path, self.thing, self.first_line = path, thing, first_line
        # YAML counts more characters as line ends than editors do, so its own line numbers are of no use.
        self._ends = [index for index, character in enumerate(text) if character == "\n"]
        self.places: dict[Path, Location] = {}
        self.problems: list[Problem] = []
        self._seen: set[int] = set()
        self._constructor = yaml.constructor.SafeConstructor()

    def mapping(self, node: yaml.MappingNode, at: Path) -> dict[str, Any]:
        data: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = key_node.value if isinstance(key_node, yaml.ScalarNode) else None
            if key is None or key == "<<":
                self._problem(key_node, "a field's name must be plain text", "See docs/templates for examples.")
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
            self._problem(node, "a value is used twice through an alias (*)", "Write it out in both places.")
            return None
        self._seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, at)
        for index, entry in enumerate(node.value):
            self.places[(*at, index)] = self.location(entry.start_mark)
        return [self._value(entry, (*at, index)) for index, entry in enumerate(node.value)]

    def _scalar(self, node: yaml.ScalarNode) -> Hashable:
        try:
            value: Hashable = self._constructor.construct_object(node)
        except yaml.constructor.ConstructorError:
            self._problem(node, f"the tag {node.tag} means nothing here", "Take it out, or put the whole value in quotes.")
            return None
        except (ValueError, OverflowError):
            self._problem(node, f"{node.value!r} cannot be read", "A date is written 2026-03-31; put other text in quotes.")
            return str(node.value)
        return value

    def location(self, mark: Any) -> Location:
        """Where a mark stands in the file."""
        return Location(self.path, self.first_line + (bisect_left(self._ends, mark.index) if mark else 0))

    def _problem(self, node: yaml.Node, wrong: str, todo: str) -> None:
        self.problems.append(Problem(self.location(node.start_mark), self.thing, wrong, todo))
