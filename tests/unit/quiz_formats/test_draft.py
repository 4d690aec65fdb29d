"""A bank to finish: whole, with its gaps named, and as YAML that reads back the same."""

from hypothesis import given
from tests.unit.quiz_formats.banks import ALL, questions, texts

from groundwork.problems import Location
from groundwork.questions.base import Fields, Question
from groundwork.questions.number import Number
from groundwork.questions.one_answer import OneAnswer
from groundwork.quiz_formats.draft import drawn, finished
from groundwork.quiz_formats.model import Imported
from groundwork.schemas.quiz import Quiz
from groundwork.source.unwritten import TO_WRITE
from groundwork.source.yaml_text import parse


def read_back(bank: Fields) -> Fields:
    """Read a page's fields."""
    page = drawn(bank)
    assert page.startswith("---\n")
    assert page.endswith("\n---\n")
    read = parse(page[4:-4], "p", "front matter")
    assert read.problems == ()
    return read.data


def test_gaps_are_filled_and_told() -> None:
    """Each says that it is to write, and the schema takes the whole."""
    asked: list[Fields] = [
        {"id": "a", "type": "one-answer", "choices": [{"text": "x", "correct": True, "feedback": "f"}, {"text": "y"}]},
        {
            "id": "b",
            "prompt": "p",
            "explanation": "e",
            "type": "number",
            "number": {"value": 1.0},
            "passage": {"page": "p", "heading": "h", "title": "t"},
        },
    ]
    bank, gaps = finished(Imported(tuple(asked), (Location("f", 3), Location("f", 9))), "my-bank")
    assert [str(gap) for gap in gaps] == [
        'f:3: question a: has no prompt, no explanation, no feedback, no passage. Write it where the bank says "To write:".',
        'f:9: question b: has no unit, no feedback, no too_low, no too_high. Write it where the bank says "To write:".',
    ]
    quiz = Quiz.model_validate(bank)
    assert (quiz.title, quiz.draft) == ("My bank", True)
    first, second = quiz.questions
    assert isinstance(first, OneAnswer)
    assert isinstance(second, Number)
    assert [choice.feedback for choice in first.choices] == ["f", f"{TO_WRITE} the feedback of choice 2"]
    assert first.passage.title == f"{TO_WRITE} the heading that answers it"
    assert second.number.unit.startswith(TO_WRITE)
    assert all(text.startswith(TO_WRITE) for text in (quiz.summary, quiz.topic, first.prompt, first.explanation))


def reads_back(*questions: Question) -> bool:
    """Tell whether a bank of some questions is the same once it was written."""
    fields = [one.model_dump(mode="json", exclude_defaults=True) for one in questions]
    bank = {"title": "T", "summary": "s", "topic": "t", "aliases": ["a, b", "no", "x"], "draft": True, "questions": fields}
    return Quiz.model_validate(read_back(bank)) == Quiz.model_validate(bank)


def test_every_type_reads_back_the_same() -> None:
    """One of each, in one bank."""
    assert reads_back(*ALL)


@given(questions)
def test_any_bank_reads_back_the_same(asked: Question) -> None:
    """Whatever stands in its texts, and another question goes on behind it."""
    assert reads_back(asked, ALL[0])


@given(texts)
def test_any_text_is_written_as_yaml(text: str) -> None:
    """Also in a list, where commas and brackets would mean something."""
    bank = {"title": text, "aliases": [text, text]}
    assert read_back(bank) == bank
