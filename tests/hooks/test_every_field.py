"""Every field of every schema is for something: it is shown, it is found by the search, or a list says what it is for.

One small site is built of records in which each text is a word of its own. A link is shown when the page of its record has the id
that stands in it. A field without a text, such as one with fixed values, is shown when a page that differs in nothing else
looks different.
"""

import ast
import re
from collections.abc import Set as AbstractSet
from functools import cache
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from pydantic import BaseModel
from tests import filled_site, sites
from tests.filled import models
from tests.filled_site import LAST, PAGES, SHOWING, SINGLE, Project
from tests.sites import ENGLISH, ROOT, Built

from groundwork.command.schemas import all_schemas
from groundwork.schemas.figure import Figure, Poses
from groundwork.schemas.reference import References

PACKAGE = ROOT / "hooks/groundwork"
# What nobody sees: the module or template that reads it, and what for.
UNSHOWN = {
    # Drills of this site have no figures.
    "Home.doors": ("overrides/features/home/layout.html", "finds the figures beside the first words; tests of stills look at them"),
    "Picture.phase": ("figures/shown.py", "finds the still of a step"),
    "Picture.moment": ("figures/shown.py", "finds the still of a step"),
    "Question.tags": ("quiz/selection.py", "finds the questions that a block asks for"),
    "Question.type": ("quiz/view.py", "says how a question is answered; tests of the quiz try each"),
    "MarkedChoice.correct": ("questions/chosen.py", "says which answer is right; tests of the quiz try both"),
    # A question about a place is drawn with the figure of a drill, which this site lacks.
    **dict.fromkeys(("Point.figure", "Point.step"), ("questions/point.py", "finds the picture; tests of the quiz look at it")),
    **dict.fromkeys(("Spot.text", "Spot.feedback"), ("questions/choices.py", "is shown as in other types; tests of the quiz look at it")),
    **dict.fromkeys(("Kept.words", "Kept.because"), ("proofreading/check.py", "keeps what a check questions")),
    **dict.fromkeys(
        ("Wording.pattern", "Wording.instead", "Wording.notice"), ("proofreading/wording.py", "says which words authors do without")
    ),
    "HouseStyle.longest_sentence": ("proofreading/check.py", "says how long a sentence may be"),
    "HouseStyle.grades": ("proofreading/check.py", "says how hard to read a page may be"),
    "Redirects.root": ("redirects/check.py", "says where an old address leads; tests of redirects follow it"),
    "Reference.isbn": ("exchange/bibtex.py", "is part of the references that readers download"),
    "Status.checked": ("citations/bibliography.py", "says which looks for corrections are old"),
    "Study.research_question": ("citations/check.py", "has a review stand before a single study"),
}
WORD, DAY = re.compile(r"q\d+q|\d+(?:[.,]\d+)*"), re.compile(r"\d{4}-|\w \d{4}")
KEY, TAG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+"), re.compile(r"<(script|style|svg)\b.*?</\1>|<[^>]*>", re.DOTALL)
# What templates and labels say. Not looked at: what has no words for readers, what an author wrote, and short texts with a number.
SAID = ROOT / "tests/golden/words.txt"
SILENT, READ_OUT = {"script", "style", "[document]"}, ("aria-label", "title", "placeholder", "alt")
AUTHORS = re.compile(r"q\d+q|^(?=.{,80}$).*\d|^(?:Page|Whole|work)\b")
# The days of such a site follow from all of its fields.
DATE = re.compile(r"\d{1,2} [A-Z][a-z]+ \d{4}")
VARIANT = re.compile(r"[ -]v\d+\b")
# By which words on which page the last value of each choice is seen of what a site has once.
ONCE = {
    "Home.draft": ("index.md", "This page is a draft."),
    "Section.draft": ("drills/index.md", "This page is a draft."),
    "Signs.urgency": ("drills/whole.md", "safety__part--ask"),
}


@pytest.fixture(scope="module")
def project() -> Project:
    """Fill a record of each schema."""
    return filled_site.project()


@pytest.fixture(scope="module")
def built(project: Project, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Build the site; no record has a problem of its own."""
    made = sites.build(sites.lay_out(tmp_path_factory.mktemp("filled"), project.files), drafts=True)
    assert made.status == 0, made.told
    assert [line for line in made.warnings if re.search(r": (?:front matter|data):", line)] == []
    return made


def seen(site: Path) -> str:
    """Give all that readers, the search and machines get, without drawings."""
    texts = [path.read_text(encoding="utf-8") for path in (*site.rglob("*.html"), site / "search/search_index.json")]
    return re.sub(r"<svg.*?</svg>", "", "\n".join(texts), flags=re.DOTALL).lower()


def looks(built: Built, uri: str) -> str:
    """Give a page, its card and its work in the list, without what tells it from its variants: a number in titles and ids."""
    key, html = Path(uri).stem, built.html(uri)
    for place in (f"{Path(uri).parent}/index.md", "references/index.md"):
        if (built.site / place).with_suffix(".html").is_file():
            html += "".join(
                part for part in re.findall(r"<li.*?</li>", built.html(place), re.DOTALL) if re.search(rf'"(?:ref-)?{key}/?"', part)
            )
    return VARIANT.sub("", html)


def unseen(labels: AbstractSet[str]) -> None:
    """Fail with the fields that nobody sees, and what to do."""
    names = ", ".join(sorted(labels - UNSHOWN.keys()))
    where = "in overrides/features/<collection>/layout.html; for a data file, on a page that SHOWING in tests/filled_site.py writes"
    assert not names, f"Nothing shows {names}. Show it {where}; or say in UNSHOWN what it is for."


def test_every_schema_is_filled() -> None:
    """Pages and data files of all kinds are among the records; figures have a test of their own, and works are written beside it."""
    filled = {*PAGES.values(), *SINGLE.values(), *LAST.values(), References, Figure, Poses}
    missing = ", ".join(schema.__name__ for schema in all_schemas() if schema not in filled)
    assert not missing, f"Add {missing} to SINGLE in tests/filled_site.py, by the path of its file."


def test_every_text_is_shown(project: Project, built: Built) -> None:
    """The word that stands in a field stands on a page too. A field of a new schema is shown by its layout."""
    text = seen(built.site)
    words = set(WORD.findall(text))
    found = {
        label
        for label, forms in project.filler.words.items()
        if any(form.lower() in text if DAY.search(form) else set(WORD.findall(form.lower())) <= words for form in forms)
    }
    unseen(project.filler.words.keys() - found)


def test_every_link_is_shown(project: Project, built: Built) -> None:
    """The id that stands in a field stands on the page of its record: an address has it. That of a data file is on a page that shows it."""
    showing = [*PAGES, *SHOWING, "index.md", "safety.md"]
    words = {uri: set(WORD.findall(built.html(uri))) for uri in {*showing, *(name for _, name, _ in project.links if name.endswith(".md"))}}
    found = {label for label, name, link in project.links for uri in ([name] if name.endswith(".md") else showing) if link in words[uri]}
    unseen({label for label, _, _ in project.links} - found)


def test_every_choice_is_seen(project: Project, built: Built) -> None:
    """A page that has another value in one field, and nothing else, looks different."""
    alike = [label for label, first, second in project.differ if looks(built, first) == looks(built, second)]
    unseen(set(alike))


def test_no_key_is_shown(project: Project, built: Built) -> None:
    """Readers see words for the key that an author chose. A key of one word may be a word too, so those with a hyphen are looked for."""
    words = {
        word for labels in ENGLISH.labels.values() for forms in labels.values() for text in forms.values() for word in KEY.findall(text)
    }
    for path in built.site.rglob("*.html"):
        text = TAG.sub(" ", path.read_text(encoding="utf-8"))
        shown = ", ".join(sorted((set(KEY.findall(text)) & project.filler.keys) - words))
        todo = 'In a template write | label("<type>") behind the field; the words stand in hooks/groundwork/words/en.yml.'
        assert not shown, f"{path.relative_to(built.site)} shows {shown}. {todo}"


def test_every_choice_of_what_a_site_has_once_is_seen(project: Project, built: Built) -> None:
    """The home page, those over collections and the data have no second page beside them: ONCE says by which words each choice is seen."""
    assert project.once - UNSHOWN.keys() == ONCE.keys()
    assert {label: words for label, (uri, words) in ONCE.items() if words not in built.html(uri)} == {}


def test_what_nobody_sees_is_read_where_the_list_says(project: Project) -> None:
    """Each entry names a field that there is, and a module or template that reads it."""
    for label, (module, _) in UNSHOWN.items():
        assert label in project.filler.words.keys() | project.once | {one for one, _, _ in [*project.differ, *project.links]}, label
        assert label.partition(".")[2] in names_in(ROOT / module if module.endswith(".html") else PACKAGE / module), label


@cache
def names_in(path: Path) -> set[str]:
    """Give all names that a module or a template reads from other values."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".html":
        return set(re.findall(r"\.(\w+)", text))
    nodes = list(ast.walk(ast.parse(text)))
    texts = {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    # Some are put together: lumbar_twist is the twist of the lumbar part.
    return {node.attr for node in nodes if isinstance(node, ast.Attribute)} | {part for text in texts for part in (text, *text.split("_"))}


@pytest.mark.parametrize("model", dict.fromkeys([*models(Figure), *models(Poses)]), ids=lambda model: model.__name__)
def test_every_number_of_a_figure_is_used(model: type[BaseModel]) -> None:
    """A figure has no words to look for, so its fields are looked for in the code that draws it."""
    assert model.model_fields.keys() - set().union(*map(names_in, (PACKAGE / "figures").rglob("*.py"))) == set()


def test_no_word_of_ours_changes_unseen(built: Built, request: pytest.FixtureRequest) -> None:
    """What templates and labels say, each text once: all that is not an author's. ``make words`` takes a change that was read."""
    said = {text for group in ENGLISH.labels.values() for forms in group.values() for text in forms.values()}
    for path in built.site.rglob("*.html"):
        page = BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")
        strings = [str(text) for text in page.find_all(string=True) if text.parent and text.parent.name not in SILENT]
        texts = [DATE.sub("(day)", " ".join(text.split())) for text in strings]
        named = [str(tag[name]) for name in READ_OUT for tag in page.select(f"[{name}]")]
        said |= {text for text in [*texts, *named] if re.search(r"[a-z]{2}", text) and not AUTHORS.search(text)}
    lines = sorted(said)
    if request.config.getoption("--update"):
        SAID.write_text("\n".join(lines) + "\n", encoding="utf-8")
    kept = SAID.read_text(encoding="utf-8").splitlines()
    changed = [f"- {line}" for line in kept if line not in said] + [f"+ {line}" for line in lines if line not in set(kept)]
    assert not changed, "\n".join(["Readers are told other words than before. Once you have read them: make words.", *changed])
