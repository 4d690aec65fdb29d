"""The pages of the workshop: one with the problems, and one within it for each colour scheme."""

from typing import Any

from groundwork.templates import Templates, render
from groundwork.workshop.draft import Draft

SCHEMES = ("light", "dark")


def pages(templates: Templates, draft: Draft, last_good: Draft | None, version: int) -> dict[str, str]:
    """Draw all pages, by their paths. ``last_good`` is the last draft that could be solved: it stands in for one that cannot."""
    pictured = draft if draft.views else last_good
    context: dict[str, Any] = {"draft": draft, "pictured": pictured, "stale": pictured is not draft, "version": version, "schemes": SCHEMES}
    drawn = {"index.html": str(render(templates, ["workshop.html"], context))}
    return drawn | {f"{scheme}/index.html": str(render(templates, ["scheme.html"], context | {"scheme": scheme})) for scheme in SCHEMES}
