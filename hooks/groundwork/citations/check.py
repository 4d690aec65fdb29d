"""Citations that name no reference of their page."""

from collections.abc import Iterable

from groundwork.catalogue.model import Catalogue, Entry
from groundwork.problems import Location, Problem, near_match


def unknown_citations(keys: Iterable[str], entry: Entry, catalogue: Catalogue) -> list[Problem]:
    """Tell where each unknown citekey of a page stands, and what was probably meant."""
    return [_problem(key, entry, catalogue) for key in dict.fromkeys(keys)]


def _problem(key: str, entry: Entry, catalogue: Catalogue) -> Problem:
    before, _, _ = entry.source.body.partition(f"@{key}")
    place = Location(entry.source.path, entry.source.body_line + before.count("\n"))
    if key in catalogue.references:
        return Problem(place, f"citation [@{key}]", "not among the references of this page", f"Add {key} to references at the top.")
    return Problem(place, f"citation [@{key}]", "no such reference in docs/data/references.yml", near_match(key, catalogue.references))
