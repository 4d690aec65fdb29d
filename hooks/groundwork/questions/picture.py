"""Pictures that questions show: stills of drills, with the places on the body. What draws figures hands them in."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import Any

from groundwork.schemas.places import BodyPlace


@dataclass(frozen=True)
class Picture:
    """A still as still.html takes it, and where in its box places on the body are."""

    still: Mapping[str, Any]
    places: Mapping[BodyPlace, tuple[int, int]]
    infant: bool = False

    def share(self, place: BodyPlace) -> tuple[float, float]:
        """Give a place as parts of the picture's width and of its height."""
        left, top, width, height = self.still["box"]
        x, y = self.places[place]
        return (x - left) / width, (y - top) / height

    def apart(self, one: BodyPlace, other: BodyPlace) -> float:
        """Give how far apart two places are, as a part of the picture's width."""
        (x, y), (to_x, to_y) = self.places[one], self.places[other]
        return float(((x - to_x) ** 2 + (y - to_y) ** 2) ** 0.5 / self.still["box"][2])


@dataclass(frozen=True)
class Pictures:
    """The pictures of each drill by its id: one for each step, None for a step without."""

    drills: Mapping[str, Sequence[Picture | None]] = field(default_factory=dict)
    unknown: AbstractSet[str] = frozenset()
    """The drills of whose pictures nothing is known: problems of their pages or figures are told there, or the feature is left out."""

    def find(self, drill: str, step: int) -> Picture | None:
        """Give the picture of a step, from 1."""
        steps = self.drills.get(drill, ())
        return steps[step - 1] if step <= len(steps) else None
