"""What a server is to say with each file, as Netlify and Cloudflare Pages read it from a file named ``_headers``."""

from collections.abc import Iterable

NAME = "_headers"
# Nothing inline, nothing from elsewhere: what a page loads is a file of the site.
POLICY = "; ".join(
    (
        "default-src 'none'",
        *(f"{kind} 'self'" for kind in ("script-src", "style-src", "img-src", "font-src", "connect-src", "manifest-src")),
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'self'",
    )
)
ALL = {
    "Content-Security-Policy": POLICY,
    # Other sites do not learn which page somebody comes from.
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}
# Its name changes with what is in it.
HASHED = {"Cache-Control": "public, max-age=31536000, immutable"}


def draw(hashed: Iterable[str]) -> str:
    """Write the file; ``hashed`` are the paths in the site of files whose names follow from their contents."""
    rules = [("/*", ALL), *((f"/{path}", HASHED) for path in sorted(hashed))]
    return "".join("\n".join([path, *(f"  {name}: {value}" for name, value in headers.items()), ""]) for path, headers in rules)
