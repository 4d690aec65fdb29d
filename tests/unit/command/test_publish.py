"""Where a site may be published, and what is said of it."""

from pathlib import Path

import pytest

from groundwork.command import publish
from groundwork.command.build import STORE
from groundwork.command.error import CommandError

PAGE = "<h1>Home</h1>"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a project whose builds write one page, or fail."""
    folder = tmp_path / "project"
    (folder / "docs").mkdir(parents=True)
    (folder / "docs/index.md").touch()
    (folder / "mkdocs.yml").write_text('site_name: X\nsite_url: !ENV [SITE_URL, ""]\n', encoding="utf-8")

    def mkdocs(project: Path, *arguments: str) -> int:
        assert arguments[:2] == ("build", "--strict")
        if (project / "wrong").exists():
            return 1
        (Path(arguments[-1]) / "index.html").write_text(PAGE, encoding="utf-8")
        return 0

    monkeypatch.setattr(publish, "mkdocs", mkdocs)
    monkeypatch.chdir(folder)
    for name in ("SITE_URL", "DRAFTS"):
        monkeypatch.delenv(name, raising=False)
    return folder


@pytest.mark.parametrize("to", ["../public", "public", "../there"])
def test_a_folder_gets_the_site(root: Path, to: str) -> None:
    """One that is not there yet, or that holds what belongs to a host. GitHub Pages takes it as it is."""
    (root.parent / "there/.git").mkdir(parents=True)
    report = publish.run(root, to)
    assert report.status == 0
    assert report.text == f"{(root / to).resolve()}: 2 new files, 0 changed, 0 taken away.\n"
    assert (root / to / "index.html").read_text(encoding="utf-8") == PAGE
    assert (root / to / ".nojekyll").is_file()
    assert not list((root / STORE).iterdir())
    assert publish.run(root, to).text.endswith(": 0 new files, 0 changed, 0 taken away.\n")


@pytest.mark.parametrize(
    ("variable", "setting", "said"),
    [
        (None, '!ENV [SITE_URL, ""]', 1),
        ("https://example.org/", '!ENV [SITE_URL, ""]', 0),
        (None, '!ENV [SITE_URL, "https://example.org/"]', 0),
        (None, "https://example.org/", 0),
        (None, "!ENV SITE_URL", 1),
        (None, '""', 1),
    ],
)
def test_a_site_without_an_address_is_told_of(
    root: Path, monkeypatch: pytest.MonkeyPatch, variable: str | None, setting: str, said: int
) -> None:
    """It is published all the same, and lacks what needs one."""
    (root / "mkdocs.yml").write_text(f"site_name: X\nsite_url: {setting}\n", encoding="utf-8")
    if variable:
        monkeypatch.setenv("SITE_URL", variable)
    report = publish.run(root, "../public")
    assert [line.split(":")[0] for line in report.said] == ["Published without an address"] * said


def test_a_site_with_problems_is_not_published(root: Path) -> None:
    """The last good one stays."""
    publish.run(root, "../public")
    (root / "wrong").touch()
    report = publish.run(root, "../public")
    assert report.status == 1
    assert report.said == (f"The site has problems, so nothing was published. {root.parent / 'public'} is as it was.",)
    assert (root.parent / "public/index.html").is_file()


def test_drafts_are_never_published(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who asks for them is told how a colleague sees them."""
    monkeypatch.setenv("DRAFTS", "1")
    with pytest.raises(CommandError, match=r"^DRAFTS=1 is set, and readers get no drafts\. .* For a colleague to see: make build"):
        publish.run(root, "../public")
    assert not (root.parent / "public").exists()


def test_an_address_is_whole(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Half of one would stand in every link."""
    monkeypatch.setenv("SITE_URL", "example.org")
    with pytest.raises(CommandError, match=r"^SITE_URL is example\.org, which is no address\."):
        publish.run(root, "../public")


INNER = ("docs", "docs/new", "hooks", "overrides", "site", ".build", ".build/x", ".git", "tests")
AROUND = "is the project's own folder, or one that it stands in. Take another, such as public, or one beside the project."
OWN = "is a folder of the project itself. Take another, such as public, or one beside the project."


@pytest.mark.parametrize(
    ("to", "words"),
    [
        ("", "say into which folder. Try: make publish TO=../public"),
        *((to, f"{to} {OWN}") for to in INNER),
        *((to, f"{to} {AROUND}") for to in (".", "..", "/")),
        ("link", f"link {OWN}"),
        ("mkdocs.yml", "mkdocs.yml is a file. Take a folder."),
        ("../full", "../full holds files that publish did not write: letter.odt. Take an empty folder, or empty this one first."),
    ],
)
def test_a_folder_that_would_come_to_harm_is_refused(root: Path, to: str, words: str) -> None:
    """With what to do; nothing there changes."""
    (root.parent / "full").mkdir()
    (root.parent / "full/letter.odt").touch()
    (root / "link").symlink_to(root / "docs")
    before = sorted(path for path in root.parent.rglob("*"))
    with pytest.raises(CommandError) as failure:
        publish.run(root, to)
    assert str(failure.value) == words
    assert sorted(path for path in root.parent.rglob("*")) == before


def test_a_misspelt_way_is_told(root: Path) -> None:
    """No folders spring up somewhere."""
    with pytest.raises(CommandError, match=r"^there is no folder .*/nowhere\. Make it first, or check the spelling\.$"):
        publish.run(root, "../nowhere/public")


def test_a_folder_that_cannot_be_written_is_told(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In one line."""

    def refused(*_: object) -> None:
        raise OSError(13, "Permission denied", "/srv/www/index.html")

    monkeypatch.setattr(publish, "sync", refused)
    with pytest.raises(CommandError, match=r"^/srv/www/index\.html cannot be written: Permission denied\. Once it can, publish again\.$"):
        publish.run(root, "../public")
