"""The record of redirects, read and checked: where each old address leads in the end."""

import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from groundwork.catalogue.links import unknown
from groundwork.catalogue.model import Catalogue
from groundwork.problems import Problem
from groundwork.schemas.check import check
from groundwork.schemas.redirects import Redirects
from groundwork.source.read import Source, read_data

REDIRECTS = "data/redirects.yml"


def read(docs: Path, shown: str, catalogue: Catalogue) -> tuple[dict[str, str], list[Problem]]:
    """Give each old path in docs with that of the page that it leads to, over others if need be; one with a problem is left out.

    A site may do without the record.
    """
    text = read_data(docs / REDIRECTS, f"{shown}/{REDIRECTS}")
    if not text.data or text.problems:
        return {}, list(text.problems)
    source = Source(REDIRECTS, text.data, text.places, "", 0)
    record, problems = check(Redirects, text.data, source.place, "redirects")
    if record is None:
        return {}, problems
    there = {*catalogue.entries, *catalogue.left_out, *catalogue.drafts}
    # Where a redirect leads on to another, that one tells what is wrong.
    last = Redirects({old: new for old, new in record.root.items() if new not in record.root})
    problems = [*_there(record.root, there, source), *_loops(record.root, source), *unknown(last, source, catalogue)]
    known = {old: end for old in record.root if (end := _end(old, record.root)) in there - catalogue.drafts}
    return {old: end for old, end in known.items() if _place(old) not in map(_place, there)}, problems


def _end(old: str, redirects: Mapping[str, str]) -> str:
    """Follow redirects to their end; one that leads back to itself has none."""
    met = list[str]()
    while old in redirects and old not in met:
        met.append(old)
        old = redirects[old]
    return "" if old in met else old


def _place(uri: str) -> str:
    """Give what is the same for paths that make one address: a page, and the index of a folder with its name."""
    # MkDocs makes an index of a README, too.
    return re.sub(r"(?:(?:^|/)(?:index|README))?\.md$", "", uri)


def _there(redirects: Mapping[str, str], there: Collection[str], source: Source) -> Iterator[Problem]:
    pages = {_place(uri): uri for uri in there}
    for old in redirects:
        if page := pages.get(_place(old)):
            yield Problem(source.place(old), "redirects", f"{old} has the address of the page {page}", "Take this line out.")


def _loops(redirects: Mapping[str, str], source: Source) -> Iterator[Problem]:
    """Tell of each loop once, at its first line."""
    told = set[str]()
    for old in redirects:
        loop, here = list[str](), old
        while here in redirects and here not in loop:
            loop.append(here)
            here = redirects[here]
        if here == old and not told & set(loop):
            told |= set(loop)
            way = " → ".join([*loop, old])
            yield Problem(source.place(old), "redirects", f"leads back to itself: {way}", "Take one of these lines out.")
