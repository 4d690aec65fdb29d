"""WebKit, the engine of every browser on an iPhone, as Debian has it: driven over WebDriver (https://www.w3.org/TR/webdriver2/)."""

import http.client
import json
import os
import shutil
import socket
import subprocess
from pathlib import Path
from typing import Any

from tests.browser.engines import pages
from tests.browser.engines.engine import HEIGHT, PATIENCE, wait_for

DRIVER, SCREEN_SERVER = "WebKitWebDriver", "Xvfb"
# Its window is never narrower than this, in px. A narrower page stands in a frame.
NARROWEST = 447
SCREEN = "1400x1000x24"
# Nothing moves, and letters are as wide as their font says, as on a phone.
GTK = "[Settings]\ngtk-enable-animations=false\n"
SCREEN_RESOURCES = "Xft.hinting: 0\nXft.hintstyle: hintnone\n"
# Each frame is drawn without a graphics card, which takes a third of the time when it is drawn as one layer.
SURROUNDINGS = {"GDK_BACKEND": "x11", "NO_AT_BRIDGE": "1", "WEBKIT_DISABLE_COMPOSITING_MODE": "1"}


def missing() -> str | None:
    """Say what is missing for driving it, if anything is."""
    return " and ".join(name for name in (DRIVER, SCREEN_SERVER) if not shutil.which(name)) or None


def free_port() -> int:
    """Give a port that nobody listens at."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


class WebKit:
    """A WebKit on a screen of its own, which nobody sees; its settings are in this folder."""

    def __init__(self, folder: Path) -> None:
        """Start a screen, a driver and a browser."""
        (folder / "gtk-3.0").mkdir()
        (folder / "gtk-3.0/settings.ini").write_text(GTK, encoding="utf-8")
        (folder / "screen").write_text(SCREEN_RESOURCES, encoding="utf-8")
        screen, driver = shutil.which(SCREEN_SERVER), shutil.which(DRIVER)
        assert screen
        assert driver
        # It finds a free screen, and writes which.
        command = [screen, "-displayfd", "1", "-nolisten", "tcp", "-screen", "0", SCREEN]
        self._screen = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        assert self._screen.stdout
        display = f":{self._screen.stdout.readline().strip()}"
        surroundings = os.environ | SURROUNDINGS | {"DISPLAY": display, "XENVIRONMENT": str(folder / "screen")}
        surroundings |= {name: str(folder) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")}
        self._port = free_port()
        command = [driver, f"--port={self._port}"]
        self._driver = subprocess.Popen(command, env=surroundings, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wait_for(self._ready, "WebKitWebDriver")
        self._session = f"/session/{self._ask('POST', '/session', capabilities={})['sessionId']}"

    def _ready(self) -> bool | None:
        """Say whether the driver answers."""
        try:
            return self._ask("GET", "/status") is not None
        except ConnectionError:
            return None

    def _ask(self, method: str, path: str, **parameters: Any) -> Any:
        """Send a command; give its result."""
        connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=PATIENCE)
        connection.request(method, path, json.dumps(parameters) if method == "POST" else None)
        answer = connection.getresponse()
        value = json.loads(answer.read())["value"]
        connection.close()
        if answer.status != http.HTTPStatus.OK:
            message = f"WebKit, {path}: {value['message'] or value['error']}"
            raise RuntimeError(message)
        return value

    def open(self, address: str, width: int) -> None:
        """Open a page at this width, and wait until it is loaded. From then on, what is evaluated is so in its frame, if it has one."""
        framed = width < NARROWEST
        # The window's height has the browser's own bars in it, which is all that a frame needs more.
        self._ask("POST", f"{self._session}/window/rect", width=max(width, NARROWEST), height=HEIGHT)
        self._ask("POST", f"{self._session}/url", url=pages.framed(address, width) if framed else address)
        if framed:
            self._ask("POST", f"{self._session}/frame", id=0)

    def evaluate(self, expression: str) -> Any:
        """Give the value of a JavaScript expression in the page; a promise is waited for."""
        return self._ask("POST", f"{self._session}/execute/sync", script=f"return ({expression});", args=[])

    def close(self) -> None:
        """End browser, driver and screen."""
        self._ask("DELETE", self._session)
        for process in (self._driver, self._screen):
            process.terminate()
            process.wait(PATIENCE)
