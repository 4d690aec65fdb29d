"""QTI 2.1: one question as an assessmentItem. Texts are plain, so that no player has to read Markdown."""

from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement

from groundwork.quiz_formats.model import Bank
from groundwork.quiz_formats.qti_rules import declared, feedback_rules, shared_rules
from groundwork.schemas.quiz import Choice, Number, Question
from groundwork.source.plain_text import one_line

NAMESPACE = "http://www.imsglobal.org/xsd/imsqti_v2p1"
SCHEMA = f"{NAMESPACE} http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
CHOICE, ITEM, PLACE = "choice", "item", "place"
EXPLANATION = "EXPLANATION"
FEEDBACK = "FEEDBACK"


def item(bank: Bank, question: Question) -> Element:
    """Draw a question."""
    title = one_line(bank.plain(question.prompt)) or question.id
    attributes = {"identifier": identifier(question.id), "title": title, "adaptive": "false", "timeDependent": "false"}
    root = Element("assessmentItem", {"xmlns": NAMESPACE, "xmlns:xsi": XSI, "xsi:schemaLocation": SCHEMA, **attributes})
    declared(root, question, _correct(question))
    body = SubElement(root, "itemBody")
    _interaction(body, bank, question)
    if question.hint:
        _paragraphs(SubElement(body, "rubricBlock", {"view": "tutor"}), f"Hint: {bank.plain(question.hint)}")
    processing = SubElement(root, "responseProcessing")
    if question.number:
        feedback_rules(processing, question.number.tolerance)
    else:
        shared_rules(processing, question.type)
    for name, text in _feedback(bank, question):
        shown = {"outcomeIdentifier": FEEDBACK, "identifier": name, "showHide": "show"}
        _paragraphs(SubElement(root, "modalFeedback", shown), text)
    explanation = SubElement(root, "modalFeedback", {"outcomeIdentifier": EXPLANATION, "identifier": "explanation", "showHide": "show"})
    _explain(explanation, bank, question)
    return root


def notes(question: Question) -> list[str]:
    """Say what of a question QTI cannot show."""
    found = ["the hint is a note to tutors"] if question.hint else []
    if question.type in {"order", "match"}:
        found.append("the feedback of choices stands in the explanation")
    return found


def identifier(text: str) -> str:
    """Make an identifier of an id: it starts with a letter or a line."""
    return f"_{text}" if text[:1].isdigit() else text


def _named(kind: str, number: int) -> str:
    return f"{kind}-{number + 1}"


def _partners(choices: Iterable[Choice]) -> list[str]:
    """List what choices belong to, each once, in an order of its own."""
    return sorted({choice.goes_with or "" for choice in choices})


def _correct(question: Question) -> list[str]:
    if question.number:
        return [repr(question.number.value)]
    if question.type == "order":
        return [_named(CHOICE, index) for index in range(len(question.choices))]
    if question.type == "match":
        partners = _partners(question.choices)
        pairs = enumerate(question.choices)
        return [f"{_named(ITEM, index)} {_named(PLACE, partners.index(choice.goes_with or ''))}" for index, choice in pairs]
    return [_named(CHOICE, index) for index, choice in enumerate(question.choices) if choice.correct]


def _interaction(body: Element, bank: Bank, question: Question) -> None:
    if question.number:
        _paragraphs(body, bank.plain(question.prompt))
        paragraph = SubElement(body, "p")
        entry = SubElement(paragraph, "textEntryInteraction", {"responseIdentifier": "RESPONSE", "expectedLength": "12"})
        entry.tail = f" {one_line(question.number.unit)}"
        return
    attributes = {"responseIdentifier": "RESPONSE", "shuffle": "false" if question.type == "true or false" else "true"}
    if question.type == "match":
        attributes["maxAssociations"] = str(len(question.choices))
    elif question.type != "order":
        attributes["maxChoices"] = "0" if question.type == "several answers" else "1"
    names = {"match": "matchInteraction", "order": "orderInteraction"}
    interaction = SubElement(body, names.get(question.type, "choiceInteraction"), attributes)
    SubElement(interaction, "prompt").text = bank.plain(question.prompt)
    if question.type == "match":
        _set(interaction, ITEM, [bank.plain(choice.text) for choice in question.choices], "1")
        _set(interaction, PLACE, [bank.plain(text) for text in _partners(question.choices)], "0")
        return
    for index, choice in enumerate(question.choices):
        SubElement(interaction, "simpleChoice", {"identifier": _named(CHOICE, index)}).text = bank.plain(choice.text)


def _set(interaction: Element, kind: str, texts: list[str], most: str) -> None:
    matched = SubElement(interaction, "simpleMatchSet")
    for index, text in enumerate(texts):
        SubElement(matched, "simpleAssociableChoice", {"identifier": _named(kind, index), "matchMax": most}).text = text


def _feedback(bank: Bank, question: Question) -> list[tuple[str, str]]:
    """Name the feedback that depends on the answer."""
    if question.number:
        return [(name, bank.plain(text)) for name, text in _said(question.number).items()]
    if question.type in {"order", "match"}:
        return []
    return [(_named(CHOICE, index), bank.plain(choice.feedback)) for index, choice in enumerate(question.choices)]


def _said(number: Number) -> dict[str, str]:
    return {"right": number.feedback, "too-low": number.too_low, "too-high": number.too_high}


def _explain(element: Element, bank: Bank, question: Question) -> None:
    if question.type in {"order", "match"}:
        for choice in question.choices:
            _paragraphs(element, f"{bank.plain(choice.text)}: {bank.plain(choice.feedback)}")
    _paragraphs(element, bank.plain(question.explanation))
    title, address = bank.passage(question)
    paragraph = SubElement(element, "p")
    paragraph.text = "Read it again: "
    if address:
        SubElement(paragraph, "a", {"href": address}).text = title
    else:
        paragraph.text += title
    for work in bank.printed(question):
        _paragraphs(element, work)


def _paragraphs(element: Element, text: str) -> None:
    """Draw a text, a paragraph for each; it may stay empty."""
    for part in text.split("\n\n"):
        if part.strip():
            SubElement(element, "p").text = part.strip()
