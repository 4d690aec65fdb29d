"""Builds sites for tests, in a process that has imported all that builds need: most of the time of a small build is the imports."""

import atexit
import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import IO

ROOT = Path(__file__).parents[1]
# The status of a build that ended in a traceback, which no test can take for one that found problems.
CRASHED = 70


class Builder:
    """The process, as tests see it; tests/forking.py is its program."""

    def __init__(self) -> None:
        """Start it; it ends with the tests."""
        command = [sys.executable, str(ROOT / "tests/forking.py")]
        surroundings = os.environ | {"PYTHONPATH": os.pathsep.join([str(ROOT / "hooks"), str(ROOT)])}
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1, env=surroundings)
        atexit.register(self._end)

    def run(self, arguments: Sequence[str], folder: Path, environment: Mapping[str, str], output: Path, seconds: int) -> int:
        """Run ``mkdocs`` with these arguments in a folder, and write what it says into a file; give its status."""
        asked, answered = self._streams
        places = {"folder": str(folder), "output": str(output)}
        request = places | {"arguments": arguments, "environment": dict(environment), "seconds": seconds}
        with suppress(BrokenPipeError):
            asked.write(json.dumps(request) + "\n")
        answer = answered.readline()
        assert answer, "The process that builds has ended. To see why: PYTHONPATH=hooks:. .venv/bin/python tests/forking.py"
        return int(answer)

    @property
    def _streams(self) -> tuple[IO[str], IO[str]]:
        assert self._process.stdin
        assert self._process.stdout
        return self._process.stdin, self._process.stdout

    def _end(self) -> None:
        for stream in self._streams:
            stream.close()
        self._process.wait()


@cache
def builder() -> Builder:
    """Give the one process of these tests."""
    return Builder()
