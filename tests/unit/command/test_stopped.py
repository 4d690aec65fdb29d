"""What ends a command from outside: somebody stops it, or the disk is full. One line each, and nothing half written."""

import errno
from pathlib import Path
from typing import NoReturn

import pytest

from groundwork.__main__ import STOPPED, main
from groundwork.command import build, engine


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


@pytest.mark.parametrize(("number", "is_told"), [(errno.ENOSPC, True), (errno.EDQUOT, True), (errno.EACCES, False)])
def test_a_full_disk_is_told_in_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, *, is_told: bool) -> None:
    """Other errors of files are mistakes of ours, with a traceback."""

    def full(*_arguments: object, **_more: object) -> NoReturn:
        raise OSError(number, "No room", "site/index.html")

    monkeypatch.setattr("groundwork.command.engine.cli.main", full)
    with pytest.raises(SystemExit if is_told else OSError) as ended:
        engine.run(tmp_path / "mkdocs.yml", ["build"])
    if is_told:
        assert str(ended.value) == "site/index.html cannot be written: No room. Make room, then build again."
