"""Minified scripts and stylesheets."""

import re
from pathlib import Path

import pytest
from tests.sites import ROOT

from groundwork.minify import minify

SCRIPTS = sorted((ROOT / "overrides/assets/javascripts").rglob("*.js"))


def test_only_named_files_are_minified(tmp_path: Path) -> None:
    """Our scripts and styles lose comments and space; other files, and those of the theme, stay."""
    texts = {"a.css": "/* x */\na { color: red }\n", "a.js": "// x\nlet a  =  1;\n", "a.txt": "a  b", "theme.js": "// theme\n"}
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    minify(tmp_path, frozenset({"a.css", "a.js", "a.txt", "missing.js"}))
    assert (tmp_path / "a.css").read_text(encoding="utf-8") == "a{color:red}"
    assert "x" not in (tmp_path / "a.js").read_text(encoding="utf-8")
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == "a  b"
    assert (tmp_path / "theme.js").read_text(encoding="utf-8") == "// theme\n"


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_no_template_within_a_template(path: Path) -> None:
    """The minifier takes the spaces out of a template literal that stands in another one."""
    assert not re.search(r"`[^`]*\$\{[^}`]*`", path.read_text(encoding="utf-8"))
