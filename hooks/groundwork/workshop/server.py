"""Serves the workshop to this machine alone, and tells its page when it has changed.

MkDocs' own live reload puts an inline script into pages, and loads them whole, which would throw the player back to its start.
"""

from collections.abc import Callable, Iterable
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Condition

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers.api import BaseObserver
from watchdog.observers.polling import PollingObserver

HOST = "127.0.0.1"
CHANGES = "/changes"
POLICY = "default-src 'self'; object-src 'none'; base-uri 'none'"
# Seconds after which a line that says nothing finds out whether the page is still there.
ALIVE = 15.0


class Server(ThreadingHTTPServer):
    """Serves a folder, and the number of its version as events."""

    daemon_threads = True

    def __init__(self, port: int, folder: Path) -> None:
        """Take a port; raises OSError when it is taken. Port 0 takes any that is free."""
        self.version, self.changed = 0, Condition()
        super().__init__((HOST, port), partial(_Handler, directory=str(folder)))
        self.names = {f"{name}:{self.server_port}" for name in (HOST, "localhost")}

    def serve_forever(self, poll_interval: float = 0.05) -> None:
        """Serve until shut down, which is noticed so many seconds later at most: Ctrl+C ends it at once."""
        super().serve_forever(poll_interval)

    @property
    def address(self) -> str:
        """Where a browser finds it."""
        return f"http://{HOST}:{self.server_port}/"

    def tell(self, version: int) -> None:
        """Tell every open page that there is a new version."""
        with self.changed:
            self.version = version
            self.changed.notify_all()

    def after(self, version: int) -> int:
        """Wait for another version than this one; give this one when none comes for a while."""
        with self.changed:
            self.changed.wait_for(lambda: self.version != version, timeout=ALIVE)
            return self.version


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
        if self.path == CHANGES:
            self._follow()
        else:
            super().do_GET()

    def _follow(self) -> None:
        """Send the version now, and each later one, as server-sent events."""
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        sent = -1
        try:
            while True:
                version = self.server.after(sent)
                self.wfile.write(b":\n\n" if version == sent else f"data: {version}\n\n".encode())
                self.wfile.flush()
                sent = version
        except OSError:
            self.close_connection = True  # The page was closed.

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's own name
        """Say nothing: the terminal is for the figure's problems."""


class _Saved(FileSystemEventHandler):
    def __init__(self, paths: Iterable[Path], then: Callable[[], None]) -> None:
        self.paths, self.then = {str(path) for path in paths}, then

    def on_any_event(self, event: FileSystemEvent) -> None:
        # An editor may write a new file and rename it.
        if {event.src_path, event.dest_path} & self.paths:
            self.then()


def watch(paths: Iterable[Path], then: Callable[[], None], every: float = 0.3) -> BaseObserver:
    """Call ``then`` when one of the files is saved, made or taken away. Looks every so many seconds, which works on any drive."""
    files = [path.resolve() for path in paths]
    observer = PollingObserver(timeout=every)
    for folder in {path.parent for path in files if path.parent.is_dir()}:
        observer.schedule(_Saved(files, then), str(folder))
    observer.start()
    return observer
