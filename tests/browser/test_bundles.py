"""Bundles in a real browser: the rules that it reads, and scripts from a file and under a strict policy."""

import functools
import http.server
import threading
from pathlib import Path

from playwright.sync_api import Page
from tests.browser.conftest import Strict
from tests.sites import ROOT

from groundwork.bundles.bundle import bundle
from groundwork.bundles.folder import read
from groundwork.bundles.model import Feature, Needs, Sources
from groundwork.bundles.style import read as read_sheet

# A value with var() or of a custom property is kept as it is written, so space beside commas and brackets is taken out of it here.
RULES = """text => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return [...sheet.cssRules].map((rule) => rule.cssText.replace(/\\s+/g, ' ').replace(/ ?([,()]) ?/g, '$1'));
}"""
MAIN = """
import { kept } from "./store.js";
kept.push("main");
const script = document.createElement("script");
script.src = document.querySelector("#late").href;
script.addEventListener("load", () => {
  const { told } = globalThis[Symbol.for("groundwork")]["late"]();
  document.querySelector("output").textContent = told();
});
document.head.append(script);
"""
LATE = 'import { kept } from "./store.js"; kept.push("late"); export const told = () => kept.join();'
PAGE = """<!DOCTYPE html><title>Bundles</title><link id="late" href="{late}"><script defer src="{script}"></script><output></output>"""


def test_the_browser_reads_the_same_rules(phone: Page) -> None:
    """Each of our stylesheets is the same list of rules for Chromium before and after it was made smaller."""
    for path, text in read(ROOT, "overrides").texts.items():
        if path.endswith(".css"):
            before = [rule for rule in phone.evaluate(RULES, text) if not rule.startswith("@import")]
            assert phone.evaluate(RULES, read_sheet(path, text, lambda address: address).rules) == before, path


def test_scripts_run_from_a_file_and_under_a_strict_policy(phone: Page, tmp_path: Path) -> None:
    """The script of a page and a part that it loads by an element share modules, without a server and where only ours may run."""
    texts = {"p/main.js": MAIN, "p/late.js": LATE, "p/store.js": "export const kept = [];"}
    needs = Needs({"quiz"})
    found = bundle(Sources("p", texts), Feature("base"), [Feature("quiz", scripts=("p/main.js",), late={"late": "p/late.js"})], {needs: 1})
    for path, content in found.files.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_bytes(content)
    (tmp_path / "index.html").write_text(PAGE.format(late=found.late["late"], script=found.script(needs)), encoding="utf-8")
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Strict, directory=str(tmp_path)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    for address in (f"{(tmp_path / 'index.html').as_uri()}", f"http://127.0.0.1:{server.server_port}/index.html"):
        phone.goto(address)
        phone.get_by_role("status").filter(has_text="main,late").wait_for()
    server.shutdown()
