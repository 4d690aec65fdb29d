"""Following the files."""

from pathlib import Path
from threading import Event

import pytest

from groundwork.live.watch import watch, watch_below

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
