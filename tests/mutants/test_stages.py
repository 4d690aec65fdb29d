"""Which tests are asked about a file."""

import pytest
from tests.sites import ROOT
from tools.mutants.stages import own, stages


@pytest.mark.parametrize(
    ("path", "tests"),
    [
        ("hooks/groundwork/figures/motion/solve.py", ("tests/unit/figures",)),
        ("hooks/groundwork/dates.py", ("tests/unit/test_dates.py",)),
        ("hooks/windows.py", ("tests/unit/windows", "tests/hooks/test_windows.py")),
        ("hooks/groundwork/markers.py", ()),
        ("docs/data/safety.yml", ("tests/test_safety.py", "tests/test_content.py", "tests/test_site.py")),
        (
            "overrides/features/evidence/bars.css",
            (
                *("tests/unit/evidence", "tests/hooks/test_evidence.py"),
                *("tests/unit/test_stylesheets.py", "tests/unit/bundles"),
            ),
        ),
        ("overrides/base/late.js", ("tests/unit/bundles",)),
        ("overrides/main.html", ("tests/test_site.py",)),
    ],
)
def test_a_file_has_tests_of_its_own(path: str, tests: tuple[str, ...]) -> None:
    """Those named after its room, and those that read its kind."""
    assert (ROOT / path).is_file()
    assert own(path, ROOT) == tests


def test_the_stages_follow_each_other_up_to_the_last_one_asked_for() -> None:
    """A file without tests of its own begins with all; Python is never tried in a browser."""
    assert [stage.level for stage in stages("overrides/main.html", ROOT, 1, 3)] == [1, 2, 3]
    assert [stage.level for stage in stages("overrides/main.html", ROOT, 1, 2)] == [1, 2]
    assert [stage.level for stage in stages("hooks/groundwork/dates.py", ROOT, 1, 3)] == [1, 2]
    assert [stage.level for stage in stages("hooks/groundwork/markers.py", ROOT, 1, 1)] == []


def test_tests_run_side_by_side_where_there_are_many() -> None:
    """One worker is none."""
    _, everything, browser = stages("overrides/main.html", ROOT, 2, 3)
    without = ("tests", "--ignore", "tests/browser", "--ignore", "tests/installed", "--ignore", "tests/mutants")
    assert everything.tests == ("-n", "2", "--dist", "loadfile", *without)
    assert browser.tests == ("-n", "2", "--dist", "loadgroup", "tests/browser")
    assert stages("overrides/main.html", ROOT, 1, 2)[1].tests == without
