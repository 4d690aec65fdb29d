"""References in the NLM (Vancouver) style, as plain text without links, and the links that follow them.

Source: Patrias K. Citing Medicine, 2nd ed., NLM 2007-; samples of the International Committee of Medical Journal Editors.
Journal titles stand as they were written, since the short ones are not known. The address of a web page and
the day it was seen are not printed: links follow.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from groundwork.citations.names import editors, people
from groundwork.schemas.reference import Reference

UNDATED = "[date unknown]"
_ENDS = ".?!"
# What ends a sentence, also as an ellipsis, and in Chinese and Arabic; and the quotes that may stand behind it.
_STOPS = (*_ENDS, "\u2026", "\u3002", "\uff1f", "\uff01", "\u061f")
_QUOTES = "\"'\u201d\u2019\u00bb"
# What is left over when it stands last.
_LOOSE = " ,;:"
_DASHES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"))
_ORDINALS = {"1": "st", "2": "nd", "3": "rd"}


@dataclass(frozen=True)
class Link:
    """A way to the work: what readers see, and where it leads."""

    label: str
    address: str


def vancouver(reference: Reference) -> str:
    """Write a reference as Citing Medicine and the ICMJE samples have it: plain text that ends in one full stop."""
    source = _journal(reference) if _is_in_journal(reference) else _monograph(reference)
    parts = (_people(reference), _title(reference), *source)
    text = " ".join(filter(None, map(_sentence, parts)))
    stem = text.rstrip(_ENDS)
    return stem + (text[len(stem) :] or ".")[0]


def links(reference: Reference) -> tuple[Link, ...]:
    """Give the DOI, PubMed and PMC, written as Citing Medicine labels them; the address only when there is none of these."""
    found = []
    if reference.doi:
        found.append(doi_link(reference.doi))
    if reference.pmid:
        found.append(Link(f"PubMed {reference.pmid}", f"https://pubmed.ncbi.nlm.nih.gov/{reference.pmid}/"))
    if reference.pmcid:
        found.append(Link(reference.pmcid, f"https://pmc.ncbi.nlm.nih.gov/articles/{reference.pmcid}/"))
    if not found and reference.url:
        host = reference.url.unicode_host() or ""
        found.append(Link(host.removeprefix("www."), str(reference.url)))
    return tuple(found)


def doi_link(doi: str) -> Link:
    """Give the way to a DOI. The DOI Handbook asks for percent-encoding; the signs left out have no meaning of their own within a path."""
    return Link(f"doi: {doi}", f"https://doi.org/{quote(doi, safe='/:;()')}")


def _is_in_journal(reference: Reference) -> bool:
    """Whether it is an article; also an abstract of a conference that a journal printed, but not a book of papers."""
    in_volume = bool(reference.container_title and (reference.volume or reference.issue) and not reference.editor)
    return reference.type == "article-journal" or (reference.type == "paper-conference" and in_volume)


def _has_host(reference: Reference) -> bool:
    """Whether it stands within a larger work, which comes after "In:"."""
    return reference.container_title is not None or reference.type in {"chapter", "paper-conference"}


def _people(reference: Reference) -> str:
    """Name the authors, or the editors of a whole book that has none."""
    whole = not _has_host(reference) and not _is_in_journal(reference)
    return people(reference.author) or (editors(reference.editor) if whole else "")


def _title(reference: Reference) -> str:
    title = _tidy(reference.title)
    if reference.title_is == "descriptive":
        title = f"[{_without_stop(title)}]"
    kind = _kind(reference)
    return f"{_without_stop(title)} [{kind}]" if kind else title


def _kind(reference: Reference) -> str:
    """Say what kind of work it is, as NLM puts behind the title in brackets, in lower case but for names like WHO."""
    kind = _tidy(reference.genre or ("dataset" if reference.type == "dataset" else ""))
    if kind[1:2].islower():
        kind = kind[0].lower() + kind[1:]
    if reference.type == "webpage" and reference.container_title is None:
        return f"{kind} on the Internet" if kind else "Internet"
    return kind


def _journal(reference: Reference) -> Iterator[str]:
    yield reference.container_title or ""
    place = (reference.volume or "") + (f"({reference.issue})" if reference.issue else "")
    pages = reference.page or reference.number
    yield f"{_year(reference)}{f';{place}' if place else ''}{f':{_pages(pages)}' if pages else ''}"


def _monograph(reference: Reference) -> Iterator[str]:
    if _has_host(reference):
        yield _host(reference)
    yield _edition(reference.edition or "")
    if reference.volume:
        yield reference.volume if reference.volume.casefold().startswith("vol") else f"Vol. {reference.volume}"
    if not _has_host(reference) and people(reference.author):
        yield editors(reference.editor)
    publisher = ": ".join(text.rstrip(_LOOSE) for text in (reference.publisher_place, reference.publisher) if text)
    yield "; ".join(filter(None, (publisher, _year(reference))))
    if reference.page:
        yield f"p. {_pages(reference.page)}"
    yield _number(reference)


def _host(reference: Reference) -> str:
    title = reference.container_title or ""
    if title and reference.type == "webpage":
        title = f"{_without_stop(title)} [Internet]"
    parts = " ".join(filter(None, map(_sentence, (editors(reference.editor), title))))
    return f"In: {parts}" if parts else ""


def _edition(edition: str) -> str:
    """Write "2", "2nd" and "2nd edition" as "2nd ed."; one that ends in another short form stays: "3. Aufl."."""
    words = edition.split()
    if words and words[-1].casefold() in {"ed", "ed.", "edition"}:
        words.pop()
    elif edition.endswith("."):
        return edition
    if words and words[-1].isdecimal():
        teen = words[-1][-2:-1] == "1"
        words[-1] += "th" if teen else _ORDINALS.get(words[-1][-1], "th")
    return f"{' '.join(words)} ed." if words else ""


def _number(reference: Reference) -> str:
    """Label a bare number as NLM does; one of several words, such as "WHO guideline 12", labels itself."""
    number = _tidy(reference.number or "")
    if not number or " " in number:
        return number
    registered = "registration" in (reference.genre or "").casefold()
    return f"Report No.: {number}" if reference.type == "report" and not registered else f"Identifier: {number}"


def _year(reference: Reference) -> str:
    return str(reference.issued or UNDATED)


def _pages(pages: str) -> str:
    """Shorten page ranges as MEDLINE does: 134-44, e2016-27; other letters and article numbers stay as they are."""
    for sign in ("pp.", "pp ", "p.", "p "):
        pages = pages.removeprefix(sign)
    pages = "-".join(part.strip() for part in pages.translate(_DASHES).split("-") if part.strip()) or pages
    if "-" not in pages:
        return pages
    return ", ".join(" ".join(map(_range, group.split())) for group in pages.split(","))


def _range(pages: str) -> str:
    """Leave out the digits of the last page that it shares with the first."""
    first, _, last = pages.partition("-")
    end = last.rstrip(";")
    sign = "e" if first.startswith("e") and end.startswith("e") else ""
    start, stop = first.removeprefix(sign), end.removeprefix(sign)
    if first == end:
        return first + last[len(end) :]
    if not (start.isdecimal() and stop.isdecimal() and len(start) == len(stop) and start < stop):
        return pages
    same = next(at for at, digit in enumerate(stop) if digit != start[at])
    return f"{first}-{stop[same:]}{last[len(end) :]}"


def _sentence(text: str) -> str:
    """End a part with a full stop, unless it has its own end."""
    text = _tidy(text).rstrip(_LOOSE)
    return text if not text or text.rstrip(_QUOTES).endswith(_STOPS) else f"{text}."


def _without_stop(title: str) -> str:
    """Take the full stop off a title that goes on within or before brackets, but not off U.S. and the like."""
    title = title.rstrip(_LOOSE)
    return title if title.rpartition(" ")[2].count(".") > 1 else title.removesuffix(".")


def _tidy(text: str) -> str:
    """Bring white space down to single spaces, and full stops in a row to one, or to an ellipsis."""
    return " ".join(text.split()).replace("...", "\u2026").replace("..", ".")
