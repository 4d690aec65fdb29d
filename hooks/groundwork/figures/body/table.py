"""Body tables: lengths, thicknesses and masses, as fractions of stature or of body mass.

Adult lengths: Drillis & Contini 1966 as printed in Winter, Biomechanics and Motor Control of Human Movement, fig. 4.1.
Neither the report nor the book was open to us. Trunk .288, upper arm .186, forearm .146, hand .108, thigh .245, shank .246 and foot .152
were found alike in one other person's transcription, .288 in two. Ankle height .039, shoulder .818 and chin .870 were not found a second
time; neck and head follow from them. De Leva's adjustment of Zatsiorsky (1996), as somebody's code has it, gives thigh .2425, shank .2493,
foot .1482 and trunk .3055 by other end points: the same to a centimetre for leg and foot.
Adult masses: Winter, table 4.1, checked against the copy in the University of Rhode Island's BME 207 sheet of 2016.

Infant lengths are DESIGN VALUES: fitted to a head of about a quarter of length and to an upper-to-lower segment ratio of 1.7 at
birth, falling towards 1.0 at ten years (published in words). Checked: the six-month CRABI dummy (SAE J2854) stands
26.4 in and sits 17.3 in, so it sits at .655 of its length; this table gives .65. Not checked: the single limb fractions, which belong
against Snyder et al. 1977 (UM-HSRI-77-17; only scans without readable tables were reachable). Infant masses are the author's
estimates: Winter's limbs made lighter, the head a fifth to a quarter.

Radii, trunk and head shapes are drawn proportions, not anthropometry.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Flags = NDArray[np.bool_]
Marks = NDArray[np.intp]

ADULT_HEIGHT = 170.0
INFANT_HEIGHT = 70.0


@dataclass(frozen=True)
class Ellipsoid:
    """A shape on the head: place from the head's base (up, front, to the right), half width, half depth, half height."""

    up: float
    front: float
    half_width: float
    half_depth: float
    half_height: float


@dataclass(frozen=True)
class Table:
    """One kind of body; all lengths are fractions of stature."""

    thigh: float
    shank: float
    ankle: float
    foot: float
    upper_arm: float
    forearm: float
    hand: float
    trunk: float
    neck: float
    shoulder_half: float
    hip_half: float
    radii: dict[str, float]
    # Place along the trunk (0 hips, 1 shoulders); half width, half depth, half length; offset to the front.
    stations: tuple[tuple[float, float, float, float, float], ...]
    skull: Ellipsoid
    jaw: Ellipsoid
    hair: Ellipsoid
    nose: tuple[float, float, float]  # radius, up, front
    ear: tuple[float, float, float, float]  # up, front, half depth, half height
    # Fractions of body mass: trunk, head and neck, then one upper arm, forearm, hand, thigh, shank, foot.
    masses: tuple[float, float, float, float, float, float, float, float]


RADII = (
    "shoulder",
    "elbow",
    "wrist",
    "knuckle",
    "tip",
    "hip",
    "knee",
    "calf",
    "ankle",
    "heel",
    "ball",
    "toe",
    "neck",
    "thumb",
    "thumb_tip",
)


def _radii(*values: float) -> dict[str, float]:
    return dict(zip(RADII, values, strict=True))


ADULT = Table(
    thigh=0.245,
    shank=0.246,
    ankle=0.039,
    foot=0.152,
    upper_arm=0.186,
    forearm=0.146,
    hand=0.108,
    trunk=0.288,
    neck=0.052,
    shoulder_half=0.098,
    hip_half=0.052,
    radii=_radii(0.0345, 0.0235, 0.0165, 0.0185, 0.0100, 0.050, 0.0325, 0.031, 0.0205, 0.0185, 0.0155, 0.010, 0.0275, 0.0095, 0.0065),
    stations=(
        (-0.07, 0.080, 0.056, 0.046, -0.020),
        (0.07, 0.089, 0.062, 0.052, -0.012),
        (0.28, 0.077, 0.050, 0.040, 0.003),
        (0.52, 0.078, 0.054, 0.040, 0.006),
        (0.74, 0.088, 0.061, 0.046, 0.004),
        (0.90, 0.090, 0.053, 0.036, -0.002),
        (0.985, 0.086, 0.036, 0.022, -0.006),
    ),
    skull=Ellipsoid(0.082, -0.004, 0.0455, 0.057, 0.050),
    jaw=Ellipsoid(0.040, 0.014, 0.037, 0.040, 0.040),
    hair=Ellipsoid(0.0935, -0.018, 0.0475, 0.0495, 0.045),
    nose=(0.0095, 0.056, 0.0545),
    ear=(0.060, -0.004, 0.0095, 0.015),
    masses=(0.497, 0.081, 0.028, 0.016, 0.006, 0.100, 0.0465, 0.0145),
)
INFANT = Table(
    thigh=0.175,
    shank=0.165,
    ankle=0.045,
    foot=0.150,
    upper_arm=0.165,
    forearm=0.130,
    hand=0.090,
    trunk=0.315,
    neck=0.022,
    shoulder_half=0.090,
    hip_half=0.062,
    radii=_radii(0.046, 0.039, 0.032, 0.034, 0.022, 0.066, 0.050, 0.048, 0.037, 0.033, 0.029, 0.020, 0.052, 0.018, 0.013),
    stations=(
        (-0.08, 0.112, 0.100, 0.076, -0.030),
        (0.10, 0.116, 0.102, 0.072, -0.012),
        (0.32, 0.112, 0.098, 0.064, 0.012),
        (0.54, 0.108, 0.094, 0.062, 0.014),
        (0.76, 0.108, 0.088, 0.058, 0.006),
        (0.90, 0.102, 0.074, 0.048, 0.0),
        (0.98, 0.092, 0.054, 0.036, -0.004),
    ),
    skull=Ellipsoid(0.142, -0.008, 0.094, 0.112, 0.100),
    jaw=Ellipsoid(0.088, 0.020, 0.086, 0.086, 0.080),
    hair=Ellipsoid(0.172, -0.030, 0.086, 0.093, 0.074),
    nose=(0.0125, 0.086, 0.102),
    ear=(0.098, -0.008, 0.020, 0.029),
    masses=(0.470, 0.230, 0.022, 0.013, 0.005, 0.065, 0.033, 0.012),
)
# Places on a foot from its ankle, and on a hand from its wrist, as parts of its length. Drawn, not measured.
BALL, TOE, HEEL = 0.46, 0.72, 0.20
KNUCKLE, PALM = 0.48, 0.42
THUMB_ALONG, THUMB_ASIDE = 0.46, 0.27


@dataclass(frozen=True)
class Body:
    """A table at a stature, in centimetres."""

    kind: str
    height: float
    table: Table

    @cached_property
    def scale(self) -> float:
        """Units of the picture in a centimetre: four for an adult, so that a baby fills the same picture."""
        return 4.0 * (1.0 if self.kind == "adult" else ADULT_HEIGHT / INFANT_HEIGHT)

    def length(self, name: str) -> float:
        """Give a length of the table in centimetres."""
        return float(getattr(self.table, name)) * self.height

    def radius(self, name: str) -> float:
        """Give a radius of the table in centimetres."""
        return self.table.radii[name] * self.height


def body_of(kind: str, height: float | None) -> Body:
    """Find the body of a kind, at its usual height when none is given."""
    usual, table = (ADULT_HEIGHT, ADULT) if kind == "adult" else (INFANT_HEIGHT, INFANT)
    return Body(kind, usual if height is None else height, table)
