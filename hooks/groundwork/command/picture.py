"""Take a picture into the site: upright, small enough for a phone, and without what the camera wrote into it.

Nothing is lost. A picture that somebody has elsewhere stays there; one of the site is replaced by a rename, once the new one is
whole, and kept outside the site as it was.
"""

import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from slugify import slugify

from groundwork.command.error import CommandError
from groundwork.command.project import shown
from groundwork.command.typed import option, typed
from groundwork.images.model import HEAVIEST, SHOWN, SVG, WEBP, WIDEST, Header, UnreadableError, size, suffix, weight
from groundwork.images.pixels import Smaller, is_bare, is_heic, read_header, smaller
from groundwork.problems import near_match

DOCS = "docs"
# Where pictures go that come from elsewhere.
FOLDER = f"{DOCS}/pictures"
# Where a picture of the site is kept as it was.
KEPT = "build/pictures"
ENDINGS = {"JPEG": (".jpg", ".jpeg"), "PNG": (".png",), "WebP": (WEBP,)}
# The build asks for other words.
WORDS = "What it shows"


@dataclass(frozen=True)
class Taken:
    """A picture as somebody has it, and what becomes of it."""

    source: Path
    content: bytes
    before: Header
    made: Smaller


def run(root: Path, file: str, to: str) -> str:
    """Write a picture, and a lighter WebP beside it; give what was done, and the line to paste. Raises CommandError."""
    root = root.resolve()
    try:
        taken = _taken(root, file)
        ours = not to and taken.source.is_relative_to(root / DOCS)
        target = _beside(taken) if ours else _target(root, taken, to)
        wanted = {target.with_suffix(WEBP): _lighter(taken, target), target: taken.made.content}
        own = {taken.source, taken.source.with_suffix(WEBP)} if ours else set()
        for path in wanted.keys() - own:
            if path.exists():
                message = f"{shown(path, root)} is there already. Give it another name: {option('TO', f'{FOLDER}/another-name')}"
                raise CommandError(message)
        old = sorted(path for path in own if path.is_file() and path.read_bytes() != wanted.get(path))
        kept = [_keep(root / KEPT, path) for path in old]
        new = [path for path, content in wanted.items() if content and _is_written(path, content)]
        for path in old:
            if not wanted.get(path):
                path.unlink()
    except OSError as error:
        message = f"{error.filename or file}: {error.strerror or error}."
        raise CommandError(message) from error
    return "\n".join(_said(root, taken, target, new, kept))


def _taken(root: Path, file: str) -> Taken:
    if not file:
        message = f"say which picture. Try: {typed('picture', FILE='photo.jpg')}"
        raise CommandError(message)
    source = (root / Path(file).expanduser()).resolve()
    if not source.is_file():
        names = [path.name for path in source.parent.iterdir() if path.is_file()] if source.parent.is_dir() else []
        message = f"there is no file {file}. {near_match(source.name, names)}".rstrip()
        raise CommandError(message)
    content = source.read_bytes()
    wrong = {
        "is drawn in lines, and needs nothing: copy it into docs": suffix(file) == SVG.lower(),
        "is HEIC, as iPhones save photos. Export it as JPEG first": is_heic(content),
    }
    for what in (what for what, found in wrong.items() if found):
        message = f"{file} {what}."
        raise CommandError(message)
    try:
        before = read_header(content)
        return Taken(source, content, before, _made(content, before))
    except UnreadableError as error:
        message = f"{file} {error}."
        raise CommandError(message) from error


def _made(content: bytes, before: Header) -> Smaller:
    """Make it smaller; one that fits already keeps its points, as each writing takes something from them."""
    made = smaller(content)
    if len(content) > HEAVIEST or before.width > WIDEST or before.kind not in ENDINGS or not is_bare(content):
        return made
    return Smaller(before.kind, before.width, before.height, content, made.webp if len(made.webp) < len(content) else b"")


def _beside(taken: Taken) -> Path:
    """Leave a picture of the site where it is; its name ends as its format does."""
    endings = ENDINGS[taken.made.kind]
    return taken.source if taken.source.suffix.lower() in endings else taken.source.with_suffix(endings[0])


def _lighter(taken: Taken, target: Path) -> bytes:
    """Give the WebP: the one that is there already, where it belongs to a picture that stays as it is."""
    there = target.with_suffix(WEBP)
    if taken.made.content == taken.content and target == taken.source != there and there.is_file():
        content = there.read_bytes()
        try:
            if size(read_header(content)) == size(taken.made) and len(content) < len(taken.content):
                return content
        except UnreadableError:
            pass
    return taken.made.webp


def _target(root: Path, taken: Taken, to: str) -> Path:
    """Say where a picture goes: into the folder for pictures, or where somebody says, with a name that needs no quotes."""
    place = (root / Path(to or FOLDER).expanduser()).resolve()
    if not place.is_relative_to(root / DOCS):
        message = f"{to} is not in {DOCS}. Say where it goes: {option('TO', f'{FOLDER}/')}"
        raise CommandError(message)
    if not to or to.endswith("/") or place.is_dir():
        place /= taken.source.stem
    elif place.suffix.lower().removeprefix(".") in SHOWN:
        place = place.with_suffix("")
    return place.with_name((slugify(place.name) or "picture") + ENDINGS[taken.made.kind][0])


def _keep(folder: Path, path: Path) -> Path:
    """Copy a file to where none of that name is yet."""
    folder.mkdir(parents=True, exist_ok=True)
    names = (folder / f"{path.stem}{f'-{number}' if number > 1 else ''}{path.suffix}" for number in count(1))
    kept = next(name for name in names if not name.exists())
    shutil.copyfile(path, kept)
    return kept


def _is_written(path: Path, content: bytes) -> bool:
    """Write a file whole, and put it in its place by a rename; tell whether that was needed."""
    if path.is_file() and path.read_bytes() == content:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=path.parent, prefix=".") as beside:
        whole = Path(beside, path.name)
        whole.write_bytes(content)
        whole.replace(path)
    return True


def _said(root: Path, taken: Taken, target: Path, new: Iterable[Path], kept: Iterable[Path]) -> Iterator[str]:
    made, before = taken.made, taken.before
    name = shown(target, root)
    if target in new:
        yield f"{name} is written: {size(made)} and {weight(len(made.content))}, from {size(before)} and {weight(len(taken.content))}."
    else:
        yield f"{name} stays as it is: {size(made)} and {weight(len(made.content))} fit."
    if before.located:
        yield "It said where it was taken; the new one does not."
    lighter = target.with_suffix(WEBP)
    if lighter in new and lighter != target:
        yield f"{shown(lighter, root)}, {weight(len(made.webp))}, is for browsers that know it, which are nearly all."
    for path in kept:
        yield f"The file that was there is kept as {shown(path, root)}."
    if kept and taken.source.name != target.name:
        yield f"Pages that show {taken.source.name} have to name {target.name} now."
    yield f"Paste this where it belongs, and say what the picture shows:\n\n![{WORDS}](/{target.relative_to(root / DOCS).as_posix()})"
