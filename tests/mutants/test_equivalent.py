"""The list of mutants that change nothing."""

from pathlib import Path

from tests.mutants.projects import project
from tests.sites import ROOT
from tools.mutants.equivalent import Equivalent, read, unmatched
from tools.mutants.mutant import Mutant

ENTRY = Equivalent("hooks/doubled.py", "return number * 2", "return number / 2", "A reason.")


def test_an_entry_is_one_change_of_one_line() -> None:
    """Another change of the line is none, nor the same in another file."""
    before = "a\n    return number * 2\nb\n"
    assert ENTRY.matches(Mutant("hooks/doubled.py", "", before, before.replace("*", "/")))
    assert not ENTRY.matches(Mutant("hooks/doubled.py", "", before, before.replace("*", "+")))
    assert not ENTRY.matches(Mutant("hooks/other.py", "", before, before.replace("*", "/")))


def test_an_entry_that_matches_no_mutant_is_told(tmp_path: Path) -> None:
    """Its line has changed, or its file is gone; one of several lines is found too."""
    project(tmp_path)
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/a.yml").write_text("- b\n- c\n", encoding="utf-8")
    swapped = Equivalent("docs/a.yml", "- b\n- c\n", "- c\n- b\n", "A reason.")
    assert unmatched([ENTRY, swapped], tmp_path) == []
    gone = [Equivalent("hooks/gone.py", "a", "b", ""), Equivalent("hooks/doubled.py", "return number * 2", "return 2", "")]
    todo = "Mend the entry, or take it out."
    assert unmatched(gone, tmp_path) == [
        f"tools/mutants/equivalent.yml: hooks/gone.py: no mutant turns 'a' into 'b'. {todo}",
        f"tools/mutants/equivalent.yml: hooks/doubled.py: no mutant turns 'return number * 2' into 'return 2'. {todo}",
    ]


def test_each_entry_has_a_reason() -> None:
    """Whoever reads the list can judge it."""
    assert [entry for entry in read(ROOT) if len(entry.reason.split()) < 4] == []
