"""A folder that holds a published site, and may be served while it changes.

New files come first, then those that changed, each by one rename; only then those go that the last publish wrote and that are no
part of the site any more. So all that a page loads is there at each moment.
"""

import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from groundwork.command.error import CommandError

# GitHub Pages would else leave out what begins with an underscore.
NO_JEKYLL = ".nojekyll"
# The paths of all files that we have written there.
RECORD = ".groundwork-files"
COMING = ".groundwork-coming-"
# Not ours, and no obstacle, as is all that begins with a dot: .git, .well-known, .htaccess.
THEIRS = {"CNAME"}
NAMED = 5


def strangers(folder: Path) -> str:
    """Name what a folder holds that nobody has published there, if it has no record; what belongs to a server or to git may stay."""
    if not folder.is_dir() or (folder / RECORD).is_file():
        return ""
    return _some(sorted(path.name for path in folder.iterdir() if not path.name.startswith(".") and path.name not in THEIRS))


def written(folder: Path) -> set[str]:
    """Give the paths of the files that the last publish wrote; none that leads out of the folder."""
    record = folder / RECORD
    names = record.read_text(encoding="utf-8", errors="replace").splitlines() if record.is_file() else []
    return {name for name in names if _may_be_ours(name) and (folder / name).resolve().is_relative_to(folder)}


def _may_be_ours(name: str) -> bool:
    """Say whether publish could have written a file: none is hidden, but the one for GitHub."""
    parts = Path(name).parts
    return bool(parts) and (name == NO_JEKYLL or not any(part.startswith((".", "/")) for part in parts))


def sync(made: Path, folder: Path, ours: set[str]) -> tuple[int, int, int]:
    """Bring a folder to what was made; give how many files are new, changed, and taken away.

    All texts are copied beside their places first, so a full disk changes nothing.
    """
    names = sorted(path.relative_to(made).as_posix() for path in made.rglob("*") if path.is_file())
    if outside := [name for name in names if not (folder / name).parent.resolve().is_relative_to(folder)]:
        message = f"a link in {folder} leads out of it: {_some(outside)} would be written elsewhere. Take the link away first."
        raise CommandError(message)
    there = {name for name in names if os.path.lexists(folder / name)}
    changed = [name for name in names if name in there and not _same(made / name, folder / name)]
    if others := [name for name in changed if name not in ours]:
        message = f"{folder} holds files of these names that publish did not write: {_some(others)}. Move them away first."
        raise CommandError(message)
    new = [name for name in names if name not in there]
    gone = sorted(ours - set(names))
    folder.mkdir(exist_ok=True)
    for left in folder.glob(f"{COMING}*"):
        if left.is_dir() and not left.is_symlink():
            shutil.rmtree(left)
    with tempfile.TemporaryDirectory(prefix=COMING, dir=folder) as coming:
        for number, name in enumerate([*new, *changed]):
            shutil.copyfile(made / name, Path(coming) / str(number))
        # Before anything is there that it does not name.
        _record(folder, {*ours, *names})
        for number, name in enumerate([*new, *changed]):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (Path(coming) / str(number)).chmod(0o644)
            (Path(coming) / str(number)).replace(folder / name)
    for name in gone:
        (folder / name).unlink(missing_ok=True)
        for empty in _parents(folder, name):
            if any(empty.iterdir()):
                break
            empty.rmdir()
    _record(folder, set(names))
    return len(new), len(changed), len(gone)


def _same(one: Path, other: Path) -> bool:
    return other.is_file() and not other.is_symlink() and one.read_bytes() == other.read_bytes()


def _parents(folder: Path, name: str) -> Iterator[Path]:
    """Give the folders of a file that is gone, the innermost first, without the one that all is in."""
    for parent in (folder / name).parents:
        if parent == folder:
            return
        if parent.is_dir():
            yield parent


def _record(folder: Path, names: Iterable[str]) -> None:
    handle, name = tempfile.mkstemp(prefix=f"{RECORD}-", dir=folder)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write("".join(f"{one}\n" for one in sorted(names)))
    Path(name).chmod(0o644)
    Path(name).replace(folder / RECORD)


def _some(names: list[str]) -> str:
    more = f" and {len(names) - NAMED} more" if len(names) > NAMED else ""
    return ", ".join(names[:NAMED]) + more
