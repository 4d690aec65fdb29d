"""The picture beside a link to a page, where people share it: 1200 by 630."""

from typing import Any

from groundwork.pictures.raster import png
from groundwork.pictures.style import Style
from groundwork.templates import Templates, render

TEMPLATE = "partials/social-image.svg.html"


def telling(figure: Any) -> dict[str, Any]:
    """Choose the still that says most about a drill: the last one that is held, else the one in the middle; without arrows."""
    stills = [still for still in figure.stills if still] or [figure.poster]
    held = [still for still in stills if not still["trails"]]
    return {**(held[-1] if held else stills[len(stills) // 2]), "trails": [], "breath": None, "ticks": ""}


def social_image(templates: Templates, style: Style, figure: Any = None) -> bytes:
    """Draw a figure on the ground line; without one, the mark of the site."""
    context = {"css": style.css, "roles": style.roles, "picture": telling(figure) if figure else None, "figure": figure}
    return png(render(templates, [TEMPLATE], context))
