"""Each key that readers see has its words, in every language, and no word is left over."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from tests.filled import models
from tests.sites import ROOT

from groundwork.problems import nearest
from groundwork.schemas.base import ID
from groundwork.schemas.choices import group_named, group_of
from groundwork.schemas.collections import COLLECTIONS
from groundwork.words.model import Words
from groundwork.words.read import FOLDER
from groundwork.words.read import words_of as read

words_of = cache(read)

SCHEMAS = [*sorted((ROOT / "hooks/groundwork/schemas").glob("*.py")), ROOT / "hooks/groundwork/questions/base.py"]
LANGUAGES = sorted(path.stem for path in FOLDER.glob("*.yml"))
# Types whose keys no reader ever sees, and what is seen instead.
NEVER_SHOWN = {
    "Balance": "how a figure is checked",
    "BodyPlace": "a number stands there, and its words are the author's",
    "BodyName": "the figure is drawn so",
    "ChartName": "the chart itself is shown",
    "Kind": "how a question is answered is told by its task",
    "Loop": "the figure moves so",
    "Moment": "the still is of that moment",
    "Pattern": "how a figure is checked",
    "Scale": "the axis is drawn so, and its words are the author's",
    "State": "where it says anything, it is a Notice",
    "Still": "the still is of that moment",
    "TitleIs": "the title stands in brackets",
    "Toes": "the foot is drawn so",
    "Urgency": "colour and icon; the words are those of safety.yml",
    "WorkType": "NLM's rules say what is printed, in citations/vancouver.py",
}


def choices() -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Find every Literal of the schemas: its file, the name that it is given there, and its keys."""
    known: dict[str, tuple[str, ...]] = {}
    for path in SCHEMAS:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        names = {id(node.value): ast.unparse(node.targets[0]) for node in tree.body if isinstance(node, ast.Assign)}
        for node in ast.walk(tree):
            if isinstance(node, ast.Subscript) and ast.unparse(node.value) == "Literal":
                parts = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
                # A Literal may hold another one, by its name.
                keys = tuple(key for part in parts for key in (known[part.id] if isinstance(part, ast.Name) else (ast.literal_eval(part),)))
                name = names.get(id(node), "")
                known[name] = keys
                yield path.name, name, keys


CHOICES = {name: keys for _, name, keys in choices() if name}
SHOWN = {name: keys for name, keys in CHOICES.items() if name not in NEVER_SHOWN}


def test_every_choice_of_the_schemas_has_a_name() -> None:
    """By which its words are found; no two have the same."""
    found = list(choices())
    nameless = [
        f"{file} has a Literal without a name: write `Name = Literal[{', '.join(map(repr, keys))}]`"
        for file, name, keys in found
        if not name
    ]
    assert not nameless, f"{'; '.join(nameless)} above the class."
    names = [name for _, name, _ in found]
    twice = {name for name in names if names.count(name) > 1}
    assert not twice, f"Two Literals of the schemas are called {', '.join(sorted(twice))}. Give each a name of its own."
    assert len(found) > 20
    gone = ", ".join(sorted(NEVER_SHOWN.keys() - CHOICES.keys()))
    assert not gone, f"NEVER_SHOWN names {gone}, which no schema has. Take it out."


@pytest.mark.parametrize("name", CHOICES)
def test_values_are_keys(name: str) -> None:
    """Small letters with hyphens, as ids are: words are for readers, and stand elsewhere."""
    wrong = [key for key in CHOICES[name] if not re.match(ID, key)]
    assert not wrong, f"{name} has {wrong}. Write keys in small letters, with hyphens."


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SHOWN)
def test_every_key_has_its_words(name: str, language: str) -> None:
    """Each key of a type has a label, in the order of the schema, and no other has."""
    there, group, file = (
        tuple(words_of(language).labels.get(group_named(name), {})),
        group_named(name),
        f"hooks/groundwork/words/{language}.yml",
    )
    assert there, f"{file}: labels has no group {group} with {', '.join(SHOWN[name])}. Add it, or name {name} in NEVER_SHOWN here."
    assert there == SHOWN[name], (
        f"{file}: labels, {group} has {', '.join(there)}. Write the keys of {name}, in this order: {', '.join(SHOWN[name])}."
    )


@pytest.mark.parametrize(
    "name", ["Family", "Level", "Position", "Tested", "ArticleTopic", "InfantTopic", "WorkTopic", "Design", "ResearchQuestion"]
)
def test_who_writes_the_words_is_led_to_their_key(name: str) -> None:
    """An author knows the words from the pages, and the message on a wrong value names the key."""
    said = {key: set(forms.values()) for key, forms in words_of("en").labels[group_named(name)].items()}
    assert {key: {nearest(words, SHOWN[name]) for words in said[key]} for key in said} == {key: {key} for key in said}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_words_are_left_over(language: str) -> None:
    """A group belongs to a type that readers see."""
    left = ", ".join(sorted(words_of(language).labels.keys() - {group_named(name) for name in SHOWN}))
    assert not left, f"hooks/groundwork/words/{language}.yml: labels has {left}, and no schema has such a type. Take it out."


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_forms(language: str) -> None:
    """Templates ask for them by name."""
    assert forms(words_of(language)) == forms(words_of("en"))


def forms(words: Words) -> dict[str, list[set[str]]]:
    """Give the forms of each key of a language, by group."""
    return {name: [set(labels[key]) for key in labels] for name, labels in words.labels.items()}


# A group and a form: ``| label("group", "form")`` in a template, ``words.label(key, "group")`` in code.
ASKED = re.compile(r"""(?:\| label(?:led)?\(|\bwords\.label\([^,]+, )["']([a-z-]+)["'](?:, ["']([a-z]+)["'])?\)""")
CODE = [path for folder in ("overrides", "hooks") for kind in ("html", "py") for path in (ROOT / folder).rglob(f"*.{kind}")]


def asked(path: Path) -> set[tuple[str, str]]:
    """Find which groups and forms a file asks for."""
    return {(name, form or "alone") for name, form in ASKED.findall(path.read_text(encoding="utf-8"))}


def test_every_form_is_asked_for_and_there() -> None:
    """By a template or by code: a word that nobody shows is left over, and one that is not there would end a build."""
    there = {(name, form) for name, labels in words_of("en").labels.items() for one in labels.values() for form in one}
    used = {one for path in CODE for one in asked(path)} | {(name, "alone") for name in shown_without_layout()}
    assert not there - used, f"No template asks for {said(there - used)}. Show it, or take it out of hooks/groundwork/words."
    assert not used - there, f"Templates or code ask for {said(used - there)}, and hooks/groundwork/words/en.yml has no such words."


def shown_without_layout() -> set[str]:
    """Give the groups of the choices in collections that have no layout: base/standalone.html asks for each by its type."""
    rows = [row for folder, row in COLLECTIONS.items() if not (ROOT / f"overrides/features/{folder}/layout.html").is_file()]
    return {group_of(model, field) for row in rows for model in models(row.schema) for field in model.model_fields} - {""}


def said(forms: set[tuple[str, str]]) -> str:
    """Write groups and forms as a template asks for them."""
    return ", ".join(f'label("{name}")' if form == "alone" else f'label("{name}", "{form}")' for name, form in sorted(forms))


def test_english_words_within_a_sentence_are_those_of_the_title() -> None:
    """With a small letter at their start; so a word that is out of place in one of the two is seen."""
    pairs = {
        f"{group}: {key}": (forms["title"], forms["within"])
        for group, labels in words_of("en").labels.items()
        for key, forms in labels.items()
        if {"title", "within"} <= forms.keys()
    }
    assert len(pairs) > 10
    assert {key: pair for key, pair in pairs.items() if pair[1] not in {pair[0], pair[0][0].lower() + pair[0][1:]}} == {}
