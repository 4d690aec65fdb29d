"""The layers: who may import whom, and how large a module may grow."""

import ast
import re
import tomllib
from collections.abc import Callable, Iterable
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest
from tests.broken.files import FILES as BROKEN
from tests.sites import ROOT

from groundwork.blocks.model import Block
from groundwork.bundles.folder import features
from groundwork.bundles.folder import read as read_sources

HOOKS = ROOT / "hooks"
PACKAGE = HOOKS / "groundwork"
MODULES = sorted(PACKAGE.rglob("*.py"))
HOOK_FILES = sorted(HOOKS.glob("*.py"))
OVERRIDES = ROOT / "overrides"
# A picture for where pages are shared is no page.
PAGE_TEMPLATES = sorted(path for path in OVERRIDES.rglob("*.html") if path.name != "social-image.svg.html")

# Each part of the package, and the parts below it that it may import. Concerns do not import each other.
# Whoever may import a part may import all of it.
MAY_IMPORT = {
    "problems": set(),
    "code": set(),
    "source": {"code", "problems"},
    "schemas.base": set(),
    "schemas.places": set(),
    "questions": {"problems", "source", "schemas.base", "schemas.places"},
    "schemas": {"code", "problems", "schemas.base", "schemas.places", "questions"},
    "catalogue": {"code", "problems", "source", "schemas"},
    "words": {"code", "problems", "source", "schemas"},
    "templates": {"words", "dates"},
    "dates": set(),
    "cache": {"code"},
    "theme_assets": set(),
    "bundles": {"problems"},
    "qr": set(),
    "headers": set(),
    "contact": {"problems"},
    "pieces": {"schemas", "markers"},
    "markers": set(),
    "wide": {"markers"},
    "addresses": set(),
    "page_state": {"problems", "source", "catalogue"},
    "blocks": {"problems", "source", "catalogue", "page_state", "pieces"},
    "citations": {"problems", "source", "schemas", "catalogue", "markers", "page_state", "templates", "words"},
    "structured_data": {"catalogue", "citations", "questions", "quiz", "schemas", "source", "templates"},
    "charts": set(),
    "evidence": {"problems", "schemas", "catalogue", "blocks", "charts", "templates"},
    "windows": {"problems", "source", "schemas", "catalogue", "blocks", "charts", "markers", "templates"},
    "redirects": {"problems", "source", "schemas", "catalogue", "templates"},
    "renaming": {"problems", "source", "schemas", "catalogue", "redirects"},
    "quiz": {"problems", "source", "schemas", "questions", "catalogue", "blocks", "markers", "page_state", "templates"},
    "proofreading": {"cache", "problems", "source", "schemas", "catalogue"},
    "exchange": {"problems", "source", "schemas"},
    "pictures": {"templates"},
    "live": set(),
    "workshop": {
        *("bundles", "code", "live", "problems", "source", "schemas", "pictures", "templates", "words"),
        *("figures.model", "figures.drawing", "figures.shown", "figures.page"),
    },
    "figures": set(),
    "figures.body": set(),
    "figures.model": {"problems", "figures.body"},
    "figures.motion": {"problems", "schemas", "figures.body", "figures.model"},
    "figures.drawing": {"schemas", "figures.body", "figures.model"},
    "figures.checks": {"problems", "schemas", "figures.body", "figures.model", "figures.motion", "figures.drawing"},
    "figures.shown": {"schemas", "figures.model", "figures.drawing"},
    "figures.page": {
        *("cache", "problems", "source", "schemas"),
        *("figures.model", "figures.motion", "figures.checks", "figures.shown"),
    },
    "images": {"problems", "source", "schemas", "catalogue", "markers", "page_state"},
    "quiz_formats": {"problems", "source", "schemas", "questions"},
    "feed": {"addresses", "catalogue", "templates"},
    "build": {
        *("addresses", "catalogue", "contact", "page_state", "problems", "proofreading", "source", "templates", "words"),
        *("blocks", "bundles", "citations", "images", "questions", "quiz", "structured_data", "figures.shown"),
    },
    "layouts": {"build", "citations", "markers", "page_state", "pieces", "qr", "quiz", "templates"},
    "served": {"build", "bundles", "code", "figures.page", "live", "problems", "source", "templates", "words"},
    "command": {
        *("code", "live", "served", "problems", "source", "schemas", "catalogue", "images", "questions", "citations"),
        *("exchange", "quiz_formats", "redirects", "renaming", "workshop"),
    },
    "__main__": {"command"},
    "__init__": set(),
}
# Parts whose modules all have rows of their own; of other parts a module may have one.
DIVIDED = {"figures"}
# A library, and the modules that may know it.
ONLY_IN = {
    "markdown": "extension.py",
    "pymdownx": "extension.py",
    "jinja2": "templates.py",
    "yaml": "yaml_text.py",
    "babel": "dates.py",
    "segno": "qr.py",
    "pylatexenc": "latex.py",
    "rispy": "ris.py",
    "resvg_py": "raster.py",
    "PIL": "pixels.py",
    "minify": "smaller.py",
    "tinycss2": "style.py",
    "markdown_it": "passages.py",
    "pyphen": "readability.py",
    "tree_sitter": "modules.py",
    "tree_sitter_javascript": "modules.py",
    "watchdog": "watch.py",
}
# It is run in a process of its own, and imported by nobody.
STARTS_MKDOCS = PACKAGE / "command/engine.py"
# Where templates, styles and scripts are.
DRAWN = ("overrides", "hooks/groundwork/served", "hooks/groundwork/workshop")
# Lines, by kind of file; the aims are lower (hooks/README.md).
LIMITS = {"package": 250, "hook": 100, "template": 100, "asset": 220}


@cache
def nodes(path: Path) -> list[ast.AST]:
    """Read a module once."""
    return list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))


@cache
def imports(path: Path) -> set[str]:
    """Give the full names of everything a module imports."""
    names = set()
    for node in nodes(path):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path}: a relative import"
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def part_of(name: str) -> str:
    """Give the part of the package that a module, or a name in one, belongs to."""
    _, *way = name.split(".")
    return ".".join(way[:2] if way[0] in DIVIDED or ".".join(way[:2]) in MAY_IMPORT else way[:1])


def name_of(path: Path) -> str:
    """Give the full name of a module."""
    return ".".join(path.relative_to(HOOKS).with_suffix("").parts).removesuffix(".__init__" if path.parent != PACKAGE else "")


def each(wrong: Callable[[Path], Iterable[str]], paths: Iterable[Path]) -> dict[str, list[str]]:
    """Give what is wrong in each file, by its name: one test for all of them takes a tenth of the time."""
    return {path.relative_to(HOOKS).as_posix(): found for path in paths if (found := sorted(wrong(path)))}


def test_imports_point_down() -> None:
    """A module imports only from its own part and the parts that its part may know."""

    def upward(path: Path) -> Iterable[str]:
        part = part_of(name_of(path))
        parts = {part_of(name) for name in imports(path) if name.startswith("groundwork.")}
        return (one for one in parts - {part} if not {one, one.partition(".")[0]} & MAY_IMPORT.get(part, set()))

    assert each(upward, MODULES) == {}


def test_package_knows_no_mkdocs() -> None:
    """No module of the package imports MkDocs or its theme, but the one that starts MkDocs; and none imports that one."""
    starts = name_of(STARTS_MKDOCS)

    def known(path: Path) -> Iterable[str]:
        return (name for name in imports(path) if name.split(".")[0] in {"mkdocs", "material", "properdocs"} or name.startswith(starts))

    assert each(known, MODULES).keys() == {STARTS_MKDOCS.relative_to(HOOKS).as_posix()}


def test_one_module_knows_where_the_code_is() -> None:
    """Where the generator's files are differs between a checkout and a wheel; all else asks ``code.py``."""

    def asking(path: Path) -> Iterable[str]:
        return (node.id for node in nodes(path) if isinstance(node, ast.Name) and node.id == "__file__")

    assert each(asking, [*MODULES, *HOOK_FILES]).keys() == {"groundwork/code.py"}


def test_library_has_one_room() -> None:
    """A library that has one module of its own is imported nowhere else."""

    def strangers(path: Path) -> Iterable[str]:
        return (name for name in imports(path) if ONLY_IN.get(name.split(".")[0], path.name) != path.name)

    assert each(strangers, [*MODULES, *HOOK_FILES]) == {}


def imported(path: Path, *, whole: bool) -> set[str]:
    """Give the templates whose macros a template imports, those that it hands what it knows (``with context``) left out or all."""
    found = re.findall(r'{% from "([^"]+)" import [^%]*?(with context)? %}', path.read_text(encoding="utf-8"))
    return {name for name, context in found if whole or not context}


@pytest.mark.parametrize("path", PAGE_TEMPLATES, ids=lambda path: path.relative_to(OVERRIDES).as_posix())
def test_a_macro_that_needs_a_feature_knows_its_page(path: Path) -> None:
    """It is imported with what the page knows; else its page would lack the styles."""
    met, waiting = set[str](), imported(path, whole=False)
    while waiting:
        met |= waiting
        waiting = {name for one in waiting for name in imported(OVERRIDES / one, whole=True)} - met
    assert [name for name in met if "need(" in (OVERRIDES / name).read_text(encoding="utf-8")] == []


def test_every_need_names_a_feature() -> None:
    """One that is misspelt would leave a page without its styles, and say nothing."""
    texts = [path.read_text(encoding="utf-8") for path in (*OVERRIDES.rglob("*.html"), *MODULES)]
    needs = {name for text in texts for name in re.findall(r"""need\(["']([\w-]+)["']\)""", text)}
    known = {feature.name for feature in features(read_sources(ROOT, "overrides"))}
    assert len(needs) > 4
    assert needs <= known
    # The parts that scripts load later.
    parts = {
        part
        for path in OVERRIDES.rglob("*.js")
        for part in re.findall(r'(?:near\("[^"]+", |load\()"([\w/]+)"', path.read_text(encoding="utf-8"))
    }
    there = {f"{path.parents[1].name}/{path.stem}" for path in OVERRIDES.glob("features/*/late/*.js")}
    assert parts | {"quiz/review"} == there


def test_layers_have_no_loop() -> None:
    """The table above is itself without a loop, so an arrow can never turn back."""
    order: list[str] = []
    waiting = dict(MAY_IMPORT)
    while waiting:
        ready = [part for part, below in waiting.items() if below <= set(order)]
        assert ready, waiting
        order += ready
        waiting = {part: below for part, below in waiting.items() if part not in ready}


def test_every_part_has_a_layer() -> None:
    """A new module or folder gets a row in the table, also one of a part that has parts of its own."""
    parts = {part_of(name_of(path)) for path in MODULES}
    assert parts == set(MAY_IMPORT), f"Mend MAY_IMPORT: {', '.join(parts ^ set(MAY_IMPORT))}"


def test_no_value_of_unknown_type_passes_a_hook() -> None:
    """The checker of types looks closer at each hook file, by name."""
    overrides = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["mypy"]["overrides"]
    (named,) = (set(row["module"]) for row in overrides if row.get("disallow_any_expr"))
    hooks = {path.stem for path in HOOK_FILES}
    assert named == hooks, f"Mend the modules with disallow_any_expr in pyproject.toml: {', '.join(named ^ hooks)}"


def test_a_block_has_one_name() -> None:
    """Its word is that of its hook file, and of the folder with its template, so that pages with it load its style."""
    for path in PACKAGE.glob("*/block.py"):
        module = import_module(name_of(path))
        (name,) = (kind.name for kind in vars(module).values() if isinstance(kind, type) and issubclass(kind, Block) and kind is not Block)
        assert (HOOKS / f"{name}.py").is_file(), name
        assert list((OVERRIDES / "features" / name).glob("*.html")), name
        assert any(f"/// {name} |" in str(text) for text in BROKEN.values()), f"No wrong {name} block is among the broken pages."


@pytest.mark.parametrize("path", HOOK_FILES, ids=lambda path: path.name)
def test_hook_file_is_thin(path: Path) -> None:
    """A hook file holds event functions only, and no regular expressions or markup."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    functions = [node.name for node in tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef)]
    assert all(name.startswith("on_") for name in functions)
    assert not imports(path) & {"re", "html"}


@pytest.mark.parametrize(
    ("kind", "paths"),
    [
        ("package", MODULES),
        ("hook", HOOK_FILES),
        ("template", sorted(path for folder in DRAWN for path in (ROOT / folder).rglob("*.html"))),
        ("asset", sorted(path for folder in DRAWN for path in (ROOT / folder).rglob("*.[cj]s*"))),
    ],
)
def test_files_stay_small(kind: str, paths: list[Path]) -> None:
    """A file that outgrows its kind is split."""
    large = {path.name: lines for path in paths if (lines := len(path.read_text(encoding="utf-8").splitlines())) > LIMITS[kind]}
    assert not large
