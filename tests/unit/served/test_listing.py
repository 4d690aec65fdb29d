"""Which problems a page shows first."""

from types import SimpleNamespace
from typing import Any, cast

from groundwork.addresses import Addresses
from groundwork.build import Build
from groundwork.problems import Location, Problem
from groundwork.served.listing import Listing, addresses, files_of, listing

PAGE, FIGURE, BANK, OTHER = (f"docs/{name}" for name in ("drills/a.md", "drills/a.figure.yml", "quizzes/a.md", "articles/b.md"))


def problem(path: str, line: int = 1, **kind: bool) -> Problem:
    """Give a problem of a file."""
    return Problem(Location(path, line), "front matter", "title is missing", "Add it.", **kind)


def shown(found: Listing) -> list[list[tuple[str, list[int]]]]:
    """Give the files of each part, with the lines of their problems."""
    parts = (found.own, found.others, found.notices)
    return [[(file.path, [one.location.line for one in file.problems]) for file in part] for part in parts]


def test_the_pages_own_files_come_first_in_their_order() -> None:
    """Not in that of the alphabet; the rest by file and line, as a number; each once."""
    problems = [problem(OTHER, 10), problem(OTHER, 9), problem(FIGURE, 3), problem(PAGE, 2), problem(PAGE, 2), problem("mkdocs.yml")]
    found = listing(problems, [PAGE, FIGURE], {})
    assert shown(found) == [[(PAGE, [2]), (FIGURE, [3])], [(OTHER, [9, 10]), ("mkdocs.yml", [1])], []]
    assert (found.on_page, found.count, found.noticed, found.standing) == (2, 5, 0, 0)


def test_notices_stand_beneath_and_standing_ones_are_a_number() -> None:
    """The page's own first there, too. Where standing ones are asked for, they are shown as any other."""
    problems = [problem(OTHER, notice=True), problem(PAGE, notice=True), problem(PAGE, 7, notice=True, standing=True)]
    found = listing(problems, [PAGE], {})
    assert shown(found) == [[], [], [(PAGE, [1]), (OTHER, [1])]]
    assert (found.count, found.noticed, found.standing) == (0, 2, 1)
    asked = listing(problems, [PAGE], {}, standing=True)
    assert shown(asked)[2] == [(PAGE, [1, 7]), (OTHER, [1])]
    assert asked.standing == 0


def test_a_file_leads_to_its_page() -> None:
    """Where it has one."""
    found = listing([problem(PAGE), problem("mkdocs.yml")], [], {PAGE: "/drills/a/"})
    assert [file.address for file in found.others] == ["/drills/a/", ""]


def made() -> Build:
    """Give a build with a drill that shows a question, as far as it matters here."""
    asked = SimpleNamespace(bank=SimpleNamespace(uri="quizzes/a.md"))
    fields: dict[str, Any] = {
        "settings": SimpleNamespace(shown="docs"),
        "pages": {"drills/a.md": SimpleNamespace(asked={"a-1": asked, "a-2": asked})},
        "addresses": Addresses(urls={"drills/a.md": "drills/a/", "index.md": "./"}),
    }
    return cast("Build", SimpleNamespace(**fields))


def test_a_page_is_made_of_its_text_its_figure_its_banks_and_defaults() -> None:
    """In this order; of its folder and of those above."""
    defaults = ["docs/drills/.meta.yml", "docs/.meta.yml"]
    assert files_of(made(), "drills/a.md") == [PAGE, FIGURE, BANK, *defaults]
    assert files_of(made(), "drills/new.md")[0] == "docs/drills/new.md"


def test_a_figure_is_seen_on_its_drills_page() -> None:
    """An address begins where the site is served."""
    found = addresses(made(), "/below/")
    assert (found[PAGE], found[FIGURE], found["docs/index.md"]) == ("/below/drills/a/", "/below/drills/a/", "/below/")
