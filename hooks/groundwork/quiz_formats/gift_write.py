"""Moodle's GIFT. Texts stay Markdown; what GIFT has no place for stands in a comment, which our own import reads back."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from groundwork.quiz_formats.gift_text import escape, written
from groundwork.quiz_formats.model import Bank
from groundwork.schemas.quiz import Choice, Number, Question
from groundwork.source.plain_text import MARKDOWN, one_line

NAME = "GIFT"
SUFFIX = "gift.txt"
COMMENT = "// groundwork "
# Between an explanation and what an export puts behind it.
MORE = "\n\n---\n\n"
TRUE_FALSE = ("True", "False")


def write(bank: Bank) -> bytes:
    """Write a bank as GIFT."""
    fields = bank.quiz.model_dump(mode="json", include={"title", "summary", "topic", "aliases"}, exclude_defaults=True)
    # Moodle reads one slash as the start of a category within.
    head = [_comment(fields), f"$CATEGORY: {escape(one_line(bank.quiz.title).replace('/', '//'))}"]
    blocks = [head, *(list(_question(bank, question)) for question in bank.quiz.questions)]
    return "\n".join("\n".join([*block, ""]) for block in blocks).encode()


def notes(question: Question) -> list[str]:
    """Say what of a question GIFT cannot show."""
    found = ["the hint stays in a comment"] if question.hint else []
    if question.type == "order":
        found.append("an order is written as a match of places and items")
    if question.type in {"order", "match"}:
        found.append("the feedback of choices stays in a comment")
    if question.type == "number":
        found.append("what is said to lower and higher numbers becomes one text, and the unit stays in a comment")
    texts = (question.prompt, question.explanation, *(text for choice in question.choices for text in (choice.text, choice.feedback)))
    marks = [mark for text in texts for mark in MARKDOWN.finditer(text)]
    if any(mark["cited"] or mark["key"] for mark in marks):
        found.append("citations stay as they are written")
    if any((mark["target"] or "").startswith("/") for mark in marks):
        found.append("links to pages of the site stay as they are written")
    return found


def _comment(fields: dict[str, Any]) -> str:
    return COMMENT + json.dumps(fields, ensure_ascii=False)


def _question(bank: Bank, question: Question) -> Iterator[str]:
    yield f"// [id:{question.id}]" + "".join(f" [tag:{tag}]" for tag in question.tags)
    yield _comment(_unshown(question))
    yield f"::{question.id}::[markdown]{escape(question.prompt)}{{{_kind(question)}"
    yield from (f"\t{answer}" for answer in _answers(question))
    yield f"\t####{written(question.explanation + _more(bank, question))}"
    yield "}"


def is_true_false(question: Question) -> bool:
    """Tell whether the choices are those of GIFT's true or false, in its order."""
    one_is_right = sum(choice.correct for choice in question.choices) == 1
    return question.type == "true or false" and one_is_right and tuple(choice.text for choice in question.choices) == TRUE_FALSE


def _unshown(question: Question) -> dict[str, Any]:
    """Give what only a comment can hold."""
    dumped = question.model_dump(mode="json", include={"hint", "passage", "references"}, exclude_defaults=True)
    if question.type == "order" or (question.type == "true or false" and not is_true_false(question)):
        dumped["type"] = question.type
    if question.type in {"order", "match"}:
        dumped["feedback"] = [choice.feedback for choice in question.choices]
    if question.number:
        dumped |= question.number.model_dump(mode="json", include={"unit", "too_low", "too_high"})
    return dumped


def _kind(question: Question) -> str:
    if question.number:
        return "#"
    if not is_true_false(question):
        return ""
    wrong, right = sorted(question.choices, key=lambda choice: choice.correct)
    return f"{right.text.upper()}#{written(wrong.feedback)}#{written(right.feedback)}"


def _answers(question: Question) -> Iterator[str]:
    if question.number:
        yield from _number(question.number)
    elif question.type == "order":
        yield from (f"={place} -> {escape(choice.text)}" for place, choice in enumerate(question.choices, 1))
    elif question.type == "match":
        # No sign of an arrow can be escaped; Markdown shows the entity as one.
        yield from (f"={written(choice.text).replace('->', '-&gt;')} -> {escape(choice.goes_with or '')}" for choice in question.choices)
    elif not is_true_false(question):
        signs = (
            _weights(question.choices) if question.type == "several answers" else ["=" if one.correct else "~" for one in question.choices]
        )
        for sign, choice in zip(signs, question.choices, strict=True):
            yield f"{sign}{written(choice.text)}#{written(choice.feedback)}"


def _number(number: Number) -> Iterator[str]:
    yield f"={number.value!r}:{number.tolerance!r}#{written(number.feedback)}"
    yield f"~#{escape(f'If it is lower: {number.too_low}{MORE}If it is higher: {number.too_high}')}"


def _weights(choices: Sequence[Choice]) -> list[str]:
    """Share out the points; whoever marks all gets none."""
    right = sum(choice.correct for choice in choices)
    return [f"~%{100 / right:.7g}%" if choice.correct else f"~%-{100 / (len(choices) - right):.7g}%" for choice in choices]


def _more(bank: Bank, question: Question) -> str:
    """Write the passage and the works behind the explanation."""
    title, address = bank.passage(question)
    parts = [f"Read it again: [{title}]({address})" if address else f"Read it again: {title}"]
    if printed := bank.printed(question):
        parts.append("\n".join(f"- {work}" for work in printed))
    return MORE + "\n\n".join(parts)
