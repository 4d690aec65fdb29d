"""Figures that the schema accepts, sensible or not, for property tests."""

from typing import Any

from hypothesis import strategies as st


def numbers(least: float, most: float) -> st.SearchStrategy[float]:
    """Give numbers as authors write them: whole, or with one digit."""
    return st.integers(round(least * 2), round(most * 2)).map(lambda value: value / 2)


places = st.lists(numbers(-120, 120), min_size=1, max_size=2)
degrees = st.one_of(numbers(-40, 120), numbers(-360, 360))
arms = st.fixed_dictionaries({}, optional=dict.fromkeys(("flex", "out", "elbow", "elbow_to", "wrist"), degrees))
legs = st.fixed_dictionaries({}, optional=dict.fromkeys(("flex", "out", "knee", "knee_to", "ankle"), degrees))
shared = {"aim": degrees, "lift": numbers(0, 60), "when": st.sampled_from([[0, 0.5], [0.3, 1], [0, 1]])}
steps = st.one_of(numbers(-60, 60), st.fixed_dictionaries({}, optional={"forward": numbers(-60, 60), "right": numbers(-60, 60)}))
points = st.lists(numbers(-100, 150), min_size=3, max_size=3)


def one_of(kinds: dict[str, st.SearchStrategy[Any]], beside: dict[str, st.SearchStrategy[Any]]) -> st.SearchStrategy[dict[str, Any]]:
    """Give a limb with one kind of place and some values beside it."""
    some = st.fixed_dictionaries({}, optional=beside)
    return st.one_of(*[st.builds(lambda value, rest, kind=kind: {kind: value, **rest}, values, some) for kind, values in kinds.items()])


HANDS = {
    "floor": places,
    "forearm": places,
    "on": places,
    "wall": st.lists(numbers(-50, 200), min_size=1, max_size=2),
    "air": arms,
    "point": points,
}
FEET = {"flat": places, "ball": places, "print": places, "on": places, "kneel": places, "drag": places, "air": legs, "point": points}
FEET_BESIDE = shared | {"heel": degrees, "toes": st.sampled_from(["flat", "tucked"]), "turnout": degrees}
hands, feet = one_of(HANDS, shared), one_of(FEET, FEET_BESIDE)
moved_hands = one_of(HANDS | {"step": steps}, shared)
moved_feet = one_of(FEET | {"step": steps}, FEET_BESIDE)
heights = st.one_of(numbers(-20, 150), st.sampled_from(["auto", "rest"]))
turns = dict.fromkeys(("pitch", "roll", "turn", "side"), degrees)
at = st.tuples(numbers(-60, 60), heights, numbers(-40, 40)).map(list)
pelvis = st.fixed_dictionaries({"at": at}, optional=turns)
moved_pelvis = st.fixed_dictionaries({}, optional=turns | {"at": at, "forward": numbers(-50, 50), "right": numbers(-50, 50)})
spine = st.fixed_dictionaries({}, optional=dict.fromkeys(("flex", "side", "twist"), degrees))
head = st.fixed_dictionaries({}, optional=dict.fromkeys(("flex", "turn", "side"), degrees))
trunk = {"lumbar": spine, "chest": spine, "head": head}
starts = st.fixed_dictionaries({"pelvis": pelvis, "hands": hands, "feet": feet}, optional=trunk)
moves = st.fixed_dictionaries(
    {},
    optional=trunk
    | {
        "pelvis": moved_pelvis,
        "hands": moved_hands,
        "hand_L": moved_hands,
        "hand_R": moved_hands,
        "feet": moved_feet,
        "foot_L": moved_feet,
    },
)
phases = st.fixed_dictionaries(
    {"take": numbers(0.5, 4), "move": moves},
    optional={
        "show": st.sampled_from(["end", "mid", "never", 0.3]),
        "via": st.builds(lambda u, rest: [{"u": u, **rest}], numbers(0, 1), moves),
    },
)
chairs = st.fixed_dictionaries({"at": numbers(-60, 80)}, optional={"height": numbers(10, 80), "back": st.booleans()})
boxes = st.builds(
    lambda start, deep, height, width: {"from": start, "to": start + deep, "height": height, "width": width},
    numbers(-100, 100),
    numbers(1, 120),
    numbers(1, 120),
    numbers(1, 150),
)
rolls = st.fixed_dictionaries({"at": numbers(-60, 80), "radius": numbers(1, 40), "width": numbers(1, 150)})
balls = st.fixed_dictionaries({"at": st.tuples(numbers(-60, 80), numbers(-60, 60)).map(list), "radius": numbers(1, 40)})
walls = st.fixed_dictionaries({"at": numbers(-100, 100)})
THINGS = {"wall": walls, "chair": chairs, "box": boxes, "roll": rolls, "ball": balls}
one_thing = st.one_of(*[st.builds(lambda value, name=name: {name: value}, values) for name, values in THINGS.items()])
props = st.lists(one_thing, max_size=3).filter(lambda found: sum("wall" in thing for thing in found) < 2)
views = st.fixed_dictionaries({"yaw": degrees, "tilt": numbers(0, 89)})


@st.composite
def figures(draw: st.DrawFn) -> dict[str, Any]:
    """Give a figure, as it is read from a file."""
    listed = draw(st.lists(phases, min_size=1, max_size=4))
    lead_ins = draw(st.integers(0, len(listed) - 1))
    data: dict[str, Any] = {
        "body": draw(st.sampled_from(["adult", "infant"])),
        "views": [draw(views)],
        "loop": draw(st.sampled_from(["repeat", "restart"])),
        "mirror": draw(st.booleans()),
        "start": draw(starts),
        "phases": [{"name": f"p{number}", "lead_in": number < lead_ins, **phase} for number, phase in enumerate(listed)],
    }
    data["props"] = draw(props)
    # Things and travel do not go together; so that most figures are solved, they rarely meet.
    if draw(st.integers(0, 9)) < (1 if data["props"] else 5):
        data["travel"] = draw(st.fixed_dictionaries({}, optional={"forward": numbers(-60, 60), "right": numbers(-60, 60)}))
    return data
