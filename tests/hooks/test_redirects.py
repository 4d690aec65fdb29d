"""The old address of a renamed page leads on, and nothing else knows of it."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from tests import sites
from tests.sites import THREE_PAGES, article

# What an author wrote is shown as text.
FILES = THREE_PAGES | {
    "articles/new.md": article("Now <b>here</b>"),
    "data/redirects.yml": "articles/old-words.md: articles/new.md\nold-top.md: drills/wall-sit.md\n",
}


@pytest.mark.parametrize(
    ("settings", "old", "new"),
    [
        ("", "articles/old-words/index.html", "../new/"),
        ("use_directory_urls: false\n", "articles/old-words.html", "new.html"),
    ],
)
def test_an_old_address_leads_on(tmp_path: Path, settings: str, old: str, new: str) -> None:
    """At once, without a script; who stays finds a sentence with the link. No search and no list knows the page, however addresses are."""
    root = sites.lay_out(tmp_path, FILES)
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as config:
        config.write(settings)
    built = sites.build(root, strict=True, site_url="https://example.org/back/")
    assert built.status == 0, built.told
    page = BeautifulSoup((built.site / old).read_text(encoding="utf-8"), "html.parser")

    def only(selector: str, name: str) -> str:
        (found,) = page.select(selector)
        return str(found[name])

    assert only("meta[http-equiv=refresh]", "content") == f"0; url={new}"
    assert only("link[rel=canonical]", "href") == f"https://example.org/back/articles/{new.removeprefix('../')}"
    assert only("meta[name=robots]", "content") == "noindex"
    assert only("main a", "href") == new
    assert [tag.get_text() for tag in page.select("title, a")] == ["articles/old-words has moved · Groundwork", "Now <b>here</b>"]
    assert page.find("script") is None
    assert ((built.site / old).parent / only("link[rel=stylesheet]", "href")).is_file()
    others = [path for path in built.site.rglob("*") if path.suffix in {".html", ".json", ".xml", ".txt"} and path != built.site / old]
    assert len(others) > 5
    assert [path for path in others if "old-words" in path.read_text(encoding="utf-8")] == []


def test_without_an_address_the_page_leads_on_too(tmp_path: Path) -> None:
    """From the top as well; what it names as its address is then relative."""
    built = sites.build(sites.lay_out(tmp_path, FILES), strict=True)
    html = built.html("old-top.md")
    assert 'content="0; url=../drills/wall-sit/"' in html
    assert '<link rel="canonical" href="../drills/wall-sit/">' in html
