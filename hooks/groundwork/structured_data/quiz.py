"""Questions for machines: schema.org's Quiz, Question and Answer, with the words that readers see."""

from collections.abc import Iterable, Iterator
from typing import Any

from groundwork.quiz.model import Asked
from groundwork.schemas.quiz import Choice, Question, digits
from groundwork.source.plain_text import words
from groundwork.templates import unstopped

# Our types of question, and the words that search engines know for them.
KINDS = {
    "one answer": "Multiple choice",
    "several answers": "Multiple choice",
    "true or false": "Multiple choice",
    "number": "Short answer",
    "order": "Short answer",
    "match": "Short answer",
}


def quiz_data(name: str, asked: Iterable[Asked]) -> dict[str, Any]:
    """Describe the questions that a page asks."""
    return {"@type": "Quiz", "name": name, "hasPart": [_question(one.question) for one in asked]}


def _question(question: Question) -> dict[str, Any]:
    accepted = list(_accepted(question))
    data = {
        "@type": "Question",
        "eduQuestionType": KINDS[question.type],
        "text": words(question.prompt),
        "suggestedAnswer": [_answer(choice) for choice in question.choices if question.type in CHOSEN and not choice.correct],
        "acceptedAnswer": accepted[0] if len(accepted) == 1 else accepted,
    }
    return {name: value for name, value in data.items() if value}


CHOSEN = {"one answer", "several answers", "true or false"}


def _accepted(question: Question) -> Iterator[dict[str, Any]]:
    """Give the right answers; an order or a match is one answer, written out."""
    why = {"answerExplanation": _comment(question.explanation)}
    if question.number:
        yield {"@type": "Answer", "text": f"{digits(question.number.value)} {question.number.unit}", **why}
    elif question.type in CHOSEN:
        yield from (_answer(choice) | why for choice in question.choices if choice.correct)
    else:
        parts = [f"{words(choice.text)}: {choice.goes_with}" if choice.goes_with else words(choice.text) for choice in question.choices]
        yield {"@type": "Answer", "text": "; ".join([*map(unstopped, parts[:-1]), parts[-1]]), **why}


def _answer(choice: Choice) -> dict[str, Any]:
    return {"@type": "Answer", "text": words(choice.text), "comment": _comment(choice.feedback)}


def _comment(text: str) -> dict[str, str]:
    return {"@type": "Comment", "text": words(text)}
