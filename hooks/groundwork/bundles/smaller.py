"""Smaller scripts: shorter names for what only a script itself knows, and no space that nobody reads."""

import re

SCRIPT = "application/javascript"
# What the minifier says of a text that is no JavaScript; after the first line comes a picture of the place.
FAULT = re.compile(r"(?P<wrong>.*) on line (?P<line>\d+) and column \d+")


def smaller(script: str) -> str:
    """Make a script smaller that means the same."""
    try:
        # Only when there is a script: it starts threads of its own, which a process that forks must not have.
        import minify  # noqa: PLC0415
    except ImportError:
        # Its author makes no wheels for ARM chips of Apple and Windows. There scripts stay as they are: larger, and the same.
        return script
    return str(minify.string(SCRIPT, script))


def fault(script: str) -> tuple[int, str] | None:
    """Find what keeps a script from being JavaScript: a line, and what is wrong; None when it is fine."""
    try:
        smaller(script)
    except ValueError as error:
        found = FAULT.match(str(error))
        return (int(found["line"]), found["wrong"]) if found else (1, str(error))
    return None
