"""A folder that is served while a site comes into it."""

import os
import shutil
from pathlib import Path

import pytest

from groundwork.command import published
from groundwork.command.error import CommandError
from groundwork.command.published import RECORD, strangers, sync, written

FIRST = {"index.html": "one", "assets/style.1.css": "a", "drills/old/index.html": "old", "same.txt": "same"}
SECOND = {"index.html": "two", "assets/style.2.css": "b", "drills/new/index.html": "new", "same.txt": "same"}


def lay_out(folder: Path, files: dict[str, str]) -> Path:
    """Write files."""
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def there(folder: Path) -> dict[str, str]:
    """Give all files of a folder, without our record."""
    found = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    return {name: path.read_text(encoding="utf-8") for name, path in found.items() if name != RECORD}


def put(made: Path, folder: Path) -> tuple[int, int, int]:
    """Publish what was made."""
    return sync(made, folder, written(folder))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Publish a site into a folder that was not there."""
    assert put(lay_out(tmp_path / "first", FIRST), tmp_path / "public") == (4, 0, 0)
    assert there(tmp_path / "public") == FIRST
    return tmp_path / "public"


def test_only_what_differs_is_written_and_what_is_gone_goes(folder: Path, tmp_path: Path) -> None:
    """With its folder, when nothing else is there. A file that stays is not touched, so that what copies by time copies little."""
    os.utime(folder / "same.txt", (1, 1))
    assert put(lay_out(tmp_path / "second", SECOND), folder) == (2, 1, 2)
    assert there(folder) == SECOND
    assert (folder / "same.txt").stat().st_mtime == 1
    assert not (folder / "drills/old").exists()
    assert written(folder) == set(SECOND)


def test_what_others_put_there_stays(folder: Path, tmp_path: Path) -> None:
    """Files of a host, of git, and of whoever else: also in a folder that the site has no more."""
    others = {"CNAME": "example.org", ".git/HEAD": "ref", ".well-known/x": "y", "google123.html": "g", "drills/old/notes.txt": "n"}
    lay_out(folder, others)
    put(lay_out(tmp_path / "second", SECOND), folder)
    assert there(folder) == SECOND | others


def test_every_file_can_be_read_by_a_server(folder: Path) -> None:
    """Whoever it runs as."""
    assert {path.stat().st_mode & 0o777 for path in folder.rglob("*") if path.is_file()} == {0o644}
    assert {path.stat().st_mode & 0o755 for path in folder.rglob("*") if path.is_dir()} == {0o755}


def test_a_file_of_the_same_name_is_not_overwritten(folder: Path, tmp_path: Path) -> None:
    """Somebody else's page stays, and so does the whole site; one that is the same already is no obstacle."""
    lay_out(folder, {"drills/new/index.html": "mine", "assets/style.2.css": "b"})
    before = there(folder)
    with pytest.raises(CommandError, match=r"holds files of these names that publish did not write: drills/new/index\.html\. Move them"):
        put(lay_out(tmp_path / "second", SECOND), folder)
    assert there(folder) == before


def test_at_each_moment_all_is_there_that_a_page_loads(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """New files come first, then pages change, then old files go."""
    made = lay_out(tmp_path / "second", SECOND)
    seen: list[set[str]] = []

    def replace(self: Path, target: Path) -> None:
        os.replace(self, target)  # noqa: PTH105 (the method itself is what is watched)
        names = there(folder)
        seen.append({name for name in names if not name.startswith(".groundwork")})
        style = "assets/style.1.css" if names["index.html"] == "one" else "assets/style.2.css"
        assert style in names

    monkeypatch.setattr(Path, "replace", replace)
    put(made, folder)
    assert seen[-1] == set(SECOND)
    assert all(set(FIRST) <= names for names in seen[:-1])


def test_a_full_disk_changes_nothing(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All is copied beside its place before the first file changes; the next publish clears away what was left, and goes on."""
    made = lay_out(tmp_path / "second", SECOND)
    copy, count = shutil.copyfile, iter(range(9))

    def full(one: Path, other: Path) -> None:
        if next(count) == 2:
            raise OSError(28, "No space left on device")
        copy(one, other)

    monkeypatch.setattr("shutil.copyfile", full)
    with pytest.raises(OSError, match="No space left"):
        put(made, folder)
    assert there(folder) == FIRST
    (folder / f"{published.COMING}killed").mkdir()
    put(made, folder)
    assert there(folder) == SECOND
    assert not list(folder.glob(f"{published.COMING}*"))


def test_a_publish_that_was_killed_knows_its_files(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What it had written already is ours for the next one."""
    made = lay_out(tmp_path / "second", SECOND)
    real, count = Path.replace, iter(range(9))

    def killed(self: Path, target: Path) -> Path:
        if next(count) == 2:
            raise KeyboardInterrupt
        return real(self, target)

    monkeypatch.setattr(Path, "replace", killed)
    with pytest.raises(KeyboardInterrupt):
        put(made, folder)
    monkeypatch.undo()
    put(made, folder)
    assert there(folder) == SECOND


def test_nothing_is_written_or_taken_away_outside(folder: Path, tmp_path: Path) -> None:
    """Not through a link in the folder, and not by what somebody wrote into the record."""
    outside = lay_out(tmp_path / "outside", {"index.html": "other", "x.html": "x"})
    with (folder / RECORD).open("a", encoding="utf-8") as record:
        record.write(f"../outside/x.html\n{outside}/x.html\n")
    assert written(folder) == set(FIRST)
    (folder / "articles").symlink_to(outside)
    with pytest.raises(CommandError, match=r"leads out of it: articles/index\.html would be written elsewhere"):
        put(lay_out(tmp_path / "second", SECOND | {"articles/index.html": "a"}), folder)
    assert there(outside) == {"index.html": "other", "x.html": "x"}


def test_strangers_are_named_until_something_was_published(tmp_path: Path) -> None:
    """Hidden files and the name of a domain belong to the place."""
    folder = lay_out(tmp_path / "public", {"CNAME": "x", ".git/HEAD": "x", ".htaccess": "x"})
    assert strangers(folder) == ""
    assert strangers(tmp_path / "nowhere") == ""
    lay_out(folder, {f"{name}.html": name for name in "abcdefg"})
    assert strangers(folder) == "a.html, b.html, c.html, d.html, e.html and 2 more"
    (folder / RECORD).touch()
    assert strangers(folder) == ""


@pytest.mark.parametrize("name", [".", "", ".git", ".git/config", "a/.htaccess", "..", "/etc/passwd", "a/../../b"])
def test_a_record_cannot_claim_what_publish_never_writes(tmp_path: Path, name: str) -> None:
    """Nothing hidden, nothing outside, and no folder: whatever stands in the record, that is not ours to take away."""
    (tmp_path / RECORD).write_bytes(f"index.html\n{name}\n.nojekyll\n".encode() + b"\xff\n")
    assert {"index.html", ".nojekyll"} <= written(tmp_path)
    assert name not in written(tmp_path)
