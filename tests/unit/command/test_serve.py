"""Serving looks first whether its port is free."""

import socket
from pathlib import Path

import pytest
from tests.sites import ROOT

from groundwork.command import serve
from groundwork.command.error import CommandError
from groundwork.command.port import HOST, free_port


def test_a_busy_port_is_told_with_a_free_one(tmp_path: Path) -> None:
    """No traceback, and a command that will work."""
    with socket.socket() as other:
        other.bind((HOST, 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(CommandError, match=rf"port {port} is busy\..*make serve PORT=\d+"):
            serve.run(tmp_path, port)


def test_the_port_is_handed_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """MkDocs serves on it, from this project, and its status is ours."""
    said: list[object] = []

    def mkdocs(root: Path, *arguments: str) -> int:
        said.extend([root, *arguments])
        return 3

    monkeypatch.setattr(serve, "mkdocs", mkdocs)
    port = free_port()
    assert serve.run(tmp_path, port) == 3
    assert said[:2] == [tmp_path, "serve"]
    assert f"{HOST}:{port}" in said


def test_a_problem_does_not_stop_serving(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever writes sees the other pages, though the settings ask a build to be strict."""
    said: list[str] = []
    monkeypatch.setattr(serve, "mkdocs", lambda _, *arguments: said.extend(arguments))
    serve.run(tmp_path, free_port())
    assert "--no-strict" in said


@pytest.mark.parametrize(("installed", "watched"), [(False, ["hooks/groundwork/words"]), (True, [])])
def test_what_developers_change_is_watched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, installed: bool, watched: list[str]) -> None:
    """The words of a checkout, wherever the project is; those of a wheel stay as they are. Templates are followed by a hook."""
    said: list[str] = []
    monkeypatch.setattr(serve, "INSTALLED", installed)
    monkeypatch.setattr(serve, "mkdocs", lambda _, *arguments: said.extend(arguments))
    serve.run(tmp_path, free_port())
    assert [one for one in said if one.startswith("--watch")] == [f"--watch={ROOT / name}" for name in watched]


def test_an_interrupt_is_the_normal_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Control-C ends serving without a traceback, and without a failure."""

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(serve, "mkdocs", interrupted)
    assert serve.run(tmp_path, free_port()) == 0
