"""From a mapping to a typed record, or to problems in an author's words."""

from collections.abc import Callable, Collection
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from groundwork.problems import Location, Problem, nearest
from groundwork.schemas.wording import Finding, words

Place = Callable[..., Location]
Path = tuple[str | int, ...]
M = TypeVar("M", bound=BaseModel)


def check(schema: type[M], data: object, place: Place, thing: str) -> tuple[M | None, list[Problem]]:
    """Check data against a schema: the record, or None with every problem. ``place`` finds a value's line."""
    try:
        return schema.model_validate(data), []
    except ValidationError as error:
        found = error.errors(include_url=False)
        misspelt = {_meant(detail, schema) for detail in found if detail["type"] == "extra_forbidden"}
        told = [detail for detail in found if not _only_follows(detail, misspelt)]
        return None, [_problem(detail, schema, place, thing) for detail in told]


def _problem(detail: ErrorDetails, schema: type[BaseModel], place: Place, thing: str) -> Problem:
    # pydantic ends the path of a mapping's key that is wrong itself with this part.
    path = detail["loc"]
    if path[-1:] == ("[key]",) and detail["type"] != "extra_forbidden":
        path = path[:-1]
    finding = Finding(
        kind=detail["type"],
        message=detail["msg"],
        name=_named(path),
        field=str(path[-1]) if path else "",
        value=detail["input"],
        context=detail.get("ctx", {}),
        siblings=_fields(_owner(schema, path)),
    )
    return Problem(place(*path), thing, *words(finding))


def _only_follows(detail: ErrorDetails, misspelt: Collection[Path]) -> bool:
    """Tell whether another error says it already: a misspelt name of a field, a wrong entry that a list is then short of."""
    if detail["type"] == "missing":
        return detail["loc"] in misspelt
    return detail["type"] == "too_short" and len(detail["input"]) >= detail["ctx"]["min_length"]


def _meant(detail: ErrorDetails, schema: type[BaseModel]) -> Path:
    path = detail["loc"]
    return (*path[:-1], nearest(str(path[-1]), _fields(_owner(schema, path))))


def _named(path: Path) -> str:
    """Name a value as an author would: ``steps, entry 3, text``."""
    return ", ".join(f"entry {part + 1}" if isinstance(part, int) else part for part in path) or "the text"


def _fields(model: type[BaseModel]) -> dict[str, FieldInfo]:
    return {field.alias or name: field for name, field in model.model_fields.items()}


def _owner(schema: type[BaseModel], path: Path) -> type[BaseModel]:
    """Find the model whose field the last part of a path names."""
    model = schema
    for part in path[:-1]:
        field = _fields(model).get(str(part)) or _fields(model).get("root")
        model = (_model_in(field.annotation) if field else None) or model
    return model


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for arg in get_args(annotation) if (found := _model_in(arg))), None)
