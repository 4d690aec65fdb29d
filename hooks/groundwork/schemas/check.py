"""From a mapping to a typed record, or to problems in an author's words."""

from collections.abc import Callable
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from groundwork.problems import Location, Problem, suggestion

Place = Callable[..., Location]
M = TypeVar("M", bound=BaseModel)

KINDS = {
    "string_type": "text",
    "bool_type": "true or false",
    "bool_parsing": "true or false",
    "int_type": "a whole number",
    "int_parsing": "a whole number",
    "date_type": "a day, written 2026-03-31",
    "date_from_datetime_parsing": "a day, written 2026-03-31",
    "date_from_datetime_inexact": "a day, written 2026-03-31",
    "tuple_type": "a list",
    "model_type": "a group of fields",
    "dict_type": "a group of fields",
}
IN_WORDS = {str: "text", bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "a group of fields"}


def check(schema: type[M], data: object, place: Place, thing: str) -> tuple[M | None, list[Problem]]:
    """Check data against a schema: the record, or None with every problem. ``place`` finds a value's line."""
    try:
        return schema.model_validate(data), []
    except ValidationError as error:
        return None, [_problem(detail, schema, place, thing) for detail in error.errors(include_url=False)]


def _problem(detail: ErrorDetails, schema: type[BaseModel], place: Place, thing: str) -> Problem:
    path = tuple(part for part in detail["loc"] if not (isinstance(part, str) and "[" in part))
    wrong, todo = _words(detail, schema, path)
    return Problem(place(*path), thing, wrong, todo)


def _words(detail: ErrorDetails, schema: type[BaseModel], path: tuple[str | int, ...]) -> tuple[str, str]:
    kind, value, context = detail["type"], detail["input"], detail.get("ctx", {})
    name = _named(path)
    if kind == "extra_forbidden":
        known = list(_fields(_owner(schema, path)))
        return f"unknown field {name}", suggestion(str(path[-1]), known, f"Known fields: {', '.join(known)}.")
    if kind == "missing":
        field = _fields(_owner(schema, path)).get(str(path[-1]))
        return f"{name} is missing", f"Add it: {field.description}" if field and field.description else "Add it."
    if value is None or kind == "string_too_short":
        return f"{name} is empty", "Write it, or take the field out if the page can do without."
    if kind in KINDS:
        return f"{name} is {IN_WORDS.get(type(value), 'something else')}, not {KINDS[kind]}", _quotes_hint(kind)
    if kind == "literal_error":
        known = context["expected"].replace("'", "").replace(" or ", ", ").split(", ")
        return f"{name} is {value!r}, which is not one of: {', '.join(known)}", suggestion(str(value), known, "Choose one of them.")
    if kind in {"too_short", "too_long"}:
        bound = f"at least {context['min_length']}" if kind == "too_short" else f"at most {context['max_length']}"
        return f"{name} has {context['actual_length']} entries; it needs {bound}", ""
    if kind == "string_too_long":
        return f"{name} has {len(str(value))} letters; {context['max_length']} fit", "Shorten it."
    if kind == "string_pattern_mismatch":
        return f"{name} is {value!r}, which is not a valid name here", "Use small letters, digits and hyphens, without spaces."
    if kind == "value_error":
        return str(context["error"]), ""
    return f"{name}: {detail['msg'][0].lower()}{detail['msg'][1:]}", ""


def _quotes_hint(kind: str) -> str:
    return "Put the value in quotes." if kind == "string_type" else ""


def _named(path: tuple[str | int, ...]) -> str:
    """Name a value as an author would: ``steps, entry 3, text``."""
    return ", ".join(f"entry {part + 1}" if isinstance(part, int) else part for part in path) or "the text"


def _fields(model: type[BaseModel]) -> dict[str, Any]:
    return {field.alias or name: field for name, field in model.model_fields.items()}


def _owner(schema: type[BaseModel], path: tuple[str | int, ...]) -> type[BaseModel]:
    """Find the model whose field the last part of a path names."""
    model = schema
    for part in path[:-1]:
        annotation = _fields(model)[part].annotation if part in _fields(model) else model.model_fields["root"].annotation if "root" in model.model_fields else None
        model = _model_in(annotation) or model
    return model


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for arg in get_args(annotation) if (found := _model_in(arg))), None)
