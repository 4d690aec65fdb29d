"""The picture beside a link that people share."""

from types import SimpleNamespace
from typing import Any

import pytest
from tests.pictures import is_blank, size
from tests.sites import ROOT
from tests.unit.figures.samples import drawing, motion

from groundwork import templates
from groundwork.pictures.social import social_image, telling
from groundwork.pictures.style import style

TEMPLATES = templates.environment(ROOT / "overrides")
STYLE = style(ROOT / "overrides/assets/stylesheets")


def figure(name: str) -> Any:
    """Give what the picture needs of a page's figure."""
    drawn = drawing(name)
    stills = tuple(drawn.still(phase.end, (phase.start, phase.end), "out") for phase in motion(name).phases)
    return SimpleNamespace(poster=drawn.still(0.0), stills=stills, views=({"data": drawn.animation()},))


@pytest.mark.parametrize("name", ["bird-dog", "infant-crawling", "walking"])
def test_it_has_the_size_that_networks_ask_for(name: str) -> None:
    """1200 by 630, not blank, and small enough to be loaded on the way."""
    made = social_image(TEMPLATES, STYLE, figure(name))
    assert size(made) == (1200, 630)
    assert not is_blank(made)
    assert len(made) < 50_000


def test_without_a_figure_it_is_the_mark_of_the_site() -> None:
    """Every page has a picture."""
    made = social_image(TEMPLATES, STYLE)
    assert size(made) == (1200, 630)
    assert not is_blank(made)


def test_the_still_that_is_held_tells_most() -> None:
    """The last one in which nothing moves, without arrows; the poster when there is none."""
    bird_dog = figure("bird-dog")
    assert telling(bird_dog)["parts"] == bird_dog.stills[6]["parts"]
    assert telling(bird_dog)["trails"] == []
    assert telling(bird_dog)["breath"] is None
    alone = SimpleNamespace(poster=bird_dog.poster, stills=(None, None))
    assert telling(alone)["parts"] == bird_dog.poster["parts"]
