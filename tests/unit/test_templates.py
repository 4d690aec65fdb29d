"""Templates with autoescape on."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import DictLoader, Environment, UndefinedError
from jinja2.exceptions import TemplatesNotFound
from markupsafe import Markup

from groundwork.templates import clauses, day, environment, escape_own, render, unstopped


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Write two templates."""
    (tmp_path / "own.html").write_text("<p>{{ word }}</p>")
    (tmp_path / "day.html").write_text("{{ when | day }}")
    return tmp_path


def test_values_are_escaped_and_markup_is_not(folder: Path) -> None:
    """Text is text; what Markdown drew stays HTML."""
    templates = environment(folder)
    assert render(templates, ["own.html"], {"word": "<b>"}) == "<p>&lt;b&gt;</p>"
    assert render(templates, ["own.html"], {"word": Markup("<b>")}) == "<p><b></p>"


def test_the_first_template_that_exists_is_drawn(folder: Path) -> None:
    """A page without a layout of its own takes the next name."""
    assert render(environment(folder), ["none.html", "own.html"], {"word": "x"}) == "<p>x</p>"
    with pytest.raises(TemplatesNotFound):
        render(environment(folder), ["none.html"], {})


def test_an_unknown_name_is_an_error(folder: Path) -> None:
    """A slip in a template is found at build, not by a reader."""
    with pytest.raises(UndefinedError, match="word"):
        render(environment(folder), ["own.html"], {})


def test_only_our_templates_escape_in_the_environment_of_the_theme(folder: Path) -> None:
    """The theme's own templates are written for one that does not."""
    theirs = Environment(loader=DictLoader({"own.html": "{{ word }}", "theirs.html": "{{ word }}"}), autoescape=False)  # noqa: S701 (as MkDocs does)
    escape_own(theirs, folder)
    assert theirs.get_template("own.html").render(word="<b>") == "&lt;b&gt;"
    assert theirs.get_template("theirs.html").render(word="<b>") == "<b>"
    assert theirs.from_string("{{ d | day }}").render(d=date(2026, 3, 3)) == "3 March 2026"


def test_a_day_in_words(folder: Path) -> None:
    """No zero before the day, the month in words, the year in full."""
    assert day(date(2026, 3, 3)) == "3 March 2026"
    assert render(environment(folder), ["day.html"], {"when": date(2026, 12, 31)}) == "31 December 2026"


@given(st.dates())
def test_any_day_has_words(value: date) -> None:
    """Also one far off."""
    assert day(value).endswith(str(value.year))


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("One.", "One"),
        ("One", "One"),
        ("One?", "One?"),
        ("One...", "One..."),
        ("<em>One.</em>", "<em>One</em>"),
        ("One. ", "One"),
        ("", ""),
    ],
)
def test_a_sentence_that_goes_on(text: str, without: str) -> None:
    """Loses its full stop and nothing else; text stays text, and HTML stays HTML."""
    assert unstopped(text) == without
    html = unstopped(Markup(text))  # noqa: S704 (the test's own)
    assert (type(html), html) == (Markup, Markup(without))  # noqa: S704 (the test's own)
    assert not isinstance(unstopped(text), Markup)


def test_clauses_of_one_sentence() -> None:
    """No full stop stands before a semicolon; the last text ends as it does; texts are escaped."""
    assert clauses([Markup("<b>One.</b>"), "two & three.", "Four."]) == "<b>One</b>; two &amp; three; Four."
    assert clauses(["One"]) == "One"
    assert clauses([]) == ""
