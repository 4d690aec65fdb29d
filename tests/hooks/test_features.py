"""Features are lines of mkdocs.yml, and each can be taken out."""

import shutil
from pathlib import Path

import pytest
from tests import sites
from tests.images import SVG
from tests.reach import DRILL, QUESTION
from tests.sites import ROOT, THREE_PAGES, WINDOWS, Built, article, infant, question, quiz

GROUND = ["catalogue", "page", "assets", "problems"]
FEATURES = sorted(path.stem for path in (ROOT / "hooks").glob("*.py") if path.stem not in GROUND)
HOOKS = GROUND + FEATURES
# These bring nothing but a block. A page with that block has a problem without the hook, so the pages here have none of them.
ONLY_BLOCKS = {"evidence"}
# These bring nothing to a page.
ONLY_READ = {"proofreading"}
# This brings nothing but what authors see while the site is served.
ONLY_SERVED = {"served"}
# A site with something of each feature.
FILES = (
    THREE_PAGES
    | DRILL
    | {
        "infants/windows.md": infant("Windows", chart="windows"),
        "data/windows.yml": WINDOWS,
        "data/redirects.yml": "articles/old.md: articles/answers.md\n",
        "articles/answers.md": article("Answers", "## Here\n\nOne [@smith2018].\n\n![A crawl](crawl.svg)"),
        "articles/crawl.svg": SVG,
        "quizzes/check.md": quiz(questions=[question("check-1", "articles/answers.md", "here"), QUESTION]),
    }
)
# What only a feature brings: a file of the site, or words on a page.
BROUGHT = {
    "citations": ("articles/answers/index.html", 'id="ref-smith2018"'),
    "figures": ("drills/reach/index.html", "<movement-figure"),
    "images": ("articles/answers/index.html", 'width="400"'),
    "windows": ("infants/windows/index.html", 'class="windows"'),
    "quiz": ("articles/answers/index.html", "<quiz-questions"),
    "structured_data": ("articles/answers/index.html", "application/ld+json"),
    "social": ("articles/answers/index.html", 'property="og:image"'),
    "feed": ("articles/answers/index.html", 'href="../../feed.xml"'),
    "redirects": ("articles/old/index.html", "This page has moved"),
    "headers": ("_headers", "Content-Security-Policy"),
    "downloads": ("articles/answers/index.html", "references.bib"),
}


def build(root: Path, hooks: list[str], made: Path | None = None) -> Built:
    """Build the site with some hooks; with the figures that another build made already."""
    sites.lay_out(root, FILES)
    if made:
        shutil.copytree(made / ".cache", root / ".cache")
    lines = "".join(f"  - hooks/{name}.py\n" for name in hooks)
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write(f"hooks:\n{lines}")
    return sites.build(root, site_url="https://example.org/")


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Build the site with all hooks."""
    return build(tmp_path_factory.mktemp("whole"), HOOKS)


def test_each_feature_brings_something(whole: Built) -> None:
    """Each has a row in BROUGHT, or brings a block alone, or is for authors alone."""
    assert whole.warnings == ()
    named = BROUGHT.keys() | ONLY_BLOCKS | ONLY_READ | ONLY_SERVED
    assert named == set(FEATURES), f"Mend BROUGHT, or one of the others: {', '.join(named ^ set(FEATURES))}"
    assert [name for name, (path, words) in BROUGHT.items() if words not in (whole.site / path).read_text(encoding="utf-8")] == []


def test_readers_get_nothing_of_what_is_served_to_authors(whole: Built) -> None:
    """Neither the bar nor its styles and scripts are in any file of a build."""
    texts = [path.read_bytes() for path in whole.site.rglob("*") if path.suffix in {".html", ".css", ".js"}]
    assert len(texts) > 10
    assert [text for text in texts if b"problem-bar" in text or b".served" in text] == []


def test_the_order_of_hooks_means_nothing(whole: Built, tmp_path: Path) -> None:
    """What has to come first says so by its priority: with the features the other way round the site is the same to the byte."""
    built = build(tmp_path, GROUND + FEATURES[::-1], whole.site.parent)
    assert built.warnings == ()
    first, second = (
        {path.relative_to(site): path.read_bytes() for path in site.rglob("*") if path.is_file()} for site in (whole.site, built.site)
    )
    assert first.keys() == second.keys()
    assert [path for path in first if first[path] != second[path] and path.suffix != ".gz"] == []


def test_a_question_about_a_picture_can_be_answered_without_it(tmp_path: Path) -> None:
    """Where figures are left out, the places are choices in words."""
    built = build(tmp_path, [name for name in HOOKS if name != "figures"])
    assert "What reaches?" in built.html("quizzes/check.md")
    assert "The right hand" in built.html("quizzes/check.md")
    assert "point__picture" not in built.html("quizzes/check.md")


@pytest.mark.parametrize("feature", FEATURES)
def test_a_site_does_without_a_feature(whole: Built, feature: str, tmp_path: Path) -> None:
    """It builds without a warning, and has all else: only what the feature brings is gone."""
    built = build(tmp_path, [name for name in HOOKS if name != feature], whole.site.parent)
    assert (built.status, built.warnings) == (0, ()), built.told
    texts = {path: (built.site / path).read_text(encoding="utf-8") for path, _ in BROUGHT.values() if (built.site / path).is_file()}
    left = {name: words in texts.get(path, "") for name, (path, words) in BROUGHT.items()}
    # Without lists of references there is nothing to offer for download.
    assert left == {name: name != feature and (feature, name) != ("citations", "downloads") for name in BROUGHT}
    assert {path.name for path in whole.site.rglob("*.html")} == {path.name for path in built.site.rglob("*.html")}


@pytest.mark.parametrize("hook", GROUND)
def test_what_cannot_be_taken_out_says_so(hook: str) -> None:
    """In the first line of its file."""
    assert "Nothing works without this hook." in (ROOT / f"hooks/{hook}.py").read_text(encoding="utf-8").split('"""')[1]
