"""The picture beside a link to a page, where people share it: 1200 by 630."""

from typing import Any

from groundwork.pictures.raster import png
from groundwork.pictures.style import Style
from groundwork.templates import Templates, render

# Where the pictures are in the site: that of each page with a figure, and that of all others.
FOLDER, MARK = "assets/social", "groundwork.png"
TEMPLATE = "partials/social-image.svg.html"


def path_of(uri: str) -> str:
    """Give the path of a page's picture within the folder, from the path of the page in docs."""
    return f"{uri.removesuffix('.md')}.png"


def social_image(templates: Templates, style: Style, picture: dict[str, Any] | None = None) -> bytes:
    """Draw a figure's small still on the ground line; without one, the mark of the site."""
    context = {"css": style.css, "roles": style.roles, "picture": picture}
    return png(render(templates, [TEMPLATE], context))
