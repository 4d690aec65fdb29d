"""A run: in a copy, stage by stage, and once only."""

import os
from collections.abc import Iterable
from pathlib import Path

import pytest
from tests.mutants.projects import FILES, project
from tools.mutants import run
from tools.mutants.copy import Copy, Ran
from tools.mutants.mutant import Mutant
from tools.mutants.run import Kept, Result, Try, clean, tried
from tools.mutants.stages import Stage

MODULE = "hooks/doubled.py"
OWN = Stage(1, "own tests", ("tests/unit/test_doubled.py",))
ALL = Stage(2, "all", ("tests",))


def mutant(old: str, new: str) -> Mutant:
    """Change the module."""
    return Mutant(MODULE, "", FILES[MODULE], FILES[MODULE].replace(old, new))


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    """Copy the small project."""
    return Copy(project(tmp_path), tmp_path / "build/mutants/copy")


@pytest.fixture
def kept(copy: Copy) -> Kept:
    """Keep what came of tries beside the copy."""
    return Kept(copy.root.parent / "kept.jsonl")


class Asked:
    """Stands for the tests of a copy: says which were asked and how long they may take, and that they pass, or the first fail."""

    def __init__(self, copy: Copy, monkeypatch: pytest.MonkeyPatch, *statuses: int) -> None:
        """Take the place of the copy's tests."""
        self.tests: list[tuple[str, ...]] = []
        self.limits: list[float | None] = []
        self._statuses = list(statuses)
        monkeypatch.setattr(copy, "test", self._test)

    def _test(self, tests: tuple[str, ...], limit: float | None = None) -> Ran:
        self.tests.append(tests)
        self.limits.append(limit)
        return Ran(self._statuses.pop(0) if self._statuses else 0, 1, "said")


def ends(results: Iterable[Result]) -> list[tuple[str, str]]:
    """Give the stages that were tried, and how each ended."""
    return [(result.stage.name, result.last.end) for result in results if result.stage and result.last]


def test_tests_kill_a_mutant_or_do_not(tmp_path: Path, copy: Copy, kept: Kept) -> None:
    """The first stage whose tests fail is the last, and names the test; the project's own file stays as it was."""
    killed = list(tried(copy, kept, mutant("* 2", "* 3"), [OWN, ALL]))
    assert ends(killed) == [("own tests", "failed")]
    assert killed[0].last
    assert killed[0].last.by == "tests/unit/test_doubled.py::test_two"
    assert ends(tried(copy, kept, mutant("* 2", "+ 3"), [OWN])) == [("own tests", "passed")]
    assert (copy.root / MODULE).read_text(encoding="utf-8") == FILES[MODULE]
    assert (tmp_path / MODULE).read_text(encoding="utf-8") == FILES[MODULE]


def test_bytecode_of_another_mutant_is_never_taken(copy: Copy) -> None:
    """Two texts of one length and one time are two texts."""
    path = copy.root / MODULE
    when = path.stat().st_mtime_ns
    path.write_text(mutant("* 2", "* 3").after, encoding="utf-8")
    os.utime(path, ns=(when, when))
    assert copy.test(OWN.tests, 60).status == 1


def test_a_mutant_that_never_ends_is_stopped(copy: Copy, kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    """It counts as noticed, and is told apart."""
    monkeypatch.setattr(run, "LEAST", 2)
    endless = mutant("return number", "while True: pass\n    return number")
    assert ends(tried(copy, kept, endless, [OWN, ALL])) == [("own tests", "timeout")]


def test_what_was_tried_is_not_tried_again(copy: Copy, kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second run goes on where the first one stopped, also when that was in the middle of a line."""
    asked = Asked(copy, monkeypatch)
    list(tried(copy, kept, mutant("* 2", "+ 3"), [OWN]))
    path = copy.root.parent / "kept.jsonl"
    with path.open("a", encoding="utf-8") as file:
        file.write('\n{"cut o')
    for _ in range(2):
        assert ends(tried(copy, Kept(path), mutant("* 2", "+ 3"), [OWN, ALL])) == [("own tests", "passed"), ("all", "passed")]
    assert asked.tests == [OWN.tests, ALL.tests]


def test_tests_that_fail_without_a_mutant_end_the_run(copy: Copy, kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    """They would kill every mutant. Those that pass are run once."""
    asked = Asked(copy, monkeypatch, 0, 1)
    said: list[str] = []
    assert clean(copy, kept, [OWN, OWN, ALL], said.append) == "Without a mutant, these tests fail: tests\nsaid"
    assert said == ["clean in 1 s: tests/unit/test_doubled.py"]
    assert clean(copy, kept, [OWN, ALL], said.append) == ""
    assert asked.tests == [OWN.tests, ALL.tests, ALL.tests]


def test_a_slow_stage_has_more_time(copy: Copy, kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    """Five times what it takes without a mutant, and a minute at least."""
    asked = Asked(copy, monkeypatch)
    kept.keep(None, OWN, Try("passed", 2))
    kept.keep(None, ALL, Try("passed", 100))
    list(tried(copy, kept, mutant("* 2", "+ 3"), [OWN, ALL]))
    assert asked.limits == [60, 500]


def test_the_copy_has_what_git_would_take(tmp_path: Path) -> None:
    """Not what it ignores, nor what an earlier copy had; another content has another digest."""
    project(tmp_path)
    copies = tmp_path / "build/copy"
    (copies / "old").mkdir(parents=True)
    first = Copy(tmp_path, copies)
    assert {path.name for path in copies.iterdir()} == {
        "hooks",
        "tests",
        "overrides",
        ".gitignore",
        "pyproject.toml",
        ".venv",
        "node_modules",
    }
    assert Copy(tmp_path, copies).digest == first.digest
    (tmp_path / MODULE).write_text("x = 1\n", encoding="utf-8")
    assert Copy(tmp_path, copies).digest != first.digest


def test_nothing_of_one_run_is_there_for_the_next(copy: Copy) -> None:
    """Figures that were drawn, and examples that failed, are made anew."""
    for name in (".cache/figures", ".hypothesis/examples", "build/figures"):
        (copy.root / name).mkdir(parents=True)
    with copy.changed(None):
        assert not [name for name in (".cache", ".hypothesis", "build") if (copy.root / name).exists()]
