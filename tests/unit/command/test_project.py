"""A command works on the folder that somebody stands in."""

from pathlib import Path

import pytest
from tests.sites import ROOT

import groundwork
from groundwork.__main__ import main
from groundwork.command import new
from groundwork.command.error import CommandError
from groundwork.command.project import pages_in, project, shown, template


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


def test_the_pages_are_those_that_the_settings_take(tmp_path: Path) -> None:
    """No data, no template, nothing hidden, no README, and no folder that is named like a page."""
    names = ["index.md", "drills/a.md", "drills/deep/b.md"]
    others = ["data/snippets/a.md", "templates/drill.md", ".hidden.md", "drills/.git/a.md", "drills/README.md", "drills/a.figure.yml"]
    for name in (*names, *others):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / "folder.md").mkdir()
    assert pages_in(tmp_path) == sorted(names)
