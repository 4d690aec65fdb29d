"""The places on a body that authors can name: joints and the ends of limbs of each side, head and back. Every figure has them."""

from typing import Literal, get_args

BodyPlace = Literal[
    "head",
    "upper-back",
    "lower-back",
    "left-shoulder",
    "left-elbow",
    "left-wrist",
    "left-hand",
    "left-hip",
    "left-knee",
    "left-ankle",
    "left-heel",
    "left-toes",
    "right-shoulder",
    "right-elbow",
    "right-wrist",
    "right-hand",
    "right-hip",
    "right-knee",
    "right-ankle",
    "right-heel",
    "right-toes",
]
BODY_PLACES: tuple[BodyPlace, ...] = get_args(BodyPlace)
