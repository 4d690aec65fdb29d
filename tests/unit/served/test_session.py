"""Builds, as they follow each other while a site is served."""

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from mkdocs.exceptions import Abort

from groundwork.build import Build
from groundwork.bundles import folder
from groundwork.bundles.bundle import bundle
from groundwork.problems import Location, Problem
from groundwork.served.session import Session

PROBLEM = Problem(Location("docs/a.md", 3), "front matter", "title is missing")
STYLE = "overrides/base/style.css"


def built(root: Path, *problems: Problem) -> Build:
    """Give a build with one stylesheet, as far as it matters here."""
    sources = folder.read(root, "overrides")
    bundles = bundle(sources, folder.base(sources), [], {frozenset(): 1})
    settings = SimpleNamespace(shown="docs", overrides=root / "overrides")
    return cast("Build", SimpleNamespace(settings=settings, bundles=bundles, problems=[*problems, *bundles.problems]))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Write a stylesheet."""
    (tmp_path / STYLE).parent.mkdir(parents=True)
    (tmp_path / STYLE).write_text("a { color: red }", encoding="utf-8")
    return tmp_path


def ending(session: Session, *steps: Callable[[], None]) -> list[str]:
    """Run a build of these steps; give what is told of it."""
    told: list[str] = []

    def builder() -> None:
        for step in steps:
            step()

    session.guarded(builder, told.append)()
    return told


def raising(error: Exception) -> Callable[[], None]:
    """Give a step that fails."""

    def step() -> None:
        raise error

    return step


def test_a_failure_is_told_and_kept_until_a_build_succeeds(root: Path) -> None:
    """Each end of a build is a new version of every page."""
    session = Session()
    first = session.changes.version
    assert ending(session, raising(Abort("Nothing works."))) == ["mkdocs.yml:1: settings: Nothing works."]
    assert session.failure
    second = session.changes.version
    assert ending(session, lambda: session.whole(built(root, PROBLEM))) == []
    assert session.failure is None
    assert session.problems == {PROBLEM}
    assert len({first, second, session.changes.version}) == 3
    assert ending(session, lambda: session.whole(built(root))) == []
    assert session.problems == set()


def test_a_bug_of_ours_is_told_with_its_traceback() -> None:
    """As whoever mends it needs that."""
    (told,) = ending(Session(), raising(ZeroDivisionError("0")))
    assert told.startswith("Traceback")
    assert told.endswith("ZeroDivisionError: 0")


def test_a_strict_build_that_came_to_its_end_is_shown(root: Path) -> None:
    """MkDocs refuses it for its problems, which the bar has. One that did not come to its end is a failure, also after one that did."""
    session = Session()
    whole = built(root, PROBLEM)
    assert ending(session, lambda: session.whole(whole), raising(Abort("Aborted with 1 warnings in strict mode!"))) == []
    assert session.failure is None
    assert session.problems == {PROBLEM}
    ending(session, raising(Abort("Aborted with a BuildError!")))
    assert session.failure


def test_a_style_is_joined_anew_with_its_problems(root: Path) -> None:
    """Other problems stay; the page is the same, and its styles are new."""
    session = Session()
    session.whole(built(root, PROBLEM))
    session.serve()
    (name,) = session.styles
    page, styles = session.changes.version.split()
    (root / STYLE).write_text("a { color: blue; size }", encoding="utf-8")
    session.restyle()
    assert session.styles[name] == b"a{color:blue;size}"
    assert len(session.problems) == 2
    now, styled = session.changes.version.split()
    assert now == page
    assert styled != styles
    (root / STYLE).write_text("a { color: blue }", encoding="utf-8")
    session.restyle()
    assert session.problems == {PROBLEM}


def test_a_style_that_was_saved_while_a_build_went_on_is_there_at_its_end(root: Path) -> None:
    """Nobody has to save it twice."""
    session = Session()
    made = built(root)
    (root / STYLE).write_text("a { color: blue }", encoding="utf-8")
    ending(session, lambda: session.whole(made))
    assert list(session.styles.values()) == [b"a{color:blue}"]
