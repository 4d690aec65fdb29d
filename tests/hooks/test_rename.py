"""Pages of the real site under other names: the site is whole, and old addresses lead on."""

import shutil
from pathlib import Path

from tests import sites
from tests.sites import ROOT
from tests.test_site import broken_links

from groundwork.command import rename

# The one that most others name, into another folder; and one of which questions of other pages come.
NAMES = {"drills/bear-hold": "drills/still/bear-hover", "quizzes/doing-the-drills": "quizzes/drills-well-done"}


def test_a_renamed_page_is_found_from_everywhere(tmp_path: Path) -> None:
    """A strict build has no problem, each link and anchor of the site leads somewhere, and each old address to the new one."""
    root = sites.lay_out(tmp_path, {})
    for folder in ("docs", ".cache"):
        if (ROOT / folder).is_dir():
            shutil.copytree(ROOT / folder, root / folder, dirs_exist_ok=True)
    (root / "mkdocs.yml").write_text((ROOT / "mkdocs.yml").read_text(encoding="utf-8"), encoding="utf-8")
    for old, new in NAMES.items():
        report = rename.run(root, old, new, write=True)
        assert report.status == 0, report.said
    built = sites.build(root, strict=True)
    assert built.status == 0, built.told
    assert broken_links(built.site) == []
    for old, new in NAMES.items():
        assert (built.site / new / "index.html").is_file()
        leads = built.html(f"{old}.md").partition('content="0; url=')[2].partition('"')[0]
        assert (built.site / old / leads / "index.html").resolve() == built.site / new / "index.html"
    assert "<movement-figure" in built.html("drills/still/bear-hover.md")
