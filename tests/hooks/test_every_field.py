"""Every field of every schema is for something: it is shown, it is found by the search, or a list says what it is for.

One small site is built of records in which each text is a word of its own. A link is shown when the page of its record has the id
that stands in it. A field without a text, such as one with fixed values, is shown when a page that differs in nothing else
looks different.
"""

import ast
import re
from collections.abc import Set as AbstractSet
from copy import deepcopy
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import BaseModel
from tests import sites
from tests.filled import At, Data, Filler, models, put
from tests.sites import ENGLISH, ROOT, Built, about, article, page

from groundwork.command.schemas import all_schemas
from groundwork.schemas.base import Citekey, PageUri
from groundwork.schemas.collections import COLLECTIONS
from groundwork.schemas.figure import Figure, Poses
from groundwork.schemas.plain import Home, Section, Standalone
from groundwork.schemas.reference import Reference, References
from groundwork.schemas.safety import Safety
from groundwork.schemas.windows import Windows

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
    "Reference.isbn": ("exchange/bibtex.py", "is part of the references that readers download"),
    "Status.checked": ("citations/bibliography.py", "says which looks for corrections are old"),
    "Study.research_question": ("citations/check.py", "has a review stand before a single study"),
}
# Fields whose values each show other fields, so that all of them are tried.
ALL_VALUES = {"Finding.certainty", "Reference.type"}
WORD, DAY = re.compile(r"q\d+q|\d+(?:[.,]\d+)*"), re.compile(r"\d{4}-|\w \d{4}")
# Pages that links name are numbered from here, as variants are from 1.
NAMED = 1000
KEY, TAG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+"), re.compile(r"<(script|style|svg)\b.*?</\1>|<[^>]*>", re.DOTALL)
VARIANT = re.compile(r"[ -]v\d+\b")
PAGES: dict[str, type[BaseModel]] = {
    # The page over the references lists works, and has no pages below it.
    **{f"{folder}/whole.md": collection.schema for folder, collection in COLLECTIONS.items() if folder != "references"},
    "standalone.md": Standalone,
}
# What a site has once, and by which words on which page the last value of each of its choices is seen.
SINGLE: dict[str, type[BaseModel]] = {
    "index.md": Home,
    "drills/index.md": Section,
    "data/safety.yml": Safety,
    "data/windows.yml": Windows,
}
# Pages that show what no page shows by itself: a block that draws from a data file.
SHOWING: dict[str, str | bytes] = {}
ONCE = {
    "Home.draft": ("index.md", "This page is a draft."),
    "Section.draft": ("drills/index.md", "This page is a draft."),
    "Signs.urgency": ("drills/whole.md", "safety__part--ask"),
}


@dataclass
class Project:
    """The files of a site of filled records, and where each field without a text is seen to differ."""

    filler: Filler = field(default_factory=Filler)
    files: dict[str, str | bytes] = field(default_factory=dict)
    wholes: dict[type[BaseModel], Data] = field(default_factory=dict)
    """The records of pages, by their schema."""
    links: list[tuple[str, str, str]] = field(default_factory=list)
    """Schema and field, the page or data file that holds a link, and the id in it."""
    differ: list[tuple[str, str, str]] = field(default_factory=list)
    """Schema and field, a page, and the page that has another value there."""
    once: set[str] = field(default_factory=set)
    """Schema and field without a text, of what a site has once."""

    def add_page(self, uri: str, schema: type[BaseModel]) -> None:
        """Write a page of a schema, and pages with other values."""
        data, choices = self._filled(schema, uri)
        self.wholes[schema] = data
        self.files[uri] = page(data, "Text.")
        for number, (label, at, value) in enumerate(_values(choices), 1):
            varied = uri.replace(".md", f"-v{number}.md")
            self.files[varied] = page(_named(put(data, at, value), number), "Text.")
            self.differ.append((label, uri, varied))

    def add_once(self, name: str, schema: type[BaseModel]) -> None:
        """Write a page or a data file of which a site has one, with the last of the values that each field can have."""
        data, choices = self._filled(schema, name)
        for at, values in (place for places in choices.values() for place in places):
            data = put(data, at, values[-1])
        self.once |= choices.keys()
        self.files[name] = page(data, "Text.") if name.endswith(".md") else yaml.safe_dump(data)

    def add_works(self) -> None:
        """Write a work, and works with other values; an article shows each, with its finding on a card."""
        data, choices = self._filled(Reference, "articles/work.md")
        works = {"work": data, "work-v0": {name: value for name, value in data.items() if name not in {"DOI", "PMID", "PMCID"}}}
        for number, (label, at, value) in enumerate(_values(choices), 1):
            works[f"work-v{number}"] = put(data, at, value)
            self.differ.append((label, "articles/work.md", f"articles/work-v{number}.md"))
        for key, work in works.items():
            found = work["study"]["findings"][0]["id"]
            self.files[f"articles/{key}.md"] = article(key.replace("-", " "), f"Text [@{key}].\n\n/// evidence | {key}: {found}\n///")
        works |= {key: {"type": "book", "title": key} for kind, key in self.filler.needs if kind is Citekey}
        # Each a text of its own: YAML would write what they share once, and name it.
        self.files["data/references.yml"] = "\n".join(yaml.safe_dump({key: deepcopy(work)}) for key, work in works.items())

    def add_what_is_named(self) -> None:
        """Write what the ids of other records name: a page of its schema, with the fields that it must have, or a page about the site."""
        rows = {row.ids: row for row in COLLECTIONS.values() if row.ids}
        for number, (kind, name) in enumerate(self.filler.needs, NAMED):
            if kind is PageUri:
                self.files[f"about/{name}.md"] = about(f"Page {name}", f"## {name}")
            elif row := rows.get(kind):
                whole = self.wholes[row.schema]
                must = {name: whole[name] for name, info in row.schema.model_fields.items() if info.is_required()}
                self.files[f"{row.folder}/{name}.md"] = page(_named(must, number), "Text.")

    def _filled(self, schema: type[BaseModel], name: str) -> tuple[Data, dict[str, list[tuple[At, Any]]]]:
        self.filler.choices, self.filler.links = {}, []
        data = self.filler.fill(schema)
        self.links += [(label, name, link) for label, link in self.filler.links]
        return data, self.filler.choices


def _values(choices: dict[str, list[tuple[At, Any]]]) -> list[tuple[str, At, Any]]:
    """Give other values of each field: one, or all."""
    return [
        (label, at, value)
        for label, ((at, values), *_) in choices.items()
        for value in (values[1:] if label in ALL_VALUES else values[-1:] if len(values) > 1 else (None,))
    ]


def _named(data: Any, number: int) -> Any:
    """Give a page its own title, and its questions ids of their own."""
    if isinstance(data, list):
        return [_named(one, number) for one in data]
    if not isinstance(data, dict):
        return data
    renamed = {name: _named(value, number) for name, value in data.items()}
    for name, sign in (("title", " "), ("id", "-")):
        if name in renamed:
            renamed[name] = f"{renamed[name]}{sign}v{number}"
    return renamed


@pytest.fixture(scope="module")
def project() -> Project:
    """Fill a record of each schema."""
    made = Project()
    for uri, schema in PAGES.items():
        made.add_page(uri, schema)
    for name, schema in SINGLE.items():
        made.add_once(name, schema)
    made.add_works()
    made.add_what_is_named()
    made.files |= SHOWING | {"safety.md": about("When to get help"), "references/index.md": about("All works")}
    return made


@pytest.fixture(scope="module")
def built(project: Project, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Build the site; no record has a problem of its own."""
    made = sites.build(sites.lay_out(tmp_path_factory.mktemp("filled"), project.files))
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
    where = "in overrides/features/<collection>/layout.html; for a data file, on a page that SHOWING writes"
    assert not names, f"Nothing shows {names}. Show it {where}; or say in UNSHOWN what it is for."


def test_every_schema_is_filled() -> None:
    """Pages and data files of all kinds are among the records; figures have a test of their own, and works are written beside it."""
    filled = {*PAGES.values(), *SINGLE.values(), References, Figure, Poses}
    missing = ", ".join(schema.__name__ for schema in all_schemas() if schema not in filled)
    assert not missing, f"Add {missing} to SINGLE, by the path of its file."


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
    assert project.once == ONCE.keys()
    assert {label: words for label, (uri, words) in ONCE.items() if words not in built.html(uri)} == {}


def test_what_nobody_sees_is_read_where_the_list_says(project: Project) -> None:
    """Each entry names a field that there is, and a module or template that reads it."""
    for label, (module, _) in UNSHOWN.items():
        assert label in project.filler.words.keys() | {one for one, _, _ in [*project.differ, *project.links]}, label
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
