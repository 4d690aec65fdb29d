"""The contact sheet."""

from pathlib import Path

from tests.pictures import is_blank, size
from tests.sites import ROOT
from tests.unit.workshop.projects import FAR, GOOD, HOSTILE, drill, project, step

from groundwork.pictures.style import style
from groundwork.workshop.sheet import WIDTH, sheet


def test_it_is_a_picture_of_all_moments(tmp_path: Path) -> None:
    """As wide as it should be, higher with a second view, and not blank."""
    bench = project(tmp_path)
    assert bench.write_sheet(bench.read())
    one = bench.sheet.read_bytes()
    assert size(one)[0] == WIDTH
    assert not is_blank(one)
    project(tmp_path, GOOD.replace("- {yaw: -28, tilt: 10}", "- {yaw: -28, tilt: 10}\n- {name: From above, yaw: -20, tilt: 70}"))
    assert bench.write_sheet(bench.read())
    assert size(bench.sheet.read_bytes())[1] > size(one)[1] + 400


def test_one_that_is_there_stays_when_the_file_breaks(tmp_path: Path) -> None:
    """A figure that cannot be drawn gives no sheet, and takes none away."""
    bench = project(tmp_path)
    bench.write_sheet(bench.read())
    before = bench.sheet.read_bytes()
    project(tmp_path, "views: [")
    assert not bench.write_sheet(bench.read())
    assert bench.sheet.read_bytes() == before


def test_problems_are_drawn_too(tmp_path: Path) -> None:
    """A figure with problems has a sheet, since it helps to see them."""
    bench = project(tmp_path, FAR)
    assert bench.write_sheet(bench.read())


def test_it_needs_no_font_and_takes_any_words(tmp_path: Path) -> None:
    """Without font files it has no words; hostile ones break nothing."""
    bench = project(tmp_path, page=drill(step(f"{HOSTILE} & 中文", "hold"), title=HOSTILE))
    plain = style(ROOT / "overrides")
    assert not is_blank(sheet(bench.templates, bench.words, plain, (), bench.read()))


def test_two_are_the_same(tmp_path: Path) -> None:
    """The same files give the same bytes, on any machine with the same versions."""
    bench = project(tmp_path)
    plain = style(ROOT / "overrides")
    fonts = sorted((ROOT / "hooks/groundwork/workshop/fonts").glob("*.ttf"))
    first, second = (sheet(bench.templates, bench.words, plain, fonts, bench.read()) for _ in range(2))
    assert first == second
