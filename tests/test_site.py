"""The built site: links, titles, validity, privacy, sameness."""

import gzip
import json
import re
import subprocess
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from bs4 import BeautifulSoup
from tests import sites
from tests.loads import loads
from tests.pictures import size
from tests.sites import ROOT, pages_of
from tests.tags import Tags, read

from groundwork.bundles import folder as bundles
from groundwork.bundles.bundle import bundle
from groundwork.bundles.model import Feature
from groundwork.schemas.collections import COLLECTIONS

BASE = "https://site.invalid/"
# Signs: a text of so many says of itself where it comes from.
LONG = 24


def pages(site: Path) -> dict[str, Tags]:
    """Give every page by its address within the site."""
    return {path.relative_to(site).as_posix().removesuffix("index.html"): read(path) for path in sorted(site.rglob("*.html"))}


def broken_links(site: Path) -> list[str]:
    """Give every address on every page that leads to no file of the site, and every anchor to no id on that page."""
    found = pages(site)
    broken = []
    for address, page in found.items():
        for _, _, value in page.links:
            parts = urlsplit(urljoin(BASE + address, value))
            if parts.netloc != "site.invalid":
                continue
            path = unquote(parts.path).lstrip("/")
            target = site / path / "index.html" if path.endswith("/") or not path else site / path
            if not target.is_file():
                broken.append(f"{address}: {value}")
            elif parts.fragment and target.suffix == ".html" and unquote(parts.fragment) not in read(target).ids:
                broken.append(f"{address}: no anchor for {value}")
    return broken


def test_internal_links_and_anchors_resolve(real_site: Path) -> None:
    """Every address on every page leads to a file of the site, and every anchor to an id on that page."""
    assert broken_links(real_site) == []


def test_titles_are_unique(real_site: Path) -> None:
    """No two pages have the same title, and each has one h1."""
    found = pages(real_site)
    titles = [page.title for page in found.values()]
    assert all(titles)
    assert len(set(titles)) == len(titles)
    assert {address: heads for address, page in found.items() if (heads := sum(tag == "h1" for tag, _ in page.tags)) != 1} == {}


def test_no_page_asks_elsewhere(real_site: Path) -> None:
    """Nothing that a browser loads by itself comes from another address; stylesheets neither."""
    for address, page in pages(real_site).items():
        for tag, name, value in page.links:
            loads = name != "href" or tag == "link"
            assert not (loads and urlsplit(value).netloc), f"{address}: {value}"
    for path in (real_site / "assets").glob("*.css"):
        assert "//" not in path.read_text(encoding="utf-8"), path.name


def test_no_inline_script_or_style(real_site: Path) -> None:
    """A strict content security policy would stop nothing: data blocks are no scripts."""
    for address, page in pages(real_site).items():
        for tag, attributes in page.tags:
            is_data = attributes.get("type") in {"application/json", "application/ld+json"}
            assert tag != "script" or "src" in attributes or is_data, address
            assert tag != "style", address
            assert not {name for name in attributes if name == "style" or name.startswith("on")}, address


def test_html_is_valid(real_site: Path) -> None:
    """Every page passes html-validate's standard rules; .htmlvalidate.mjs gives each exception its reason."""
    command = [
        str(ROOT / "tools/node"),
        "html-validate",
        "--config",
        str(ROOT / ".htmlvalidate.mjs"),
        "--formatter",
        "text",
        str(real_site),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]


def test_heads_of_tables_say_what_they_head(real_site: Path) -> None:
    """A column or a row; tables of plans are long, and read cell by cell."""
    for address in ("progressions/crawl-ladder/", "progressions/lumbar-half-circle/", "infants/windows/", "about/how-we-work/"):
        page = BeautifulSoup((real_site / address / "index.html").read_text(encoding="utf-8"), "html.parser")
        heads = page.select("main th")
        assert heads, address
        assert {head.get("scope") for head in heads} <= {"col", "colgroup", "row"}, address


@pytest.mark.parametrize("address", ["", "drills/", "drills/bear-crawl-forward/", "progressions/crawl-ladder/", "review/", "search/"])
def test_headings_can_be_linked(real_site: Path, address: str) -> None:
    """Search leads to them, and readers hand their addresses on. Those of cards and boxes stand on many pages, and have a class."""
    page = BeautifulSoup((real_site / address / "index.html").read_text(encoding="utf-8"), "html.parser")
    heads = page.select("main h2:not([class]):not(section[id] > h2)")
    assert heads
    assert [head for head in heads if "id" not in head.attrs] == []


def test_a_page_without_words_of_its_own_is_described_by_the_site(real_site: Path) -> None:
    """Who finds it elsewhere reads what the site is about."""
    (told,) = [named["content"] for tag, named in pages(real_site)["404.html"].tags if tag == "meta" and named.get("name") == "description"]
    assert [told] == re.findall(r"^site_description: (.*)$", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"), re.MULTILINE)


def test_sources_are_not_published(real_site: Path) -> None:
    """Data, templates and figure sources stay out of the site."""
    assert not (real_site / "data").exists()
    assert not (real_site / "templates").exists()
    assert not list(real_site.rglob("*.yml"))


def test_search_names_the_kind_of_page(real_site: Path) -> None:
    """Each page of a collection carries its kind into the search, steps included."""
    entries = json.loads((real_site / "search/search_index.json").read_text(encoding="utf-8"))["docs"]
    by_place = {entry["location"]: entry for entry in entries}
    assert by_place["drills/bear-crawl-forward/"]["tags"] == ["Drill"]
    assert by_place["progressions/crawl-ladder/"]["tags"] == ["Plan"]
    assert "glass of water" in by_place["drills/bear-crawl-forward/#steps"]["text"]


def test_search_reads_the_windows_chart(real_site: Path) -> None:
    """Its words and months are found under its heading; the marks of its axis are no text."""
    entries = json.loads((real_site / "search/search_index.json").read_text(encoding="utf-8"))["docs"]
    found = next(entry for entry in entries if entry["location"] == "infants/windows/#windows-chart")
    text = " ".join(re.sub(r"<[^>]*>", " ", found["text"]).split())
    assert "healthy children" in found["title"]
    assert "Hands-and-knees crawling 5.2 to 13.5 Walking with help" in text
    assert text.endswith("8.2 to 17.6")


def test_safety_is_on_every_page_that_needs_it(real_site: Path) -> None:
    """Each page that makes claims holds the safety box; each baby page the sleep box too."""
    claim = [folder for folder, collection in COLLECTIONS.items() if collection.is_reviewed]
    assert {"drills", "progressions", "articles", "infants"} <= set(claim)
    for folder in claim:
        for path in pages_of(real_site / folder, "*/index.html"):
            assert 'class="safety"' in path.read_text(encoding="utf-8"), path
    babies = [
        path for path in ROOT.glob("docs/*/*.md") if "audience: baby" in path.read_text(encoding="utf-8") or path.parent.name == "infants"
    ]
    for path in babies:
        page = real_site / path.parent.name / (path.stem if path.stem != "index" else "") / "index.html"
        assert 'class="sleep"' in page.read_text(encoding="utf-8"), page


def test_every_page_that_makes_claims_says_who_reviewed_it(real_site: Path) -> None:
    """A clinician by name, or that none has."""
    found = [path for folder, row in COLLECTIONS.items() if row.is_reviewed for path in pages_of(real_site / folder, "*/index.html")]
    assert len(found) > 20
    said = re.compile(r"<strong>(?:Reviewed by |Not yet reviewed by a clinician\.)")
    assert [path for path in found if not said.search(path.read_text(encoding="utf-8"))] == []


def test_two_builds_are_the_same(real_site: Path, tmp_path: Path) -> None:
    """Building the same files again gives the same bytes."""
    again = sites.build(ROOT, strict=True, site=tmp_path / "again").site
    first = {path.relative_to(real_site): path.read_bytes() for path in real_site.rglob("*") if path.is_file()}
    second = {path.relative_to(again): path.read_bytes() for path in again.rglob("*") if path.is_file()}
    assert first.keys() == second.keys()
    assert [path for path in first if first[path] != second[path]] == []


@pytest.fixture(scope="module")
def addressed_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build two drills of the project, and the pages around them, with an address."""
    names = ("drills/bear-crawl-forward", "drills/bird-dog")
    copied = (
        *(f"{name}{end}" for name in names for end in (".md", ".figure.yml")),
        "data/poses.yml",
        "data/references.yml",
        "data/safety.yml",
    )
    files: dict[str, str | bytes] = {path: (ROOT / "docs" / path).read_bytes() for path in copied}
    root = sites.lay_out(
        tmp_path_factory.mktemp("addressed"), files | {"index.md": sites.page({"title": "Home", "summary": "A site.", "lead": "Drills."})}
    )
    return sites.build(root, site_url="https://example.org/back/").site


def test_address_brings_feed_and_qr_code(addressed_site: Path) -> None:
    """With SITE_URL there are a feed, canonical addresses and a QR code on each dated page."""
    feed = (addressed_site / "feed.xml").read_text(encoding="utf-8")
    assert "https://example.org/back/drills/bear-crawl-forward/" in feed
    page = (addressed_site / "drills/bear-crawl-forward/index.html").read_text(encoding="utf-8")
    assert 'rel="canonical" href="https://example.org/back/drills/bear-crawl-forward/"' in page
    assert 'class="qr"' in page


def test_address_brings_pictures_for_sharing(addressed_site: Path) -> None:
    """Each page names a picture by its whole address: the figure of a drill, else the mark of the site. It is there, and small."""
    base = "https://example.org/back/"
    for address, page in pages(addressed_site).items():
        told = {named["property"]: named["content"] for tag, named in page.tags if tag == "meta" and "property" in named}
        if address == "404.html":
            assert not told
            continue
        assert told["og:url"] == f"{base}{address}"
        assert told["og:title"]
        assert told["og:description"]
        picture = (addressed_site / told["og:image"].removeprefix(base)).read_bytes()
        assert size(picture) == (1200, 630), address
        assert len(picture) < 50_000, address
    drill = (addressed_site / "drills/bird-dog/index.html").read_text(encoding="utf-8")
    assert f'<meta property="og:image" content="{base}assets/social/drills/bird-dog.png">' in drill
    assert '<meta property="og:image:alt" content="Bird dog: a drawing of the movement">' in drill


def test_no_address_no_pictures_for_sharing(real_site: Path) -> None:
    """Nobody could find them."""
    assert not (real_site / "assets/social").exists()
    assert "og:image" not in (real_site / "drills/bird-dog/index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(("folder", "more_than"), [("workshop", 5), ("served", 4)])
def test_what_is_for_authors_is_not_published(real_site: Path, folder: str, more_than: int) -> None:
    """No page, script, style or font of it is in the site."""
    names = {path.name for path in (ROOT / "hooks/groundwork" / folder).rglob("*.*") if path.suffix in {".html", ".css", ".js", ".ttf"}}
    assert len(names) > more_than
    assert not [path for path in real_site.rglob("*") if path.name in names]


def test_no_address_no_feed(real_site: Path) -> None:
    """Without SITE_URL there is neither, as both would lead nowhere."""
    assert not (real_site / "feed.xml").exists()
    assert 'class="qr"' not in (real_site / "drills/bear-crawl-forward/index.html").read_text(encoding="utf-8")


# What a page may hold: a sign of it in the page, then what its stylesheet and its script say, and the part that it loads later.
HOLDS = {
    '<svg class="still': (".still__", "", ""),
    "<movement-figure": (".movement__", "", "figure/player"),
    'role="doc-biblioref"': (".citation-preview", "", "citations/preview"),
    "<quiz-questions": (".question", "", "quiz/questions"),
    "<quiz-day": (".day", "", "quiz/day"),
    "<quiz-review": (".review", "", "quiz/review"),
    'class="windows"': (".windows__", "", ""),
    'class="evidence': (".evidence__", "", ""),
    "<reference-filter": (".filter", "reference-filter", ""),
    "<search-results": (".search", "search-results", ""),
    'class="safety': (".safety", "", ""),
}


def test_a_page_loads_what_it_holds(real_site: Path) -> None:
    """One stylesheet and one script, in which all is that the page needs; parts that come later are named where they can come."""
    held, lacking, much = set(), [], []
    for path in pages_of(real_site):
        text, loaded = path.read_text(encoding="utf-8"), loads(path, real_site)
        for sign, (style, script, part) in HOLDS.items():
            if sign in text:
                held.add(sign)
                lacking += [(path.parent.name, sign)] * (
                    style not in loaded.style or script not in loaded.script or (part or "") not in ["", *loaded.late]
                )
            elif part and part in loaded.late and "<quiz-" not in text:
                much.append((path.parent.name, part))
    assert held == set(HOLDS)
    assert lacking == []
    assert much == []


def test_there_are_few_bundles_and_no_sources(real_site: Path) -> None:
    """At most eight of a kind, each loaded by a page; what they are joined from, and what of the theme nobody loads, stays out."""
    assets = real_site / "assets"
    text = "".join(path.read_text(encoding="utf-8") for path in real_site.rglob("*.html"))
    for kind in ("style.*.css", "script.*.js"):
        names = [path.name for path in assets.glob(kind)]
        assert 1 < len(names) <= 8
        assert [name for name in names if name not in text] == []
    assert not [name for name in ("base", "features", "layouts", "partials", "assets/stylesheets") if (real_site / name).exists()]
    others = [path.name.split(".")[0] for path in assets.rglob("*.js") if path.parent != assets]
    assert sorted(others) == ["bundle", "search"]


def test_quiz_scripts_keep_their_budget(real_site: Path) -> None:
    """A page with questions loads at most 8 kB of script for them, gzipped; what few readers reach is loaded when they do."""
    late = loads(real_site / "quizzes/crawling-and-walking/index.html", real_site).late
    assert packed(late["quiz/questions"].read_bytes()) <= 8 * 1024


# What stands on a page and is no text of its own: it is said elsewhere, or the same on all pages.
NOT_READ = {
    "drills/": [".card__summary"],
    "infants/": [".card__summary", ".sleep"],
    "search/": ["main section li"],
    "review/": ["main section li"],
    "drills/bear-crawl-forward/": [".safety", ".references__item, .references li", ".references__downloads"],
    "progressions/crawl-ladder/": [".safety"],
}


@pytest.mark.parametrize("address", NOT_READ)
def test_search_reads_what_a_page_says_itself(real_site: Path, address: str) -> None:
    """Not its cards, safety words, references and lists of other pages."""
    entries = json.loads((real_site / "search/search_index.json").read_text(encoding="utf-8"))["docs"]
    own = [entry for entry in entries if entry["location"].partition("#")[0] == address]
    read = " ".join(" ".join(f"{entry['title']} {entry['text']}" for entry in own).split())
    assert read
    page = BeautifulSoup((real_site / address / "index.html").read_text(encoding="utf-8"), "html.parser")
    for selector in NOT_READ[address]:
        texts = {" ".join(text.split()) for part in page.select(selector) for text in part.stripped_strings if len(text) > LONG}
        assert texts, selector
        assert {text for text in texts if text in read} == set(), selector


def test_answers_are_not_in_the_search_index(real_site: Path) -> None:
    """Prompts are; choices, feedback and explanations are not."""
    index = (real_site / "search/search_index.json").read_text(encoding="utf-8")
    assert "Where does the starting dose of bird dog" in index
    for words in ("A convention among teachers", "The drill says so, right beside the dose", "A convention is what teachers of movement"):
        assert words not in index


def packed(text: str | bytes) -> int:
    """Give how many bytes come over the network."""
    return len(gzip.compress(text if isinstance(text, bytes) else text.encode(), 9))


def test_player_of_figures_is_small() -> None:
    """Player and style of the figures together are 6 kB at most, as they come over the network."""
    sources = bundles.read(ROOT, "overrides")
    own = [feature for feature in bundles.features(sources) if feature.name in {"figure", "still"}]
    needs = frozenset(feature.name for feature in own)
    made = bundle(sources, Feature("base"), own, {needs: 1})
    files = [made.style(needs), made.late["figure/player"]]
    assert sum(packed(made.files[path]) for path in files) <= 6_000


def test_an_article_is_light(real_site: Path) -> None:
    """What an article loads beside its own words, without pictures, is 33 kB at most over the network: style, scripts, preview, fonts."""
    for path in pages_of(real_site / "articles", "*/index.html"):
        loaded = loads(path, real_site)
        fonts = sum(font.stat().st_size for font in (real_site / "assets/fonts").glob("*.woff2"))
        preview = packed(loaded.late["citations/preview"].read_bytes())
        assert packed(loaded.style) + packed(loaded.script) + preview + fonts <= 33_000, path.parent.name


def test_every_figure_is_small(real_site: Path) -> None:
    """A figure with its first view, and the strip of its steps, are 10 kB at most, as they come over the network."""
    sizes = {}
    for page in pages_of(real_site):
        html = page.read_text(encoding="utf-8")
        found = re.findall(r'<figure class="movement".*?</figure>|<ol class="steps.*?</ol>', html, re.DOTALL)
        if "<movement-figure" in html:
            sizes[page.parent.name] = packed("".join(found))
    assert sizes
    assert {name: size for name, size in sizes.items() if size > 10_000} == {}
