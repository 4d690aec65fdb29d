"""Defaults for a folder: .meta.yml."""

from collections.abc import Callable

from tests.sites import Built, about, article


def test_a_page_has_the_defaults_of_its_folders(build_site: Callable[..., Built]) -> None:
    """A field comes from the page, else from its folder, else from the folder above; none of it is a page itself."""
    built = build_site(
        {
            ".meta.yml": "summary: From the top.\n",
            "about/.meta.yml": "draft: true\n",
            "about/nearer/.meta.yml": "draft: false\nsummary: From nearby.\n",
            "about/first.md": about("First", summary=None),
            "about/second.md": about("Second", summary="Its own.", draft=False),
            "about/nearer/third.md": about("Third", summary=None),
            "articles/fourth.md": article("Fourth", summary=None),
        },
        strict=True,
    )
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
