"""The windows chart on built pages."""

from collections.abc import Callable

from tests.loads import loads
from tests.sites import THREE_PAGES, WINDOWS, Built, article, infant

BLOCK = "/// windows\n///"
PAGES = ("infants/above/index.html", "articles/within/index.html", "infants/without/index.html")


def test_above_the_text_or_within_it(build_site: Callable[..., Built]) -> None:
    """A page for parents can have it above its text, any page within it; only these load its stylesheet and cite its source."""
    pages = {
        "infants/above.md": infant("Above", chart="windows", in_short=["One [@smith2018].", "Two."]),
        "infants/without.md": infant("Without"),
        "articles/within.md": article("Within", f"## Head\n\n{BLOCK}"),
    }
    built = build_site(THREE_PAGES | pages | {"data/windows.yml": WINDOWS}, strict=True)
    assert (built.status, built.warnings) == (0, ())
    above, within, without = (built.html(path) for path in ("infants/above.md", "articles/within.md", "infants/without.md"))
    assert above.index('<div class="windows">') < above.index('class="in-short"') < above.index('class="prose"')
    assert above.index('id="cite-1"') < above.index('class="in-short"')
    assert '<h3 class="windows__title"' in within
    assert all('id="ref-smith2018"' in html for html in (above, within))
    styles = [".windows__" in loads(built.site / page, built.site).style for page in PAGES]
    assert styles == [True, True, False]
    assert "windows" not in without.partition("<main")[2].partition("</main>")[0]


def test_a_chart_without_its_record_is_told(build_site: Callable[..., Built]) -> None:
    """At the field, and at the block."""
    text = article("Within", f"One.\n\n{BLOCK}")
    line = text.split("\n").index("/// windows") + 1
    above = infant("Above", chart="windows")
    field = above.split("\n").index("chart: windows") + 1
    built = build_site(THREE_PAGES | {"infants/above.md": above, "articles/within.md": text}, strict=True)
    assert built.status == 1
    assert built.warnings == (
        f"docs/articles/within.md:{line}: windows block: there is no docs/data/windows.yml. Write it, or take the block out.",
        f"docs/infants/above.md:{field}: chart: there is no docs/data/windows.yml. Write it, or take chart out.",
    )
