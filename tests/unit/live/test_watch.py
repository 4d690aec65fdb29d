"""Following the files."""

import os
import time
from pathlib import Path
from threading import Event

import pytest

from groundwork.live.watch import saved_since, watch, watch_below

PATIENCE = 20.0


@pytest.mark.parametrize("renamed", [False, True])
def test_a_save_is_noticed(tmp_path: Path, *, renamed: bool) -> None:
    """Also when the editor writes a new file and renames it."""
    file, saved = tmp_path / "a.yml", Event()
    file.write_text("one", encoding="utf-8")
    observer = watch([file], saved.set, every=0.02)
    try:
        target = tmp_path / ".a.yml.new" if renamed else file
        target.write_text("another", encoding="utf-8")
        if renamed:
            target.replace(file)
        assert saved.wait(PATIENCE)
    finally:
        observer.stop()
        observer.join()


def test_a_save_of_another_file_is_not(tmp_path: Path) -> None:
    """A neighbour changes first, and only the file itself is told."""
    file, saved = tmp_path / "a.yml", Event()
    file.write_text("one", encoding="utf-8")
    observer = watch([file], saved.set, every=0.02)
    try:
        (tmp_path / "b.yml").write_text("two", encoding="utf-8")
        assert not saved.wait(0.2)
    finally:
        observer.stop()
        observer.join()


def test_a_save_below_a_folder_names_its_file(tmp_path: Path) -> None:
    """However deep it lies, and also when it is new; a folder is no file."""
    (tmp_path / "features/home").mkdir(parents=True)
    named: list[Path] = []
    saved = Event()

    def then(path: Path) -> None:
        named.append(path)
        saved.set()

    observer = watch_below([tmp_path, tmp_path / "missing"], then, every=0.02)
    try:
        (tmp_path / "features/home/style.css").write_text("a {}", encoding="utf-8")
        assert saved.wait(PATIENCE)
    finally:
        observer.stop()
        observer.join()
    assert set(named) == {tmp_path / "features/home/style.css"}


def test_what_was_saved_since_a_time_is_found(tmp_path: Path) -> None:
    """In a file or below a folder; not what Python writes by itself, and not what a clock that is wrong puts into the future."""
    (tmp_path / "a/__pycache__").mkdir(parents=True)
    file, inner, cached = tmp_path / "mkdocs.yml", tmp_path / "a/b.md", tmp_path / "a/__pycache__/b.pyc"
    for path in (file, inner, cached):
        path.touch()
    begun = time.time_ns()
    for path in (file, inner, cached):
        os.utime(path, ns=(begun - 1, begun - 1))

    def found() -> bool:
        return saved_since(begun, [file, tmp_path / "missing"], [tmp_path / "a", tmp_path / "none"])

    assert not found()
    for path, saved, expected in [(cached, 1, False), (file, 1, True), (file, 10**12, False), (inner, 1, True)]:
        os.utime(path, ns=(begun + saved, begun + saved))
        assert found() is expected
