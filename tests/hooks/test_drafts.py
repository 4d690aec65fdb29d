"""A page that is not finished is seen by those who write it, and not by readers."""

from pathlib import Path

from tests import sites
from tests.sites import THREE_PAGES, Built, article, infant, question, quiz

DRAFT = "A page that nobody finished"
FILES = THREE_PAGES | {
    "articles/unfinished.md": article(DRAFT, "## Here\n\nNot yet [@nobody2020].", draft=True, aliases=["Zebra"]),
    "infants/alone.md": infant("Alone", draft=True),
    "quizzes/whole.md": quiz("Whole", questions=[question("w-1", prompt="Is it finished?")]),
    "quizzes/part.md": quiz("Part", draft=True, questions=[question("p-1", prompt="Is it unfinished?")]),
}


def built(root: Path, *, drafts: bool) -> Built:
    """Build the site, with an address; no draft is without a mistake."""
    return sites.build(sites.lay_out(root, FILES), strict=not drafts, site_url="https://example.org/", drafts=drafts)


def test_readers_get_no_draft(tmp_path: Path) -> None:
    """No page, no card, no question, nothing in search or feed; mistakes in it fail no build, and the terminal names what is left out."""
    made = built(tmp_path, drafts=False)
    assert (made.status, made.warnings) == (0, ()), made.told
    (said,) = [line for line in made.lines if "Left out" in line]
    assert said.endswith(
        "Left out, as readers get no drafts: docs/articles/unfinished.md, docs/infants/alone.md, docs/quizzes/part.md."
        " DRAFTS=1 builds them too."
    )
    assert {path.parent.name for path in made.site.rglob("index.html")} >= {"what-is-known", "whole", "articles", "quizzes"}
    assert not [name for name in ("articles/unfinished", "infants", "quizzes/part") if (made.site / name).exists()]
    texts = {path: path.read_text(encoding="utf-8") for path in made.site.rglob("*") if path.suffix in {".html", ".json", ".xml", ".js"}}
    for words in (DRAFT, "Zebra", "Is it unfinished?", "quizzes/part", "infants/"):
        assert [str(path) for path, text in texts.items() if words in text] == [], words
    assert [path for path, text in texts.items() if "Is it finished?" in text]


def test_a_colleague_sees_drafts(tmp_path: Path) -> None:
    """With DRAFTS=1, as while serving: marked on the page and on its card, with its problems; a draft's questions stand on its own page."""
    made = built(tmp_path, drafts=True)
    assert not [line for line in made.lines if "Left out" in line]
    assert [line for line in made.warnings if "nobody2020" in line]
    assert "This page is a draft." in made.html("articles/unfinished.md")
    assert "Draft, not finished yet" in made.html("articles/index.md")
    assert "Is it unfinished?" in made.html("quizzes/part.md")
    drill = made.html("drills/wall-sit.md")
    assert "Is it finished?" in drill
    assert "Is it unfinished?" not in drill


def test_drafts_are_seen_while_serving(tmp_path: Path) -> None:
    """Then MkDocs says that the site lives at its own address, which no feed and no card should name."""
    made = sites.build(sites.lay_out(tmp_path, FILES), site_url="http://127.0.0.1:8000/")
    assert "This page is a draft." in made.html("articles/unfinished.md")
    assert not (made.site / "feed.xml").exists()
