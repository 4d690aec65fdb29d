"""Where links lead and pictures are: to pages and files that are there, and for readers to nowhere else than they are told."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from posixpath import normpath, relpath
from urllib.parse import unquote, urlsplit

from groundwork.problems import Problem, near_match, nearest_path
from groundwork.proofreading.model import Proof, Reading, shown
from groundwork.proofreading.passages import Target

# The one list of what an address may begin with. Nothing that a page loads comes from elsewhere, so pictures have none of these.
SCHEMES = ("https", "http", "mailto", "tel")
PAGE = ".md"
MAIL = re.compile(r"[^\s@/:]+@[^\s@/:]+\.[a-z]+")
# What Markdown left as text though it was meant as a link.
HALF = re.compile(r"\[[^\[\]\n]{0,200}\](?P<gap> ?)\((?P<address>[^()\n]{0,200})\)?")
# Behind a gap stands an address only where it looks like one.
LIKE_ADDRESS = re.compile(r"[\w./#:%-]*[./#][\w./#:%-]*")
# Words of links that say nothing by themselves.
EMPTY = {"here", "click here", "this", "this page", "link", "this link", "read more", "more"}
# A list of attributes: of those only the name of a heading is for authors.
ATTRIBUTES = re.compile(r"\{(?::|[ ]?[.#]|[ ]?[\w-]{1,40}=)[^{}\n]{0,200}\}")
NAME = re.compile(r"\{:?[ ]*#[a-z0-9]+(?:-[a-z0-9]+)*[ ]*\}")


@dataclass(frozen=True)
class Places:
    """What links can lead to, by path in docs, and what is there but not for readers."""

    pages: Collection[str] = ()
    files: Collection[str] = ()
    drafts: Collection[str] = ()
    hidden: Collection[str] = ()


def is_for_readers(address: str) -> bool:
    """Say whether a link may lead there: to a page or file of the site, or to an address of a kind that readers know."""
    return _scheme(address) in {"", *SCHEMES}


def is_of_site(address: str) -> bool:
    """Say whether what is there is a file of the site."""
    return _scheme(address) == "" and not address.startswith("//")


def wrong_links(proof: Proof, places: Places) -> Iterator[Problem]:
    """Find links and pictures of a page that lead nowhere, or elsewhere than a reader would want."""
    for target in proof.targets:
        if wrong := (_picture(target.address) if target.picture else _link(proof.uri, target.address, places)):
            yield _problem(target, *wrong)


def lost_places(proof: Proof, anchors: Mapping[str, Collection[str]]) -> Iterator[Problem]:
    """Find links to a place that is not on its page, once all pages are drawn; ``anchors`` has the places of each that is."""
    for target in proof.targets:
        path, _, name = target.address.partition("#")
        there = anchors.get(_resolved(proof.uri, path) if path else proof.uri)
        if name and not _scheme(target.address) and there is not None and unquote(name) not in there:
            todo = near_match(name, there) or "Take the end of the heading's link, after the # sign."
            yield _problem(target, "there is no such place on the page", todo)


def without_words(reading: Reading) -> Iterator[Problem]:
    """Find links whose words do not say where they lead, to a reader who hears a list of them."""
    for target in (target for passage in reading.passages for target in passage.targets):
        words = " ".join(target.words.split()).strip(" .").casefold()
        if not target.picture and (not words or words in EMPTY):
            wrong = f'has "{target.words}" for words, which does not say where it leads' if words else "has no words"
            yield _problem(target, wrong, "Write the name of what is there between the square brackets.")


def half_written(reading: Reading) -> Iterator[Problem]:
    """Find what was meant as a link and is none, and lists of attributes."""
    for passage in reading.passages:
        if passage.kind == "plain":
            continue
        for found in HALF.finditer(passage.text):
            if found["gap"] and not LIKE_ADDRESS.fullmatch(found["address"]):
                continue
            wrong = f"{shown(found[0])} is no link as it is written, and would be shown with its signs"
            yield Problem(passage.at(found.start()), passage.field or "text", wrong, "Write [words](address), without spaces.")
        for found in ATTRIBUTES.finditer(passage.text):
            if not NAME.fullmatch(found[0]):
                wrong = f"{shown(found[0])} is a list of attributes, and pages have none"
                yield Problem(passage.at(found.start()), passage.field or "text", wrong, "Take it out. A name for a heading is {#a-name}.")


def _problem(target: Target, wrong: str, todo: str) -> Problem:
    thing = f"{'picture' if target.picture else 'link to'} {shown(target.address) or 'nothing'}"
    return Problem(target.location, f"{target.field}: {thing}" if target.field else thing, wrong, todo)


def _link(uri: str, address: str, places: Places) -> tuple[str, str] | None:
    if not address:
        return "has no address", "Write one between the brackets, or the words alone."
    if not is_for_readers(address):
        return _foreign(_scheme(address))
    for begins, whole in (("//", f"https:{address}"), ("www.", f"https://{address}")):
        if address.startswith(begins):
            return "does not say how it is fetched", f"Write {whole}"
    if MAIL.fullmatch(address):
        return "is an address for mail", f"Write mailto:{address}"
    path = address.partition("#")[0].partition("?")[0]
    return _missing(uri, path, places) if path and not _scheme(address) else None


def _foreign(scheme: str | None) -> tuple[str, str]:
    if scheme is None:
        return "is no address", "Copy it again, from the line of addresses of your browser."
    if scheme == "file" or len(scheme) == 1:
        return "is a file on your own computer, which readers cannot reach", "Link a page, or a file in docs/."
    return f"an address that begins with {scheme}: is not for readers", f"Use {', '.join(SCHEMES)}."


def _picture(address: str) -> tuple[str, str] | None:
    if not is_of_site(address):
        return "is not a file of this site, and others would see who reads the page", "Save it in docs/, beside the page."
    # Files are looked for where pictures are read.
    return None if address else ("has no address", "Write the name of its file between the brackets.")


def _scheme(address: str) -> str | None:
    """Give how an address begins; empty for a path, None for what is no address."""
    try:
        return urlsplit(address).scheme
    except ValueError:
        return None


def _folder(uri: str) -> str:
    return uri.rpartition("/")[0]


def _resolved(uri: str, path: str) -> str:
    folder = "" if path.startswith("/") else _folder(uri)
    found = normpath(f"{folder}/{unquote(path)}".lstrip("/"))
    return "index.md" if found == "." else found


def _missing(page: str, path: str, places: Places) -> tuple[str, str] | None:
    uri = _resolved(page, path)
    if uri in places.pages or uri in places.files:
        return None
    if uri in places.drafts:
        return "that page is a draft, so readers do not get it", "Finish it first, or take the link out."
    if uri in places.hidden:
        return f"docs/{uri} is no part of the site", "Link a page that says what is in it, or take the link out."
    if uri.startswith(".."):
        return "leads out of docs/", "Link pages and files in docs/."
    is_page = uri.endswith((PAGE, ".html")) or "." not in uri.rpartition("/")[2]
    known = places.pages if is_page else [file for file in places.files if not file.endswith(PAGE)]
    bare = uri.removesuffix(".html").removesuffix("/index")
    meant = next((one for one in (f"{bare}{PAGE}", f"{bare}/index{PAGE}") if one in places.pages), "") or nearest_path(uri, known)
    way = f"/{meant}" if path.startswith("/") else relpath(meant or ".", _folder(page) or ".")
    return f"there is no docs/{uri}", f"Did you mean {way}?" if meant else "Check the path."
