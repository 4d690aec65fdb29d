"""A walk over data that nobody has checked yet: each text, with what its schema takes it for.

One wrong field makes no record. The others are read all the same, so that what is wrong in them is told at once.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated, Any, Literal, NamedTuple, get_args, get_origin

from pydantic import BaseModel, RootModel

from groundwork.schemas.base import Link, Markdown, Shapes
from groundwork.schemas.check import Path, fields_of, model_in, named_by_id, shapes_in


class Written(NamedTuple):
    """A text in the data: the way to it, what it is for the schema, and what messages call the thing around it that has an id."""

    at: Path
    text: str
    kind: type[str]
    """A class of schemas/base.py, or ``str`` for a text without Markdown."""
    within: str = ""


def written(schema: type[BaseModel], data: Any) -> Iterator[Written]:
    """Give each text of the data in its order; ids that are no links, keys, days and addresses are none."""
    if issubclass(schema, RootModel):
        yield from _below(schema.model_fields["root"].annotation, (), data, (), "")
    elif isinstance(data, Mapping):
        yield from _within(schema, data, (), "")


def _within(schema: type[BaseModel], data: Mapping[Any, Any], at: Path, within: str) -> Iterator[Written]:
    fields = fields_of(schema)
    for name, value in data.items():
        if field := fields.get(name):
            yield from _below(field.annotation, field.metadata, value, (*at, name), within)


def _below(annotation: Any, metadata: Sequence[Any], value: Any, at: Path, within: str) -> Iterator[Written]:
    if isinstance(value, str):
        if kind := _kind(annotation, metadata):
            yield Written(at, value, kind, within)
    elif isinstance(value, list | tuple):
        for number, entry in enumerate(value):
            yield from _below(annotation, metadata, entry, (*at, number), within)
    elif isinstance(value, Mapping) and get_origin(annotation) is dict:
        for name, entry in value.items():
            yield from _below(get_args(annotation)[1], (), entry, (*at, name), within)
    elif isinstance(value, Mapping):
        shapes = shapes_in(annotation) or next((one for one in metadata if isinstance(one, Shapes)), None)
        if schema := shapes.of(value) if shapes else model_in(annotation):
            yield from _within(schema, value, at, (named_by_id(shapes, value) if shapes else "") or within)


def _kind(annotation: Any, metadata: Sequence[Any]) -> type[str] | None:
    """Say what a text is: Markdown, a link of a type, or plain; None where it is a key, an id or an address."""
    if get_origin(annotation) is Annotated:
        inner, *metadata = get_args(annotation)
        return _kind(inner, metadata)
    if isinstance(annotation, type) and issubclass(annotation, Markdown | Link):
        return annotation
    if annotation is str:
        return None if any(getattr(one, "pattern", None) for one in metadata) else str
    if get_origin(annotation) is Literal:
        return None
    found = [kind for inner in get_args(annotation) if (kind := _kind(inner, metadata if inner is str else ()))]
    return next((kind for kind in found if kind is not str), found[0] if found else None)
