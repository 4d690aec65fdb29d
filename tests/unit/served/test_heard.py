"""What MkDocs and its plugins say of a build, as problems."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from groundwork.problems import Location, Problem
from groundwork.served.heard import BUILD, MKDOCS, SERVER, SETTINGS, Heard


@pytest.fixture
def heard(tmp_path: Path) -> Iterator[Heard]:
    """Listen to what is said of a project."""
    (tmp_path / "mkdocs.yml").write_text("site_name: A\n\ntheme:\n  name: material\n", encoding="utf-8")
    made = Heard()
    made.listen(tmp_path / "mkdocs.yml")
    yield made
    for name in (MKDOCS, SETTINGS, BUILD, SERVER):
        logger = logging.getLogger(name)
        logger.removeHandler(made)
        for one in [*logger.filters]:
            logger.removeFilter(one)


def test_our_problems_are_heard_as_they_are(heard: Heard) -> None:
    """What is only told stays out."""
    told = Problem(Location("docs/a.md", 3), "front matter", "title is missing")
    log = logging.getLogger("mkdocs.hooks.problems")
    log.warning("%s", told)
    log.info("nothing is wrong")
    assert heard.problems == [told]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Config value 'theme': Error: it is\nwrong.", "mkdocs.yml:3: settings: theme: it is wrong."),
        (
            "Config value 'site_nam': Unrecognised configuration name: site_nam",
            "mkdocs.yml:1: settings: there is no setting site_nam. Check how it is spelt, or take it out.",
        ),
    ],
)
def test_what_mkdocs_says_of_settings_gets_our_form(heard: Heard, caplog: pytest.LogCaptureFixture, said: str, expected: str) -> None:
    """With the line of the setting, for the terminal as for the bar."""
    logging.getLogger(SETTINGS).warning(said)
    assert caplog.messages == [expected]
    assert [str(one) for one in heard.problems] == [expected]


def test_what_mkdocs_says_of_a_page_names_its_file(heard: Heard) -> None:
    """Its line is not known, and so is 0; what names no page is said of the settings."""
    log = logging.getLogger("mkdocs.structure.pages")
    log.warning("Doc file 'drills/a.md' contains a link 'gone.md', but the target is not found.")
    log.warning("A plugin is old.")
    assert [(one.location, one.thing, one.wrong) for one in heard.problems] == [
        (Location("docs/drills/a.md", 0), "MkDocs", "Doc file 'drills/a.md' contains a link 'gone.md', but the target is not found"),
        (Location("mkdocs.yml", 0), "MkDocs", "A plugin is old"),
    ]


def test_what_the_server_answers_is_no_problem_of_the_build(heard: Heard) -> None:
    """A page that nobody has is asked for all the time."""
    logging.getLogger(SERVER).warning('"GET /favicon.ico HTTP/1.1" code 404')
    assert heard.problems == []


def test_an_error_is_told_once(heard: Heard, caplog: pytest.LogCaptureFixture) -> None:
    """By us, where we tell it; the page that it came up in is kept. A new build forgets all."""
    log = logging.getLogger(BUILD)
    log.error("Error reading page 'drills/a.md': it broke")
    assert len(caplog.messages) == 1
    heard.tell_errors()
    log.error("Error building page 'drills/b.md': it broke")
    log.error("what a plugin says")
    logging.getLogger(SERVER).warning('"GET / HTTP/1.1" code 500')
    assert len(caplog.messages) == 1
    assert (heard.page, heard.problems) == ("drills/b.md", [])
    log.warning("it goes on")
    assert len(heard.problems) == 1
    heard.begin()
    assert (heard.page, heard.problems) == ("", [])


def test_listening_twice_hears_once(heard: Heard) -> None:
    """Each build asks for it."""
    heard.listen(heard.settings)
    logging.getLogger(MKDOCS).warning("once")
    assert len(heard.problems) == 1
