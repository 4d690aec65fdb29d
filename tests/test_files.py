"""Every file of the project says what it shows."""

from tests.sites import ROOT

from groundwork.problems import Problem
from groundwork.source import hidden

FOLDERS = ("benchmarks", "docs", "hooks", "overrides", "tests", "tools")
TEXTS = {"", ".css", ".html", ".js", ".json", ".md", ".py", ".svg", ".toml", ".ts", ".txt", ".yaml", ".yml"}


def test_nothing_hides_in_a_file_of_ours() -> None:
    """No character that nobody sees stands in code, templates, pages or data; where a test needs one, it writes an escape."""
    inner = [path for folder in FOLDERS for path in (ROOT / folder).rglob("*") if "__pycache__" not in path.parts]
    paths = [path for path in (*ROOT.iterdir(), *inner) if path.is_file() and path.suffix in TEXTS]
    assert {"mkdocs.yml", "Makefile", "hidden.py", "safety.yml", "base.html"} <= {path.name for path in paths}
    found: list[Problem] = []
    for path in paths:
        found += hidden.problems(path.read_text(encoding="utf-8"), path.relative_to(ROOT).as_posix(), "file")
    assert list(map(str, found)) == []
