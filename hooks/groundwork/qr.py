"""The QR code of a printed page."""

import segno
from markupsafe import Markup


def qr_code(address: str) -> Markup:
    """Draw an address as an SVG, two centimetres or so on paper; black on white, as readers of codes need it."""
    code = segno.make(address, error="m", micro=False)
    return Markup(code.svg_inline(scale=2, border=2, svgclass="qr", lineclass=None, omitsize=True, light="#fff"))  # noqa: S704 (drawn by segno)
