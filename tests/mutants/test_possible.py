"""The sample: by chance from all, the same for the same seed."""

from pathlib import Path

import pytest
from tests.mutants.projects import project
from tests.sites import ROOT
from tools.mutants.mutant import Possible
from tools.mutants.possible import KINDS, possible, sample

PATHS = ("a.py", "b.py", "c.py")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Write the files of the mutants below."""
    for path in PATHS:
        (tmp_path / path).write_text("old", encoding="utf-8")
    return tmp_path


def group(path: str, count: int) -> list[Possible]:
    """Give mutants of a file."""
    return [Possible(path, 1, "", lambda number=number: str(number)) for number in range(count)]  # type: ignore[misc] # bound now


def drawn(groups: list[list[Possible]], count: int, seed: int, root: Path) -> list[tuple[str, str]]:
    """Draw; give paths and texts."""
    return [(mutant.path, mutant.after) for mutant in sample(groups, count, seed, root)]


def test_a_seed_gives_one_sample(root: Path) -> None:
    """Another gives another; a larger sample begins with the smaller."""
    all_of_them = group("a.py", 40)
    first = drawn([all_of_them], 10, 1, root)
    assert len(set(first)) == 10
    assert drawn([all_of_them], 10, 1, root) == first
    assert drawn([all_of_them], 20, 1, root)[:10] == first
    assert drawn([all_of_them], 10, 2, root) != first


def test_each_group_has_its_share(root: Path) -> None:
    """However many mutants it has; when one has no more, the others go on."""
    paths = [path for path, _ in drawn([group("a.py", 400), group("b.py", 20), group("c.py", 2)], 30, 1, root)]
    assert {path: paths.count(path) for path in PATHS} == {"a.py": 14, "b.py": 14, "c.py": 2}


def test_what_cannot_be_read_or_changes_nothing_is_passed_over(root: Path) -> None:
    """The sample is as large all the same, and has no change twice."""
    broken = [Possible("a.py", 1, "", lambda: None), Possible("a.py", 1, "", lambda: "old"), *group("a.py", 2), *group("a.py", 2)]
    assert sorted(drawn([broken], 4, 1, root)) == [("a.py", "0"), ("a.py", "1")]


def test_only_files_whose_path_begins_so(tmp_path: Path) -> None:
    """What is asked for is a room or a file."""
    project(tmp_path)
    (tmp_path / "hooks/room").mkdir()
    (tmp_path / "hooks/room/other.py").write_text("x = 1 + y\n", encoding="utf-8")
    assert {one.path for one in possible(tmp_path, ["hooks/**/*.py"])} == {"hooks/doubled.py", "hooks/room/other.py"}
    assert {one.path for one in possible(tmp_path, ["hooks/**/*.py"], "hooks/room")} == {"hooks/room/other.py"}


@pytest.mark.parametrize("pattern", [pattern for groups in KINDS.values() for group in groups for pattern in group])
def test_every_pattern_names_files_of_ours(pattern: str) -> None:
    """One that named none would leave a part of the project out without a word."""
    assert any(ROOT.glob(pattern))
