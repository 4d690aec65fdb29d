"""A drill with a figure, and a question about a place in its picture."""

from typing import Any

from tests import sites

FIGURE = """\
views: [{yaw: -28, tilt: 10}]
start:
  pelvis: {at: [0, auto], pitch: 75}
  hands: {floor: [57]}
  feet: {kneel: [2]}
phases:
  - name: reach
    take: 1
    move:
      hand_R: {air: {flex: 170}}
  - name: return
    take: 1
    move:
      hand_R: {floor: [57]}
"""
STEPS = [
    {"text": "Kneel."},
    {"text": "Reach the right arm forward.", "breath": "out", "figure": {"phase": "reach"}},
    {"text": "Put the right hand down.", "figure": {"phase": "return"}},
    {"text": "Rest."},
]
SPOTS = [
    {"at": "left-hand", "text": "The left hand", "feedback": "It stays on the floor."},
    {"at": "right-hand", "text": "The right hand", "correct": True, "feedback": "It reaches forward."},
    {"at": "right-knee", "text": "The right knee", "feedback": "It bears weight."},
]
PASSAGE = {"page": "drills/reach.md", "heading": "steps", "title": "Step by step"}
QUESTION: dict[str, Any] = sites.question("reach", prompt="What reaches?", type="point", figure="reach", step=2, choices=SPOTS) | {
    "passage": PASSAGE
}
DRILL: dict[str, str | bytes] = {"drills/reach.md": sites.drill("Reach", steps=STEPS), "drills/reach.figure.yml": FIGURE}
