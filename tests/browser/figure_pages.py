"""Pages of figures for the tests of a browser: each with its steps, and all that it needs beside it."""

import json
import shutil
from dataclasses import replace
from functools import cache
from pathlib import Path

from tests.sites import ENGLISH, ROOT
from tests.unit.figures.samples import motion

from groundwork import templates
from groundwork.bundles.bundle import bundle
from groundwork.bundles.folder import base, features, read
from groundwork.bundles.model import Bundles
from groundwork.figures.drawing.drawing import Drawing
from groundwork.figures.shown import PageFigure
from groundwork.figures.shown import drawn as figure_of
from groundwork.schemas.drill import Picture, Step
from groundwork.schemas.figure import View

OVERRIDES = ROOT / "overrides"
# Nothing may come from elsewhere, and no style or script may stand in the page. A further view is fetched.
POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'"
NEEDS = frozenset({"drills", "figure", "still"})
OWN = NEEDS - {"drills"}
FIGURES = {
    "bird-dog": "Bird dog",
    "bear-crawl": "Bear crawl, forward",
    "infant-crawling": "Crawling",
    "rolling": "Rolling",
    "walking": "Walking",
}
VIEWS = (View(name="From the side", yaw=-28, tilt=10), View(name="From above", yaw=-20, tilt=70))
WORDS = "Reach the hand forward and the leg back, without a twist of the pelvis."
PAGE = """\
{% from "features/figure/movement-figure.html" import stage, step_list %}
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{{ figure.title }}</title>
{% if not alone %}<link rel="icon" href="/assets/images/mark.svg">{% endif %}
<link rel="stylesheet" href="/{{ bundles.style(needs) }}">
<script defer src="/{{ bundles.script(needs) }}" data-late="{{ bundles.late_for(needs) }}"></script>
</head>
<body class="layout-drills">
<main class="page"><article class="wide drill"><h1>{{ figure.title }}</h1>
<div class="drill__top"><div>{{ stage(figure, steps) }}</div><div class="drill__side"><div class="dose"><p>Start here</p></div></div></div>
<section><h2>Step by step</h2>{{ step_list(steps, figure) }}</section></article></main>
</body>
</html>
"""


def steps_of(name: str) -> list[Step]:
    """Give a step for each phase of a sample."""
    return [
        Step(
            text=WORDS if index == 1 else f"{phase.name.replace('-', ' ').capitalize()}.",
            breath="out" if index % 2 else "in",
            figure=Picture(phase=phase.name, moment=None),
        )
        for index, phase in enumerate(motion(name).phases)
    ]


def sample(name: str, steps: list[Step]) -> PageFigure:
    """Give a figure as the hook hands it in. All pages stand in one folder, so a further view is named after its figure."""
    breaths = {step.figure.phase: step.breath for step in steps if step.figure and step.breath}
    figure = figure_of(FIGURES[name], steps, [Drawing(motion(name), view, breaths) for view in VIEWS])
    return replace(figure, views=(figure.views[0], figure.views[1] | {"url": f"{name}-1.json"}))


def page_of(figure: PageFigure, steps: list[Step], *, alone: bool = False) -> str:
    """Draw the page of a figure; alone, it has no styles but its own."""
    made = bundles(alone=alone)
    (needs,) = made.styles
    page = templates.environment(ENGLISH, OVERRIDES).from_string(PAGE)
    return page.render(figure=figure, steps=steps, bundles=made, needs=needs, alone=alone)


@cache
def bundles(*, alone: bool) -> Bundles:
    """Give the style and the scripts of a figure, with those of a drill's page or alone."""
    sources = read(ROOT, "overrides")
    below = base(sources)
    own = [feature for feature in features(sources) if feature.name in (OWN if alone else NEEDS)]
    return bundle(sources, replace(below, styles=(), prints=()) if alone else below, own, {frozenset(one.name for one in own): 1})


def write(folder: Path) -> None:
    """Write a page for each figure, and what it needs."""
    shutil.copytree(OVERRIDES / "assets", folder / "assets", dirs_exist_ok=True)
    for made in (bundles(alone=False), bundles(alone=True)):
        for path, content in made.files.items():
            (folder / path).write_bytes(content)
    for name in FIGURES:
        steps = steps_of(name)
        figure = sample(name, steps)
        (folder / f"{name}.html").write_text(page_of(figure, steps), encoding="utf-8")
        (folder / f"{name}-alone.html").write_text(page_of(figure, steps, alone=True), encoding="utf-8")
        (folder / f"{name}-1.json").write_text(json.dumps(*figure.further.values()), encoding="utf-8")
