"""Reads the words of a language from their file. Nothing can be drawn without them, so what is wrong is an error and no problem."""

from pathlib import Path

from groundwork.code import PACKAGE, named
from groundwork.problems import suggestion
from groundwork.schemas.check import check
from groundwork.source.read import Source, read_data
from groundwork.words.model import Words, WordsError

FOLDER = PACKAGE / "words"
SHOWN = named(FOLDER)
# The language of authors: of messages, and of the workshop.
ENGLISH = "en"


def words_of(language: str, folder: Path = FOLDER) -> Words:
    """Read the words of a language, such as ``en``; raises WordsError with all that is wrong."""
    name, shown = f"{language}.yml", f"{SHOWN}/{language}.yml"
    known = sorted(path.stem for path in folder.glob("*.yml"))
    if language not in known:
        todo = suggestion(language, known, f"Write it, or take one of: {', '.join(known)}.")
        message = f"{shown}: words: there is no such file. {todo}"
        raise WordsError(message)
    data = read_data(folder / name, shown)
    source = Source(name, data.data, data.places, "", 0)
    words, wrong = check(Words, data.data, source.place, "words")
    if words is None or data.problems:
        raise WordsError("\n".join(map(str, data.problems or wrong)))
    return words
