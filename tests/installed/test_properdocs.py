"""The site does not depend on one engine: ProperDocs, a fork of MkDocs, draws the same pages."""

import re
from pathlib import Path

from tests import sites
from tests.sites import THREE_PAGES, Engine

GENERATOR = re.compile(r'<meta name="generator"[^>]*>')


def test_mkdocs_and_properdocs_draw_the_same_pages(tmp_path: Path) -> None:
    """Every HTML file is the same but for the name of the generator."""
    root = sites.lay_out(tmp_path, THREE_PAGES)
    pages: list[dict[str, str]] = []
    engines: tuple[Engine, ...] = ("mkdocs", "properdocs")
    for engine in engines:
        built = sites.build_as_users_do(root, strict=True, engine=engine, site=tmp_path / engine)
        assert built.status == 0, built.told
        found = sorted(built.site.rglob("*.html"))
        pages.append({str(path.relative_to(built.site)): GENERATOR.sub("", path.read_text(encoding="utf-8")) for path in found})
    assert "drills/wall-sit/index.html" in pages[0]
    assert pages[0] == pages[1]
