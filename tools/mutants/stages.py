"""Which tests are asked, and in which order: a file's own, then all without a browser, then those in a browser."""

from dataclasses import dataclass
from pathlib import Path

# What a file's tests are named after is the first name below one of these.
ROOMS = ("hooks/groundwork/", "hooks/", "overrides/features/", "overrides/base/", "overrides/", "docs/data/")
TESTS = ("tests/unit/{}", "tests/unit/test_{}.py", "tests/hooks/test_{}.py", "tests/test_{}.py")
# What reads files of a kind, whatever their name.
READ = {
    ".html": ("tests/test_site.py",),
    ".css": ("tests/unit/test_stylesheets.py", "tests/unit/bundles"),
    ".js": ("tests/unit/bundles",),
    ".yml": ("tests/test_content.py", "tests/test_site.py"),
}
# The tests of this tool read the files that it changes, and would only say that; those of a wheel say nothing that others do not.
WITHOUT_BROWSER = ("tests", *(word for folder in ("browser", "installed", "mutants") for word in ("--ignore", f"tests/{folder}")))

BROWSER = 3


@dataclass(frozen=True)
class Stage:
    """A run of tests: its place in the order, its name in the report, and what pytest is told."""

    level: int
    name: str
    tests: tuple[str, ...]


def stages(path: str, root: Path, workers: int, last: int) -> list[Stage]:
    """Give the stages of a file up to the last one wanted. Python has none in a browser: it makes what others read without one."""
    found = [
        Stage(1, "own tests", own(path, root)),
        Stage(2, "all without a browser", (*_beside("loadfile", workers), *WITHOUT_BROWSER)),
        Stage(3, "browser", (*_beside("loadgroup", workers), "tests/browser")),
    ]
    return [stage for stage in found if stage.tests and stage.level <= last and not (stage.level == BROWSER and path.endswith(".py"))]


def own(path: str, root: Path) -> tuple[str, ...]:
    """Give the tests of a file: those named after its room, and those that read files of its kind."""
    room = next((path.removeprefix(room) for room in ROOMS if path.startswith(room)), path)
    name = Path(room.partition("/")[0]).stem
    named = [place for test in TESTS if (root / (place := test.format(name))).exists()]
    return tuple(dict.fromkeys([*named, *READ.get(Path(path).suffix, ())]))


def _beside(dist: str, workers: int) -> tuple[str, ...]:
    return ("-n", str(workers), "--dist", dist) if workers > 1 else ()
