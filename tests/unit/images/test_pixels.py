"""What a picture says of itself, and a smaller one of it."""

from contextlib import suppress
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageCms, ImageDraw
from tests.images import noisy, picture

from groundwork.images.model import HEAVIEST, WIDEST, Header, UnreadableError
from groundwork.images.pixels import is_bare, is_heic, read_header, smaller

SMALL = [picture(40, 30, kind, turned=True, placed=True) for kind in ("JPEG", "PNG", "WEBP")]


def opened(data: bytes) -> Image.Image:
    """Open what was written."""
    return Image.open(BytesIO(data))


@pytest.mark.parametrize(("kind", "named"), [("JPEG", "JPEG"), ("PNG", "PNG"), ("WEBP", "WebP"), ("GIF", "GIF")])
def test_the_header_says_format_and_size(kind: str, named: str) -> None:
    """By what is in the file; its name counts for nothing."""
    assert read_header(picture(40, 30, kind)) == Header(named, 40, 30)


@pytest.mark.parametrize("data", SMALL, ids=["jpeg", "png", "webp"])
def test_the_size_is_as_seen_and_the_place_is_noticed(data: bytes) -> None:
    """A camera that was held sideways says so, in each format."""
    header = read_header(data)
    assert (header.width, header.height, header.located) == (30, 40, True)


def test_a_place_in_words_is_noticed() -> None:
    """Programs that edit pictures write it so, beside or in place of the camera's numbers."""
    content = BytesIO()
    Image.new("RGB", (4, 4)).save(content, "JPEG", xmp=b'<x exif:GPSLatitude="48,8.0N"/>')
    assert read_header(content.getvalue()).located


def test_two_pictures_in_a_file_of_a_phone_are_one() -> None:
    """A JPEG with a small one behind it does not move, and is a JPEG."""
    content = BytesIO()
    Image.new("RGB", (40, 30)).save(content, "MPO", save_all=True, append_images=[Image.new("RGB", (4, 3))])
    assert read_header(content.getvalue()) == Header("JPEG", 40, 30)
    assert opened(smaller(content.getvalue()).content).format == "JPEG"


@pytest.mark.parametrize("kind", ["GIF", "PNG", "WEBP"])
def test_what_moves_is_noticed(kind: str) -> None:
    """Nobody could stop it."""
    content = BytesIO()
    Image.new("L", (4, 4)).save(content, kind, save_all=True, append_images=[Image.new("L", (4, 4), 255)])
    assert read_header(content.getvalue()).moves
    with pytest.raises(UnreadableError, match="moves"):
        smaller(content.getvalue())


def test_what_stands_behind_a_photo_is_no_part_of_it() -> None:
    """Some phones put a short film there."""
    assert read_header(picture(40, 30) + bytes(200_000)) == Header("JPEG", 40, 30)


def test_half_a_photo_is_noticed_though_its_camera_put_a_small_one_into_it() -> None:
    """That one is whole."""
    exif = b"Exif\0\0II*\0\x08\0\0\0\0\0\0\0\0\0" + picture(4, 3)
    content = BytesIO()
    Image.new("RGB", (40, 30)).save(content, "JPEG", exif=exif)
    assert read_header(content.getvalue()) == Header("JPEG", 40, 30)
    with pytest.raises(UnreadableError):
        read_header(content.getvalue()[:-20])


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_half_a_file_is_noticed(kind: str) -> None:
    """Its size stands at the beginning, and its end is missing."""
    data = picture(400, 300, kind)
    with pytest.raises(UnreadableError):
        read_header(data[: len(data) - 20])


def test_too_many_points_are_not_read() -> None:
    """A small file can say that it has any number."""
    data = picture(10, 10, "BMP")
    large = data[:18] + (20_000).to_bytes(4, "little") + (20_000).to_bytes(4, "little") + data[26:]
    for read in (read_header, smaller):
        with pytest.raises(UnreadableError, match="has more than 89 million points"):
            read(large)


@given(st.sampled_from(SMALL), st.lists(st.tuples(st.integers(0, 300), st.integers(0, 255)), min_size=1, max_size=8))
def test_damaged_files_end_in_no_traceback(data: bytes, changes: list[tuple[int, int]]) -> None:
    """Whatever a file holds, it is read or said to be unreadable."""
    changed = bytearray(data)
    for at, value in changes:
        changed[at % len(changed)] = value
    for content in (bytes(changed), bytes(changed[: changes[0][0]])):
        for read in (read_header, smaller):
            with suppress(UnreadableError):
                read(content)


def test_a_photo_of_a_phone_becomes_upright_narrow_light_and_bare() -> None:
    """With its dark corner where it is seen, and nothing of the camera; a WebP is lighter still."""
    made = smaller(picture(2400, 1600, turned=True, placed=True, quality=95))
    assert (made.kind, made.width, made.height) == ("JPEG", 1600, 2400)
    image = opened(made.content)
    assert image.size == (1600, 2400)
    # Turned to the right, what was at the top left is at the top right.
    assert image.convert("L").getpixel((1500, 100)) == pytest.approx(0, abs=8)
    assert image.convert("L").getpixel((100, 100)) == pytest.approx(255, abs=8)
    assert is_bare(made.content)
    assert not is_bare(SMALL[0])
    assert len(made.webp) < len(made.content)
    assert (opened(made.webp).format, opened(made.webp).size) == ("WEBP", (1600, 2400))


def test_a_narrow_picture_keeps_its_width() -> None:
    """Only what is too wide is made narrower."""
    made = smaller(picture(WIDEST, 10))
    assert (made.width, made.height) == (WIDEST, 10)


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_what_is_hard_to_make_light_is_made_so(kind: str) -> None:
    """It gets fewer details, and then narrower; a photo that was saved as PNG becomes a JPEG."""
    made = smaller(noisy(1610, 700, kind))
    assert made.kind == "JPEG"
    assert len(made.content) <= HEAVIEST
    assert WIDEST / 2 < made.width <= WIDEST
    assert made.height == pytest.approx(made.width * 700 / 1610, abs=1)
    assert len(made.webp) < len(made.content)


def test_a_drawing_stays_one() -> None:
    """With its sharp edges, and with what shows the page behind it."""
    image = Image.new("RGBA", (1700, 850), (0, 0, 0, 0))
    ImageDraw.Draw(image).line((0, 0, 1700, 850), fill="black", width=9)
    content = BytesIO()
    image.save(content, "PNG")
    made = smaller(content.getvalue())
    assert (made.kind, made.width, made.height) == ("PNG", 1600, 800)
    assert opened(made.content).convert("RGBA").getpixel((1500, 20)) == (0, 0, 0, 0)
    assert smaller(picture(40, 30, "PNG")).kind == "PNG"


def test_what_nobody_sees_through_may_become_a_photo() -> None:
    """Programs write PNGs with a clear ground that is nowhere seen."""
    image = opened(noisy(700, 700, "PNG")).convert("RGBA")
    content = BytesIO()
    image.save(content, "PNG")
    assert smaller(content.getvalue()).kind == "JPEG"


PLAIN = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
# Of a screen whose red is green.
SWAPPED = PLAIN.replace(b"rXYZ", b"____").replace(b"gXYZ", b"rXYZ").replace(b"____", b"gXYZ")
# Of no screen at all.
STRANGE = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()


@pytest.mark.parametrize(("profile", "seen"), [(PLAIN, (200, 30, 30)), (SWAPPED, (30, 200, 30)), (STRANGE, (200, 30, 30))])
def test_colours_are_those_of_every_screen(profile: bytes, seen: tuple[int, int, int]) -> None:
    """A profile of its own is used, and left out; one that does not go with its picture says nothing."""
    content = BytesIO()
    Image.new("RGB", (8, 8), (200, 30, 30)).save(content, "JPEG", icc_profile=profile, comment=b"Of Ana")
    made = smaller(content.getvalue())
    assert not is_bare(content.getvalue())
    assert is_bare(made.content)
    assert is_bare(made.webp)
    assert opened(made.content).getpixel((4, 4)) == pytest.approx(seen, abs=8)


def test_the_colours_of_a_printer_become_those_of_a_screen() -> None:
    """Browsers differ in what they make of them."""
    content = BytesIO()
    Image.new("CMYK", (8, 8)).save(content, "JPEG")
    assert opened(smaller(content.getvalue()).content).mode == "RGB"


def test_a_photo_of_an_iphone_is_known_under_any_name() -> None:
    """Pillow does not read it."""
    assert is_heic(b"\0\0\0\x18ftypheic" + bytes(20))
    assert not is_heic(SMALL[0])
