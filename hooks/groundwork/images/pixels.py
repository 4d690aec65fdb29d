"""What is in a picture file, and a smaller one of it: the one module that knows Pillow, which reads and writes pictures."""

import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO

# Each of these plugins reads one format. Without them Pillow loads all that it knows, one of which runs a program.
from PIL import (
    AvifImagePlugin,
    BmpImagePlugin,
    ExifTags,
    GifImagePlugin,
    ImageCms,
    ImageOps,
    JpegImagePlugin,
    PngImagePlugin,
    TiffImagePlugin,
    WebPImagePlugin,
)
from PIL import Image as Pillow

from groundwork.images.model import HEAVIEST, WIDEST, Header, UnreadableError

PLUGINS = (JpegImagePlugin, PngImagePlugin, WebPImagePlugin, GifImagePlugin, BmpImagePlugin, TiffImagePlugin, AvifImagePlugin)
FORMATS = tuple(plugin.__name__.rpartition(".")[2].removesuffix("ImagePlugin").upper() for plugin in PLUGINS)
# A phone's JPEG may hold a second, small picture, and is an MPO then.
KINDS = {"MPO": "JPEG", "WEBP": "WebP"}
# What a file ends with when all of it is there; other programs may put something behind it.
ENDS = {"JPEG": b"\xff\xd9", "PNG": b"IEND"}
HEIC_BRANDS = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1"}
LATITUDE, LONGITUDE = ExifTags.GPS.GPSLatitude, ExifTags.GPS.GPSLongitude
SIDEWAYS = {5, 6, 7, 8}
MILLION = 1_000_000
# What of a picture's colours is kept, the best that is light enough; then it gets narrower.
QUALITIES = (82, 75, 68)
NARROWER = 0.8
WEBP_QUALITY = 78
COLOURS = 256
OPAQUE = 255


@dataclass(frozen=True)
class Smaller:
    """A picture that fits a page, with the WebP beside it where that is lighter."""

    kind: str
    width: int
    height: int
    content: bytes
    webp: bytes = b""


def read_header(data: bytes) -> Header:
    """Read what a picture says of itself, and none of its points; raises UnreadableError."""
    with _opened(data) as image:
        kind = KINDS.get(image.format or "", image.format or "")
        # A camera may have put a small one, with its own end, into what it says.
        if ENDS.get(kind, b"") not in data.replace(image.info.get("exif", b"") or b"\0", b""):
            message = "ends before it is whole"
            raise UnreadableError(message)
        # Programs that edit pictures write the place a second time, in words.
        (width, height), located = image.size, b"GPSLatitude" in data
        # A PNG may have it behind its points, which Pillow would have to read for it.
        if "exif" in image.info or b"eXIf" in data:
            exif = image.getexif()
            place = exif.get_ifd(ExifTags.IFD.GPSInfo)
            located = located or LATITUDE in place or LONGITUDE in place
            if exif.get(ExifTags.Base.Orientation) in SIDEWAYS:
                width, height = height, width
        return Header(kind, width, height, located=located, moves=_moves(image))


def is_heic(data: bytes) -> bool:
    """Tell whether a file is a photo as iPhones keep it, also under another name: Pillow does not read it."""
    return data[4:8] == b"ftyp" and data[8:12] in HEIC_BRANDS


def is_bare(data: bytes) -> bool:
    """Tell whether a picture has nothing but its points: no words of a camera or a program, and no colours of its own."""
    with _opened(data) as image:
        return not {"exif", "icc_profile", "xmp", "photoshop", "comment", "XML:com.adobe.xmp"} & image.info.keys() and image.format != "MPO"


def smaller(data: bytes) -> Smaller:
    """Make a picture upright, narrow and light, in the colours of every screen, without what the camera wrote.

    Raises UnreadableError.
    """
    with _opened(data) as image:
        if _moves(image):
            message = "moves, and readers could not stop it. Save one picture of it"
            raise UnreadableError(message)
        drawn = image.format in {"PNG", "GIF"} or "transparency" in image.info
        upright = _in_screen_colours(ImageOps.exif_transpose(image))
        upright.info = {}  # else Pillow writes the camera's words again
        if upright.width > WIDEST:
            upright = _narrowed(upright, WIDEST)
        kind, content, shown = _written(upright, drawn=drawn)
        webp = _saved(shown, "WEBP", quality=WEBP_QUALITY, method=4)
        return Smaller(kind, *shown.size, content, webp if len(webp) < len(content) else b"")


@contextmanager
def _opened(data: bytes) -> Iterator[Pillow.Image]:
    """Open a picture; whatever is wrong with it, and whenever Pillow finds that, becomes one error of ours."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            warnings.simplefilter("error", Pillow.DecompressionBombWarning)
            with Pillow.open(BytesIO(data), formats=FORMATS) as image:
                yield image
    except (Pillow.DecompressionBombWarning, Pillow.DecompressionBombError) as error:
        message = f"has more than {(Pillow.MAX_IMAGE_PIXELS or 0) // MILLION} million points"
        raise UnreadableError(message) from error
    except (OSError, SyntaxError, ValueError, LookupError, TypeError, EOFError, struct.error, MemoryError, OverflowError) as error:
        message = "cannot be read as a picture"
        raise UnreadableError(message) from error


def _moves(image: Pillow.Image) -> bool:
    return image.format != "MPO" and getattr(image, "n_frames", 1) > 1


def _in_screen_colours(image: Pillow.Image) -> Pillow.Image:
    """Give its colours as sRGB, in which browsers take those of a file that says nothing of them."""
    through = "A" in image.getbands() or "transparency" in image.info
    profile = image.info.get("icc_profile")
    if profile and image.mode in {"RGB", "RGBA", "CMYK", "L"}:
        with_profile = ImageCms.ImageCmsProfile(BytesIO(profile))
        try:
            turned = ImageCms.profileToProfile(image, with_profile, ImageCms.createProfile("sRGB"), outputMode="RGBA" if through else "RGB")
        except ImageCms.PyCMSError:
            # A profile that does not go with its picture says nothing.
            turned = None
        image = turned or image
    image = image.convert("RGBA" if through else "RGB")
    return image.convert("RGB") if through and image.getchannel("A").getextrema()[0] == OPAQUE else image


def _narrowed(image: Pillow.Image, width: int) -> Pillow.Image:
    return image.resize((width, max(1, round(image.height * width / image.width))), Pillow.Resampling.LANCZOS)


def _written(image: Pillow.Image, *, drawn: bool) -> tuple[str, bytes, Pillow.Image]:
    """Write a drawing as PNG, with fewer colours where it must, and a photo as JPEG; a drawing that stays heavy is a photo."""
    through = image.mode == "RGBA"
    if drawn and not through and len(content := _saved(image, "PNG", optimize=True)) <= HEAVIEST:
        return "PNG", content, image
    while True:
        for kind, content in _drawn(image) if through else _photographed(image):
            if len(content) <= HEAVIEST:
                return kind, content, image
        image = _narrowed(image, max(1, round(image.width * NARROWER)))


def _drawn(image: Pillow.Image) -> Iterator[tuple[str, bytes]]:
    for one in (image, image.quantize(COLOURS, Pillow.Quantize.FASTOCTREE)):
        yield "PNG", _saved(one, "PNG", optimize=True)


def _photographed(image: Pillow.Image) -> Iterator[tuple[str, bytes]]:
    for quality in QUALITIES:
        yield "JPEG", _saved(image, "JPEG", quality=quality, optimize=True, progressive=True)


def _saved(image: Pillow.Image, kind: str, **how: int) -> bytes:
    written = BytesIO()
    image.save(written, kind, **how)
    return written.getvalue()
