"""A small project for tests: one module, its test, a template and what git would list."""

import subprocess
from pathlib import Path

FILES = {
    "hooks/doubled.py": "def doubled(number: int) -> int:\n    return number * 2\n",
    "tests/unit/test_doubled.py": "from doubled import doubled\n\n\ndef test_two() -> None:\n    assert doubled(3) == 6\n",
    "overrides/main.html": "<p>One two</p>\n",
    ".gitignore": "build/\n",
    "pyproject.toml": '[tool.pytest.ini_options]\npythonpath = ["hooks"]\naddopts = "--import-mode=importlib"\n',
}


def project(folder: Path) -> Path:
    """Write it."""
    for name, text in FILES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    subprocess.run(["git", "init", "-q"], cwd=folder, check=True)  # noqa: S607 (git is where it is)
    return folder
