"""What is kept of a page while it is drawn."""

from tests import drawn

from groundwork.page_state import CurrentPage, PageState


class Notes(list[str]):
    """What a feature keeps."""


class Others(list[str]):
    """What another keeps."""


def test_each_feature_keeps_its_own() -> None:
    """By its class; no page has what another kept, and of a page that nothing is known of nothing is kept."""
    page = drawn.state()
    page.part(Notes).append("one")
    assert (page.part(Notes), page.part(Others), drawn.state().part(Notes)) == (["one"], [], [])
    assert CurrentPage(page).part(Notes) == ["one"]
    assert CurrentPage().part(Notes) == []


def test_each_address_is_asked_for_once() -> None:
    """Pages name some of them often."""
    asked: list[str] = []

    def address(uri: str) -> str:
        asked.append(uri)
        return uri.upper()

    page = PageState(drawn.entry("a.md"), address)
    assert [page.url(uri) for uri in ("a", "b", "a")] == ["A", "B", "A"]
    assert asked == ["a", "b"]


def test_a_template_says_what_it_needs() -> None:
    """And writes nothing there."""
    page = drawn.state()
    assert (page.need("still"), page.needs) == ("", {"still"})
