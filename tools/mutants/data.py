"""Mutants of data files, by the nodes of YAML."""

from collections.abc import Iterator
from itertools import pairwise

import yaml
from tools.mutants.mutant import Edit
from tools.mutants.words import moved, swapped
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode


def edits(source: str) -> Iterator[Edit]:
    """Find everything that can be changed in a data file."""
    for node in _all(yaml.compose(source, Loader=yaml.SafeLoader)):
        if isinstance(node, MappingNode):
            yield from fields(node, source)
        elif isinstance(node, SequenceNode):
            yield from entries(node, source)
        elif isinstance(node, ScalarNode):
            yield from scalars(node, source)


def reads(source: str) -> bool:
    """Tell whether a text is YAML."""
    try:
        yaml.compose(source, Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        return False
    return True


def fields(node: MappingNode, source: str) -> Iterator[Edit]:
    """Leave out a field."""
    pairs = node.value
    for at, (key, value) in enumerate(pairs):
        start, end = key.start_mark.index, _end(value, source)
        if node.flow_style and at + 1 < len(pairs):
            end = pairs[at + 1][0].start_mark.index
        elif node.flow_style and at:
            start = _end(pairs[at - 1][1], source)
        yield Edit("field dropped", start, end, "")


def entries(node: SequenceNode, source: str) -> Iterator[Edit]:
    """Swap two neighbours of a list."""
    for first, second in pairwise(node.value):
        start, end = first.start_mark.index, _end(second, source)
        one, two = source[start : _end(first, source)], source[second.start_mark.index : end]
        if one != two:
            yield Edit("entries swapped", start, end, two + source[start + len(one) : second.start_mark.index] + one)


def scalars(node: ScalarNode, source: str) -> Iterator[Edit]:
    """Swap two words of a text; move a number; turn true into false."""
    start, end = node.start_mark.index, _end(node, source)
    written = source[start:end]
    kind = node.tag.rpartition(":")[2]
    if kind == "str" and (found := swapped(written)):
        first, last, other = found
        yield Edit("words swapped", start + first, start + last, other)
    elif kind in {"int", "float"} and (number := moved(written)):
        yield Edit("number moved", start, end, number)
    elif kind == "bool":
        yield Edit("condition turned", start, end, "false" if written == "true" else "true")


def _end(node: Node, source: str) -> int:
    """Give where a node's text ends: a block's own mark stands behind the comments that follow it."""
    if isinstance(node, MappingNode) and node.value and not node.flow_style:
        return _end(node.value[-1][1], source)
    if isinstance(node, SequenceNode) and node.value and not node.flow_style:
        return _end(node.value[-1], source)
    return len(source[: node.end_mark.index].rstrip())


def _all(node: Node | None) -> Iterator[Node]:
    """Give a node and all values below it; keys stay."""
    if node is None:
        return
    yield node
    if isinstance(node, MappingNode):
        for _, value in node.value:
            yield from _all(value)
    elif isinstance(node, SequenceNode):
        for value in node.value:
            yield from _all(value)
