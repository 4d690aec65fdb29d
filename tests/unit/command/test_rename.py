"""Another name for a page: every place that names it follows, or nothing changes."""

import tempfile
from pathlib import Path

import pytest
from tests.reach import DRILL, QUESTION
from tests.sites import (
    REFERENCES,
    ROOT,
    WINDOWS,
    about,
    article,
    drill,
    infant,
    page,
    progression,
    question,
    quiz,
    safety,
    stage,
)

from groundwork.command import rename
from groundwork.command.error import CommandError
from groundwork.command.report import Report
from groundwork.renaming.records import DATA

SETTINGS = """\
# The name that readers see.
site_name: Ours
site_url: !ENV [SITE_URL, ""]
nav:
  - Sit: drills/wall-sit.md # the first
  - More:
      - 'drills/other.md'
"""
FILES: dict[str, str | bytes] = DRILL | {
    "index.md": page({"title": "Home", "summary": "All.", "lead": "Begin.", "start_with": ["wall-sit"], "doors": ["wall-sit", "cradle"]}),
    "drills/wall-sit.md": drill(body="Like [all](other.md), and [itself](wall-sit.md#steps)."),
    "drills/other.md": drill("Other", harder=["wall-sit"], prerequisites=["wall-sit", ["wall-sit", "reach"]], start="[Sit](wall-sit.md)."),
    "drills/cradle.md": drill("Cradle", audience="baby", family="tummy-time"),
    "articles/read.md": article("Read", "See [it](/drills/wall-sit.md#dose).\n\n/// quiz | bank: asked\n///", drills=["wall-sit"]),
    "progressions/plan.md": progression(stages=[stage("reach", "wall-sit"), stage("other")]),
    "infants/baby.md": infant("Baby", "A [text](../articles/read.md)."),
    "quizzes/asked.md": quiz(questions=[question(), QUESTION, question("read-1", "articles/read.md", "a")]),
    "about/us.md": about("About us", "[wall-sit](../drills/wall-sit.md) `[wall-sit](../drills/wall-sit.md)`"),
    "safety.md": about("Help"),
    "data/references.yml": REFERENCES,
    "data/windows.yml": WINDOWS,
    "data/safety.yml": safety(),
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a project in which a page of each kind names others."""
    for name, text in FILES.items():
        path = tmp_path / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    (tmp_path / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    return tmp_path


def texts(root: Path) -> dict[str, str]:
    """Give each file with its text."""
    return {path.relative_to(root).as_posix(): path.read_text(encoding="utf-8") for path in root.rglob("*") if path.is_file()}


def moved(root: Path, old: str, new: str) -> tuple[dict[str, str], Report]:
    """Rename a page; give all that differs then."""
    before = texts(root)
    report = rename.run(root, old, new, write=True)
    assert report.status == 0, report.said
    after = texts(root)
    assert not [name for name in after if Path(name).name.startswith(".") and name not in before]
    return {name: after.get(name, "") for name in {*before, *after} if before.get(name) != after.get(name)}, report


# After so many texts the disk is full.
FULL = 4
REDIRECT = "docs/data/redirects.yml"


def test_every_place_that_names_a_drill_follows(root: Path) -> None:
    """Fields by their types, links, the header; all else stays as it was, to the byte."""
    before = texts(root)
    changed, report = moved(root, "docs/drills/wall-sit.md", "drills/wall-seat")
    assert changed.pop(REDIRECT).splitlines()[-1] == "drills/wall-sit.md: drills/wall-seat.md"
    assert changed.pop("docs/drills/wall-sit.md") == ""
    assert changed.pop("docs/drills/wall-seat.md") == before["docs/drills/wall-sit.md"].replace("wall-sit.md#steps", "wall-seat.md#steps")
    assert changed.pop("docs/about/us.md") == before["docs/about/us.md"].replace("(../drills/wall-sit.md)", "(../drills/wall-seat.md)", 1)
    pages = ("articles/read", "drills/other", "index", "progressions/plan", "quizzes/asked")
    named = {*(f"docs/{name}.md" for name in pages), "mkdocs.yml"}
    assert changed.keys() == named
    assert changed == {name: before[name].replace("wall-sit", "wall-seat") for name in named}
    assert report.said[-1] == "1 file renamed, 9 changed. It is done."
    assert report.said[0] == "wall-sit still stands in docs/about/us.md:6. Look whether it means the page."


def test_what_belongs_to_a_drill_moves_with_it(root: Path) -> None:
    """Its figure, and what questions ask of its picture."""
    before = texts(root)
    changed, _ = moved(root, "drills/reach", "drills/deep/far-reach")
    assert changed["docs/drills/deep/far-reach.figure.yml"] == before["docs/drills/reach.figure.yml"]
    assert changed["docs/drills/reach.figure.yml"] == ""
    assert changed["docs/quizzes/asked.md"] == before["docs/quizzes/asked.md"].replace("figure: reach", "figure: far-reach").replace(
        "drills/reach.md", "drills/deep/far-reach.md"
    )
    assert changed["docs/progressions/plan.md"].count("far-reach") == 1
    assert changed[REDIRECT].splitlines()[-1] == "drills/reach.md: drills/deep/far-reach.md"


@pytest.mark.parametrize(
    ("old", "new", "named", "words"),
    [
        ("articles/read", "articles/deep/told", ["infants/baby.md", "quizzes/asked.md"], "articles/{}.md"),
        ("quizzes/asked", "quizzes/known", ["articles/read.md"], "bank: {}"),
        ("infants/baby", "infants/child", [], ""),
        ("progressions/plan", "progressions/way", [], ""),
        ("about/us", "about/them", [], ""),
    ],
)
def test_pages_of_each_kind_can_be_renamed(root: Path, old: str, new: str, named: list[str], words: str) -> None:
    """They are named by their path, or by the name of their bank."""
    before = texts(root)
    changed, _ = moved(root, old, new)
    assert changed.keys() == {f"docs/{name}" for name in (*named, f"{old}.md", f"{new}.md", "data/redirects.yml")}
    before_words, after_words = (words.format(name.partition("/")[2]) for name in (old, new))
    for name in named:
        assert changed[f"docs/{name}"] == before[f"docs/{name}"].replace(before_words, after_words)


def test_nothing_is_written_until_it_is_asked_for(root: Path) -> None:
    """What would change is shown line by line, as it would be."""
    before = texts(root)
    report = rename.run(root, "drills/wall-sit", "drills/wall-seat", write=False)
    assert texts(root) == before
    lines = report.text.splitlines()
    assert lines[0] == "docs/drills/wall-sit.md → docs/drills/wall-seat.md"
    assert "mkdocs.yml:5: - Sit: drills/wall-seat.md # the first" in lines
    assert f"{REDIRECT}:3: drills/wall-sit.md: drills/wall-seat.md" in lines
    assert report.said[-1].endswith("Nothing is written yet; WRITE=1 does it.")


def test_old_addresses_lead_on_to_the_last_name(root: Path) -> None:
    """A chain becomes one step; a page that has its old name again is not led away from, and comments stay."""
    (root / REDIRECT).write_bytes(b"# Ours.\r\nold/x.md: drills/wall-sit.md\r\n# The end.")
    moved(root, "drills/wall-sit", "drills/b")
    moved(root, "drills/b", "drills/c")
    chain = b"# Ours.\r\nold/x.md: drills/c.md\r\n# The end.\r\ndrills/wall-sit.md: drills/c.md\r\ndrills/b.md: drills/c.md\r\n"
    assert (root / REDIRECT).read_bytes() == chain
    moved(root, "drills/c", "drills/wall-sit")
    back = b"old/x.md: drills/wall-sit.md\r\n# The end.\r\ndrills/b.md: drills/wall-sit.md\r\ndrills/c.md: drills/wall-sit.md\r\n"
    assert (root / REDIRECT).read_bytes() == b"# Ours.\r\n" + back


def test_there_and_back_again_is_no_change(root: Path) -> None:
    """But that the other name leads on."""
    before = texts(root)
    moved(root, "drills/wall-sit", "drills/wall-seat")
    moved(root, "drills/wall-seat", "drills/wall-sit")
    after = texts(root)
    assert after.pop(REDIRECT).splitlines()[2:] == ["drills/wall-seat.md: drills/wall-sit.md"]
    assert after == before


def test_the_address_of_a_draft_does_not_lead_on(root: Path) -> None:
    """No reader has it, and a page that leads to a draft is a problem."""
    (root / "docs/drills/new.md").write_text(drill("New", draft=True), encoding="utf-8")
    changed, report = moved(root, "drills/new", "drills/newer")
    assert changed.keys() == {"docs/drills/new.md", "docs/drills/newer.md"}
    assert "It is a draft, which no reader has seen: its old address does not lead on." in report.said


def test_defaults_of_a_folder_and_templates_follow(root: Path) -> None:
    """A field may stand in the defaults of its folder; a template names pages that are there."""
    (root / "docs/articles/.meta.yml").write_text("drills: [wall-sit] \n", encoding="utf-8")
    template = drill("Template", harder=["wall-sit"], start="A [sit](wall-sit.md).")
    (root / "docs/templates").mkdir()
    (root / "docs/templates/drill.md").write_text(template, encoding="utf-8")
    (root / "docs/articles/second.md").write_text(article("Second"), encoding="utf-8")
    changed, _ = moved(root, "drills/wall-sit", "drills/wall-seat")
    assert changed["docs/articles/.meta.yml"] == "drills: [wall-seat] \n"
    assert changed["docs/templates/drill.md"] == template.replace("wall-sit", "wall-seat")


KNOWN = "is a page that templates know by its name, so no page can be renamed from it or to it."


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("", "x", "say which page, and its new name. Try: make rename FROM=drills/bear-hold TO=drills/bear-hover"),
        ("drills/wall-sti", "drills/x", "there is no page drills/wall-sti. Did you mean drills/wall-sit?"),
        ("wall-sit", "drills/x", "there is no page wall-sit. Did you mean drills/wall-sit?"),
        ("drills/zzz", "drills/x", "there is no page drills/zzz. Give its path from docs/."),
        ("drills/wall-sit", "drills/other", "docs/drills/other.md is there already. Choose another name, or rename that page first."),
        ("drills/wall-sit", "drills/wall-sit.md", "drills/wall-sit has this name already."),
        ("drills/wall-sit", "wall-seat", "say the folder of the new name too: TO=drills/wall-seat"),
        ("drills/wall-sit", "drills/Sit_2", '"Sit_2" is no name for a page. Use small letters, digits and hyphens, as in bear-hold.'),
        ("drills/wall-sit", "drills/../x", '".." is no name for a page. Use small letters, digits and hyphens, as in bear-hold.'),
        ("drills/wall-sit", "drils/x", "drils is no collection. Did you mean drills?"),
        ("drills/wall-sit", "articles/chair", "a page stays in drills/: its fields fit no other collection. Write it anew there."),
        ("drills/cradle", "infants/cradle", "a page stays in drills/: its fields fit no other collection. Write it anew there."),
        ("index", "home", f"index.md {KNOWN}"),
        ("safety", "help", f"safety.md {KNOWN}"),
        ("about/us", "about/index", f"about/index.md {KNOWN}"),
    ],
)
def test_what_cannot_be_is_told_and_changes_nothing(root: Path, old: str, new: str, words: str) -> None:
    """What is wrong, and what to do."""
    before = texts(root)
    with pytest.raises(CommandError) as failure:
        rename.run(root, old, new, write=True)
    assert str(failure.value) == words
    assert texts(root) == before


def test_a_name_that_makes_a_problem_is_refused(root: Path) -> None:
    """With what would be wrong then: links could not tell two drills of one name apart. Nothing is changed."""
    before = texts(root)
    report = rename.run(root, "drills/wall-sit", "drills/deep/other", write=True)
    assert report.status == 1
    assert [line for line in report.said if ": file name: " in line], report.said
    assert report.said[-1].endswith("would be wrong, so nothing was changed.")
    assert texts(root) == before


def test_a_page_that_cannot_be_read_stops_it(root: Path) -> None:
    """It may name the page."""
    (root / "docs/drills/other.md").write_text(drill("Other", sumary="x"), encoding="utf-8")
    before = texts(root)
    report = rename.run(root, "drills/wall-sit", "drills/x", write=True)
    assert report.status == 1
    assert report.said[0].startswith("docs/drills/other.md:")
    assert report.said[-1] == "Nobody can say whether files with problems name this page. Mend them first; nothing was changed."
    assert texts(root) == before


@pytest.mark.parametrize("line", ["- a\n", "a.md: [b.md]\n", "a.md: 'drills/wall-sit.md\nb.md: c.md\n"])
def test_data_that_cannot_be_read_stops_it(root: Path, line: str) -> None:
    """It may name the page too."""
    (root / REDIRECT).write_text(line, encoding="utf-8")
    before = texts(root)
    report = rename.run(root, "drills/wall-sit", "drills/x", write=True)
    assert report.status == 1
    assert report.said[0].startswith(f"{REDIRECT}:1: "), report.said
    assert texts(root) == before


def test_a_text_that_pages_take_in_follows(root: Path) -> None:
    """Where it leads from docs. A link that begins at each page is named for whoever renames, and what is no text stays."""
    snippets = root / "docs/data/snippets"
    snippets.mkdir()
    (snippets / "a.md").write_text("[a](/drills/wall-sit.md#dose)\n\n[b](wall-sit.md)\n", encoding="utf-8")
    (snippets / "b.md").write_bytes(b"\xff")
    report = rename.run(root, "drills/wall-sit", "drills/wall-seat", write=True)
    assert report.said[0] == "docs/data/snippets/a.md:3: a link may mean this page. Mend it by hand."
    assert (snippets / "a.md").read_text(encoding="utf-8").splitlines()[0] == "[a](/drills/wall-seat.md#dose)"


def test_nothing_is_half_written(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When a text cannot be written beside its place, as on a full disk, every file is as before."""
    before, made = texts(root), tempfile.mkstemp
    count = iter(range(100))

    def full(prefix: str, dir: Path) -> tuple[int, str]:  # noqa: A002 (the name that it is called by)
        if next(count) == FULL:
            raise OSError(28, "No space left on device")
        return made(prefix=prefix, dir=dir)

    monkeypatch.setattr(tempfile, "mkstemp", full)
    with pytest.raises(OSError, match="No space left"):
        rename.run(root, "drills/wall-sit", "drills/wall-seat", write=True)
    assert texts(root) == before


def test_every_data_file_is_looked_at() -> None:
    """One that names pages, drills or questions would else keep the old name; poses and words name neither."""
    there = {f"data/{path.name}" for path in (ROOT / "docs/data").glob("*.yml")}
    assert there - DATA.keys() == {"data/poses.yml", "data/house-style.yml"}
