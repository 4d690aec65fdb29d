"""MkDocs gets a project's settings with the generator's files at hand."""

from pathlib import Path

import pytest
from mkdocs.config.base import load_config

from groundwork.command.engine import Settings, completed

SETTINGS = """\
site_name: N
docs_dir: texts
theme:
  name: material
  custom_dir: overrides
  font: false
hooks:
  - hooks/page.py
  - hooks/own.py
  - hooks/quiz.py
markdown_extensions:
  - pymdownx.snippets:
      base_path: !relative $docs_dir/snippets
"""


@pytest.fixture
def code(tmp_path: Path) -> Path:
    """Give a generator with two hooks and templates."""
    folder = tmp_path / 'code "ä"'
    (folder / "hooks").mkdir(parents=True)
    (folder / "overrides").mkdir()
    for name in ("page", "quiz"):
        (folder / f"hooks/{name}.py").touch()
    return folder


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Give the settings of a project that has a hook of its own, and no templates."""
    folder = tmp_path / "project"
    (folder / "hooks").mkdir(parents=True)
    (folder / "texts").mkdir()
    (folder / "hooks/own.py").touch()
    (folder / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    return folder / "mkdocs.yml"


def test_what_the_project_has_not_is_the_generators(path: Path, code: Path) -> None:
    """The project's own hook stays where it is, in its place among the others."""
    hooks = [str(code / "hooks/page.py"), "hooks/own.py", str(code / "hooks/quiz.py")]
    assert completed(path, code) == {"INHERIT": "mkdocs.yml", "hooks": hooks, "theme": {"custom_dir": str(code / "overrides")}}


def test_what_the_project_has_is_its_own(path: Path, code: Path) -> None:
    """A checkout uses its own files alone."""
    for name in ("hooks/page.py", "hooks/quiz.py", "overrides/main.html"):
        (path.parent / name).parent.mkdir(exist_ok=True)
        (path.parent / name).touch()
    found = completed(path, code)
    assert (found["hooks"], found["theme"]) == (["hooks/page.py", "hooks/own.py", "hooks/quiz.py"], {"custom_dir": "overrides"})


def test_what_nobody_has_stays_as_it_is_written(path: Path, code: Path) -> None:
    """So that MkDocs names it as its author did."""
    path.write_text("site_name: N\ntheme: material\nhooks: [hooks/qiuz.py]\n", encoding="utf-8")
    assert completed(path, code) == {"INHERIT": "mkdocs.yml", "hooks": ["hooks/qiuz.py"]}


def test_settings_that_inherit_others_are_read_whole(path: Path, code: Path) -> None:
    """Where hooks stand in another file, they are found all the same."""
    path.rename(path.with_name("base.yml"))
    path.write_text("INHERIT: base.yml\ntheme:\n  custom_dir: nowhere\n", encoding="utf-8")
    found = completed(path, code)
    assert found["hooks"] == [str(code / "hooks/page.py"), "hooks/own.py", str(code / "hooks/quiz.py")]
    assert found["theme"] == {"custom_dir": "nowhere"}


def test_mkdocs_reads_them_as_those_of_the_project(path: Path, code: Path) -> None:
    """Folders and messages start from the project; each reading sees what is taken out, as each build does while MkDocs serves."""
    settings = Settings(path, code)
    config = load_config(settings)  # type: ignore[arg-type]  # it has what MkDocs asks of a file
    assert config.config_file_path == str(path)
    assert config.docs_dir == str(path.parent / "texts")
    assert config.theme.custom_dir == str(code / "overrides")
    assert config.theme["font"] is False
    assert [Path(name).name for name in config.hooks] == ["page.py", "own.py", "quiz.py"]
    path.write_text(SETTINGS.replace("  - hooks/quiz.py\n", ""), encoding="utf-8")
    assert [Path(name).name for name in load_config(settings).hooks] == ["page.py", "own.py"]  # type: ignore[arg-type]
