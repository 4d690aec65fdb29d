"""Serving looks first whether its port is free."""

import socket
import subprocess
from pathlib import Path
from types import SimpleNamespace

import pytest
from tests.sites import ROOT

from groundwork.command import serve
from groundwork.command.error import CommandError


def test_a_busy_port_is_told_with_a_free_one(tmp_path: Path) -> None:
    """No traceback, and a command that will work."""
    with socket.socket() as other:
        other.bind((serve.HOST, 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(CommandError, match=rf"port {port} is busy\..*make serve PORT=\d+"):
            serve.run(tmp_path, port)


def test_a_port_that_cannot_be(tmp_path: Path) -> None:
    """A number too high is told in the same way."""
    with pytest.raises(CommandError, match="port 70000 "):
        serve.run(tmp_path, 70000)


def test_a_free_port_is_free() -> None:
    """The advice can be followed."""
    with socket.socket() as probe:
        probe.bind((serve.HOST, serve.free_port()))


def test_the_port_is_handed_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """MkDocs serves on it, from this project, and its status is ours."""
    said: list[list[str]] = []

    def run(command: list[str], **_: object) -> SimpleNamespace:
        said.append(command)
        return SimpleNamespace(returncode=3)

    monkeypatch.setattr(subprocess, "run", run)
    port = serve.free_port()
    assert serve.run(tmp_path, port) == 3
    assert f"{serve.HOST}:{port}" in said[0]
    assert str(tmp_path / "mkdocs.yml") in said[0]


def test_a_problem_does_not_stop_serving(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever writes sees the other pages, though the settings ask a build to be strict."""
    said: list[str] = []
    monkeypatch.setattr(serve, "mkdocs", lambda _, *arguments: said.extend(arguments))
    serve.run(tmp_path, serve.free_port())
    assert "--no-strict" in said


@pytest.mark.parametrize(("installed", "watched"), [(False, ["overrides", "hooks/groundwork/words"]), (True, [])])
def test_what_developers_change_is_watched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, installed: bool, watched: list[str]) -> None:
    """Templates, styles, scripts and words of a checkout, wherever the project is; those of a wheel stay as they are."""
    said: list[str] = []
    monkeypatch.setattr(serve, "INSTALLED", installed)
    monkeypatch.setattr(serve, "mkdocs", lambda _, *arguments: said.extend(arguments))
    serve.run(tmp_path, serve.free_port())
    assert [one for one in said if one.startswith("--watch")] == [f"--watch={ROOT / name}" for name in watched]


def test_an_interrupt_is_the_normal_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Control-C ends serving without a traceback, and without a failure."""

    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(subprocess, "run", interrupted)
    assert serve.run(tmp_path, serve.free_port()) == 0
