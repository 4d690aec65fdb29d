"""Build beside the site, and switch by one rename, so that there is always a whole one."""

import fcntl
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from groundwork.command.project import mkdocs

STORE = ".build"
SITE = "site"
ONE_DAY = 24 * 60 * 60


def run(root: Path) -> int:
    """Build strictly into a folder of its own; give the exit status. The old site stays when anything is wrong."""
    store = root / STORE
    store.mkdir(exist_ok=True)
    building = Path(tempfile.mkdtemp(prefix="building-", dir=store))
    building.chmod(0o755)
    status = 1
    try:
        status = mkdocs(root, "build", "--strict", "--site-dir", str(building))
    finally:
        # Also when somebody stops it.
        with _alone(store):
            if status:
                shutil.rmtree(building)
            else:
                switch(root / SITE, building.rename(store / building.name.replace("building-", "site-")))
    return status


@contextmanager
def _alone(store: Path) -> Iterator[None]:
    """Wait until no other build of this project names, publishes or clears away a folder."""
    folder = os.open(store, os.O_RDONLY)
    try:
        # It ends with the process in any case.
        fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)


def switch(site: Path, finished: Path) -> None:
    """Point the link ``site`` at a finished folder beside it, then drop what neither it nor its forerunner needs."""
    store = finished.parent
    before = site.resolve() if site.is_symlink() else None
    link = store / f"{finished.name}.link"
    link.symlink_to(os.path.relpath(finished, site.parent), target_is_directory=True)
    if site.is_dir() and not site.is_symlink():
        # Left by a plain `mkdocs build`: a folder cannot be replaced by a rename.
        site.rename(store / f"site-plain-{finished.name}")
    link.replace(site)
    for old in store.iterdir():
        stale = old.name.startswith("site-") and old not in {finished, before} and not old.is_symlink()
        abandoned = old.name.startswith("building-") and time.time() - old.stat().st_mtime > ONE_DAY
        if stale or abandoned:
            shutil.rmtree(old, ignore_errors=True)
