"""The safety words: what the record must say, and that each built page says it whole, to the right reader."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag
from tests import sites
from tests.conftest import BuildSite
from tests.data import load
from tests.sites import ROOT

DOCS = ROOT / "docs"
RECORD: dict[str, Any] = load((DOCS / "data/safety.yml").read_text(encoding="utf-8"))
AGREED = ROOT / "tests/golden/safety.txt"
Part = tuple[str, list[str], str]


def words(tag: Tag | None) -> str:
    """Give the text of an element, as read."""
    return " ".join(tag.get_text(" ").split()) if tag else ""


def expected(audience: str) -> list[Part]:
    """Give the parts of the box as the record has them: heading, signs and lines in order, urgency."""
    parts = []
    for part in RECORD[audience]:
        case = part.get("case", {"lead": None, "signs": []})
        lines = [*part["signs"], case["lead"], *case["signs"], part.get("note")]
        parts.append((part["action"], [line for line in lines if line], part["urgency"]))
    return parts


def shown(box: Tag) -> list[Part]:
    """Give the parts of a box on a page, in the same form."""
    return [
        (
            words(part.select_one(".safety__action")),
            [words(line) for line in part.select("li, p")],
            next(name.removeprefix("safety__part--") for name in part["class"] if name.startswith("safety__part--")),
        )
        for part in box.select(".safety__part")
    ]


def stop_line(name: str) -> str:
    """Give a stop line as the record has it."""
    line = RECORD[name]
    return " ".join([*filter(None, [line.get("call")]), line["action"], line["text"], RECORD["link"]])


def pages(*folders: str) -> dict[str, str]:
    """Give each page of some folders by its address, with its audience."""
    found = {}
    for path in sorted(path for folder in folders for path in (DOCS / folder).glob("*.md") if path.name != "index.md"):
        meta = load(path.read_text(encoding="utf-8").split("---\n")[1])
        found[f"{path.parent.name}/{path.stem}/"] = "baby" if path.parent.name == "infants" else meta.get("audience", "adult")
    return found


@cache
def opened(site: Path, address: str) -> BeautifulSoup:
    """Read a built page."""
    return BeautifulSoup((site / address / "index.html").read_text(encoding="utf-8"), "html.parser")


def boxes(page: BeautifulSoup) -> list[list[Part]]:
    """Give the boxes of a page, but for those that stand with the answer to a question."""
    return [shown(box) for box in page.select(".safety") if not box.find_parent("quiz-questions")]


# What each list of the National Health Service's page on back pain names, and where it stands there; one list an urgency.
NHS = {
    "now": [
        "chest pain",
        "it began after a serious accident, such as a fall from height or a road crash",
        "in both legs",
        "pain, tingling, weakness or numbness",
        "numbness or tingling between your legs",
        "genitals",
        "buttocks",
        "trouble starting, stopping or feeling when you pee or poo, or no control over it",
    ],
    "today": [
        "fever",
        "losing weight without trying",
        "a lump or a swelling, or has changed shape",
        "no better after rest, or is worse at night",
        "worse when you sneeze, cough or poo",
        "between your shoulders",
    ],
}
# What else may never rank lower: a leg that gets weaker counts like one that is newly weak.
ADULT = {
    "now": ["new or worsening weakness or clumsiness in a leg", "a new change in sexual function"],
    "today": ["one calf is swollen and painful", "small fall, and you have thin bones", "steroids for a long time", "had cancer"],
}
BABY = {
    "now": [
        *("trouble breathing", "blue, grey or pale", "floppy, does not respond or is hard to wake", "seizure", "bulging soft spot"),
        *("a rash that stays when you press", "road accident", "higher than their own height, 1 metre or 5 stairs", "passed out"),
        *("drowsy or do not wake for feeds", "they vomit", "odd or confused, or cannot be soothed", "weak or unsteady"),
        *(
            "clear fluid comes from the nose or ears",
            "bruises round the eyes or behind the ears",
            "a bruise, swelling or cut of more than 5 cm",
            "a bleeding disorder or take blood thinners",
        ),
    ],
    "today": [
        *("is under 1 year old and hit their head, even if they seem well", "a new limp, or will not stand or put weight on a leg"),
        *("a limp with a fever, or with a swollen, red or hot joint", "suddenly weak, or has new trouble with balance or walking"),
    ],
    "week": ["lost a skill that was settled, or more than one skill", "prefers one hand or one side", "always drags the same side"],
    "ask": ["getting about in any way at 9 months", "sitting without support at 9 months", "getting to sitting alone at 9 months"],
}


@pytest.mark.parametrize(
    ("audience", "urgency", "sign"),
    [
        (audience, urgency, sign)
        for audience, lists in (("adult", NHS), ("adult", ADULT), ("baby", BABY))
        for urgency, signs in lists.items()
        for sign in signs
    ],
)
def test_sign_stands_under_its_urgency(audience: str, urgency: str, sign: str) -> None:
    """Each sign stands in the part of the box that its source gives it, and in no other."""
    places = [place for _, lines, place in expected(audience) if any(sign in line for line in lines)]
    assert places == [urgency]


def every_word(value: object) -> list[str]:
    """Give each text of the record in its order, with what it stands under."""
    if isinstance(value, dict):
        return [line for name, below in value.items() for line in (f"{name}:", *(f"  {word}" for word in every_word(below)))]
    return [line for below in value for line in every_word(below)] if isinstance(value, list) else [str(value)]


def test_no_word_changes_unseen(request: pytest.FixtureRequest) -> None:
    """Each is as it was when somebody last read them all. ``make safety-words`` takes a change that was agreed on."""
    written = "\n".join(every_word({name: value for name, value in RECORD.items() if name != "references"})) + "\n"
    if request.config.getoption("--update"):
        AGREED.write_text(written, encoding="utf-8")
    agreed = AGREED.read_text(encoding="utf-8")
    assert written.splitlines() == agreed.splitlines(), (
        "A safety word changed. Once a physiotherapist agrees with each change: make safety-words."
    )


def test_chest_pain_and_accidents_have_no_condition() -> None:
    """Neither waits for minutes of rest, for another sign, or for the size of the crash."""
    now = next(lines for _, lines, urgency in expected("adult") if urgency == "now")
    assert "chest pain" in now
    assert "back pain, and it began after a serious accident, such as a fall from height or a road crash" in now


def test_chest_pain_is_a_reason_to_call() -> None:
    """The stop line of adult drills says so first; nowhere is it only a reason to stop."""
    assert stop_line("stop").startswith("Chest pain, or ")
    assert "? Stop, and call your emergency number now. Stop for today if " in stop_line("stop")
    drills = {path.name: path.read_text(encoding="utf-8").lower() for path in (DOCS / "drills").glob("*.md")}
    assert not [name for name, text in drills.items() if "chest pain" in text]


def test_parts_stand_in_the_order_of_urgency() -> None:
    """What needs help now comes first."""
    assert [urgency for _, _, urgency in expected("adult")] == ["now", "today", "stop", "ask"]
    assert [urgency for _, _, urgency in expected("baby")] == ["now", "today", "week", "ask"]


@pytest.mark.parametrize("audience", ["adult", "baby"])
def test_every_page_has_the_box_of_its_reader(real_site: Path, audience: str) -> None:
    """Each drill, plan, article and page for parents has one box, whole, with the words for its reader."""
    found = pages("drills", "progressions", "articles", "infants")
    read = {address: boxes(opened(real_site, address)) for address, reader in found.items() if reader == audience}
    assert len(read) > 5
    assert {address: parts for address, parts in read.items() if parts != [expected(audience)]} == {}


def test_every_drill_and_plan_has_the_stop_line_of_its_reader(real_site: Path) -> None:
    """An adult is told of dizziness and chest pain; the parent of a baby of yawns and of sleep."""
    names = {"adult": "stop", "baby": "stop_baby"}
    for address, reader in pages("drills", "progressions").items():
        lines = [words(line) for line in opened(real_site, address).select(".stop-line")]
        assert lines == [stop_line(names[reader])], address


def test_every_baby_page_has_the_sleep_box(real_site: Path) -> None:
    """Whole, on the list of baby pages and the safety page too; no page for adults has it."""
    rules = [RECORD["sleep"]["title"], *RECORD["sleep"]["rules"]]
    others = {"infants/": "baby", "safety/": "baby"}
    for address, reader in {**pages("drills", "progressions", "articles", "infants"), **others}.items():
        read = [[words(line) for line in box.select(".sleep__title, li")] for box in opened(real_site, address).select(".sleep")]
        assert read == ([rules] if reader == "baby" else []), address


def test_safety_page_has_both_boxes(real_site: Path) -> None:
    """Adults first; each below the heading that names its reader."""
    page = opened(real_site, "safety/")
    assert boxes(page) == [expected("adult"), expected("baby")]
    for name, audience in (("adults", "adult"), ("babies", "baby")):
        heading = page.find(id=name)
        assert isinstance(heading, Tag)
        box = heading.find_next(class_="safety")
        assert isinstance(box, Tag)
        assert shown(box) == expected(audience)


def test_answers_about_warning_signs_show_the_box(real_site: Path) -> None:
    """A question on signs has all of them with its answer, for the reader whom its passage is about."""
    bank = opened(real_site, "quizzes/doing-the-drills/")
    asked = bank.select_one("#answer-call-now-signs")
    assert asked
    assert [shown(box) for box in asked.select(".safety")] == [expected("adult")]


def test_home_leads_to_help(real_site: Path) -> None:
    """Its line has the words of the record, and every sign in it needs help now."""
    lines = [words(line) for line in opened(real_site, "").select(".stop-line")]
    assert lines == [f"{RECORD['emergency']} {RECORD['emergency_answer']} {RECORD['link']}"]
    signs = ("Chest pain", "numbness between the legs", "trouble when you pee or poo")
    assert RECORD["emergency"] == "{}, {}, or {}?".format(*signs)
    now = next(" ".join(lines) for _, lines, urgency in expected("adult") if urgency == "now")
    for words_of_sign in (("chest pain",), ("numbness", "between your legs"), ("trouble", "when you pee or poo")):
        assert all(part in now for part in words_of_sign)


def test_a_lost_skill_is_told_once(real_site: Path) -> None:
    """On each page for parents and each floor play it stands once, with what is a pause and what is a loss."""
    for address, reader in {**pages("drills", "infants"), "infants/": "baby"}.items():
        if reader == "baby":
            text = words(opened(real_site, address).select_one("article"))
            assert text.count("A new skill may come and go before it stays.") == 1, address
            assert text.lower().count("settled") == 1, address
            assert "loses a skill" not in text, address
            assert "lost a skill," not in text.lower(), address


def test_an_answer_about_babies_shows_the_signs_of_babies(build_site: BuildSite) -> None:
    """Which box stands with an answer follows from the page, or the part of the safety page, that answers it."""
    passages = {
        "play": ("drills/play.md", "evidence", "baby"),
        "page": ("infants/tummy-time.md", "when-to-get-help", "baby"),
        "signs": ("safety.md", "babies", "baby"),
        "sleep": ("safety.md", "sleep", "baby"),
        "drill": ("drills/wall-sit.md", "evidence", "adult"),
        "adults": ("safety.md", "adults", "adult"),
    }
    asked = [
        sites.question(name, page, heading, tags=["warning-signs"], choices=sites.choices("Ab" if number % 2 else "aB"))
        for number, (name, (page, heading, _)) in enumerate(passages.items())
    ]
    built = build_site(
        {
            "drills/wall-sit.md": sites.drill(),
            "drills/play.md": sites.drill("Play", audience="baby", family="tummy-time"),
            "infants/tummy-time.md": sites.infant(),
            "safety.md": sites.about("Safety"),
            "data/safety.yml": sites.safety(),
            "quizzes/signs.md": sites.quiz(questions=asked),
        }
    )
    assert built.warnings == ()
    page = BeautifulSoup(built.html("quizzes/signs.md"), "html.parser")
    for name, (_, _, audience) in passages.items():
        assert [shown(box) for box in page.select(f"#answer-{name} .safety")] == [expected(audience)], name
