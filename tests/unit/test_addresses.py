"""Where the pages of the site are."""

from pathlib import PurePosixPath

from groundwork.addresses import Addresses

URLS = {"index.md": "./", "drills/a.md": "drills/a/"}
FILES = {"index.md": "index.html", "drills/a.md": "drills/a/index.html"}


def test_a_page_has_a_whole_address_when_the_site_has_one() -> None:
    """The home page has that of the site."""
    addresses = Addresses("https://example.org/x/", URLS, FILES)
    assert addresses.whole("drills/a.md") == "https://example.org/x/drills/a/"
    assert addresses.whole("index.md") == "https://example.org/x/"
    assert Addresses("", URLS, FILES).whole("drills/a.md") == ""


def test_files_of_a_page_stand_in_its_folder() -> None:
    """Within the site."""
    assert Addresses("", URLS, FILES).folder("drills/a.md") == PurePosixPath("drills/a")
