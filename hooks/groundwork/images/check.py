"""The picture files of a site: each is looked at once, and what is wrong with it is told with its name."""

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from groundwork.catalogue.model import Entry
from groundwork.images.model import (
    HEAVIEST,
    HEIC,
    OTHERS,
    SHOWN,
    SVG,
    WIDEST,
    Header,
    Image,
    Images,
    UnreadableError,
    beside,
    size,
    suffix,
    weight,
)
from groundwork.images.pixels import read_header
from groundwork.images.svg import svg_header
from groundwork.problems import Location, Problem
from groundwork.schemas.base import Markdown
from groundwork.schemas.walk import walk
from groundwork.source.prose import without_code
from groundwork.source.read import read_text

THING = "picture"
Wrong = tuple[str, str]
"""What is wrong, and what to do."""
UNREAD = Header("", 0, 0)
# What a WebP beside it can stand for.
LIGHTER = {"JPEG", "PNG"}
EXPORT = "Export it as JPEG first."
# A picture as Markdown has it, in a line or by a short name.
WRITTEN = re.compile(r"(?<!\\)!\[[^\]]*\]\s?[(\[]")
Command = Callable[[str], str]
"""Writes the command that makes a file smaller, by its path."""


def look_at(uris: Iterable[str], docs: Path, shown: str, command: Command) -> tuple[Images, list[Problem]]:
    """Look at all picture files among those of a docs folder, which messages call ``shown``."""
    headers: dict[str, Header] = {}
    problems: list[Problem] = []
    for uri in sorted(uri for uri in uris if suffix(uri) in SHOWN or suffix(uri) in OTHERS):
        header, wrongs = _read(docs / uri, suffix(uri), command(f"{shown}/{uri}"))
        headers[uri] = header or UNREAD
        problems += [Problem(Location(f"{shown}/{uri}", 1), THING, *wrong) for wrong in wrongs]
    files = {}
    for uri, found in headers.items():
        lighter = headers.get(beside(uri), UNREAD) if found.kind in LIGHTER else UNREAD
        same = (lighter.width, lighter.height) == (found.width, found.height)
        files[uri] = Image(found.width, found.height, lighter=same and lighter is not UNREAD)
        if lighter is not UNREAD and not same:
            place = Location(f"{shown}/{beside(uri)}", 1)
            wrong = f"is {size(lighter)}, and {PurePosixPath(uri).name} beside it {size(found)}"
            problems.append(Problem(place, THING, wrong, f"{command(f'{shown}/{uri}')} makes it anew."))
    return Images(files), problems


def _read(path: Path, ending: str, command: str) -> tuple[Header | None, list[Wrong]]:
    """Read the header of a file, with what is wrong with the file and what to do."""
    if ending not in SHOWN:
        todo = EXPORT if OTHERS[ending] == HEIC else f"{command} makes one of these."
        return None, [(f"is {OTHERS[ending]}, and pages show JPEG, PNG, WebP and SVG", todo)]
    data = path.read_bytes()
    try:
        found = svg_header(data) if SHOWN[ending] == SVG else read_header(data)
    except UnreadableError as error:
        return None, [(str(error), "Save it again, or take another one.")]
    return found, [*_too_large(found, len(data), command), *_unfit(found, SHOWN[ending], command)]


def _too_large(found: Header, content: int, command: str) -> Iterator[Wrong]:
    drawn = found.kind == SVG
    too = [weight(content)] if content > HEAVIEST else []
    too += [f"{found.width:,} px wide"] if found.width > WIDEST and not drawn else []
    if too:
        todo = f"Take out what nobody sees: {weight(HEAVIEST)} fit." if drawn else f"{command} makes it smaller."
        yield f"is {' and '.join(too)}", todo


def _unfit(found: Header, by_name: str, command: str) -> Iterator[Wrong]:
    if found.kind != by_name:
        yield f"is {found.kind} by what is in it, and {by_name} by its name", "Give it the name that fits."
    if found.located:
        yield "says where it was taken", f"{command} takes that out."
    if found.moves:
        yield "moves, and readers could not stop it", "Save one picture of it."


def in_fields(entries: Iterable[Entry]) -> list[Problem]:
    """Tell of pictures in fields: these are sentences, which stand on cards and on other pages too, where a path leads elsewhere."""
    return [
        Problem(entry.source.place(*leaf.at), THING, "stands in a field", "Put it into the text below the fields.")
        for entry in entries
        for leaf in walk(entry.record)
        if isinstance(leaf.value, Markdown) and WRITTEN.search(without_code(leaf.value))
    ]


def unshown(images: Images, unread: Iterable[str], docs: Path, shown: str) -> tuple[list[Problem], frozenset[str]]:
    """Tell which pictures no page shows; give those that only unread pages name, such as drafts, as readers should not get them."""
    texts = "".join(read_text(docs / uri, uri)[0] for uri in sorted(unread))
    used = images.shown | {beside(uri) for uri in images.shown}
    left = [uri for uri in images.files if uri not in used]
    waiting = frozenset(uri for uri in left if _named(uri, texts))
    return [_unshown(f"{shown}/{uri}") for uri in left if uri not in waiting], waiting


def _named(uri: str, texts: str) -> bool:
    """Tell whether texts name a picture, or the one that it stands beside."""
    name = re.escape(PurePosixPath(uri).stem if suffix(uri) == "webp" else PurePosixPath(uri).name)
    return bool(re.search(rf"(?<![\w.-]){name}", unquote(texts)))


def _unshown(path: str) -> Problem:
    return Problem(Location(path, 1), THING, "no page shows it", "Show it, or delete it.", notice=True, standing=True)
