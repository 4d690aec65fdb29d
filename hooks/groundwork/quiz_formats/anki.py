"""Anki's text files, with the headers of its manual: one note a question, of the note type that every Anki has."""

import csv
from collections.abc import Iterable
from io import StringIO
from xml.etree.ElementTree import Element, SubElement, tostring

from groundwork.quiz_formats.model import Bank
from groundwork.schemas.quiz import Question, digits
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
        rows.writerow((GUID + question.id, _html(_front(bank, question)), _html(_back(bank, question)), " ".join(question.tags)))
    return target.getvalue().encode()


def notes(question: Question) -> list[str]:
    """Say what of a question Anki cannot ask."""
    return ["order becomes a card: you check yourself"] if question.type == "order" else []


def _html(element: Element) -> str:
    return tostring(element, encoding="unicode", method="html")


def _front(bank: Bank, question: Question) -> Element:
    root = Element("div")
    _text(root, "div", bank.plain(question.prompt))
    texts = [bank.plain(choice.text) for choice in question.choices]
    if question.type in {"order", "match"}:
        # Their own order would tell the answer.
        texts = sorted(texts, key=str.casefold)
    _list(root, texts)
    if question.type == "match":
        _list(root, sorted({bank.plain(choice.goes_with or "") for choice in question.choices}, key=str.casefold))
    if question.number:
        _text(root, "div", f"How many {one_line(question.number.unit)}?")
    if question.hint:
        details = SubElement(root, "details")
        SubElement(details, "summary").text = "Hint"
        _text(details, "div", bank.plain(question.hint))
    return root


def _back(bank: Bank, question: Question) -> Element:
    root = Element("div")
    if question.number:
        number = question.number
        spread = f", {digits(number.tolerance)} more or less" if number.tolerance else ""
        _list(root, [f"{digits(number.value)} {one_line(number.unit)}{spread}: {bank.plain(number.feedback)}"])
        _list(root, [f"Lower: {bank.plain(number.too_low)}", f"Higher: {bank.plain(number.too_high)}"])
    elif question.type == "order":
        _list(root, [f"{bank.plain(choice.text)}: {bank.plain(choice.feedback)}" for choice in question.choices], "ol")
    elif question.type == "match":
        pairs = [(bank.plain(choice.text), bank.plain(choice.goes_with or ""), bank.plain(choice.feedback)) for choice in question.choices]
        _list(root, [f"{text} \u2192 {goes_with}: {feedback}" for text, goes_with, feedback in pairs])
    else:
        words = {True: "Right", False: "Not right"}
        _list(
            root,
            [f"{words[choice.correct]}: {bank.plain(choice.text)} \u2013 {bank.plain(choice.feedback)}" for choice in question.choices],
        )
    _text(root, "div", bank.plain(question.explanation))
    title, address = bank.passage(question)
    passage = SubElement(root, "div")
    passage.text = "Read it again: " + ("" if address else title)
    if address:
        SubElement(passage, "a", {"href": address}).text = title
    _list(root, bank.printed(question))
    return root


def _list(element: Element, texts: Iterable[str], kind: str = "ul") -> None:
    """Draw a list, unless it is empty."""
    if texts := list(texts):
        drawn = SubElement(element, kind)
        for text in texts:
            _text(drawn, "li", text)


def _text(element: Element, kind: str, text: str) -> None:
    """Draw a text with its line ends."""
    first, *rest = text.split("\n")
    drawn = SubElement(element, kind)
    drawn.text = first
    for line in rest:
        SubElement(drawn, "br").tail = line
