"""Anki's text files: the headers of its manual, and notes that a reader of tab-separated text takes apart again."""

import csv
from html.parser import HTMLParser
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given
from tests.unit.quiz_formats.banks import ALL, bank, question, questions

from groundwork.questions.base import Question
from groundwork.quiz_formats import anki

GOLDEN = Path(__file__).parent / "golden/a-bank.anki.txt"
TAGS = {"div", "ul", "ol", "li", "br", "a", "details", "summary"}


def taken_apart(*asked: Question, address: str = "https://example.org/x/") -> tuple[dict[str, str], list[list[str]]]:
    """Read a file as Anki does: headers until the first line without #, then rows."""
    text = anki.write(bank(*asked, address=address)).decode()
    lines = text.split("\n")
    count = next(number for number, line in enumerate(lines) if not line.startswith("#"))
    headers = dict(line.removeprefix("#").split(":", 1) for line in lines[:count])
    return headers, list(csv.reader(StringIO("\n".join(lines[count:]), newline=""), delimiter="\t"))


class Tags(HTMLParser):
    """Collects the tags and the words of a field."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.words = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep a tag with its attributes' names."""
        self.tags.append(" ".join([tag, *(name for name, _ in attrs)]))

    def handle_data(self, data: str) -> None:
        """Keep words."""
        self.words += data


def test_it_is_written(request: pytest.FixtureRequest) -> None:
    """As the golden file has it; pytest --update writes that anew."""
    written = anki.write(bank(*ALL))
    if request.config.getoption("--update"):
        GOLDEN.write_bytes(written)
    assert written == GOLDEN.read_bytes()


def test_headers_and_columns_agree() -> None:
    """The columns that hold id and tags are those that the headers name."""
    headers, rows = taken_apart(*ALL)
    columns = headers["columns"].split("\t")
    assert headers["separator"] == "tab"
    assert headers["html"] == "true"
    assert {len(row) for row in rows} == {len(columns)}
    for asked, row in zip(ALL, rows, strict=True):
        assert row[int(headers["guid column"]) - 1] == f"groundwork-{asked.id}"
        assert row[int(headers["tags column"]) - 1].split() == list(asked.tags)


@given(questions)
def test_any_question_is_one_row_of_known_tags(asked: Question) -> None:
    """Whatever stands in its texts, none of it is markup."""
    _, (row,) = taken_apart(asked)
    for field in row[1:3]:
        assert {tag.split()[0] for tag in Tags(field).tags} <= TAGS
        assert {tag for tag in Tags(field).tags if " " in tag} <= {"a href"}


def test_the_front_tells_no_answer() -> None:
    """The things to put in order, or together, stand in an order of their own."""
    _, ((_, order, _, _), (_, match, _, _)) = taken_apart(question("order"), question("match"))
    assert Tags(order).words.index("Step a") < Tags(order).words.index("Step b")
    words = Tags(match).words
    assert [words.index(text) for text in ("A -> b", "C", "D", "[plain]x", "w", "z")] == sorted(
        words.index(text) for text in ("A -> b", "C", "D", "[plain]x", "w", "z")
    )


def test_the_back_tells_all() -> None:
    """What is right, each feedback, explanation, passage and works."""
    _, rows = taken_apart(*ALL)
    for asked, row in zip(ALL, rows, strict=True):
        words = Tags(row[2]).words
        for said in ("As Smith found, it is so.", "Read it again: What is known", "Smith J. A trial. J. 2020."):
            assert said in words, asked.id
    assert "-4.5 days, 0.25 more or less: So." in Tags(rows[3][2]).words


def test_without_an_address_there_is_no_link() -> None:
    """The passage has its title alone."""
    _, ((_, front, back, _),) = taken_apart(question("one-answer"), address="")
    assert "a href" not in Tags(front).tags + Tags(back).tags
