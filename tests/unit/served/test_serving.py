"""What goes between MkDocs' server and its builds."""

import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

import pytest

from groundwork.served.app import App
from groundwork.served.serving import serve
from groundwork.served.session import Session

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

PATIENCE = 20.0


class Server:
    """What is used of MkDocs' server."""

    mount_path = "/"

    def __init__(self) -> None:
        self.built = 0
        self.watched: list[Path] = []
        self.app: WSGIApplication | None = self.answer
        self.builder: Callable[[], None] = self.build
        self.observer = Thread(target=lambda: time.sleep(PATIENCE), daemon=True)

    def build(self) -> None:
        """Count the builds."""
        self.built += 1

    def answer(self, environ: "WSGIEnvironment", start: "StartResponse") -> Iterable[bytes]:
        """Answer nothing."""
        start("200 OK", [])
        return [str(environ).encode()]

    def get_app(self) -> "WSGIApplication | None":
        """Give what answers."""
        return self.app

    def set_app(self, application: "WSGIApplication | None") -> None:
        """Take what answers."""
        self.app = application

    def watch(self, path: str) -> None:
        """Build again when this file changes."""
        self.watched.append(Path(path))


class Styles(Session):
    """A session that counts how often styles are joined anew, and may fail to."""

    restyled = 0
    error: Exception | None = None

    def restyle(self) -> None:
        """Count."""
        self.restyled += 1
        if self.error:
            raise self.error


@pytest.fixture
def session() -> Iterator[Styles]:
    """Give a session, and end what it has begun."""
    made = Styles()
    yield made
    made.ends.close()


def until(true: Callable[[], bool]) -> None:
    """Wait until something is so."""
    end = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < end
        time.sleep(0.01)


def test_a_style_needs_no_build_and_any_other_file_does(session: Styles, tmp_path: Path) -> None:
    """MkDocs' server hears of it by a file that it watches, which goes with the session."""
    server = Server()
    serve(session, server, tmp_path / "docs", tmp_path, pytest.fail)
    (asked,) = server.watched
    (tmp_path / "style.css").write_text("a {}", encoding="utf-8")
    until(lambda: session.restyled > 0)
    assert asked.read_text(encoding="utf-8") == ""
    (tmp_path / "page.html").write_text("a", encoding="utf-8")
    until(lambda: asked.read_text(encoding="utf-8").endswith("page.html\n"))
    session.ends.close()
    assert not asked.exists()


def test_a_style_that_cannot_be_read_needs_a_build_that_says_so(session: Styles, tmp_path: Path) -> None:
    """And the next save is noticed again."""
    server = Server()
    serve(session, server, tmp_path / "docs", tmp_path, pytest.fail)
    session.error = UnicodeDecodeError("utf-8", b"", 0, 1, "no text")
    (tmp_path / "style.css").write_bytes(b"\xff")
    until(lambda: server.watched[0].read_text(encoding="utf-8").endswith("style.css\n"))
    session.error, before = None, session.restyled
    (tmp_path / "style.css").write_text("a { }", encoding="utf-8")
    until(lambda: session.restyled > before)


def test_the_server_builds_and_answers_through_us(session: Styles, tmp_path: Path) -> None:
    """Its own builder and its own answers stand behind."""
    server = Server()
    serve(session, server, tmp_path / "docs", tmp_path, pytest.fail)
    assert isinstance(server.app, App)
    server.builder()
    assert server.built == 1
    assert session.serving


@pytest.mark.parametrize("late", [False, True])
def test_what_was_saved_during_the_first_build_is_built(session: Styles, tmp_path: Path, *, late: bool) -> None:
    """Nobody watched yet; it is asked for once the server watches, and else nothing is."""
    docs = tmp_path / "docs"
    docs.mkdir()
    if late:
        (docs / "a.md").write_text("a", encoding="utf-8")
    else:
        session.begun = time.time_ns()
    server = Server()
    serve(session, server, docs, tmp_path / "overrides", pytest.fail)
    (asked,) = server.watched
    time.sleep(0.15)
    assert asked.read_text(encoding="utf-8") == ""
    server.observer.start()
    if late:
        until(lambda: asked.read_text(encoding="utf-8") == "saved during the first build\n")
    else:
        time.sleep(0.15)
        assert asked.read_text(encoding="utf-8") == ""
