"""The files that no build can use."""

from pathlib import Path

from groundwork.source.files import unusable


def told(docs: Path) -> tuple[set[str], list[str]]:
    """Look at the files of a folder, as MkDocs finds them: through links, as deep as it gets."""
    uris = [path.relative_to(docs).as_posix() for path in docs.rglob("*") if not path.is_dir()]
    for link in [path for path in docs.rglob("*") if path.is_symlink() and path.is_dir()]:
        uris += [f"{link.relative_to(docs)}/{path.name}" for path in link.iterdir() if path.is_file()]
    left_out, problems = unusable(uris, docs, "docs")
    return left_out, [str(problem) for problem in problems]


def test_files_that_can_be_read_are_used(tmp_path: Path) -> None:
    """Those behind a link to another folder or file too."""
    docs = tmp_path / "docs"
    (docs / "below").mkdir(parents=True)
    (tmp_path / "elsewhere").mkdir()
    for path in (docs / "a.md", docs / "below/b.jpg", tmp_path / "elsewhere/c.md"):
        path.write_text("x", encoding="utf-8")
    (docs / "link").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    (docs / "d.md").symlink_to("a.md")
    assert told(docs) == (set(), [])


def test_what_leads_nowhere_or_to_itself_is_told(tmp_path: Path) -> None:
    """A file once each, a folder once for all that is found in it."""
    (tmp_path / "below").mkdir()
    (tmp_path / "below/a.md").write_text("x", encoding="utf-8")
    (tmp_path / "b.md").write_text("x", encoding="utf-8")
    (tmp_path / "gone.jpg").symlink_to("nowhere.jpg")
    (tmp_path / "round.md").symlink_to("round.md")
    (tmp_path / "below/up").symlink_to("..", target_is_directory=True)
    left_out, problems = told(tmp_path)
    assert left_out >= {"gone.jpg", "round.md", "below/up/b.md"}
    assert not left_out & {"b.md", "below/a.md"}
    assert problems == [
        "docs/below/up:1: folder: is a link to a folder that it stands in. Take it away.",
        "docs/gone.jpg:1: file: cannot be read. Let yourself read it, or take it away.",
        "docs/round.md:1: file: cannot be read. Let yourself read it, or take it away.",
    ]
