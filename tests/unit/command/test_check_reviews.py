"""The list of what is to be checked again."""

from datetime import date, timedelta
from pathlib import Path

from tests.sites import REFERENCES, Meta, about, article, drill

from groundwork.command import check_reviews

TODAY = date(2027, 3, 31)
SEEN = {"name": "Ada", "role": "Physiotherapist, here", "reviewed": date(2026, 3, 31)}


def dated(day: date) -> Meta:
    """Give the days of a page that is checked again by a day."""
    return {"last_checked": day - timedelta(days=300), "next_check": day}


OLD = REFERENCES.replace("smith2018", "doe2020").replace("10.1000/182", "10.1000/183") + "  status: {state: ok, checked: 2026-03-30}\n"
NEW = OLD.replace("doe2020", "new2020").replace("10.1000/183", "10.1000/184").replace("03-30", "03-31")


def listed(root: Path, ahead: int = 60) -> list[str]:
    """Write a project, and make its list."""
    files = {
        "drills/late.md": drill("Late", **dated(date(2027, 3, 30)), review=SEEN),
        "drills/later.md": drill("Later", **dated(date(2027, 2, 28)), review=SEEN),
        "drills/today.md": drill("Today", **dated(TODAY), review=SEEN),
        "drills/soon.md": drill("Soon", **dated(TODAY + timedelta(days=60)), review=SEEN),
        "articles/far.md": article("Far", **dated(TODAY + timedelta(days=61))),
        "articles/draft.md": article("Draft", **dated(date(2027, 1, 1)), draft=True),
        "articles/broken.md": article("Broken", x=1),
        "about/us.md": about(),
        "data/references.yml": REFERENCES + OLD + NEW,
        "templates/drill.md": drill("Template"),
    }
    for name, text in files.items():
        (root / "docs" / name).parent.mkdir(parents=True, exist_ok=True)
        (root / "docs" / name).write_text(text, encoding="utf-8")
    report = check_reviews.run(root, TODAY, ahead)
    assert report.status == 0
    assert report.said == ("1 file with problems could not be looked at. make build tells them.",)
    return report.text.splitlines()


def test_what_is_due_is_listed_oldest_first(tmp_path: Path) -> None:
    """With file, line and days. The day itself is not late; drafts and templates are not listed."""
    assert listed(tmp_path) == [
        "Pages past their day: 2",
        "  docs/drills/later.md:21: Later: to check by 2027-02-28, 31 days ago.",
        "  docs/drills/late.md:21: Late: to check by 2027-03-30, 1 day ago.",
        "Pages due by 2027-05-30 (DAYS=120 looks further): 2",
        "  docs/drills/today.md:21: Today: to check by 2027-03-31, today.",
        "  docs/drills/soon.md:21: Soon: to check by 2027-05-30, in 60 days.",
        "Works to look up again for corrections: 1",
        "  docs/data/references.yml:8: doe2020: looked up 2026-03-30, 366 days ago.",
        "Works never looked up for corrections: 1",
        "  docs/data/references.yml:1: smith2018.",
        "Pages that no clinician has reviewed: 1",
        "  docs/articles/far.md:1: Far.",
    ]


def test_the_horizon_can_be_moved(tmp_path: Path) -> None:
    """One day more, and one page more."""
    assert "  docs/articles/far.md:6: Far: to check by 2027-05-31, in 61 days." in listed(tmp_path, 61)
