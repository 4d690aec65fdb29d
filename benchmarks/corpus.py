"""Makes a site of many articles in a folder: the same words each time, so that runs can be compared."""

import random
import shutil
from pathlib import Path

ROOT = Path(__file__).parents[1]
TEXT = "a back that hurts can move and rest and walk again with small steps each day while the floor holds hands and knees"
PARAGRAPHS, SENTENCES = 10, 8
CONFIG = f"INHERIT: {ROOT.as_posix()}/mkdocs.yml\ndocs_dir: docs\nsite_dir: site\nnav: null\n"


def make(root: Path, pages: int, citations: int, seed: int = 1) -> None:
    """Write a project with so many articles of about 850 words, and so many citations in each."""
    rng = random.Random(seed)  # noqa: S311 (nothing secret: the same words each time)
    for name in ("hooks", "overrides"):
        (root / name).symlink_to(ROOT / name, target_is_directory=True)
    (root / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    articles = root / "docs/articles"
    articles.mkdir(parents=True)
    shutil.copytree(ROOT / "docs/data", root / "docs/data")
    lines = (root / "docs/data/references.yml").read_text(encoding="utf-8").splitlines()
    keys = [line.removesuffix(":") for line in lines if line.endswith(":") and line[0].isalpha()]
    for number in range(pages):
        (articles / f"page-{number}.md").write_text(_article(number, citations, keys, rng), encoding="utf-8")


def _article(number: int, citations: int, keys: list[str], rng: random.Random) -> str:
    paragraphs = [_paragraph(rng) for _ in range(PARAGRAPHS)]
    for index in range(citations):
        paragraphs[index % PARAGRAPHS] += f" So it was found [@{rng.choice(keys)}]."
    body = "\n\n".join(f"## Part {index}\n\n{text}" if index % 3 == 0 else text for index, text in enumerate(paragraphs))
    head = f"title: Page {number}\nsummary: About {number}.\ntopic: pain\nlast_checked: 2026-01-01\nnext_check: 2027-01-01"
    return f"---\n{head}\n---\n\n{body}\n"


def _paragraph(rng: random.Random) -> str:
    return " ".join(f"{' '.join(rng.choices(TEXT.split(), k=10)).capitalize()}." for _ in range(SENTENCES))
