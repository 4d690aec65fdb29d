"""Pages whose fields are wrong by themselves."""

from datetime import date

from tests.sites import about, article, drill, infant, progression, question, quiz, stage

SOUND = "drills/sound.md"
ONE_CHOICE = [{"text": "a", "correct": True, "feedback": "b"}]
LETTERS = "letters " * 30


def _edited(text: str, old: str, new: str) -> str:
    if old not in text:
        raise ValueError(old)
    return text.replace(old, new, 1)


def steps(count: int) -> list[dict[str, str]]:
    """Give some steps of a drill."""
    return [{"text": f"Step {number}."} for number in range(1, count + 1)]


WINDOWS = """\
title: When they did it
note: How to read it.
windows:
  - {skill: Sitting, from: 9.2, to: 3.8}
  - {skill: Standing, from: 4.8, to: 48}
  - {skill: Rolling, from: "2", to: 5}
  - {from: 5.2, to: 13.5}
  - {skill: Walking, from: 8.2, to: 17.6, mean: 12.1}
source: Somebody
reference: smith2018
"""

FIELDS: dict[str, str | bytes] = {
    "about/unknown-field.md": about("Unknown field", sumary="Twice."),
    "about/unknown-field-far.md": about("Unknown field far", xyz="Nothing like it."),
    "about/unknown-field-number.md": _edited(about("Unknown field number"), "summary", "2: two\nsummary"),
    "about/misspelt.md": _edited(about("Misspelt"), "summary:", "sumary:"),
    "about/two-problems.md": about("Two problems", sumary="Twice.", draft="maybe"),
    "about/missing.md": about("Missing", summary=None),
    "about/empty-text.md": about("Empty text", summary=""),
    "about/blank-text.md": about("Blank text", summary="   "),
    "about/no-value.md": _edited(about("No value"), "summary: About No value.", "summary:"),
    "about/number-for-text.md": about("Number for text", summary=12),
    "about/yes-for-text.md": about("Yes for text", summary=True),
    "about/list-for-text.md": about("List for text", summary=["a", "b"]),
    "about/fields-for-text.md": about("Fields for text", summary={"a": "b"}),
    "about/text-for-list.md": about("Text for list", aliases="one, two"),
    "about/fields-for-list.md": about("Fields for list", aliases={"one": "two"}),
    "about/number-in-list.md": about("Number in list", aliases=["one", 2]),
    "about/text-for-bool.md": about("Text for bool", draft="maybe"),
    "about/brackets-in-name.md": _edited(about("Brackets in name"), "---\n\n", "a[b]: 1\n---\n\n"),
    "about/day-for-text.md": _edited(about("Day for text"), "About Day for text.", "2026-03-31"),
    "about/number-for-bool.md": about("Number for bool", draft=7),
    "about/title-too-long.md": about(LETTERS.strip(), summary="Too long."),
    "drills/unknown-field-in-step.md": drill("Step field", steps=[*steps(3), {"text": "b", "breth": "in"}]),
    "drills/unknown-field-in-dose.md": drill("Dose field", dose={"start": "a", "source": "b", "starts": "c"}),
    "drills/unknown-field-in-review.md": drill("Review field", review={"name": "a", "role": "b", "rewieved": "2026-03-31"}),
    "drills/missing-in-step.md": drill("Missing in step", steps=[{"text": "a"}, {"breath": "in"}, {"text": "c"}, {"text": "d"}]),
    "drills/missing-in-fault.md": drill("Missing in fault", faults=[{"notice": "a"}]),
    "drills/text-for-step.md": drill("Text for step", steps=["a", {"text": "b"}, {"text": "c"}, {"text": "d"}]),
    "drills/text-for-steps.md": drill("Text for steps", steps="a, b, c, d"),
    "drills/list-for-dose.md": drill("List for dose", dose=["a", "b"]),
    "drills/number-in-dose.md": drill("Number in dose", dose={"start": 3, "source": "b"}),
    "drills/too-few-steps.md": drill("Too few steps", steps=steps(1)),
    "drills/too-many-steps.md": drill("Too many steps", steps=steps(8)),
    "drills/literal.md": drill("Literal", family="crawlin"),
    "drills/words-for-keys.md": drill("Words for keys", position="Hands and knees", tested="Not tested on its own", family="tummy time"),
    "infants/words-for-key.md": infant("Words for key", topic="Tummy time"),
    "drills/literal-with-or.md": drill("Literal far", level="xyz"),
    "drills/literal-in-step.md": drill("Literal in step", steps=[*steps(3), {"text": "b", "breath": "On"}]),
    "drills/yes-for-literal.md": _edited(drill("Yes for literal"), "level: gentle", "level: yes"),
    "drills/list-for-literal.md": drill("List for literal", level=["gentle"]),
    "drills/next-check.md": _edited(drill("Next check"), "next_check: 2027", "next_check: 2025"),
    "drills/next-check-far.md": _edited(drill("Next check far"), "next_check: 2027-03-31", "next_check: 2027-04-02"),
    "drills/date-to-come.md": drill("Date to come", last_checked=date(2926, 3, 31), next_check=date(2927, 3, 31)),
    "drills/date-in-words.md": _edited(drill("Date in words"), "2026-03-31", "March 2026"),
    "drills/date-number.md": _edited(drill("Date number"), "last_checked: 2026-03-31", "last_checked: 20260331"),
    "drills/date-month.md": _edited(drill("Date month"), "last_checked: 2026-03-31", "last_checked: 2026-03"),
    "drills/date-with-time.md": _edited(drill("Date with time"), "last_checked: 2026-03-31", "last_checked: 2026-03-31 10:00:00"),
    "drills/id-with-suffix.md": drill("Id with suffix", harder=["Sound.md"]),
    "drills/number-for-id.md": drill("Number for id", harder=[3]),
    "drills/text-for-ids.md": drill("Text for ids", harder="sound"),
    "drills/number-for-prerequisite.md": drill("Number for prerequisite", prerequisites=["sound", 3]),
    "drills/empty-prerequisite.md": drill("Empty prerequisite", prerequisites=[[]]),
    "drills/wrong-prerequisite.md": drill("Wrong prerequisite", prerequisites=[["sound", "Not an id"]]),
    "articles/literal.md": article("Article literal", topic="crowling"),
    "articles/citekey.md": article("Citekey", references=["@smith2018"]),
    "progressions/one-stage.md": progression("One stage", stages=[stage("sound")]),
    "progressions/no-drills.md": progression("No drills", stages=[stage("sound"), stage()]),
    "progressions/stage-field.md": progression("Stage field", stages=[stage("sound"), stage("sound", advanc="Easy.")]),
    "quizzes/passage-field.md": quiz("Passage field", questions=[question("field-1", "drills/sound.md", tag=["a"])]),
    "quizzes/one-choice.md": quiz("One choice", questions=[question("choice-1", SOUND, choices=ONE_CHOICE)]),
    "data/windows.yml": WINDOWS,
    "defaults.md": about("At the top"),
    "infants/.meta.yml": "in_short: [One., Two.]\ntopic: crowling\n",
    "infants/default.md": infant("Default", topic=None, in_short=None),
    "articles/deep/.meta.yml": "topic: crawling\n\ttab: one\n",
    "articles/deep/page.md": article("Below a broken default"),
}
