"""The set-up, with a Python that only pretends: what it does when a network, a place or a version is not right."""

import shutil
import subprocess
from pathlib import Path

import pytest
from tests.sites import ROOT

# Makes a virtual environment whose pip says what the file "pip" of the project holds, and fails when it holds anything.
PYTHON = """\
#!/bin/sh
case "$*" in
  --version) echo "Python 3.9.1" ;;
  *version_info*) exec test ! -f old ;;
  "-m venv .venv") mkdir -p .venv/bin
    echo "command = python3 -m venv $(pwd -P)/.venv" > .venv/pyvenv.cfg
    cp "$0" .venv/bin/python ;;
  "-m pip "*) [ ! -s pip ] || { cat pip >&2; exit 1; } ;;
esac
"""
OFFLINE = """\
WARNING: Retrying (Retry(total=4, connect=None)) after connection broken by 'NewConnectionError(...)': /simple/babel/
ERROR: Could not find a version that satisfies the requirement babel==2.18.0 (from versions: none)
ERROR: No matching distribution found for babel==2.18.0
"""
BROKEN = "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE."


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Lay out a project that was never set up."""
    folder = tmp_path / "project"
    (folder / "tools").mkdir(parents=True)
    shutil.copy(ROOT / "tools/setup", folder / "tools")
    for name in ("requirements.lock", "requirements-dev.lock", "package-lock.json", "pip"):
        (folder / name).touch()
    (folder / "python").write_text(PYTHON, encoding="utf-8")
    (folder / "python").chmod(0o755)
    return folder


def set_up(project: Path) -> tuple[int, list[str]]:
    """Set the site up; give the status, and what is said."""
    command = [str(project / "tools/setup"), "site"]
    environment = {"PYTHON": str(project / "python"), "PATH": "/usr/bin:/bin"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    return done.returncode, (done.stdout + done.stderr).splitlines()


MADE = "· making .venv with Python 3.9.1"
INSTALLED = "· installing Python packages from requirements.lock (a minute or two, once)"


def test_a_second_run_has_nothing_to_do(project: Path) -> None:
    """And says nothing."""
    assert set_up(project) == (0, [MADE, INSTALLED])
    assert set_up(project) == (0, [])


def test_without_a_network_one_line_says_so(project: Path) -> None:
    """The next run goes on from there."""
    (project / "pip").write_text(OFFLINE, encoding="utf-8")
    told = "setup: what is missing could not be fetched. The first set-up needs a network; check it, and run this again."
    assert set_up(project) == (1, [MADE, INSTALLED, told])
    (project / "pip").write_text("", encoding="utf-8")
    assert set_up(project) == (0, [INSTALLED])


def test_another_failure_is_told_as_it_is(project: Path) -> None:
    """It is not the network's."""
    (project / "pip").write_text(BROKEN, encoding="utf-8")
    assert set_up(project) == (1, [MADE, INSTALLED, BROKEN, "setup: what is missing could not be installed."])


@pytest.mark.parametrize("move", [shutil.move, shutil.copytree], ids=["moved", "copied"])
def test_a_project_in_another_place_is_set_up_anew(project: Path, move: object) -> None:
    """The programs of the old environment know only its old place."""
    set_up(project)
    there = project.parent / "another place"
    assert callable(move)
    move(str(project), str(there))
    assert set_up(there) == (0, ["· this folder was moved or copied, so .venv is made anew", MADE, INSTALLED])
    assert set_up(there) == (0, [])


def test_an_environment_that_is_a_link_stays_where_it_is(project: Path) -> None:
    """Several folders may share one."""
    set_up(project)
    other = project.parent / "other"
    shutil.copytree(project, other, ignore=shutil.ignore_patterns(".venv"))
    (other / ".venv").symlink_to(project / ".venv", target_is_directory=True)
    assert set_up(other) == (0, [])
    assert (other / ".venv").is_symlink()


def test_an_old_python_is_told_with_the_one_that_is_needed(project: Path) -> None:
    """And how to name another."""
    (project / "old").touch()
    told = "setup: Python 3.9.1 is too old. Install Python 3.11 or newer, or name one: make PYTHON=python3.12 serve"
    assert set_up(project) == (1, [told])
