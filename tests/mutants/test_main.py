"""The whole run, on a small project."""

from pathlib import Path

import pytest
from tests.mutants.projects import project
from tools.mutants.__main__ import main
from tools.mutants.copy import Copy

LIST = "tools/mutants/equivalent.yml"


def listed(folder: Path, text: str) -> Path:
    """Write the project with a list of equivalent mutants."""
    project(folder)
    (folder / LIST).parent.mkdir(parents=True)
    (folder / LIST).write_text(text, encoding="utf-8")
    return folder


def test_a_run_draws_tries_and_reports(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What is equivalent is not tried; the report is printed and kept."""
    entry = "- {file: hooks/doubled.py, was: return number * 2, becomes: return number / 2, reason: A reason.}\n"
    assert main(listed(tmp_path, entry), ["--kind", "python", "--count", "9", "--stages", "1"]) == 0
    report = (tmp_path / "build/mutants/report.txt").read_text(encoding="utf-8")
    assert "python: 1 of 1 killed, 100 %; 0 survived\n  own tests: 1 killed" in report
    assert "equivalent, not counted: 1 of 2, too many\n" in report
    assert capsys.readouterr().out.endswith(report)


def test_a_list_that_no_longer_matches_ends_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Before any test is run."""
    assert main(listed(tmp_path, "- {file: hooks/gone.py, was: a, becomes: b, reason: A reason.}\n"), []) == 1
    assert capsys.readouterr().out.startswith(f"{LIST}: hooks/gone.py: no mutant turns 'a' into 'b'.")


def test_a_run_that_is_stopped_says_what_it_knows(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The rest is counted as not tried."""

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Copy, "test", stop)
    assert main(listed(tmp_path, "[]"), ["--kind", "python", "--stages", "1"]) == 130
    said = capsys.readouterr().out
    assert "stages up to 1, not all tried\n\npython: 0 of 0 killed; 0 survived\n  not tried: 2, stopped" in said
