"""The proofs of a site, and what is not read again."""

import ast
from datetime import date
from pathlib import Path

import pytest
from tests import sites
from tests.sites import REFERENCES, article, drill

from groundwork.cache import Cache
from groundwork.catalogue.build import build
from groundwork.code import PACKAGE
from groundwork.proofreading import proofs as module
from groundwork.proofreading.check import Desk, proof
from groundwork.proofreading.model import Proof, Reading
from groundwork.schemas.house_style import HouseStyle, Wording

STYLE = HouseStyle(words=(Wording(pattern="cures", instead="Leave it out."),))
FILES: dict[str, str | bytes] = {
    "data/references.yml": REFERENCES,
    "data/snippets/one.md": "It cures.\n",
    "drills/sound.md": drill("Sound"),
    "articles/a.md": article("A", "It cures [@smith2018]."),
    "articles/unfit.md": article("Unfit", "It cures.", topik="x"),
    "articles/no-yaml.md": "---\ntitle: No: yaml\n---\nIt cures.\n",
}


def proofs(root: Path, style: HouseStyle = STYLE) -> tuple[Proof, ...]:
    """Read the files of a project."""
    docs = root / "docs"
    uris = sorted(path.relative_to(docs).as_posix() for path in docs.rglob("*.md") if "data" not in path.parts)
    catalogue, _ = build(uris, docs, "docs", date(2026, 9, 21))
    return tuple(module.proofs(catalogue, style, docs, "docs", Cache(root / ".cache")))


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Note which page is read anew."""
    found: list[str] = []

    def noting(reading: Reading, held_against: Desk) -> Proof:
        found.append(reading.uri)
        return proof(reading, held_against)

    monkeypatch.setattr(module, "proof", noting)
    return found


def test_all_texts_are_read(tmp_path: Path) -> None:
    """Those of pages with problems in their fields too, and snippets."""
    told = [f"{one.location.path}:{one.location.line}" for proof in proofs(sites.lay_out(tmp_path, FILES)) for one in proof.problems]
    assert sorted(told) == [
        "docs/articles/a.md:9",
        "docs/articles/no-yaml.md:4",
        "docs/articles/unfit.md:10",
        "docs/data/snippets/one.md:1",
    ]


def test_what_has_not_changed_is_not_read_again(tmp_path: Path, read: list[str]) -> None:
    """And the same is told of it."""
    root = sites.lay_out(tmp_path, FILES)
    first = proofs(root)
    read.clear()
    assert proofs(root) == first
    # Snippets are few, and read each time.
    assert read == [""]


@pytest.mark.parametrize(
    ("name", "text", "again"),
    [
        ("articles/a.md", article("A", "It heals [@smith2018]."), {"articles/a.md"}),
        ("data/references.yml", REFERENCES.replace("issued: 2018", "issued: 2019"), {"articles/a.md", "data/references.yml"}),
    ],
)
def test_what_has_changed_is_read_again(tmp_path: Path, read: list[str], name: str, text: str, again: set[str]) -> None:
    """A page with its text, and with a work that it cites."""
    root = sites.lay_out(tmp_path, FILES)
    proofs(root)
    read.clear()
    sites.write(root, {name: text})
    proofs(root)
    assert set(read) - {""} == again


def test_another_style_or_reader_reads_all_again(tmp_path: Path, read: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """What older code of ours found is not told."""
    root = sites.lay_out(tmp_path, FILES)
    count = len(proofs(root))
    read.clear()
    assert not any(proof.problems for proof in proofs(root, HouseStyle()))
    assert len(read) == count
    read.clear()
    monkeypatch.setattr("groundwork.cache._digest", lambda _: b"another")
    proofs(root)
    assert len(read) == count


STUDY = "jones2020: {type: book, title: Walking, study: {design: pilot-study, n: 42}}\n"
# What is there at first, what is put in its place, and what is told then.
LATER = {
    "a work that a page names without its sign": (
        {"articles/a.md": article("A", "It was so [new2020].")},
        {"data/references.yml": f"{REFERENCES}new2020: {{type: book, title: New}}\n"},
        "[new2020] is no citation",
    ),
    "the record in which another work was wrong": (
        {"articles/a.md": article("A", "It had 99 adults [@jones2020]."), "data/references.yml": STUDY + "other: {type: book, titel: x}\n"},
        {"data/references.yml": STUDY},
        "99 is no number that is noted of @jones2020",
    ),
}


@pytest.mark.parametrize("case", LATER)
def test_what_comes_later_is_told_of_a_page_that_did_not_change(tmp_path: Path, case: str) -> None:
    """A proof depends on all that it was held against."""
    first, then, wrong = LATER[case]
    root = sites.lay_out(tmp_path, FILES | first)
    proofs(root)
    sites.write(root, then)
    assert [one for proof in proofs(root) for one in proof.problems if one.wrong.startswith(wrong)]


def test_all_code_that_reads_is_part_of_the_key() -> None:
    """A change of any of it reads all anew; what only brings texts is not part of it."""
    files = {path.relative_to(PACKAGE).as_posix() for pattern in module.READERS for path in PACKAGE.glob(pattern)}
    used = set[str]()
    for path in (PACKAGE / "proofreading").glob("*.py"):
        nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        used |= {f"{node.module.replace('.', '/')}.py" for node in nodes if isinstance(node, ast.ImportFrom) and node.module}
    ours = {name.removeprefix("groundwork/") for name in used if name.startswith("groundwork/")}
    assert ours - files == {"cache.py", "catalogue/model.py"}
