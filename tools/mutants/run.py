"""Tries mutants, stage by stage, and keeps what came of each try, so that a run that was stopped goes on."""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from tools.mutants.copy import Copy, Ran
from tools.mutants.mutant import Mutant
from tools.mutants.stages import Stage

# A mutant may take so many times what the tests take without one, and so many seconds in any case.
PATIENCE, LEAST = 5, 60


@dataclass(frozen=True)
class Try:
    """What came of one stage: how it ended (passed, failed or timeout), its seconds, and the test that failed first."""

    end: str
    seconds: float
    by: str = ""


class Kept:
    """The tries of one state of the project, a line of JSON each: its tests and the mutant, then what came of it."""

    def __init__(self, path: Path) -> None:
        """Read what is there; a line that was cut off counts as none."""
        self._path = path
        self._tries: dict[str, Try] = {}
        if path.is_file():
            whole = [line for line in path.read_text(encoding="utf-8").splitlines() if line.endswith("}")]
            for key, kept in (next(iter(json.loads(line).items())) for line in whole):
                self._tries[key] = Try(**kept)

    def get(self, mutant: Mutant | None, stage: Stage) -> Try | None:
        """Give what came of a try, if there was one."""
        return self._tries.get(self._key(mutant, stage))

    def keep(self, mutant: Mutant | None, stage: Stage, tried: Try) -> Try:
        """Keep what came of a try. One that took too long is tried again by the next run: perhaps the machine was busy."""
        self._tries[self._key(mutant, stage)] = tried
        if tried.end == "timeout":
            return tried
        with self._path.open("a", encoding="utf-8") as file:
            file.write(f"\n{json.dumps({self._key(mutant, stage): asdict(tried)})}")
        return tried

    @staticmethod
    def _key(mutant: Mutant | None, stage: Stage) -> str:
        return f"{mutant.name if mutant else 'clean'} {' '.join(stage.tests)}"


@dataclass(frozen=True)
class Result:
    """What became of a mutant: the last stage that was tried and its end; no stage when there was none to try."""

    mutant: Mutant
    stage: Stage | None
    last: Try | None


def clean(copy: Copy, kept: Kept, stages: Iterable[Stage], say: Callable[[str], None]) -> str:
    """Run each stage without a mutant; give what the tests said when one fails, as then it tells nothing about mutants."""
    for stage in dict.fromkeys(stages):
        if kept.get(None, stage):
            continue
        with copy.changed(None):
            ran = copy.test(stage.tests)
        if ran.status != 0:
            return f"Without a mutant, these tests fail: {' '.join(stage.tests)}\n{ran.said}"
        kept.keep(None, stage, Try("passed", ran.seconds))
        say(f"clean in {ran.seconds} s: {' '.join(stage.tests)}")
    return ""


def tried(copy: Copy, kept: Kept, mutant: Mutant, stages: Sequence[Stage]) -> Iterator[Result]:
    """Try a mutant, stage by stage, until tests fail or take too long; give what is known after each."""
    for stage in stages:
        last = kept.get(mutant, stage)
        if not last:
            without = kept.get(None, stage)
            with copy.changed(mutant):
                ran = copy.test(stage.tests, max(LEAST, PATIENCE * without.seconds) if without else LEAST)
            last = kept.keep(mutant, stage, _came(ran))
        yield Result(mutant, stage, last)
        if last.end != "passed":
            return


def _came(ran: Ran) -> Try:
    if ran.status is None:
        return Try("timeout", ran.seconds)
    first = re.search(r"^(?:FAILED|ERROR) (.+?)(?: - .*)?$", ran.said, re.MULTILINE)
    return Try("failed" if ran.status else "passed", ran.seconds, first[1] if first else "")
