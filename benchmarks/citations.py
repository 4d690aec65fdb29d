"""What 10,000 citations on 1,000 pages add to the CPU time of a build.

    .venv/bin/python benchmarks/citations.py [PAGES] [RUNS]

Builds the two sites in turn, so that a machine whose speed drifts does not favour one of them, and in memory where there is
a file system for that, so that what is measured is the build and not the disk.
"""

import os
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from corpus import make

CITATIONS = 10
MEMORY = Path("/dev/shm")  # noqa: S108 (the folders in it get random names)


def cpu_of_build(root: Path) -> float:
    """Build a project in a process of its own; give its CPU seconds, user and system."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(root / "mkdocs.yml")]
    subprocess.run(command, check=True, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"})  # noqa: S603 (our own command)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main(pages: int = 1000, runs: int = 3) -> None:
    """Print CPU seconds of each run, the medians, and what citations add."""
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:
        with_citations, without = Path(folder, "with"), Path(folder, "without")
        for root, citations in ((with_citations, CITATIONS), (without, 0)):
            root.mkdir()
            make(root, pages, citations)
        times = [(cpu_of_build(with_citations), cpu_of_build(without)) for _ in range(runs)]
    for one, other in times:
        print(f"{pages} pages: {one:.2f} s with {pages * CITATIONS} citations, {other:.2f} s without; {one / other - 1:+.1%}")
    added = statistics.median(one / other - 1 for one, other in times)
    print(f"median of {runs}: {added:+.1%} CPU")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
