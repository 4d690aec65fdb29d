"""The contact sheet."""

import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from tests.pictures import is_blank, size
from tests.sites import ROOT
from tests.unit.workshop.projects import FAR, HOSTILE, TWO_VIEWS, drill, project, step

from groundwork.pictures.raster import png
from groundwork.pictures.style import style
from groundwork.workshop.bench import Bench
from groundwork.workshop.sheet import WIDTH, sheet

FONTS = sorted((ROOT / "hooks/groundwork/workshop/fonts").glob("*.ttf"))


@pytest.fixture
def as_svg(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave sheets as the SVG that they are drawn from."""

    def kept(svg: str, fonts: Iterable[Path]) -> bytes:
        assert [*fonts] == FONTS
        return svg.encode()

    monkeypatch.setattr("groundwork.workshop.sheet.png", kept)


def written(bench: Bench) -> str:
    """Write the sheet as SVG, and read it."""
    assert bench.write_sheet(bench.read())
    return bench.sheet.read_text(encoding="utf-8")


def test_it_is_a_picture(tmp_path: Path) -> None:
    """As wide as it should be, and not blank."""
    bench = project(tmp_path)
    assert bench.write_sheet(bench.read())
    assert size(bench.sheet.read_bytes())[0] == WIDTH
    assert not is_blank(bench.sheet.read_bytes())


@pytest.mark.usefixtures("workshop_once", "as_svg")
def test_each_view_has_all_its_moments(tmp_path: Path) -> None:
    """Eight for each view; the sheet with a second view is higher."""
    one = written(project(tmp_path))
    two = written(project(tmp_path, TWO_VIEWS))
    assert [len(re.findall(r"\d s · ", svg)) for svg in (one, two)] == [8, 16]
    high, higher = (int(re.findall(r'<svg [^>]*?height="(\d+)"', svg)[0]) for svg in (one, two))
    assert higher > high + 400
    # Four beside each other, so that the eight of a loop are two rows.
    assert len(set(re.findall(r'<svg x="([\d.]+)"', one))) == 4


@pytest.mark.usefixtures("workshop_once", "as_svg")
def test_one_that_is_there_stays_when_the_file_breaks(tmp_path: Path) -> None:
    """A figure that cannot be drawn gives no sheet, and takes none away."""
    bench = project(tmp_path)
    bench.write_sheet(bench.read())
    before = bench.sheet.read_bytes()
    project(tmp_path, "views: [")
    assert not bench.write_sheet(bench.read())
    assert bench.sheet.read_bytes() == before


@pytest.mark.usefixtures("workshop_once", "as_svg")
def test_problems_are_drawn_too(tmp_path: Path) -> None:
    """A figure with problems has a sheet that says so, since it helps to see them."""
    assert re.search(r"Not on the site yet: \d+ problem", written(project(tmp_path, FAR)))


def test_it_needs_no_font_and_takes_any_words(tmp_path: Path) -> None:
    """Without font files it has no words; hostile ones break nothing."""
    bench = project(tmp_path, page=drill(step(f"{HOSTILE} & 中文", "hold"), title=HOSTILE))
    plain = style(ROOT / "overrides")
    assert not is_blank(sheet(bench.templates, bench.words, plain, (), bench.read()))


@pytest.mark.usefixtures("as_svg")
def test_two_are_the_same(tmp_path: Path) -> None:
    """The same files give the same SVG, and the same SVG the same bytes, on any machine with the same versions."""
    assert written(project(tmp_path)) == written(project(tmp_path))
    small = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"><circle cx="40" cy="40" r="33"/><text y="80">Words</text></svg>'
    assert png(small, FONTS) == png(small, FONTS)
