"""What passes between the steps: findings, and the solved motion."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from groundwork.figures.body.solids import Things
from groundwork.figures.body.table import Array, Body, Flags, Marks
from groundwork.problems import Location, Problem

Path = tuple[str | int, ...]
LIMBS = ("hand_L", "hand_R", "foot_L", "foot_R")
SIDES = {"hand_L": -1.0, "hand_R": 1.0, "foot_L": -1.0, "foot_R": 1.0}
OTHER = {"hand_L": "hand_R", "hand_R": "hand_L", "foot_L": "foot_R", "foot_R": "foot_L"}
IN_WORDS = {"hand_L": "left hand", "hand_R": "right hand", "foot_L": "left foot", "foot_R": "right foot"}
# The points of Motion.points, in order: six of each arm, six of each leg, left before right.
ARM = ("shoulder", "elbow", "wrist", "knuckle", "tip", "thumb")
LEG = ("hip", "knee", "ankle", "heel", "ball", "toe")
POINTS = tuple((limb, point) for limb in LIMBS for point in (ARM if limb.startswith("hand") else LEG))
INDEX = {name: index for index, name in enumerate(POINTS)}


@dataclass(frozen=True)
class Finding:
    """What is wrong in a figure file, or in the drill's steps, by the path of the value that it is about.

    ``time`` is the moment in which it shows, in seconds from the start; None when it has none.
    """

    path: Path
    thing: str
    wrong: str
    todo: str = ""
    note: bool = False
    within: Literal["figure", "drill"] = "figure"
    time: float | None = None

    def problem(self, place: Callable[..., Location]) -> Problem:
        """Put the finding on its line. ``place`` finds the line of a value, or of what stands nearest around it."""
        return Problem(place(*self.path), self.thing, self.wrong, self.todo, notice=self.note)


@dataclass(frozen=True)
class Shown:
    """What the checks need of one step of the drill: its words, its breath, and the phase whose picture it shows."""

    text: str
    breath: Literal["in", "out"] | None = None
    phase: str | None = None


@dataclass(frozen=True)
class PhaseTime:
    """When a phase runs; ``show`` is the time of its still, None for never. All in seconds from the start."""

    name: str
    index: int
    start: float
    end: float
    lead_in: bool
    show: float | None

    def moment(self, share: float) -> float:
        """Give the time at a part of the phase."""
        return self.start + (self.end - self.start) * share


@dataclass(frozen=True)
class Contact:
    """One limb in one place: what kind, which point of the body stays, where, and from when to when."""

    limb: str
    kind: str
    point: str
    place: tuple[float, float, float]
    start: float
    end: float


@dataclass(frozen=True)
class Move:
    """One limb on its way from one place to another; ``swing`` when it goes from contact to contact."""

    limb: str
    phase: int
    start: float
    end: float
    swing: bool


@dataclass(frozen=True)
class Piece:
    """A convex part of a thing in the picture, such as a leg of a chair: its corners in space (n, 3), and how it is shaded."""

    corners: Array
    tone: Literal["wall", "side", "top"]


@dataclass(frozen=True)
class Motion:
    """A solved motion: everything in space, frame by frame, in centimetres.

    ``frames`` are the frames of pelvis, chest and head (n, 3, 3, 3). ``stations`` and their half axes (columns of n, s, 3, 3) make the
    trunk; ``heads`` and ``head_axes`` skull, jaw and hair. ``spine`` are points along the back. For each limb, ``reach`` says how far
    its place is beyond reach, ``stretch`` by how much its bones do not fit, ``loaded`` in which frames it stays in its place, and
    ``placed`` how much it is on a place (1) or free (0). ``settled`` is by how much the pelvis was moved up, pitched and rolled to fit
    the contacts, ``bound`` how far it might have been. ``scalars`` are the values of ``pose.SCALARS``. ``beside`` are the things
    that the figure has beside it, ``pieces`` what is drawn of them.
    """

    body: Body
    times: Array
    loop_start: float
    end: float
    repeats: bool
    travel: tuple[float, float, float]
    points: Array
    frames: Array
    pelvis: Array
    spine: Array
    stations: Array
    station_axes: Array
    heads: Array
    head_axes: Array
    nose: Array
    ears: Array
    contacts: tuple[Contact, ...]
    moves: tuple[Move, ...]
    phases: tuple[PhaseTime, ...]
    reach: Mapping[str, Array]
    stretch: Mapping[str, Array]
    loaded: Mapping[str, Flags]
    placed: Mapping[str, Array]
    settled: Array
    bound: Array
    scalars: Array
    beside: Things
    pieces: tuple[Piece, ...] = ()
    mirrored: bool = False

    def only(self, frames: Marks) -> "Motion":
        """Give some frames of what is drawn; the rest stays as it is."""
        fields = ("times", "points", "frames", "pelvis", "spine", "stations", "station_axes", "heads", "head_axes", "nose", "ears")
        return replace(self, **{name: getattr(self, name)[frames] for name in fields})

    def phase(self, name: str) -> PhaseTime | None:
        """Find a phase by its name."""
        return next((phase for phase in self.phases if phase.name == name), None)

    def at(self, limb: str, point: str) -> Array:
        """Give the path of one point of the body."""
        return self.points[:, INDEX[limb, point]]

    def source(self, limb: str) -> str:
        """Name a limb as the file does, whose sides are swapped when it is mirrored."""
        return OTHER[limb] if self.mirrored else limb
