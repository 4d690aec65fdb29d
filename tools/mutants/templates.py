"""Mutants of Jinja templates, by the tokens of its lexer; ``markup`` has those of the HTML between."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jinja2 import Environment, TemplateSyntaxError
from tools.mutants import markup
from tools.mutants.mutant import Edit
from tools.mutants.words import moved

ENVIRONMENT = Environment(autoescape=True)
OTHERS = {"and": "or", "or": "and", "==": "!=", "!=": "==", "<": "<=", "<=": "<", ">": ">=", ">=": ">"}
ENDS = {"block_end", "variable_end"}
OPEN, CLOSED = set("([{"), set(")]}")


@dataclass(frozen=True)
class Token:
    """A token and where it stands."""

    start: int
    end: int
    kind: str
    text: str


def edits(source: str) -> Iterator[Edit]:
    """Find everything that can be changed in a template."""
    tokens = _tokens(source)
    for kind in (conditions, operators, numbers, values):
        yield from kind(tokens)
    yield from branches(tokens, source)
    yield from markup.edits(source, _blank(tokens, source))


def reads(source: str) -> bool:
    """Tell whether a text is a template."""
    try:
        ENVIRONMENT.parse(source)
    except TemplateSyntaxError:
        return False
    return True


def conditions(tokens: Sequence[Token]) -> Iterator[Edit]:
    """Turn a condition round, of a block, a loop or within a value."""
    for at, token in enumerate(tokens):
        if token.kind == "name" and token.text in {"if", "elif"} and tokens[at - 1].text != ".":
            depth, last = 0, at
            for end in range(at + 1, len(tokens)):
                this = tokens[end]
                depth += (this.text in OPEN) - (this.text in CLOSED)
                if depth < 0 or this.kind in ENDS or (depth == 0 and this.text in {"else", "recursive", ","}):
                    break
                last = end if this.kind != "whitespace" else last
            start, end = tokens[at + 1].end, tokens[last].end
            yield Edit("condition turned", start, end, f"not ({_text(tokens, start, end)})")


def operators(tokens: Sequence[Token]) -> Iterator[Edit]:
    """Replace an operator by its neighbour."""
    for token in tokens:
        if token.kind in {"name", "operator"} and token.text in OTHERS:
            yield Edit("operator replaced", token.start, token.end, OTHERS[token.text])


def numbers(tokens: Sequence[Token]) -> Iterator[Edit]:
    """Move a number."""
    for token in tokens:
        if token.kind in {"integer", "float"} and (other := moved(token.text)):
            yield Edit("number moved", token.start, token.end, other)


def values(tokens: Sequence[Token]) -> Iterator[Edit]:
    """Leave out a value that the template shows."""
    start = 0
    for token in tokens:
        if token.kind == "variable_begin":
            start = token.start
        elif token.kind == "variable_end":
            yield Edit("value dropped", start, token.end, "")


def branches(tokens: Sequence[Token], source: str) -> Iterator[Edit]:
    """Swap what stands before and after an else."""
    opened: list[list[tuple[str, int, int]]] = []
    for at, token in enumerate(tokens):
        if token.kind != "block_begin":
            continue
        name = next(one.text for one in tokens[at + 1 :] if one.kind == "name")
        end = next(one.end for one in tokens[at:] if one.kind == "block_end")
        if name in {"if", "for"}:
            opened.append([(name, token.start, end)])
        elif name in {"elif", "else"}:
            opened[-1].append((name, token.start, end))
        elif name in {"endif", "endfor"}:
            parts = opened.pop()
            if [part[0] for part in parts] == ["if", "else"]:
                (_, _, first), (_, middle, second) = parts
                swapped = source[second : token.start] + source[middle:second] + source[first:middle]
                yield Edit("branches swapped", first, token.start, swapped)


def _tokens(source: str) -> list[Token]:
    """Give all tokens with their places: in order, as the lexer leaves out some white space, and says only lines."""
    tokens, place = [], 0
    for _, kind, text in ENVIRONMENT.lex(source):
        start = source.index(text, place)
        place = start + len(text)
        tokens.append(Token(start, place, kind, text))
    return tokens


def _text(tokens: Sequence[Token], start: int, end: int) -> str:
    return "".join(token.text for token in tokens if start <= token.start and token.end <= end)


def _blank(tokens: Sequence[Token], source: str) -> str:
    """Give the HTML alone, at its places: values become letters, all else of the template becomes space."""
    blank, value = list(source), False
    for token in tokens:
        value = (value or token.kind == "variable_begin") and token.kind != "data"
        if token.kind != "data":
            blank[token.start : token.end] = ["\n" if char == "\n" else "x" if value else " " for char in token.text]
    return "".join(blank)
