"""Which modules import which: the order in which they run, and what does not fit together."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain

from groundwork.bundles.modules import Import, Module, read
from groundwork.problems import Location, Problem, suggestion


@dataclass(frozen=True)
class Graph:
    """Modules by their path, and the paths of those that cannot be joined, be it for what they import."""

    modules: Mapping[str, Module]
    broken: frozenset[str]
    problems: tuple[Problem, ...]

    def order(self, entries: Iterable[str]) -> tuple[str, ...]:
        """Give these modules and all that they import in the order in which they run: what is imported comes first, each once."""
        order: dict[str, None] = {}

        def visit(path: str) -> None:
            if path not in order:
                for one in self.modules[path].imports:
                    visit(one.path)
                order[path] = None

        for entry in entries:
            visit(entry)
        return tuple(order)


class _Builder:
    """Follows the imports, depth first."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts
        self.modules: dict[str, Module] = {}
        self.broken: set[str] = set()
        self.problems: list[Problem] = []
        self._open: list[str] = []

    def visit(self, path: str) -> None:
        """Read a module and all that it imports."""
        if path in self.modules:
            return
        module = self.modules[path] = read(path, self._texts[path])
        self.problems += module.problems
        self._open.append(path)
        fits = [self._fits(path, one) for one in module.imports]
        self._open.pop()
        if module.problems or not all(fits):
            self.broken.add(path)

    def _fits(self, path: str, one: Import) -> bool:
        def problem(thing: str, wrong: str, todo: str) -> bool:
            self.problems.append(Problem(Location(path, one.line), thing, wrong, todo))
            return False

        if one.path not in self._texts:
            return problem("import", f"there is no {one.path}", suggestion(one.path, self._texts, "Name a file that is there."))
        if one.path in self._open:
            way = " → ".join([*self._open[self._open.index(one.path) :], one.path])
            return problem("import", f"these import each other: {way}", "Move what both need into a module of its own.")
        self.visit(one.path)
        exports = self.modules[one.path].exports
        lacking = [name for name, _ in one.names if name not in exports] if not self.modules[one.path].problems else []
        for name in lacking:
            problem(name, f"{one.path} does not export it", suggestion(name, exports, "Export it there."))
        return not lacking and one.path not in self.broken


def graph(texts: Mapping[str, str], entries: Iterable[str]) -> Graph:
    """Read these modules (paths to be found among the texts) and all that they import."""
    builder = _Builder(texts)
    for entry in entries:
        builder.visit(entry)
    return Graph(builder.modules, frozenset(builder.broken), tuple(sorted(builder.problems)))


def imported(graph: Graph, paths: Iterable[str]) -> set[str]:
    """Give the paths that these modules import themselves."""
    return {one.path for one in chain.from_iterable(graph.modules[path].imports for path in paths)}
