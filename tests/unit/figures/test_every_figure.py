"""Every figure of the site and every sample: nothing slides or jumps, and what is drawn is what was drawn before.

The golden numbers tell what a change of the engine does to figures that nobody touched. Whoever changes a figure itself looks at it
(make figure) and then writes its numbers anew (make golden).
"""

import hashlib
import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from tests.sites import ENGLISH, ROOT
from tests.unit.figures.samples import FOLDER, jumps

from groundwork import templates
from groundwork.figures.checks.check import pinned_points
from groundwork.figures.drawing.drawing import Drawing
from groundwork.figures.drawing.small import small
from groundwork.figures.model import Motion
from groundwork.figures.motion.solve import solve
from groundwork.schemas.figure import Figure, Poses
from groundwork.source.read import read_data

POSES = ROOT / "docs/data/poses.yml"
FILES = {
    f"{folder.name}/{path.name.removesuffix('.figure.yml')}": path
    for folder in (FOLDER, ROOT / "docs/drills")
    for path in sorted(folder.glob("*.figure.yml"))
}
GOLDEN = Path(__file__).with_name("golden")
# Of all frames, fifty milliseconds apart.
EVERY = 20
SAME, PICTURES = 1, ("samples/bird-dog", "samples/infant-crawling", "samples/rolling")
# With the space before it, since a minus needs none.
NUMBER = re.compile(r"\s*-?\d*\.?\d+")
LOOK_FIRST = "The figure's file or the poses have changed. Look at the figure (make figure), then write its numbers anew (make golden)."


@cache
def poses() -> Poses:
    """Read the poses that figures share."""
    return Poses.model_validate(read_data(POSES, POSES.name).data)


@cache
def drawing(name: str) -> Drawing:
    """Solve a figure, and draw it in its main view."""
    figure = Figure.model_validate(read_data(FILES[name], name).data)
    motion, findings = solve(figure, poses())
    assert not findings
    assert motion is not None
    return Drawing(motion, figure.views[0])


def moved(name: str) -> Motion:
    """Give the motion of a figure."""
    return drawing(name).motion


@pytest.mark.parametrize("name", FILES)
def test_nothing_slides_or_jumps(name: str) -> None:
    """What is pinned stays within half a millimetre a frame, and no point jumps by 2 cm."""
    motion = moved(name)
    for limb, point, within in pinned_points(motion):
        steps = np.linalg.norm(np.diff(motion.at(limb, point), axis=0), axis=1)
        assert steps[within].max(initial=0.0) < 0.05, (limb, point)
    assert {point: over for point, over in jumps(motion).items() if over > 2} == {}


@pytest.mark.parametrize("name", FILES)
def test_golden_channels(name: str, request: pytest.FixtureRequest) -> None:
    """Every channel of every twentieth frame is what it was, to a unit (a quarter of a centimetre of an adult)."""
    path, told = GOLDEN / f"{name}.json", _told(name)
    if request.config.getoption("--update"):
        path.parent.mkdir(parents=True, exist_ok=True)
        rows = ",\n".join(json.dumps(row, separators=(",", ":")) for row in told["channels"])
        head = json.dumps({key: told[key] for key in ("made_from", "box", "orders")})[:-1]
        path.write_text(f'{head}, "channels": [\n{rows}\n]}}\n', encoding="utf-8")
    assert path.is_file(), LOOK_FIRST
    kept = json.loads(path.read_text(encoding="utf-8"))
    assert kept["made_from"] == told["made_from"], LOOK_FIRST
    assert kept["orders"] == told["orders"]
    assert np.abs(np.array(kept["box"]) - told["box"]).max() <= SAME
    assert np.abs(np.array(kept["channels"]) - np.array(told["channels"])).max() <= SAME


def _told(name: str) -> dict[str, Any]:
    picture = drawing(name)
    text = FILES[name].read_text(encoding="utf-8")
    used = POSES.read_text(encoding="utf-8") if re.search(r"\bpose:", text) else ""
    return {
        "made_from": hashlib.sha256(f"{text}\0{used}".encode()).hexdigest()[:16],
        "box": list(picture.scene.box),
        "orders": picture.orders[::EVERY],
        "channels": np.rint(picture.values[::EVERY]).astype(int).tolist(),
    }


def test_no_golden_numbers_are_left_behind(request: pytest.FixtureRequest) -> None:
    """Each file of golden numbers belongs to a figure; make golden takes the others away, as after a rename."""
    for path in GOLDEN.rglob("*.json") if request.config.getoption("--update") else ():
        if path.relative_to(GOLDEN).with_suffix("").as_posix() not in FILES:
            path.unlink()
    assert {path.relative_to(GOLDEN).with_suffix("").as_posix() for path in GOLDEN.rglob("*.json")} == FILES.keys()


@pytest.mark.parametrize("name", PICTURES)
def test_golden_pictures(name: str, request: pytest.FixtureRequest) -> None:
    """A still with trails and breath, and a small still, have the elements, classes and outlines that they had, to two units."""
    picture, phase = drawing(name), moved(name).phases[0]
    source = (
        '{% from "features/still/still.html" import still %}{% from "features/still/small-still.html" import small_still %}'
        '<div xmlns="http://www.w3.org/1999/xhtml">\n{{ still(large) }}\n{{ small_still(card) }}\n</div>\n'
    )
    html = templates.environment(ENGLISH, ROOT / "overrides").from_string(source)
    told = html.render(large=picture.still(phase.end, (phase.start, phase.end), "out"), card=small(picture, phase.end)).replace(
        "><", ">\n<"
    )
    path = GOLDEN / f"{name}.svg.html"
    if request.config.getoption("--update"):
        path.write_text(told, encoding="utf-8")
    kept = path.read_text(encoding="utf-8")
    assert NUMBER.sub("#", kept) == NUMBER.sub("#", told)
    before, now = ([float(one) for one in re.findall(r"-?\d*\.?\d+", text)] for text in (kept, told))
    assert np.abs(np.array(before) - np.array(now)).max() <= 2
