"""A site of broken files: every problem is told, once, at its file and line, and never as a traceback."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from tests import sites
from tests.broken.files import FILES
from tests.building import CRASHED, builder
from tests.sites import ROOT, THREE_PAGES, Built, article, drill

from groundwork.command import build as command

EXPECTED = ROOT / "tests/broken/expected.txt"
AT_LEAST = 40


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Build the broken site strictly, once."""
    return sites.build(sites.lay_out(tmp_path_factory.mktemp("broken"), FILES), strict=True)


def test_every_problem_is_told_once_with_file_and_line(broken: Built, request: pytest.FixtureRequest) -> None:
    """The warnings are exactly those of expected.txt; pytest --update writes that file anew."""
    assert len(FILES) >= AT_LEAST
    told = sorted(broken.warnings)
    if request.config.getoption("--update"):
        EXPECTED.write_text("\n".join(told) + "\n", encoding="utf-8")
    assert told == EXPECTED.read_text(encoding="utf-8").splitlines()


def test_a_strict_build_fails_without_traceback(broken: Built) -> None:
    """Problems end a strict build with status 1; a traceback is for bugs of ours."""
    assert broken.status == 1
    assert "Traceback" not in "\n".join(broken.lines)


def test_every_line_exists_in_its_file(broken: Built) -> None:
    """No message names a line that its file does not have."""
    for line in broken.warnings:
        path, number = line.split(":")[:2]
        name = path.removeprefix("docs/")
        if name in FILES and isinstance(content := FILES[name], str):
            assert 1 <= int(number) <= len(content.replace("\r\n", "\n").replace("\r", "\n").split("\n")), line


def test_a_build_that_is_not_strict_writes_a_site(tmp_path: Path) -> None:
    """While an author works, one broken page does not take the others away."""
    built = sites.build(sites.lay_out(tmp_path, {"drills/sound.md": drill("Sound"), "drills/broken.md": drill("Broken", sumary="Twice.")}))
    assert built.status == 0, built.told
    assert "Step by step" in built.html("drills/sound.md")
    assert "This page has problems" in built.html("drills/broken.md")


def test_a_mistake_in_a_template_is_told_with_its_line_and_the_page(tmp_path: Path) -> None:
    """It ends the build, as it is a mistake of ours; not every page may have what is missing there."""
    root = sites.lay_out(tmp_path, THREE_PAGES)
    (root / "overrides").unlink()
    shutil.copytree(ROOT / "overrides", root / "overrides")
    layout = root / "overrides/features/articles/layout.html"
    layout.write_text(layout.read_text(encoding="utf-8").replace("page.drills", "page.drillss", 1), encoding="utf-8")
    line = next(number for number, text in enumerate(layout.read_text(encoding="utf-8").splitlines(), 1) if "drillss" in text)
    built = sites.build(root)
    assert built.status == CRASHED
    assert f'overrides/features/articles/layout.html", line {line}, ' in built.told
    assert built.told.endswith("has no attribute 'drillss'\nThe page is docs/articles/what-is-known.md.")


def test_a_mistake_of_ours_does_not_hide_those_of_authors(tmp_path: Path) -> None:
    """What was found before a crash is told, as it may be why."""
    root = sites.lay_out(tmp_path, THREE_PAGES | {"drills/broken.md": drill("Broken", sumary="Twice.")})
    (root / "overrides").unlink()
    shutil.copytree(ROOT / "overrides", root / "overrides")
    (root / "overrides/features/articles/layout.html").write_text("{{ nothing.at.all }}", encoding="utf-8")
    built = sites.build(root)
    assert built.status == CRASHED
    assert [line for line in built.warnings if line.endswith("front matter: unknown field sumary. Did you mean summary?")]


def test_a_failed_build_leaves_the_site_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The site is switched by one rename at the end of a good build only, and nothing is left lying about."""

    def mkdocs(root: Path, *arguments: str) -> int:
        """Run it in the process that has all imports; tests of the wheel run the true one."""
        return builder().run(arguments, root, sites.environment(), tmp_path / "said", sites.TIMEOUT)

    monkeypatch.setattr(command, "mkdocs", mkdocs)
    root = sites.lay_out(tmp_path, THREE_PAGES)
    assert command.run(root) == 0
    page = root / "site/drills/wall-sit/index.html"
    before, target = page.read_bytes(), (root / "site").readlink()
    sites.write(root, {"drills/broken.md": drill("Broken", sumary="Twice.")})
    assert command.run(root) == 1
    assert (page.read_bytes(), (root / "site").readlink()) == (before, target)
    assert not list((root / ".build").glob("building-*"))


def test_a_broken_reference_is_told_once(build_site: Callable[..., Built]) -> None:
    """A problem in the references is told there, and not again on each page that cites one."""
    references = "smith2018:\n  type: article-journal\n  title: Crawling\n  DOI: https://doi.org/10.1/2\n  URL: 7\n"
    built = build_site(THREE_PAGES | {"data/references.yml": references}, strict=True)
    assert built.status == 1
    # MkDocs adds that the citation's link leads nowhere, as the list on the page has no such entry.
    doi, url = [line for line in built.warnings if line.startswith("docs/")]
    assert doi.startswith(
        "docs/data/references.yml:4: data: smith2018, DOI is 'https://doi.org/10.1/2', which is not written as it must be."
    )
    assert url == "docs/data/references.yml:5: data: smith2018, URL is a number, not an address."


def test_a_page_keeps_its_text_whatever_its_first_line_looks_like(build_site: Callable[..., Built]) -> None:
    """Text like "Note: …" is text, and front matter is never shown, also when the file ends right after it."""
    built = build_site(
        {
            "articles/note.md": article("A note", "Note: this is text.\nAnd so is this."),
            "articles/bare.md": article("Bare").partition("\n\nLittle.")[0],
        },
        strict=True,
    )
    assert built.status == 0, built.told
    assert "Note: this is text." in built.html("articles/note.md")
    assert "last_checked:" not in built.html("articles/bare.md")
