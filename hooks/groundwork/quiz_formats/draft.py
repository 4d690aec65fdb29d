"""A bank to finish: what a file from elsewhere lacks is marked "To write:", which the build takes for a problem."""

import re
from collections.abc import Iterator

from pydantic import BaseModel

from groundwork.problems import Problem
from groundwork.questions.base import Fields, Question
from groundwork.questions.types import kind_in, of
from groundwork.quiz_formats.model import Imported
from groundwork.schemas.check import model_in
from groundwork.schemas.quiz import Quiz
from groundwork.source.plain_text import one_line
from groundwork.source.unwritten import TO_WRITE
from groundwork.source.yaml_text import quoted

PASSAGE = {"page": "index.md", "heading": "to-write", "title": f"{TO_WRITE} the heading that answers it"}
TODO = f'Write it where the bank says "{TO_WRITE}".'
LONGEST_TITLE = 80
WORD = re.compile(r"[A-Za-z][\w-]*")


def finished(imported: Imported, name: str) -> tuple[Fields, list[Problem]]:
    """Make a whole bank of what was read, and tell what is to write."""
    title = one_line(name.replace("-", " ")).capitalize()[:LONGEST_TITLE]
    bank: Fields = {
        "title": title,
        "summary": f"{TO_WRITE} what the reader can check.",
        "topic": f"{TO_WRITE} a word or two",
        **imported.bank,
        "draft": True,
        "questions": [],
    }
    gaps = []
    for fields, place in zip(imported.questions, imported.places, strict=True):
        question, lacking = _filled(fields)
        bank["questions"].append(question)
        if lacking:
            gaps.append(Problem(place, f"question {fields['id']}", f"has no {', no '.join(lacking)}", TODO, notice=True))
    return bank, gaps


def _filled(fields: Fields) -> tuple[Fields, list[str]]:
    """Fill the gaps of a question; name them."""
    gaps: Fields = {"prompt": f"{TO_WRITE} the question", "explanation": f"{TO_WRITE} what is true"}
    lacking = [name for name in gaps if name not in fields]
    kind = kind_in(fields)
    answers, words = of(kind).gaps(fields) if kind else (fields, [])
    filled = gaps | answers
    lacking += words
    if "passage" not in fields:
        filled["passage"] = PASSAGE
        lacking.append("passage")
    return filled, lacking


def drawn(bank: Fields) -> str:
    """Write a bank as a page, as docs/quizzes holds them."""
    head = ['# Imported. A text that starts with "To write:" is missing; the build fails until it is there.']
    return "\n".join(["---", *head, *_mapping(bank, Quiz), "---", ""])


def _mapping(fields: Fields, model: type[BaseModel]) -> Iterator[str]:
    for name in _order(model):
        if name not in fields:
            continue
        value, inner = fields[name], model_in(model.model_fields[name].annotation)
        if isinstance(value, dict) and inner:
            yield f"{name}:"
            yield from (f"  {line}" for line in _mapping(value, inner))
        elif isinstance(value, list) and inner:
            yield f"{name}:"
            for entry in value:
                kind = kind_in(entry) if inner is Question else None
                first, *rest = _mapping(entry, of(kind) if kind else inner)
                yield f"  - {first}"
                yield from (f"    {line}" for line in rest)
        elif isinstance(value, list):
            yield f"{name}: [{', '.join(_double(text) for text in value)}]"
        else:
            yield f"{name}: {_scalar(value)}"


def _order(model: type[BaseModel]) -> list[str]:
    """Give the order of fields in a page: what a type of question adds stands right behind its type."""
    names = list(model.model_fields)
    if not issubclass(model, Question):
        return names
    start, rest = names[: names.index("type") + 1], names[names.index("type") + 1 :]
    own = sorted((name for name in rest if name not in Question.model_fields), key=lambda name: name == "choices")
    return [*start, *own, *(name for name in rest if name in Question.model_fields)]


def _scalar(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str):
        return repr(value)
    return _escaped(value) if "\n" in value or not value.isprintable() else quoted(value)


def _double(text: str) -> str:
    """Write a text so that it can stand within brackets, where a comma would end a plain one."""
    return quoted(text) if WORD.fullmatch(text) else _escaped(text)


def _escaped(text: str) -> str:
    """Write a text in double quotes, on one line."""
    signs = {"\n": "\\n", '"': '\\"', "\\": "\\\\"}
    written = (signs.get(sign) or (sign if sign.isprintable() else "\\U" + format(ord(sign), "08x")) for sign in text)
    return f'"{"".join(written)}"'
