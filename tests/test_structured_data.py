"""What every page of the site says to machines is what it says to readers: the works that it cites, and its questions."""

import json
import re
from html import unescape
from pathlib import Path
from typing import Any

from tests.sites import pages_of

FOLDED = re.compile(r"\s+")


def words(html: str) -> str:
    """Give the words that a reader sees, without the numbers of citations."""
    html = re.sub(r'\s*<a [^>]*class="citation"[^>]*>[^<]*</a>(\u2013<a [^<]*</a>)?', "", html)
    return FOLDED.sub(" ", unescape(re.sub(r"<[^>]+>", "", html)))


def test_citations_for_machines_are_those_that_readers_see(real_site: Path) -> None:
    """The JSON-LD of each page lists the works of its list of references, in the same order, with the same DOIs."""
    seen = 0
    for path in pages_of(real_site, "**/index.html"):
        text = path.read_text(encoding="utf-8")
        found = re.search(r'<script type="application/ld\+json">(.*?)</script>', text, flags=re.DOTALL)
        listed = re.search(r'<section class="references".*?</section>', text, flags=re.DOTALL)
        if not found or not listed:
            continue
        data = json.loads(found.group(1))
        entries = re.findall(r'<li id="ref-[^"]+">(.*?)</li>', listed.group(), flags=re.DOTALL)
        assert len(data["citation"]) == len(entries)
        for work, entry in zip(data["citation"], entries, strict=True):
            seen += 1
            assert ("identifier" in work) == ("https://doi.org/" in entry)
            words = re.findall(r"\w+", work["name"])
            assert words[0] in unescape(entry)
            assert words[-1] in unescape(entry)
    assert seen > 50


def test_questions_for_machines_are_those_that_readers_see(real_site: Path) -> None:
    """Each prompt, answer, feedback and explanation of the JSON-LD stands on its page, and no question is left out."""
    seen = 0
    for path in pages_of(real_site, "**/index.html"):
        text = path.read_text(encoding="utf-8")
        data = json.loads(re.findall(r'<script type="application/ld\+json">(.*?)</script>', text, flags=re.DOTALL)[0])
        asked = data.get("hasPart", {}).get("hasPart", [])
        assert len(asked) == len(re.findall(r'<li class="question"', text))
        shown = words(text.partition("</head>")[2])
        for question in asked:
            assert question["text"] in shown
            for said in texts(question):
                assert said in shown, path
            seen += 1
    assert seen >= 12


def texts(question: dict[str, Any]) -> list[str]:
    """Give the texts of a question's answers; an order or a match is written out in one, so by its parts."""
    accepted = question["acceptedAnswer"] if isinstance(question["acceptedAnswer"], list) else [question["acceptedAnswer"]]
    answers = [*accepted, *question.get("suggestedAnswer", [])]
    found = [comment["text"] for answer in answers for name in ("comment", "answerExplanation") if (comment := answer.get(name))]
    return found + [part for answer in answers for whole in answer["text"].split("; ") for part in whole.split(": ")]
