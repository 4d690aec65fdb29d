"""Small projects for the workshop: one drill with its figure."""

from pathlib import Path
from typing import Any

from tests import sites
from tests.sites import ROOT, Meta
from tests.unit.figures.samples import FOLDER

from groundwork.workshop.bench import Bench

GOOD = (FOLDER / "bird-dog.figure.yml").read_text(encoding="utf-8")
# In the phase bring-hand-and-knee the right hand comes down too far forward.
FAR = GOOD.replace("      floor: [57]", "      floor: [110]", 1)
TWO_VIEWS = GOOD.replace("- {yaw: -28, tilt: 10}", "- {yaw: -28, tilt: 10}\n- {name: From above, yaw: -20, tilt: 70}")
HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(1)>"


def step(text: str, phase: str, **more: object) -> Meta:
    """Give a step of the drill that shows a phase."""
    return {"text": text, "figure": {"phase": phase}, **more}


def project(root: Path, figure: str | None = GOOD, page: str | None = None) -> Bench:
    """Lay out a project whose drill bird-dog has this figure and this page; give its workshop."""
    (root / "docs/drills").mkdir(parents=True, exist_ok=True)
    if figure is not None:
        (root / "docs/drills/bird-dog.figure.yml").write_text(figure, encoding="utf-8")
    if page is not None:
        (root / "docs/drills/bird-dog.md").write_text(page, encoding="utf-8")
    return Bench(root, ROOT, "bird-dog")


def drill(*steps: Meta, **changes: Any) -> str:
    """Write a drill with at least four steps."""
    return sites.drill(
        **{"title": "Bird dog"} | changes, steps=[*steps, *({"text": f"Step {number}."} for number in range(len(steps) + 1, 5))]
    )
