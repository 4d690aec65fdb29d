"""Choices of a record: where readers' words for a key stand."""

from typing import Literal

import pytest
from pydantic import BaseModel

from groundwork import pieces
from groundwork.schemas.base import Text
from groundwork.schemas.choices import group_of
from groundwork.schemas.drill import Drill
from groundwork.schemas.progression import Progression

HowLoud = Literal["quiet", "some-noise"]
Other = Literal["some-noise", "quiet"]


class Inner(BaseModel):
    """A record within another."""

    loud: HowLoud


class Sound(BaseModel):
    """A record with choices of each form."""

    one: HowLoud
    perhaps: HowLoud | None = None
    several: tuple[HowLoud, ...] = ()
    other: Other = "quiet"
    inner: tuple[Inner, ...] = ()
    nameless: Literal["a", "b"] = "a"
    text: Text = "quiet"


class Louder(Sound):
    """A record whose fields come from another."""


@pytest.mark.parametrize(
    ("schema", "field", "group"),
    [
        *((schema, field, "how-loud") for schema in (Sound, Louder) for field in ("one", "perhaps", "several")),
        (Sound, "other", "other"),
        *((Sound, field, "") for field in ("nameless", "text", "inner")),
        (Drill, "level", "level"),
        (Progression, "stage_name", "stage-name"),
        (Progression, "title", ""),
    ],
)
def test_the_group_has_the_name_of_the_type(schema: type[BaseModel], field: str, group: str) -> None:
    """Also where the field is optional, a list, or comes from a schema below it; keys in another order are another type."""
    assert group_of(schema, field) == group


def test_a_drawn_record_keeps_the_group_with_each_key() -> None:
    """For a layout that knows no field by its name; a key still is the text that it was."""
    record = Sound(one="some-noise", several=("quiet",), inner=(Inner(loud="quiet"),))
    drawn = pieces.drawn(record, {})
    assert [(key, key.group) for key in (drawn["one"], *drawn["several"], drawn["inner"][0]["loud"])] == [
        ("some-noise", "how-loud"),
        ("quiet", "how-loud"),
        ("quiet", "how-loud"),
    ]
    assert drawn["perhaps"] is None
    assert not hasattr(drawn["text"], "group")
