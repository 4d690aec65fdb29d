"""Where the pages of the site are."""

from pathlib import PurePosixPath

import pytest

from groundwork.addresses import Addresses

URLS = {"index.md": "./", "drills/a.md": "drills/a/"}
FILES = {"index.md": "index.html", "drills/a.md": "drills/a/index.html"}


def test_a_page_has_a_whole_address_when_the_site_has_one() -> None:
    """The home page has that of the site."""
    addresses = Addresses("https://example.org/x/", URLS, FILES)
    assert addresses.whole("drills/a.md") == "https://example.org/x/drills/a/"
    assert addresses.whole("index.md") == "https://example.org/x/"
    assert Addresses("", URLS, FILES).whole("drills/a.md") == ""


@pytest.mark.parametrize(
    ("file", "folder", "address"),
    [
        ("drills/a/index.html", "drills/a", "x.bib"),
        ("drills/a.html", "drills/a", "a/x.bib"),
        ("index.html", ".", "x.bib"),
        ("drills/index.html", "drills", "x.bib"),
    ],
)
def test_files_of_a_page_stand_in_a_folder_of_its_own(file: str, folder: str, address: str) -> None:
    """Also where pages have none: two pages of one folder have files of the same names."""
    addresses = Addresses("", URLS, {"a.md": file})
    assert addresses.folder("a.md") == PurePosixPath(folder)
    assert addresses.beside("a.md", "x.bib") == address


def test_a_page_that_is_not_there_has_no_address() -> None:
    """A template leaves its link out."""
    assert (Addresses("", URLS, FILES).of("drills/a.md"), Addresses("", URLS, FILES).of("drills/b.md")) == ("drills/a/", "")
