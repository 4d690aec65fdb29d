"""Where the boxes of a page stand, and what is wrong when two engines, or two boxes, do not agree."""

from dataclasses import dataclass
from itertools import combinations

from tests.browser.engines.engine import Engine

NEAR = 2  # px; letters are not placed alike to the last pixel
# What is measured: these, and all within the first four that has a box of its own.
PARTS = ".windows, .movement, .safety, .quiz"
FRAME = "body > *, main > *, main > * > *"
# Engines have their own markers of summaries, and kern a line of words, which is as wide as its letters, their own way. The skip link is
# shown to a keyboard only.
LEFT_OUT = ".skip-link, .visually-hidden, .visually-hidden *, summary, .safety__action span"
# The area of each box without its padding, where boxes may meet, with its nearest box around it.
MEASURE = f"""(() => {{
    const within = {PARTS!r}.split(", ").map((part) => `${{part}} *`);
    const all = [...document.querySelectorAll([{PARTS!r}, {FRAME!r}, ...within])].filter((element) => {{
        const shown = element.checkVisibility({{ visibilityProperty: true }}) && !element.matches({LEFT_OUT!r});
        const inline = element.ownerSVGElement || /^(inline|inline-block|contents)$/.test(getComputedStyle(element).display);
        return shown && (!inline || element.matches(".windows rect"));
    }});
    return all.map((element) => {{
        const box = element.getBoundingClientRect();
        const style = getComputedStyle(element);
        const [top, right, bottom, left] = ["top", "right", "bottom", "left"].map(
            (side) => parseFloat(style[`padding-${{side}}`]) + parseFloat(style[`border-${{side}}-width`]),
        );
        let around = element.parentElement;
        while (around && !all.includes(around)) around = around.parentElement;
        return {{
            name: [element.localName, ...element.classList].join("."),
            left: box.left + left,
            top: box.top + top,
            right: box.right - right,
            bottom: box.bottom - bottom,
            around: all.indexOf(around),
        }};
    }});
}})()"""
# What is drawn, each with its box in the units of its drawing.
DRAWN = """[...document.querySelectorAll("svg :is(path, polygon, line, rect)")].filter((shape) => shape.checkVisibility()).map((shape) => {
    const { x, y, width, height } = shape.getBBox();
    return [[shape.localName, ...shape.classList].join("."), x, y, width, height];
})"""

Shape = tuple[str, float, float, float, float]


@dataclass(frozen=True)
class Box:
    """A box without its padding, in px, and the number of the box around it."""

    name: str
    left: float
    top: float
    right: float
    bottom: float
    around: int

    @property
    def width(self) -> float:
        """How wide it is."""
        return self.right - self.left

    def in_column(self, other: "Box") -> bool:
        """Say whether the other, moved up or down, would meet it."""
        return min(self.right, other.right) - max(self.left, other.left) > NEAR

    def above(self, other: "Box") -> bool:
        """Say whether it ends before the other begins."""
        return self.bottom <= other.top + NEAR

    def meets(self, other: "Box") -> bool:
        """Say whether both have an area in common."""
        return self.in_column(other) and not self.above(other) and not other.above(self)


def measure(engine: Engine) -> list[Box]:
    """Measure the page that is open."""
    return [Box(**one) for one in engine.evaluate(MEASURE)]


def drawn(engine: Engine) -> list[Shape]:
    """Measure all drawings of the page that is open."""
    return [tuple(one) for one in engine.evaluate(DRAWN)]


def redrawn(shapes: list[Shape], norm: list[Shape]) -> list[str]:
    """Say which shapes are missing, or have another box than in the norm."""
    if len(shapes) != len(norm):
        return [f"{len(shapes)} shapes instead of {len(norm)}"]
    pairs = [(shape, should) for shape, should in zip(shapes, norm, strict=True) if shape != should]
    far = [(shape, should) for shape, should in pairs if any(abs(a - b) > NEAR for a, b in zip(shape[1:], should[1:], strict=True))]
    return [f"{shape[0]} at {shape[1:]} instead of {should[1:]}" for shape, should in far]


def apart(boxes: list[Box]) -> list[tuple[int, int]]:
    """Give the pairs of boxes of which none lies within the other, by their numbers."""

    def around(number: int) -> set[int]:
        outer = boxes[number].around
        return set() if outer < 0 else {outer} | around(outer)

    return [(one, other) for one, other in combinations(range(len(boxes)), 2) if one not in around(other)]


def covered(boxes: list[Box]) -> list[str]:
    """Say which boxes lie on one another."""
    return [f"{boxes[one].name} on {boxes[other].name}" for one, other in apart(boxes) if boxes[one].meets(boxes[other])]


def differences(boxes: list[Box], norm: list[Box]) -> list[str]:
    """Say which boxes are missing, stand at another place across, or in another order, than in the norm."""
    names = [[box.name for box in some] for some in (boxes, norm)]
    if names[0] != names[1]:
        place = next((number for number, (is_, should) in enumerate(zip(*names, strict=False)) if is_ != should), min(map(len, names)))
        return [f"{names[0][place : place + 3]} instead of {names[1][place : place + 3]}"]
    moved = [
        f"{box.name} at {box.left:.0f} and {box.width:.0f} wide instead of {should.left:.0f} and {should.width:.0f}"
        for box, should in zip(boxes, norm, strict=True)
        if abs(box.left - should.left) > NEAR or abs(box.width - should.width) > NEAR
    ]
    turned = [
        f"{boxes[one].name} not above {boxes[other].name}, or only here"
        for one, other in apart(boxes)
        if norm[one].in_column(norm[other]) and boxes[one].above(boxes[other]) != norm[one].above(norm[other])
    ]
    return moved + turned
