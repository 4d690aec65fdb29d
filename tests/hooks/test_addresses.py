"""Links of built pages, whatever the site's settings make of addresses."""

from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from tests import sites
from tests.hooks.test_features import FILES
from tests.sites import about, drill, page
from tests.tags import Tags, read

HERE = "https://example.org/below/"
PAGES = FILES | {
    "drills/floor-play.md": drill("Floor play", audience="baby"),
    "index.md": page({"title": "Home", "summary": "The home page.", "lead": "Movement.", "start_with": ["wall-sit"]}),
    "safety.md": page({"title": "When to get help", "summary": "Signs."}, "## Babies { #sleep }\n\nSleep."),
    "search.md": page({"title": "Search", "summary": "All pages."}),
    "about/licence.md": about("Licence", "See [the plan](/progressions/crawl-plan.md)."),
}


def addresses(tags: Tags) -> list[str]:
    """Give each address that a page names: of links, of what it loads, and of the drawings that a figure loads when they are asked for."""
    views = [named["value"] for tag, named in tags.tags if tag == "button" and named.get("name") == "view" and "value" in named]
    return [value for _, name, value in tags.links if name in {"href", "src"}] + views


def broken(site: Path, base: str) -> list[str]:
    """Follow each link of each page that leads into the site; give those that lead nowhere."""
    pages = {path: read(path) for path in sorted(site.rglob("*.html"))}
    found = []
    for path, tags in pages.items():
        address = base + path.relative_to(site).as_posix()
        for value in addresses(tags):
            parts = urlsplit(urljoin(address, value))
            target = f"{parts.scheme}://{parts.netloc}{parts.path}"
            # The page that says that a page is not there is served at any address, so its own links begin at the root.
            if not target.startswith(base) and not (path.name == "404.html" and value.startswith("/")):
                found += [f"{path.name}: {value}"] if parts.netloc == urlsplit(base).netloc else []
                continue
            file = site / unquote(urlsplit(target).path).removeprefix(urlsplit(base).path).lstrip("/")
            file = file / "index.html" if file.is_dir() or target.endswith("/") else file
            if not file.is_file():
                found.append(f"{path.relative_to(site)}: {value}")
            elif parts.fragment and file in pages and unquote(parts.fragment) not in pages[file].ids:
                found.append(f"{path.relative_to(site)}: no anchor {value}")
    return found


@pytest.mark.parametrize("folders", ["true", "false"])
@pytest.mark.parametrize("address", ["", HERE])
def test_every_link_leads_somewhere(tmp_path: Path, folders: str, address: str) -> None:
    """Pages in folders of their own or not, with an address and without; all downloads, data and scripts are where a page says."""
    sites.lay_out(tmp_path, PAGES)
    with (tmp_path / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write(f"use_directory_urls: {folders}\n")
    built = sites.build(tmp_path, strict=True, site_url=address)
    assert (built.status, built.warnings) == (0, ()), built.told
    assert broken(built.site, address or "https://nowhere.invalid/") == []
    drill = built.site / "drills" / ("wall-sit/index.html" if folders == "true" else "wall-sit.html")
    assert drill.is_file()
    assert (built.site / "drills/wall-sit/references.bib").is_file()
    feed = built.site / "feed.xml"
    assert feed.is_file() == bool(address)
    if address:
        assert f"<id>{address}drills/{'wall-sit/' if folders == 'true' else 'wall-sit.html'}</id>" in feed.read_text(encoding="utf-8")
