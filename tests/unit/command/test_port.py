"""Ports: what can be none, and why one cannot be had."""

import errno
import os
import re
import socket
from pathlib import Path

import pytest

from groundwork import __main__
from groundwork.command.error import CommandError
from groundwork.command.port import HOST, free_port, number, refused

WRONG = [
    ("80000", "port 80000: there are none above 65535. Take one from 1024 to 65535: make"),
    ("0", "port 0: there are none below 1. Take one from 1024 to 65535: make"),
    ("-1", "port -1: there are none below 1. Take one from 1024 to 65535: make"),
    ("web", 'port "web" is no number. Take one from 1024 to 65535: make'),
    ("", 'port "" is no number. Take one from 1024 to 65535: make'),
]


@pytest.mark.parametrize("wrong", WRONG, ids=lambda wrong: wrong[0])
@pytest.mark.parametrize("command", [["serve"], ["figure", "bird-dog"]])
def test_what_can_be_no_port_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], wrong: tuple[str, str], command: list[str]
) -> None:
    """In one line that says why, and ends with a command that will work; for both commands that serve."""
    (tmp_path / "mkdocs.yml").touch()
    monkeypatch.chdir(tmp_path)
    text, said = wrong
    assert __main__.main([*command, f"--port={text}"]) == 1
    line = capsys.readouterr().err
    typed = " ID=".join(command)
    assert re.fullmatch(rf"groundwork {command[0]}: {re.escape(said)} {typed} PORT=\d+\n", line), line


@pytest.mark.parametrize("port", [1, 8000, 65535])
def test_what_can_be_a_port_is_one(port: int) -> None:
    """Also where others may need more rights: this machine may give them."""
    assert number(str(port), "serve") == port


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (errno.EADDRINUSE, "port 80 is busy. Stop what uses it, or take another: make figure ID=bird-dog PORT="),
        (
            errno.EACCES,
            "port 80 is for programs with more rights than yours, as are those below 1024. Take another: make figure ID=bird-dog PORT=",
        ),
        (errno.EADDRNOTAVAIL, f"port 80 cannot be had: {os.strerror(errno.EADDRNOTAVAIL)}. Take another: make figure ID=bird-dog PORT="),
    ],
)
def test_a_port_that_is_not_given_says_why(code: int, said: str) -> None:
    """Busy, not allowed, or what the system says."""
    told = refused(80, OSError(code, os.strerror(code)), "figure", ID="bird-dog")
    assert isinstance(told, CommandError)
    assert re.fullmatch(re.escape(said) + r"\d+", str(told))


def test_a_free_port_is_free() -> None:
    """The advice can be followed."""
    with socket.socket() as probe:
        probe.bind((HOST, free_port()))
