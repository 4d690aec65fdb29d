"""A walk over a record: each of its values, with where it stands as an author writes it."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from pydantic import BaseModel, RootModel

# The field by which a record within a record is named.
NAME = "id"


class Leaf(NamedTuple):
    """One value of a record, and where it stands.

    ``at`` is the way to it, in the names that authors write. ``within`` names the nearest record around it that has an id
    of its own, such as ``question hands-1``; it is empty in others.
    """

    at: tuple[str | int, ...]
    value: Any
    within: str = ""


def walk(value: Any, at: tuple[str | int, ...] = (), within: str = "") -> Iterator[Leaf]:
    """Give each value of a record, and of the records, lists and mappings in it, in their order."""
    if isinstance(value, RootModel):
        yield from walk(value.root, at, within)
    elif isinstance(value, BaseModel):
        fields = type(value).model_fields
        within = f"{_noun(type(value))} {getattr(value, NAME)}" if NAME in fields else within
        for name, field in fields.items():
            yield from walk(getattr(value, name), (*at, field.alias or name), within)
    elif isinstance(value, tuple | dict):
        for part, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from walk(inner, (*at, part), within)
    else:
        yield Leaf(at, value, within)


def _noun(schema: type[BaseModel]) -> str:
    """Say what a record is: the class that brings the id, so that each type of question is a question."""
    return next(one.__name__.lower() for one in reversed(schema.__mro__) if NAME in getattr(one, "model_fields", {}))
