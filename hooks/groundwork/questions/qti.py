"""What a question says of its answers to QTI 2.1: the response, what is drawn, and the rules that give points and feedback."""

from collections.abc import Iterable
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement

CHOICE = "choice"


@dataclass(frozen=True)
class Response:
    """What is answered with, what is right, and how it is drawn.

    ``feedback`` depends on the answer, by the name that a rule shows it under; ``explained`` stands before the explanation;
    ``lost`` is what QTI cannot show.
    """

    cardinality: str
    base: str
    correct: tuple[str, ...]
    interaction: str
    body: tuple[Element, ...]
    rules: tuple[Element, ...]
    feedback: tuple[tuple[str, str], ...] = ()
    explained: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()


def named(kind: str, number: int) -> str:
    """Name one of several things; the first has the number 0."""
    return f"{kind}-{number + 1}"


def interaction(name: str, prompt: str, *, shuffle: bool = True, **attributes: str) -> Element:
    """Draw what is answered, with its prompt."""
    shuffled = {"responseIdentifier": "RESPONSE", "shuffle": "true" if shuffle else "false"}
    drawn = Element(name, shuffled | attributes)
    SubElement(drawn, "prompt").text = prompt
    return drawn


def add_choices(element: Element, texts: Iterable[str]) -> None:
    """Draw choices into an interaction."""
    for index, text in enumerate(texts):
        SubElement(element, "simpleChoice", {"identifier": named(CHOICE, index)}).text = text


def paragraphs(element: Element, text: str) -> None:
    """Draw a text, a paragraph for each; it may stay empty."""
    for part in text.split("\n\n"):
        if part.strip():
            SubElement(element, "p").text = part.strip()


def all_or_nothing() -> Element:
    """Write the rule that gives a point for all that is right."""
    processed = Element("responseCondition")
    condition = SubElement(processed, "responseIf")
    both(SubElement(condition, "match"))
    outcome(condition, "SCORE", "float", "1")
    return processed


def feedback_of_choices() -> Element:
    """Write the rule that shows the feedback of each choice that was made."""
    made = Element("setOutcomeValue", {"identifier": "FEEDBACK"})
    SubElement(made, "variable", {"identifier": "RESPONSE"})
    return made


def both(element: Element) -> None:
    """Compare the response with what is right."""
    SubElement(element, "variable", {"identifier": "RESPONSE"})
    SubElement(element, "correct", {"identifier": "RESPONSE"})


def outcome(element: Element, name: str, base: str, value: str) -> None:
    """Set an outcome."""
    SubElement(SubElement(element, "setOutcomeValue", {"identifier": name}), "baseValue", {"baseType": base}).text = value
