"""All stylesheets in their one order, from which each bundle takes its own.

The base comes first, then the features in their order, then those for paper in the same order, as they speak last. What a stylesheet
imports comes before it. The order is found once, for all features: so two stylesheets stand in the same order in every bundle, and a
page looks the same with a bundle that holds more than it needs.
"""

import posixpath
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from groundwork.bundles.model import Feature, Sources
from groundwork.bundles.style import Sheet, on_paper, read
from groundwork.problems import Location, Problem, suggestion


@dataclass(frozen=True)
class Sheets:
    """The rules of each stylesheet, in order, by path and whether it is for paper; and for each feature the ones it brings."""

    rules: Mapping[tuple[str, bool], str]
    of: Mapping[str, frozenset[tuple[str, bool]]]
    problems: tuple[Problem, ...]

    def joined(self, names: Iterable[str]) -> str:
        """Join the rules that these features bring, each stylesheet once."""
        wanted = frozenset[tuple[str, bool]]().union(*(self.of[name] for name in names))
        return "".join(rules for key, rules in self.rules.items() if key in wanted)

    def size(self, name: str) -> int:
        """Give the bytes that a feature brings."""
        return len(self.joined([name]).encode())


@dataclass(frozen=True)
class _Address:
    """Knows the addresses of a stylesheet as they are from a bundle in a folder."""

    path: str
    folder: str
    files: frozenset[str]

    def __call__(self, address: str) -> str | None:
        """Give an address from the bundle; None when there is no such file. What is in the page or in the address itself stays."""
        if address.startswith(("#", "data:")):
            return address
        name, *rest = address.split("#", 1)
        file = posixpath.normpath(posixpath.join(posixpath.dirname(self.path), name))
        return "#".join([posixpath.relpath(file, self.folder), *rest]) if file in self.files else None


class _Builder:
    """Follows the imports, depth first."""

    def __init__(self, sources: Sources, folder: str) -> None:
        self._sources = sources
        self._folder = posixpath.join(sources.root, folder)
        self._sheets: dict[str, Sheet] = {}
        self.rules: dict[tuple[str, bool], str] = {}
        self.problems: list[Problem] = []

    def take(self, path: str, *, paper: bool) -> set[tuple[str, bool]]:
        """Put a stylesheet, and before it what it imports, at the end, unless they are there; give all of them."""
        key = (path, paper)
        sheet = self._sheet(path)
        taken = {key}
        for line, other in sheet.imports:
            if other not in self._sources.texts:
                todo = suggestion(other, self._sources.texts, "Name a file that is there.")
                self.problems.append(Problem(Location(path, line), "@import", f"there is no {other}", todo))
            elif (other, paper) != key:
                taken |= self.take(other, paper=paper)
        self.rules.setdefault(key, on_paper(sheet.rules) if paper else sheet.rules)
        return taken

    def _sheet(self, path: str) -> Sheet:
        if path not in self._sheets:
            self._sheets[path] = read(path, self._sources.texts[path], _Address(path, self._folder, self._sources.files))
            self.problems += self._sheets[path].problems
        return self._sheets[path]


def sheets(sources: Sources, features: Iterable[Feature], folder: str) -> Sheets:
    """Read the stylesheets of the features, the base first, for bundles in a folder of the site."""
    features = list(features)
    builder = _Builder(sources, folder)
    of: dict[str, set[tuple[str, bool]]] = {feature.name: set() for feature in features}
    for paper in (False, True):
        for feature in features:
            for path in feature.prints if paper else feature.styles:
                of[feature.name] |= builder.take(path, paper=paper)
    return Sheets(builder.rules, {name: frozenset(keys) for name, keys in of.items()}, tuple(sorted(set(builder.problems))))
