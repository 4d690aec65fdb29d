"""Where readers report a mistake, in a whole build."""

import re
from html import unescape
from pathlib import Path

import pytest
from tests import sites
from tests.sites import CONFIG, THREE_PAGES, Built, about, article, infant, progression, stage

FILES = THREE_PAGES | {
    "articles/what-is-known.md": article(),
    "infants/tummy-time.md": infant(),
    "progressions/crawl-plan.md": progression(stages=[stage("wall-sit"), stage("wall-sit")]),
    "about/how-we-work.md": about(report=True),
    "about/privacy.md": about("Your privacy"),
}
WITH_BYLINE = {
    "drills/wall-sit.md": "Wall sit",
    "articles/what-is-known.md": "What is known",
    "infants/tummy-time.md": "Tummy time",
    "progressions/crawl-plan.md": "Crawl plan",
}
NONE = "There is no address for reports of mistakes yet."


def build(root: Path, contact: str, *, strict: bool = True) -> Built:
    """Build a site with a contact."""
    sites.lay_out(root, FILES)
    (root / "mkdocs.yml").write_text(f"{CONFIG}extra:\n  contact: {contact}\n", encoding="utf-8")
    return sites.build(root, strict=strict)


def links(html: str) -> list[tuple[str, str]]:
    """Give address and words of what leads out of the site, or into a mail."""
    return [(unescape(address), words) for address, words in re.findall(r'<a href="((?:mailto|https):[^"]*)">([^<]*)</a>', html)]


@pytest.mark.parametrize(
    ("contact", "link", "plain", "words"),
    [
        ("ask@example.org", "mailto:ask@example.org?subject=Mistake%20on%3A%20{}", "mailto:ask@example.org", "ask@example.org"),
        ("https://example.org/issues", "https://example.org/issues", "https://example.org/issues", "example.org/issues"),
    ],
)
def test_an_address_is_linked(tmp_path: Path, contact: str, link: str, plain: str, words: str) -> None:
    """Each page with a byline leads to it, and the page about the site shows it."""
    built = build(tmp_path, contact)
    assert built.status == 0, built.told
    for name, title in WITH_BYLINE.items():
        html = built.html(name)
        assert (link.format(title.replace(" ", "%20")), "Report a mistake") in links(html), name
        assert NONE not in html
    html = built.html("about/how-we-work.md")
    assert html.count('id="report-a-mistake"') == 1
    assert (plain, words) in links(html)
    assert "report-a-mistake" not in built.html("about/privacy.md")


def test_without_a_right_address_pages_say_so(tmp_path: Path) -> None:
    """What is no address is told with its line, as if there were none: a sentence stands where the link would stand."""
    built = build(tmp_path, "example.org", strict=False)
    assert built.status == 0, built.told
    (told,) = built.warnings
    assert told.startswith("mkdocs.yml:6: extra, contact: 'example.org' is neither an e-mail address nor one of a page on the web. Write")
    for name in (*WITH_BYLINE, "about/how-we-work.md"):
        html = built.html(name)
        assert NONE in html, name
        assert not re.findall(r"#report-a-mistake|>Report a mistake</a>|mailto:|example\.org", html), name
