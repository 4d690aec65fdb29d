"""Answers what authors' browsers ask: MkDocs' own answers, with the bar on each page, and the styles as they were saved last.

The site itself holds nothing of it: the bar is put into a page as it is handed out. So it says what is so now.
"""

import mimetypes
import posixpath
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import parse_qs

from groundwork.code import CODE
from groundwork.live.changes import MEDIA_TYPE
from groundwork.served.listing import addresses, files_of, listing
from groundwork.served.page import ASSETS, HEAD, PREFIX, bar, failure_page
from groundwork.served.session import Session

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

Header = tuple[str, str]
HTML = "text/html; charset=utf-8"
# Of the templates' folder only what a page loads by itself.
OVERRIDES = "overrides/"
GIVEN = ("base/tokens.css", "assets/")

# No file of ours has a longer name.
LONGEST = 200


class App:
    """Stands before MkDocs' own application; without one there is nothing but a failure to show."""

    def __init__(self, session: Session, inner: "WSGIApplication | None" = None, mount: str = "/") -> None:
        """Take the application that serves the site, and where it does."""
        self._session, self._inner, self._mount = session, inner, mount

    def __call__(self, environ: "WSGIEnvironment", start: "StartResponse") -> Iterable[bytes]:
        """Answer."""
        path = str(environ["PATH_INFO"]).encode("latin-1").decode("utf-8", "replace")
        if path.startswith(PREFIX):
            return self._own(path.removeprefix(PREFIX), str(environ.get("QUERY_STRING", "")), start)
        if self._session.failure and posixpath.splitext(path)[1] in {"", ".html"}:
            page = failure_page(self._session.failure, self._session.changes.version)
            return _answer(start, page.encode(), HTML, "500 Internal Server Error")
        style = self._session.styles.get(path.removeprefix(self._mount))
        if style is not None:
            return _answer(start, style, "text/css; charset=utf-8")
        if self._inner is None:
            return _answer(start, b"Not found", "text/plain", "404 Not Found")
        return self._with_bar(self._inner, environ, start, path)

    def _own(self, name: str, query: str, start: "StartResponse") -> Iterable[bytes]:
        """Give what belongs to the bar: its files, the bar itself, and the changes as they come."""
        if name == "changes":
            start("200 OK", [("Content-Type", MEDIA_TYPE), ("Cache-Control", "no-store")])
            return self._events()
        if name == "bar":
            return _answer(start, self._bar(parse_qs(query).get("page", [""])[0]), HTML)
        file = self._file(posixpath.normpath(f"/{name}").lstrip("/")) if len(name) < LONGEST else None
        if file is None or not file.is_file():
            return _answer(start, b"Not found", "text/plain", "404 Not Found")
        return _answer(start, file.read_bytes(), mimetypes.guess_type(file.name)[0] or "application/octet-stream")

    def _events(self) -> Iterator[bytes]:
        # A browser asks again after so many milliseconds when the server has gone: it is started anew after some mistakes.
        yield b"retry: 500\n\n"
        yield from self._session.changes.events()

    def _file(self, name: str) -> Path | None:
        if not name.startswith(OVERRIDES):
            return ASSETS / name
        inner = name.removeprefix(OVERRIDES)
        return CODE / name if inner.startswith(GIVEN) else None

    def _bar(self, path: str) -> bytes:
        session = self._session
        if session.build is None:
            return b""
        place = path.removeprefix(self._mount)
        file = f"{place}index.html" if place.endswith("/") or not place else place
        uri = next((uri for uri, one in session.build.addresses.files.items() if one == file), "")
        settings = session.build.settings
        found = listing(
            session.problems,
            files_of(session.build, uri) if uri else (),
            addresses(session.build, self._mount),
            standing=settings.with_notices,
        )
        return bar(found, session.changes.version).encode()

    def _with_bar(self, inner: "WSGIApplication", environ: "WSGIEnvironment", start: "StartResponse", path: str) -> Iterable[bytes]:
        said: list[tuple[str, list[Header]]] = []

        def held(status: str, headers: list[Header], *_: object) -> Callable[[bytes], object]:
            said.append((status, headers))
            return lambda _: None

        body = inner(environ, held)
        ((status, headers),) = said
        if not dict(headers).get("Content-Type", "").startswith("text/html"):
            start(status, headers)
            return body
        content = b"".join(body)
        if close := getattr(body, "close", None):
            close()
        content = _before(_before(content, b"</head>", HEAD.encode()), b"</body>", self._bar(path))
        kept = [(name, value) for name, value in headers if name.lower() not in {"content-length", "content-type"}]
        return _answer(start, content, HTML, status, kept)


def _before(content: bytes, tag: bytes, addition: bytes) -> bytes:
    """Put something before the last such tag, or at the end."""
    before, found, after = content.rpartition(tag)
    return before + addition + found + after if found else content + addition


def _answer(start: "StartResponse", content: bytes, kind: str, status: str = "200 OK", headers: Iterable[Header] = ()) -> list[bytes]:
    own = [("Content-Type", kind), ("Content-Length", str(len(content))), ("Cache-Control", "no-store")]
    start(status, [*headers, *own])
    return [content]
