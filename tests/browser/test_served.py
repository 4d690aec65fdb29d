"""While an author serves the site, the page says what is wrong: one true server for all tests, begun with a mistake in its settings."""

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Page, expect
from tests import sites
from tests.browser.conftest import DESKTOP, PHONE
from tests.sites import ROOT, THREE_PAGES, article, drill

from groundwork.command.port import HOST, free_port

pytestmark = pytest.mark.xdist_group("served")
AXE = (ROOT / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
RUN_AXE = "axe.run(document, {iframes: false}).then((result) => result.violations.map((one) => one.id))"
FOOTER_ENDS = "document.querySelector('.footer').getBoundingClientRect().bottom"
PATIENCE = 20.0
DRILL, ARTICLE = "drills/wall-sit.md", "articles/what-is-known.md"


@dataclass(frozen=True)
class Site:
    """A project that is served, with templates and styles of its own; the last lines are what the terminal says."""

    root: Path
    address: str
    said: Path
    process: subprocess.Popen[bytes]

    def overwrite(self, name: str, old: str, new: str) -> None:
        """Put something else into a file of the project."""
        path = self.root / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    @property
    def lines(self) -> list[str]:
        """What the terminal says."""
        return self.said.read_text(encoding="utf-8").splitlines()


def answered(address: str) -> str:
    """Wait until somebody answers."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            with urlopen(address) as answer:  # noqa: S310 (our own server)
                return str(answer.read().decode())
        except URLError as error:
            if hasattr(error, "read"):
                return str(error.read().decode())
            time.sleep(0.05)
    pytest.fail(f"{address} is not served")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Serve a site whose settings cannot be read."""
    root = sites.lay_out(tmp_path_factory.mktemp("served"), THREE_PAGES)
    (root / "overrides").unlink()
    shutil.copytree(ROOT / "overrides", root / "overrides")
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("strict: true\ncopyright: [nobody\n")
    port = free_port()
    command = [sys.executable, "-m", "groundwork", "serve", f"--port={port}"]
    with (root / "said").open("w") as said:
        surroundings = sites.environment() | {"PYTHONPATH": os.pathsep.join([str(ROOT / "hooks"), str(ROOT)])}
        surroundings["TMPDIR"] = str(root / "temporary")
        (root / "temporary").mkdir()
        process = subprocess.Popen(command, cwd=root, env=surroundings, stdout=said, stderr=said)
        made = Site(root, f"http://{HOST}:{port}/", root / "said", process)
        answered(made.address)
        yield made
        process.terminate()
        process.wait(10)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Open a page in a tab of its own, in which no script may fail."""
    errors: list[str] = []
    context = browser.new_context(viewport=PHONE, reduced_motion="reduce")
    opened = context.new_page()
    opened.set_default_timeout(PATIENCE * 1000)
    expect.set_options(timeout=PATIENCE * 1000)
    opened.on("pageerror", lambda error: errors.append(str(error)))
    yield opened
    context.close()
    expect.set_options(timeout=5000)
    assert errors == []


def test_settings_that_cannot_be_read_are_told_before_anything_is_built(site: Site, page: Page) -> None:
    """In the terminal in one line, and in the browser, where the page comes by itself once they are mended."""
    page.goto(site.address + "drills/wall-sit/")
    expect(page.get_by_role("heading", name="The site cannot be built")).to_be_visible()
    wrong = page.get_by_role("listitem")
    expect(wrong).to_contain_text("mkdocs.yml:6")
    expect(wrong).to_contain_text('A "[" or "{" opens here and is not closed')
    assert [line for line in site.lines if "mkdocs.yml:6: settings: not valid YAML" in line] == site.lines[:1]
    page.evaluate(AXE)
    assert page.evaluate(RUN_AXE) == []
    site.overwrite("mkdocs.yml", "copyright: [nobody\n", "")
    expect(page.get_by_role("heading", name="Wall sit", exact=True)).to_be_visible()
    assert "Traceback" not in "\n".join(site.lines)


def test_a_problem_is_on_every_page_until_it_is_mended(site: Site, page: Page) -> None:
    """First on the page of its file, in the rebuild that finds it, although settings are strict; opening it moves nothing."""
    page.goto(site.address + "drills/wall-sit/")
    bar = page.get_by_role("region", name="Problems, for authors only")
    expect(page.get_by_role("heading", name="Wall sit", exact=True)).to_be_visible()
    expect(bar).to_have_count(0)
    sites.write(site.root, {ARTICLE: article(drills=["wall-sitt"]), DRILL: drill(sumary="Twice.", body="[Gone](gone.md).")})
    expect(bar.locator("summary")).to_contain_text("3 problems")
    expect(bar.locator("summary")).to_contain_text("2 on this page")
    # It takes no focus, and covers nothing for good.
    assert page.evaluate("document.activeElement === document.body")
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    assert page.evaluate(f"{FOOTER_ENDS} <= document.querySelector('.problem-bar').getBoundingClientRect().top + 1")
    height = page.evaluate("document.body.scrollHeight")
    bar.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(bar.get_by_role("heading")).to_have_text(["This page", "Other files"])
    assert page.evaluate("document.body.scrollHeight") == height
    wrong = re.compile(r"docs/drills/wall-sit\.md\s+line \d+\s+front matter: unknown field sumary")
    expect(bar.get_by_role("listitem").first).to_contain_text(wrong)
    page.evaluate(AXE)
    for viewport in (PHONE, DESKTOP):
        page.set_viewport_size(viewport)
        assert page.evaluate(RUN_AXE) == []
    # On another page it is open as it was, and that page's own file stands first.
    bar.get_by_role("link", name="See the page").click()
    expect(bar.get_by_role("listitem").first).to_contain_text("docs/articles/what-is-known.md")
    sites.write(site.root, THREE_PAGES)
    expect(bar).to_have_count(0)


def test_what_mkdocs_warns_of_is_in_the_bar(site: Site, page: Page) -> None:
    """A setting that it does not know, with its line; also on a page that is not there."""
    site.overwrite("mkdocs.yml", "strict: true\n", "strict: false\ncopyrihgt: nobody\n")
    page.goto(site.address)
    page.locator("summary.problem-bar__summary").click()
    wrong = re.compile(r"mkdocs\.yml\s+line 6\s+settings: there is no setting copyrihgt")
    expect(page.get_by_role("region", name="Problems")).to_contain_text(wrong)
    site.overwrite("mkdocs.yml", "copyrihgt: nobody\n", "")
    expect(page.get_by_role("region", name="Problems")).to_have_count(0)


def test_a_mistake_in_a_template_is_shown_in_place_of_the_page(site: Site, page: Page) -> None:
    """With its line and the page that it was met in; the page comes back by itself, and nothing hangs in between."""
    layout = "overrides/features/articles/layout.html"
    text = (site.root / layout).read_text(encoding="utf-8")
    line = next(number for number, words in enumerate(text.splitlines(), 1) if "page.drills" in words)
    page.goto(site.address + "drills/wall-sit/")
    site.overwrite(layout, "page.drills", "page.drillss")
    expect(page.get_by_role("heading", name="The site cannot be built")).to_be_visible()
    expect(page.get_by_role("listitem")).to_contain_text(f"{layout}:{line}")
    expect(page.get_by_role("listitem")).to_contain_text("The page is docs/articles/what-is-known.md.")
    told = [one for one in site.lines if "drillss" in one]
    assert len(told) == 1
    assert f"{layout}:{line}: template: 'dict object' has no attribute 'drillss'." in told[0]
    (site.root / layout).write_text(text, encoding="utf-8")
    expect(page.get_by_role("heading", name="Wall sit", exact=True)).to_be_visible()


def test_a_saved_style_is_on_screen_without_a_reload(site: Site, page: Page) -> None:
    """The page that is open takes it, and what is wrong with it; nothing is built, and a page that is opened later has it too."""
    page.goto(site.address + "drills/wall-sit/")
    colour = "getComputedStyle(document.querySelector('h1')).outlineColor"
    page.evaluate("window.marked = true")
    builds = sum("Building documentation" in line for line in site.lines)
    site.overwrite("overrides/base/text.css", "h1 {", "h1 { outline-color: rgb(1, 2, 3); colour;")
    page.wait_for_function(f"{colour} === 'rgb(1, 2, 3)'")
    bar = page.get_by_role("region", name="Problems")
    expect(bar.locator("summary")).to_contain_text("1 problem")
    site.overwrite("overrides/base/text.css", "rgb(1, 2, 3); colour;", "rgb(4, 5, 6);")
    page.wait_for_function(f"{colour} === 'rgb(4, 5, 6)'")
    expect(bar).to_have_count(0)
    assert page.evaluate("window.marked")
    assert page.evaluate("document.querySelectorAll('link[rel=stylesheet]:not([href^=\"/.served/\"])').length") == 1
    page.goto(site.address + "articles/what-is-known/")
    assert page.evaluate(colour) == "rgb(4, 5, 6)"
    assert sum("Building documentation" in line for line in site.lines) == builds
    site.overwrite("overrides/base/text.css", " outline-color: rgb(4, 5, 6);", "")


def test_it_ends_in_one_line(site: Site) -> None:
    """Without a traceback, and with nothing left lying about but what MkDocs leaves of settings that it cannot read."""
    before = len(site.lines)
    site.process.terminate()
    site.process.wait(10)
    assert [line.split("- ")[-1].strip() for line in site.lines[before:]] == ["Shutting down..."]
    left = list((site.root / "temporary").iterdir())
    assert [path for path in left if not path.name.startswith("mkdocs_") or any(path.iterdir())] == []
