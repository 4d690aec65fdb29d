"""A new page from its template."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.sites import ROOT

from groundwork.command import new
from groundwork.command.error import CommandError
from groundwork.source.hidden import without
from groundwork.source.read import _split

TEMPLATE = """\
---
# title: a comment
title: Old
last_checked: 2020-01-01
next_check: 2021-01-01
questions:
  - id: old
---

title: stays
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Copy the project's templates."""
    shutil.copytree(ROOT / "docs/templates", tmp_path / "docs/templates")
    return tmp_path


@pytest.mark.parametrize(("kind", "folder"), new.KINDS.items())
def test_a_page_of_each_kind(root: Path, kind: str, folder: str) -> None:
    """The file's name follows from the title, and the path is told."""
    said = new.run(root, kind, "  Wall   sit: the 2nd ")
    path = root / "docs" / folder / "wall-sit-the-2nd.md"
    assert said.startswith(f"docs/{folder}/wall-sit-the-2nd.md is written.")
    assert _split(path.read_text(encoding="utf-8"), "p")[0].data["title"] == "Wall sit: the 2nd"


def test_nothing_is_overwritten(root: Path) -> None:
    """A second page of one name is refused, and the first stays."""
    new.run(root, "drill", "Wall sit")
    page = root / "docs/drills/wall-sit.md"
    page.write_text("mine")
    with pytest.raises(CommandError, match=r"docs/drills/wall-sit.md is there already\."):
        new.run(root, "drill", "Wall  Sit!")
    assert page.read_text() == "mine"


def test_a_kind_without_a_template_is_told(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever adds a collection writes its template before its first page; nothing is written, no folder either."""
    monkeypatch.setitem(new.KINDS, "zebra", "zebras")
    with pytest.raises(CommandError, match=r"^there is no docs/templates/zebra\.md\. Write it first\.$"):
        new.run(root, "zebra", "Grevy")
    assert not (root / "docs/zebras").exists()


@pytest.mark.parametrize(("title", "words"), [("", "is missing"), ("?!", "letters or digits"), ("a" * 81, "has 81 letters")])
def test_titles_that_cannot_be(root: Path, title: str, words: str) -> None:
    """What is wrong, and what to do; no file is written."""
    with pytest.raises(CommandError, match=words):
        new.run(root, "drill", title)
    assert not (root / "docs/drills").exists()


@pytest.mark.parametrize("title", ["../../etc/passwd", "a/b", "..", "ä\\b"])
def test_a_title_is_no_path(root: Path, title: str) -> None:
    """Whatever the title, the file stands in its collection's folder, or is refused."""
    try:
        new.run(root, "drill", title)
    except CommandError:
        return
    (path,) = (path for path in root.rglob("*.md") if "templates" not in path.parts)
    assert path.parent == root / "docs/drills"


def test_dates_title_and_id_are_filled_in_the_front_matter() -> None:
    """Once each: comments and body stay as they are."""
    made = new.fill(TEMPLATE, "wall-sit", 'Say "hi": now', date(2024, 2, 29))
    own, body, _ = _split(made, "p")
    assert own.data == {
        "title": 'Say "hi": now',
        "last_checked": date(2024, 2, 29),
        "next_check": date(2025, 2, 28),
        "questions": [{"id": "wall-sit-1"}],
    }
    assert "# title: a comment" in made
    assert body == "\ntitle: stays\n"


@given(st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1).map(without).filter(bool))
def test_any_title_comes_back(title: str) -> None:
    """Signs that mean something in YAML are put in quotes."""
    made = _split(new.fill(TEMPLATE, "x", title, date(2026, 1, 1)), "p")[0]
    assert not made.problems
    assert made.data["title"] == title


def test_an_unknown_kind_is_told_with_what_was_meant(root: Path) -> None:
    """Nothing is written."""
    before = sorted(root.rglob("*"))
    with pytest.raises(CommandError, match=r"^there is no kind of page called dril\. Did you mean drill\?$"):
        new.run(root, "dril", "Wall sit")
    with pytest.raises(CommandError, match=r"^there is no kind of page called song\. Kinds: drill, progression, "):
        new.run(root, "song", "Wall sit")
    assert sorted(root.rglob("*")) == before
