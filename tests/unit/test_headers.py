"""What a server is to say with each file."""

from groundwork.headers import draw


def test_each_file_has_what_protects_readers_and_only_hashed_ones_are_kept() -> None:
    """In the form that both hosts read: a path, then its headers, indented; no path is within two rules with one header."""
    assert draw(["assets/style.2.css", "assets/script.1.js"]) == (
        "/*\n"
        "  Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
        " connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'\n"
        "  Referrer-Policy: same-origin\n"
        "  X-Content-Type-Options: nosniff\n"
        "/assets/script.1.js\n"
        "  Cache-Control: public, max-age=31536000, immutable\n"
        "/assets/style.2.css\n"
        "  Cache-Control: public, max-age=31536000, immutable\n"
    )
