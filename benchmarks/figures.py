"""What the movement figures cost a build, on one core: all made anew, and none changed. And how large each is, with its strip.

.venv/bin/python benchmarks/figures.py
"""

import gzip
import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

# Before numpy is read: its own threads would hide what one core takes.
os.environ |= dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"), "1")
ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "hooks"))
from groundwork.cache import Cache  # noqa: E402
from groundwork.catalogue.build import build  # noqa: E402 (the package lives under hooks/)
from groundwork.dates import build_day, build_epoch  # noqa: E402
from groundwork.figures.page import page_figure, read_poses  # noqa: E402

DOCS = ROOT / "docs"


def made(cache: Cache) -> tuple[int, float]:
    """Make the figures of all drills: how many there are, and the CPU time in seconds."""
    uris = [path.relative_to(DOCS).as_posix() for path in DOCS.rglob("*.md") if "templates" not in path.parts]
    catalogue, _ = build(uris, DOCS, "docs", build_day(build_epoch(ROOT)))
    start = time.process_time()
    poses, _ = read_poses(DOCS, "docs")
    found = [page_figure(entry.record, entry.source, DOCS, "docs", poses, cache=cache)[0] for entry in catalogue.drills.values()]
    return sum(figure is not None for figure in found), time.process_time() - start


def sizes(folder: str) -> list[tuple[str, int]]:
    """Build the site; give the size of each figure in bytes, gzipped: the stage with the data of its first view, and the strip."""
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(ROOT / "mkdocs.yml"), "-d", folder]
    subprocess.run(command, check=True, cwd=ROOT, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"})  # noqa: S603 (our own command)
    found = []
    for path in sorted(Path(folder, "drills").glob("*/index.html")):
        text = path.read_text(encoding="utf-8")
        parts = re.findall(r'<figure class="movement.*?</figure>|<ol class="steps">.*?</ol>', text, re.DOTALL)
        if parts:
            found.append((path.parent.name, len(gzip.compress("".join(parts).encode(), 9))))
    return sorted(found, key=lambda item: -item[1])


def main() -> None:
    """Print time and sizes."""
    with tempfile.TemporaryDirectory() as folder:
        for name in ("made anew", "unchanged"):
            count, taken = made(Cache(Path(folder)))
            print(f"{count} figures, all views, checks: {name:10} {taken:6.2f} s of CPU")
    with tempfile.TemporaryDirectory() as folder:
        for name, size in sizes(folder):
            print(f"{size:7,} bytes gz  {name}")


if __name__ == "__main__":
    main()
