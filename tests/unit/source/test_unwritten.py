"""Gaps that an author has still to fill."""

from pathlib import Path

import pytest

from groundwork.source.read import read_pages
from groundwork.source.unwritten import in_figure, problems

PAGE = """\
---
title: A page
summary: "To write: in one sentence, what the reader gets, why it matters to them and what they can do."
steps:
  - text: Go.
  - text: "To write: the second step."
questions:
  - id: first-1
    choices:
      - text: "Done, but To write: the rest"
---

# To write: no heading is exempt

<!-- To write: a note for authors
To write: which readers never see --> And To write: this.

1. To write: a list
2. to write: is no gap, nor is "To write" by itself
"""


@pytest.mark.parametrize("draft", [False, True])
def test_each_gap_is_told_with_its_line(tmp_path: Path, *, draft: bool) -> None:
    """In fields, called by their question where they are in one, and in the text; in a draft they are notices."""
    (tmp_path / "about").mkdir()
    text = PAGE.replace("title: A page", "title: A page\ndraft: true") if draft else PAGE
    (tmp_path / "about/a.md").write_text(text, encoding="utf-8")
    ((source,), told) = read_pages(["about/a.md"], tmp_path, "docs")
    assert told == []
    found = problems(source)
    assert [(problem.location.line - draft, problem.thing, problem.wrong) for problem in found] == [
        (3, "summary", "is not written yet (To write: in one sentence, what the reader gets, why it matt…)"),
        (6, "steps", "is not written yet (To write: the second step.)"),
        (10, "question first-1", "is not written yet (Done, but To write: the rest)"),
        (13, "text", "is not written yet (To write: no heading is exempt)"),
        (16, "text", "is not written yet (To write: this.)"),
        (18, "text", "is not written yet (To write: a list)"),
    ]
    assert {(problem.todo, problem.notice) for problem in found} == {("Write it.", draft)}


def test_a_figure_of_the_template_is_not_written_yet() -> None:
    """Its line says so: a problem on a finished page, a notice on a draft."""
    text = "body: adult\n# To write: all numbers.\n"
    for draft in (False, True):
        (problem,) = in_figure(text, "docs/drills/a.figure.yml", draft=draft)
        assert str(problem) == "docs/drills/a.figure.yml:2: figure: is not written yet (To write: all numbers.). Write it."
        assert problem.notice == draft
    assert in_figure("body: adult\n", "a", draft=False) == []
