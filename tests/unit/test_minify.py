"""Minified scripts and stylesheets."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import tinycss2
from tests.sites import ROOT

from groundwork.minify import minify

SCRIPTS = sorted((ROOT / "overrides/assets/javascripts").rglob("*.js"))
STYLES = sorted((ROOT / "overrides/assets/stylesheets").rglob("*.css"))


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


def selectors(rules: list[Any]) -> Iterator[str]:
    """Give the selectors of rules, and of the rules in them, without the spaces that mean nothing."""
    for rule in rules:
        if rule.type == "at-rule" and rule.content and rule.lower_at_keyword not in {"font-face", "page", "keyframes"}:
            yield from selectors(tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True))
        elif rule.type == "qualified-rule":
            text = re.sub(r"(?<=[\w)\]]) \*:", " :", " ".join(tinycss2.serialize(rule.prelude).split()))
            yield re.sub(r" ?([>+~,(]) ?| (?=\))", r"\1", text)


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.name)
def test_selectors_stay(path: Path, tmp_path: Path) -> None:
    """A minified stylesheet is about the same elements: no space between two of them is lost, in whatever rule it stands."""
    (tmp_path / path.name).write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    minify(tmp_path, frozenset({path.name}))
    before, after = (
        list(selectors(tinycss2.parse_stylesheet(one.read_text(encoding="utf-8"), skip_comments=True, skip_whitespace=True)))
        for one in (path, tmp_path / path.name)
    )
    assert before == after


@pytest.mark.parametrize(
    ("rule", "kept"),
    [
        ('.a::after{content:"Note :b"}', '"Note :b"'),
        ("@container (width<9em){.a * :is(.b){color:red}}", ".a * *:is(.b)"),
        ("@container (width<9em){.a :is(.b){color:red}}", ".a *:is(.b)"),
    ],
)
def test_spaces_before_colons_mean_what_they_meant(tmp_path: Path, rule: str, kept: str) -> None:
    """A string keeps its own, and all that stands within all else is still that."""
    (tmp_path / "a.css").write_text(rule, encoding="utf-8")
    minify(tmp_path, frozenset({"a.css"}))
    assert kept in (tmp_path / "a.css").read_text(encoding="utf-8")
