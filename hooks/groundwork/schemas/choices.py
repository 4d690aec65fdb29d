"""Choices: fields whose value is one of some keys, for which readers see words."""

import re
import sys
from functools import cache
from typing import Any, Literal, Self, get_args, get_origin

from pydantic import BaseModel


class Key(str):
    """A key that an author chose, and in which group of the files of words readers' words for it stand."""

    __slots__ = ("group",)
    group: str

    def __new__(cls, key: str, group: str) -> Self:
        """Keep the group beside the key."""
        made = super().__new__(cls, key)
        made.group = group
        return made


@cache
def group_of(schema: type[BaseModel], field: str) -> str:
    """Name the group of words of a field: that of its type, ``stage-name`` for a ``StageName``. Empty where it has no such type."""
    keys = _keys(schema.model_fields[field].annotation)
    owner = next((one for one in schema.__mro__ if field in vars(one).get("__annotations__", {})), schema)
    known = vars(sys.modules[owner.__module__]).items()
    return next((group_named(name) for name, value in known if keys and get_origin(value) is Literal and get_args(value) == keys), "")


def group_named(name: str) -> str:
    """Name the group of words of a type: ``StageName`` is ``stage-name``."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "-", name).lower()


def _keys(kind: Any) -> tuple[Any, ...]:
    """Give the keys of a type, or of that within an optional one or a list."""
    inner = get_args(kind)
    return inner if get_origin(kind) is Literal else next((keys for one in inner if (keys := _keys(one))), ())
