"""The proofs of a site, and what is not read again."""

from datetime import date
from pathlib import Path

import pytest
from tests import sites
from tests.sites import REFERENCES, article, drill

from groundwork.cache import Cache
from groundwork.catalogue.build import build
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
