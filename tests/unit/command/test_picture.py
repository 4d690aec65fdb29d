"""A picture taken into the site."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from tests.images import SVG, noisy, picture

from groundwork import __main__ as command_line
from groundwork.command import picture as command
from groundwork.command.error import CommandError

LARGE = picture(2000, 1000, turned=True, placed=True, quality=95)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Begin a project beside somebody's photos."""
    (tmp_path / "site/docs/articles").mkdir(parents=True)
    (tmp_path / "site/mkdocs.yml").write_text("", encoding="utf-8")
    return tmp_path / "site"


def files(folder: Path) -> set[str]:
    """Name all files of a folder and those below it."""
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def seen(path: Path) -> tuple[str | None, tuple[int, int]]:
    """Give format and size of a picture."""
    with Image.open(path) as image:
        return image.format, image.size


def test_a_photo_from_elsewhere_goes_to_the_pictures(root: Path) -> None:
    """Under a name that needs no quotes. What was done is told, with a line to paste; the photo stays where it is."""
    photo = root.parent / "My Photo é.JPG"
    photo.write_bytes(LARGE)
    said = command.run(root, str(photo), "").split("\n")
    written, lighter = root / "docs/pictures/my-photo-e.jpg", root / "docs/pictures/my-photo-e.webp"
    assert seen(written) == ("JPEG", (1000, 2000))
    assert seen(lighter) == ("WEBP", (1000, 2000))
    before = -(-len(LARGE) // 1000)
    sizes = [-(-path.stat().st_size // 1000) for path in (written, lighter)]
    assert said == [
        f"docs/pictures/my-photo-e.jpg is written: 1,000 by 2,000 px and {sizes[0]} kB, from 1,000 by 2,000 px and {before} kB.",
        "It said where it was taken; the new one does not.",
        f"docs/pictures/my-photo-e.webp, {sizes[1]} kB, is for browsers that know it, which are nearly all.",
        "Paste this where it belongs, and say what the picture shows:",
        "",
        "![What it shows](/pictures/my-photo-e.jpg)",
    ]
    assert photo.read_bytes() == LARGE
    assert files(root) == {"mkdocs.yml", "docs/pictures/my-photo-e.jpg", "docs/pictures/my-photo-e.webp"}


@pytest.mark.parametrize(
    ("to", "name"),
    [("docs/articles", "photo"), ("docs/new/", "photo"), ("docs/articles/Baby mat.jpeg", "baby-mat"), ("docs/articles/v1.2", "v1-2")],
)
def test_it_goes_where_somebody_says(root: Path, to: str, name: str) -> None:
    """To a folder, or under a name, whatever that ends with."""
    (root.parent / "photo.png").write_bytes(picture(40, 30, "PNG"))
    command.run(root, "../photo.png", to)
    folder = "new" if "new" in to else "articles"
    assert files(root / "docs") >= {f"{folder}/{name}.png"}


def test_a_picture_of_the_site_stays_in_its_place(root: Path) -> None:
    """The one that was there is kept outside the site, and so is the WebP beside it; a second turn changes nothing."""
    ours = root / "docs/articles/mat.jpg"
    ours.write_bytes(LARGE)
    ours.with_suffix(".webp").write_bytes(b"old")
    said = command.run(root, "docs/articles/mat.jpg", "")
    assert "The file that was there is kept as build/pictures/mat.jpg." in said
    assert (root / "build/pictures/mat.jpg").read_bytes() == LARGE
    assert (root / "build/pictures/mat.webp").read_bytes() == b"old"
    assert seen(ours) == ("JPEG", (1000, 2000))
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    said = command.run(root, "docs/articles/mat.jpg", "")
    assert said.startswith("docs/articles/mat.jpg stays as it is: 1,000 by 2,000 px and ")
    assert "kept" not in said
    assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before


def test_nothing_that_was_kept_is_lost(root: Path) -> None:
    """Another one of the same name gets a number."""
    for number, width in enumerate((1700, 1800), 1):
        (root / "docs/mat.jpg").write_bytes(picture(width, 10))
        command.run(root, "docs/mat.jpg", "")
        assert seen(root / f"build/pictures/mat{'' if number == 1 else '-2'}.jpg")[1] == (width, 10)


def test_a_photo_that_was_saved_as_a_drawing_gets_another_name(root: Path) -> None:
    """Pages have to name that one."""
    (root / "docs/mat.png").write_bytes(noisy(700, 500, "PNG"))
    said = command.run(root, "docs/mat.png", "")
    assert "Pages that show mat.png have to name mat.jpg now." in said
    assert files(root / "docs") == {"mat.jpg", "mat.webp"}
    assert files(root / "build") == {"pictures/mat.png"}


def test_a_lighter_one_is_there_only_if_it_is_lighter(root: Path) -> None:
    """One that was left from a heavier picture goes."""
    (root / "docs/dot.png").write_bytes(picture(800, 600, "PNG", mode="1"))
    (root / "docs/dot.webp").write_bytes(bytes(99))
    command.run(root, "docs/dot.png", "")
    assert files(root / "docs") == {"dot.png"}
    assert files(root / "build") == {"pictures/dot.webp"}


def test_a_webp_that_fits_stays(root: Path) -> None:
    """It needs no other beside it."""
    (root / "docs/mat.webp").write_bytes(data := picture(40, 30, "WEBP"))
    assert "stays as it is" in command.run(root, "docs/mat.webp", "")
    assert (root / "docs/mat.webp").read_bytes() == data
    assert files(root / "docs") == {"mat.webp"}


def test_what_is_there_is_not_overwritten(root: Path) -> None:
    """Neither a picture of that name, nor a WebP by itself."""
    (root.parent / "mat.jpg").write_bytes(picture(40, 30))
    for name in ("mat.jpg", "mat.webp"):
        there = root / "docs/pictures" / name
        there.parent.mkdir(exist_ok=True)
        there.write_bytes(b"mine")
        with pytest.raises(CommandError) as refused:
            command.run(root, "../mat.jpg", "")
        assert str(refused.value) == f"docs/pictures/{name} is there already. Give it another name: TO=docs/pictures/another-name"
        assert there.read_bytes() == b"mine"
        there.unlink()
    assert files(root / "docs") == set()


def heavy() -> bytes:
    """Give a small file that says that it is very large."""
    data = picture(10, 10, "BMP")
    return data[:18] + (20_000).to_bytes(4, "little") * 2 + data[26:]


@pytest.mark.parametrize(
    ("file", "to", "wrong"),
    [
        ("", "", "say which picture. Try: make picture FILE=photo.jpg"),
        ("../phto.jpg", "", "there is no file ../phto.jpg. Did you mean photo.jpg?"),
        ("../nowhere/x.jpg", "", "there is no file ../nowhere/x.jpg."),
        ("docs", "", "there is no file docs."),
        ("../words.jpg", "", "../words.jpg cannot be read as a picture."),
        ("../phone.jpg", "", "../phone.jpg is HEIC, as iPhones save photos. Export it as JPEG first."),
        ("../lines.svg", "", "../lines.svg is drawn in lines, and needs nothing: copy it into docs."),
        ("../heavy.bmp", "", "../heavy.bmp has more than 89 million points."),
        ("../moves.gif", "", "../moves.gif moves, and readers could not stop it. Save one picture of it."),
        ("../photo.jpg", "pictures/", "pictures/ is not in docs. Say where it goes: TO=docs/pictures/"),
        ("../photo.jpg", "docs/../..", "docs/../.. is not in docs. Say where it goes: TO=docs/pictures/"),
    ],
)
def test_what_cannot_be_done_is_told_in_one_line(root: Path, file: str, to: str, wrong: str, capsys: pytest.CaptureFixture[str]) -> None:
    """And nothing is written."""
    moving = BytesIO()
    Image.new("L", (4, 4)).save(moving, "GIF", save_all=True, append_images=[Image.new("L", (4, 4), 255)])
    there = {"photo.jpg": picture(4, 3), "words.jpg": b"words", "phone.jpg": b"\0\0\0\x18ftypheic", "lines.svg": SVG.encode()}
    for name, content in (there | {"heavy.bmp": heavy(), "moves.gif": moving.getvalue()}).items():
        (root.parent / name).write_bytes(content)
    with pytest.MonkeyPatch.context() as here:
        here.chdir(root)
        assert command_line.main(["picture", "--to", to, "--", file]) == 1
    assert capsys.readouterr().err == f"groundwork picture: {wrong}\n"
    assert files(root / "docs") == set()


def test_a_full_disk_is_told_and_nothing_is_lost(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The old picture stays until the new one is whole."""

    def full(_: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device", str(target))

    (root / "docs/mat.jpg").write_bytes(LARGE)
    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(CommandError, match="No space left on device"):
        command.run(root, "docs/mat.jpg", "")
    assert (root / "docs/mat.jpg").read_bytes() == LARGE
    assert files(root / "docs") == {"mat.jpg"}


def test_it_is_run_with_make_and_without(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What is said goes where it can be copied from."""
    (root.parent / "mat.jpg").write_bytes(picture(40, 30))
    with pytest.MonkeyPatch.context() as here:
        here.chdir(root)
        assert command_line.main(["picture", "../mat.jpg"]) == 0
    assert capsys.readouterr().out.endswith("![What it shows](/pictures/mat.jpg)\n")
