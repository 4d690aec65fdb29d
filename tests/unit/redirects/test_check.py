"""The record of redirects."""

from pathlib import Path

import pytest
from tests.sites import about, article, drill
from tests.unit.catalogue.test_build import made

from groundwork.redirects.check import read

FILES = {
    "drills/one.md": drill("One"),
    "drills/two.md": drill("Two"),
    "articles/draft.md": article("Draft", draft=True),
    "about/broken.md": about("Broken", x=1),
}


def told(docs: Path, lines: str) -> tuple[dict[str, str], list[str]]:
    """Read a record beside a few pages; drafts are left out."""
    catalogue, _ = made(docs, FILES, with_drafts=False)
    (docs / "data").mkdir()
    (docs / "data/redirects.yml").write_text(lines, encoding="utf-8")
    found, problems = read(docs, "docs", catalogue)
    assert not any(problem.notice for problem in problems)
    return found, [str(problem).removeprefix("docs/data/redirects.yml:") for problem in problems]


def test_an_old_address_leads_to_the_last_of_its_pages(tmp_path: Path) -> None:
    """Over others, if need be: a reader is led on once. A page with problems is there; an old collection need not be."""
    lines = "drills/a.md: drills/b.md\ndrills/b.md: drills/c.md\ndrills/c.md: drills/one.md\nold/x.md: about/broken.md\n"
    found = dict.fromkeys(["drills/a.md", "drills/b.md", "drills/c.md"], "drills/one.md") | {"old/x.md": "about/broken.md"}
    assert told(tmp_path, lines) == (found, [])


PAGE_AGAIN = "1: redirects: {} has the address of the page {}. Take this line out."


@pytest.mark.parametrize(
    ("lines", "problems"),
    [
        ("drills/a.md: drills/tow.md\n", ["1: drills/a.md: there is no page drills/tow.md. Did you mean drills/two.md?"]),
        ("drills/a.md: xyz.md\n", ["1: drills/a.md: there is no page xyz.md. Check the path from docs/."]),
        (
            "drills/a.md: articles/draft.md\n",
            ["1: drills/a.md: the page articles/draft.md is a draft, so readers do not get it. Finish it first, or take it out here."],
        ),
        ("drills/one.md: drills/two.md\n", [PAGE_AGAIN.format("drills/one.md", "drills/one.md")]),
        ("drills/one/README.md: drills/two.md\n", [PAGE_AGAIN.format("drills/one/README.md", "drills/one.md")]),
        ("drills/one/index.md: drills/two.md\n", [PAGE_AGAIN.format("drills/one/index.md", "drills/one.md")]),
        ("articles/draft.md: drills/two.md\n", [PAGE_AGAIN.format("articles/draft.md", "articles/draft.md")]),
        ("a.md: a.md\n", ["1: redirects: leads back to itself: a.md → a.md. Take one of these lines out."]),
        (
            "x.md: b.md\nb.md: c.md\nc.md: b.md\n",
            ["2: redirects: leads back to itself: b.md → c.md → b.md. Take one of these lines out."],
        ),
        ("a.md: b.md\nb.md: drills/on.md\n", ["2: b.md: there is no page drills/on.md. Did you mean drills/one.md?"]),
    ],
)
def test_what_leads_nowhere_is_told_once(tmp_path: Path, lines: str, problems: list[str]) -> None:
    """With its line; no page is written for it."""
    assert told(tmp_path, lines) == ({}, problems)


@pytest.mark.parametrize("old", ["../x.md", "a/../../x.md", "/x.md", "drills/.x.md", "x.html", "https://x.md", "a//b.md", "", "a\\b.md"])
def test_an_old_path_stays_within_the_site(tmp_path: Path, old: str) -> None:
    """Whatever stands there, nothing is written elsewhere."""
    found, (problem,) = told(tmp_path, f"'{old}': drills/one.md\n")
    assert found == {}
    assert problem.startswith("1: redirects: ")


def test_a_site_may_do_without(tmp_path: Path) -> None:
    """No record, no problem; an empty one is as good."""
    assert read(tmp_path, "docs", made(tmp_path, FILES)[0]) == ({}, [])
    (tmp_path / "data").mkdir()
    (tmp_path / "data/redirects.yml").write_text("# None yet.\n", encoding="utf-8")
    assert read(tmp_path, "docs", made(tmp_path, FILES)[0]) == ({}, [])
