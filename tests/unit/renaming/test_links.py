"""Links of Markdown texts that lead to a renamed page, or begin at another folder."""

import pytest

from groundwork.renaming.links import mend, mend_shared
from groundwork.renaming.move import Move
from groundwork.renaming.text import Text

MOVE = Move("drills/old.md", "drills/new.md")
AWAY = Move("drills/old.md", "drills/deep/new.md")


@pytest.mark.parametrize(
    ("uri", "before", "after"),
    [
        ("drills/x.md", "[a](old.md)", "[a](new.md)"),
        ("drills/x.md", "[a](./old.md#steps)", "[a](new.md#steps)"),
        ("drills/x.md", '[a](<old.md> "old.md") ![b](old.md)', '[a](<new.md> "old.md") ![b](new.md)'),
        ("articles/x.md", "[a](../drills/old.md?x#y)", "[a](../drills/new.md?x#y)"),
        ("articles/deep/x.md", "[a](/drills/old.md#y) [b](../../drills/old.md)", "[a](/drills/new.md#y) [b](../../drills/new.md)"),
        ("index.md", "[a](drills/old.md)", "[a](drills/new.md)"),
        ("drills/x.md", "[a][k]\n\n  [k]: old.md#y 'T'\n", "[a][k]\n\n  [k]: new.md#y 'T'\n"),
        ("drills/x.md", "- a\n\n    [in a list](old.md)", "- a\n\n    [in a list](new.md)"),
        ("drills/x.md", "---\nstart: 'In an [a](old.md).'\n---\n", "---\nstart: 'In an [a](new.md).'\n---\n"),
        ("drills/x.md", "[a](%6fld.md)", "[a](new.md)"),
        # The page itself.
        ("drills/old.md", "[a](old.md#y) [b](#y) [c](x.md)", "[a](new.md#y) [b](#y) [c](x.md)"),
    ],
)
def test_a_link_to_the_page_is_mended(uri: str, before: str, after: str) -> None:
    """However it is written; its place on the page stays."""
    text = Text(f"docs/{uri}", before)
    mend(text, MOVE, uri)
    assert text.after == after


@pytest.mark.parametrize(
    "same",
    [
        "[a](older.md) [b](x/old.md) [c](../articles/old.md) [d](/old.md)",
        "[a](https://example.org/drills/old.md) [b](mailto:old.md)",
        "`[a](old.md)` and\n\n```\n[b](old.md)\n```\n",
        "old.md, drills/old.md\n\n[^1]: old.md\n",
        "/// quiz | bank: old\n///\n",
    ],
)
def test_all_else_stays(same: str) -> None:
    """Other pages, other sites, code, and words."""
    text = Text("docs/drills/x.md", same)
    mend(text, MOVE, "drills/x.md")
    assert text.after == same


def test_in_another_folder_a_pages_own_links_begin_there() -> None:
    """To pages and to pictures, with spaces or without; links from docs stay, and so do those within the page."""
    text = Text("docs/drills/old.md", "[a](x.md#y) ![b](../assets/my%20b.png) [c](/drills/x.md) [d](#d) [e](old.md) [f](deep/z.md)")
    mend(text, AWAY, "drills/old.md")
    assert text.after == "[a](../x.md#y) ![b](../../assets/my%20b.png) [c](/drills/x.md) [d](#d) [e](new.md) [f](z.md)"


def test_a_block_names_a_bank_by_its_id() -> None:
    """A renamed bank is asked for by its new name, among others; tags and ids of questions are no names of banks."""
    before = "/// quiz | bank: older, old\n///\n\n/// quiz | tags: old\n///\n\n```\n/// quiz | bank: old\n```\n"
    text = Text("docs/articles/x.md", before)
    mend(text, Move("quizzes/old.md", "quizzes/new.md"), "articles/x.md")
    assert text.after == before.replace("bank: older, old", "bank: older, new")


def test_what_stands_on_several_pages_is_mended_from_docs() -> None:
    """Of a link that begins at a page that nobody can know, the line is told."""
    text = Text("docs/data/safety.yml", "a: '[x](/drills/old.md#y)'\nb: '[x](../drills/old.md)'\nc: '[x](/articles/old.md)'\n")
    assert list(mend_shared(text, MOVE)) == [2]
    assert text.after == text.before.replace("/drills/old.md#y", "/drills/new.md#y")
