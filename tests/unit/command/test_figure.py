"""``make figure``: what it says, what it writes, how it ends."""

import socket
from functools import partial
from pathlib import Path

import pytest
from tests.pictures import size
from tests.unit.workshop.projects import FAR, drill, project, step

from groundwork.command import figure
from groundwork.command.error import CommandError
from groundwork.live.watch import watch
from groundwork.workshop.bench import Bench
from groundwork.workshop.server import HOST, Server

pytestmark = pytest.mark.usefixtures("workshop_once")


def test_a_good_figure_ends_well(tmp_path: Path) -> None:
    """The sheet is written, its path told, the status 0."""
    project(tmp_path, page=drill(step("Reach the right arm.", "reach-the-right-arm")))
    said: list[str] = []
    assert figure.run_once(tmp_path, "bird-dog", said.append) == 0
    assert said[0].endswith("No problems, 1 note. build/figures/bird-dog.png is drawn.")
    assert size((tmp_path / "build/figures/bird-dog.png").read_bytes())


def test_a_figure_with_problems_ends_with_1(tmp_path: Path) -> None:
    """Every problem is told, each with its file and line."""
    project(tmp_path, FAR)
    said: list[str] = []
    assert figure.run_once(tmp_path, "bird-dog", said.append) == 1
    lines = said[0].split("\n")
    assert all(line.startswith("docs/drills/bird-dog.figure.yml:") for line in lines[:-1])
    assert lines[-1] == f"{len(lines) - 2} problems, 1 note. build/figures/bird-dog.png is drawn."


def test_what_cannot_be_drawn_ends_with_1(tmp_path: Path) -> None:
    """There is no sheet, and the last line says so."""
    project(tmp_path, "views: [")
    said: list[str] = []
    assert figure.run_once(tmp_path, "bird-dog", said.append) == 1
    assert said[0].endswith("1 problem. It cannot be drawn.")
    assert not (tmp_path / "build").exists()


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("bird-dgo", r"there is no docs/drills/bird-dgo\.figure\.yml\. Did you mean bird-dog\?"),
        ("squat", r"Known drills: bird-dog, wall-sit\."),
        ("wall-sit", r"there is no docs/drills/wall-sit\.figure\.yml yet\. Begin it with: make new figure ID=wall-sit"),
        ("../bird-dog", r"is no id"),
        ("", r"Say which figure"),
    ],
)
def test_an_id_that_is_not_there(tmp_path: Path, name: str, said: str) -> None:
    """It says what was probably meant, or what to do."""
    project(tmp_path)
    (tmp_path / "docs/drills/wall-sit.md").write_text("", encoding="utf-8")
    with pytest.raises(CommandError, match=said):
        figure.run_once(tmp_path, name, print)


def test_a_port_that_was_asked_for_and_is_busy(tmp_path: Path) -> None:
    """It is told, without a traceback."""
    project(tmp_path)
    with socket.socket() as other:
        other.bind((HOST, 0))
        other.listen()
        with pytest.raises(CommandError, match=r"port \d+ is busy"):
            figure.run(tmp_path, "bird-dog", other.getsockname()[1], print)


def test_serving_says_where_and_ends_with_an_interrupt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Control-C is the normal end. No browser is opened where nobody sits in front of it."""
    project(tmp_path)
    monkeypatch.setattr("webbrowser.open", lambda _: pytest.fail("a browser was opened"))
    said: list[str] = []

    def say(text: str) -> None:
        said.append(text)
        if text.startswith("Open http://127.0.0.1:"):
            raise KeyboardInterrupt

    assert figure.run(tmp_path, "bird-dog", 0, say) == 0
    assert "build/figures/bird-dog.png is drawn." in said[0]


@pytest.mark.parametrize(
    ("terminal", "surroundings", "opened"),
    [(True, {"DISPLAY": ":0"}, True), (True, {}, False), (False, {"DISPLAY": ":0"}, False), (True, {"DISPLAY": ":0", "CI": "true"}, False)],
)
def test_a_browser_is_opened_for_somebody_only(
    monkeypatch: pytest.MonkeyPatch, *, terminal: bool, surroundings: dict[str, str], opened: bool
) -> None:
    """At a terminal with a screen, and never in CI."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "CI"):
        monkeypatch.delenv(name, raising=False)
    for name, value in surroundings.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr("sys.stdout.isatty", lambda: terminal)
    assert figure.somebody_looks() == opened


def test_a_mistake_of_ours_does_not_end_the_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The next save is another chance: the workshop goes on."""
    project(tmp_path)

    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(Bench, "write_pages", broken)
    said: list[str] = []

    def say(text: str) -> None:
        said.append(text)
        if text.startswith("Open"):
            raise KeyboardInterrupt

    assert figure.run(tmp_path, "bird-dog", 0, say) == 0
    assert said[0].startswith("Open")


def test_a_free_port_is_taken_when_none_was_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two workshops can be open side by side."""
    first = Server(0, tmp_path)
    monkeypatch.setattr(figure, "PORT", first.server_port)
    project(tmp_path)

    def say(text: str) -> None:
        if text.startswith("Open"):
            raise KeyboardInterrupt

    assert figure.run(tmp_path, "bird-dog", None, say) == 0
    first.server_close()


def test_the_loop_draws_after_a_save(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The command itself notices a save of any of its files."""
    project(tmp_path)
    monkeypatch.setattr(figure, "watch", partial(watch, every=0.02))
    said: list[str] = []

    def say(text: str) -> None:
        said.append(text)
        if text.startswith("Open"):
            project(tmp_path, FAR)
        if "beyond reach" in text:
            raise KeyboardInterrupt

    assert figure.run(tmp_path, "bird-dog", 0, say) == 0
    assert "beyond reach" in said[-2]
