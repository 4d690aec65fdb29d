"""How tests serve a built site to a browser."""

import http.server

from tests.sites import ROOT

SOURCES = "/sources/"


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files and says nothing. Below /sources/ stand our modules as they are written: a test that looks into one imports it there."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the base class's own name)
        """Say nothing."""

    def translate_path(self, path: str) -> str:
        """Give the file of an address."""
        return str(ROOT / "overrides" / path.removeprefix(SOURCES)) if path.startswith(SOURCES) else super().translate_path(path)
