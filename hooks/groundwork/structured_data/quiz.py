"""Questions for machines: schema.org's Quiz, Question and Answer, with the words that readers see."""

from collections.abc import Iterable
from typing import Any

from groundwork.questions.base import Question
from groundwork.questions.formats import Answer
from groundwork.quiz.model import Asked
from groundwork.source.plain_text import words
from groundwork.templates import unstopped


def quiz_data(name: str, asked: Iterable[Asked]) -> dict[str, Any]:
    """Describe the questions that a page asks."""
    return {"@type": "Quiz", "name": name, "hasPart": [_question(one.question) for one in asked]}


def _question(question: Question) -> dict[str, Any]:
    described = question.described()
    why = {"answerExplanation": _comment(question.explanation)}
    accepted = [_answer(answer) | why for answer in described.accepted]
    data = {
        "@type": "Question",
        "eduQuestionType": described.kind,
        "text": words(question.prompt),
        "suggestedAnswer": [_answer(answer) for answer in described.suggested],
        "acceptedAnswer": accepted[0] if len(accepted) == 1 else accepted,
    }
    return {name: value for name, value in data.items() if value}


def _answer(answer: Answer) -> dict[str, Any]:
    *parts, last = answer.parts
    comment = {"comment": _comment(answer.comment)} if answer.comment else {}
    return {"@type": "Answer", "text": "; ".join([*map(unstopped, parts), last]), **comment}


def _comment(text: str) -> dict[str, str]:
    return {"@type": "Comment", "text": words(text)}
