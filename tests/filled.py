"""Records of any schema with every field filled: each text is a word of its own, so that it can be found where it is shown."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel, HttpUrl, RootModel
from pydantic.fields import FieldInfo
from tests.sites import ENGLISH

from groundwork.dates import in_words
from groundwork.questions.base import Question
from groundwork.questions.types import TYPES
from groundwork.quiz.check import findings
from groundwork.schemas.base import Link, PageUri, QuestionId, Shapes
from groundwork.schemas.places import BodyPlace

Data = dict[str, Any]
At = tuple[str | int, ...]
FIRST_DAY = date(1950, 1, 1)
FIRST_YEAR = 1800
# What a pattern may ask for, in the order in which it is tried.
FORMS = ("{word}", "10.1000/{word}", "{number}", "PMC{number}")
# How many choices a question has, which is enough for each type.
CHOICES = 3


def _question(filled: Data, _nth: int) -> Data:
    """Mark as many choices as right as the type of the question takes; two choices are enough for some."""
    if "choices" not in filled:
        return filled
    for right in (1, 0, 2):
        choices = [one | ({"correct": index < right} if "correct" in one else {}) for index, one in enumerate(filled["choices"])]
        choices = [one | ({"at": get_args(BodyPlace)[index]} if "at" in one else {}) for index, one in enumerate(choices)]
        for some in (choices, choices[:2]):
            if not any(findings(TYPES.read(filled | {"choices": some}))):
                return filled | {"choices": some}
    raise ValueError(filled["type"])


# Schemas whose own checks ask for more than a value in each field: what is other there. The first of a list counts from 0.
APART: dict[str, Any] = {
    **{kind.__name__: _question for kind in TYPES.all().values()},
    "Name": lambda filled, nth: {"literal": filled["literal"]} if nth else {name: filled[name] for name in ("family", "given")},
    "Status": lambda filled, _: filled | {"state": "corrected"},
    "Interval": lambda filled, _: (
        filled
        | {"axis": f"{filled['axis']}, compared", "plainly": f"{filled['plainly']} lower"}
        | dict(zip(("low", "estimate", "high"), sorted(filled[name] for name in ("low", "estimate", "high")), strict=True))
    ),
    # The figure of a drill is a file of its own, and the code that draws it has tests of its own.
    "Step": lambda filled, _: {name: value for name, value in filled.items() if name != "figure"},
}


@dataclass
class Filler:
    """Fills schemas, and keeps which word stands in which field, and which pages and works the ids need."""

    words: dict[str, set[str]] = field(default_factory=dict)
    """Schema and field to the words that stand there, each in the forms that it may be shown in."""
    choices: dict[str, list[tuple[At, Any]]] = field(default_factory=dict)
    """Schema and field without a text to where it stands, and the other values that it could have."""
    keys: set[str] = field(default_factory=set)
    """All keys that an author can choose."""
    links: list[tuple[str, str]] = field(default_factory=list)
    """Schema and field to the id that stands there and names another record. What it names has the id too, so it is no word."""
    needs: list[tuple[type[Link], str]] = field(default_factory=list)
    """The ids that name other records, with their kinds."""
    count: int = 0
    years: int = 0

    def fill(self, schema: type[BaseModel], at: At = (), nth: int = 0) -> Data:
        """Give the data of a record, as an author would write it."""
        if issubclass(schema, RootModel):
            root = schema.model_fields["root"]
            filled: Data = self._value(root.annotation, [root], f"{schema.__name__}.root", at)
            return filled
        data = {}
        for name, info in schema.model_fields.items():
            written = info.alias or name
            data[written] = self._value(info.annotation, [info], f"{_owner(schema, name)}.{name}", (*at, written))
        return APART[schema.__name__](data, nth) if schema.__name__ in APART else data

    def _value(self, kind: Any, rules: list[Any], label: str, at: At) -> Any:
        origin, inner = get_origin(kind), get_args(kind)
        if origin in (Union, UnionType):
            return self._value(next(one for one in inner if one is not type(None)), rules, label, at)
        if hasattr(kind, "__metadata__"):
            shape = next(iter(_shapes(kind)[at[-1] :] if isinstance(at[-1], int) else ()), None)
            return self.fill(shape, at) if shape else self._value(inner[0], [*rules, *kind.__metadata__], label, at)
        if origin in (tuple, dict):
            return self._mapping(inner, label, at) if origin is dict else self._list(inner, rules, label, at)
        if origin is Literal or kind is bool:
            values = inner or (False, True)
            self.choices.setdefault(label, []).append((at, values))
            self.keys |= {value for value in values if isinstance(value, str)}
            return values[0]
        if issubclass(kind, BaseModel):
            return self.fill(kind, at, at[-1] if isinstance(at[-1], int) else 0)
        return self._word(kind, rules, label)

    def _list(self, inner: tuple[Any, ...], rules: list[Any], label: str, at: At) -> list[Any]:
        if inner[-1] is not Ellipsis:
            return [self._value(kind, [], label, (*at, index)) for index, kind in enumerate(inner)]
        bounds = {name: value for rule in _flat(rules) for name in ("min_length", "max_length") if (value := getattr(rule, name, None))}
        few = CHOICES if label.endswith(".choices") else 2
        count = len(_shapes(inner[0])) or min(max(bounds.get("min_length", 0), few), bounds.get("max_length", few))
        return [self._value(inner[0], [], label, (*at, index)) for index in range(count)]

    def _mapping(self, inner: tuple[Any, ...], label: str, at: At) -> Data:
        pattern = next((rule.pattern for rule in _flat([*getattr(inner[0], "__metadata__", ())]) if getattr(rule, "pattern", None)), "")
        form = next(form for form in ("{}", "about/{}.md") if re.search(pattern, form.format("one-key")))
        return {key: self._value(inner[1], [], label, (*at, key)) for key in (form.format("one-key"), form.format("other-key"))}

    def _word(self, kind: type, rules: list[Any], label: str) -> Any:
        self.count += 1
        word, number = f"q{self.count}q", self.count
        if issubclass(kind, Link) and kind is not QuestionId:
            self.links.append((label, word))
            self.needs.append((kind, word))
            return f"about/{word}.md" if kind is PageUri else word
        value, forms = self._of(kind, word, number, rules)
        self.words.setdefault(label, set()).update(forms)
        return value

    def _of(self, kind: type, word: str, number: int, rules: list[Any]) -> tuple[Any, tuple[str, ...]]:
        if kind is date:
            when = FIRST_DAY + timedelta(number)
            return when, (in_words(when, ENGLISH.locale), when.isoformat())
        if kind is int:
            self.years += 1
            return FIRST_YEAR + self.years, (str(FIRST_YEAR + self.years), f"{FIRST_YEAR + self.years:,}")
        if kind is float:
            return round(10 + number / 100, 2), (f"{10 + number / 100:g}", f"{10 + number / 100:.2f}")
        if kind is HttpUrl:
            return f"https://{word}.org/", (f"{word}.org",)
        pattern = next((rule.pattern for rule in _flat(rules) if getattr(rule, "pattern", None)), "")
        value = next(text for form in FORMS if re.search(pattern, text := form.format(word=word, number=10_000 + number)))
        return value, (value,)


def _owner(schema: type[BaseModel], name: str) -> str:
    """Name the class of a field: one that all types of question have is that of a question."""
    return Question.__name__ if issubclass(schema, Question) and name in Question.model_fields else schema.__name__


def _shapes(kind: Any) -> list[type[BaseModel]]:
    """Give the shapes that a value may have, where it has one of several."""
    rules = [rule for rule in getattr(kind, "__metadata__", ()) if isinstance(rule, Shapes)]
    return [shape for rule in rules for shape in rule.all().values()]


def _flat(rules: list[Any]) -> Iterator[Any]:
    for rule in rules:
        yield from (rule, *rule.metadata) if isinstance(rule, FieldInfo) else (rule,)


def put(data: Any, at: At, value: Any) -> Any:
    """Give the data with another value at one place."""
    if not at:
        return value
    if isinstance(data, list):
        return [put(one, at[1:], value) if index == at[0] else one for index, one in enumerate(data)]
    return data | {at[0]: put(data[at[0]], at[1:], value)}


def models(schema: type[BaseModel]) -> list[type[BaseModel]]:
    """Give a schema and those within it."""
    found = [schema]
    for model in found:
        waiting = [field.annotation for field in model.model_fields.values()]
        for kind in waiting:
            waiting += get_args(kind)
            if isinstance(kind, type) and issubclass(kind, BaseModel) and kind not in found:
                found.append(kind)
    return found
