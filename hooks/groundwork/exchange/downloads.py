"""The files that readers take into their own reference managers."""

from collections.abc import Mapping

from groundwork.exchange import bibtex, csl_json, ris
from groundwork.schemas.reference import Reference


def downloads(references: Mapping[str, Reference]) -> dict[str, str]:
    """Give the text of each file by its name."""
    return {
        "references.bib": bibtex.write(references),
        "references.ris": ris.write(references),
        "references.json": csl_json.write(references),
    }
