"""What a built page loads by itself: its stylesheet, its script, and the parts that its script may load later."""

import re
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Loads:
    """The texts of what a page loads, and the path of each late part by its name."""

    style: str
    script: str
    late: dict[str, Path]


def loads(page: Path, site: Path) -> Loads:
    """Read what a page loads; it has one stylesheet of ours and one script."""
    html = page.read_text(encoding="utf-8")
    (style,) = re.findall(r'<link rel="stylesheet" href="[^"]*?assets/(style\.\w+\.css)">', html)
    ((script, late),) = re.findall(
        r'<script defer(?: blocking="render")? src="[^"]*?assets/(script\.\w+\.js)"(?: data-late="([^"]*)")?>', html
    )
    assets = site / "assets"
    parts = dict(pair.split("=") for pair in late.split())
    return Loads(
        (assets / style).read_text(encoding="utf-8"),
        (assets / script).read_text(encoding="utf-8"),
        {name: assets / file for name, file in parts.items()},
    )
