"""The feed."""

import re
from datetime import date

from tests.drawn import TEMPLATES

from groundwork.addresses import Addresses
from groundwork.catalogue.model import Catalogue, Entry
from groundwork.feed import Channel, draw
from groundwork.problems import Location
from groundwork.schemas.article import Article
from groundwork.schemas.plain import About
from groundwork.source.read import Source

HOME = "https://example.org/"


def entry(uri: str, title: str, checked: date | None) -> Entry:
    """Give a page, with a day of its last check or without one."""
    source = Source(uri, {}, {(): Location(f"docs/{uri}", 1)}, "", 1)
    if checked is None:
        return Entry(About(title=title, summary="S"), source)
    days = {"last_checked": checked, "next_check": date(2026, 12, 31)}
    return Entry(Article.model_validate({"title": title, "summary": "S & T", "topic": "pain", **days}), source)


def test_the_newest_check_stands_first() -> None:
    """Then by title; pages without a day are not news, and the feed is as new as its first page."""
    pages = [
        entry("articles/old.md", "Old", date(2026, 1, 2)),
        entry("articles/new.md", "New", date(2026, 3, 4)),
        entry("about/undated.md", "Undated", None),
        entry("articles/also-old.md", "Also old", date(2026, 1, 2)),
    ]
    catalogue = Catalogue(entries={page.uri: page for page in pages})
    addresses = Addresses(HOME, {page.uri: page.uri.removesuffix(".md") + "/" for page in pages})
    feed = draw(TEMPLATES, catalogue, addresses, Channel("Name", "About", HOME, "feed.xml"))
    assert re.findall("<title>(.*?)</title>", feed) == ["Name", "New", "Also old", "Old"]
    assert re.findall("<updated>(.*?)T", feed) == ["2026-03-04", "2026-03-04", "2026-01-02", "2026-01-02"]
    assert f"<id>{HOME}articles/new/</id>" in feed
    assert f'<link rel="self" href="{HOME}feed.xml"/>' in feed
    assert "<summary>S &amp; T</summary>" in feed
