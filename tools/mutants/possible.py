"""What could be changed in the project, and the sample that the seed draws from it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, zip_longest
from pathlib import Path
from random import Random

from tools.mutants import data, python, scripts, styles, templates
from tools.mutants.mutant import Edit, Mutant, Possible, line_of

Edits = Callable[[str], Iterator[Edit]]
Reads = Callable[[str], bool]

# Files whose mutants are drawn together, each group as often as any other: else one list of references would be half of all.
# Pages, figures and pictures are not among them: what they say is read by people, not by tests.
PYTHON: tuple[tuple[str, ...], ...] = (("hooks/**/*.py",),)
OTHERS: tuple[tuple[str, ...], ...] = (
    ("overrides/**/*.html",),
    ("overrides/**/*.js",),
    ("overrides/**/*.css",),
    ("hooks/groundwork/words/*.yml", "docs/data/[!r]*.yml", "mkdocs.yml"),
    ("docs/data/references.yml",),
)
KINDS = {"python": PYTHON, "others": OTHERS}
READERS: dict[str, tuple[Edits, Reads]] = {
    ".html": (templates.edits, templates.reads),
    ".js": (scripts.edits, scripts.reads),
    ".css": (styles.edits, styles.reads),
    ".yml": (data.edits, data.reads),
}


def possible(root: Path, group: Iterable[str], only: str = "") -> list[Possible]:
    """Find all mutants of a group of files whose path begins with ``only``."""
    paths = sorted({path.relative_to(root).as_posix() for pattern in group for path in root.glob(pattern)})
    return [one for path in paths if path.startswith(only) for one in of_file(path, (root / path).read_text(encoding="utf-8"))]


def of_file(path: str, source: str) -> Iterator[Possible]:
    """Find all mutants of a file."""
    suffix = Path(path).suffix
    if suffix == ".py":
        yield from python.possible(path, source)
        return
    edits, reads = READERS[suffix]
    for edit in edits(source):
        yield Possible(path, line_of(source, edit.start), edit.kind, _maker(source, edit, reads))


def sample(groups: Iterable[Sequence[Possible]], count: int, seed: int, root: Path) -> list[Mutant]:
    """Draw mutants by chance from all of each group, one of each group in turn; those that could not be read are passed over."""
    waiting = [Random(seed).sample(group, len(group)) for group in groups]  # noqa: S311 - no secret
    drawn: dict[str, Mutant] = {}
    for possible in filter(None, chain.from_iterable(zip_longest(*waiting))):
        if len(drawn) >= count:
            break
        if mutant := made(possible, root):
            drawn[mutant.name] = mutant
    return list(drawn.values())


def made(possible: Possible, root: Path) -> Mutant | None:
    """Make a mutant; None when its file could not be read, or nothing would change."""
    before, after = (root / possible.path).read_text(encoding="utf-8"), possible.made()
    return Mutant(possible.path, possible.kind, before, after) if after is not None and after != before else None


def _maker(source: str, edit: Edit, reads: Reads) -> Callable[[], str | None]:
    def make() -> str | None:
        after = edit.of(source)
        return after if reads(after) else None

    return make
