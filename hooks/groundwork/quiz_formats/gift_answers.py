"""What stands within the braces of a question in GIFT: choices, pairs, a number, or true or false, and their feedback.

These are GIFT's own types. Which of ours it is, a comment of ours may say; then the class of that type takes them.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from math import isfinite

from groundwork.questions.base import Fields, Kind
from groundwork.questions.gift_text import find, formatted, pieces, split, unescape
from groundwork.questions.types import kind_in, of
from groundwork.quiz_formats.model import Collector, shown

WEIGHT = re.compile(r"%(-?[0-9]{1,3}(?:\.[0-9]*)?)%")
NUMBER = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?")
TRUE = {"T": True, "TRUE": True, "F": False, "FALSE": False}
FEWEST = 2
ALL = 100


@dataclass(frozen=True)
class Block:
    """What stands within braces, the question that it belongs to, what a comment of ours adds, and where findings go.

    ``form`` is the format of a text that does not name its own; ``markdown`` becomes ``ours`` in a question that we wrote.
    """

    line: int
    thing: str
    form: str
    text: str
    extra: Fields
    found: Collector

    def read(self, text: str) -> str:
        """Read a text, which may have a format of its own."""
        form, text = formatted(text, self.form)
        return self.plain(text, "ours" if self.form == "ours" and form == "markdown" else form)

    def plain(self, text: str, form: str) -> str:
        """Read a text of a known format."""
        return self.found.text(self.line, self.thing, unescape(text), form)

    def leave(self, name: str, value: object) -> None:
        """Tell that something was not taken."""
        self.found.leave(self.line, self.thing, name, value)

    def problem(self, wrong: str, todo: str) -> None:
        """Keep a problem."""
        self.found.problem(self.line, self.thing, wrong, todo)


def taken(block: Block) -> Fields | None:
    """Read what stands within braces; None when it cannot be taken, which has then been told."""
    last = next(iter(reversed(list(find(block.text, "####")))), None)
    answers = block.text[: last.start()].strip() if last else block.text
    explained = {"explanation": block.read(block.text[last.end() :])} if last else {}
    fields = _answers(answers, block)
    if fields is None:
        return None
    fields = _of_type(fields, block)
    return fields | {name: text for name, text in explained.items() if text}


def _of_type(fields: Fields, block: Block) -> Fields:
    """Let the type that a comment names take what was read, else the type that it looks like."""
    kind = kind_in(block.extra) if "type" in block.extra else None
    taken = of(kind).from_gift(fields, block.extra) if kind else None
    if taken is not None:
        block.extra.pop("type")
        return taken
    return of(fields["type"]).from_gift(fields, block.extra) or fields


def _answers(text: str, block: Block) -> Fields | None:
    if text.startswith("#"):
        return _number(text[1:], block)
    if next(find(text, "~"), None):
        return _choices(text, block)
    if next(find(text, "="), None) and "->" in text:
        return _match(text, block)
    if split(text, "#")[0].strip() in TRUE:
        return _true_false(text, block)
    kind = "a short answer" if text else "an essay"
    block.leave(f"{kind} is not taken, as there is no such type of question here", unescape(text) or block.thing)
    return None


def _with_feedback(text: str, block: Block) -> Fields:
    before, behind = split(text, "#")
    fields: Fields = {"text": block.read(before)}
    if behind is not None and (feedback := block.read(behind)):
        fields["feedback"] = feedback
    return fields


def _choices(text: str, block: Block) -> Fields | None:
    before, answers = pieces(text, "[=~]")
    if before.strip():
        block.leave("a text before the first choice is not taken", unescape(before))
    choices, weights = [], []
    for sign, answer in answers:
        # Moodle reads a ~= as one sign.
        if sign == "~" and not answer.strip() and len(answers) > FEWEST:
            continue
        weight = WEIGHT.match(answer.strip()) if sign == "~" else None
        weights.append(float(weight[1]) if weight else ALL * (sign == "="))
        choice = _with_feedback(answer.strip()[weight.end() if weight else 0 :], block)
        choices.append(choice | ({"correct": True} if weights[-1] > 0 else {}))
    right = [weight for weight in weights if weight > 0]
    if len(choices) < FEWEST or not right:
        block.problem("has fewer than two choices, or none that is right", "Write = before the right one, ~ before each other one.")
        return None
    equals = sum(sign == "=" for sign, _ in answers)
    several = equals != 1
    if _lost(weights, equals):
        block.leave("points are not taken, only right and wrong", ", ".join(f"{weight:g}%" for weight in weights))
    # A choice that earns some points beside one that earns all is no right one.
    for choice, points in zip(choices, weights, strict=True):
        if not several and points < ALL:
            choice.pop("correct", None)
    kind: Kind = "several-answers" if several else "one-answer"
    return {"type": kind, "choices": choices}


def _lost(weights: list[float], equals: int) -> bool:
    """Tell whether right and wrong say less than the points did."""
    if equals:
        return equals > 1 or any(weight not in {0, ALL} for weight in weights)
    return len({weight for weight in weights if weight > 0}) > 1 or len({weight for weight in weights if weight < 0}) > 1


def _match(text: str, block: Block) -> Fields | None:
    before, answers = pieces(text, "=")
    if before.strip():
        block.leave("a text before the first pair is not taken", unescape(before))
    choices: list[Fields] = []
    for _, answer in answers:
        left, arrow, goes_with = answer.partition("->")
        if not arrow:
            block.problem(f"a pair has no ->: {shown(unescape(answer))}", "Write it as: =this -> that.")
            return None
        if not left.strip():
            block.leave("what belongs to nothing is not taken", unescape(goes_with))
            continue
        choices.append({"text": block.read(left.replace("-&gt;", "->")), "goes_with": block.plain(goes_with, block.form)})
    kind: Kind = "match"
    return {"type": kind, "choices": choices}


def _true_false(text: str, block: Block) -> Fields:
    said, behind = split(text, "#")
    wrong, right = split(behind, "#") if behind is not None else ("", None)
    is_true = TRUE[said.strip()]
    feedback = {is_true: block.read(right or ""), not is_true: block.read(wrong)}
    choices: list[Fields] = []
    for word, value in (("True", True), ("False", False)):
        choice: Fields = {"text": word}
        if value == is_true:
            choice["correct"] = True
        if feedback[value]:
            choice["feedback"] = feedback[value]
        choices.append(choice)
    kind: Kind = "true-or-false"
    return {"type": kind, "choices": choices}


def _number(text: str, block: Block) -> Fields | None:
    text, wrong = split(text, "~")
    before, answers = pieces(text, "=")
    given = ([before] if before.strip() else []) + [answer for _, answer in answers]
    number: Fields = {}
    for answer in given:
        weight = WEIGHT.match(answer.strip())
        said, feedback = split(answer.strip()[weight.end() if weight else 0 :], "#")
        if number or (weight and float(weight[1]) < ALL):
            block.leave("another number is not taken", unescape(answer))
            continue
        bounds = _bounds(unescape(said).strip())
        if bounds is None:
            block.problem(f"is no number: {shown(unescape(said))}", "Write 5, 5:0.5 for 0.5 more or less, or 4.5..5.5, with a point.")
            return None
        number = {"value": bounds[0], "tolerance": bounds[1]}
        if feedback is not None and (words := block.read(feedback)):
            number["feedback"] = words
    if not number:
        block.problem("has no number that is right", "Write it behind the #.")
        return None
    if wrong is not None and (words := block.read(wrong.strip().removeprefix("#"))):
        number |= {"too_low": words, "too_high": words}
        if "too_low" not in block.extra:
            block.leave("one feedback now stands for lower and higher numbers", words)
    kind: Kind = "number"
    return {"type": kind, "number": number}


def _bounds(said: str) -> tuple[float, float] | None:
    """Read a number with its tolerance; None for what is none."""
    low, dots, high = (part.strip() for part in said.partition(".."))
    value, colon, tolerance = (part.strip() for part in said.partition(":"))
    parts = (low, high) if dots else (value, tolerance) if colon else (value, "0")
    if not all(NUMBER.fullmatch(part) and isfinite(float(part)) for part in parts):
        return None
    if dots:
        least, most = Decimal(low), Decimal(high)
        value, tolerance = str((least + most) / 2), str((most - least) / 2)
    else:
        value, tolerance = parts
    bounds = float(value), float(tolerance)
    return bounds if bounds[1] >= 0 and all(map(isfinite, bounds)) else None
