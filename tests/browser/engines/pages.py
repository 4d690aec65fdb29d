"""A server for all engines: its pages tell their own errors, obey a strict policy, and can stand in a frame of any width.

No engine but Chromium tells a test all that goes wrong: WebKit's driver has no console, and Firefox keeps what was not loaded to itself.
"""

import contextlib
import http.server
import threading
from collections.abc import Iterator
from http import HTTPStatus
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, quote, urlsplit

from tests.browser.engines.engine import HEIGHT

LISTENER = Path(__file__).with_name("listener.js")
# Nothing comes from elsewhere, and no style or script stands in a page.
POLICY = "default-src 'self'; img-src 'self' data:"
FRAME = """\
<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>{width} px</title><link rel="icon" href="data:,"></head>
<body><iframe title="Page" width="{width}" height="{height}" frameborder="0" src="{page}"></iframe></body>
</html>
"""


def framed(address: str, width: int) -> str:
    """Give the address of a page that holds this one in a frame of this width."""
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}/framed?width={width}&page={quote(parts.path)}"


class Pages(http.server.ThreadingHTTPServer):
    """Serves a folder, and knows what it could not serve."""

    def __init__(self, folder: Path) -> None:
        """Take a free port."""
        super().__init__(("127.0.0.1", 0), Request)
        self.folder = folder
        self.refused: list[str] = []
        self.address = f"http://127.0.0.1:{self.server_port}/"


@contextlib.contextmanager
def serving(folder: Path) -> Iterator[Pages]:
    """Serve a folder for as long as somebody looks at it."""
    server = Pages(folder)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


class Request(http.server.SimpleHTTPRequestHandler):
    """Answers one request."""

    server: Pages
    protocol_version = "HTTP/1.1"  # a connection is kept for all files of a page

    def __init__(self, *args: Any) -> None:
        """Serve the server's folder."""
        super().__init__(*args, directory=str(args[2].folder))

    def do_GET(self) -> None:
        """Serve a frame, the listener, a page that listens to itself, or any other file."""
        parts = urlsplit(self.path)
        file = Path(self.translate_path(self.path))
        page = file / "index.html" if file.is_dir() else file
        if parts.path == "/framed":
            wanted = parse_qs(parts.query)
            self.answer(FRAME.format(width=wanted["width"][0], height=HEIGHT, page=wanted["page"][0]), "text/html")
        elif parts.path == "/listener.js":
            self.answer(LISTENER.read_text(encoding="utf-8"), "text/javascript")
        elif page.suffix == ".html" and page.is_file():
            text = page.read_text(encoding="utf-8")
            self.answer(text.replace("<head>", '<head><script src="/listener.js"></script>', 1), "text/html")
        else:
            super().do_GET()

    def answer(self, text: str, kind: str) -> None:
        """Send a text."""
        body = text.encode()
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def send_error(self, *args: Any, **more: Any) -> None:
        """Keep what was asked for."""
        self.server.refused.append(self.path)
        super().send_error(*args, **more)

    def end_headers(self) -> None:
        """Send the policy."""
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the base class's own name)
        """Say nothing."""
