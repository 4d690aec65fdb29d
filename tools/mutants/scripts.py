"""Mutants of scripts, by the tree of their grammar. What a script is to do, another may say in a comment: those stay."""

from collections.abc import Iterator

import tree_sitter_javascript
from tools.mutants.mutant import Edit
from tools.mutants.words import moved, swapped
from tree_sitter import Language, Node, Parser

PARSER = Parser(Language(tree_sitter_javascript.language()))
PAIRS = [("===", "!=="), ("<", "<="), (">", ">="), ("&&", "||"), ("+", "-"), ("*", "/")]
OTHERS = dict(PAIRS) | {second: first for first, second in PAIRS}


def edits(source: str) -> Iterator[Edit]:
    """Find everything that can be changed in a script."""
    data = source.encode()
    for node in _all(PARSER.parse(data).root_node):
        for kind in (operators, conditions, branches, numbers, words, calls):
            # Trees count bytes.
            for start, end, text in kind(node):
                first = len(data[:start].decode())
                yield Edit(KINDS[kind.__name__], first, first + len(data[start:end].decode()), text)


def reads(source: str) -> bool:
    """Tell whether a text is a script."""
    return not PARSER.parse(source.encode()).root_node.has_error


Change = tuple[int, int, str]
KINDS = {
    "operators": "operator replaced",
    "conditions": "condition turned",
    "branches": "branches swapped",
    "numbers": "number moved",
    "words": "words swapped",
    "calls": "call dropped",
}


def operators(node: Node) -> Iterator[Change]:
    """Replace an operator by its neighbour or its opposite."""
    sign = node.child_by_field_name("operator") if node.type == "binary_expression" else None
    if sign and (other := OTHERS.get(_text(sign))):
        yield sign.start_byte, sign.end_byte, other


def conditions(node: Node) -> Iterator[Change]:
    """Turn a condition round; take a not away; turn true into false."""
    condition = node.child_by_field_name("condition") if node.type in {"if_statement", "while_statement"} else None
    if condition:
        yield condition.start_byte, condition.end_byte, f"(!{_text(condition)})"
    if node.type == "unary_expression" and _text(node).startswith("!"):
        yield node.start_byte, node.start_byte + 1, ""
    if node.type in {"true", "false"}:
        yield node.start_byte, node.end_byte, "false" if node.type == "true" else "true"


def branches(node: Node) -> Iterator[Change]:
    """Swap what comes when a condition is true and when it is not."""
    if node.type == "ternary_expression":
        first, second = node.child_by_field_name("consequence"), node.child_by_field_name("alternative")
        if first and second:
            between = (node.text or b"")[first.end_byte - node.start_byte : second.start_byte - node.start_byte].decode()
            yield first.start_byte, second.end_byte, _text(second) + between + _text(first)


def numbers(node: Node) -> Iterator[Change]:
    """Move a number."""
    if node.type == "number" and (other := moved(_text(node))):
        yield node.start_byte, node.end_byte, other


def words(node: Node) -> Iterator[Change]:
    """Swap two words of a text."""
    if node.type == "string_fragment" and (found := swapped(_text(node))):
        text = _text(node)
        yield node.start_byte, node.end_byte, text[: found[0]] + found[2] + text[found[1] :]


def calls(node: Node) -> Iterator[Change]:
    """Leave out a call whose value nobody takes."""
    if node.type == "expression_statement" and node.named_children[0].type in {"call_expression", "await_expression"}:
        yield node.start_byte, node.end_byte, ";"


def _all(node: Node) -> Iterator[Node]:
    yield node
    for child in node.children:
        yield from _all(child)


def _text(node: Node) -> str:
    return (node.text or b"").decode()
