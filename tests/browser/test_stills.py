"""Small stills in a real browser: on cards, doors, ladders and paths."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.conftest import DESKTOP, PHONE

FEET = "all => all.map(one => Math.round(one.getBoundingClientRect().bottom))"


@pytest.fixture
def desktop(phone: Page) -> Page:
    """Make the window wide."""
    phone.set_viewport_size(DESKTOP)
    return phone


def test_the_ladder_has_one_ground_line(desktop: Page, address: str) -> None:
    """On a wide screen all figures stand on one line, the middle one says where the reader is and leads nowhere."""
    desktop.goto(f"{address}drills/bird-dog/")
    here = desktop.locator(".ladder__side--here")
    expect(here).to_contain_text("You are here")
    expect(here.get_by_role("link")).to_have_count(0)
    feet = desktop.locator(".ladder__figure").evaluate_all(FEET)
    assert len(feet) == 3
    assert len(set(feet)) == 1


def test_the_ladder_is_cards_on_a_phone(phone: Page, address: str) -> None:
    """Easier and harder are two cards with the figure at their left, and the drill itself is not among them."""
    phone.goto(f"{address}drills/bird-dog/")
    expect(phone.get_by_text("You are here")).to_be_hidden()
    for name in ("Rock back", "Bear hold"):
        link = phone.locator(".ladder").get_by_role("link", name=name)
        card = link.locator("xpath=ancestor::li")
        figure, words = card.locator(".still").bounding_box(), link.bounding_box()
        assert figure
        assert words
        assert figure["x"] + figure["width"] <= words["x"]


def test_the_stage_of_a_card_is_part_of_its_link(phone: Page, address: str) -> None:
    """Whoever taps the figure gets to the drill."""
    phone.goto(f"{address}drills/")
    card = phone.locator(".card", has=phone.get_by_role("link", name="Rock back"))
    card.locator(".still").click(force=True)
    expect(phone.get_by_role("heading", level=1, name="Rock back")).to_be_visible()


def test_figures_stand_on_the_treads(desktop: Page, address: str) -> None:
    """Each stands on the tread below it, and each tread is higher than the one before."""
    desktop.goto(f"{address}progressions/crawl-ladder/")
    feet = desktop.locator(".path__figure").evaluate_all(FEET)
    tops = desktop.locator(".path__tread").evaluate_all("all => all.map(one => Math.round(one.getBoundingClientRect().top))")
    assert feet == tops
    assert tops == sorted(tops, reverse=True)
    assert len(set(tops)) == 4


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_the_figure_at_a_door_leaves_the_words_free(phone: Page, address: str, width: int) -> None:
    """At no width does a figure stand before the words of its door."""
    phone.set_viewport_size({"width": width, "height": 844})
    phone.goto(address)
    for name in ("My back", "My baby"):
        door = phone.locator(".door", has=phone.get_by_role("link", name=name))
        figure, words = door.locator(".still").bounding_box(), door.locator("p").bounding_box()
        assert figure
        assert words
        assert figure["x"] >= words["x"] + words["width"] - 1 or figure["y"] >= words["y"] + words["height"]


def test_without_scripts_the_stills_are_there(browser: Browser, address: str) -> None:
    """They are part of the page."""
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    expect(page.locator(".door .still").first).to_be_visible()
    context.close()


def test_forced_colours_keep_the_wall_behind_small_figures(browser: Browser, address: str) -> None:
    """With the system's own colours a figure keeps its colours, and the wall that they were made for."""
    context = browser.new_context(viewport=PHONE, forced_colors="active")
    page = context.new_page()
    page.goto(f"{address}progressions/crawl-ladder/")
    still = page.locator(".path__figure").first
    assert still.evaluate("one => getComputedStyle(one).backgroundColor") == "rgb(255, 255, 255)"
    assert still.locator(".still__right").first.evaluate("one => getComputedStyle(one).fill") == "rgb(192, 96, 10)"
    context.close()


@pytest.mark.parametrize("path", ["progressions/crawl-ladder/", "progressions/lumbar-half-circle/"])
def test_a_plan_prints_on_one_sheet(desktop: Page, address: str, tmp_path: Path, path: str) -> None:
    """Its figures stay on the screen."""
    desktop.goto(address + path)
    desktop.emulate_media(media="print")
    expect(desktop.locator(".still--small").first).to_be_hidden()
    desktop.pdf(path=str(tmp_path / "plan.pdf"), format="A4", prefer_css_page_size=True)
    assert (tmp_path / "plan.pdf").read_bytes().count(b"/Type /Page\n") == 1
