"""A real Chromium, the other engines that this machine has, and the built site served on this machine."""

import os
import subprocess
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, BrowserType, Page, ViewportSize, sync_playwright
from tests.browser import figure_pages
from tests.browser.engines import firefox, webkit
from tests.browser.engines.engine import Engine
from tests.browser.engines.pages import Pages, serving
from tests.serving import Quiet, served
from tests.sites import ROOT

# Keeps the browser from asking anything of any network by itself.
ARGUMENTS = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # Letters stand where they stand in a window: else they are moved to whole pixels, and lines break elsewhere.
    "--font-render-hinting=none",
]
PHONE: ViewportSize = {"width": 390, "height": 844}
DESKTOP: ViewportSize = {"width": 1280, "height": 844}
NOT_TESTED = "is not tested, as this machine lacks"


@pytest.fixture(scope="session")
def address(real_site: Path) -> Iterator[str]:
    """Serve the built site; give its address."""
    with served(real_site) as at:
        yield at


def launch(chromium: BrowserType, without: Sequence[str] = ()) -> Browser:
    """Start the Chromium that tools/browser found or installed, ``without`` some of the arguments that Playwright gives it."""
    # Where there is none, Playwright takes its own.
    found = subprocess.run([ROOT / "tools/browser", "chromium"], capture_output=True, text=True, check=False).stdout.strip() or None
    # Chromium refuses its sandbox to root, which is who runs in containers.
    arguments = [*ARGUMENTS, "--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else ARGUMENTS
    return chromium.launch(executable_path=found, args=arguments, ignore_default_args=without)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start a Chromium for all tests of a worker."""
    with sync_playwright() as playwright:
        browser = launch(playwright.chromium)
        yield browser
        browser.close()


@pytest.fixture(params=[PHONE, DESKTOP], ids=["phone", "desktop"])
def context(request: pytest.FixtureRequest, browser: Browser) -> Iterator[BrowserContext]:
    """Open a fresh profile at phone and at desktop width."""
    context = browser.new_context(viewport=request.param, reduced_motion="reduce")
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """Open a page in both widths in turn."""
    return context.new_page()


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """Open a page at phone width only."""
    context = browser.new_context(viewport=PHONE, reduced_motion="reduce")
    yield context.new_page()
    context.close()


class Strict(Quiet):
    """Serves with a policy that allows no inline style and no inline script."""

    def end_headers(self) -> None:
        """Send the policy."""
        self.send_header("Content-Security-Policy", figure_pages.POLICY)
        super().end_headers()


@pytest.fixture(scope="session")
def figures(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve pages of figures; give their address."""
    folder = tmp_path_factory.mktemp("figures")
    figure_pages.write(folder)
    with served(folder, Strict) as at:
        yield at


@pytest.fixture(scope="session")
def engines(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], Engine]]:
    """Give a function that starts an engine, and keeps it: workers take the tests of both in turn."""
    started: dict[str, Engine] = {}

    def engine(name: str) -> Engine:
        if name not in started:
            folder = tmp_path_factory.mktemp(name)
            started[name] = webkit.WebKit(folder) if name == "webkit" else firefox.Firefox(folder)
        return started[name]

    yield engine
    for one in started.values():
        one.close()


@pytest.fixture(params=["webkit", "firefox"])
def engine(request: pytest.FixtureRequest, engines: Callable[[str], Engine]) -> Engine:
    """Give each other engine in turn. Where tools/browser could have installed it, there is no way around it."""
    name, missing = {"webkit": ("WebKit", webkit.missing()), "firefox": ("Firefox", firefox.missing())}[request.param]
    if missing and subprocess.run([ROOT / "tools/browser", "installs"], check=False).returncode == 0:
        pytest.fail(f"{name} {NOT_TESTED} {missing}. Run tools/browser, which installs it.")
    if missing:
        pytest.skip(f"{name} {NOT_TESTED} {missing}")
    return engines(request.param)


@pytest.fixture(scope="session")
def pages(real_site: Path) -> Iterator[Pages]:
    """Serve the built site to all engines."""
    with serving(real_site) as server:
        yield server


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Name each engine that was skipped, in a line of its own."""
    reasons = {report.longrepr[2] for report in terminalreporter.stats.get("skipped", []) if isinstance(report.longrepr, tuple)}
    for reason in sorted(reasons):
        if NOT_TESTED in reason:
            terminalreporter.write_line(reason.removeprefix("Skipped: "))
