"""QTI 2.1: one question as an assessmentItem. Texts are plain, so that no player has to read Markdown."""

from xml.etree.ElementTree import Element, SubElement

from groundwork.questions.base import Question
from groundwork.questions.qti import Response, outcome, paragraphs
from groundwork.quiz_formats.model import Bank
from groundwork.source.plain_text import one_line

NAMESPACE = "http://www.imsglobal.org/xsd/imsqti_v2p1"
SCHEMA = f"{NAMESPACE} http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
EXPLANATION = "EXPLANATION"
FEEDBACK = "FEEDBACK"


def item(bank: Bank, question: Question) -> Element:
    """Draw a question."""
    title = one_line(bank.plain(question.prompt)) or question.id
    attributes = {"identifier": identifier(question.id), "title": title, "adaptive": "false", "timeDependent": "false"}
    root = Element("assessmentItem", {"xmlns": NAMESPACE, "xmlns:xsi": XSI, "xsi:schemaLocation": SCHEMA, **attributes})
    response = question.qti(bank.plain)
    _declare(root, response)
    body = SubElement(root, "itemBody")
    body.extend(response.body)
    if question.hint:
        paragraphs(SubElement(body, "rubricBlock", {"view": "tutor"}), f"Hint: {bank.plain(question.hint)}")
    processing = SubElement(root, "responseProcessing")
    processing.extend(response.rules)
    outcome(processing, EXPLANATION, "identifier", "explanation")
    for name, text in response.feedback:
        shown = {"outcomeIdentifier": FEEDBACK, "identifier": name, "showHide": "show"}
        paragraphs(SubElement(root, "modalFeedback", shown), text)
    explanation = SubElement(root, "modalFeedback", {"outcomeIdentifier": EXPLANATION, "identifier": "explanation", "showHide": "show"})
    _explain(explanation, bank, question, response)
    return root


def notes(question: Question) -> list[str]:
    """Say what of a question QTI cannot show."""
    found = ["the hint is a note to tutors"] if question.hint else []
    return [*found, *question.qti(str).lost]


def identifier(text: str) -> str:
    """Make an identifier of an id: it starts with a letter or a line."""
    return f"_{text}" if text[:1].isdigit() else text


def _declare(root: Element, response: Response) -> None:
    """Declare the response with what is right, and the outcomes: points, feedback, explanation."""
    declared = {"identifier": "RESPONSE", "cardinality": response.cardinality, "baseType": response.base}
    right = SubElement(SubElement(root, "responseDeclaration", declared), "correctResponse")
    for value in response.correct:
        SubElement(right, "value").text = value
    score = SubElement(root, "outcomeDeclaration", {"identifier": "SCORE", "cardinality": "single", "baseType": "float"})
    SubElement(SubElement(score, "defaultValue"), "value").text = "0"
    if response.feedback:
        # The response itself is handed to the feedback.
        SubElement(root, "outcomeDeclaration", {"identifier": FEEDBACK, "cardinality": response.cardinality, "baseType": "identifier"})
    SubElement(root, "outcomeDeclaration", {"identifier": EXPLANATION, "cardinality": "single", "baseType": "identifier"})


def _explain(element: Element, bank: Bank, question: Question, response: Response) -> None:
    for text in (*response.explained, bank.plain(question.explanation)):
        paragraphs(element, text)
    title, address = bank.passage(question)
    paragraph = SubElement(element, "p")
    paragraph.text = "Read it again: "
    if address:
        SubElement(paragraph, "a", {"href": address}).text = title
    else:
        paragraph.text += title
    for work in bank.printed(question):
        paragraphs(element, work)
