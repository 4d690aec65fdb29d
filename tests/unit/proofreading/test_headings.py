"""Headings, in order."""

import pytest
from tests.unit.proofreading.pages import told


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("## One\n\n### Two\n\n## Three", []),
        ("# One", ['100: heading "One": the title of the page is its one heading of the first level']),
        ("#One", ['100: heading "One": the title of the page is its one heading of the first level']),
        ("### One", ['100: heading "One": goes from level 1 to level 3']),
        ("## One\n\n#### Two", ['102: heading "Two": goes from level 2 to level 4']),
        ("## One\n\n## Two\n\n## one", ['104: heading "one": stands on line 100 too']),
        ("## One\n\n### Steps\n\n## Two\n\n### Steps", []),
        ("## One\n\n### Steps\n\n### Steps", ['104: heading "Steps": stands on line 102 too']),
        ("##\n\nText.", ["100: heading: has no words"]),
    ],
)
def test_headings_of_a_page_of_text(body: str, found: list[str]) -> None:
    """They begin below the title, leave no level out, and no two are alike."""
    assert told(body) == found


def test_a_layout_has_headings_of_its_own() -> None:
    """What an author writes on a drill stands below one of them."""
    assert told("### One", "drills/a.md") == []
    assert told("## One", "drills/a.md") == ['100: heading "One": the layout writes those above']
