"""Runs scripts in Node: as modules of their own, as esbuild joins them, and as our bundles."""

import json
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.sites import ROOT

ENGINE = Path(__file__).parent / "unit/bundles/engine.js"


class Engine:
    """One process of Node. Each way of running gives what the scripts logged."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def modules(self, files: Mapping[str, str], entries: Sequence[str], late: Sequence[str] = ()) -> list[str]:
        """Run entries as modules, each as a script of its own, then the late ones, which log what they export."""
        return self._ask(way="modules", files=files, entries=entries, late=late)

    def esbuild(self, files: Mapping[str, str], entries: Sequence[str]) -> list[str]:
        """Run entries as esbuild joins them."""
        return self._ask(way="esbuild", files=files, entries=entries)

    def scripts(self, texts: Sequence[str], parts: Sequence[tuple[str, str]] = ()) -> list[str]:
        """Run classic scripts one after the other, then late parts (name and script), which log what they export."""
        return self._ask(way="scripts", texts=texts, parts=parts)

    def _ask(self, **request: Any) -> list[str]:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps(request) + "\n")
        self._process.stdin.flush()
        answer: list[str] = json.loads(self._process.stdout.readline())
        return answer


@contextmanager
def engine() -> Iterator[Engine]:
    """Start Node, and end it."""
    command = [str(ROOT / "tools/node"), "node", "--experimental-vm-modules", "--no-warnings", str(ENGINE)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        yield Engine(process)
        assert process.stdin
        process.stdin.close()
