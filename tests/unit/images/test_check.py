"""The picture files of a site."""

from collections.abc import Iterable
from pathlib import Path

import pytest
from tests.drawn import entry
from tests.images import SVG, noisy, picture
from tests.sites import CHECKED

from groundwork.catalogue.model import Entry
from groundwork.images.check import in_fields, look_at, unshown
from groundwork.images.model import HEAVIEST, WIDEST, Image, Images
from groundwork.problems import Location
from groundwork.schemas.infant import Infant
from groundwork.source.read import Source


def looked(docs: Path, **files: bytes) -> tuple[Images, list[str]]:
    """Look at files of a docs folder, named with _ for the stop; give the pictures, and what is wrong."""
    for name, content in files.items():
        (docs / name.replace("_", ".")).write_bytes(content)
    names = sorted(path.name for path in docs.iterdir())
    images, problems = look_at(names, docs, "docs", lambda path: f"make picture FILE={path}")
    return images, [str(problem) for problem in sorted(problems)]


def test_sizes_are_kept_and_what_is_right_is_not_told(tmp_path: Path) -> None:
    """Also at the limits, with capitals in the name, and for what is no picture."""
    images, told = looked(
        tmp_path,
        a_jpg=picture(WIDEST, 3),
        b_JPEG=picture(3, 40, turned=True),
        c_svg=SVG.encode(),
        d_webp=picture(5, 6, "WEBP"),
        e_pdf=b"%PDF",
    )
    assert told == []
    assert images.files == {"a.jpg": Image(WIDEST, 3), "b.JPEG": Image(40, 3), "c.svg": Image(400, 300), "d.webp": Image(5, 6)}


def test_what_is_too_large_is_told_in_one_line(tmp_path: Path) -> None:
    """With the command that helps."""
    heavy = noisy(1700, 900)
    padded = picture(8, 8) + bytes(HEAVIEST - len(picture(8, 8)) + 1)
    _, told = looked(tmp_path, a_jpg=heavy, b_jpg=picture(WIDEST + 1, 3), c_jpg=padded, d_svg=f"{SVG}{' ' * HEAVIEST}".encode())
    assert told == [
        f"docs/a.jpg:1: picture: is {len(heavy) / 1_000_000:.1f} MB and 1,700 px wide. make picture FILE=docs/a.jpg makes it smaller.",
        "docs/b.jpg:1: picture: is 1,601 px wide. make picture FILE=docs/b.jpg makes it smaller.",
        "docs/c.jpg:1: picture: is 301 kB. make picture FILE=docs/c.jpg makes it smaller.",
        "docs/d.svg:1: picture: is 301 kB. Take out what nobody sees: 300 kB fit.",
    ]


def test_what_does_not_fit_is_told(tmp_path: Path) -> None:
    """Another format than the name says, one that pages do not show, a place, a broken file."""
    images, told = looked(
        tmp_path, a_jpg=picture(4, 3, "PNG"), b_jpg=picture(4, 3, placed=True), c_jpg=b"words", d_gif=b"GIF89a", e_heic=b"", f_svg=b"<a>"
    )
    assert told == [
        "docs/a.jpg:1: picture: is PNG by what is in it, and JPEG by its name. Give it the name that fits.",
        "docs/b.jpg:1: picture: says where it was taken. make picture FILE=docs/b.jpg takes that out.",
        "docs/c.jpg:1: picture: cannot be read as a picture. Save it again, or take another one.",
        "docs/d.gif:1: picture: is GIF, and pages show JPEG, PNG, WebP and SVG. make picture FILE=docs/d.gif makes one of these.",
        "docs/e.heic:1: picture: is HEIC, and pages show JPEG, PNG, WebP and SVG. Export it as JPEG first.",
        "docs/f.svg:1: picture: is no SVG. Save it again, or take another one.",
    ]
    assert images.files["c.jpg"] == Image()


def test_a_webp_stands_for_the_picture_beside_it(tmp_path: Path) -> None:
    """When it has the same size; one that was left from another picture is told, and not offered."""
    images, told = looked(
        tmp_path,
        a_jpg=picture(4, 3),
        a_webp=picture(4, 3, "WEBP"),
        b_png=picture(4, 3, "PNG"),
        b_webp=picture(4, 4, "WEBP"),
        c_svg=SVG.encode(),
        c_webp=picture(400, 300, "WEBP"),
        d_jpg=b"words",
        e_jpg=picture(4, 3),
        e_webp=b"words",
    )
    assert [name for name, image in images.files.items() if image.lighter] == ["a.jpg"]
    assert told == [
        "docs/b.webp:1: picture: is 4 by 4 px, and b.png beside it 4 by 3 px. make picture FILE=docs/b.png makes it anew.",
        "docs/d.jpg:1: picture: cannot be read as a picture. Save it again, or take another one.",
        "docs/e.webp:1: picture: cannot be read as a picture. Save it again, or take another one.",
    ]


def left(docs: Path, names: Iterable[str], shown: set[str], unread: str = "") -> tuple[list[str], frozenset[str]]:
    """Give what is told of pictures that no page shows, and which wait for a page that is not read."""
    (docs / "draft.md").write_text(unread, encoding="utf-8")
    problems, waiting = unshown(Images(dict.fromkeys(names, Image(1, 1)), shown), ["draft.md"], docs, "docs")
    assert all(problem.notice and problem.standing for problem in problems)
    return [str(problem) for problem in problems], waiting


def test_a_picture_that_no_page_shows_can_wait(tmp_path: Path) -> None:
    """The WebP beside one that is shown is shown."""
    told, waiting = left(tmp_path, ["a.jpg", "a.webp", "b.jpg"], {"a.jpg"})
    assert told == ["docs/b.jpg:1: picture: no page shows it. Show it, or delete it."]
    assert waiting == frozenset()


@pytest.mark.parametrize(("text", "waits"), [("![x](p/b c.jpg)", True), ("![x](p/b%20c.jpg)", True), ("![x](p/ab c.jpg)", False)])
def test_a_picture_of_a_draft_waits_for_it(tmp_path: Path, text: str, *, waits: bool) -> None:
    """With the WebP beside it."""
    names = frozenset({"p/b c.jpg", "p/b c.webp"})
    told, waiting = left(tmp_path, sorted(names), set(), text)
    assert (waiting, len(told)) == ((names, 0) if waits else (frozenset(), 2))


def test_a_picture_in_a_field_is_told_at_its_line() -> None:
    """Code is none, and neither is a picture of the text."""
    fields = {"title": "T", "summary": "S", "topic": "tummy-time", **CHECKED}
    record = Infant.model_validate(fields | {"in_short": ["One.", "Two ![a](b.jpg).", "`![a](b.jpg)`"]}, strict=False)
    places = {(): Location("docs/a.md", 1), ("in_short", 1): Location("docs/a.md", 7)}
    page = Entry(record, Source("a.md", {}, places, "![a](b.jpg)", 9))
    told = [str(problem) for problem in in_fields([page, entry("b.md", "![a](b.jpg)")])]
    assert told == ["docs/a.md:7: picture: stands in a field. Put it into the text below the fields."]
