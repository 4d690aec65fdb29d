"""The files that readers take into their own reference managers."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from groundwork.exchange import bibtex, csl_json, ris
from groundwork.schemas.reference import Reference


@dataclass(frozen=True)
class Written:
    """One reference in each format, as it stands in a file with others."""

    bibtex: str
    ris: str
    csl_json: str


class Downloads:
    """Writes references once a build: popular ones are in the files of many pages."""

    def __init__(self, references: Mapping[str, Reference]) -> None:
        self.references = references
        self._written: dict[str, Written] = {}

    def files(self, keys: Iterable[str]) -> dict[str, str]:
        """Give the text of each file by its name; equal to writing all of these works at once."""
        works = [self._work(key) for key in keys]
        return {
            "references.bib": "\n\n".join(work.bibtex for work in works),
            "references.ris": "\n".join(work.ris for work in works),
            "references.json": "[\n" + ",\n".join(work.csl_json for work in works) + "\n]\n",
        }

    def _work(self, key: str) -> Written:
        if key not in self._written:
            one = {key: self.references[key]}
            item = csl_json.write(one).removeprefix("[\n").removesuffix("\n]\n")
            self._written[key] = Written(bibtex.write(one), ris.write(one), item)
        return self._written[key]
