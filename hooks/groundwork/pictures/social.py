"""The picture beside a link to a page, where people share it: 1200 by 630."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from groundwork.pictures.raster import png
from groundwork.pictures.style import Style, style
from groundwork.templates import Templates, render

# Where the pictures are in the site: that of each page with a figure, and that of all others.
FOLDER, MARK = "assets/social", "groundwork.png"
TEMPLATE = "features/social/social-image.svg.html"


def address_of(site: str, uri: str | None) -> str:
    """Give the whole address of the picture of a page with a figure, by its path in docs; of the mark for all others."""
    return f"{site}{FOLDER}/{path_of(uri) if uri else MARK}"


def pictures(templates: Templates, overrides: Path, cards: Mapping[str, Mapping[str, object]]) -> Iterator[tuple[str, bytes]]:
    """Draw the mark, and the small still of each page that has one; give each with its path in the site."""
    styled = style(overrides)
    yield f"{FOLDER}/{MARK}", social_image(templates, styled)
    for uri, picture in cards.items():
        yield f"{FOLDER}/{path_of(uri)}", social_image(templates, styled, picture)


def path_of(uri: str) -> str:
    """Give the path of a page's picture within the folder, from the path of the page in docs."""
    return f"{uri.removesuffix('.md')}.png"


def social_image(templates: Templates, styled: Style, picture: Mapping[str, object] | None = None) -> bytes:
    """Draw a figure's small still on the ground line; without one, the mark of the site."""
    context = {"css": styled.css, "roles": styled.roles, "picture": picture}
    return png(render(templates, [TEMPLATE], context))
