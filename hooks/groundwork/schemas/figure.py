"""Movement figures: poses and phases of one drill as numbers. Centimetres, degrees, seconds.

Forward, height and right are places on the floor of the drill; ``out`` is a distance from the midline to the limb's own side.
Angles of the body are 0 for a person who stands upright with hanging arms.
"""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, PlainValidator, WithJsonSchema, field_validator, model_validator

from groundwork.schemas.base import ID, Id, Model, Text
from groundwork.schemas.drill import Picture
from groundwork.schemas.limb import Cm, Degrees, Foot, Hand, Seconds, Share, Way
from groundwork.schemas.prop import Prop

MAX_HEIGHT = 300

Still = Literal["end", "mid", "never"]
Pattern = Literal["contralateral", "ipsilateral", "none"]
Balance = Literal["static", "dynamic", "none"]
BodyName = Literal["adult", "infant"]
Loop = Literal["repeat", "restart"]


def _height(value: object) -> float | str:
    """Accept a height as a number, or one of the two words."""
    if value in ("auto", "rest"):
        return str(value)
    if isinstance(value, int | float) and not isinstance(value, bool) and -MAX_HEIGHT <= value <= MAX_HEIGHT:
        return float(value)
    message = f"the pelvis height is {value!r}, which is no number of centimetres, and neither auto nor rest"
    raise ValueError(message)


Height = Annotated[
    float | str, PlainValidator(_height), WithJsonSchema({"anyOf": [{"type": "number"}, {"type": "string", "enum": ["auto", "rest"]}]})
]


def _three(value: object) -> object:
    """Let a place without its third number stand on the midline."""
    return [*value, 0] if isinstance(value, list | tuple) and len(value) == 2 else value  # noqa: PLR2004 - forward and height


class Pelvis(Model):
    """Where the pelvis is, and how it is turned."""

    at: Annotated[tuple[Cm, Height, Cm], BeforeValidator(_three, tuple[Cm, Height] | tuple[Cm, Height, Cm])] | None = Field(
        None,
        description="[forward, height, right] of the point between the hip joints. "
        "height: a number, auto (from the knees), rest (lying or sitting on what is beneath).",
    )
    forward: Cm | None = Field(None, description="Way forward from where it was, instead of at.")
    up: Cm | None = Field(None, description="Way up from where it was, instead of at.")
    right: Cm | None = Field(None, description="Way to the right from where it was, instead of at.")
    pitch: Degrees | None = Field(None, description="0 upright, 90 face down, -90 face up.")
    roll: Degrees | None = Field(None, description="Roll about the long axis of the body; negative is to the right.")
    turn: Degrees | None = Field(None, description="Turn on the spot; positive is to the left.")
    side: Degrees | None = Field(None, description="Lean to the side; positive is to the right.")


class Spine(Model):
    """How a part of the spine bends."""

    flex: Degrees | None = Field(None, description="Positive is round, negative is arched.")
    side: Degrees | None = Field(None, description="Bend to the side; positive is to the right.")
    twist: Degrees | None = Field(None, description="Twist; positive is to the left.")


class Head(Model):
    """How the head is held on the trunk."""

    flex: Degrees | None = Field(None, description="Positive is chin to chest, negative is looking up.")
    turn: Degrees | None = Field(None, description="Look to a side; positive is to the left.")
    side: Degrees | None = Field(None, description="Ear to the shoulder; positive is to the right.")


class Moves(Model):
    """Parts of a pose. In a phase only what changes is written."""

    pelvis: Pelvis | None = Field(None, description="Place and turn of the pelvis.")
    lumbar: Spine | None = Field(None, description="Bend of the lower back.")
    chest: Spine | None = Field(None, description="Bend of the upper back.")
    head: Head | None = Field(None, description="Bend and turn of the neck.")
    hands: Hand | None = Field(None, description="Both hands alike, left mirrored to right.")
    feet: Foot | None = Field(None, description="Both feet alike, left mirrored to right.")
    hand_left: Hand | None = Field(None, alias="hand_L", description="The left hand alone, whatever both do.")
    hand_right: Hand | None = Field(None, alias="hand_R", description="The right hand alone, whatever both do.")
    foot_left: Foot | None = Field(None, alias="foot_L", description="The left foot alone, whatever both do.")
    foot_right: Foot | None = Field(None, alias="foot_R", description="The right foot alone, whatever both do.")


class Pose(Moves):
    """A whole pose: both hands, both feet and the pelvis."""

    pose: Id | None = Field(None, description="Id of a pose in docs/data/poses.yml to start from; what is written here comes on top.")


class Via(Moves):
    """A pose on the way, to round a path."""

    u: Share = Field(description="When, as a part of the phase.")


class Phase(Model):
    """What happens during a part of the movement."""

    name: Id = Field(description="Id of the phase, such as left-hand. The drill's steps name it.")
    take: Seconds = Field(description="How long it takes, in seconds.")
    show: Share | Still = Field("end", description="Moment of its still: end, mid, never, or 0 to 1.")
    lead_in: bool = Field(default=False, description="true for a phase before the part that repeats.")
    move: Moves = Field(Moves(), description="What changes until the end of the phase.")
    via: tuple[Via, ...] = Field((), description="Poses on the way.", max_length=5)


class View(Model):
    """Where the figure is seen from."""

    name: Text = Field("From the side", description="What the view is called: From the side.", max_length=40)
    yaw: Degrees = Field(description="0 the figure faces right, -90 from the front, 90 from behind.")
    tilt: Annotated[float, Field(strict=True, ge=0, le=89, allow_inf_nan=False)] = Field(
        10, description="0 from the height of the floor, 89 from above."
    )


class Rules(Model):
    """What the movement is checked for, beyond what always is."""

    pattern: Pattern = Field("none", description="Which hand and foot step together.")
    balance: Balance = Field("dynamic", description="How strictly the weight stays over the contacts.")


class Figure(Model):
    """One moving figure, as numbers. The words stand once, in the drill's steps."""

    body: BodyName = Field("adult", description="Whose proportions: adult or infant.")
    height: Annotated[float, Field(strict=True, ge=45, le=210, allow_inf_nan=False)] | None = Field(
        None, description="Height of the person; 170 for an adult, 70 for an infant."
    )
    views: tuple[View, ...] = Field(description="Where it is seen from. The first is the main view.", min_length=1, max_length=3)
    loop: Loop = Field("repeat", description="repeat runs on; restart holds a second, then starts over.")
    travel: Way | None = Field(None, description="How far a whole loop goes: {forward: 36}.")
    props: tuple[Prop, ...] = Field((), description="Things in the picture: wall, chair, box, roll, ball; one wall at most.", max_length=3)
    checks: Rules = Field(Rules(), description="What it is checked for.")
    cover: Picture | None = Field(None, description="The moment that cards show. Left out: the first step's that is part of the loop.")
    mirror: bool = Field(default=False, description="true swaps left and right in all of the file.")
    start: Pose = Field(description="The pose that the first phase starts from.")
    phases: tuple[Phase, ...] = Field(description="What happens, in order.", min_length=1, max_length=24)

    @field_validator("views")
    @classmethod
    def _views_apart(cls, views: tuple[View, ...]) -> tuple[View, ...]:
        """Give each view its own name, which is on its button."""
        names = [view.name for view in views]
        for name in names:
            if names.count(name) > 1:
                message = f"two views are called {name}, and their buttons would be alike: give each its own name"
                raise ValueError(message)
        return views

    @field_validator("props")
    @classmethod
    def _one_wall(cls, props: tuple[Prop, ...]) -> tuple[Prop, ...]:
        """Keep to one wall, for a hand on the wall names none."""
        if sum(prop.wall is not None for prop in props) > 1:
            message = "there are two walls, and a hand on the wall could be on either"
            raise ValueError(message)
        return props

    @model_validator(mode="before")
    @classmethod
    def _no_words(cls, data: Any) -> Any:
        """Say where the words went, which the first figures held."""
        phases = data.get("phases") if isinstance(data, dict) else None
        for phase in phases if isinstance(phases, list) else []:
            if isinstance(phase, dict) and {"say", "breath"} & set(phase):
                message = "a phase has no say or breath: words and breath stand in the drill's steps, which name the phase"
                raise ValueError(message)
        return data


class Poses(Model):
    """Poses that several figures share, by their ids."""

    poses: dict[Annotated[str, Field(pattern=ID)], Pose] = Field({}, description="Each pose under its id.")
