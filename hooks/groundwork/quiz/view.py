"""A question as its template takes it: choices with the letters they are shown under, and the answers to these."""

import re
from collections.abc import Callable
from typing import Any

from groundwork.quiz.model import Asked, fingerprint, letter, shuffled
from groundwork.schemas.quiz import Number, Question, digits

TASKS = {
    "one answer": "Choose one.",
    "several answers": "Choose all that are right.",
    "true or false": "Choose one.",
    "number": "Write a number.",
    "order": "Put these in order.",
    "match": "Find what goes with each.",
}
Place = Callable[[str], Any]
"""Keeps a Markdown text, and gives what stands for it in the template."""


def view(asked: Asked, place: Place, url: Callable[[str], str]) -> dict[str, Any]:
    """Give the values of one question; ``url`` gives the address of a page from here, empty when there is none."""
    question = asked.question
    sources = [f"@{key}" for key in question.references if not re.search(rf"@{re.escape(key)}(?![\w-])", question.explanation)]
    return {
        "id": question.id,
        "fingerprint": fingerprint(question),
        "type": question.type,
        "task": TASKS[question.type],
        "prompt": place(question.prompt),
        "hint": place(question.hint) if question.hint else "",
        "choices": _choices(question, place),
        "partners": _partners(question),
        "number": _number(question.number, place) if question.number else None,
        "prompt_again": place(question.prompt),
        "explanation": place(question.explanation),
        "sources": place(f"[{'; '.join(sources)}]") if sources else "",
        "passage": {"title": question.passage.title, "url": url(question.passage.page), "heading": question.passage.heading},
        "warns": asked.warns,
        "audience": asked.audience,
    }


def _choices(question: Question, place: Place) -> list[dict[str, Any]]:
    """Choices in the order in which they are shown; ``place`` says where each stands when they are in order, from 1."""
    order = shuffled(question) if question.type == "order" else range(len(question.choices))
    partners = _partner_letters(question)
    return [
        {
            "letter": letter(shown),
            "text": place(question.choices[written].text),
            "text_again": place(question.choices[written].text),
            "feedback": place(question.choices[written].feedback),
            "correct": question.choices[written].correct,
            "place": written + 1,
            "goes_with": question.choices[written].goes_with or "",
            "partner": partners[written] if question.type == "match" else "",
        }
        for shown, written in enumerate(order)
    ]


def _partners(question: Question) -> list[dict[str, str]]:
    if question.type != "match":
        return []
    return [
        {"letter": letter(shown), "text": question.choices[written].goes_with or ""} for shown, written in enumerate(shuffled(question))
    ]


def _partner_letters(question: Question) -> dict[int, str]:
    return {written: letter(shown) for shown, written in enumerate(shuffled(question))}


def _number(number: Number, place: Place) -> dict[str, Any]:
    return {
        "value": digits(number.value),
        "tolerance": digits(number.tolerance),
        "unit": number.unit,
        "feedback": place(number.feedback),
        "too_low": place(number.too_low),
        "too_high": place(number.too_high),
    }
