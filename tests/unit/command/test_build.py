"""Build beside the site, and switch by one rename."""

import os
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from groundwork.command import build


def finished(root: Path, name: str) -> Path:
    """Make a finished build whose page says its name."""
    folder = root / build.STORE / f"site-{name}"
    folder.mkdir(parents=True)
    (folder / "index.html").write_text(name)
    return folder


def test_the_site_is_a_link_to_the_last_build(tmp_path: Path) -> None:
    """A relative one, so that the project can be moved."""
    site = tmp_path / build.SITE
    build.switch(site, finished(tmp_path, "one"))
    build.switch(site, finished(tmp_path, "two"))
    assert (site / "index.html").read_text() == "two"
    assert not site.readlink().is_absolute()


def test_the_build_before_stays_and_older_ones_go(tmp_path: Path) -> None:
    """A server may still read files of the site before."""
    site = tmp_path / build.SITE
    for name in ("one", "two", "three"):
        build.switch(site, finished(tmp_path, name))
    assert sorted(path.name for path in (tmp_path / build.STORE).iterdir()) == ["site-three", "site-two"]


def test_a_plain_folder_is_replaced(tmp_path: Path) -> None:
    """A site left by plain MkDocs is no obstacle."""
    site = tmp_path / build.SITE
    site.mkdir()
    (site / "index.html").write_text("old")
    build.switch(site, finished(tmp_path, "new"))
    assert (site / "index.html").read_text() == "new"
    assert [path.name for path in (tmp_path / build.STORE).iterdir()] == ["site-new"]


def test_abandoned_builds_go_after_a_day(tmp_path: Path) -> None:
    """One that runs beside ours stays."""
    store = tmp_path / build.STORE
    running, abandoned = store / "building-a", store / "building-b"
    for folder in (running, abandoned):
        folder.mkdir(parents=True)
    long_ago = time.time() - 2 * build.ONE_DAY
    os.utime(abandoned, (long_ago, long_ago))
    build.switch(tmp_path / build.SITE, finished(tmp_path, "new"))
    assert running.is_dir()
    assert not abandoned.exists()


def test_builds_at_once_leave_a_whole_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One build never clears away what another is about to publish: the site is there, and whole, whenever somebody looks."""
    lacking = []

    def mkdocs(_root: Path, *arguments: str) -> int:
        """Write a page, and look at the site as a reader would."""
        (Path(arguments[-1]) / "index.html").write_text("page")
        if (tmp_path / build.SITE).is_symlink() and not (tmp_path / build.SITE / "index.html").is_file():
            lacking.append(arguments[-1])
        return 0

    monkeypatch.setattr(build, "mkdocs", mkdocs)
    with ThreadPoolExecutor(4) as several:
        assert set(several.map(build.run, [tmp_path] * 60)) == {0}
    assert (tmp_path / build.SITE / "index.html").read_text() == "page"
    assert lacking == []


def test_a_project_that_cannot_be_built_leaves_nothing(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The status says so; the folder of the attempt is gone."""
    (tmp_path / "mkdocs.yml").write_text("site_name: X\n")
    assert build.run(tmp_path) != 0
    assert not list((tmp_path / build.STORE).iterdir())
    assert not (tmp_path / build.SITE).exists()
    assert "docs" in capfd.readouterr().err
