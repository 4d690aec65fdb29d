"""Joined scripts do what their modules do: as this engine runs modules, and as esbuild joins them."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.examples import share
from tests.scripts import Engine, engine
from tests.sites import ROOT

from groundwork.bundles.bundle import bundle
from groundwork.bundles.folder import read
from groundwork.bundles.model import Bundles, Feature, Needs, Sources

# Few, so that modules have the same ones, and names that the joined script might want for itself.
NAMES = ("a", "b", "c", "once", "held", "run", "module_0", "module_once", "$")
QUIZ = Needs({"quiz"})


@pytest.fixture(scope="module")
def node() -> Iterator[Engine]:
    """Start Node once for all examples."""
    with engine() as started:
        yield started


def made(files: Mapping[str, str], entries: Sequence[str], late: Mapping[str, str] | None = None, base: Sequence[str] = ()) -> Bundles:
    """Bundle a feature with these entries and late parts."""
    bundles = bundle(
        Sources("p", files), Feature("base", scripts=tuple(base)), [Feature("quiz", scripts=tuple(entries), late=late or {})], {QUIZ: 1}
    )
    assert not bundles.problems, bundles.problems
    return bundles


def ran(node: Engine, bundles: Bundles) -> list[str]:
    """Run the script of a page, then its late parts."""
    texts = {path: content.decode() for path, content in bundles.files.items()}
    return node.scripts([texts[bundles.script(QUIZ)]], [(part, texts[path]) for part, path in bundles.late.items()])


@dataclass(frozen=True)
class Project:
    """Modules that import those before them."""

    files: Mapping[str, str]
    entries: list[str]
    late: list[str]


EXPORTS = (
    "export const {name} = `“{name}” of {module} ${{`and ${{typeof {other}}} }}` }}`;",
    'export let {name} = /[/`\'"]+\\/{name}/.test("x`/{name}") ? 1e3 : [{{ q: 1 }}]?.[0]?.q;',
    "export function {name}({other} = 0) {{ return `{name} ${{(calls = (calls ?? 0) + 1)}} of {module} ${{{other}}}`; }}",
    "export const {name} = (...{other}) => {{ {{ let {name} = 1; log({name}); }} return {other}.length + {name}.length; }};",
    "export class {name} {{ static #n = 2; static s = {name}.#n + 1; static say() {{ return `{name} ${{this.s}}`; }} }}",
    "const own_{name} = () => 1, {name} = 'not this one'\nexport {{ own_{name} as {name} }};\n[1, 2].forEach((one) => log(one))",
    "export const {{ x: {{ {name} }}, ...rest_{name} }} = {{ x: {{ {name}: 'deep' }}, y: 0 }};",
    """var own_{name} = function* () {{ yield* [0.1 + 0.2, void 0, !0, "</script>\\u2028"]; }}
    export const {name} = [...own_{name}()].join()
    export {{ own_{name} }}
    ;(() => log('{name} stands'))()""",
)


@st.composite
def projects(draw: st.DrawFn, *, failing: bool = False) -> Project:
    """Write modules with few names, which import each other under other names, shadow them and keep a state."""
    files: dict[str, str] = {}
    exports: dict[str, list[str]] = {}
    for number in range(draw(st.integers(1, 5))):
        module, free = f"m{number}", list(draw(st.permutations(NAMES)))
        lines, known = [], []
        for other in draw(st.permutations(list(exports)))[: draw(st.integers(0, 2))]:
            names = draw(st.lists(st.sampled_from(exports[other]), unique=True, max_size=2))
            taken = [(name, free.pop()) for name in names]
            known += [ours for _, ours in taken]
            clause = ", ".join(name if name == ours else f"{name} as {ours}" for name, ours in taken)
            lines.append(f'import {{ {clause} }} from "./{other}.js"' if taken else f'import "./{other}.js"')
        lines += ["let calls;", f"log({', '.join([repr(module), *known])})"]
        exports[module] = [free.pop() for _ in range(draw(st.integers(1, 2)))]
        for name in exports[module]:
            other = draw(st.sampled_from([one for one in NAMES if one not in exports[module]]))
            lines.append(draw(st.sampled_from(EXPORTS)).format(name=name, other=other, module=module))
        lines.append(f"log({', '.join(exports[module] + known)})")
        if failing and draw(st.integers(0, 2)) == 0:
            lines.append("throw new TypeError('it fails')")
        files[f"p/{module}.js"] = "\n".join(lines)
    order = draw(st.permutations(list(files)))
    entries = draw(st.integers(1, len(order)))
    return Project(files, order[:entries], order[entries:])


@given(project=projects(failing=True))
def test_a_bundle_does_what_its_modules_do(node: Engine, project: Project) -> None:
    """Names, aliases, shadowing, state and order are those of modules. A late part shares them; a failure stops only who imports it."""
    late = {f"part of {path}": path for path in project.late}
    assert ran(node, made(project.files, project.entries, late)) == node.modules(project.files, project.entries, project.late)


@share(0.2)
@given(project=projects())
def test_a_bundle_does_what_that_of_esbuild_does(node: Engine, project: Project) -> None:
    """Somebody else's bundler finds the same meaning."""
    assert ran(node, made(project.files, project.entries)) == node.esbuild(project.files, project.entries)


def test_a_script_is_strict_and_knows_no_this(node: Engine) -> None:
    """As a module: no this, no name that springs into being, no global of its own, and nothing that a strict policy forbids."""
    text = """
    log(typeof this);
    try { nobody = 1 } catch (error) { log(error.name) }
    var top = 1;
    log("top" in globalThis);
    """
    files = {"p/a.js": text}
    assert ran(node, made(files, ["p/a.js"])) == ["undefined", "ReferenceError", "false"] == node.modules(files, ["p/a.js"])


def test_scripts_are_joined_where_there_is_no_minifier(node: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a machine that has none, a script is larger and does the same."""
    files = {"p/a.js": 'import { b } from "./b.js"; log(b); // A comment.', "p/b.js": "export const b = 'from b';"}
    smaller = made(files, ["p/a.js"])
    monkeypatch.setitem(sys.modules, "minify", None)
    larger = made(files, ["p/a.js"])
    assert ran(node, larger) == ["from b"] == ran(node, smaller)
    assert len(larger.files[larger.script(QUIZ)]) >= len(smaller.files[smaller.script(QUIZ)])


def test_state_that_a_late_part_needs_is_there_once(node: Engine) -> None:
    """What the main script brought into a store is there for a late part, and two late parts have one store between them."""
    files = {
        "p/store.js": "export const kept = new Map(); export const size = () => kept.size;",
        "p/late-store.js": "log('the late store is made'); export const late = [];",
        "p/main.js": 'import { kept } from "./store.js"; kept.set("brought", "back");',
        "p/one.js": """
            import { late } from "./late-store.js";
            import { kept, size } from "./store.js";
            late.push(kept.get("brought"));
            export { size };
        """,
        "p/two.js": 'import { late } from "./late-store.js"; log(late.join());',
    }
    bundles = made(files, ["p/main.js"], {"quiz/one": "p/one.js", "quiz/two": "p/two.js"})
    assert ran(node, bundles) == ["the late store is made", "size 1", "back", ""]


def test_a_script_without_late_parts_leaves_nothing_behind(node: Engine) -> None:
    """The object that scripts share is there only where scripts share something."""
    files = {"p/a.js": 'log(Symbol.for("groundwork") in globalThis);'}
    assert ran(node, made(files, ["p/a.js"])) == ["false"]


def test_a_late_part_leaves_out_what_its_page_has() -> None:
    """The text of a module that the script of its feature holds is not sent again; that of one only another feature holds is."""
    files = {
        "p/base.js": "export const base = 'text of the base';",
        "p/mine.js": "export const mine = 'text of my feature';",
        "p/other.js": "export const other = 'text of another feature';",
        "p/late.js": """
            import { base } from "./base.js";
            import { mine } from "./mine.js";
            import { other } from "./other.js";
            log(base, mine, other);
        """,
    }
    features = [Feature("mine", scripts=("p/mine.js",), late={"late": "p/late.js"}), Feature("other", scripts=("p/other.js",))]
    bundles = bundle(Sources("p", files), Feature("base", scripts=("p/base.js",)), features, {Needs({"mine"}): 1, Needs({"other"}): 1})
    late = bundles.files[bundles.late["late"]].decode()
    assert [text in late for text in ("text of the base", "text of my feature", "text of another feature")] == [False, False, True]


REAL = """
import { LONGEST, dayOf, next } from "./schedule.js";
import { due, inDigits, inWords } from "./days.js";
import { all, BLOCKED, changed, save, saved, understood } from "./answers.js";
import { exported, imported } from "./copies.js";

// What a day is written in, is said by the page.
globalThis.document = { documentElement: { lang: "en-GB" } };
const today = dayOf(new Date(2026, 10, 27));
for (const sure of [true, false, null]) log(JSON.stringify(next({ box: 1, due: today }, { right: true, sure }, today)), LONGEST);
log(JSON.stringify(next(null, { right: false }, today)), inWords(today), inDigits(today));
log(due({ a: { due: 3 }, b: { due: 1 }, c: { due: 9 } }, 4).join());
save("hands", "f1", { answer: ["a", "b"], right: true, sure: false });
log(JSON.stringify(saved("hands", "f1").answer), saved("hands", "f2") === null, changed("hands", "f2"), Object.keys(all()).join(), BLOCKED);
log(JSON.stringify(imported(JSON.stringify({ version: 1, answers: { "No id": 1 } }))), JSON.stringify(understood(exported()).strange));
"""


def test_our_own_modules_do_the_same_in_a_bundle(node: Engine) -> None:
    """When a question comes again, what is due, and how answers are kept and copied: as modules, as esbuild has it, and as we do."""
    sources = read(ROOT, "overrides")
    folder = next(path.removesuffix("schedule.js") for path in sources.texts if path.endswith("/schedule.js"))
    files = {**sources.texts, f"{folder}entry.js": REAL}
    trace = ran(node, made(files, [f"{folder}entry.js"]))
    assert trace[3] == '{"box":0,"due":20785} 27 November 2026-11-27'
    assert len(trace) == 9
    assert trace == node.modules(files, [f"{folder}entry.js"]) == node.esbuild(files, [f"{folder}entry.js"])
