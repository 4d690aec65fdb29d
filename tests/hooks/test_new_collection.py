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

# A name that no project will ever add.
SCHEMA = '''"""Zebras: what one looks like."""

from typing import Literal

from pydantic import Field

from groundwork.schemas.base import DrillId, Markdown, ReviewedPage, ZebraId

Stripe = Literal["narrow", "very-wide"]


class Zebra(ReviewedPage):
    """One animal, and how it looks."""

    looks: Markdown = Field(description="How it looks.")
    stripe: Stripe | None = Field(None, description="How wide its stripes are.")
    drills: tuple[DrillId, ...] = Field((), description="Ids of drills that it does.")
    friends: tuple[ZebraId, ...] = Field((), description="Ids of other zebras.")
'''
IDS = '''class ZebraId(Link):
    """The id of a zebra."""

    __slots__ = ()


'''
ROW = '        Collection("zebras", Zebra, "Zebra", "Zebras", new="zebra", ids=ZebraId, schema_org="DefinedTerm", column="About"),\n'
WORDS = "  stripe:\n    narrow: as a hair\n    very-wide: as a hand\n"
# Where in the generator something is put, and what: before a line that is there.
PUT = [
    ("schemas/base.py", "class QuestionId(Link):", IDS),
    ("schemas/collections.py", '        Collection("about",', ROW),
    (
        "schemas/collections.py",
        "\n\n@dataclass(frozen=True)",
        "from groundwork.schemas.base import ZebraId\nfrom groundwork.schemas.zebra import Zebra\n",
    ),
    ("words/en.yml", "  level:\n", WORDS),
]
TEMPLATE = page({"title": "A zebra", "summary": "What it is.", "looks": "Striped.", **CHECKED})
STRIPED = {"title": "Grevy", "summary": "One of them.", "looks": "Neither **black** nor white.", "drills": ["wall-sit"], **CHECKED}


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Follow the recipe in a project of its own, and write a new page as authors do."""
    root = tmp_path_factory.mktemp("zebras")
    pages = {"drills/wall-sit.md": drill(), "zebras/grevy.md": page(STRIPED | {"stripe": "very-wide"}), "templates/zebra.md": TEMPLATE}
    pages["search.md"] = about("Search")
    wrong = {"zebras/wrong.md": page(STRIPED | {"title": "Wrong", "drills": ["wall-sitt"], "friends": ["grevy", "grevvy"]})}
    sites.lay_out(root, {**pages, **wrong, "data/safety.yml": sites.safety()})
    (root / "hooks").unlink()
    shutil.copytree(ROOT / "hooks", root / "hooks", ignore=shutil.ignore_patterns("__pycache__"))
    package = root / "hooks/groundwork"
    (package / "schemas/zebra.py").write_text(SCHEMA, encoding="utf-8")
    for name, before, put in PUT:
        text = (package / name).read_text(encoding="utf-8")
        assert text.count(before) == 1, f"hooks/groundwork/{name}: {before!r} stands there {text.count(before)} times. Mend PUT here."
        (package / name).write_text(text.replace(before, put + before), encoding="utf-8")
    command = [sys.executable, "-m", "groundwork", "new", "zebra", "Burchell"]
    surroundings = sites.environment() | {"PYTHONPATH": str(root / "hooks")}
    done = subprocess.run(command, cwd=root, env=surroundings, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return root


@pytest.fixture(scope="module")
def built(root: Path) -> Built:
    """Build the project, with an address."""
    made = sites.build_as_users_do(root, site_url="https://example.org/")
    assert made.status == 0, made.told
    return made


def opened(built: Built, path: str) -> BeautifulSoup:
    """Read a built page."""
    return BeautifulSoup(built.html(path), "html.parser")


def test_a_page_shows_its_fields_and_who_reviewed_it(built: Built) -> None:
    """Without a layout of its own: each field under its name, a choice in its words; that nobody reviewed it; and the safety words."""
    article = opened(built, "zebras/grevy.md").select_one("article")
    assert article
    assert [heading.get_text() for heading in article.select(".prose > h2")] == ["Looks", "Stripe", "Drills"]
    assert "<strong>black</strong>" in str(article)
    assert [link["href"] for link in article.select(".card__title a")] == ["../../drills/wall-sit/"]
    linked = [link["href"] for link in opened(built, "zebras/wrong.md").select(".card__title a")]
    assert linked == ["../grevy/"]
    assert "as a hand" in article.get_text()
    assert "very-wide" not in article.get_text()
    assert "Not yet reviewed by a clinician." in article.get_text()
    assert len(article.select(".safety")) == 1
    assert [link["href"] for link in article.select(".breadcrumb a")] == ["../"]


def test_lists_name_it(built: Built) -> None:
    """Its index has a card for each page, a new one too; the search page and the footer name the collection."""
    assert {link.get_text() for link in opened(built, "zebras/index.md").select(".card__title a")} == {"Grevy", "Wrong", "Burchell"}
    assert {link.get_text() for link in opened(built, "search.md").select(".plain-links a")} == {"Wall sit", "Grevy", "Wrong", "Burchell"}
    found = opened(built, "drills/wall-sit.md")
    assert [link.get_text() for link in found.select('.footer nav[aria-label="About"] a[href="../../zebras/"]')] == ["Zebras"]
    entries = json.loads((built.site / "search/search_index.json").read_text(encoding="utf-8"))["docs"]
    assert [entry["tags"] for entry in entries if entry["location"] == "zebras/grevy/#looks"] == [["Zebra"]]


def test_machines_are_told_what_it_is(built: Built) -> None:
    """The type of its pages, in schema.org's words and in Open Graph's; its index is a page like others."""
    for path, kind, og_type in (("zebras/grevy.md", "DefinedTerm", "article"), ("zebras/index.md", "WebPage", "website")):
        html = built.html(path)
        data = re.search(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
        assert data
        assert json.loads(data[1])["@type"] == kind
        assert f'<meta property="og:type" content="{og_type}">' in html


def test_its_links_are_looked_up(built: Built) -> None:
    """Ids of drills in it, and ids of its own pages."""
    assert [line for line in built.warnings if "zebras/" in line] == [
        "docs/zebras/wrong.md:6: drills: there is no drill wall-sitt. Did you mean wall-sit?",
        "docs/zebras/wrong.md:11: friends: there is no zebra grevvy. Did you mean grevy?",
    ]
