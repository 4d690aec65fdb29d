"""A small site whose author wrote a word of 50 letters wherever a word can stand, and put wide things into each text."""

from typing import Any

from tests import sites
from tests.data import dump, load
from tests.sites import Meta

LONG = ("Lumbosacral" + "lumbosacral" * 4)[:50]
LINK = f"https://example.org/{LONG}/{LONG}?{LONG}"
TABLE = "\n".join(
    ["| " + " | ".join(f"Column {number}" for number in range(14)) + " |", "|---" * 14 + "|", "| " + " | ".join([LONG, "short"] * 7) + " |"]
)
# Below the title; on a drill and a plan, below the heading that the layout writes.
HEADING = "##"
BODY = f"""\
{LONG} stands here [@smith2018, {LONG}].

{HEADING} A heading {LONG}

Table: A caption {LONG} with words after it

{TABLE}

- A list {LONG}
    - in a list, `{LONG}_{LONG}`

> A quotation {LONG}

!!! note "Good to know {LONG}"

    {LONG}

Word {LONG}
:   means {LONG}.

A link [{LONG}]({LINK}), and <{LINK}>, with a note[^1].

[^1]: {LONG}

{HEADING} Code

``` py
{LONG} = "{LONG} {LONG} {LONG}"
```

```
plain = "{LONG} {LONG} {LONG}"
```

![A wide picture](../wide.svg)

/// evidence | smith2018: joint-angle
///
"""
# Fields whose value is one of a few, or a name.
NAMES = {
    *("family", "level", "position", "audience", "type", "id", "page", "urgency", "drills", "stage_name", "harder", "references"),
    *("start_with", "heading", "DOI", "design", "certainty", "scale", "reference", "chart", "tested"),
}


def lengthened(value: Any, field: str = "") -> Any:
    """Put the long word before every text; a title starts with its own letters, so that it stays its own."""
    if isinstance(value, dict):
        return {name: lengthened(one, name) for name, one in value.items()}
    if isinstance(value, list):
        return [lengthened(one, field) for one in value]
    if not isinstance(value, str) or field in NAMES:
        return value
    return (value.replace(" ", "") + LONG)[:50] if field == "title" else f"{LONG} {value}"


def page(text: str, body: str = BODY, **kept: Any) -> str:
    """Give a page of another text with long words; the fields that are ``kept`` have their value."""
    meta: Meta = lengthened(load(text.split("---\n")[1]))
    if {"steps", "stages"} & meta.keys():
        body = body.replace(f"\n{HEADING} ", f"\n{HEADING}# ")
    return sites.page(meta | kept, body)


def record(text: str) -> str:
    """Give a record with long words."""
    return dump(lengthened(load(text)))


STUDY = """\
  container-title: Journal
  URL: {link}
  study:
    design: pilot-study
    population: Somebody
    results: [Little.]
    harms: None.
    not_shown: [that it eases pain]
    findings:
      - id: joint-angle
        subject: Crawling
        verb: change
        verb_third: changes
        rest: one joint angle
        reported: One joint angle changed.
        certainty: low
        outcome: The angle of one joint.
        interval:
          {{axis: The angle, measure: mean difference, scale: difference, estimate: 2, low: 1, high: 3, below_is: less, above_is: more}}
"""
WINDOWS = """\
title: When
note: How to read it.
windows:
  - {skill: "", from: 3.8, to: 9.2}
source: Somebody
reference: smith2018
"""
NUMBER: Meta = {"value": 5, "tolerance": 0, "unit": "legs", "feedback": "So.", "too_low": "More.", "too_high": "Less."}
QUESTIONS = [
    sites.question("one", hint="Think.", references=["smith2018"]),
    sites.question("several", type="several-answers", choices=sites.choices("AbC")),
    sites.question("number", type="number", number=NUMBER, choices=None),
    sites.question("order", type="order", choices=sites.choices("abc")),
    sites.question("match", type="match", choices=[choice | {"goes_with": f"With {choice['text']}"} for choice in sites.choices("abc")]),
]
DRILL: Meta = {
    "harder": ["bridge"],
    "faults": [{"notice": "Hips sag", "try": "fewer steps"}],
    "feel": "Your arms.",
    "stop": ["It hurts."],
    "equipment": ["a mat"],
    "variants": {"easier": ["Higher."], "harder": ["Lower."]},
}


def files(safety: str) -> dict[str, str | bytes]:
    """Give the files of the site, by their path in docs; ``safety``: the words that every page of ours shows."""
    stages = [sites.stage("wall-sit", group="Down"), sites.stage("bridge", do="Both.")]
    home = sites.page({"title": "Home", "summary": "The home page.", "lead": "Movement.", "start_with": ["wall-sit"]})
    return {
        "wide.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="4000" height="300"><path fill="green" d="M0 0h4000v300H0z"/></svg>',
        "index.md": page(home, BODY.replace("../wide", "wide")),
        "drills/wall-sit.md": page(sites.drill(**DRILL)),
        "drills/bridge.md": page(sites.drill("Bridge", **DRILL), harder=[]),
        "articles/what-is-known.md": page(sites.article(drills=["wall-sit"]), topic="crawling"),
        "infants/tummy-time.md": page(sites.infant(chart="windows"), topic="tummy-time"),
        "progressions/crawl-plan.md": page(sites.progression(stages=stages)),
        "quizzes/check.md": page(sites.quiz(questions=QUESTIONS), ""),
        "about/how.md": page(sites.about()),
        "references/index.md": page(sites.about("References"), ""),
        "safety.md": page(sites.about("Safety"), ""),
        "review.md": page(sites.about("Review"), ""),
        "search.md": page(sites.about("Search"), ""),
        "data/references.yml": record(sites.REFERENCES + STUDY.format(link=LINK)).replace(f"{LONG} https", "https"),
        "data/windows.yml": record(WINDOWS).replace(f"skill: '{LONG} '", f"skill: {LONG[:40]}"),
        "data/safety.yml": record(safety),
    }
