"""Hands and feet of movement figures: where each is, as an author writes it. Centimetres and degrees."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, field_validator, model_validator

from groundwork.schemas.base import Model

Cm = Annotated[float, Field(strict=True, ge=-400, le=400, allow_inf_nan=False)]
Degrees = Annotated[float, Field(strict=True, ge=-360, le=360, allow_inf_nan=False)]
Seconds = Annotated[float, Field(strict=True, ge=0.2, le=30, allow_inf_nan=False)]
Share = Annotated[float, Field(strict=True, ge=0, le=1, allow_inf_nan=False)]
KINDS = ("floor", "forearm", "wall", "on", "flat", "ball", "print", "kneel", "drag", "point", "air", "step")
Toes = Literal["flat", "tucked"]
Place = Annotated[tuple[Cm, ...], Field(min_length=1, max_length=2)]


def _way(value: object) -> object:
    """Let a bare number stand for a way forward."""
    return {"forward": value} if isinstance(value, int | float) and not isinstance(value, bool) else value


class ArmInAir(Model):
    """A free arm. What is not written stays as it was."""

    flex: Degrees | None = Field(None, description="0 hanging, 90 straight ahead, 180 overhead.")
    out: Degrees | None = Field(None, description="Away from the midline; negative is across the body.")
    elbow: Degrees | None = Field(None, description="Bend of the elbow; 0 is straight.")
    elbow_to: Degrees | None = Field(None, description="Where the forearm bends to: 0 forward or up, 90 inward, -90 outward.")
    wrist: Degrees | None = Field(None, description="Bend of the wrist; positive goes on bending where the elbow bends.")


class LegInAir(Model):
    """A free leg. What is not written stays as it was."""

    flex: Degrees | None = Field(None, description="0 in line with the trunk, 90 thigh straight ahead.")
    out: Degrees | None = Field(None, description="Away from the midline; negative is across it.")
    knee: Degrees | None = Field(None, description="Bend of the knee; 0 is straight.")
    knee_to: Degrees | None = Field(None, description="Where the shank bends to: 0 back, 90 inward, -90 outward.")
    ankle: Degrees | None = Field(None, description="0 foot at a right angle to the shank, positive is toes pointed.")


class Way(Model):
    """A step from the place before."""

    forward: Cm = Field(0, description="Centimetres forward; negative is backward.")
    right: Cm = Field(0, description="Centimetres to the right; negative is to the left.")


Step = Annotated[Way, BeforeValidator(_way, Cm | Way)]
Point = Annotated[tuple[Cm, Cm, Cm], Field(description="[forward, height, out] of a wrist or ankle.")]


class _Limb(Model):
    """What hands and feet share: at most one kind of place, and how it is reached."""

    point: Point | None = Field(None, description="[forward, height, out] that the wrist or ankle is at, in the air.")
    step: Step | None = Field(None, description="A step from the place before: centimetres forward, or {forward: , right: }.")
    aim: Degrees | None = Field(None, description="Where fingers or toes point: 0 forward, positive is outward.")
    lift: Annotated[float, Field(strict=True, ge=0, le=100)] | None = Field(None, description="How high it is lifted on its way.")
    when: tuple[Share, Share] | None = Field(None, description="Part of the phase in which it moves: [0.5, 1] is the second half.")

    @model_validator(mode="after")
    def _one_kind(self) -> "_Limb":
        kinds = [name for name in self.kinds() if getattr(self, name) is not None]
        if len(kinds) > 1:
            message = f"{' and '.join(kinds)} stand together, and a limb has one place"
            raise ValueError(message)
        return self

    @field_validator("when")
    @classmethod
    def _in_order(cls, value: tuple[float, float] | None) -> tuple[float, float] | None:
        if value and value[1] - value[0] < 0.1:  # noqa: PLR2004 - shorter is no movement but a jump
            message = "when must run from a smaller to a larger part of the phase, at least 0.1 apart"
            raise ValueError(message)
        return value

    @classmethod
    def kinds(cls) -> tuple[str, ...]:
        """Name the fields of which a limb has one."""
        return tuple(name for name in KINDS if name in cls.model_fields)


class Hand(_Limb):
    """Where a hand is: one of floor, forearm, wall, on, point, air, step."""

    floor: Place | None = Field(None, description="[forward, out] of the palm on the floor. out: the width of the shoulders.")
    forearm: Place | None = Field(None, description="[forward, out] of the elbow, with the forearm on the floor.")
    wall: Place | None = Field(None, description="[height, out] of the palm on the wall.")
    on: Place | None = Field(None, description="[forward, out] of the palm on top of the prop that stands there.")
    air: ArmInAir | None = Field(None, description="A free arm, by its angles.")


class Foot(_Limb):
    """Where a foot is: one of flat, ball, print, on, kneel, drag, point, air, step."""

    flat: Place | None = Field(None, description="[forward, out] of the ankle over a foot flat on the floor. out: the width of the hips.")
    ball: Place | None = Field(None, description="[forward, out] of the ball of the foot, with the heel lifted.")
    print: Place | None = Field(None, description="[forward, out] of the ankle were the foot flat; heel says how it stands.")
    on: Place | None = Field(None, description="[forward, out] of the ankle, on top of the prop that stands there; heel as for print.")
    kneel: Place | None = Field(None, description="[forward, out] of the knee on the floor, shank behind it.")
    drag: Place | None = Field(None, description="[forward, out] of the ankle of a leg that lies bent to the side.")
    air: LegInAir | None = Field(None, description="A free leg, by its angles.")
    heel: Degrees | None = Field(None, description="Tilt of a standing foot: positive is heel up, negative is toes up.")
    toes: Toes | None = Field(None, description="Of a kneeling foot: flat, or tucked under.")
    turnout: Degrees | None = Field(None, description="How far a dragged foot is turned out.")
