"""References from a file of a reference manager."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groundwork.command import import_references
from groundwork.command.error import CommandError
from groundwork.source.hidden import without
from groundwork.source.yaml_text import parse

THERE = "# mine\nold2019:\n  type: book\n  title: Old\n  DOI: 10.1000/Old"
BIB = """@article{new2020, title = {A: "b", c}, author = {Smith, J. and {WHO, x}}, year = 2020, volume = {07}, abstract = {long}}
@book{old2019, title = {Other}}
@book{again, title = {Old}, doi = {10.1000/old}}
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Lay out references that lack a last line end."""
    (tmp_path / "docs/data").mkdir(parents=True)
    (tmp_path / import_references.REFERENCES).write_text(THERE, encoding="utf-8")
    return tmp_path


def laid(root: Path, name: str, text: str) -> Path:
    """Write a file to import."""
    (root / name).write_text(text, encoding="utf-8")
    return root / name


def now(root: Path) -> str:
    """Read the references as they are."""
    return (root / import_references.REFERENCES).read_text(encoding="utf-8")


def test_it_is_shown_and_nothing_is_written(root: Path) -> None:
    """What is new as YAML; what is skipped or not taken in words."""
    report = import_references.run(root, laid(root, "a.bib", BIB), write=False)
    assert report.status == 0
    assert now(root) == THERE
    assert parse(report.text, "p", "data").data == {
        "new2020": {
            "type": "article-journal",
            "title": 'A: "b", c',
            "author": [{"family": "Smith", "given": "J."}, {"literal": "WHO, x"}],
            "issued": 2020,
            "volume": "07",
        }
    }
    said = "\n".join(report.said).replace(str(root), "")
    assert "/a.bib:1: new2020: abstract is not taken: long." in said
    assert "/a.bib:2: old2019: the key is there already; skipped." in said
    assert "/a.bib:3: again: the same work is there already, as old2019; skipped." in said
    assert report.said[-1] == "1 reference to add to docs/data/references.yml; WRITE=1 adds them."


def test_what_nobody_sees_is_not_taken_and_told(root: Path) -> None:
    """As it stands in the file, as an escape, as a name; the words around it are added whole, and are right."""
    file = laid(root, "a.json", '[{"id": "a", "type": "book",\n"title": "Cra\u200bwl &rlm;on",\n"publisher": "One\\u202e two"}]')
    report = import_references.run(root, file, write=True)
    assert report.status == 0
    added = parse(now(root), "p", "data")
    assert added.problems == ()
    assert added.data["a"] == {"type": "book", "title": "Crawl on", "publisher": "One two"}
    assert [line.replace(str(file), "f") for line in report.said[:-1]] == [
        "f:1: a: publisher: U+202E RIGHT-TO-LEFT OVERRIDE, which nobody sees, is not taken.",
        "f:2: file: U+200B ZERO WIDTH SPACE, which nobody sees, is not taken.",
        "f:2: file: U+200F RIGHT-TO-LEFT MARK, which nobody sees, is not taken.",
    ]


def test_it_is_added_at_the_end(root: Path) -> None:
    """What was there stays as it was, to the letter; a second time there is nothing to add; no other file is left."""
    file = laid(root, "a.bib", BIB)
    report = import_references.run(root, file, write=True)
    assert report.status == 0
    assert now(root) == f"{THERE}\n{report.text}"
    again = import_references.run(root, file, write=True)
    assert (again.status, again.text) == (0, "")
    assert now(root) == f"{THERE}\n{report.text}"
    assert [path.name for path in (root / "docs/data").iterdir()] == ["references.yml"]


@pytest.mark.parametrize("mode", [0o600, 0o664, None])
def test_who_may_read_the_file_stays_so(root: Path, mode: int | None) -> None:
    """Also where it is written for the first time: then everybody may."""
    references = root / import_references.REFERENCES
    if mode:
        references.chmod(mode)
    else:
        references.unlink()
    import_references.run(root, laid(root, "a.bib", BIB), write=True)
    assert oct(references.stat().st_mode & 0o777) == oct(mode or 0o644)


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [
        ("a.bib", "@book{a, title = {A}}\n@phdthesis{b, title = {B}}\n", 2),
        ("a.bib", "@book{a, title = {A}}\n@book{b, year = 2020}\n", 2),
        ("a.ris", "TY  - BOOK\nTI  - A\nER  - \n\nTY  - BOOK\nTI  - B\n", 5),
        ("a.json", '[{"id": "a", "type": "book", "title": "A"}, {"id": "b", "type": "song", "title": "B"}]', 1),
        ("a.json", '[{"id": "a",\n,', 2),
    ],
)
def test_one_problem_stops_all_of_it(root: Path, name: str, text: str, line: int) -> None:
    """Each problem has file and line; nothing is written."""
    file = laid(root, name, text)
    report = import_references.run(root, file, write=True)
    assert report.status == 1
    assert any(said.startswith(f"{file}:{line}: ") for said in report.said)
    assert now(root) == THERE


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("x", "% a comment\n  @book{a, title = {A}}"),
        ("x.txt", "\nTY  - BOOK\nID  - a\nTI  - A\nER  - \n"),
        ("x", ' [{"id": "a", "type": "book", "title": "A"}]'),
    ],
)
def test_a_format_is_known_by_its_looks(root: Path, name: str, text: str) -> None:
    """Whatever the file is called."""
    assert "\na:\n  type: book\n  title: A\n" in import_references.run(root, laid(root, name, text), write=False).text


def test_what_is_no_file_of_references_is_refused(root: Path) -> None:
    """With what to do."""
    with pytest.raises(CommandError, match="neither BibTeX"):
        import_references.run(root, laid(root, "a.txt", "hello"), write=False)
    with pytest.raises(CommandError, match="is no file"):
        import_references.run(root, root / "none.bib", write=False)


def test_references_that_are_broken_are_left_alone(root: Path) -> None:
    """Nothing is added to a file that cannot be read, nor one that would not be right."""
    target = root / import_references.REFERENCES
    target.write_text("a: [", encoding="utf-8")
    assert import_references.run(root, laid(root, "a.bib", BIB), write=True).status == 1
    target.write_text("a: {type: song}\n", encoding="utf-8")
    with pytest.raises(CommandError, match="nothing was added"):
        import_references.run(root, laid(root, "a.bib", BIB), write=True)
    assert target.read_text(encoding="utf-8") == "a: {type: song}\n"
    assert [path.name for path in (root / "docs/data").iterdir()] == ["references.yml"]


@given(st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1).map(without).filter(bool))
def test_any_text_is_written_as_yaml(text: str) -> None:
    """Also as part of a name, where commas and braces would mean something."""
    fields = {"type": "book", "title": text, "author": [{"family": text, "given": text}]}
    read = parse(import_references.drawn({"a": fields}), "p", "data")
    assert read.problems == ()
    assert read.data == {"a": fields}
