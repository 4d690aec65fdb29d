"""Where small stills stand in the built site, and what pages load for them."""

import gzip
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.sites import ROOT, Built, drill, infant, page, pages_of

DRAWN = sorted(path.name.removesuffix(".figure.yml") for path in (ROOT / "docs/drills").glob("*.figure.yml"))
CARD = re.compile(r'<li class="card( card--drawn)?">(.*?)</li>', re.DOTALL)


def html(site: Path, path: str) -> str:
    """Read a page of the site."""
    return (site / path / "index.html").read_text(encoding="utf-8")


def test_every_drill_with_a_figure_has_it_on_its_card(real_site: Path) -> None:
    """One still for each, and no empty stage for the others."""
    cards = {name: text for _, text in CARD.findall(html(real_site, "drills")) for name in re.findall(r'href="([\w-]+)/"', text)}
    assert len(cards) > 20
    for name, text in cards.items():
        assert text.count("<svg") == text.count("card__stage") == (name in DRAWN), name


@pytest.mark.parametrize(
    ("path", "kind", "count"),
    [
        ("", "door__figure", 2),
        ("progressions/crawl-ladder", "path__figure", 4),
        ("progressions/lumbar-half-circle", "path__figure", 1),
        ("progressions/lumbar-half-circle", "stages__figure", 0),
        ("drills/bird-dog", "ladder__figure", 3),
    ],
)
def test_figures_stand_where_they_should(real_site: Path, path: str, kind: str, count: int) -> None:
    """At both doors, on each tread, three on the ladder; the wall's figure is not shown for what is done away from it."""
    found = html(real_site, path).count(kind)
    assert found >= count if count else found == 0


def test_stills_are_hidden_from_assistive_technology(real_site: Path) -> None:
    """The words beside a still say what it shows."""
    for path in pages_of(real_site):
        for tag in re.findall(r'<svg class="still[^>]*>', path.read_text(encoding="utf-8")):
            assert 'aria-hidden="true"' in tag


def test_the_list_of_drills_stays_light(real_site: Path) -> None:
    """A card with its figure takes 0.9 kB at most, gzipped, and all else of the page 5 kB."""
    page = html(real_site, "drills")
    cards = page.count('<li class="card')
    assert cards > 20
    assert len(gzip.compress(page.encode(), 9)) <= 5_000 + 900 * cards


def test_stills_are_not_in_the_search_index(real_site: Path) -> None:
    """Neither a path nor the mark of one that was kept for later."""
    index = (real_site / "search/search_index.json").read_text(encoding="utf-8")
    assert not re.search(r"still--small|late-\d|a1 1 0 0 1", index)


def test_a_door_without_a_drill_has_the_mark(build_site: Callable[..., Built]) -> None:
    """A home page names drills for its doors, for one of them, or for none."""
    text = page({"title": "Home", "summary": "A site.", "lead": "Small drills.", "start_with": ["wall-sit"]})
    built = build_site({"index.md": text, "drills/wall-sit.md": drill(), "infants/one.md": infant()}, strict=True)
    assert built.status == 0, built.told
    assert built.html("index.md").count('class="mark') >= 2
    assert "door__figure" not in built.html("index.md")
