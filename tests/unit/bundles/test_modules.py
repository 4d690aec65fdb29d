"""What a script imports and exports, and what cannot be joined."""

from importlib.util import find_spec

import pytest

from groundwork.bundles.graph import graph
from groundwork.bundles.modules import Import, read

MINIFIED = pytest.mark.skipif(find_spec("minify") is None, reason="there is no minifier for this machine")


def lines(text: str) -> list[str]:
    """Give the problems of one module, each as its line."""
    return [str(problem) for problem in read("overrides/quiz/script.js", text).problems]


def test_names_are_taken_from_imports_and_exports() -> None:
    """Each import with its line, path and names, theirs and ours; each export with the name that the module itself has for it."""
    text = """\
// A comment.
import { make, row as line, /* nothing else */ } from "../base/make.js";
import "./effects.js"
export const { one, two: [three, ...four], five = 1 } = {}, six = 2;
export async function seven() {}
export class Eight {}
let own = 1;
export { own as nine, line };
"""
    module = read("overrides/quiz/script.js", text)
    assert module.imports == (
        Import(2, "overrides/base/make.js", (("make", "make"), ("row", "line"))),
        Import(3, "overrides/quiz/effects.js", ()),
    )
    assert module.exports == {
        **{name: name for name in ("one", "three", "four", "five", "six", "seven", "Eight", "line")},
        "nine": "own",
    }
    assert "import" not in module.body
    assert "export" not in module.body
    assert not module.problems


ONLY_NAMES = 'import: only names can be imported. Write import { name } from "./file.js".'
OWN_NAMES = (
    "export: only names of the module itself can be exported. Write export before a const, a function or a class, or export { name }."
)
LIVE = (
    "an exported name gets another value, which those who import it would not see. "
    "Export a function that gives the value, or give a local name that is the same another one."
)
AWAIT = "await: outside of a function it would stop all other modules. Put it into an async function."


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('import make from "./make.js";', ONLY_NAMES),
        ('import make, { row } from "./make.js";', ONLY_NAMES),
        ('import * as all from "./make.js";', ONLY_NAMES),
        ('import { default as make } from "./make.js";', ONLY_NAMES),
        ('import { "a b" as make } from "./make.js";', ONLY_NAMES),
        ('import { make } from "make";', 'import: make is no file of ours. Begin with "./" or "../".'),
        (
            'import { make } from "https://example.org/make.js";',
            'import: https://example.org/make.js is no file of ours. Begin with "./" or "../".',
        ),
        ("export default 1;", OWN_NAMES),
        ("export default function one() {}", OWN_NAMES),
        ('export { make } from "./make.js";', OWN_NAMES),
        ('export * from "./make.js";', OWN_NAMES),
        ("let one; export { one as default };", OWN_NAMES),
        ("let one; export { one as 'a b' };", OWN_NAMES),
        (
            'const late = () => import("./late.js");',
            "import(): a bundle cannot load a module. Make it a late part, which is a script of its own.",
        ),
        ("const here = import.meta.url;", "import.meta: a bundle has none. Take the address from the page."),
        ("await fetch('/');", AWAIT),
        ("for await (const one of []) one();", AWAIT),
        ("export let one = 1; const next = () => { one += 1; };", f"one: {LIVE}"),
        ("let one = 1; export { one as two }; one++;", f"one: {LIVE}"),
        ("export function one() {} [one] = [2];", f"one: {LIVE}"),
        ("export class one {} ({ a: { one = 1 } } = {});", f"one: {LIVE}"),
        ("export var one; for (one of []) ;", f"one: {LIVE}"),
    ],
)
def test_what_cannot_be_joined_is_a_problem(text: str, problem: str) -> None:
    """What is no plain name of a module is a problem with its line, never a bundle that behaves otherwise."""
    assert lines(f"\n\n{text}") == [f"overrides/quiz/script.js:3: {problem}"]


@pytest.mark.parametrize(
    "text",
    [
        "export let one = 1; const other = (two) => { for (const one of two) one(); };",
        "const wait = async () => { await 1; for await (const one of []) one(); };",
        "class A { async b() { await 1; } }",
        'const text = "import(./late.js)"; // import.meta, await, export default',
        "export const one = { default: 1 }, two = one.default; one.default = 2;",
    ],
)
def test_what_only_looks_like_it_is_none(text: str) -> None:
    """Names of a loop, waiting within a function, words in texts and comments, and properties are joined."""
    assert not lines(text)


@pytest.mark.parametrize(
    ("text", "line", "wrong"),
    [
        pytest.param("const one = ;", 2, "unexpected ; in expression", marks=MINIFIED),
        pytest.param("let one; let one;", 2, "identifier one has already been declared", marks=MINIFIED),
        pytest.param("return 1;", 2, "unexpected return in expression", marks=MINIFIED),
        ("const one = 1\nexport { one }\n[1].map(one)", 3, "it could not be read as JavaScript"),
    ],
)
def test_a_script_that_is_none_says_where(text: str, line: int, wrong: str) -> None:
    """What no engine would read, and what the grammar cannot, is a problem with its line."""
    problems = read("overrides/quiz/script.js", f"// One\n{text}").problems
    assert [(problem.location.line, problem.wrong) for problem in problems] == [(line, wrong)]


def test_what_does_not_fit_together_is_told_all_at_once() -> None:
    """A file that is not there, a name that nobody exports, a circle: each is told at its import, and who needs it is not joined."""
    texts = {
        "p/main.js": 'import { mak } from "./make.js";\nimport "./quiz/palyer.js";\nimport "./fine.js";',
        "p/make.js": "export const make = 1;",
        "p/quiz/player.js": "",
        "p/fine.js": "",
        "p/round.js": 'import "./about.js";',
        "p/about.js": '\nimport "./round.js";',
        "p/user.js": 'import "./about.js";',
    }
    found = graph(texts, ["p/main.js", "p/round.js", "p/user.js"])
    circle = "p/round.js → p/about.js → p/round.js"
    assert [str(problem) for problem in found.problems] == [
        f"p/about.js:2: import: these import each other: {circle}. Move what both need into a module of its own.",
        "p/main.js:1: mak: p/make.js does not export it. Did you mean make?",
        "p/main.js:2: import: there is no p/quiz/palyer.js. Did you mean p/quiz/player.js?",
    ]
    assert found.broken == {"p/main.js", "p/round.js", "p/about.js", "p/user.js"}


def test_modules_run_in_the_order_of_their_imports() -> None:
    """What is imported runs before what imports it, in the order of the imports, each once."""
    texts = {
        "p/a.js": 'import "./d.js"; import "./b.js"; import "./c.js";',
        "p/b.js": 'import "./c.js";',
        "p/c.js": "",
        "p/d.js": "",
        "p/e.js": 'import "./a.js";',
    }
    assert graph(texts, texts).order(["p/a.js", "p/e.js"]) == ("p/d.js", "p/c.js", "p/b.js", "p/a.js", "p/e.js")
