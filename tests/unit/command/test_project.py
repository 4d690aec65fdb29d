"""A command works on the folder that somebody stands in."""

import os
import signal
import time
from pathlib import Path
from threading import Thread

import pytest
from tests.sites import ROOT

import groundwork
from groundwork.__main__ import main
from groundwork.command import new
from groundwork.command.error import CommandError
from groundwork.command.project import mkdocs, pages_in, project, shown, template


def test_a_folder_without_settings_is_no_project(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """One line says so, and how a project is begun; nothing is written."""
    monkeypatch.chdir(tmp_path)
    assert main(["new", "drill", "Wall sit"]) == 1
    start = f"To begin one, copy {ROOT / 'mkdocs.yml'} here."
    assert capsys.readouterr().err == f"groundwork new: there is no mkdocs.yml in this folder. Go to the folder of your site. {start}\n"
    assert list(tmp_path.iterdir()) == []


def test_a_project_is_the_folder_somebody_stands_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """And not the one that the generator is in."""
    (tmp_path / "mkdocs.yml").touch()
    (tmp_path / "docs").mkdir()
    monkeypatch.chdir(tmp_path)
    assert main(["new", "drill", "Wall sit"]) == 0
    assert capsys.readouterr().out.startswith("docs/drills/wall-sit.md is written.")
    assert (tmp_path / "docs/drills/wall-sit.md").is_file()


def test_another_generator_of_a_project_is_not_passed_over(tmp_path: Path) -> None:
    """Its hooks would meet a package that they were not written for. The generator's own checkout, also through a link, is no other one."""
    (tmp_path / "mkdocs.yml").touch()
    (tmp_path / "hooks").symlink_to(ROOT / "hooks", target_is_directory=True)
    assert project(tmp_path) == tmp_path
    (tmp_path / "hooks").unlink()
    (tmp_path / "hooks/groundwork").mkdir(parents=True)
    with pytest.raises(CommandError, match="has a generator of its own"):
        project(tmp_path)


def test_a_page_template_of_the_project_goes_first(tmp_path: Path) -> None:
    """The generator's is there for projects that have none."""
    (tmp_path / "docs").mkdir()
    assert template(tmp_path, "drill.md") == ROOT / "docs/templates/drill.md"
    own = tmp_path / "docs/templates/drill.md"
    own.parent.mkdir()
    own.write_text("---\ntitle: X\n---\n\nOur own.\n", encoding="utf-8")
    new.run(tmp_path, "drill", "Wall sit")
    assert (tmp_path / "docs/drills/wall-sit.md").read_text(encoding="utf-8") == "---\ntitle: Wall sit\n---\n\nOur own.\n"
    assert (shown(own, tmp_path), shown(ROOT / "a", tmp_path)) == ("docs/templates/drill.md", f"{ROOT.as_posix()}/a")


def test_the_command_says_its_version(capsys: pytest.CaptureFixture[str]) -> None:
    """Outside any project too."""
    with pytest.raises(SystemExit) as end:
        main(["--version"])
    assert end.value.code == 0
    assert capsys.readouterr().out == f"groundwork {groundwork.__version__}\n"


# Says that it has begun, and ends only when it is told to.
BEGUN = """\
#!/bin/sh
trap 'touch "$0.told"; exit 7' TERM
touch "$0.begun"
while :; do sleep 0.02; done
"""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_what_a_command_has_started_ends_with_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: signal.Signals) -> None:
    """In its own way: it is told to, and so can clear up, also where an interrupt has not reached it."""
    started = tmp_path / "started"
    started.write_text(BEGUN, encoding="utf-8")
    started.chmod(0o755)
    monkeypatch.setattr("sys.executable", str(started))
    monkeypatch.setattr("groundwork.command.project.PATIENCE", 0)

    def ended(*_: object) -> None:
        raise KeyboardInterrupt if number == signal.SIGINT else SystemExit

    before = signal.signal(number, ended)

    def end() -> None:
        while not started.with_name("started.begun").exists():
            time.sleep(0.01)
        # The command may have begun before its start is done here.
        time.sleep(0.2)
        os.kill(os.getpid(), number)

    try:
        Thread(target=end, daemon=True).start()
        with pytest.raises((KeyboardInterrupt, SystemExit)):
            mkdocs(tmp_path, "serve")
    finally:
        signal.signal(number, before)
    assert started.with_name("started.told").exists()


def test_the_pages_are_those_that_the_settings_take(tmp_path: Path) -> None:
    """No data, no template, nothing hidden, no README, and no folder that is named like a page."""
    names = ["index.md", "drills/a.md", "drills/deep/b.md"]
    others = ["data/snippets/a.md", "templates/drill.md", ".hidden.md", "drills/.git/a.md", "drills/README.md", "drills/a.figure.yml"]
    for name in (*names, *others):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / "folder.md").mkdir()
    assert pages_in(tmp_path) == sorted(names)
