"""What a question of QTI answers with: its declarations, and the rules that turn a response into points and feedback."""

from xml.etree.ElementTree import Element, SubElement

from groundwork.schemas.quiz import Question

TYPES = {
    "one answer": ("single", "identifier"),
    "true or false": ("single", "identifier"),
    "several answers": ("multiple", "identifier"),
    "order": ("ordered", "identifier"),
    "match": ("multiple", "directedPair"),
    "number": ("single", "float"),
}
# Types whose feedback belongs to the choice that was made.
OWN_FEEDBACK = {"one answer", "true or false", "several answers", "number"}


def declared(root: Element, question: Question, correct: list[str]) -> None:
    """Declare the response with what is right, and the outcomes: points, feedback, explanation."""
    cardinality, base = TYPES[question.type]
    response = SubElement(root, "responseDeclaration", {"identifier": "RESPONSE", "cardinality": cardinality, "baseType": base})
    right = SubElement(response, "correctResponse")
    for value in correct:
        SubElement(right, "value").text = value
    score = SubElement(root, "outcomeDeclaration", {"identifier": "SCORE", "cardinality": "single", "baseType": "float"})
    SubElement(SubElement(score, "defaultValue"), "value").text = "0"
    if question.type in OWN_FEEDBACK:
        many = "multiple" if question.type == "several answers" else "single"
        SubElement(root, "outcomeDeclaration", {"identifier": "FEEDBACK", "cardinality": many, "baseType": "identifier"})
    SubElement(root, "outcomeDeclaration", {"identifier": "EXPLANATION", "cardinality": "single", "baseType": "identifier"})


def shared_rules(processing: Element, kind: str) -> None:
    """Write rules for choices: a point for all that is right, the feedback of each choice made, then the explanation."""
    condition = SubElement(SubElement(processing, "responseCondition"), "responseIf")
    _both(SubElement(condition, "match"))
    _set(condition, "SCORE", "float", "1")
    if kind in OWN_FEEDBACK:
        SubElement(SubElement(processing, "setOutcomeValue", {"identifier": "FEEDBACK"}), "variable", {"identifier": "RESPONSE"})
    _set(processing, "EXPLANATION", "identifier", "explanation")


def feedback_rules(processing: Element, tolerance: float) -> None:
    """Write rules for a number: right within the tolerance, else too low or too high; nothing for no answer."""
    condition = SubElement(processing, "responseCondition")
    empty = SubElement(condition, "responseIf")
    SubElement(SubElement(empty, "isNull"), "variable", {"identifier": "RESPONSE"})
    _set(empty, "SCORE", "float", "0")
    right = SubElement(condition, "responseElseIf")
    _both(SubElement(right, "equal", {"toleranceMode": "absolute", "tolerance": f"{tolerance!r} {tolerance!r}"}))
    _set(right, "SCORE", "float", "1")
    _set(right, "FEEDBACK", "identifier", "right")
    low = SubElement(condition, "responseElseIf")
    _both(SubElement(low, "lt"))
    _set(low, "FEEDBACK", "identifier", "too-low")
    _set(SubElement(condition, "responseElse"), "FEEDBACK", "identifier", "too-high")
    _set(processing, "EXPLANATION", "identifier", "explanation")


def _both(element: Element) -> None:
    SubElement(element, "variable", {"identifier": "RESPONSE"})
    SubElement(element, "correct", {"identifier": "RESPONSE"})


def _set(element: Element, outcome: str, base: str, value: str) -> None:
    SubElement(SubElement(element, "setOutcomeValue", {"identifier": outcome}), "baseValue", {"baseType": base}).text = value
