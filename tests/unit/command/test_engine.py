"""MkDocs gets a project's settings with the generator's files at hand, and says in one line why it could not go on."""

from pathlib import Path

import pytest
from mkdocs.config.base import load_config
from mkdocs.exceptions import Abort, ConfigurationError, PluginError

from groundwork.code import CODE
from groundwork.command import engine
from groundwork.command.engine import Settings, completed
from groundwork.problems import Location, Problem
from groundwork.served.session import Session

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


def failing(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    """Let MkDocs fail, whatever it is asked."""

    def main(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr("mkdocs.__main__.cli.main", main)


SERVE = ["serve", "--dev-addr", "127.0.0.1:8123"]


def test_a_mistake_that_ends_a_build_is_one_line(path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """It ends the build; nothing is served."""
    monkeypatch.setattr(engine, "wait", lambda *_: pytest.fail("it waits"))
    failing(monkeypatch, PluginError("words/en.yml:7: words: locale is missing."))
    assert engine.run(path, ["build"], Session()) == 1
    assert capsys.readouterr().err == "words/en.yml:7: words: locale is missing.\n"


def test_problems_that_were_told_are_counted(path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Each has its line in the terminal already."""
    session = Session()
    session.heard.problems.append(Problem(Location("docs/a.md", 3), "front matter", "title is missing"))
    failing(monkeypatch, Abort("Aborted with 1 warnings in strict mode!"))
    assert engine.run(path, ["build"], session) == 1
    assert capsys.readouterr().err == "1 problem, so nothing was built.\n"


def test_nothing_to_serve_is_shown_until_a_file_is_saved(
    path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What pages are made of is followed, and what makes them; then all begins anew."""
    asked: list[object] = []

    def wait(session: Session, *wanted: object) -> None:
        assert session.failure
        asked.extend(wanted)

    begun: list[list[str]] = []
    monkeypatch.setattr(engine, "wait", wait)
    monkeypatch.setattr("os.execv", lambda _, command: begun.append(command))
    monkeypatch.setattr("sys.argv", ["engine", str(path), *SERVE])
    failing(monkeypatch, ConfigurationError("It is wrong."))
    engine.run(path, SERVE, Session())
    root = path.parent
    folders = {root / "texts", root / "hooks", root / "overrides", CODE / "hooks", CODE / "overrides"}
    assert asked == ["127.0.0.1", 8123, [path], folders]
    assert [command[1:] for command in begun] == [["-m", "groundwork.command.engine", str(path), *SERVE]]
    assert capsys.readouterr().err == (
        "mkdocs.yml:1: settings: It is wrong.\nhttp://127.0.0.1:8123/ shows this until it is mended. Ctrl+C ends it.\n"
    )
    # Where settings cannot be read, pages are where most have them.
    path.write_text("a: [", encoding="utf-8")
    engine.run(path, SERVE, Session())
    assert path.parent / "docs" in asked[-1]  # type: ignore[operator]


def test_a_server_that_has_begun_to_serve_ends_with_its_error(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """There is no port left to show it at."""
    session = Session()
    session.serve()
    monkeypatch.setattr(engine, "wait", lambda *_: pytest.fail("it waits"))
    failing(monkeypatch, OSError("The port is gone."))
    assert engine.run(path, SERVE, session) == 1


@pytest.mark.parametrize(("arguments", "status"), [(SERVE, 0), (["build"], 130)])
def test_an_interrupt_says_nothing(
    path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], arguments: list[str], status: int
) -> None:
    """It is the normal end of serving; a build that was interrupted is none. MkDocs' command line makes an error of it."""
    error = RuntimeError()
    error.__context__ = KeyboardInterrupt()
    failing(monkeypatch, error)
    assert engine.run(path, arguments, Session()) == status
    assert capsys.readouterr().err == ""
