"""Where readers report a mistake: an e-mail address or a web page, as the site's settings name it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlsplit

from groundwork.problems import Location, Problem

THING = "extra, contact"
LINE = re.compile(r"^extra\s*:.*?^\s+contact\s*:", re.MULTILINE | re.DOTALL)
EMAIL = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
HOST = re.compile(r"[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+(?::\d{1,5})?")
TODO = "Write an e-mail address, such as name@example.org, or the address of a page, with https:// at the start; or take it out."


@dataclass(frozen=True)
class Contact:
    """An address that readers can write to."""

    address: str
    by_mail: bool

    @property
    def words(self) -> str:
        """The address as readers see it."""
        return self.address.removeprefix("https://").removesuffix("/")

    def link(self, title: str = "") -> str:
        """Where a link leads; an e-mail gets the title of the page as its subject, so that nobody has to find the words."""
        if not self.by_mail:
            return self.address
        subject = f"?subject={quote(f'Mistake on: {title}')}" if title else ""
        return f"mailto:{quote(self.address, safe='@+')}{subject}"


def contact(value: object, settings: str, path: str) -> tuple[Contact | None, Problem | None]:
    """Read the address; without one there is none. ``settings`` is the text of the file, in which a wrong one has its line."""
    if value is None or value == "":
        return None, None
    if isinstance(value, str) and EMAIL.fullmatch(value):
        return Contact(value, by_mail=True), None
    if isinstance(value, str) and _is_page(value):
        return Contact(value, by_mail=False), None
    found = LINE.search(settings)
    # From the end of what matched: the white space before the name may be of the line above.
    line = settings.count("\n", 0, found.end()) + 1 if found else 1
    return None, Problem(Location(path, line), THING, f"{value!r} is neither an e-mail address nor one of a page on the web", TODO)


def contact_in(extra: Mapping[str, object], path: Path) -> tuple[Contact | None, list[Problem]]:
    """Read the address from the settings of a site, which stand in a file."""
    found, problem = contact(extra.get("contact"), path.read_text(encoding="utf-8"), path.name)
    return found, [problem] if problem else []


def _is_page(value: str) -> bool:
    try:
        parts = urlsplit(value)
    except ValueError:
        return False
    plain = value.isascii() and value.isprintable() and not set(value) & set(" \"'<>\\")
    return plain and parts.scheme == "https" and bool(HOST.fullmatch(parts.netloc))
