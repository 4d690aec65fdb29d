"""Draws the sample, tries it in a copy and says which mutants no test noticed: ``make mutants``."""

import argparse
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from tools.mutants import equivalent
from tools.mutants.copy import Copy
from tools.mutants.mutant import Mutant
from tools.mutants.possible import KINDS, possible, sample
from tools.mutants.report import Kind, report
from tools.mutants.run import Kept, Result, clean, tried
from tools.mutants.stages import Stage, stages

BUILD = "build/mutants"
COUNTS = {"python": 120, "others": 60}


def main(project: Path, arguments: Sequence[str]) -> int:
    """Run it; what was tried already in this state of the project is not tried again."""
    options = _options(arguments)
    build = project / BUILD
    copy = Copy(project, build / "copy")
    kept = Kept(build / f"{copy.digest}.jsonl")
    listed = equivalent.read(copy.root)
    if wrong := equivalent.unmatched(listed, copy.root):
        print("\n".join(wrong))
        return 1
    kinds = []
    for name in options.kind or COUNTS:
        groups = [possible(copy.root, group, options.only) for group in KINDS[name]]
        count = COUNTS[name] if options.count is None else options.count
        drawn = [mutant for mutant in sample(groups, count, options.seed, copy.root) if mutant.name.startswith(options.id)]
        kinds.append(Kind(name, drawn, [one for one in drawn if any(entry.matches(one) for entry in listed)], []))
    plan = [
        (kind, mutant, stages(mutant.path, copy.root, options.workers, options.stages))
        for kind in kinds
        for mutant in kind.sample
        if mutant not in kind.equivalent
    ]
    stopped = False
    try:
        if said := clean(copy, kept, [stage for _, _, steps in plan for stage in steps], _say):
            print(said)
            return 1
        _try_all(copy, kept, plan)
    except KeyboardInterrupt:
        stopped = True
    head = f"Mutants of {copy.digest}, seed {options.seed}, stages up to {options.stages}" + (", not all tried" if stopped else "")
    text = report(kinds, head)
    (build / "report.txt").write_text(text, encoding="utf-8")
    print(f"\n{text}", end="")
    return 130 if stopped else 0


def _try_all(copy: Copy, kept: Kept, plan: list[tuple[Kind, Mutant, list[Stage]]]) -> None:
    """Try one mutant after the other, and keep with its kind what is known in the end."""
    for number, (kind, mutant, steps) in enumerate(plan, 1):
        result = Result(mutant, None, None)
        for result in tried(copy, kept, mutant, steps):
            if result.stage and result.last:
                _say(f"{number} of {len(plan)}: {mutant.place}: {result.stage.name} {result.last.end} in {result.last.seconds} s")
        kind.results.append(result)


def _say(line: str) -> None:
    print(line, flush=True)


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make mutants", description=__doc__)
    parser.add_argument("--seed", type=int, default=1, help="draws another sample")
    parser.add_argument("--kind", action="append", choices=tuple(KINDS), help="only this kind")
    parser.add_argument("--count", type=int, help="mutants of each kind")
    parser.add_argument("--only", default="", help="only files whose path begins so")
    parser.add_argument("--id", default="", help="only the mutant of the sample with this name")
    parser.add_argument("--stages", type=int, default=3, choices=(1, 2, 3), help="1 own tests, 2 and all without a browser, 3 and browser")
    parser.add_argument("--workers", type=int, default=2, help="tests side by side, after the first stage")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    # Whoever ends it in another way means what Ctrl-C means: the tests that run are ended too.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    sys.exit(main(Path(__file__).parents[2], sys.argv[1:]))
