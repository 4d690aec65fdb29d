"""Moodle's GIFT. Texts stay Markdown; what GIFT has no place for stands in a comment, which our own import reads back."""

import json
from collections.abc import Iterator
from typing import Any

from groundwork.questions.base import Question
from groundwork.questions.gift_text import MORE, escape, written
from groundwork.quiz_formats.model import Bank
from groundwork.source.plain_text import MARKDOWN, one_line

NAME = "GIFT"
SUFFIX = "gift.txt"
COMMENT = "// groundwork "


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
    found += question.gift().lost
    texts = (question.prompt, question.explanation, *(text for _, text in question.answers()))
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
    answers = question.gift()
    unshown = question.model_dump(mode="json", include={"hint", "passage", "references"}, exclude_defaults=True)
    yield _comment({**unshown, **answers.more})
    yield f"::{question.id}::[markdown]{escape(question.prompt)}{{{answers.kind}"
    yield from (f"\t{answer}" for answer in answers.answers)
    yield f"\t####{written(question.explanation + _more(bank, question))}"
    yield "}"


def _more(bank: Bank, question: Question) -> str:
    """Write the passage and the works behind the explanation."""
    title, address = bank.passage(question)
    parts = [f"Read it again: [{title}]({address})" if address else f"Read it again: {title}"]
    if printed := bank.printed(question):
        parts.append("\n".join(f"- {work}" for work in printed))
    return MORE + "\n\n".join(parts)
