"""Pictures in a whole site."""

import json
from pathlib import Path

import pytest
from tests import sites
from tests.images import SVG, picture
from tests.sites import Built, article

CAPTION = "![A mat](../pictures/mat.jpg)\nThe only zebra of the page.\nPhoto: Somebody."
FILES: dict[str, str | bytes] = {
    "articles/mats.md": article("Mats", f"One.\n\n{CAPTION}"),
    "articles/next.md": article("Next", "One. ![A mat](next.svg)", draft=True),
    "articles/broken.md": article("Broken", "One. ![A mat](/pictures/later.png)", sumary="Twice."),
    "articles/next.svg": SVG,
    "pictures/mat.jpg": picture(40, 30),
    "pictures/mat.webp": picture(40, 30, "WEBP"),
    "pictures/later.png": picture(40, 30, "PNG"),
    "pictures/lost.png": picture(40, 30, "PNG"),
    "data/mine.gif": b"GIF89a",
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Build it as readers get it, with all that can wait told."""
    return sites.build(sites.lay_out(tmp_path_factory.mktemp("images"), FILES), notices=True)


def pictures(site: Path) -> set[str]:
    """Name the pictures of a site that came from its docs."""
    names = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.suffix in {".jpg", ".webp", ".png", ".svg"}}
    return {name for name in names if not name.startswith("assets/")}


def test_readers_get_no_picture_of_a_draft(built: Built) -> None:
    """Nor one of a page that has problems. What no page names is there, and told."""
    assert pictures(built.site) == {"pictures/mat.jpg", "pictures/mat.webp", "pictures/lost.png"}
    told = [line for line in built.lines if "picture" in line]
    assert told == ["INFO    -  docs/pictures/lost.png:1: picture: no page shows it. Show it, or delete it."]
    assert len(built.warnings) == 1


def test_the_search_finds_the_words_of_a_caption(built: Built) -> None:
    """They stand on the page."""
    index = json.loads((built.site / "search/search_index.json").read_text(encoding="utf-8"))
    assert [entry["location"] for entry in index["docs"] if "zebra" in entry["text"]] == ["articles/mats/"]


def test_addresses_are_those_of_the_site(built: Built) -> None:
    """The lighter file is where its picture is."""
    html = built.html("articles/mats.md")
    assert 'src="../../pictures/mat.jpg"' in html
    assert 'srcset="../../pictures/mat.webp"' in html


def test_with_drafts_their_pictures_are_there(tmp_path: Path) -> None:
    """For a colleague to see."""
    files = {name: content for name, content in FILES.items() if "next" in name}
    shown = sites.build(sites.lay_out(tmp_path, files), drafts=True, notices=True)
    assert pictures(shown.site) == {"articles/next.svg"}
    assert shown.warnings == ()
