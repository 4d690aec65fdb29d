"""From features and what pages need to files with a name for their content: a stylesheet and a script for each of a few sets of needs."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from hashlib import sha256

from groundwork.bundles.graph import Graph, graph
from groundwork.bundles.model import Bundles, Feature, Needs, Sources
from groundwork.bundles.script import joined
from groundwork.bundles.sets import MOST, rounded
from groundwork.bundles.sheets import sheets
from groundwork.bundles.smaller import smaller
from groundwork.problems import Problem

# Where bundles are in the site, beside the fonts and pictures that they name.
FOLDER = "assets"
# 40 bits: among some dozens of files no two get the same, and each page has them twice.
DIGEST = 10
Files = Mapping[str, bytes]
"""Files to write, by their paths in the site."""


def bundle(sources: Sources, base: Feature, features: Sequence[Feature], wanted: Mapping[Needs, int], most: int = MOST) -> Bundles:
    """Make the bundles for the wanted sets of features, each with the number of pages that want it. All pages need the base."""
    everything = [base, *features]
    styles = sheets(sources, everything, FOLDER)
    scripts = _Scripts(sources, everything)
    files = _Files()

    def made(write: Callable[[Iterable[str]], str], size: Callable[[str], int], kind: str) -> Mapping[Needs, str]:
        sets = rounded(wanted, {feature.name: size(feature.name) for feature in features}, most)
        paths = {
            names: files.add(kind, write([base.name, *(one.name for one in features if one.name in names)])) for names in sets.values()
        }
        return {needs: paths[sets[needs]] for needs in wanted}

    return Bundles(
        made(styles.joined, styles.size, "style.css"),
        made(scripts.joined, scripts.size, "script.js"),
        {part: files.add("part.js", text) for part, text in scripts.late()},
        {name: files.add("early.js", text) for name, text in scripts.early()},
        files.contents,
        tuple(sorted({*styles.problems, *scripts.problems})),
    )


def restyled(made: Bundles, sources: Sources, base: Feature, features: Sequence[Feature]) -> tuple[Files, tuple[Problem, ...]]:
    """Join the stylesheets of bundles that were made anew, each under the name that pages know; with what is wrong in any stylesheet.

    A page that is open can so take a style that has changed since, with no other file made anew.
    """
    styles = sheets(sources, [base, *features], FOLDER)
    held = {path: frozenset[str]().union(*(needs for needs, one in made.styles.items() if one == path)) for path in made.styles.values()}
    joined = {path: [base.name, *(one.name for one in features if one.name in names)] for path, names in held.items()}
    return {path: styles.joined(names).encode() for path, names in joined.items()}, styles.problems


class _Files:
    """The files to write."""

    def __init__(self) -> None:
        self.contents: dict[str, bytes] = {}

    def add(self, name: str, text: str) -> str:
        """Add a file; give its path in the site, with a digest of its content."""
        content = text.encode()
        stem, suffix = name.split(".")
        path = f"{FOLDER}/{stem}.{sha256(content).hexdigest()[:DIGEST]}.{suffix}"
        self.contents[path] = content
        return path


class _Scripts:
    """All scripts: what each bundle and each late part holds."""

    def __init__(self, sources: Sources, features: Sequence[Feature]) -> None:
        early = {feature.name: feature.early for feature in features if feature.early}
        entries = [path for feature in features for path in (*feature.scripts, *feature.late.values())] + [*early.values()]
        self._graph: Graph = graph(sources.texts, entries)
        self.problems = self._graph.problems
        self._entries = {feature.name: [one for one in feature.scripts if one not in self._graph.broken] for feature in features}
        self._base = features[0].name
        self._late = [
            (part, entry, feature.name) for feature in features for part, entry in feature.late.items() if entry not in self._graph.broken
        ]
        self._early = {name: path for name, path in early.items() if path not in self._graph.broken}
        self._held = self._shared()

    def _shared(self) -> Mapping[str, str]:
        """Name the modules that more than one script of a page may need: late parts by their name, others by their path."""
        main = set(self._graph.order(path for entries in self._entries.values() for path in entries))
        late = Counter(path for _, entry, _ in self._late for path in self._graph.order([entry]))
        return {path: path for path, count in late.items() if path in main or count > 1} | {entry: part for part, entry, _ in self._late}

    def joined(self, names: Iterable[str]) -> str:
        """Join the scripts of these features."""
        return smaller(joined(self._graph, [path for name in names for path in self._entries[name]], self._held))

    def size(self, name: str) -> int:
        """Give the bytes that a feature brings beside those of the base."""
        base = set(self._graph.order(self._entries[self._base]))
        return sum(len(smaller(self._graph.modules[path].body)) for path in self._graph.order(self._entries[name]) if path not in base)

    def early(self) -> Iterable[tuple[str, str]]:
        """Give the early script of each feature that has one."""
        for name, path in self._early.items():
            yield name, smaller(joined(self._graph, [path], {}))

    def late(self) -> Iterable[tuple[str, str]]:
        """Give each late part and its script, without what the script of its feature holds."""
        for part, entry, name in self._late:
            before = set(self._graph.order([*self._entries[self._base], *self._entries[name]]))
            yield part, smaller(joined(self._graph, [entry], self._held, before - {entry}))
