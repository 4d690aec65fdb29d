"""What a page says of its checks."""

import re
from datetime import date
from pathlib import Path

from tests import sites
from tests.sites import THREE_PAGES, Meta, article, drill, infant, progression, stage

LATE: Meta = {"last_checked": date(2026, 3, 31), "next_check": date(2026, 9, 20)}
FILES = THREE_PAGES | {
    "drills/late.md": drill("Late", **LATE),
    "drills/today.md": drill("Today", **LATE | {"next_check": date(2026, 9, 21)}),
    "articles/late.md": article("Late text", **LATE),
    "infants/late.md": infant("Late for parents", **LATE),
    "progressions/late.md": progression("Late plan", stages=[stage("late"), stage("today")], **LATE),
}
SAID = "Last checked 31 March 2026. This page was due to be checked again by 20 September 2026, and has not been yet."


def test_a_page_past_its_day_says_so_to_its_reader(tmp_path: Path) -> None:
    """On each kind of page, in place of the day of the next check. On the day itself it is not late."""
    built = sites.build(sites.lay_out(tmp_path, FILES), strict=True)
    assert built.status == 0, built.told
    words = {name: " ".join(re.sub("<[^>]*>", " ", built.html(name)).split()) for name in FILES if name.endswith(".md")}
    assert {name for name, text in words.items() if SAID in text} == {name for name in words if name.endswith("/late.md")}
    assert "Last checked 31 March 2026. Next check by 21 September 2026." in words["drills/today.md"]
    assert "due to be checked" not in words["drills/today.md"]
    assert "Next check" not in words["drills/late.md"]
