"""How long what an author saves takes to be on screen, while the whole site is served: a stylesheet, and the text of a page.

.venv/bin/python benchmarks/served.py
"""

import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "hooks"), str(ROOT)]
from tests.browser.conftest import launch  # noqa: E402 (it finds the browser)

from groundwork.command.port import HOST, free_port  # noqa: E402 (the package lives under hooks/)

PAGE = "drills/bird-dog"
ROUNDS = 20
# Seconds between two saves, as MkDocs and we look so often, and no save should meet the same moment.
PAUSE = 0.73


def project(root: Path) -> None:
    """Copy the project, with its own templates and texts to change."""
    for name in ("docs", "overrides"):
        shutil.copytree(ROOT / name, root / name)
    shutil.copy(ROOT / "mkdocs.yml", root)
    (root / "hooks").symlink_to(ROOT / "hooks", target_is_directory=True)


def begun(address: str) -> None:
    """Wait until the site is served."""
    while True:
        try:
            urlopen(address).close()  # noqa: S310 (our own server)
        except URLError:
            time.sleep(0.1)
        else:
            return


def taken(page: Page, save: Callable[[int], None], seen: str, rounds: int) -> list[float]:
    """Give the seconds from each save until the page shows it."""
    found = []
    for number in range(1, rounds + 1):
        time.sleep(PAUSE)
        start = time.perf_counter()
        save(number)
        page.wait_for_function(seen, arg=number, polling="raf")
        found.append(time.perf_counter() - start)
    return found


def told(what: str, seconds: list[float]) -> None:
    """Print the middle and the ends."""
    print(f"{what:12} median {statistics.median(seconds):.2f} s, from {min(seconds):.2f} to {max(seconds):.2f} s, {len(seconds)} saves")


def measure(root: Path, page: Page) -> None:
    """Save, look, print."""
    style, text = root / "overrides/base/text.css", root / f"docs/{PAGE}.md"
    before, written = style.read_text(encoding="utf-8"), text.read_text(encoding="utf-8")

    def save_style(number: int) -> None:
        style.write_text(f"{before}h1 {{ outline-color: rgb(0, 0, {number}); }}\n", encoding="utf-8")

    def save_text(number: int) -> None:
        text.write_text(re.sub(r"^title: .*", f"title: Saved {number}", written, flags=re.MULTILINE), encoding="utf-8")

    styled = "(number) => getComputedStyle(document.querySelector('h1')).outlineColor === `rgb(0, 0, ${number})`"
    told("a stylesheet", taken(page, save_style, styled, ROUNDS))
    titled = "(number) => document.querySelector('h1')?.textContent === `Saved ${number}`"
    told("a page", taken(page, save_text, titled, ROUNDS // 4))


def main() -> None:
    """Serve a copy of the project, and measure."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        root, port = Path(folder), free_port()
        project(root)
        command = [sys.executable, "-m", "groundwork", "serve", f"--port={port}"]
        surroundings = os.environ | {"PYTHONPATH": str(ROOT / "hooks")}
        server = subprocess.Popen(command, cwd=root, env=surroundings, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603 (our own command)
        try:
            browser = launch(playwright.chromium)
            page = browser.new_page()
            begun(f"http://{HOST}:{port}/")
            page.goto(f"http://{HOST}:{port}/{PAGE}/")
            measure(root, page)
            browser.close()
        finally:
            server.terminate()
            server.wait()


if __name__ == "__main__":
    main()
