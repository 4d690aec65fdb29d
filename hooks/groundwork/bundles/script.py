"""Joins modules into one classic script, which means what they mean as modules.

Each module is a function that runs once, when the first module that imports it begins. It starts with the functions of what it
imports, so all run in the order of modules: depth first, in the order of the imports. Its own names stay in it. What it exports is an
object, which others take apart into constants: as exported names keep their value and no module imports itself by a detour, nobody can
tell these from the live names of a module. The script is strict, as modules are. Where one of several entries throws, the error is
reported and the next one runs, as it would if each were a script of its own.

It needs no address and no server, so it runs from a file too, and under a policy that allows our own scripts alone. It is to be loaded
with ``defer``, or by an element that a script adds: modules wait for the page, and classic scripts do not.

**What two scripts of one page both need is held for both.** A late part is a script of its own, which comes later or never. If it had a
copy of a module of the main script, that module's state would be there twice: what a reader brought back from a passage would be
missing in one of them. So the functions of such modules stand in one object for all scripts of a page, under their paths, and whoever
comes first puts them there. It hangs on ``globalThis`` by a symbol, which no id of an element can stand before. A late part leaves out
what the script of its own feature holds, so that one must be there before. The entry of a late part stands under the name of the part:
``globalThis[Symbol.for("groundwork")]["quiz/ending"]()`` gives what it exports, once its script is loaded.
"""

import json
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from groundwork.bundles.graph import Graph, imported
from groundwork.bundles.modules import Import, Module

HELD = 'globalThis[Symbol.for("groundwork")]'
# Runs a function at the first call, and gives at each call what came of it then, be it an error.
ONCE = """\
(run) => {
  let state = 0, result;
  return () => {
    if (!state) {
      try { result = run(); state = 1; } catch (error) { result = error; state = 2; }
    }
    if (state > 1) throw result;
    return result;
  };
}"""


def joined(graph: Graph, entries: Sequence[str], held: Mapping[str, str], outside: AbstractSet[str] = frozenset()) -> str:
    """Join these entries and what they import; what is ``held`` has a name for all scripts, what is ``outside`` another script brings."""
    inside = [path for path in graph.order(entries) if path not in outside]
    borrowed = sorted(imported(graph, inside) & outside)
    prefix = _prefix([graph.modules[path].body for path in inside])
    once, shared = f"{prefix}once", f"{prefix}held"
    names = {path: f"{prefix}{number}" for number, path in enumerate([*borrowed, *inside])}
    lines = ["(function () {", '"use strict";', f"const {once} = {ONCE};"]
    if any(path in held for path in names):
        lines.append(f"const {shared} = {HELD} ??= {{}};")
    lines += [f"const {names[path]} = {shared}[{json.dumps(held[path])}];" for path in borrowed]
    for path in inside:
        slot = f"{shared}[{json.dumps(held[path])}] ??= " if path in held else ""
        lines += [f"const {names[path]} = {slot}{once}(() => {{", *_statements(graph.modules[path], names), "});"]
    runs = ", ".join(names[path] for path in entries)
    lines += [f"for (const run of [{runs}]) try {{ run(); }} catch (error) {{ reportError(error); }}", "})();", ""]
    return "\n".join(lines)


def _prefix(bodies: Sequence[str]) -> str:
    """Give a beginning of names that no module knows, so that none of ours stands before one that it means."""
    prefix = "module_"
    while any(prefix in body for body in bodies):
        prefix += "_"
    return prefix


def _statements(module: Module, names: Mapping[str, str]) -> list[str]:
    given = ", ".join(name if name == own else f"{name}: {own}" for name, own in module.exports.items())
    return [*(_taken(one, names[one.path]) for one in module.imports), module.body, f"return {{ {given} }};"]


def _taken(one: Import, function: str) -> str:
    taken = ", ".join(theirs if theirs == ours else f"{theirs}: {ours}" for theirs, ours in one.names)
    return f"const {{ {taken} }} = {function}();" if taken else f"{function}();"
