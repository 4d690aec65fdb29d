"""Citations that name no reference of their page, and single studies that stand before a review of their question."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from groundwork.catalogue.model import REFERENCES, Catalogue, Entry
from groundwork.citations.listing import PageWorks
from groundwork.citations.model import NARRATIVE, PageCitations
from groundwork.page_state import PageState
from groundwork.problems import Location, Problem, near_match
from groundwork.schemas.study import REVIEW
from groundwork.source.prose import prose, without_code
from groundwork.source.read import Source
from groundwork.words.model import Words


def problems(state: PageState, catalogue: Catalogue, words: Words) -> list[Problem]:
    """Tell what is wrong with the citations of a page whose text is drawn, and whose works are listed."""
    keys = [work.key for work in state.part(PageWorks).works]
    unknown = unknown_citations(state.part(PageCitations).unknown, state.entry, catalogue, "\n".join(state.borrowed))
    return [*unknown, *studies_before_reviews(keys, state.entry, catalogue, words)]


def unknown_citations(keys: Iterable[str], entry: Entry, catalogue: Catalogue, borrowed: str = "") -> list[Problem]:
    """Tell where each unknown citekey of a page stands, and what was probably meant.

    ``borrowed`` are texts of other pages that are drawn on this one too, such as questions: their own pages tell what is wrong in them.
    """
    if REFERENCES in catalogue.left_out:
        return []
    found = ((key, _place(entry.source, _cited(key))) for key in dict.fromkeys(keys))
    start = Location(entry.source.path, entry.source.body_line)
    return [_problem(key, place or start, catalogue) for key, place in found if place or not _cited(key).search(borrowed)]


def in_unfit(catalogue: Catalogue) -> list[Problem]:
    """Tell the unknown citations of pages that are not drawn, as some of their fields are wrong."""
    found = []
    for source in catalogue.unfit if REFERENCES not in catalogue.left_out else ():
        lines = prose(enumerate(source.body.split("\n"), source.body_line))
        texts = [(source.place(*at), without_code(text)) for at, text in _texts(source.meta)]
        texts += [(Location(source.path, number), line) for number, line in lines]
        told = set[str]()
        for place, text in texts:
            unknown = [key for key in NARRATIVE.findall(text) if key not in catalogue.references and key not in told]
            told.update(unknown)
            found += [_problem(key, place, catalogue) for key in unknown]
    return found


def studies_before_reviews(works: Iterable[str], entry: Entry, catalogue: Catalogue, words: Words) -> list[Problem]:
    """Tell which single studies a page shows before any review of their question, though there is one; ``works`` stand in its order.

    One trial may have found more, or less, than all of them together: a reader should meet what is known first. The page over a
    collection is left out: that of the references lists every work, in the order of the file.
    """
    if entry.layout == "section":
        return []
    studies = {key: work.study for key, work in catalogue.references.items() if work.study and work.study.research_question}
    reviews: dict[str | None, list[str]] = {}
    for key, study in studies.items():
        if study.design == REVIEW:
            reviews.setdefault(study.research_question, []).append(key)
    met: set[str | None] = set()
    found = []
    for key, question in ((key, studies[key].research_question) for key in works if key in studies):
        if studies[key].design == REVIEW:
            met.add(question)
        elif question in reviews and question not in met:
            found.append(_before_review(key, words.label(f"{question}", "research-question"), reviews[question], entry))
    return found


def _before_review(key: str, question: str, reviews: list[str], entry: Entry) -> Problem:
    place = _place(entry.source, _shown(key))
    first = f"Cite {' or '.join(f'@{review}' for review in reviews)} first"
    return Problem(
        place or Location(entry.source.path, entry.source.body_line),
        f"citation @{key}",
        f'a single study of "{question}", and no review of it stands before it',
        f"{first}." if place else f"{first}, in the question that brings it here.",
    )


def _problem(key: str, place: Location, catalogue: Catalogue) -> Problem:
    todo = near_match(key, catalogue.references) or r"Where no citation is meant, write \@ for @."
    return Problem(place, f"citation @{key}", f"no such reference in docs/{REFERENCES}", todo)


def _cited(key: str) -> re.Pattern[str]:
    return re.compile(rf"@{re.escape(key)}(?![\w-])")


def _shown(key: str) -> re.Pattern[str]:
    """Match a citation, a name in an evidence card, and a whole entry of a list of references."""
    name = re.escape(key)
    return re.compile(rf"@{name}(?![\w-])|^\s*/{{3,}}\s*(?i:evidence)\b.*[|;]\s*{name}\s*:|^{name}$")


def _place(source: Source, cited: re.Pattern[str]) -> Location | None:
    """Find the line that cites a work, in the fields first, as they are drawn first; code counts only when nothing else does."""
    for at, text in _texts(source.meta):
        if cited.search(without_code(text)):
            return source.place(*at)
    lines = list(enumerate(source.body.split("\n"), source.body_line))
    candidates = [*prose(lines), *lines]
    return next((Location(source.path, number) for number, line in candidates if cited.search(line)), None)


def _texts(value: Any, at: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if isinstance(value, str):
        yield at, value
    elif isinstance(value, dict | list):
        for part, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _texts(inner, (*at, part))
