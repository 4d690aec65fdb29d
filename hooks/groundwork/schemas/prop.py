"""Things in the picture of a movement figure. Centimetres; they stand on the floor."""

from typing import Annotated

from pydantic import Field, model_validator

from groundwork.schemas.base import Model
from groundwork.schemas.limb import Cm

Size = Annotated[float, Field(strict=True, ge=1, le=250, allow_inf_nan=False)]


class Wall(Model):
    """A wall across the way."""

    at: Cm = Field(description="How far forward it stands; negative is behind the figure.")


class Chair(Model):
    """A firm chair; who sits on it looks forward. Its seat is 42 deep and 44 wide."""

    at: Cm = Field(description="How far forward the front edge of its seat is.")
    height: Annotated[float, Field(strict=True, ge=10, le=80, allow_inf_nan=False)] = Field(45, description="Height of the seat.")
    back: bool = Field(default=True, description="false for a stool without a backrest.")


class Box(Model):
    """A solid box on the midline: a step, a low table, a worktop."""

    start: Cm = Field(alias="from", description="How far forward it begins.")
    end: Cm = Field(alias="to", description="How far forward it ends; more than from.")
    height: Size = Field(description="Height of its top.")
    width: Size = Field(description="How wide it is, from left to right.")

    @model_validator(mode="after")
    def _has_depth(self) -> "Box":
        if self.end - self.start < 1:
            message = "to must be further forward than from, by 1 cm at least"
            raise ValueError(message)
        return self


class Roll(Model):
    """A rolled towel that lies across, on the midline."""

    at: Cm = Field(description="How far forward its middle is.")
    radius: Annotated[float, Field(strict=True, ge=1, le=40, allow_inf_nan=False)] = Field(description="Half of its thickness.")
    width: Size = Field(description="How wide it is, from left to right.")


class Ball(Model):
    """A toy for a baby."""

    at: tuple[Cm, Cm] = Field(description="[forward, right] of its middle.")
    radius: Annotated[float, Field(strict=True, ge=1, le=40, allow_inf_nan=False)] = Field(description="Half of its thickness.")


class Prop(Model):
    """A thing in the picture: one of wall, chair, box, roll, ball."""

    wall: Wall | None = Field(None, description="A wall: {at: 60}.")
    chair: Chair | None = Field(None, description="A chair or stool: {at: -20, height: 45, back: true}.")
    box: Box | None = Field(None, description="A step, low table or worktop: {from: 20, to: 50, height: 20, width: 60}.")
    roll: Roll | None = Field(None, description="A rolled towel: {at: 20, radius: 5, width: 40}.")
    ball: Ball | None = Field(None, description="A toy: {at: [30, 10], radius: 4}.")

    @model_validator(mode="after")
    def _one_thing(self) -> "Prop":
        names = [name for name in type(self).model_fields if getattr(self, name) is not None]
        if len(names) != 1:
            message = f"{' and '.join(names)} stand together" if names else "it is no thing"
            message += ": an entry of props is one of wall, chair, box, roll, ball"
            raise ValueError(message)
        return self
