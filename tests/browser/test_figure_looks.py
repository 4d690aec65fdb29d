"""What figures look like: three screenshots, held against those that were looked at."""

import base64
import json
from pathlib import Path
from typing import Literal

import numpy as np
import pytest
from numpy.typing import NDArray
from playwright.sync_api import Browser, Page, ViewportSize
from tests.browser.conftest import DESKTOP, PHONE

GOLDEN = Path(__file__).with_name("golden")
# Fields across and down. So few that no font and no edge of a line matters, so many that a limb does.
FIELDS = 48, 32
SHRINK = """async ([png, width, height]) => {
  const image = new Image();
  image.src = `data:image/png;base64,${png}`;
  await image.decode();
  const context = new OffscreenCanvas(width, height).getContext("2d");
  context.imageSmoothingQuality = "high";
  context.drawImage(image, 0, 0, width, height);
  return [...context.getImageData(0, 0, width, height).data];
}"""
LOOKS: dict[str, tuple[str, str, ViewportSize, Literal["light", "dark"]]] = {
    "stage of the bird dog": ("bird-dog", "stage", DESKTOP, "light"),
    "steps of the bear crawl": ("bear-crawl", "steps", DESKTOP, "dark"),
    "stage of rolling": ("rolling", "stage", PHONE, "dark"),
}
WHERE = {"stage": ".movement__stage", "steps": "ol.steps"}


def fields(page: Page, png: bytes) -> NDArray[np.float64]:
    """Give the mean colour of each field of a picture (height, width, 3), from 0 to 255, worked out by the browser."""
    width, height = FIELDS
    values = page.evaluate(SHRINK, [base64.b64encode(png).decode(), width, height])
    return np.array(values, dtype=float).reshape(height, width, 4)[..., :3]


@pytest.mark.parametrize("look", LOOKS)
def test_it_looks_as_it_did(browser: Browser, figures: str, look: str, request: pytest.FixtureRequest) -> None:
    """Field by field the colours are those of the kept screenshot; pytest --update keeps new ones, once somebody has looked at them."""
    name, part, size, scheme = LOOKS[look]
    context = browser.new_context(viewport=size, color_scheme=scheme, reduced_motion="reduce")
    page = context.new_page()
    page.goto(f"{figures}{name}.html")
    page.evaluate("document.fonts.ready")
    shot = page.locator(WHERE[part]).screenshot()
    # The policy of the page lets no picture in that is written as text.
    found = fields(context.new_page(), shot)
    context.close()
    path = GOLDEN / f"{look.replace(' ', '-')}.json"
    if request.config.getoption("--update"):
        GOLDEN.mkdir(exist_ok=True)
        rows = [" ".join("".join(f"{round(value):02x}" for value in field) for field in row) for row in found]
        path.write_text(json.dumps(rows, indent=0) + "\n", encoding="utf-8")
    kept = np.array(
        [[list(bytes.fromhex(field)) for field in row.split()] for row in json.loads(path.read_text(encoding="utf-8"))], dtype=float
    )
    apart = np.abs(found - kept).max(axis=2)
    assert apart.mean() < 2
    assert (apart > 40).mean() < 0.01
