"""A collection is a schema, a row of the table, and a page template: all else follows, with no layout of its own either."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from tests import sites
from tests.sites import CHECKED, ROOT, Built, about, drill, page

SCHEMA = '''"""Terms: what a word means here."""

from pydantic import Field

from groundwork.schemas.base import DrillId, Link, Markdown, ReviewedPage


class TermId(Link):
    """The id of a term."""

    __slots__ = ()


class Term(ReviewedPage):
    """One word, and what it means."""

    meaning: Markdown = Field(description="What the word means.")
    drills: tuple[DrillId, ...] = Field((), description="Ids of drills in which it is met.")
    see: tuple[TermId, ...] = Field((), description="Ids of other terms.")
'''
ROW = '        Collection("glossary", Term, "Term", "Glossary", new="glossary", ids=TermId, schema_org="DefinedTerm", column="About"),\n'
ABOUT = '        Collection("about",'
IMPORT = "from groundwork.schemas.quiz import Quiz\n"
TEMPLATE = page({"title": "A word", "summary": "What it is.", "meaning": "Something.", **CHECKED})
WORD = {"title": "Neutral", "summary": "A word.", "meaning": "Neither **bent** nor arched.", "drills": ["wall-sit"], **CHECKED}


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Follow the recipe in a project of its own, and write a new page as authors do."""
    root = tmp_path_factory.mktemp("glossary")
    pages = {"drills/wall-sit.md": drill(), "glossary/neutral.md": page(WORD), "templates/glossary.md": TEMPLATE}
    pages["search.md"] = about("Search")
    wrong = {"glossary/wrong.md": page(WORD | {"title": "Wrong", "drills": ["wall-sitt"], "see": ["neutral", "netural"]})}
    sites.lay_out(root, {**pages, **wrong, "data/safety.yml": sites.safety()})
    (root / "hooks").unlink()
    shutil.copytree(ROOT / "hooks", root / "hooks", ignore=shutil.ignore_patterns("__pycache__"))
    schemas = root / "hooks/groundwork/schemas"
    (schemas / "term.py").write_text(SCHEMA, encoding="utf-8")
    table = (schemas / "collections.py").read_text(encoding="utf-8")
    assert ABOUT in table
    table = table.replace(ABOUT, ROW + ABOUT).replace(IMPORT, f"{IMPORT}from groundwork.schemas.term import Term, TermId\n")
    (schemas / "collections.py").write_text(table, encoding="utf-8")
    command = [sys.executable, "-m", "groundwork", "new", "glossary", "Brace"]
    subprocess.run(command, cwd=root, env=sites.environment() | {"PYTHONPATH": str(root / "hooks")}, check=True, capture_output=True)
    return root


@pytest.fixture(scope="module")
def built(root: Path) -> Built:
    """Build the project, with an address."""
    return sites.build_as_users_do(root, site_url="https://example.org/")


def opened(built: Built, path: str) -> BeautifulSoup:
    """Read a built page."""
    return BeautifulSoup(built.html(path), "html.parser")


def test_a_page_shows_its_fields_and_who_reviewed_it(built: Built) -> None:
    """Without a layout of its own each field stands under its name; the page says that nobody reviewed it, and shows the safety words."""
    article = opened(built, "glossary/neutral.md").select_one("article")
    assert article
    assert [heading.get_text() for heading in article.select(".prose > h2")] == ["Meaning", "Drills"]
    assert "<strong>bent</strong>" in str(article)
    assert [link["href"] for link in article.select(".card__title a")] == ["../../drills/wall-sit/"]
    linked = [link["href"] for link in opened(built, "glossary/wrong.md").select(".card__title a")]
    assert linked == ["../neutral/"]
    assert "Not yet reviewed by a clinician." in article.get_text()
    assert len(article.select(".safety")) == 1
    assert [link["href"] for link in article.select(".breadcrumb a")] == ["../"]


def test_lists_name_it(built: Built) -> None:
    """Its index has a card for each page, a new one too; the search page and the footer name the collection."""
    assert {link.get_text() for link in opened(built, "glossary/index.md").select(".card__title a")} == {"Neutral", "Wrong", "Brace"}
    assert {link.get_text() for link in opened(built, "search.md").select(".plain-links a")} == {"Wall sit", "Neutral", "Wrong", "Brace"}
    found = opened(built, "drills/wall-sit.md")
    assert [link.get_text() for link in found.select('.footer nav[aria-label="About"] a[href="../../glossary/"]')] == ["Glossary"]
    entries = json.loads((built.site / "search/search_index.json").read_text(encoding="utf-8"))["docs"]
    assert [entry["tags"] for entry in entries if entry["location"] == "glossary/neutral/#meaning"] == [["Term"]]


def test_machines_are_told_what_it_is(built: Built) -> None:
    """The type of its pages, in schema.org's words and in Open Graph's; its index is a page like others."""
    for path, kind, og_type in (("glossary/neutral.md", "DefinedTerm", "article"), ("glossary/index.md", "WebPage", "website")):
        html = built.html(path)
        data = re.search(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
        assert data
        assert json.loads(data[1])["@type"] == kind
        assert f'<meta property="og:type" content="{og_type}">' in html


def test_its_links_are_looked_up(built: Built) -> None:
    """Ids of drills in it, and ids of its own pages."""
    assert [line for line in built.warnings if "glossary/" in line] == [
        "docs/glossary/wrong.md:6: drills: there is no drill wall-sitt. Did you mean wall-sit?",
        "docs/glossary/wrong.md:11: see: there is no term netural. Did you mean neutral?",
    ]
