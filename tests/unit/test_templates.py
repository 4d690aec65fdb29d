"""Templates with autoescape on."""

from datetime import date
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment, FileSystemLoader, UndefinedError
from jinja2.exceptions import TemplatesNotFound
from markupsafe import Markup, escape
from tests.sites import ENGLISH

from groundwork.templates import clauses, environment, escape_own, render, unstopped
from groundwork.words.model import WordsError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Write two templates."""
    (tmp_path / "own.html").write_text("<p>{{ word }}</p>")
    (tmp_path / "day.html").write_text("{{ when | day }}")
    return tmp_path


def test_values_are_escaped_and_markup_is_not(folder: Path) -> None:
    """Text is text; what Markdown drew stays HTML."""
    templates = environment(ENGLISH, folder)
    assert render(templates, ["own.html"], {"word": "<b>"}) == "<p>&lt;b&gt;</p>"
    assert render(templates, ["own.html"], {"word": Markup("<b>")}) == "<p><b></p>"


def test_the_first_template_that_exists_is_drawn(folder: Path) -> None:
    """A page without a layout of its own takes the next name."""
    assert render(environment(ENGLISH, folder), ["none.html", "own.html"], {"word": "x"}) == "<p>x</p>"
    with pytest.raises(TemplatesNotFound):
        render(environment(ENGLISH, folder), ["none.html"], {})


def test_an_unknown_name_is_an_error(folder: Path) -> None:
    """A slip in a template is found at build, not by a reader."""
    with pytest.raises(UndefinedError, match="word"):
        render(environment(ENGLISH, folder), ["own.html"], {})


def test_only_our_templates_escape_in_the_environment_of_the_theme(folder: Path) -> None:
    """The theme's own templates are written for one that does not."""
    theirs = Environment(loader=DictLoader({"own.html": "{{ word }}", "theirs.html": "{{ word }}"}), autoescape=False)  # noqa: S701 (as MkDocs does)
    escape_own(theirs, ENGLISH, folder)
    assert theirs.get_template("own.html").render(word="<b>") == "&lt;b&gt;"
    assert theirs.get_template("theirs.html").render(word="<b>") == "<b>"
    assert theirs.from_string("{{ d | day }}").render(d=date(2026, 3, 3)) == "3 March 2026"


def test_a_day_is_written_in_the_language_of_the_words(folder: Path) -> None:
    """Templates say that it is a day; the words say how one is written."""
    assert render(environment(ENGLISH, folder), ["day.html"], {"when": date(2026, 12, 31)}) == "31 December 2026"
    spanish = ENGLISH.model_copy(update={"locale": "es-ES"})
    assert render(environment(spanish, folder), ["day.html"], {"when": date(2026, 12, 31)}) == "31 de diciembre de 2026"


def test_a_key_is_shown_as_its_label(folder: Path) -> None:
    """In the form that the place asks for; a key without a word ends the build, and no empty text is shown."""
    templates = environment(ENGLISH, folder)
    assert templates.from_string('{{ "hands-and-knees" | label("position") }}').render() == "hands and knees"
    assert templates.from_string('{{ "rung" | label("stage-name", "many") }}').render() == "rungs"
    with pytest.raises(WordsError, match=r"labels, position: there is no hands and knees\. Did you mean hands-and-knees\?"):
        templates.from_string('{{ "hands and knees" | label("position") }}').render()
    with pytest.raises(UndefinedError, match="place"):
        templates.from_string('{{ place | label("position") }}').render()


def test_choices_stand_once_in_the_order_of_their_labels(folder: Path) -> None:
    """Readers look for words, so the order is that of the words."""
    words = ENGLISH.model_copy(update={"labels": {"fruit": {"a": {"alone": "pear"}, "b": {"alone": "Apple"}, "c": {"alone": "kiwi"}}}})
    drawn = environment(words, folder).from_string("{{ keys | labelled('fruit') }}").render(keys=["a", "c", "b", "a"])
    assert drawn == str(escape("[('b', 'Apple'), ('c', 'kiwi'), ('a', 'pear')]"))


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


def test_a_template_that_was_changed_is_compiled_anew(folder: Path) -> None:
    """What is compiled stays in memory while a site is served, and each build has an environment of its own."""
    assert render(environment(ENGLISH, folder), ["own.html"], {"word": "x"}) == "<p>x</p>"
    (folder / "own.html").write_text("<b>{{ word }}</b>")
    assert render(environment(ENGLISH, folder), ["own.html"], {"word": "x"}) == "<b>x</b>"


def test_words_that_were_changed_are_shown(folder: Path) -> None:
    """The label of a key that stands in the template itself is compiled with it."""
    (folder / "label.html").write_text('{{ "gentle" | label("level") }}')
    assert render(environment(ENGLISH, folder), ["label.html"], {}) == "gentle"
    others = ENGLISH.labels | {"level": ENGLISH.labels["level"] | {"gentle": {"alone": "mild"}}}
    changed = ENGLISH.model_copy(update={"labels": others})
    assert render(environment(changed, folder), ["label.html"], {}) == "mild"


def test_the_same_name_in_another_folder_is_another_template(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """A project may have a template of its own in place of ours."""
    other = tmp_path_factory.mktemp("other")
    (other / "own.html").write_text("<i>{{ word }}</i>")
    assert render(environment(ENGLISH, folder), ["own.html"], {"word": "x"}) == "<p>x</p>"
    assert render(environment(ENGLISH, other, folder), ["own.html"], {"word": "x"}) == "<i>x</i>"
    assert render(environment(ENGLISH, folder), ["own.html"], {"word": "x"}) == "<p>x</p>"


def test_a_template_escapes_in_each_environment_as_it_should(folder: Path) -> None:
    """One text that is compiled for ours, and then for the theme's as one of its own, escapes only in the first."""
    theirs = Environment(loader=DictLoader({"theirs.html": "<p>{{ word }}</p>"}), autoescape=False)  # noqa: S701 (as MkDocs does)
    (folder / "theirs.html").write_text("<p>{{ word }}</p>")
    assert render(environment(ENGLISH, folder), ["theirs.html"], {"word": "<b>"}) == "<p>&lt;b&gt;</p>"
    (folder / "theirs.html").unlink()
    escape_own(theirs, ENGLISH, folder)
    assert theirs.get_template("theirs.html").render(word="<b>") == "<p><b></p>"
    (folder / "theirs.html").write_text("<p>{{ word }}</p>")
    again = Environment(loader=FileSystemLoader(folder), autoescape=False)  # noqa: S701 (as MkDocs does)
    escape_own(again, ENGLISH, folder)
    assert again.get_template("theirs.html").render(word="<b>") == "<p>&lt;b&gt;</p>"
