"""Small pictures for tests, as cameras and programs write them."""

from io import BytesIO

from PIL import ExifTags, Image, ImageDraw

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300"><path d="M0 0L400 300"/></svg>'
SIDEWAYS = 6
PLACE = {1: "N", 2: (48.0, 8.0, 0.0), 3: "E", 4: (11.0, 34.0, 0.0)}


def picture(  # noqa: PLR0913 (what may differ between pictures)
    width: int, height: int, kind: str = "JPEG", *, mode: str = "RGB", turned: bool = False, placed: bool = False, quality: int = 75
) -> bytes:
    """Draw a picture that is dark at the top left; ``turned``: the camera was held sideways, and says so."""
    image = Image.new(mode, (width, height), "white")
    ImageDraw.Draw(image).rectangle((0, 0, width // 2, height // 2), fill="black")
    return written(image, kind, turned=turned, placed=placed, quality=quality)


def noisy(width: int, height: int, kind: str = "JPEG", *, quality: int = 95) -> bytes:
    """Draw a picture that no program can make small without losing something."""
    return written(Image.effect_noise((width, height), 80).convert("RGB"), kind, turned=False, placed=False, quality=quality)


def written(image: Image.Image, kind: str, *, turned: bool, placed: bool, quality: int) -> bytes:
    """Write a picture with what a camera says."""
    exif = Image.Exif()
    if turned:
        exif[ExifTags.Base.Orientation] = SIDEWAYS
    if placed:
        exif.get_ifd(ExifTags.IFD.GPSInfo).update(PLACE)
    content = BytesIO()
    image.save(content, kind, quality=quality, **({"exif": exif} if turned or placed else {}))
    return content.getvalue()
