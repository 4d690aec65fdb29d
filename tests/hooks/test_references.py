"""References and citations in a whole build."""

import re
from html import unescape

from tests.conftest import BuildSite
from tests.data import dump
from tests.sites import article

HOSTILE = '<script>alert(1)</script>"><img src=x onerror=alert(1)>\u05d0\u05d1abc'
WORK = {"type": "book", "title": "A work", "issued": 2020}


def references(**works: dict[str, object]) -> str:
    """Write the data file of references."""
    return dump(works)


def test_hostile_fields_are_text(build_site: BuildSite) -> None:
    """Markup, quotes, right-to-left text and 10,000 letters in a reference are shown as text."""
    name = {"family": HOSTILE, "given": HOSTILE}
    fields = dict.fromkeys(("container-title", "publisher", "volume", "issue", "page", "genre", "number", "edition"), HOSTILE)
    work = {"type": "article-journal", "title": HOSTILE + "x" * 10_000, "author": [name], "editor": [dict(name)], **fields}
    study = {"design": "pilot-study", "population": HOSTILE, "results": [HOSTILE], "not_shown": [HOSTILE], "limits": HOSTILE}
    status = {"state": "retracted", "checked": "2026-01-01", "note": HOSTILE}
    built = build_site(
        {
            "data/references.yml": references(evil=work | {"study": study, "status": status}),
            "articles/a.md": article(body="So [@evil]. As @evil says."),
            "references/index.md": "---\ntitle: Works\nsummary: All.\n---\n",
        },
        strict=True,
    )
    assert built.status == 0, built.told
    for page in ("articles/a.md", "references/index.md"):
        html = built.html(page)
        assert "<script>alert" not in html
        assert "<img" not in html
        assert HOSTILE in unescape(html)


def test_only_web_addresses_become_links(build_site: BuildSite) -> None:
    """An address that is none of the web's is a problem, never a link."""
    built = build_site(
        {"data/references.yml": references(evil=WORK | {"URL": "javascript:alert(1)"}), "articles/a.md": article()}, strict=True
    )
    assert built.status == 1
    assert any("references.yml" in line and "URL" in line for line in built.warnings)


def test_a_fallen_work_shows_its_notice(build_site: BuildSite) -> None:
    """A citation of a retracted work carries the word, its list entry and the bibliography the notice."""
    status = {"state": "retracted", "checked": "2026-01-01", "note": "The journal withdrew it."}
    built = build_site(
        {
            "data/references.yml": references(gone=WORK | {"status": status}),
            "articles/a.md": article(body="So [@gone]."),
            "references/index.md": "---\ntitle: Works\nsummary: All.\n---\n",
        }
    )
    assert "1, retracted" in built.html("articles/a.md")
    assert "Retracted: The journal withdrew it." in built.html("articles/a.md")
    assert "Retracted: The journal withdrew it." in built.html("references/index.md")


def test_a_corrected_work_leads_to_each_correction(build_site: BuildSite) -> None:
    """Its entry in both lists and the downloads name every notice, as there may be several; its number stays plain."""
    status = {"state": "corrected", "checked": "2026-01-01", "note": "Two numbers were wrong.", "notices": ["10.1000/one", "10.1000/a<b>"]}
    built = build_site(
        {
            "data/references.yml": references(mended=WORK | {"status": status}),
            "articles/a.md": article(body="So [@mended]."),
            "references/index.md": "---\ntitle: Works\nsummary: All.\n---\n",
        },
        strict=True,
    )
    assert built.status == 0, built.told
    for page in ("articles/a.md", "references/index.md"):
        html = built.html(page)
        notice = html[html.index("Corrected: Two numbers were wrong.") :].partition("</strong>")[0]
        assert re.findall(r'href="([^"]+)"', notice) == ["https://doi.org/10.1000/one", "https://doi.org/10.1000/a%3Cb%3E"]
    assert 'aria-label="Reference 1"' in built.html("articles/a.md")
    download = (built.site / "articles/a/references.ris").read_text(encoding="utf-8")
    assert "Corrected (looked up 2026-01-01): Two numbers were wrong. doi: 10.1000/one; 10.1000/a<b>" in download


def test_an_old_or_missing_check_is_a_notice(build_site: BuildSite) -> None:
    """A work that nobody looked up, or not for a year, is told without failing a strict build; so is one that nothing cites."""
    old = WORK | {"title": "Old", "status": {"state": "ok", "checked": "2020-01-01"}}
    built = build_site(
        {"data/references.yml": references(new=WORK, old=old), "articles/a.md": article(body="So [@new].")}, strict=True, notices=True
    )
    assert built.status == 0, built.told
    told = "\n".join(built.lines)
    assert "nobody has looked for corrections to new" in told
    assert "older than a year for old" in told
    assert "no page cites old" in told
    # How we work says it once for all works; under every list it would be read as a flaw of this page's works.
    assert "corrections" not in built.html("articles/a.md")


def test_citations_in_snippets(build_site: BuildSite) -> None:
    """A text that pages share, in docs/data/snippets, may cite too."""
    built = build_site(
        {
            "data/references.yml": references(a=WORK),
            "data/snippets/shared.md": "Shared words [@a].",
            "articles/a.md": article(body='--8<-- "shared.md"'),
        },
        strict=True,
    )
    assert built.status == 0, built.told
    assert re.search(r'Shared words<span .*href="#ref-a"', built.html("articles/a.md"))


def test_bibliography_leads_to_every_use(build_site: BuildSite) -> None:
    """The bibliography names each page that cites a work, and the section of each use."""
    built = build_site(
        {
            "data/references.yml": references(a=WORK),
            "articles/one.md": article("One", body="## First part\n\nSo [@a].\n\n## Second part\n\nAgain [@a]."),
            "articles/two.md": article("Two", body="So [@a]."),
            "references/index.md": "---\ntitle: Works\nsummary: All.\n---\n",
        },
        strict=True,
    )
    html = built.html("references/index.md")
    for place in ("../articles/one/#cite-1", "../articles/one/#cite-2", "../articles/two/#cite-1"):
        assert f'href="{place}"' in html
    assert "Second part" in html
