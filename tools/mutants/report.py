"""What a run says: the score, who noticed, and each survivor with its change."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tools.mutants.mutant import Mutant
from tools.mutants.run import Result

MOST = 12  # lines of a change
WIDTH = 200
# More equivalent mutants than this share of a sample say that something is wrong with how mutants are made.
EQUIVALENT = 0.1


@dataclass(frozen=True)
class Kind:
    """What is known of a kind of mutants: the sample, those of it that are equivalent, and what became of the others."""

    name: str
    sample: Sequence[Mutant]
    equivalent: Sequence[Mutant]
    results: list[Result]


def report(kinds: Sequence[Kind], head: str) -> str:
    """Write the report."""
    lines = [head]
    for kind in kinds:
        lines += ["", *summary(kind)]
    for kind in kinds:
        lines += [line for result in kind.results if survived(result) for line in ("", *survivor(result))]
    return "\n".join(lines) + "\n"


def survived(result: Result) -> bool:
    """Tell whether no test that was asked noticed."""
    return result.last is not None and result.last.end == "passed"


def summary(kind: Kind) -> Iterator[str]:
    """Say how many mutants there were, and which stage killed how many."""
    asked = [result for result in kind.results if result.last]
    alive = sum(map(survived, asked))
    score = f", {100 * (len(asked) - alive) / len(asked):.0f} %" if asked else ""
    yield f"{kind.name}: {len(asked) - alive} of {len(asked)} killed{score}; {alive} survived"
    for stage in dict.fromkeys(result.stage.name for result in asked if result.stage):
        here = [result for result in asked if result.stage and result.stage.name == stage and not survived(result)]
        late = sum(1 for result in here if result.last and result.last.end == "timeout")
        if here:
            yield f"  {stage}: {len(here)} killed, {late} of them because time was up"
    if waiting := len(kind.sample) - len(kind.equivalent) - len(asked):
        yield f"  not tried: {waiting}, stopped before them or without a test in the stages asked for"
    share = len(kind.equivalent) / len(kind.sample) if kind.sample else 0
    yield f"  equivalent, not counted: {len(kind.equivalent)} of {len(kind.sample)}{', too many' if share > EQUIVALENT else ''}"


def survivor(result: Result) -> Iterator[str]:
    """Show a survivor: where it is, what has changed, and how far it came."""
    mutant = result.mutant
    _, old, new = mutant.lines
    yield f"{mutant.place} ({mutant.kind}) survived {result.stage.name if result.stage else 'nothing'}, ID={mutant.name}"
    changed = [*(f"- {line}" for line in old), *(f"+ {line}" for line in new)]
    yield from (line[:WIDTH] for line in changed[:MOST])
    if len(changed) > MOST:
        yield f"… {len(changed) - MOST} more lines"
