"""Pages of figures for the tests of a browser: each with its steps, and all that it needs beside it."""

import json
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from markupsafe import Markup
from tests.sites import ROOT
from tests.unit.figures.samples import motion

from groundwork import templates
from groundwork.figures.drawing import Drawing
from groundwork.minify import minify
from groundwork.schemas.figure import View
from groundwork.theme_assets import own_assets

OVERRIDES = ROOT / "overrides"
# Nothing may come from elsewhere, and no style or script may stand in the page. A further view is fetched.
POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'"
STYLES = ("tokens", "text", "frame", "controls", "cards", "layouts/drills", "figure-still", "movement-figure")
FIGURES = {
    "bird-dog": "Bird dog",
    "bear-crawl": "Bear crawl, forward",
    "infant-crawling": "Crawling",
    "rolling": "Rolling",
    "walking": "Walking",
}
VIEWS = (View(name="From the side", yaw=-28, tilt=10), View(name="From above", yaw=-20, tilt=70))
# The figure alone needs no more than its own styles.
OWN_STYLES = ("figure-still", "movement-figure")
WORDS = "Reach the hand forward and the leg back, without a twist of the pelvis."
PAGE = """\
{% from "partials/movement-figure.html" import stage, step_list %}
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{{ figure.title }}</title>
{% if styles | length > 2 %}<link rel="icon" href="/assets/images/mark.svg">{% endif %}
{% for style in styles %}<link rel="stylesheet" href="/assets/stylesheets/{{ style }}.css">{% endfor %}
{% for style in ["print", "print-sheets", "print-drills"] if styles | length > 2 %}
<link rel="stylesheet" href="/assets/stylesheets/{{ style }}.css" media="print">
{% endfor %}
<script type="module" src="/assets/javascripts/movement-figure.js"></script>
</head>
<body class="layout-drills">
<main class="page"><article class="wide drill"><h1>{{ figure.title }}</h1>
<div class="drill__top"><div>{{ stage(figure, steps) }}</div><div class="drill__side"><div class="dose"><p>Start here</p></div></div></div>
<section><h2>Step by step</h2>{{ step_list(steps, figure) }}</section></article></main>
</body>
</html>
"""


@dataclass(frozen=True)
class Step:
    """A step as a drill has it."""

    text: Markup
    breath: str | None
    phase: str


def sample(name: str) -> tuple[dict[str, Any], list[Step], list[dict[str, Any]]]:
    """Give a figure as the hook hands it in, its steps, and the data of all its views."""
    moved = motion(name)
    steps = [
        Step(Markup(WORDS if index == 1 else f"{phase.name.replace('-', ' ').capitalize()}."), ("in", "out")[index % 2], phase.name)  # noqa: S704 - no text of others
        for index, phase in enumerate(moved.phases)
    ]
    breaths = {step.phase: step.breath for step in steps}
    drawings = [Drawing(moved, view, breaths) for view in VIEWS]
    data = [drawing.animation() for drawing in drawings]
    shown = [phase.end if phase.show is None else phase.show for phase in moved.phases]
    stills = [
        drawings[0].still(moment, (phase.start, phase.end), breaths[phase.name]) for moment, phase in zip(shown, moved.phases, strict=True)
    ]
    figure = {
        "title": FIGURES[name],
        "views": [{"name": VIEWS[0].name, "data": data[0], "url": ""}, {"name": VIEWS[1].name, "url": f"{name}-1.json"}],
        "poster": drawings[0].still(0.0),
        "stills": stills,
        "steps": [
            {"phase": phase.name, "moment": moment, "start": phase.start, "end": phase.end}
            for moment, phase in zip(shown, moved.phases, strict=True)
        ],
    }
    return figure, steps, data


def write(folder: Path) -> None:
    """Write a page for each figure, and what it needs."""
    shutil.copytree(OVERRIDES / "assets", folder / "assets", dirs_exist_ok=True)
    minify(folder, own_assets(OVERRIDES))
    page = templates.environment(OVERRIDES).from_string(PAGE)
    for name in FIGURES:
        figure, steps, data = sample(name)
        (folder / f"{name}.html").write_text(page.render(figure=figure, steps=steps, styles=STYLES), encoding="utf-8")
        (folder / f"{name}-alone.html").write_text(page.render(figure=figure, steps=steps, styles=OWN_STYLES), encoding="utf-8")
        (folder / f"{name}-1.json").write_text(json.dumps(data[1]), encoding="utf-8")
