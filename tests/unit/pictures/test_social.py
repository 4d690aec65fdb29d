"""The picture beside a link that people share."""

import re

import pytest
from tests.pictures import is_blank, size
from tests.sites import ENGLISH, ROOT
from tests.unit.figures.samples import drawing, motion

from groundwork import templates
from groundwork.figures.drawing.small import small
from groundwork.pictures.social import social_image
from groundwork.pictures.style import style

TEMPLATES = templates.environment(ENGLISH, ROOT / "overrides")
STYLE = style(ROOT / "overrides")


@pytest.mark.parametrize("name", ["bird-dog", "infant-crawling", "walking"])
def test_it_has_the_size_that_networks_ask_for(name: str) -> None:
    """1200 by 630, not blank, and small enough to be loaded on the way."""
    made = social_image(TEMPLATES, STYLE, small(drawing(name), motion(name).loop_start))
    assert size(made) == (1200, 630)
    assert not is_blank(made)
    assert len(made) < 50_000


def test_without_a_figure_it_is_the_mark_of_the_site() -> None:
    """Every page has a picture."""
    made = social_image(TEMPLATES, STYLE)
    assert size(made) == (1200, 630)
    assert not is_blank(made)


def test_the_mark_stands_in_the_corner_of_its_panel(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the curve of the corner ends, so that both have one edge."""
    monkeypatch.setattr("groundwork.pictures.social.png", lambda svg, *_: str(svg).encode())
    svg = social_image(TEMPLATES, STYLE, small(drawing("bird-dog"), motion("bird-dog").loop_start)).decode()
    left, top, curve = (int(number) for number in re.findall(r'd="M(\d+) \d+V(\d+)a(\d+) ', svg)[0])
    assert re.findall(r"translate\((\d+) (\d+)\)", svg)[0] == (str(left + curve), str(top - 4))
