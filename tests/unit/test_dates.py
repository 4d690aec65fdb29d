"""Days: the build's own, and how any is written."""

import subprocess
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groundwork.dates import VARIABLE, build_day, build_epoch, in_words, latest_day


def test_the_variable_decides(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """SOURCE_DATE_EPOCH is what reproducible builds set."""
    monkeypatch.setenv(VARIABLE, "1790000000")
    assert build_epoch(tmp_path) == 1790000000


@pytest.mark.parametrize("value", ["", "soon", "-5", "1.5", "²"])
def test_a_variable_that_is_no_number_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    """Then the time comes from elsewhere."""
    monkeypatch.setenv(VARIABLE, value)
    assert abs(build_epoch(tmp_path) - time.time()) < 60


def test_the_last_commit_decides_without_the_variable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two builds of one commit have one day."""
    monkeypatch.delenv(VARIABLE, raising=False)
    for key, value in {"AUTHOR": "A", "COMMITTER": "A"}.items():
        monkeypatch.setenv(f"GIT_{key}_NAME", value)
        monkeypatch.setenv(f"GIT_{key}_EMAIL", "a@example.org")
        monkeypatch.setenv(f"GIT_{key}_DATE", "1600000000 +0200")
    for command in (["init", "-q"], ["commit", "-q", "--allow-empty", "-m", "x"]):
        subprocess.run(["git", *command], cwd=tmp_path, check=True)  # noqa: S607 (git is where it is)
    assert build_epoch(tmp_path) == 1600000000


def test_without_git_it_is_now(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A project that was downloaded as an archive builds too."""
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setenv("PATH", "")
    assert abs(build_epoch(tmp_path) - time.time()) < 60


def test_the_day_is_that_of_utc() -> None:
    """A build has the same day wherever it runs."""
    assert build_day(0) == date(1970, 1, 1)
    assert build_day(86_399) == date(1970, 1, 1)
    assert build_day(86_400) == date(1970, 1, 2)


def test_the_latest_day_is_today_or_tomorrow() -> None:
    """Somebody east of here may have begun the next day, and nobody the one after."""
    now = datetime.now(UTC)
    assert latest_day() in {now.date(), now.date() + timedelta(days=1)}
    assert (latest_day() == now.date()) == (now.hour < 10)


@given(st.integers(0, 10**10))
def test_days_go_on(epoch: int) -> None:
    """A later second is never on an earlier day."""
    assert (build_day(epoch + 86_400) - build_day(epoch)).days == 1


@pytest.mark.parametrize(
    ("locale", "words"),
    [("en-GB", "3 March 2026"), ("es-ES", "3 de marzo de 2026"), ("de-DE", "3. M\u00e4rz 2026")],
)
def test_a_day_is_written_as_people_of_a_place_do(locale: str, words: str) -> None:
    """No zero before the day, the month in words, the year in full, in the order of the place."""
    assert in_words(date(2026, 3, 3), locale) == words


@given(st.dates())
def test_any_day_has_words(value: date) -> None:
    """Also one far off."""
    assert in_words(value, "en-GB").endswith(str(value.year))
