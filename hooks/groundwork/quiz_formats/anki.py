"""Anki's text files, with the headers of its manual: one note a question, of the note type that every Anki has."""

import csv
from io import StringIO
from xml.etree.ElementTree import Element, SubElement, tostring

from groundwork.questions.base import Question
from groundwork.questions.formats import Card, Lines
from groundwork.quiz_formats.model import Bank
from groundwork.source.plain_text import one_line

NAME = "Anki"
SUFFIX = "anki.txt"
COLUMNS = ("Id", "Front", "Back", "Tags")
# The id never changes, so a later import changes the note and keeps its days.
GUID = "groundwork-"


def write(bank: Bank) -> bytes:
    """Write a bank as a text file for Anki."""
    headers = {
        "separator": "tab",
        "html": "true",
        "notetype": "Basic",
        "deck": one_line(bank.quiz.title),
        "columns": "\t".join(COLUMNS),
        "guid column": str(COLUMNS.index("Id") + 1),
        "tags column": str(COLUMNS.index("Tags") + 1),
    }
    target = StringIO()
    target.writelines(f"#{name}:{value}\n" for name, value in headers.items())
    rows = csv.writer(target, delimiter="\t", lineterminator="\n")
    for question in bank.quiz.questions:
        card = question.anki(bank.plain)
        front, back = _front(bank, question, card), _back(bank, question, card)
        rows.writerow((GUID + question.id, _html(front), _html(back), " ".join(question.tags)))
    return target.getvalue().encode()


def notes(question: Question) -> list[str]:
    """Say what of a question Anki cannot ask."""
    return list(question.anki(str).lost)


def _html(element: Element) -> str:
    return tostring(element, encoding="unicode", method="html")


def _front(bank: Bank, question: Question, card: Card) -> Element:
    root = Element("div")
    _text(root, "div", bank.plain(question.prompt))
    for part in card.front:
        if isinstance(part, Lines):
            _list(root, part)
        else:
            _text(root, "div", part)
    if question.hint:
        details = SubElement(root, "details")
        SubElement(details, "summary").text = "Hint"
        _text(details, "div", bank.plain(question.hint))
    return root


def _back(bank: Bank, question: Question, card: Card) -> Element:
    root = Element("div")
    for part in card.back:
        _list(root, part)
    _text(root, "div", bank.plain(question.explanation))
    title, address = bank.passage(question)
    passage = SubElement(root, "div")
    passage.text = "Read it again: " + ("" if address else title)
    if address:
        SubElement(passage, "a", {"href": address}).text = title
    _list(root, Lines(tuple(bank.printed(question))))
    return root


def _list(element: Element, lines: Lines) -> None:
    """Draw a list, unless it is empty."""
    if lines.texts:
        drawn = SubElement(element, "ol" if lines.ordered else "ul")
        for text in lines.texts:
            _text(drawn, "li", text)


def _text(element: Element, kind: str, text: str) -> None:
    """Draw a text with its line ends."""
    first, *rest = text.split("\n")
    drawn = SubElement(element, kind)
    drawn.text = first
    for line in rest:
        SubElement(drawn, "br").tail = line
