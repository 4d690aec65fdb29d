"""Feet: heel, ball and toes from the ankle, and how toes give way to the floor without flipping over."""

import numpy as np

from groundwork.figures.body.space import column, smooth
from groundwork.figures.body.table import BALL, HEEL, TOE, Array, Body

# Degrees: the tilt of a foot at which its toes turn over; and from which tilt a foot is raised for that, over how many degrees this
# begins and ends, and up to which tilt.
TURN, TURNING = 132.0, (80.0, 35.0, 20.0, 170.0)
# In lengths of the toes: with how much room below they begin to hang, and over what more they come to hang freely.
HANGING = (0.5, 0.5)


def ball_of(body: Body, ankle: Array, along: Array, up: Array) -> Array:
    """Give where the ball of a foot is."""
    return ankle + along * BALL * body.length("foot") - up * (body.length("ankle") - body.radius("ball"))


def sole(body: Body, ankle: Array, along: Array, up: Array) -> tuple[Array, Array]:
    """Give where heel and ball of a foot are."""
    heel = ankle - along * HEEL * body.length("foot") - up * (body.length("ankle") - body.radius("heel"))
    return heel, ball_of(body, ankle, along, up)


def _tilt(along: Array, up: Array) -> Array:
    """Give how far a foot is tilted, in degrees: 0 flat, 90 with the toes straight down, 180 lying on its back."""
    tilt: Array = np.degrees(np.arctan2(-along[:, 1], up[:, 1]))
    return tilt


def _on_edge(along: Array, up: Array) -> Array:
    """Give from 0 to 1 how far a foot is tilted about its own right, and not lying on its side, where its tilt means nothing."""
    return smooth(2 * np.hypot(along[:, 1], up[:, 1]))


def raised(body: Body, ankle: Array, along: Array, up: Array, share: Array) -> Array:
    """Give how much higher an ankle must be for the ball to be above the floor, and for toes that turn over to hang freely.

    ``share`` is how much of that height for the toes is asked for.
    """
    _, ball = sole(body, ankle, along, up)
    tilt = _tilt(along, up)
    turning = smooth((tilt - TURNING[0]) / TURNING[1]) * smooth((TURNING[3] - tilt) / TURNING[2]) * _on_edge(along, up)
    high: Array = body.radius("ball") + (TOE - BALL) * body.length("foot") * turning * share - ball[:, 1]
    return high


def toes(along: Array, up: Array, room: Array) -> Array:
    """Give where the toes point: along the foot, but on the floor ahead of it, or behind it where the foot lies on its back.

    ``room`` is how high the ball of the foot is over where it stands, in lengths of the toes.
    """
    tilt = _tilt(along, up)
    least = np.degrees(np.arcsin(np.clip(room, 0.0, 1.0)))
    bent = np.where(tilt < TURN, np.maximum(tilt - least, 0.0), np.minimum(tilt - 180 + least, 0.0))
    # Toes that have room hang freely; and what a foot on its side does is no matter of the floor.
    bent = np.radians(bent) * (1 - smooth((room - HANGING[0]) / HANGING[1])) * _on_edge(along, up)
    found: Array = along * column(np.cos(bent)) + up * column(np.sin(bent))
    return found
