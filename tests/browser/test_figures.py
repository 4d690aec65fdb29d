"""Figures in a real browser: a page of their own, served as strictly as a site can be."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Request, Route, expect
from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.figure_pages import VIEWS, WORDS, page_of, sample, steps_of
from tests.sites import ROOT
from tests.unit.figures.samples import motion

from groundwork.figures.drawing.drawing import Drawing

AXE = (ROOT / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
RUN_AXE = "axe.run().then((result) => result.violations.map((one) => one.id + ': ' + one.nodes.map((node) => node.html).join(' | ')))"
# An arm is drawn as so many capsules.
ARM = 5
# The figure alone needs no more than its own scripts and styles.
ALONE = "default-src 'none'; script-src 'self'; style-src 'self'"


@pytest.fixture
def moving(browser: Browser) -> Iterator[Page]:
    """Open a phone whose reader has nothing against motion."""
    context = browser.new_context(viewport=PHONE, reduced_motion="no-preference")
    yield context.new_page()
    context.close()


def value(page: Page) -> float:
    """Give where the slider stands, in milliseconds."""
    return float(page.get_by_role("slider").input_value()) * 100


def go(page: Page, time: float) -> None:
    """Draw the moment at a time in seconds."""
    page.get_by_role("slider").evaluate(SLIDE, time * 10)


def drawn(page: Page, kind: str) -> list[str]:
    """Give the shapes of a kind that the stage shows now."""
    found: list[str] = page.locator(f".movement__stage path.still__{kind}").evaluate_all("all => all.map(one => one.getAttribute('d'))")
    return [shape for shape in found if shape]


SLIDE = "(slider, value) => { slider.value = value; slider.dispatchEvent(new Event('input', { bubbles: true })); }"
# How much of a picture shapes take, whatever they are drawn with.
BOXES = """paths => paths.map((d) => {
  const one = document.querySelector(".movement__stage").appendChild(document.createElementNS("http://www.w3.org/2000/svg", "path"));
  one.setAttribute("d", d);
  const { x, y, width, height } = one.getBBox();
  one.remove();
  return [x, y, x + width, y + height];
})"""


def numbers(path: str) -> list[float]:
    """Give the numbers of a path."""
    return [float(one) for one in re.findall(r"-?\d+(?:\.\d+)?", path)]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["bird-dog", "bear-crawl"])
def test_page_is_clean_and_accessible(page: Page, figures: str, name: str, scheme: Any) -> None:
    """Nothing breaks the strict policy, no script fails, axe finds nothing."""
    errors: list[str] = []
    page.on("console", lambda message: errors.append(message.text))
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.emulate_media(color_scheme=scheme)
    page.goto(f"{figures}{name}.html")
    page.get_by_role("button", name="Step on").click()
    page.get_by_role("button", name="Speed").click()
    page.get_by_role("button", name="From above").click()
    expect(page.get_by_role("button", name="From above")).to_have_attribute("aria-pressed", "true")
    # Axe comes as a script from nowhere, which the policy would not let in; it needs none of its own.
    page.evaluate(AXE)
    assert page.evaluate(RUN_AXE) == []
    assert errors == []


@pytest.mark.parametrize("name", ["bird-dog", "bear-crawl"])
def test_plays_under_the_strictest_policy(moving: Page, figures: str, name: str) -> None:
    """With nothing allowed but scripts and styles from files of the site, it plays and breaks no rule."""
    said: list[str] = []
    moving.on("console", lambda message: said.append(message.text))
    moving.add_init_script("addEventListener('securitypolicyviolation', (event) => console.error(event.violatedDirective))")

    def stricter(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, headers={**answer.headers, "content-security-policy": ALONE})

    moving.route("**/*.html", stricter)
    moving.goto(f"{figures}{name}-alone.html")
    moving.get_by_role("button", name="Pause").scroll_into_view_if_needed()
    expect(moving.get_by_role("slider")).not_to_have_value("0")
    before = drawn(moving, "part")
    moving.wait_for_timeout(400)
    assert drawn(moving, "part") != before
    # A browser asks for an icon by itself.
    assert [text for text in said if "favicon" not in text] == []


@pytest.mark.parametrize("name", ["bird-dog", "bear-crawl", "infant-crawling", "rolling", "walking"])
def test_player_draws_what_the_stills_show(phone: Page, figures: str, name: str) -> None:
    """At all times the player's shapes are those of the engine, but for the frames left out (2 units) and rounding (2)."""
    phone.goto(f"{figures}{name}.html")
    moved = motion(name)
    drawing = Drawing(moved, VIEWS[0])
    for time in moved.times[:: len(moved.times) // 12]:
        go(phone, float(time))
        parts = drawing.still(float(time))["parts"]
        expected = [shape for part in parts for kind, shape in part["paths"] if kind.startswith("part") and shape]
        shown = drawn(phone, "part")
        assert len(shown) == len(expected)
        for ours, theirs in zip(phone.evaluate(BOXES, shown), phone.evaluate(BOXES, expected), strict=True):
            assert ours == pytest.approx(theirs, abs=4.0)


def test_pinned_hand_does_not_slide(phone: Page, figures: str) -> None:
    """A hand on the floor goes with the floor: within 0.15 cm in every frame drawn while it bears weight."""
    phone.goto(f"{figures}bear-crawl.html")
    moved = motion("bear-crawl")
    data = Drawing(moved, VIEWS[0]).animation()
    pinned = [one for one in moved.contacts if one.limb == "hand_L" and one.start >= moved.loop_start]
    contact = max(pinned, key=lambda one: one.end - one.start)
    places = []
    for step in range(1, 40):
        time = contact.start + (contact.end - contact.start) * step / 40
        go(phone, time)
        gone = max(0.0, time - moved.loop_start) / (moved.end - moved.loop_start)
        arm = next(shape for shape in drawn(phone, "part.still__left") if shape.count("M") == ARM)
        x, y = numbers(arm.split("M")[4])[:2]
        places.append((x + gone * data["c"][0], y + gone * data["c"][1]))
    for axis in zip(*places, strict=True):
        assert max(axis) - min(axis) < 0.15 * 4 + 0.1


def test_keyboard(phone: Page, figures: str) -> None:
    """Space and Enter work the buttons; arrows move the slider, which tells the step and stops the play."""
    phone.goto(f"{figures}bird-dog.html")
    phone.get_by_role("button", name="Play").focus()
    phone.keyboard.press("Space")
    expect(phone.get_by_role("button", name="Pause")).to_be_focused()
    phone.keyboard.press("Enter")
    expect(phone.get_by_role("button", name="Play")).to_be_focused()
    slider = phone.get_by_role("slider")
    go(phone, 0.5)
    expect(slider).to_have_attribute("aria-valuetext", "Step 1 of 8")
    phone.get_by_role("button", name="Play").click()
    slider.focus()
    before = value(phone)
    phone.keyboard.press("ArrowRight")
    expect(phone.get_by_role("button", name="Play")).to_be_visible()
    assert value(phone) > before
    phone.get_by_role("button", name="Step on").focus()
    phone.keyboard.press("Enter")
    expect(slider).to_have_attribute("aria-valuetext", "Step 2 of 8")
    expect(phone.locator(".movement__caption p:visible")).to_have_text(f"Breathe out. {WORDS}")
    phone.get_by_role("button", name="Step back").focus()
    phone.keyboard.press("Enter")
    expect(slider).to_have_attribute("aria-valuetext", "Step 1 of 8")


def test_reduced_motion_starts_by_hand_only(phone: Page, figures: str) -> None:
    """Nothing moves by itself for who wants no motion; the button still plays."""
    phone.goto(f"{figures}bird-dog.html")
    phone.wait_for_timeout(400)
    assert value(phone) == 0
    phone.get_by_role("button", name="Play").click()
    phone.wait_for_timeout(400)
    assert value(phone) > 0


def test_plays_only_while_seen(moving: Page, figures: str) -> None:
    """It starts by itself where it is seen, rests out of sight, and stays still once the reader has stopped it."""
    moving.goto(f"{figures}bird-dog.html")
    expect(moving.get_by_role("slider")).not_to_have_value("0")
    moving.wait_for_timeout(200)
    moving.mouse.wheel(0, 3000)
    moving.wait_for_timeout(300)
    out_of_sight = value(moving)
    moving.wait_for_timeout(300)
    assert value(moving) == out_of_sight
    moving.mouse.wheel(0, -3000)
    moving.wait_for_timeout(400)
    assert value(moving) > out_of_sight
    moving.get_by_role("button", name="Step on").click()
    stopped = value(moving)
    moving.mouse.wheel(0, 3000)
    moving.mouse.wheel(0, -3000)
    moving.wait_for_timeout(400)
    assert value(moving) == stopped


def test_lead_in_plays_once(phone: Page, figures: str) -> None:
    """After its end a movement goes on where its loop begins, not where its lead-in does."""
    phone.goto(f"{figures}bear-crawl.html")
    moved = motion("bear-crawl")
    go(phone, moved.end - 0.15)
    phone.get_by_role("button", name="Play").click()
    phone.wait_for_timeout(700)
    assert moved.loop_start * 1000 <= value(phone) < (moved.end - 0.15) * 1000


def test_playing_what_is_in_sight_does_not_move_the_page(phone: Page, figures: str) -> None:
    """Neither does stopping it; only a figure out of sight is brought into view."""
    phone.set_viewport_size({"width": 390, "height": 560})
    phone.goto(f"{figures}bird-dog.html")
    phone.get_by_role("button", name="Play").evaluate("(button) => button.scrollIntoView({ block: 'end' })")
    phone.evaluate("scrollBy(0, 60)")
    phone.evaluate("new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))")
    before = phone.evaluate("scrollY")
    for name in ("Play", "Pause"):
        phone.get_by_role("button", name=name).evaluate("(button) => button.click()")
        phone.wait_for_timeout(200)
        assert phone.evaluate("scrollY") == before, name


def test_other_view_is_fetched_on_use(phone: Page, figures: str) -> None:
    """The data of a second view is asked for when the view is, and once."""
    asked: list[str] = []

    def watch(request: Request) -> None:
        asked.extend([request.url] if request.url.endswith(".json") else [])

    phone.on("request", watch)
    phone.goto(f"{figures}bird-dog.html", wait_until="networkidle")
    assert asked == []
    box = phone.locator(".movement__stage").get_attribute("viewBox")
    for name in ("From above", "From the side", "From above"):
        phone.get_by_role("button", name=name).click()
        expect(phone.get_by_role("button", name=name)).to_have_attribute("aria-pressed", "true")
    assert len(asked) == 1
    assert phone.locator(".movement__stage").get_attribute("viewBox") != box


def test_added_later(phone: Page, figures: str) -> None:
    """A figure that comes into the page after its script works, also when it is moved."""
    phone.goto(f"{figures}bird-dog.html")
    phone.evaluate(
        """fetch("/bear-crawl.html").then((answer) => answer.text()).then((text) => {
          const other = new DOMParser().parseFromString(text, "text/html").querySelector("movement-figure");
          document.querySelector(".movement").replaceChildren(other);
          document.querySelector("h1").after(document.querySelector(".movement"));
        })"""
    )
    expect(phone.get_by_role("button", name="Play")).to_have_count(1)
    phone.get_by_role("button", name="Play").click()
    phone.wait_for_timeout(300)
    assert value(phone) > 0


def test_steps_of_one_phase_share_its_time(phone: Page, figures: str) -> None:
    """Each has its words in turn, and the buttons lead through all of them, both ways."""
    steps = steps_of("bird-dog")
    steps[1] = steps[1].model_copy(update={"figure": steps[0].figure})
    figure = sample("bird-dog", steps)
    page = page_of(figure, steps)
    phone.route("**/bird-dog.html", lambda route: route.fulfill(body=page, content_type="text/html"))
    phone.goto(f"{figures}bird-dog.html")
    slider = phone.get_by_role("slider")
    for way, number in (("on", 2), ("on", 3), ("back", 2), ("back", 1)):
        phone.get_by_role("button", name=f"Step {way}").click()
        expect(slider).to_have_attribute("aria-valuetext", f"Step {number} of 8")


def test_a_long_play_leaves_nothing_behind(phone: Page, figures: str) -> None:
    """However often the order of the parts changes, the picture holds its six parts and no more."""
    phone.goto(f"{figures}rolling.html")
    for _ in range(2):
        for share in range(11):
            moment = f"it.value = it.max * {share / 10}; it.dispatchEvent(new Event('input', {{ bubbles: true }}))"
            phone.get_by_role("slider").evaluate(f"(it) => {{ {moment} }}")
    assert phone.evaluate("document.querySelector('[data-part=\"0\"]').parentElement.childNodes.length") == 6


def test_words_are_there_without_a_step_list(phone: Page, figures: str) -> None:
    """On a page that has no step list the figure still says what it shows."""
    phone.goto(f"{figures}bear-crawl.html")
    phone.evaluate("document.querySelector('ol.steps').remove()")
    phone.get_by_role("button", name="Step on").click()
    expect(phone.get_by_role("slider")).to_have_attribute("aria-valuetext", "Step 2 of 4")
    expect(phone.locator(".movement__caption p:visible")).to_have_text(f"Breathe out. {WORDS}")


def test_without_scripts(browser: Browser, figures: str) -> None:
    """Without scripts the first picture and the strip stand, and no control that would do nothing."""
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{figures}bird-dog.html")
    expect(page.locator(".movement__stage")).to_be_visible()
    expect(page.locator(".steps .still")).to_have_count(8)
    expect(page.get_by_role("button")).to_have_count(0)
    context.close()


def test_print(phone: Page, figures: str) -> None:
    """On paper the stage and its controls are gone; the stills stand three in a row, with what their colours mean."""
    phone.set_viewport_size(DESKTOP)
    phone.goto(f"{figures}bird-dog.html")
    phone.emulate_media(media="print")
    expect(phone.locator(".movement")).to_be_hidden()
    expect(phone.locator(".legend--print")).to_be_visible()
    tops = phone.locator(".steps .still").evaluate_all("all => all.map(one => Math.round(one.getBoundingClientRect().top))")
    assert [tops.count(top) for top in sorted(set(tops))] == [3, 3, 2]


# Where the number of a step and its words are on the page.
NUMBERS = """step => {
  const words = document.createRange();
  words.selectNodeContents(step.querySelector("p"));
  const place = step.getBoundingClientRect();
  const { top, left, width, height } = getComputedStyle(step, "::before");
  const disc = new DOMRect(place.x + parseFloat(left), place.y + parseFloat(top), parseFloat(width), parseFloat(height));
  return [...words.getClientRects()].every((line) =>
    line.right <= disc.left || line.left >= disc.right || line.top >= disc.bottom || line.bottom <= disc.top);
}"""


@pytest.mark.parametrize("media", ["screen", "print"])
@pytest.mark.parametrize("width", [320, 390, 760, 1280])
def test_number_of_a_step_is_not_on_its_words(page: Page, address: str, width: int, media: Any) -> None:
    """Neither where a still is beside the words, nor above them, nor where there is none."""
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(media=media)
    page.goto(f"{address}drills/bear-crawl-forward/")
    for kind in (".step:has(.still)", ".step:not(:has(.still))"):
        apart = page.locator(kind).evaluate_all(f"steps => steps.map({NUMBERS})")
        assert apart
        assert all(apart)


def test_things_are_drawn(page: Page, address: str) -> None:
    """The wall of a drill is seen in the stage, in another view of it, and in every still."""
    page.goto(f"{address}drills/wall-half-circle/")
    wide = "all => all.map(one => one.getBBox().width > 20 && one.getBBox().height > 20)"
    assert page.locator(".step .still__wall").evaluate_all(wide) == [True] * page.locator(".step .still").count()
    for name in page.locator("[name=view]").all_text_contents():
        page.get_by_role("button", name=name, exact=True).click()
        expect(page.get_by_role("button", name=name, exact=True)).to_have_attribute("aria-pressed", "true")
        assert page.locator(".movement__stage .still__wall").evaluate_all(wide) == [True]


def test_first_line_below_the_figure_has_room(page: Page, address: str) -> None:
    """What follows what the colours mean does not touch it."""
    page.goto(f"{address}drills/bear-crawl-forward/")
    gap = "one => one.getBoundingClientRect().top - document.querySelector('.movement').getBoundingClientRect().bottom"
    assert page.locator(".drill__start").evaluate(gap) >= 8


@pytest.mark.parametrize("width", [320, 360, 480, 760, 1280])
def test_nothing_scrolls_sideways(phone: Page, figures: str, width: int) -> None:
    """At no width is anything cut off, and every control is large enough to hit."""
    phone.set_viewport_size({"width": width, "height": 800})
    phone.goto(f"{figures}bird-dog.html")
    assert phone.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    for control in phone.locator(".movement button, .movement input").all():
        box = control.bounding_box()
        assert box
        assert box["height"] >= 48
        assert box["width"] >= 44


def test_forced_colours_keep_the_sides_apart(browser: Browser, figures: str) -> None:
    """With the system's own colours limbs keep theirs, on the wall they were made for."""
    context = browser.new_context(viewport=PHONE, forced_colors="active", reduced_motion="reduce")
    page = context.new_page()
    page.goto(f"{figures}bird-dog.html")
    look = "one => [getComputedStyle(one).fill, getComputedStyle(one.closest('svg')).backgroundColor]"
    left, right = (page.locator(f".movement__stage .still__part.still__{side}").first.evaluate(look) for side in ("left", "right"))
    assert left == ["rgb(23, 90, 152)", "rgb(255, 255, 255)"]
    assert right == ["rgb(192, 96, 10)", "rgb(255, 255, 255)"]
    context.close()


def test_picture_is_small(phone: Page, figures: str) -> None:
    """A stage has few nodes."""
    phone.goto(f"{figures}bird-dog.html")
    assert phone.locator(".movement__stage *").count() <= 45
