"""Serves the workshop to this machine alone, and tells its page when it has changed.

MkDocs' own live reload puts an inline script into pages, and loads them whole, which would throw the player back to its start.
"""

from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from groundwork.live.changes import MEDIA_TYPE, Changes

HOST = "127.0.0.1"
EVENTS = "/changes"
POLICY = "default-src 'self'; object-src 'none'; base-uri 'none'"


class Server(ThreadingHTTPServer):
    """Serves a folder, and the number of its version as events."""

    daemon_threads = True

    def __init__(self, port: int, folder: Path) -> None:
        """Take a port; raises OSError when it is taken. Port 0 takes any that is free."""
        self.changes = Changes("0")
        super().__init__((HOST, port), partial(_Handler, directory=str(folder)))
        self.names = {f"{name}:{self.server_port}" for name in (HOST, "localhost")}

    def serve_forever(self, poll_interval: float = 0.05) -> None:
        """Serve until shut down, which is noticed so many seconds later at most: Ctrl+C ends it at once."""
        super().serve_forever(poll_interval)

    @property
    def address(self) -> str:
        """Where a browser finds it."""
        return f"http://{HOST}:{self.server_port}/"


class _Handler(SimpleHTTPRequestHandler):
    server: Server

    def parse_request(self) -> bool:
        """Refuse whoever asks by another name: a page from elsewhere, whose own name was made to lead to this machine."""
        if not super().parse_request():
            return False
        known = self.headers["Host"] in self.server.names
        if not known:
            self.send_error(HTTPStatus.MISDIRECTED_REQUEST)
        return known

    def list_directory(self, path: object) -> None:  # noqa: ARG002 - the library gives it
        """Tell nobody what is in a folder."""
        self.send_error(HTTPStatus.NOT_FOUND)

    def do_GET(self) -> None:
        if self.path == EVENTS:
            self._follow()
        else:
            super().do_GET()

    def _follow(self) -> None:
        """Send the version now, and each later one, as server-sent events."""
        self.send_response(200)
        self.send_header("Content-Type", MEDIA_TYPE)
        self.end_headers()
        try:
            for event in self.server.changes.events():
                self.wfile.write(event)
                self.wfile.flush()
        except OSError:
            self.close_connection = True  # The page was closed.

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's own name
        """Say nothing: the terminal is for the figure's problems."""
