"""Reads a script of ours, a JavaScript module: what it imports and exports, and what is left of it when both are taken out.

Only names are imported and exported. All else has a meaning that a function scope cannot have, or one that we have no use for, and is
a problem with its line: better no bundle than one that behaves a little otherwise.
"""

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

import tree_sitter_javascript
from tree_sitter import Language, Node, Parser

from groundwork.bundles.model import KEPT
from groundwork.bundles.smaller import fault
from groundwork.problems import Location, Problem

PARSER = Parser(Language(tree_sitter_javascript.language()))
NAMES = {"identifier", "shorthand_property_identifier_pattern"}
FUNCTIONS = {
    *("function_declaration", "function_expression", "arrow_function"),
    *("generator_function", "generator_function_declaration", "method_definition"),
}
# What changes the value of a name, and the field that holds the name.
ASSIGNMENTS = {
    "assignment_expression": "left",
    "augmented_assignment_expression": "left",
    "update_expression": "argument",
    "for_in_statement": "left",
}
IMPORT = 'Write import { name } from "./file.js".'
EXPORT = "Write export before a const, a function or a class, or export { name }."


@dataclass(frozen=True)
class Import:
    """One import: its line, the path of the module, and the names, theirs and ours."""

    line: int
    path: str
    names: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Module:
    """A module: what it takes, what it gives (names for others to its own), and its statements."""

    path: str
    imports: tuple[Import, ...]
    exports: Mapping[str, str]
    body: str
    problems: tuple[Problem, ...]


@lru_cache(maxsize=KEPT)
def read(path: str, text: str) -> Module:
    """Read a module; one that has not changed since the site was last drawn is kept."""
    return _Reader(path, text.encode()).module()


def _text(node: Node) -> str:
    return (node.text or b"").decode()


def _line(node: Node) -> int:
    return int(node.start_point.row) + 1


def _all(root: Node) -> Iterator[Node]:
    """Give a node and all below it, in the order of the text."""
    waiting = [root]
    while waiting:
        node = waiting.pop()
        yield node
        waiting += reversed(node.children)


def _bound(pattern: Node) -> Iterator[str]:
    """Find the names that a declaration or an assignment gives a value, however deep they are in it."""
    if pattern.type in NAMES:
        yield _text(pattern)
    elif pattern.type in {"object_assignment_pattern", "assignment_pattern"}:
        yield from _bound(pattern.children[0])
    elif pattern.type == "pair_pattern":
        yield from _bound(pattern.children[-1])
    elif pattern.type in {"object_pattern", "array_pattern", "rest_pattern", "parenthesized_expression"}:
        for child in pattern.named_children:
            yield from _bound(child)


def _in_function(node: Node) -> bool:
    above = node.parent
    while above and above.type not in FUNCTIONS:
        above = above.parent
    return above is not None


class _Reader:
    """Reads one module from its tree."""

    def __init__(self, path: str, source: bytes) -> None:
        self._path = path
        self._source = source
        self._root = PARSER.parse(source).root_node
        self._imports: list[Import] = []
        self._exports: dict[str, str] = {}
        self._cuts: list[tuple[int, int]] = []
        self._problems: list[Problem] = []

    def module(self) -> Module:
        """Give the module; a text that is no JavaScript has one problem alone."""
        if self._readable():
            for statement in self._root.children:
                if statement.type == "import_statement":
                    self._import(statement)
                elif statement.type == "export_statement":
                    self._export(statement)
            self._refuse()
        return Module(self._path, tuple(self._imports), self._exports, self._body(), tuple(sorted(set(self._problems))))

    def _problem(self, line: int, thing: str, wrong: str, todo: str) -> None:
        self._problems.append(Problem(Location(self._path, line), thing, wrong, todo))

    def _readable(self) -> bool:
        found = fault(self._source.decode())
        if not found and self._root.has_error:
            found = next(
                (_line(node), "it could not be read as JavaScript") for node in _all(self._root) if node.is_error or node.is_missing
            )
        if found:
            self._problem(found[0], "script", found[1], "Look at this line and the one before it: perhaps a semicolon lacks.")
        return not found

    def _body(self) -> str:
        """Give the statements. A semicolon stays where something was cut, so that what stood around it stays apart."""
        parts, end = [], 0
        for start, stop in self._cuts:
            parts += [self._source[end:start], b";"]
            end = stop
        return b"".join([*parts, self._source[end:]]).decode()

    def _import(self, statement: Node) -> None:
        self._cuts.append((statement.start_byte, statement.end_byte))
        clause = next((child for child in statement.children if child.type == "import_clause"), None)
        source = statement.child_by_field_name("source")
        named = clause.named_children if clause else []
        specifiers = [specifier for part in named for specifier in part.named_children if specifier.type != "comment"]
        plain = all(specifier.type == "import_specifier" and self._plain(specifier) for specifier in specifiers)
        attributes = any(child.type == "import_attribute" for child in statement.children)
        if attributes or not plain or any(part.type != "named_imports" for part in named):
            self._problem(_line(statement), "import", "only names can be imported", IMPORT)
        elif not (address := _text(source)[1:-1] if source else "").startswith(("./", "../")):
            self._problem(_line(statement), "import", f"{address} is no file of ours", 'Begin with "./" or "../".')
        else:
            path = posixpath.normpath(posixpath.join(posixpath.dirname(self._path), address))
            self._imports.append(Import(_line(statement), path, tuple(self._names(specifier) for specifier in specifiers)))

    def _export(self, statement: Node) -> None:
        declaration = statement.child_by_field_name("declaration")
        clause = next((child for child in statement.children if child.type == "export_clause"), None)
        specifiers = [specifier for specifier in clause.named_children if specifier.type != "comment"] if clause else []
        default = any(child.type == "default" for child in statement.children)
        if declaration and not default and not statement.child_by_field_name("decorator"):
            self._cuts.append((statement.start_byte, declaration.start_byte))
            self._exports |= {name: name for name in self._declared(declaration)}
        elif clause and not statement.child_by_field_name("source") and all(map(self._plain, specifiers)):
            self._cuts.append((statement.start_byte, statement.end_byte))
            for specifier in specifiers:
                own, name = self._names(specifier)
                self._exports[name] = own
        else:
            self._problem(_line(statement), "export", "only names of the module itself can be exported", EXPORT)

    @staticmethod
    def _plain(specifier: Node) -> bool:
        """Tell whether a name, and the one it gets, are names as of variables: no default, no text in quotes."""
        fields = [specifier.child_by_field_name(name) for name in ("name", "alias")]
        words = [child for child in specifier.children if child.type not in {"as", "comment"}]
        return all(word.type == "identifier" for word in words) and [word for word in fields if word] == words

    @staticmethod
    def _names(specifier: Node) -> tuple[str, str]:
        names = [_text(child) for child in specifier.named_children if child.type == "identifier"]
        return names[0], names[-1]

    @staticmethod
    def _declared(declaration: Node) -> Iterator[str]:
        name = declaration.child_by_field_name("name")
        if name:
            yield _text(name)
        for part in declaration.named_children:
            pattern = part.child_by_field_name("name") if part.type == "variable_declarator" else None
            if pattern:
                yield from _bound(pattern)

    def _refuse(self) -> None:
        """Report what would have another meaning in a bundle, or none."""
        own = set(self._exports.values())
        for node in _all(self._root):
            waits = node.type == "await_expression" or (
                node.type == "for_in_statement" and any(one.type == "await" for one in node.children)
            )
            changes = node.type in ASSIGNMENTS and not node.child_by_field_name("kind")
            target = node.child_by_field_name(ASSIGNMENTS[node.type]) if changes else None
            if node.type == "call_expression" and node.children[0].type == "import":
                self._problem(
                    _line(node), "import()", "a bundle cannot load a module", "Make it a late part, which is a script of its own."
                )
            elif node.type == "meta_property" and _text(node).startswith("import"):
                self._problem(_line(node), "import.meta", "a bundle has none", "Take the address from the page.")
            elif waits and not _in_function(node):
                self._problem(
                    _line(node), "await", "outside of a function it would stop all other modules", "Put it into an async function."
                )
            for name in sorted(own & set(_bound(target))) if target else []:
                self._problem(
                    *(_line(node), name, "an exported name gets another value, which those who import it would not see"),
                    "Export a function that gives the value, or give a local name that is the same another one.",
                )
