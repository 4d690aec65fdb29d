"""Changes at places of a file, and nothing else."""

import pytest

from groundwork.renaming.text import Text

PAGE = """\
---
# harder: [old] stays, as it is a comment
title: "old"
harder: [ "old" , 'older',old]
passage:
  page: a/old.md
stages:
  - {drills: [old, x]}
  - drills:
      - old
---

old
"""


@pytest.mark.parametrize("start", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_value_is_changed_where_it_stands(start: str, end: str) -> None:
    """Comments, quotes, spaces and ends of lines stay as their author has them."""
    before = start + PAGE.replace("\n", end)
    text = Text("docs/x.md", before)
    for at in (("harder", 0), ("harder", 2), ("stages", 0, "drills", 0), ("stages", 1, "drills", 0)):
        place = text.at(at)
        assert place is not None
        assert text.put(place, "old", "brand-new")
    wanted = before
    for old, new in {'[ "old"': '[ "brand-new"', ",old]": ",brand-new]", "[old, x]": "[brand-new, x]", "- old": "- brand-new"}.items():
        assert wanted.count(old) == 1
        wanted = wanted.replace(old, new)
    assert text.after == wanted
    assert dict(text.changed()) == {
        4: "harder: [ \"brand-new\" , 'older',brand-new]",
        8: "- {drills: [brand-new, x]}",
        10: "- brand-new",
    }


def test_a_group_of_one_is_found_without_its_brackets() -> None:
    """The record has a group where the author wrote one id."""
    text = Text("docs/x.md", "---\nprerequisites: [one, [two, three]]\n---\n")
    first, second = text.at(("prerequisites", 0, 0)), text.at(("prerequisites", 1, 1))
    assert first
    assert second
    assert [text.before[slice(*place)] for place in (first, second)] == ["one", "three"]


def test_another_word_stays() -> None:
    """What is not there is not changed, and whoever asks is told."""
    text = Text("data.yml", "a: old-one\nb: |\n  old\n")
    assert not text.put(text.values["a",], "old", "new")
    assert text.at(("c",)) is None
    assert text.after == text.before
