"""What a page says to machines."""

import json
import re
from html import unescape
from pathlib import Path


def test_citations_for_machines_are_those_that_readers_see(real_site: Path) -> None:
    """The JSON-LD of each page lists the works of its list of references, in the same order, with the same DOIs."""
    seen = 0
    for path in sorted(real_site.rglob("index.html")):
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
