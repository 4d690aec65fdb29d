"""Props: from what an author writes to solid things, and to the convex pieces that are drawn."""

from collections.abc import Iterator, Sequence

import numpy as np

from groundwork.figures.body.solids import Block, Round, Solid, Thing, Things
from groundwork.figures.body.table import ADULT_HEIGHT, Array
from groundwork.figures.model import Piece
from groundwork.schemas.prop import Box, Chair, Prop

# Centimetres. A chair's seat and what it is made of; its backrest is a little narrower than the seat.
SEAT_DEEP, SEAT_WIDE, SEAT_THICK = 42.0, 44.0, 4.0
LEG_THICK, BACK_THICK, BACK_HIGH, BACK_WIDE = 3.0, 3.0, 42.0, 40.0
# A wall, as fractions of stature: how high, and how far beyond what the figure does at either side (24 cm for an adult).
WALL_HIGH, WALL_BESIDE = 1.12, 24.0 / ADULT_HEIGHT
# How many sides a round thing is drawn with.
CORNERS, RINGS = 32, 9


def things(props: Sequence[Prop]) -> Things:
    """Make solid things of props."""
    wall = next((prop.wall.at for prop in props if prop.wall), None)
    return Things(wall, tuple(thing for prop in props for thing in _thing(prop)))


def _thing(prop: Prop) -> Iterator[Thing]:
    if prop.chair:
        yield _chair(prop.chair)
    if prop.box:
        yield _one("box", _box(prop.box))
    if prop.roll:
        roll = prop.roll
        yield _one("roll", Round((roll.at, roll.radius, 0.0), roll.radius, roll.width / 2))
    if prop.ball:
        ball = prop.ball
        yield _one("ball", Round((ball.at[0], ball.radius, ball.at[1]), ball.radius))


def _one(name: str, solid: Solid) -> Thing:
    return Thing(name, (solid,), solid)


def _box(box: Box) -> Block:
    return Block((box.start, 0.0, -box.width / 2), (box.end, box.height, box.width / 2))


def _chair(chair: Chair) -> Thing:
    rear, front, half = chair.at - SEAT_DEEP, chair.at, SEAT_WIDE / 2
    under = chair.height - SEAT_THICK
    legs = [Block((x, 0.0, z), (x + LEG_THICK, under, z + LEG_THICK)) for x in (rear, front - LEG_THICK) for z in (-half, half - LEG_THICK)]
    seat = Block((rear, under, -half), (front, chair.height, half))
    back = Block((rear, chair.height, -BACK_WIDE / 2), (rear + BACK_THICK, chair.height + BACK_HIGH, BACK_WIDE / 2))
    return Thing("chair", (*legs, seat, *([back] if chair.back else [])), seat)


def pieces(beside: Things, height: float, points: Array) -> tuple[Piece, ...]:
    """Take things apart into convex pieces: the wall first, then each thing from its legs up.

    ``height`` is the stature, ``points`` (n, 3) all places where the figure is, which a wall reaches beyond.
    """
    found = [] if beside.wall is None else [_wall(beside.wall, height, points)]
    for thing in beside.solids:
        for part in thing.parts:
            found += _block(part, topped=part == thing.seat) if isinstance(part, Block) else [Piece(_hull(part), "side")]
    return tuple(found)


def _wall(at: float, height: float, points: Array) -> Piece:
    left, right = points[:, 2].min() - WALL_BESIDE * height, points[:, 2].max() + WALL_BESIDE * height
    top = WALL_HIGH * height
    return Piece(np.array([[at, 0.0, left], [at, 0.0, right], [at, top, right], [at, top, left]]), "wall")


def _block(block: Block, *, topped: bool) -> list[Piece]:
    ends = np.array([block.low, block.high])
    corners = np.array([[ends[i, 0], ends[j, 1], ends[k, 2]] for i in (0, 1) for j in (0, 1) for k in (0, 1)])
    return [Piece(corners, "side")] + ([Piece(corners[[2, 3, 7, 6]], "top")] if topped else [])


def _hull(solid: Round) -> Array:
    """Give corners on the surface of a round thing, so many that their hull looks round from everywhere."""
    angle = np.arange(CORNERS) * (2 * np.pi / CORNERS)
    ring = np.stack([np.cos(angle), np.sin(angle), np.zeros_like(angle)], axis=-1) * solid.radius
    if solid.half_width:
        rings = [ring + np.array([0.0, 0.0, z]) for z in (-solid.half_width, solid.half_width)]
    else:
        tilts = np.pi * (np.arange(RINGS) / (RINGS - 1) - 0.5)
        rings = [ring * np.cos(tilt) + np.array([0.0, 0.0, solid.radius * np.sin(tilt)]) for tilt in tilts]
    corners: Array = np.concatenate(rings) + np.array(solid.middle)
    return corners
