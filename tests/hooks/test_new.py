"""A new page from a template is a whole page: it builds strictly, and stands on its section's index."""

import shutil

import pytest
from tests import sites
from tests.sites import ROOT, Built

from groundwork.command import new

TITLE = 'A page: it\'s "new" & <b>bold</b>'
SHOWN = "A page: it's"


@pytest.fixture(scope="module")
def site_with_new_pages(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Copy the project's pages, write a new page of each kind, and build once."""
    root = sites.lay_out(tmp_path_factory.mktemp("new"), {})
    for folder in ("docs", ".cache"):
        if (ROOT / folder).is_dir():
            shutil.copytree(ROOT / folder, root / folder, dirs_exist_ok=True)
    for kind in new.KINDS:
        new.run(root, kind, f"{kind.title()}. {TITLE}")
    return sites.build(root, strict=True, drafts=True)


def test_new_pages_pass_a_strict_build(site_with_new_pages: Built) -> None:
    """Nothing is left to fill in before the first look at a new page."""
    assert site_with_new_pages.status == 0, site_with_new_pages.told


@pytest.mark.parametrize(("kind", "folder"), new.KINDS.items())
def test_a_new_page_is_on_its_index(site_with_new_pages: Built, kind: str, folder: str) -> None:
    """Nobody has to add a new page to a list; its title is text, whatever it holds."""
    index = site_with_new_pages.html(f"{folder}/index.md").replace("&#39;", "'").replace("&#x27;", "'")
    assert f"{kind.title()}. {SHOWN}" in index
    assert "<b>bold" not in index
