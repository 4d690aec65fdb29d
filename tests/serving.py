"""How tests serve a built site to a browser."""

import functools
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.sites import ROOT

SOURCES = "/sources/"


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files and says nothing. Below /sources/ stand our modules as they are written: a test that looks into one imports it there."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the base class's own name)
        """Say nothing."""

    def translate_path(self, path: str) -> str:
        """Give the file of an address."""
        return str(ROOT / "overrides" / path.removeprefix(SOURCES)) if path.startswith(SOURCES) else super().translate_path(path)


@contextmanager
def served(folder: Path, handler: type[Quiet] = Quiet) -> Iterator[str]:
    """Serve a folder, which may be a link that changes; give the address."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
