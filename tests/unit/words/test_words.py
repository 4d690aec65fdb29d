"""Files of words: what is found in them, and what is told when they are wrong."""

from datetime import date
from pathlib import Path

import pytest
from tests.sites import ENGLISH

from groundwork.dates import in_words
from groundwork.words.model import WordsError
from groundwork.words.read import FOLDER, words_of

GOOD = """\
locale: es-ES
labels:
  level:
    gentle: suave
    demanding: exigente
  stage-name:
    stage: {title: Etapa, many: etapas}
    rung: {title: Escalón, many: escalones}
"""


def wrong(folder: Path, old: str, new: str) -> list[str]:
    """Change a good file of words, and give what is told of it, without its path."""
    assert old in GOOD
    (folder / "es.yml").write_text(GOOD.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(WordsError) as told:
        words_of("es", folder)
    return [line.removeprefix("hooks/groundwork/words/es.yml:") for line in str(told.value).split("\n")]


def test_a_label_is_found_by_key_group_and_form(tmp_path: Path) -> None:
    """A label that is one text needs no form."""
    (tmp_path / "es.yml").write_text(GOOD, encoding="utf-8")
    words = words_of("es", tmp_path)
    assert words.label("gentle", "level") == "suave"
    assert words.label("rung", "stage-name", "many") == "escalones"
    assert words.locale == "es-ES"


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (("gentl", "level"), "labels, level: there is no gentl. Did you mean gentle?"),
        (("Gentle", "level"), "labels, level: there is no Gentle. Did you mean gentle?"),
        (("gentle", "levl"), "labels: there is no levl. Did you mean level?"),
        (("stage", "stage-name"), "labels, stage-name, stage: there is no alone. Known: title, within, many."),
        (("gentle", "level", "title"), "labels, level, gentle: there is no title. Known: alone."),
    ],
)
def test_a_missing_word_is_an_error(asked: tuple[str, ...], told: str) -> None:
    """Never an empty text, and never the key in its place."""
    with pytest.raises(WordsError) as error:
        ENGLISH.label(*asked)
    assert str(error.value) == f"words of en-GB: {told}"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("gentle: suave", "gentle:", "4: words: labels, level, gentle, alone is empty. "),
        ("gentle: suave", 'gentle: " "', "4: words: labels, level, gentle, alone is empty. "),
        ("gentle: suave", "gentle: no", "4: words: labels, level, gentle, alone is true or false, not text. "),
        ("gentle: suave", "Gentle: suave", "4: words: labels, level, Gentle is 'Gentle', which is not written as it must be. "),
        ("gentle: suave", "gentle: exigente", '3: words: gentle and demanding are both "exigente", so readers cannot tell them apart.'),
        ("many: escalones", "many: etapas", '6: words: stage and rung are both "etapas", so readers cannot tell them apart.'),
        (", many: escalones", "", "6: words: rung has the forms title, but stage has title, many."),
        ("locale: es-ES", "locale: Spanish", "1: words: locale is 'Spanish', which is not written as it must be. "),
        ("locale: es-ES\n", "", "1: words: locale is missing. "),
        ("labels:", "lables:", "2: words: unknown field lables. Did you mean labels?"),
        ("suave", "suave # soft", "4: data: "),
        ("demanding:", "gentle:", "5: data: gentle stands twice (first on line 4)"),
    ],
)
def test_a_wrong_file_is_told_with_its_line(tmp_path: Path, old: str, new: str, told: str) -> None:
    """A translator finds the place; nothing is drawn from such a file."""
    (line,) = wrong(tmp_path, old, new)
    assert line.startswith(told)


def test_all_is_told_at_once(tmp_path: Path) -> None:
    """Not the first alone."""
    assert [line.partition(":")[0] for line in wrong(tmp_path, "suave\n    demanding: exigente", "1\n    demanding: 2")] == ["4", "5"]


def test_a_language_without_words_is_told_with_those_that_have_some() -> None:
    """A wrong language in mkdocs.yml ends the build with a sentence."""
    with pytest.raises(WordsError, match=r"^hooks/groundwork/words/xx\.yml: words: there is no such file\..* en"):
        words_of("xx")


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.yml")), ids=lambda path: path.stem)
def test_every_language_knows_how_to_write_a_day(path: Path) -> None:
    """Its locale is of its own language, and one that is known."""
    words = words_of(path.stem)
    assert words.locale.split("-")[0] == path.stem
    assert "2026" in in_words(date(2026, 3, 3), words.locale)
