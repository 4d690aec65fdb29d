r"""Texts within GIFT: what is escaped, and how to find a sign that is not.

As Moodle's own reader and writer do it (question/format/gift/format.php): a backslash before each of : # = { } ~ and \,
and a line end written as \n.
"""

import re
from collections.abc import Iterator

FORMATS = ("markdown", "html", "plain", "moodle")
DEFAULT = "moodle"
# Between an explanation and what an export puts behind it, and between two texts that become one.
MORE = "\n\n---\n\n"
_ESCAPE = str.maketrans({sign: f"\\{sign}" for sign in ":#={}~\\"} | {"\n": "\\n"})
_ESCAPED = re.compile(r"\\([:#={}~\\n])")
_FORMAT = re.compile(rf"\[({'|'.join(FORMATS)})\]")


def escape(text: str) -> str:
    """Write a text so that nothing in it means something."""
    return text.translate(_ESCAPE)


def written(text: str) -> str:
    """Write a text behind a sign: its format stands first where its own start could be taken for a format or a weight."""
    return ("[markdown]" if text.startswith(("[", "%")) else "") + escape(text)


def unescape(text: str) -> str:
    """Read a text."""
    return _ESCAPED.sub(lambda found: "\n" if found[1] == "n" else found[1], text)


def formatted(text: str, default: str) -> tuple[str, str]:
    """Take the format off the start of a text: the format, and the text as it was written."""
    text = text.strip()
    found = _FORMAT.match(text)
    return (found[1], text[found.end() :]) if found else (default, text)


def find(text: str, sign: str) -> Iterator[re.Match[str]]:
    """Find the places where a sign, a regular expression, is not escaped."""
    return (found for found in re.finditer(rf"\\[:#={{}}~\\n]|(?P<sign>{sign})", text) if found["sign"] is not None)


def split(text: str, sign: str) -> tuple[str, str | None]:
    """Take a text apart at the first place of a sign; None when there is none."""
    found = next(find(text, sign), None)
    return (text[: found.start()], text[found.end() :]) if found else (text, None)


def pieces(text: str, sign: str) -> tuple[str, list[tuple[str, str]]]:
    """Take a text apart at every place of a sign: what stands before the first, and each sign with what follows it."""
    found = list(find(text, sign))
    starts = [one.start() for one in found] + [len(text)]
    return text[: starts[0]], [(one.group(), text[one.end() : end]) for one, end in zip(found, starts[1:], strict=True)]
