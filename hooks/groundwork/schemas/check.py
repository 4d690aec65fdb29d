"""From a mapping to a typed record, or to problems in an author's words."""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from groundwork.problems import Location, Problem, nearest
from groundwork.schemas.base import ID, Shapes
from groundwork.schemas.wording import Elsewhere, Finding, words

Place = Callable[..., Location]
Path = tuple[str | int, ...]
M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True)
class _Around:
    """What stands around a value: the model whose field it is; and the nearest thing that may have one of several shapes.

    ``start`` is how much of the value's path leads to that thing, ``thing`` names it, ``shape`` is the one that it has.
    """

    model: type[BaseModel]
    start: int = 0
    thing: str = ""
    shapes: Shapes | None = None
    shape: type[BaseModel] | None = None


def check(schema: type[M], data: object, place: Place, thing: str) -> tuple[M | None, list[Problem]]:
    """Check data against a schema: the record, or None with every problem. ``place`` finds a value's line."""
    try:
        return schema.model_validate(data), []
    except ValidationError as error:
        found = [(detail, _around(schema, data, detail["loc"])) for detail in error.errors(include_url=False)]
        misspelt = {_meant(detail["loc"], around.model) for detail, around in found if detail["type"] == "extra_forbidden"}
        told = [(detail, around) for detail, around in found if not _only_follows(detail, misspelt)]
        return None, [_problem(detail, around, place, thing) for detail, around in told]


def _problem(detail: ErrorDetails, around: _Around, place: Place, thing: str) -> Problem:
    # pydantic ends the path of a mapping's key that is wrong itself with this part.
    path = detail["loc"]
    if path[-1:] == ("[key]",) and detail["type"] != "extra_forbidden":
        path = path[:-1]
    finding = Finding(
        kind=detail["type"],
        message=detail["msg"],
        name=_named(path[around.start :] if around.thing else path),
        field=str(path[-1]) if path else "",
        value=detail["input"],
        context=detail.get("ctx", {}),
        siblings=fields_of(around.model),
        elsewhere=_elsewhere(around, path) if detail["type"] == "extra_forbidden" else None,
    )
    return Problem(place(*path), around.thing or thing, *words(finding))


def _only_follows(detail: ErrorDetails, misspelt: Collection[Path]) -> bool:
    """Tell whether another error says it already: a misspelt name of a field, a wrong entry that a list is then short of."""
    if detail["type"] == "missing":
        return detail["loc"] in misspelt
    return detail["type"] == "too_short" and len(detail["input"]) >= detail["ctx"]["min_length"]


def _meant(path: Path, model: type[BaseModel]) -> Path:
    return (*path[:-1], nearest(str(path[-1]), fields_of(model)))


def _named(path: Path) -> str:
    """Name a value as an author would: ``steps, entry 3, text``."""
    return ", ".join(f"entry {part + 1}" if isinstance(part, int) else part for part in path) or "the text"


def fields_of(model: type[BaseModel]) -> dict[str, FieldInfo]:
    """Give the fields of a model by the names that authors write."""
    return {field.alias or name: field for name, field in model.model_fields.items()}


def _around(schema: type[BaseModel], data: object, path: Path) -> _Around:
    """Find what stands around the last part of a path."""
    around, shapes = _Around(schema), None
    for at, part in enumerate(path[:-1], 1):
        data = _within(data, part)
        field = fields_of(around.model).get(str(part)) or fields_of(around.model).get("root")
        if isinstance(part, int) and shapes:
            shape = shapes.of(data)
            around = _Around(shape, at, named_by_id(shapes, data), shapes, shape)
        elif field:
            around = replace(around, model=model_in(field.annotation) or around.model)
        shapes = shapes_in(field.annotation) if field else None
    return around


def _within(data: object, part: str | int) -> object:
    if isinstance(data, Mapping):
        return data.get(part)
    return data[part] if isinstance(data, list | tuple) and isinstance(part, int) else None


def named_by_id(shapes: Shapes, data: object) -> str:
    """Name a thing by its id, if it has a good one."""
    name = _within(data, "id")
    return f"{shapes.noun} {name}" if isinstance(name, str) and re.fullmatch(ID, name) else ""


def _elsewhere(around: _Around, path: Path) -> Elsewhere | None:
    """Say that a field belongs to other shapes, if it does."""
    shapes = around.shapes
    if shapes is None:
        return None
    own = next((name for name, shape in shapes.all().items() if shape is around.shape), "")
    rest = path[around.start :]
    others = [name for name, shape in shapes.all().items() if rest[-1] in fields_of(_around(shape, None, rest).model)]
    return Elsewhere(f"a {shapes.noun} of {shapes.named_in} {own}", shapes.named_in, tuple(others)) if own and others else None


def model_in(annotation: Any) -> type[BaseModel] | None:
    """Find the model that a field's values are."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for arg in get_args(annotation) if (found := model_in(arg))), None)


def shapes_in(annotation: Any) -> Shapes | None:
    """Find the shapes that a field's values may have."""
    if isinstance(annotation, Shapes):
        return annotation
    return next((found for arg in get_args(annotation) if (found := shapes_in(arg))), None)
