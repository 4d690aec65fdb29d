"""Defaults for a folder: .meta.yml."""

from pathlib import Path

from tests import sites
from tests.sites import about, article


def test_a_page_has_the_defaults_of_its_folders(tmp_path: Path) -> None:
    """A field comes from the page, else from its folder, else from the folder above; none of it is a page itself."""
    root = sites.lay_out(
        tmp_path,
        {
            ".meta.yml": "summary: From the top.\n",
            "about/.meta.yml": "draft: true\n",
            "about/nearer/.meta.yml": "draft: false\nsummary: From nearby.\n",
            "about/first.md": about("First", summary=None),
            "about/second.md": about("Second", summary="Its own.", draft=False),
            "about/nearer/third.md": about("Third", summary=None),
            "articles/fourth.md": article("Fourth", summary=None),
        },
    )
    built = sites.build(root, strict=True, drafts=True)
    assert built.status == 0, built.told
    names = ("about/first.md", "about/second.md", "about/nearer/third.md", "articles/fourth.md")
    first, second, third, fourth = (built.html(name) for name in names)
    notice = "This page is a draft"
    assert "From the top." in first
    assert notice in first
    assert "Its own." in second
    assert notice not in second
    assert "From nearby." in third
    assert notice not in third
    assert "From the top." in fourth
    assert not list(built.site.rglob("*meta*"))
