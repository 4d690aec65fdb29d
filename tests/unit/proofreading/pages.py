"""Pages to read, from a few words."""

from typing import Any

from tests.data import dump

from groundwork.proofreading.check import desk, proof
from groundwork.proofreading.model import Reading
from groundwork.proofreading.read import page
from groundwork.schemas.collections import schema_of
from groundwork.schemas.house_style import HouseStyle
from groundwork.schemas.reference import References
from groundwork.source import yaml_text
from groundwork.source.read import Source

WORKS = References.model_validate(
    {
        "smith2018": {"type": "book", "title": "Crawling"},
        "jones2020": {
            "type": "article-journal",
            "title": "Walking",
            "issued": 2020,
            "volume": "77",
            "study": {
                "design": "randomised-trial",
                "n": 120,
                "results": ["42 of 60 had less pain, two had more; 1,476 steps; 4.3% did not finish."],
            },
        },
    }
).root
STYLE = HouseStyle.model_validate(
    {
        "words": [
            {"pattern": r"\bcures?\b", "instead": "Leave it out."},
            {"pattern": r"\bslipped dis[ck]\b", "instead": "Say what it is."},
            {"pattern": r"\bchronic\b", "instead": "Write long-lasting.", "notice": True},
        ],
        "longest_sentence": 12,
        "grades": {"articles": 6},
    }
)


def read(body: str = "", uri: str = "articles/a.md", **fields: Any) -> Reading:
    """Read a page whose text begins on line 100; each field stands on a line of its own, from 2."""
    text = dump(fields) if fields else ""
    own = yaml_text.parse(text, f"docs/{uri}", "front matter", first_line=2)
    schema = schema_of(uri)
    assert schema
    return page(Source(uri, own.data, own.places, body, 100), schema)


def told(body: str = "", uri: str = "articles/a.md", style: HouseStyle = STYLE, **fields: Any) -> list[str]:
    """Give what is told of a page, as ``line: thing: what is wrong``; with a + before notices."""
    found = proof(read(body, uri, **fields), desk(style, WORKS)).problems
    return [f"{'+' if one.notice else ''}{one.location.line}: {one.thing}: {one.wrong}" for one in sorted(found)]
