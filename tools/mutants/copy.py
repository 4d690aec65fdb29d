"""The copy of the project in which everything happens: the files that are being worked on are never touched."""

import hashlib
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tools.mutants.mutant import Mutant

# Shared with the project: packages only.
LINKED = (".venv", "node_modules")
# What one run could leave for the next.
LEFT = (".cache", ".hypothesis", ".build", "build", "site")
# No cache of pytest, and the same examples of hypothesis in each run; the first failure ends it.
PYTEST = ("-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", "--hypothesis-seed=0")
# KiB that a process may fill: a mutant that never stops growing would take the machine with it. Browsers reserve more.
MEMORY = 4 * 1024 * 1024


@dataclass(frozen=True)
class Ran:
    """What came of a run: pytest's status, none when time was up; its seconds, and what it said."""

    status: int | None
    seconds: float
    said: str


class Copy:
    """A copy of the project, or of what of it is there, in a folder of its own."""

    def __init__(self, project: Path, folder: Path) -> None:
        """Copy all that git knows or would take."""
        self.root = folder
        shutil.rmtree(folder, ignore_errors=True)
        digest = hashlib.sha256()
        listed = _run(["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], project)
        for name in sorted(filter(None, listed.split("\0"))):
            if (source := project / name).is_file():
                target = folder / name
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(source, target)
                digest.update(f"{name}\n{source.stat().st_size}\n".encode() + source.read_bytes())
        self.digest = digest.hexdigest()[:12]
        for name in LINKED:
            (folder / name).unlink(missing_ok=True)
            (folder / name).symlink_to(project / name, target_is_directory=True)
        # Bytecode that is checked by the source's digest: by its time and size, a mutant could be taken for what it was made from.
        _run([sys.executable, "-m", "compileall", "-q", "--invalidation-mode", "checked-hash", "hooks", "tests"], folder)

    @contextmanager
    def changed(self, mutant: Mutant | None) -> Iterator[None]:
        """Have a mutant in the place of its file, and nothing there that an earlier one has left."""
        for name in LEFT:
            shutil.rmtree(self.root / name, ignore_errors=True)
        if not mutant:
            yield
            return
        path = self.root / mutant.path
        path.write_text(mutant.after, encoding="utf-8")
        try:
            yield
        finally:
            path.write_text(mutant.before, encoding="utf-8")

    def test(self, tests: Sequence[str], limit: float | None = None) -> Ran:
        """Run tests, for so many seconds at most; whatever they have started ends with them."""
        command = [sys.executable, *PYTEST, *tests]
        if tests[-1] != "tests/browser":
            command = ["sh", "-c", f'ulimit -d {MEMORY} 2>/dev/null; exec "$@"', "sh", *command]
        surroundings = os.environ | {"PYTHONPATH": str(self.root / "hooks"), "PYTHONDONTWRITEBYTECODE": "1", "NO_MKDOCS_2_WARNING": "1"}
        began = time.monotonic()
        process = subprocess.Popen(  # noqa: S603 - our own tests
            command, cwd=self.root, env=surroundings, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True
        )
        status: int | None = None
        try:
            said, _ = process.communicate(timeout=limit)
            status = process.returncode
        except subprocess.TimeoutExpired:
            said = ""
        finally:
            _end(process)
        return Ran(status, round(time.monotonic() - began, 1), said)


def _end(process: subprocess.Popen[str]) -> None:
    """End a process and all that it has started: it leads a session of its own."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        return
    process.wait()


def _run(command: Sequence[str], folder: Path) -> str:
    return subprocess.run(command, cwd=folder, check=True, text=True, stdout=subprocess.PIPE).stdout  # noqa: S603 - git, and ourselves
