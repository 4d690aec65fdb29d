"""Reads a stylesheet of ours and makes it smaller without a change of meaning: only comments and space go that nothing depends on.

No rule is moved, merged or rewritten. What larger tools win by that is gone once the file is compressed, and it costs meaning: they drop
the first of two values of a property, which older browsers need, and put selectors into one list, which is lost as a whole where a
browser does not know one of them.
"""

import posixpath
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import tinycss2

from groundwork.bundles.model import KEPT
from groundwork.problems import Location, Problem

Address = Callable[[str], str | None]
"""Gives the address from the bundle for one from the stylesheet; None when there is no such file."""
# A rule behind the last one: when it is not found there, something before it was never closed.
END = "groundwork-end"
# Rules that count only at the head of a file, which a part of a bundle is not.
HEAD = {"charset", "namespace"}
# Rules that have declarations in them; those in all other rules are rules again.
DECLARING = {"font-face", "page", "property", "counter-style", "view-transition"}
# Beside these no space means anything, in selectors, in values or between rules.
TIGHT = {",", ";", ">", "<", "=", "~"}
# What a kind of token or rule is that cannot be read, in an author's words.
UNREAD = {
    "bad-string": "a quotation mark is not closed in its line",
    "bad-url": "this address cannot be read",
    **dict.fromkeys("}])", "this bracket closes nothing"),
}
# Functions whose own texts are addresses.
ADDRESSING = {"url", "src", "image-set", "-webkit-image-set"}


@dataclass(frozen=True)
class Sheet:
    """A stylesheet: the lines and paths of what it imports, its rules made smaller, and what is wrong with it."""

    imports: tuple[tuple[int, str], ...]
    rules: str
    problems: tuple[Problem, ...]


@lru_cache(maxsize=KEPT)
def read(path: str, text: str, address: Address) -> Sheet:
    """Read a stylesheet, with its addresses as they are from the bundle; one that has not changed since the site was last drawn is kept."""
    return _Reader(path, address).sheet(text)


def on_paper(rules: str) -> str:
    """Give rules that count on paper only."""
    return f"@media print{{{rules}}}"


def _lists(node: Any) -> Iterator[list[Any]]:
    """Give the lists of tokens that a token or a rule holds."""
    for name in ("prelude", "content", "arguments"):
        part = getattr(node, name, None)
        if part is not None:
            yield part


def _all(nodes: Iterable[Any]) -> Iterator[Any]:
    for node in nodes:
        yield node
        for part in _lists(node):
            yield from _all(part)


def _means(nodes: Iterable[Any]) -> list[Any]:
    return [node for node in nodes if node.type not in {"whitespace", "comment"}]


class _Reader:
    """Reads one stylesheet."""

    def __init__(self, path: str, address: Address) -> None:
        self._path = path
        self._address = address
        self._imports: list[tuple[int, str]] = []
        self._problems: list[Problem] = []

    def sheet(self, text: str) -> Sheet:
        """Give the stylesheet."""
        *rules, last = tinycss2.parse_stylesheet(f"{text}\n@{END};", skip_comments=True, skip_whitespace=True)
        if getattr(last, "at_keyword", "") != END:
            self._problem(
                last, "stylesheet", "a bracket, a quotation mark or a comment is never closed", "Close it, at this line or below."
            )
            rules = []
        kept = [rule for rule in rules if not self._taken(rule)]
        self._check(kept, rules=True)
        for node in _all(kept):
            self._mend(node)
        return Sheet(tuple(self._imports), _smaller(kept), tuple(sorted(set(self._problems))))

    def _problem(self, node: Any, thing: str, wrong: str, todo: str) -> None:
        self._problems.append(Problem(Location(self._path, node.source_line), thing, wrong, todo))

    def _unread(self, error: Any) -> None:
        wrong = UNREAD.get(error.kind, "this is neither a declaration nor a rule, so browsers skip it")
        self._problem(error, "stylesheet", wrong, "Look at this line and the one before it.")

    def _taken(self, rule: Any) -> bool:
        """Take a rule that is no part of a bundle: an import, or what counts only at the head of a file."""
        keyword = rule.lower_at_keyword if rule.type == "at-rule" else ""
        if keyword in HEAD:
            self._problem(rule, f"@{keyword}", "it counts only at the head of a file", "Leave it out: our files are UTF-8, and for HTML.")
        elif keyword == "import":
            words = _means(rule.prelude)
            inner = _means(words[0].arguments) if words and words[0].type == "function" else words
            if len(words) == len(inner) == 1 and inner[0].type in {"string", "url"}:
                self._imports.append((rule.source_line, posixpath.normpath(posixpath.join(posixpath.dirname(self._path), inner[0].value))))
            else:
                self._problem(rule, "@import", "only a whole stylesheet can be imported", 'Write @import url("file.css").')
        return keyword in HEAD or keyword == "import"

    def _check(self, nodes: Iterable[Any], *, rules: bool) -> None:
        """Report what browsers would skip without a word."""
        for node in nodes:
            if node.type == "error":
                self._unread(node)
            elif node.type == "at-rule" and node.content is not None:
                inside = rules and node.lower_at_keyword not in DECLARING
                parse = tinycss2.parse_rule_list if inside else tinycss2.parse_blocks_contents
                self._check(parse(node.content, skip_comments=True, skip_whitespace=True), rules=inside)
            elif node.type == "qualified-rule":
                self._check(tinycss2.parse_blocks_contents(node.content, skip_comments=True, skip_whitespace=True), rules=False)

    def _mend(self, node: Any) -> None:
        """Give each address as it is from the bundle, and report the tokens that are none."""
        if node.type == "error":
            self._unread(node)
        elif node.type == "url":
            node.representation = f'url("{self._from_bundle(node)}")'
        elif node.type == "function" and node.lower_name in ADDRESSING:
            for text in node.arguments:
                if text.type == "string":
                    text.representation = f'"{self._from_bundle(text)}"'

    def _from_bundle(self, token: Any) -> str:
        found = self._address(token.value)
        if found is None:
            self._problem(
                token, "address", f"{token.value} is no file of ours", "Name one that is in assets, as seen from this stylesheet."
            )
        return str(tinycss2.serializer.serialize_string_value(found or ""))


def _smaller(nodes: Iterable[Any]) -> str:
    """Write rules without what means nothing."""
    for rule in nodes:
        for name in ("prelude", "content"):
            if getattr(rule, name, None) is not None:
                setattr(rule, name, _tight(getattr(rule, name)))
        if rule.type == "at-rule" and rule.prelude:
            # Not all that reads CSS knows @media( for what it is.
            rule.prelude.insert(0, tinycss2.ast.WhitespaceToken(0, 0, " "))
    return str(tinycss2.serialize(nodes))


def _tight(nodes: Sequence[Any]) -> list[Any]:
    """Leave out comments, space beside what parts anyway, and the last semicolon of a block."""
    kept: list[Any] = []
    spaces = False
    for node in nodes:
        if node.type in {"whitespace", "comment"}:
            spaces |= node.type == "whitespace"
            continue
        if spaces and kept and not _begins(node) and not _ends(kept[-1]):
            kept.append(tinycss2.ast.WhitespaceToken(node.source_line, node.source_column, " "))
        spaces = False
        for name in ("content", "arguments"):
            if getattr(node, name, None) is not None:
                setattr(node, name, _tight(getattr(node, name)))
        kept.append(node)
    while kept and kept[-1] == ";":
        kept.pop()
    return kept


def _begins(node: Any) -> bool:
    """Tell whether space before a token means nothing."""
    return node.type == "{} block" or (node.type == "literal" and node.value in TIGHT)


def _ends(node: Any) -> bool:
    """Tell whether space after a token means nothing."""
    return _begins(node) or node == ":"
