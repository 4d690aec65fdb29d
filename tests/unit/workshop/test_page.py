"""The workshop's pages, as they are drawn."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from tests import sites
from tests.unit.workshop.projects import FAR, GOOD, HOSTILE, TWO_VIEWS, drill, project, step

from groundwork.workshop.bench import Bench
from groundwork.workshop.page import pages

pytestmark = pytest.mark.usefixtures("workshop_once")


def drawn(bench: Bench) -> dict[str, BeautifulSoup]:
    """Read the files and draw all pages."""
    draft = bench.read()
    made = pages(bench.templates, draft, bench.last_good, bench.version)
    return {name: BeautifulSoup(text, "html.parser") for name, text in made.items()}


def test_each_scheme_has_a_player_for_each_view_and_the_steps(tmp_path: Path) -> None:
    """Light and dark are two pages, each with its scheme, framed by the first."""
    found = drawn(project(tmp_path, TWO_VIEWS, drill(step("Reach the right arm.", "reach-the-right-arm"))))
    assert [frame["src"] for frame in found["index.html"].select("iframe")] == ["/light/", "/dark/"]
    for scheme in ("light", "dark"):
        page = found[f"{scheme}/index.html"]
        assert page.html is not None
        assert page.html["data-scheme"] == scheme
        assert [title.text for title in page.select("h2")] == ["From the side", "From above", "Step by step"]
        assert len(page.select("movement-figure script[type='application/json']")) == 2
        assert len(page.select("ol.steps > li")) == 4
        ids = [element["id"] for element in page.select("[id]")]
        assert len(ids) == len(set(ids))


def test_a_problem_stands_beside_its_frame(tmp_path: Path) -> None:
    """The picture, the moment, file and line, what is wrong and what to do are one item."""
    page = drawn(project(tmp_path, FAR))["index.html"]
    remark = next(item for item in page.select(".remark") if "beyond reach" in item.text)
    assert remark.select_one("svg.still")
    assert "phase bring-hand-and-knee" in remark.select("figcaption")[0].text
    assert remark.select("code")[0].text == "docs/drills/bird-dog.figure.yml:26"
    assert "Move it nearer" in remark.text


def test_a_broken_file_keeps_the_last_good_picture(tmp_path: Path) -> None:
    """It is dimmed and labelled; without one, the page says so."""
    bench = project(tmp_path)
    drawn(bench)
    project(tmp_path, GOOD.replace("phases:", "phases: ["))
    found = drawn(bench)
    assert "cannot be drawn yet" in found["index.html"].text
    assert found["index.html"].select(".remark")
    assert "Last good picture" in found["light/index.html"].text
    assert found["light/index.html"].select(".scheme__dimmed movement-figure")
    fresh = drawn(project(tmp_path))["light/index.html"]
    assert not fresh.select(".scheme__dimmed")
    never = drawn(project(tmp_path / "other", "views: ["))
    assert "No picture yet" in never["dark/index.html"].text


@pytest.mark.parametrize("figure", [GOOD.replace("{yaw: -28", f"{{name: '{HOSTILE[:38]}', yaw: -28"), GOOD + f"'{HOSTILE}': 1\n"])
def test_data_cannot_bring_markup(tmp_path: Path, figure: str) -> None:
    """Titles, steps, names of views and messages are text, whatever they hold."""
    page = sites.drill(HOSTILE, steps=[{"text": HOSTILE, "figure": {"phase": "hold"}}, *({"text": f"{HOSTILE} {n}"} for n in range(3))])
    for made in drawn(project(tmp_path, figure, page)).values():
        assert {script.get("src", script.get("type")) for script in made.select("script")} <= {
            "/workshop/workshop.js",
            "/overrides/features/figure/late/player.js",
            "application/json",
        }
        assert not made.select("img")
        assert not made.select("[onerror], [style], style")
    assert "alert(1)" in str(made)


def test_the_state_says_what_the_site_does(tmp_path: Path) -> None:
    """Shown, not shown, or waiting for its page."""
    assert "Write the drill's page" in drawn(project(tmp_path))["index.html"].text
    with_page = project(tmp_path, page=drill(step("Reach the right arm.", "reach-the-right-arm")))
    assert "The site shows this figure" in drawn(with_page)["index.html"].text
    assert "The site does not show the figure until" in drawn(project(tmp_path, FAR))["index.html"].text
