"""What somebody types behind make, up to the command that it runs; nothing is set up or run here."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from tests.sites import ROOT

SETUP = "#!/bin/sh\n"
# Says what it was called with, a line for each word.
PYTHON = '#!/bin/sh\nfor word in "$@"; do echo "$word"; done\n'


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Lay out a project whose set-up does nothing and whose Python says how it is called."""
    shutil.copy(ROOT / "Makefile", tmp_path)
    (tmp_path / "hooks").symlink_to(ROOT / "hooks")
    for name, text in {"tools/setup": SETUP, ".venv/bin/python": PYTHON}.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True)
        path.write_text(text, encoding="utf-8")
        path.chmod(0o755)
    shutil.copy(ROOT / "tools/meant.py", tmp_path / "tools")
    return tmp_path


def typed(project: Path, *words: str) -> tuple[int, list[str], str]:
    """Give the status, what the command was called with, and what else is said first."""
    # These tests may be run by make itself.
    surroundings = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))}
    command = ["make", *words]
    done = subprocess.run(command, cwd=project, env=surroundings, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout.splitlines(), done.stderr.partition("\n")[0]


@pytest.mark.parametrize("words", [["new", "drill", "TITLE=Seated", "cat-cow"], ["new", "drill", "Seated cat-cow"]])
def test_a_title_without_quotes_is_not_cut(project: Path, words: list[str]) -> None:
    """What make takes for another target was a part of the title."""
    status, called, said = typed(project, *words)
    assert status
    assert called == []
    assert said == 'Put quotes around the whole title: make new drill TITLE="Wall sit"'


@pytest.mark.parametrize(
    ("words", "called"),
    [
        (["new", "drill", "TITLE=Wall sit: 'now'"], ["new", "--", "drill", "Wall sit: 'now'"]),
        (["new", "TITLE=Wall sit"], ["new", "--", "drill", "Wall sit"]),
        (["new", "dril", "TITLE=Wall sit"], ["new", "--", "dril", "Wall sit"]),
        (["new", "figure", "ID=wall-sit"], ["new", "--", "figure", "wall-sit"]),
        (["figure", "ID=wall-sit"], ["figure", "--", "wall-sit"]),
        (["figure", "ID=wall-sit", "SHEET=1", "PORT=8020"], ["figure", "--sheet", "--port=8020", "--", "wall-sit"]),
        (["publish", "TO=../a b"], ["publish", "--", "../a b"]),
        (["rename", "FROM=drills/a", "TO=drills/b"], ["rename", "--", "drills/a", "drills/b"]),
        (["rename", "FROM=drills/a", "TO=drills/b", "WRITE=1"], ["rename", "--write", "--", "drills/a", "drills/b"]),
        (["check-reviews"], ["check-reviews"]),
        (["check-reviews", "DAYS=90"], ["check-reviews", "--days", "90"]),
    ],
)
def test_a_target_calls_its_command_once(project: Path, words: list[str], called: list[str]) -> None:
    """With what was typed, whatever it holds; a kind of page behind new is no target, be it one elsewhere, or unknown."""
    assert typed(project, *words) == (0, ["-m", "groundwork", *called], "")


@pytest.mark.parametrize(
    ("word", "told"),
    [
        ("buidl", "make: there is no target buidl. Did you mean build?"),
        ("publsh", "make: there is no target publsh. Did you mean publish?"),
        ("check_reviews", "make: there is no target check_reviews. Did you mean check-reviews?"),
        ("zzz", "make: there is no target zzz. make help lists all."),
    ],
)
def test_a_misspelt_target_is_told_with_what_was_meant(project: Path, word: str, told: str) -> None:
    """Nothing has to be set up for it."""
    shutil.rmtree(project / ".venv")
    status, said, first = typed(project, word)
    assert (status, said, first) == (2, [], told)
