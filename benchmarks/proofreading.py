"""What reading all texts for mistakes costs a build, on one core: all read anew, none changed, and each page by itself.

.venv/bin/python benchmarks/proofreading.py
"""

import sys
import tempfile
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "hooks"))
from groundwork.cache import Cache  # noqa: E402 (the package lives under hooks/)
from groundwork.catalogue.build import build  # noqa: E402
from groundwork.catalogue.model import Catalogue  # noqa: E402
from groundwork.dates import build_day, build_epoch  # noqa: E402
from groundwork.proofreading.check import desk, proof  # noqa: E402
from groundwork.proofreading.proofs import proofs  # noqa: E402
from groundwork.proofreading.read import page  # noqa: E402
from groundwork.proofreading.style import read_style  # noqa: E402
from groundwork.schemas.collections import schema_of  # noqa: E402

DOCS = ROOT / "docs"
TIMES = 5


def site() -> Catalogue:
    """Read the site's own pages."""
    uris = [path.relative_to(DOCS).as_posix() for path in DOCS.rglob("*.md")]
    uris = [uri for uri in uris if not uri.startswith(("templates/", "data/"))]
    return build(uris, DOCS, "docs", build_day(build_epoch(ROOT)))[0]


def whole(catalogue: Catalogue, cache: Cache) -> float:
    """Read all texts; give the CPU time in seconds."""
    start = time.process_time()
    style, _ = read_style(DOCS, "docs")
    list(proofs(catalogue, style, DOCS, "docs", cache))
    return time.process_time() - start


def each(catalogue: Catalogue) -> list[tuple[float, str]]:
    """Give the CPU time that each page takes when it alone has changed, in milliseconds, and its path."""
    style, _ = read_style(DOCS, "docs")
    held_against = desk(style, catalogue.references)
    found = []
    for uri, entry in catalogue.entries.items():
        schema, taken = schema_of(uri), []
        for _ in range(TIMES if schema else 0):
            start = time.process_time()
            proof(page(entry.source, schema), held_against)
            taken.append((time.process_time() - start) * 1000)
        found.append((median(taken), uri))
    return sorted(found)


def main() -> None:
    """Print times."""
    catalogue = site()
    with tempfile.TemporaryDirectory() as folder:
        for name in ("read anew", "unchanged"):
            print(f"{len(catalogue.entries)} pages and the records: {name:10} {whole(catalogue, Cache(Path(folder))):6.2f} s of CPU")
    pages = each(catalogue)
    print(f"a page that changed: median {median(taken for taken, _ in pages):.1f} ms, most {pages[-1][0]:.1f} ms ({pages[-1][1]})")


if __name__ == "__main__":
    main()
