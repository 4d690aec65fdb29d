"""Watches files, and says when one is saved. It looks every so many seconds, which works on any drive."""

import os
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers.api import BaseObserver
from watchdog.observers.polling import PollingObserver

# What Python writes by itself.
CACHE = "__pycache__"


class _Saved(FileSystemEventHandler):
    def __init__(self, then: Callable[[Path], None], only: frozenset[str] | None = None) -> None:
        self.then, self.only = then, only

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.is_directory:
            return
        # An editor may write a new file and rename it.
        for path in filter(None, {str(event.src_path), str(event.dest_path)}):
            if self.only is None or path in self.only:
                self.then(Path(path))


def watch(paths: Iterable[Path], then: Callable[[], None], every: float = 0.3) -> BaseObserver:
    """Call ``then`` when one of the files is saved, made or taken away."""
    files = [path.resolve() for path in paths]
    observer = PollingObserver(timeout=every)
    for folder in {path.parent for path in files if path.parent.is_dir()}:
        observer.schedule(_Saved(lambda _: then(), frozenset(map(str, files))), str(folder))
    observer.start()
    return observer


def watch_below(folders: Iterable[Path], then: Callable[[Path], None], every: float = 0.3) -> BaseObserver:
    """Call ``then`` with each file below these folders that is saved, made or taken away."""
    observer = PollingObserver(timeout=every)
    for folder in {path.resolve() for path in folders if path.is_dir()}:
        observer.schedule(_Saved(then), str(folder), recursive=True)
    observer.start()
    return observer


def saved_since(begun: int, files: Iterable[Path], folders: Iterable[Path]) -> bool:
    """Tell whether a file was saved after a time, in nanoseconds: while nobody watched it yet."""
    now = time.time_ns()
    below = (Path(folder, name) for top in folders for folder, _, names in os.walk(top) if CACHE not in folder for name in names)
    return any(begun < path.stat().st_mtime_ns <= now for path in (*files, *below) if path.is_file())
