"""Figures of drills that are wrong, each in one way."""

from typing import Any

from tests.sites import drill

WHOLE = """\
views: [{yaw: -28}]
loop: restart
start:
  pelvis: {at: [0, auto], pitch: 75}
  hands: {floor: [57]}
  feet: {kneel: [2]}
phases:
  - name: reach
    take: 1
    move:
      hand_R: {air: {flex: 170}}
"""
SLIPS = {
    "figure-syntax": ("views: [{yaw: -28}]", "views: [{yaw: -28}"),
    "figure-views-alike": ("views: [{yaw: -28}]", "views: [{yaw: -28}, {yaw: 60}]"),
    "figure-field": ("hand_R:", "hand_X:"),
    "figure-field-far": ("loop: restart", "xyz: restart"),
    "figure-two-places": ("{floor: [57]}", "{floor: [57], wall: [120]}"),
    "figure-number": ("pitch: 75", "pitch: steep"),
    "figure-infinite": ("take: 1", "take: .inf"),
    "figure-no-phases": (WHOLE[WHOLE.index("phases:") :], "phases: []\n"),
    "figure-pose": ("start:\n", "start:\n  pose: nowhere\n"),
    "figure-reach": ("floor: [57]", "floor: [110]"),
    "figure-settle": ("[0, auto]", "[0, 30]"),
    "figure-speed": ("take: 1", "take: 0.2"),
    "figure-elbow": ("{flex: 170}", "{flex: 60, elbow: -40}"),
    "figure-loop": ("loop: restart", "loop: repeat"),
    "figure-twice": (WHOLE[WHOLE.index("  - name") :], WHOLE[WHOLE.index("  - name") :] + "  - {name: reach, take: 1}\n"),
    "figure-no-wall": ("{air: {flex: 170}}", "{wall: [120]}"),
}


def _drill(title: str, text: str = "Reach the right arm forward.", phase: str = "reach") -> str:
    steps: list[dict[str, Any]] = [{"text": text, "figure": {"phase": phase}}]
    return drill(title, steps=[*steps, {"text": "Stay."}, {"text": "Rest."}, {"text": "Go on."}])


def _slipped(old: str, new: str) -> str:
    if old not in WHOLE:
        raise ValueError(old)
    return WHOLE.replace(old, new, 1)


FIGURES: dict[str, str | bytes] = {
    **{f"drills/{name}.md": _drill(name.replace("-", " ").capitalize()) for name in SLIPS},
    **{f"drills/{name}.figure.yml": _slipped(*slip) for name, slip in SLIPS.items()},
    "drills/figure-none.md": _drill("Figure none"),
    "drills/figure-phase.md": _drill("Figure phase", phase="raech"),
    "drills/figure-phase.figure.yml": WHOLE,
    "drills/figure-side.md": _drill("Figure side", "Reach the left arm forward."),
    "drills/figure-side.figure.yml": WHOLE,
    "drills/figure-latin.md": _drill("Figure latin"),
    "drills/figure-latin.figure.yml": f"# über\n{WHOLE}".encode("latin-1"),
    "drills/figure-of-nothing.figure.yml": WHOLE,
    # The page has a problem of its own, and the figure beside it has none.
    "drills/figure-of-unfit.md": drill("Figure of unfit", sumary="Twice."),
    "drills/figure-of-unfit.figure.yml": WHOLE,
    "data/poses.yml": "poses:\n  kneel: {pelvis: {pitch: steep}}\n",
}
