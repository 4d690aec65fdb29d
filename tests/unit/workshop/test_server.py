"""Serving the workshop, and following the files."""

import http.client
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.unit.workshop.projects import FAR, GOOD, project

from groundwork.command import figure
from groundwork.workshop.server import EVENTS, HOST, Server

PATIENCE = 20.0


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """Serve an empty folder."""
    made = Server(0, tmp_path)
    threading.Thread(target=made.serve_forever, daemon=True).start()
    yield made
    made.shutdown()
    made.server_close()


def ask(server: Server, path: str, host: str = "", method: str = "GET") -> http.client.HTTPResponse:
    """Ask for a path, by the server's own name or by another."""
    connection = http.client.HTTPConnection(HOST, server.server_port, timeout=PATIENCE)
    connection.request(method, path, headers={"Host": host} if host else {})
    return connection.getresponse()


def test_it_is_for_this_machine_and_allows_no_inline_script(server: Server, tmp_path: Path) -> None:
    """Only this machine can ask; nothing is kept by the browser; nothing outside the folder is given."""
    (tmp_path / "index.html").write_text("here", encoding="utf-8")
    assert server.address.startswith("http://127.0.0.1:")
    answer = ask(server, "/")
    assert answer.read() == b"here"
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Content-Security-Policy"].startswith("default-src 'self'")
    assert ask(server, "/../../etc/passwd").status == 404


@pytest.mark.parametrize("path", ["/", EVENTS])
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_a_page_of_others_learns_nothing(server: Server, tmp_path: Path, path: str, method: str) -> None:
    """A foreign name that was made to lead to this machine is refused; both names of this machine are not."""
    (tmp_path / "index.html").write_text("here", encoding="utf-8")
    for host in ("example.org", f"example.org:{server.server_port}", "127.0.0.1.example.org", "localhost:1"):
        assert ask(server, path, host, method).status == 421
    assert ask(server, "/", f"localhost:{server.server_port}").status == 200


def test_no_folder_is_listed(server: Server, tmp_path: Path) -> None:
    """What a page does not name is not told."""
    (tmp_path / "assets").mkdir()
    assert ask(server, "/assets/").status == 404


def test_an_open_page_hears_of_each_version(server: Server) -> None:
    """It gets the version at once, and the next one when it is there."""
    answer = ask(server, EVENTS)
    assert answer.headers["Content-Type"] == "text/event-stream"
    assert answer.readline() == b"data: 0\n"
    answer.readline()
    server.changes.tell("7")
    assert answer.readline() == b"data: 7\n"


@pytest.mark.usefixtures("workshop_once")
def test_a_redraw_tells_the_page_and_the_terminal(tmp_path: Path) -> None:
    """Pages, sheet, version and words all follow the file."""
    bench = project(tmp_path)
    folder = tmp_path / "served"
    folder.mkdir()
    bench.lay_out(folder)
    said: list[str] = []
    server = Server(0, folder)
    figure.redraw(bench, folder, server, said.append)
    assert "No problems" in (folder / "index.html").read_text(encoding="utf-8")
    assert (folder / "sheet.png").is_file()
    assert (folder / "overrides/features/figure/late/player.js").is_file()
    assert (folder / "workshop/workshop.css").is_file()
    project(tmp_path, FAR)
    figure.redraw(bench, folder, server, said.append)
    assert server.changes.version == "2"
    assert "beyond reach" in (folder / "index.html").read_text(encoding="utf-8")
    assert "beyond reach" in said[1]
    project(tmp_path, GOOD)
    server.server_close()
