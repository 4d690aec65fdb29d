"""Somebody stops a command: one line, and nothing half written."""

from pathlib import Path
from typing import NoReturn

import pytest

from groundwork.__main__ import STOPPED, main
from groundwork.command import build


def test_a_build_that_somebody_stops_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It says so, with the status that shells know."""
    (tmp_path / "mkdocs.yml").touch()
    monkeypatch.chdir(tmp_path)

    def stopped(_root: Path, *_arguments: str) -> NoReturn:
        raise KeyboardInterrupt

    monkeypatch.setattr(build, "mkdocs", stopped)
    assert main(["build"]) == STOPPED == 130
    assert capsys.readouterr().err == "\ngroundwork build: stopped. Nothing is half written.\n"
    assert list((tmp_path / build.STORE).iterdir()) == []
