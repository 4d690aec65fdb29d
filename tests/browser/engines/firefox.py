"""Firefox, driven over WebDriver BiDi (https://www.w3.org/TR/webdriver-bidi/), which it speaks without any driver beside it."""

import contextlib
import itertools
import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

from tests.browser.engines.engine import HEIGHT, PATIENCE, wait_for
from websockets.sync.client import connect

NAMES = ("firefox-esr", "firefox")
# It asks nothing of any network by itself, and nothing moves.
PREFERENCES: dict[str, str | int | bool] = {
    "app.normandy.enabled": False,
    "app.update.disabledForTesting": True,
    "browser.newtabpage.enabled": False,
    "browser.startup.page": 0,
    "browser.topsites.useRemoteSetting": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "extensions.update.enabled": False,
    "gfx.text.subpixel-position.force-enabled": True,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "services.settings.server": "data:,",
    "toolkit.telemetry.enabled": False,
    "ui.prefersReducedMotion": 1,
    "ui.useOverlayScrollbars": 1,
}


def missing() -> str | None:
    """Say what is missing for driving it, if anything is."""
    return None if any(map(shutil.which, NAMES)) else " or ".join(NAMES)


def _written(file: Path) -> Any:
    """Read a file of JSON, or nothing while it is not there or not written to its end."""
    try:
        return json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


class Firefox:
    """A Firefox without a window, with a fresh profile in this folder."""

    def __init__(self, folder: Path) -> None:
        """Start it, and open a session."""
        lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in PREFERENCES.items()]
        (folder / "user.js").write_text("".join(lines), encoding="utf-8")
        program = next(path for name in NAMES if (path := shutil.which(name)))
        command = [program, "--headless", "--no-remote", "--profile", str(folder), "--remote-debugging-port", "0"]
        self._process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        # Where it listens it writes into its profile.
        told = folder / "WebDriverBiDiServer.json"
        place = wait_for(lambda: _written(told), "Firefox")
        self._started = contextlib.ExitStack()
        self._socket = self._started.enter_context(connect(f"ws://{place['ws_host']}:{place['ws_port']}/session", max_size=None))
        self._numbers = itertools.count(1)
        self._ask("session.new", capabilities={})
        self._tab = self._ask("browsingContext.getTree")["contexts"][0]["context"]

    def _ask(self, method: str, **parameters: Any) -> Any:
        """Send a command; give its result."""
        number = next(self._numbers)
        self._socket.send(json.dumps({"id": number, "method": method, "params": parameters}))
        while True:
            answer = json.loads(self._socket.recv(timeout=PATIENCE))
            if answer.get("id") == number:
                break
        if answer["type"] == "error":
            message = f"Firefox, {method}: {answer['message']}"
            raise RuntimeError(message)
        return answer["result"]

    def open(self, address: str, width: int) -> None:
        """Open a page at this width, and wait until it is loaded."""
        self._ask("browsingContext.setViewport", context=self._tab, viewport={"width": width, "height": HEIGHT})
        self._ask("browsingContext.navigate", context=self._tab, url=address, wait="complete")

    def evaluate(self, expression: str) -> Any:
        """Give the value of a JavaScript expression in the page; a promise is waited for. It travels as JSON."""
        text = f"Promise.resolve({expression}).then((value) => JSON.stringify(value ?? null))"
        answer = self._ask("script.evaluate", expression=text, target={"context": self._tab}, awaitPromise=True)
        if answer["type"] == "exception":
            message = f"Firefox: {answer['exceptionDetails']['text']}"
            raise RuntimeError(message)
        return json.loads(answer["result"]["value"])

    def close(self) -> None:
        """End the browser."""
        self._started.close()
        self._process.terminate()
        self._process.wait(PATIENCE)
