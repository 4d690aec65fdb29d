"""The record of the windows: what is wrong with it, and on which line."""

from pathlib import Path

import pytest

from groundwork.catalogue.model import Catalogue
from groundwork.schemas.reference import Reference
from groundwork.windows.check import WINDOWS, read

GOOD = """\
title: When they did it
note: How to read it.
windows:
  - {skill: Sitting, from: 3.8, to: 9.2}
  - {skill: Walking, from: 8.2, to: 17}
source: Somebody
reference: smith2018
"""
KNOWN = Catalogue(references={"smith2018": Reference(type="book", title="T")})


def told(docs: Path, text: str, catalogue: Catalogue = KNOWN) -> list[str]:
    """Read a record; give its problems."""
    (docs / "data").mkdir()
    (docs / WINDOWS).write_text(text, encoding="utf-8")
    record, problems = read(docs, "docs", catalogue)
    assert (record is None) == bool(problems)
    return [str(problem).removeprefix("docs/data/windows.yml:") for problem in problems]


def test_a_good_record_has_no_problem(tmp_path: Path) -> None:
    """Whole numbers count as months too."""
    assert told(tmp_path, GOOD) == []


def test_a_site_may_do_without(tmp_path: Path) -> None:
    """No file, no chart, no problem, when no page wants it."""
    assert read(tmp_path, "docs", KNOWN) == (None, [])


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("from: 3.8, to: 9.2", "from: 9.2, to: 3.8", "4: data: Sitting goes from 9.2 to 3.8 months, which is 5.4 months backward."),
        ("from: 3.8, to: 9.2", "from: 9, to: 9", "4: data: Sitting goes from 9 to 9 months, which is no time at all."),
        ("to: 17", "to: 36.1", "5: data: windows, entry 2, to is 36.1, more than 36. Write 36 or less."),
        ("from: 3.8", "from: -1", "4: data: windows, entry 1, from is -1, less than 0. Write 0 or more."),
        ("from: 3.8", 'from: "3.8"', "4: data: windows, entry 1, from is text, not a number."),
        ("from: 3.8", "from: true", "4: data: windows, entry 1, from is true or false, not a number."),
        ("from: 3.8", "from: .nan", "4: data: windows, entry 1, from is nan, which nobody can count. Write a number in digits."),
        ("skill: Sitting, ", "", "4: data: windows, entry 1, skill is missing. Add it: What the child does, in a few plain words."),
        ("skill: Walking", "skill: sitting", "5: data: 'sitting' has a row already, on line 4. Keep one."),
        (
            "reference: smith2018",
            "reference: smith2081",
            "7: reference: there is no reference smith2081 in docs/data/references.yml. Did you mean smith2018?",
        ),
    ],
)
def test_what_is_wrong_is_told_with_its_line(tmp_path: Path, old: str, new: str, problem: str) -> None:
    """And by how much."""
    assert told(tmp_path, GOOD.replace(old, new)) == [problem]


def test_broken_references_are_told_elsewhere(tmp_path: Path) -> None:
    """Where nothing is known of the works, none is unknown."""
    assert told(tmp_path, GOOD, Catalogue(left_out=frozenset({"data/references.yml"}))) == []


def test_an_empty_file_is_not_none(tmp_path: Path) -> None:
    """It lacks everything."""
    assert "1: data: title is missing. Add it: Heading of the chart: who did what." in told(tmp_path, "# nothing yet\n")
