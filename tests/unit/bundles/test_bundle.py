"""From features and needs to files."""

import re
from pathlib import Path

import pytest
from tests.sites import ROOT

from groundwork.bundles import folder
from groundwork.bundles.bundle import bundle, restyled
from groundwork.bundles.model import Bundles, Feature, Needs, Sources

TEXTS = {
    "overrides/base/style.css": ".base { color: red }",
    "overrides/base/script.js": 'import { said } from "./say.js"; said("base");',
    "overrides/base/say.js": "export const said = (text) => text;",
    "overrides/base/fonts.txt": "",
    "overrides/features/figure/style.css": ".figure { color: red }",
    "overrides/features/quiz/style.css": '@import url("answers.css"); .quiz { color: red }',
    "overrides/features/quiz/answers.css": ".answers { color: red }",
    "overrides/features/quiz/print.css": ".paper { color: red }",
    "overrides/features/quiz/script.js": 'import { said } from "../../base/say.js"; said("quiz");',
    "overrides/features/quiz/late/ending.js": "export const ending = 'the ending';",
    "overrides/features/quiz/late/parts/words.js": "export const words = 'no part of its own';",
    "overrides/features/quiz/template.html": "",
}
NONE, FIGURE, QUIZ, BOTH = Needs(), Needs({"figure"}), Needs({"quiz"}), Needs({"figure", "quiz"})


@pytest.fixture
def sources(tmp_path: Path) -> Sources:
    """Write the files of a few features, and read them."""
    for path, text in TEXTS.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    return folder.read(tmp_path, "overrides")


def made(sources: Sources, *wanted: Needs, most: int = 8) -> Bundles:
    """Bundle the features of these sources, for a page with each of these needs."""
    return bundle(sources, folder.base(sources), folder.features(sources), dict.fromkeys(wanted, 1), most)


def test_the_names_of_files_say_what_a_feature_brings(sources: Sources) -> None:
    """The style, the print style and the script of a folder, and what is loaded late."""
    quiz = "overrides/features/quiz"
    assert folder.base(sources) == Feature("base", ("overrides/base/style.css",), (), ("overrides/base/script.js",))
    assert folder.features(sources) == [
        Feature("figure", ("overrides/features/figure/style.css",)),
        Feature("quiz", (f"{quiz}/style.css",), (f"{quiz}/print.css",), (f"{quiz}/script.js",), {"quiz/ending": f"{quiz}/late/ending.js"}),
    ]
    assert sources.files == frozenset()


def test_a_page_loads_what_it_needs(sources: Sources) -> None:
    """One stylesheet holds the base, the features and what is for paper; one script holds theirs; a late part is a file of its own."""
    found = made(sources, NONE, FIGURE, QUIZ, BOTH)
    texts = {path: content.decode() for path, content in found.files.items()}
    assert texts[found.style(NONE)] == ".base{color:red}"
    assert texts[found.style(BOTH)] == (
        ".base{color:red}.figure{color:red}.answers{color:red}.quiz{color:red}@media print{.paper{color:red}}"
    )
    assert ['"base"' in texts[found.script(QUIZ)], '"quiz"' in texts[found.script(QUIZ)]] == [True, True]
    assert "the ending" in texts[found.late["quiz/ending"]]
    assert set(found.files) == {*found.styles.values(), *found.scripts.values(), *found.late.values()}
    assert not found.problems


def test_names_follow_the_content(sources: Sources) -> None:
    """The same sources give the same names; a change in one feature renames what holds it and nothing else."""
    before = made(sources, FIGURE, QUIZ)
    changed = Sources(sources.root, {**sources.texts, "overrides/features/quiz/answers.css": ".answers { color: blue }"}, sources.files)
    after = made(changed, QUIZ, FIGURE)
    assert made(sources, QUIZ, FIGURE) == before
    assert all(re.fullmatch(r"assets/(style\.[0-9a-f]{10}\.css|(script|part)\.[0-9a-f]{10}\.js)", path) for path in before.files)
    assert after.style(QUIZ) != before.style(QUIZ)
    assert (after.style(FIGURE), after.script(QUIZ)) == (before.style(FIGURE), before.script(QUIZ))


def test_what_brings_no_script_asks_for_no_other_script(sources: Sources) -> None:
    """Pages that differ in styles alone load the same script."""
    found = made(sources, NONE, FIGURE, QUIZ, BOTH)
    assert found.script(NONE) == found.script(FIGURE) != found.script(QUIZ) == found.script(BOTH)


def test_few_bundles_hold_all_needs(sources: Sources) -> None:
    """With fewer bundles than sets, a page loads one that holds more than it needs."""
    found = made(sources, NONE, FIGURE, QUIZ, BOTH, most=2)
    assert len(set(found.styles.values())) == len(set(found.scripts.values())) == 2
    assert all(".figure" in found.files[found.style(needs)].decode() for needs in (FIGURE, BOTH))
    assert all(".quiz" in found.files[found.style(needs)].decode() for needs in (QUIZ, BOTH))


def test_problems_are_told_and_the_rest_is_made(sources: Sources) -> None:
    """A script that cannot be joined is left out, with what imports it; the others and all problems are there."""
    texts = {
        **sources.texts,
        "overrides/base/say.js": "export default 1;",
        "overrides/features/figure/script.js": "console.log('figure');",
        "overrides/features/quiz/style.css": ".quiz { color red }",
    }
    found = made(Sources(sources.root, texts, sources.files), BOTH)
    assert [(problem.location.path, problem.thing) for problem in found.problems] == [
        ("overrides/base/say.js", "export"),
        ("overrides/features/quiz/style.css", "stylesheet"),
    ]
    assert '"figure"' in found.files[found.script(BOTH)].decode()
    assert '"quiz"' not in found.files[found.script(BOTH)].decode()


def test_our_own_stylesheets_have_no_problem() -> None:
    """All addresses in them are of files that are there."""
    sources = folder.read(ROOT, "overrides")
    styles = tuple(path for path in sources.texts if path.endswith(".css"))
    found = bundle(sources, Feature("base", styles), [], {NONE: 1})
    assert not found.problems
    assert re.findall(r'url\("([^"]*)"\)', found.files[found.style(NONE)].decode()) == [
        "fonts/atkinson-hyperlegible-next.woff2",
        "fonts/hanken-grotesk-zero.woff2",
    ]


def test_bundles_are_joined_anew_under_their_old_names(sources: Sources) -> None:
    """With what a stylesheet holds now, in each bundle that has it, and what is wrong with it; unchanged, they are the same."""
    wanted = (NONE, FIGURE, BOTH)
    found = made(sources, *wanted, most=2)

    def again(now: Sources) -> tuple[dict[str, str], list[str]]:
        files, problems = restyled(found, now, folder.base(now), folder.features(now))
        return {path: content.decode() for path, content in files.items()}, [str(one) for one in problems]

    assert again(sources) == ({path: found.files[path].decode() for path in set(found.styles.values())}, [])
    changed = {**sources.texts, "overrides/features/figure/style.css": ".figure { color: blue; size }"}
    files, problems = again(Sources(sources.root, changed, sources.files))
    assert {path for path, text in files.items() if ".figure{color:blue;size}" in text} == {found.style(FIGURE), found.style(BOTH)}
    (problem,) = problems
    assert problem.startswith("overrides/features/figure/style.css:1: stylesheet: this is neither a declaration nor a rule")
