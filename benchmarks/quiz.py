"""What a bank of 500 questions costs: to check, to build, and to answer on a slow phone.

    .venv/bin/python benchmarks/quiz.py [QUESTIONS]

A click is timed in Chromium with its CPU slowed four times, from the click on "Check my answer" to the frame after it.
Needs the browser that `make test` sets up.
"""

import functools
import http.server
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from datetime import date
from pathlib import Path

import yaml
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "hooks"))
from groundwork.catalogue.build import build  # noqa: E402 (the package lives under hooks/)
from groundwork.quiz.check import problems  # noqa: E402

CONFIG = f"INHERIT: {ROOT.as_posix()}/mkdocs.yml\ndocs_dir: docs\nsite_dir: site\nnav: null\n"
ARTICLE = "---\ntitle: Page\nsummary: S.\ntopic: pain\nlast_checked: 2026-01-01\nnext_check: 2027-01-01\n---\n\n## Here\n\nText.\n"
SLOWER, CLICKS = 4, 20
TIMED = """async () => {
  const button = [...document.querySelectorAll("button")].find((each) => each.textContent === "Check my answer" && each.checkVisibility());
  [...document.querySelectorAll(".question input")].find((each) => each.checkVisibility()).click();
  const start = performance.now();
  button.click();
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const taken = performance.now() - start;
  [...document.querySelectorAll("button")].find((each) => each.textContent === "Next question" && each.checkVisibility()).click();
  return taken;
}"""


def bank(questions: int) -> str:
    """Write a bank of questions with four choices each."""
    asked = [
        {
            "id": f"question-{number}",
            "prompt": f"What is the answer to question {number}, in a sentence of a usual length?",
            "choices": [
                {"text": f"Choice {letter} of {number}", "feedback": f"Feedback {letter} of {number}."}
                | ({"correct": True} if place == number % 4 else {})
                for place, letter in enumerate("abcd")
            ],
            "explanation": f"The explanation of question {number}. It has **two** sentences.",
            "passage": {"page": "articles/page.md", "heading": "here", "title": "Here"},
        }
        for number in range(questions)
    ]
    return f"---\n{yaml.safe_dump({'title': 'Bank', 'summary': 'S.', 'topic': 't', 'questions': asked})}---\n"


def main(questions: int = 500) -> None:
    """Print how long checking, building and answering take."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for name in ("hooks", "overrides"):
            (root / name).symlink_to(ROOT / name, target_is_directory=True)
        for name, text in {"mkdocs.yml": CONFIG, "docs/quizzes/bank.md": bank(questions), "docs/articles/page.md": ARTICLE}.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text, encoding="utf-8")
        start = time.process_time()
        catalogue, told = build(["quizzes/bank.md", "articles/page.md"], root / "docs", "docs", date(2026, 1, 1))
        found = [*told, *problems(catalogue)]
        print(f"{questions} questions: read and checked in {time.process_time() - start:.2f} s CPU, {len(found)} problems")
        start = time.perf_counter()
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
        subprocess.run(command, check=True, cwd=root, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"})  # noqa: S603 (our own command)
        size = (root / "site/quizzes/bank/index.html").stat().st_size
        print(f"built in {time.perf_counter() - start:.1f} s; the page is {size / 1000:.0f} kB")
        times = clicks(root / "site")
    print(
        f"a click with the CPU {SLOWER} times slower: median {statistics.median(times):.0f} ms, longest {max(times):.0f} ms of {len(times)}"
    )


def clicks(site: Path) -> list[float]:
    """Answer questions of the built page one after another; give the milliseconds of each."""
    handler = functools.partial(Quiet, directory=str(site))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"] if os.geteuid() == 0 else [])
        page = browser.new_page(viewport={"width": 390, "height": 844})
        page.goto(f"http://127.0.0.1:{server.server_port}/quizzes/bank/")
        page.get_by_role("button", name="Check my answer").first.wait_for()
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        times = [page.evaluate(TIMED) for _ in range(CLICKS)]
        browser.close()
    server.shutdown()
    return times


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
