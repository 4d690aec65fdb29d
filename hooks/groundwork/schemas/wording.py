"""What each kind of schema error is called in an author's words, and what to do about it."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from groundwork.code import EXAMPLES
from groundwork.problems import nearest, suggestion
from groundwork.schemas.base import CITEKEY, ID
from groundwork.schemas.reference import DOI

KINDS = {
    "string_type": "text",
    "bool_type": "true or false",
    "bool_parsing": "true or false",
    "int_type": "a whole number",
    "int_parsing": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "float_parsing": "a number",
    "date_type": "a day such as 2026-03-31",
    "date_from_datetime_parsing": "a day such as 2026-03-31",
    "date_from_datetime_inexact": "a day such as 2026-03-31",
    "url_type": "an address",
    "tuple_type": "a list",
    "model_type": "a group of fields",
    "dict_type": "a group of fields",
}
IN_WORDS = {
    str: "text",
    bool: "true or false",
    int: "a number",
    float: "a number",
    date: "a day",
    datetime: "a day with a time",
    list: "a list",
    dict: "a group of fields",
}

PATTERNS = {
    ID: "Use small letters, digits and hyphens, without spaces.",
    CITEKEY: "Write the key alone, as in docs/data/references.yml: letters, digits, - and _.",
    DOI: "A DOI starts with 10. and has no https://doi.org/ before it.",
}

# Of more names only the one that was meant is told.
MANY = 12
# What people call a field that has another name here.
OTHER_NAMES = {"journal": "container-title", "year": "issued", "date": "issued", "place": "publisher-place", "notes": "note"}
# A text that fits within a message.
SHORT = 40

Words = tuple[str, str]


@dataclass(frozen=True)
class Elsewhere:
    """Where an unknown field is known: the thing that it stands in, the field that says of which shape this is, and other shapes."""

    thing: str
    named_in: str
    others: tuple[str, ...]


@dataclass(frozen=True)
class Finding:
    """One schema error: its kind in pydantic's words, the value's name, the value, and the fields known beside it."""

    kind: str
    message: str
    name: str
    field: str
    value: Any
    context: Mapping[str, Any]
    siblings: Mapping[str, FieldInfo]
    elsewhere: Elsewhere | None = None


def words(finding: Finding) -> Words:
    """Say what is wrong, and what to do."""
    if finding.kind in WORDS and (finding.value is not None or finding.kind in {"missing", "extra_forbidden"}):
        return WORDS[finding.kind](finding)
    if finding.value is None:
        return _empty(finding)
    if finding.kind in KINDS:
        return _wrong_type(finding)
    return f"{finding.name}: {finding.message[0].lower()}{finding.message[1:]}", ""


def _unknown(finding: Finding) -> Words:
    if there := finding.elsewhere:
        *most, last = there.others
        others = f"{', '.join(most)} or {last}" if most else last
        return f"{finding.name} means nothing in {there.thing}", f"Take it out, or set {there.named_in}: {others}."
    known = list(finding.siblings)
    if finding.field == "easier" and "harder" in known:
        return f"unknown field {finding.name}", "The way back comes by itself: name this drill under harder, on the page of the easier one."
    if (meant := OTHER_NAMES.get(finding.field.casefold())) in known:
        return f"unknown field {finding.name}", f"Did you mean {meant}?"
    return f"unknown field {finding.name}", suggestion(finding.field, known, f"Known fields: {', '.join(known)}.")


def _missing(finding: Finding) -> Words:
    field = finding.siblings.get(finding.field)
    choices = get_args(field.annotation) if field and get_origin(field.annotation) is Literal else ()
    one_of = f" One of: {', '.join(map(str, choices))}." if choices else ""
    return f"{finding.name} is missing", f"Add it: {field.description}{one_of}" if field and field.description else "Add it."


def _empty(finding: Finding) -> Words:
    field = finding.siblings.get(finding.field)
    todo = "Write it." if field and field.is_required() else "Write it, or take the field out if the page can do without."
    return f"{finding.name} is empty", todo


def _wrong_type(finding: Finding) -> Words:
    return f"{finding.name} is {_given(finding)}, not {KINDS[finding.kind]}", _in_right_type(finding)


def _in_right_type(finding: Finding) -> str:
    """Say how a value of another type is written."""
    if finding.kind == "string_type":
        return "Put the value in quotes." if not isinstance(finding.value, list | dict) else "Write one text, in quotes."
    if finding.kind == "tuple_type":
        args = get_args(_annotation(finding))
        of_texts = ... in args and not any(isinstance(one, type) and issubclass(one, BaseModel) for one in args)
        is_short = of_texts and isinstance(finding.value, str) and len(finding.value) <= SHORT and "\n" not in finding.value
        return f"Write a list: {finding.field}: [{finding.value}]." if is_short else "Begin each entry below it with a hyphen and a space."
    if finding.kind in {"model_type", "dict_type"}:
        return "Write its fields below it, each on a line of its own, with two spaces more."
    return ""


def _annotation(finding: Finding) -> Any:
    field = finding.siblings.get(finding.field)
    return field.annotation if field else None


def _given(finding: Finding) -> str:
    return IN_WORDS.get(type(finding.value), "something else")


def _not_one_of(finding: Finding) -> Words:
    # pydantic joins the values as 'a', 'b' or 'c'.
    known = finding.context["expected"].strip("'").replace("' or '", "', '").split("', '")
    if not isinstance(finding.value, str):
        return f"{finding.name} is {_given(finding)}, not one of: {', '.join(known)}", "Choose one of them."
    todo = suggestion(str(finding.value), known, "Choose one of them.")
    # Nobody reads through two dozen names when the one that was meant is told.
    among = f"none of {len(known)} names" if len(known) > MANY and nearest(finding.value, known) else f"not one of: {', '.join(known)}"
    return f"{finding.name} is {finding.value!r}, which is {among}", todo


def _entries(finding: Finding) -> Words:
    lowest, highest = finding.context.get("min_length"), finding.context.get("max_length")
    bound = f"at least {lowest}" if lowest is not None else f"at most {highest}"
    count = len(finding.value)
    return f"{finding.name} has {count} {'entry' if count == 1 else 'entries'}; it needs {bound}", ""


def _too_long(finding: Finding) -> Words:
    return f"{finding.name} has {len(str(finding.value))} letters; {finding.context['max_length']} fit", "Shorten it."


def _bad_name(finding: Finding) -> Words:
    wrong = f"{finding.name} is {finding.value!r}, which is not written as it must be"
    stem = finding.value.rpartition("/")[2].removesuffix(".md")
    if stem != finding.value and finding.context["pattern"] == ID and re.fullmatch(ID, stem):
        return wrong, f"Write {stem}."
    return wrong, PATTERNS.get(finding.context["pattern"], f"See {EXAMPLES} for examples.")


def _bad_address(finding: Finding) -> Words:
    return f"{finding.name} is {finding.value!r}, which is not an address", "Write it whole, with https:// at the start."


def _own_check(finding: Finding) -> Words:
    return str(finding.context["error"]), ""


def _no_number(finding: Finding) -> Words:
    return f"{finding.name} is {finding.value}, which nobody can count", "Write a number in digits."


def _out_of_range(finding: Finding) -> Words:
    said = {
        "ge": ("less than {}", "Write {} or more."),
        "gt": ("not more than {}", "Write more than {}."),
        "le": ("more than {}", "Write {} or less."),
        "lt": ("not less than {}", "Write less than {}."),
    }
    ((bound, limit),) = finding.context.items()
    wrong, todo = (words.format(f"{limit:g}") for words in said[bound])
    return f"{finding.name} is {finding.value}, {wrong}", todo


WORDS: Mapping[str, Callable[[Finding], Words]] = {
    "extra_forbidden": _unknown,
    "missing": _missing,
    "string_too_short": _empty,
    "literal_error": _not_one_of,
    "too_short": _entries,
    "too_long": _entries,
    "string_too_long": _too_long,
    "string_pattern_mismatch": _bad_name,
    "value_error": _own_check,
    "url_parsing": _bad_address,
    "url_scheme": _bad_address,
    "finite_number": _no_number,
    "greater_than_equal": _out_of_range,
    "greater_than": _out_of_range,
    "less_than_equal": _out_of_range,
    "less_than": _out_of_range,
}
