"""A question as its template takes it; what is its type's own stands in the module of the type."""

import re
from collections.abc import Callable
from typing import Any

from groundwork.questions.base import Place
from groundwork.questions.picture import Pictures
from groundwork.quiz.model import Asked


def view(asked: Asked, place: Place, url: Callable[[str], str], pictures: Pictures) -> dict[str, Any]:
    """Give the values of one question; ``url`` gives the address of a page from here, empty when there is none."""
    question = asked.question
    sources = [f"@{key}" for key in question.references if not re.search(rf"@{re.escape(key)}(?![\w-])", question.explanation)]
    return {
        "id": question.id,
        "fingerprint": question.fingerprint(),
        "type": question.type,
        "task": question.task,
        "prompt": place(question.prompt),
        "hint": place(question.hint) if question.hint else "",
        **question.view(place),
        **question.drawn(pictures),
        "prompt_again": place(question.prompt),
        "explanation": place(question.explanation),
        "sources": place(f"[{'; '.join(sources)}]") if sources else "",
        "passage": {"title": question.passage.title, "url": url(question.passage.page), "heading": question.passage.heading},
        "warns": asked.warns,
        "audience": asked.audience,
    }
