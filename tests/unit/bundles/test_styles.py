"""Stylesheets in a bundle mean what they meant: each rule is there, in its order, with its addresses."""

import re
from typing import Any

import pytest
import tinycss2
from tests.sites import ROOT

from groundwork.bundles.folder import read as read_folder
from groundwork.bundles.model import Feature, Sources
from groundwork.bundles.sheets import Sheets, sheets
from groundwork.bundles.style import on_paper, read

STYLES = {path: text for path, text in read_folder(ROOT, "overrides").texts.items() if path.endswith(".css")}
# Their rules hold declarations; other at-rules hold rules.
DECLARING = {"font-face", "page"}


def smaller(text: str) -> str:
    """Make a stylesheet smaller that is right."""
    sheet = read("p/a.css", text, lambda address: address)
    assert not sheet.problems
    return sheet.rules


def words(tokens: list[Any]) -> str:
    """Write tokens without comments, and without the space beside signs and brackets that CSS never asks for."""
    text = re.sub(r"/\*.*?\*/", "", tinycss2.serialize(tokens), flags=re.DOTALL)
    return re.sub(r"\s*([,><=~])\s*|(?<=[:(\[])\s+|\s+(?=[)\]])", r"\1", " ".join(text.split())).strip()


def meaning(rules: list[Any]) -> list[Any]:
    """Give rules as what they say: selectors or conditions, then declarations with their values, or rules again."""
    found: list[Any] = []
    for rule in rules:
        if rule.type == "declaration":
            found.append((rule.name, words(rule.value), rule.important))
        elif rule.type == "at-rule" and rule.content is not None and rule.at_keyword not in DECLARING:
            inner = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
            found.append((rule.at_keyword, words(rule.prelude), meaning(inner)))
        else:
            inner = tinycss2.parse_blocks_contents(rule.content or [], skip_comments=True, skip_whitespace=True)
            found.append((rule.type, words(rule.prelude), meaning(inner)))
    return found


def read_again(text: str) -> list[Any]:
    """Read a whole stylesheet as what it says."""
    return meaning(tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True))


@pytest.mark.parametrize("path", STYLES)
def test_our_stylesheets_say_the_same(path: str) -> None:
    """Every selector, custom property and value of our own is there, in its order, and in its condition."""
    text = re.sub(r"@import [^;]*;", "", STYLES[path])
    assert read_again(smaller(text)) == read_again(text)
    assert len(smaller(text)) < len(text)


@pytest.mark.parametrize(
    ("rule", "kept"),
    [
        (".a :is(.b , .c)\n>  .d + .e ~ .f { color : red ; }", ".a :is(.b,.c)>.d + .e~.f{color :red}"),
        (".a/* no space */.b /* one */ .c { margin: 0 /* a */ 1px -.5em }", ".a.b .c{margin:0 1px -.5em}"),
        (".a { width: calc( 1px + 2em * ( 3 - 1 ) ) }", ".a{width:calc(1px + 2em * (3 - 1))}"),
        (".a { height: 100vh; height: 100dvh }", ".a{height:100vh;height:100dvh}"),
        (".a { color: red } .b::-moz-range { color: red }", ".a{color:red}.b::-moz-range{color:red}"),
        ('.a::after { content: "  a , b : c" }', '.a::after{content:"  a , b : c"}'),
        (
            "@container wide (width <= 9em) and (height>2em) { .a { --x:  a , b ; } }",
            "@container wide (width<=9em) and (height>2em){.a{--x:a,b}}",
        ),
        ("@media screen{.a{color:light-dark(#fff , #000)}}", "@media screen{.a{color:light-dark(#fff,#000)}}"),
        ("@page :first { margin: 0; @top-left { content: none } }", "@page :first{margin:0;@top-left{content:none}}"),
        (".a { &:hover { margin-inline: 0 } .b & { inset: 0 } }", ".a{&:hover{margin-inline:0}.b &{inset:0}}"),
        (
            "@media (forced-colors: active) { .a { color: CanvasText !important } }",
            "@media (forced-colors:active){.a{color:CanvasText !important}}",
        ),
        ("@keyframes k { from { opacity: 0 } 50% { opacity: 1 } }", "@keyframes k{from{opacity:0}50%{opacity:1}}"),
        (r".\31 0\:a { color: red }", r".\31 0\:a{color:red}"),
    ],
)
def test_only_what_means_nothing_goes(rule: str, kept: str) -> None:
    """Spaces that part words, fallbacks, order and spelling stay; comments and the rest of the space go."""
    assert smaller(rule) == kept


NEITHER = "this is neither a declaration nor a rule, so browsers skip it"
SKIP = "Look at this line and the one before it."


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            ".a {\n  color: red;",
            "1: stylesheet: a bracket, a quotation mark or a comment is never closed. Close it, at this line or below.",
        ),
        (
            ".a { color: red }\n/* ",
            "1: stylesheet: a bracket, a quotation mark or a comment is never closed. Close it, at this line or below.",
        ),
        (".a { color: red }\n}\n.b {}", f"2: stylesheet: this bracket closes nothing. {SKIP}"),
        (".a {\n  color red;\n}", f"2: stylesheet: {NEITHER}. {SKIP}"),
        ('.a {\n  content: "a\n}\n.b {}', f"2: stylesheet: a quotation mark is not closed in its line. {SKIP}"),
        ("@media print {\n  .a { color }\n}", f"2: stylesheet: {NEITHER}. {SKIP}"),
        ('@charset "utf-8";', "1: @charset: it counts only at the head of a file. Leave it out: our files are UTF-8, and for HTML."),
        ("\n@import url(b.css) print;", '2: @import: only a whole stylesheet can be imported. Write @import url("file.css").'),
    ],
)
def test_what_browsers_would_skip_is_a_problem(text: str, problem: str) -> None:
    """What is wrong in a stylesheet is told with its line, and nothing behind it is lost without a word."""
    assert [str(one) for one in read("p/a.css", text, lambda address: address).problems] == [f"p/a.css:{problem}"]


def joined(texts: dict[str, str], features: list[Feature], files: frozenset[str] = frozenset()) -> Sheets:
    """Read the stylesheets of these features."""
    return sheets(Sources("p", texts, files | frozenset(texts)), features, "assets")


def test_the_base_comes_first_and_paper_last() -> None:
    """The base, then the features in their order, then what is for paper, which counts on paper alone."""
    texts = {f"p/{name}.css": f".{name}{{color:red}}" for name in ("base", "quiz", "figure", "base-print", "quiz-print")}
    features = [
        Feature("base", ("p/base.css",), ("p/base-print.css",)),
        Feature("quiz", ("p/quiz.css",), ("p/quiz-print.css",)),
        Feature("figure", ("p/figure.css",)),
    ]
    whole = ".base{color:red}.quiz{color:red}.figure{color:red}"
    assert joined(texts, features).joined(["base", "quiz", "figure"]) == (
        f"{whole}@media print{{.base-print{{color:red}}}}@media print{{.quiz-print{{color:red}}}}"
    )
    assert joined(texts, features).joined(["figure", "base"]) == ".base{color:red}.figure{color:red}@media print{.base-print{color:red}}"


def test_an_imported_stylesheet_comes_before_and_once() -> None:
    """What two features import stands where the first has it, in every bundle: so a larger bundle never turns two rules around."""
    texts = {
        "p/a.css": '@import url("shared/s.css");\n.a{b:c}',
        "p/b.css": ".b{b:c}",
        "p/c.css": '@import "shared/s.css";\n.c{b:c}',
        "p/shared/s.css": ".s{b:c}",
    }
    found = joined(texts, [Feature(name, (f"p/{name}.css",)) for name in "abc"])
    assert found.joined("abc") == ".s{b:c}.a{b:c}.b{b:c}.c{b:c}"
    assert found.joined("cb") == ".s{b:c}.b{b:c}.c{b:c}"
    assert found.joined("b") == ".b{b:c}"


def test_a_stylesheet_that_is_not_there_is_a_problem() -> None:
    """An import names a file of ours."""
    texts = {"p/a.css": '\n@import url("stags.css");', "p/stages.css": ""}
    problem = "p/a.css:2: @import: there is no p/stags.css. Did you mean p/stages.css?"
    assert [str(one) for one in joined(texts, [Feature("a", ("p/a.css",))]).problems] == [problem]


def test_addresses_are_those_from_the_bundle() -> None:
    """A font is found from where the bundle lies; what is in the page or in the address itself stays."""
    texts = {
        "p/features/quiz/style.css": '@font-face{src:url("../../assets/fonts/a b.woff2") format("woff2")}'
        ".a{mask:url(mark.svg#one);fill:url(#here);background:url(data:image/gif;base64,R0)}"
        '.b{background:image-set("mark.svg" 1x type("image/svg+xml"))}'
    }
    files = frozenset({"p/assets/fonts/a b.woff2", "p/features/quiz/mark.svg"})
    assert joined(texts, [Feature("quiz", tuple(texts))], files).joined(["quiz"]) == (
        '@font-face{src:url("fonts/a b.woff2") format("woff2")}'
        '.a{mask:url("../features/quiz/mark.svg#one");fill:url("#here");background:url("data:image/gif;base64,R0")}'
        '.b{background:image-set("../features/quiz/mark.svg" 1x type("image/svg+xml"))}'
    )


@pytest.mark.parametrize("address", ["fonts/a.woff2", "https://example.org/a.woff2", "//example.org/a.woff2", "/assets/a.woff2"])
def test_an_address_of_no_file_is_a_problem(address: str) -> None:
    """A file that is not there, another site, or the root of a server, which is not always ours."""
    found = joined({"p/a.css": f'.a {{\n  background: url("{address}");\n}}'}, [Feature("a", ("p/a.css",))])
    todo = "Name one that is in assets, as seen from this stylesheet."
    assert [str(one) for one in found.problems] == [f"p/a.css:2: address: {address} is no file of ours. {todo}"]


def test_paper_holds_the_page_too() -> None:
    """What is for paper can say how large a page is."""
    assert on_paper(smaller("@page { margin: 1cm }")) == "@media print{@page{margin:1cm}}"
