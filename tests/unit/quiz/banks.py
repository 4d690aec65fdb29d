"""Banks of questions for tests."""

from collections.abc import Mapping
from typing import Any

from tests import sites

from groundwork.catalogue.model import Catalogue, Entry
from groundwork.problems import Location
from groundwork.quiz.model import Asked, questions
from groundwork.schemas.quiz import Quiz
from groundwork.source.read import Source

Banks = Mapping[str, Mapping[str, Mapping[str, Any]]]
"""Name of a bank to ids of its questions to what these have beside the usual."""


def catalogue(banks: Banks, **fields: object) -> Catalogue:
    """Make a catalogue of banks; ``fields`` are those of each besides the usual."""
    entries = {}
    for name, bank in banks.items():
        uri = f"quizzes/{name}.md"
        asked = [sites.question(question, **changes) for question, changes in bank.items()]
        record = Quiz.model_validate({"title": name, "summary": "S", "topic": "t", "questions": asked} | fields)
        entries[uri] = Entry(record, Source(uri, {}, {(): Location(f"docs/{uri}", 1)}, "", 1))
    return Catalogue(entries=entries)


def asked(banks: Banks, **fields: object) -> Mapping[str, Asked]:
    """Give the questions of banks by id."""
    return questions(catalogue(banks, **fields))
