"""Says how two built sites differ: ``python tools/compare.py BEFORE AFTER``.

For changes that should change nothing a reader gets: white space between tags counts for nothing, and of each page that
differs the first few lines that do are shown. Build both with the same ``SOURCE_DATE_EPOCH``.
"""

import re
import sys
from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path

TEXTS = {".html", ".xml", ".json", ".js", ".css", ".svg"}
SHOWN = 12
WIDTH = 160


def parts(text: str) -> list[str]:
    """Give a text as its tags and what stands between them, with single spaces."""
    return [part for one in re.split(r"(?=<)|(?<=>)", " ".join(text.split())) if (part := one.strip())]


def files(site: Path) -> dict[str, Path]:
    """Give every file by its path within the site."""
    return {path.relative_to(site).as_posix(): path for path in sorted(site.rglob("*")) if path.is_file()}


def difference(before: Path, after: Path) -> list[str]:
    """Give the first lines in which two files differ; none when they do not."""
    if before.read_bytes() == after.read_bytes():
        return []
    if before.suffix not in TEXTS:
        return ["bytes differ"]
    old, new = parts(before.read_text(encoding="utf-8")), parts(after.read_text(encoding="utf-8"))
    lines = unified_diff(old, new, n=0, lineterm="")
    return [line[:WIDTH] for line in lines if not line.startswith(("---", "+++", "@@"))]


def compared(before: Path, after: Path) -> Iterator[str]:
    """Say what is gone, what is new, and how the rest differs."""
    old, new = files(before), files(after)
    yield from (f"gone: {path}" for path in old if path not in new)
    yield from (f"new: {path}" for path in new if path not in old)
    for path in (path for path in old if path in new):
        if lines := difference(old[path], new[path]):
            more = len(lines) - SHOWN
            yield "\n".join([path, *lines[:SHOWN], *([f"… {more} more"] if more > 0 else [])])


if __name__ == "__main__":
    print("\n".join(compared(Path(sys.argv[1]), Path(sys.argv[2]))))
