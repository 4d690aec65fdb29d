"""Words that the house style does without."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from groundwork.problems import Problem
from groundwork.proofreading.model import Question, Reading
from groundwork.proofreading.sentences import QUOTED
from groundwork.schemas.house_style import Wording

FLAGS = re.compile(r"\(\?[aiLmsux-]")
# With these a text says what a word in quotation marks is.
EXPLAINS = re.compile(r"(?i)\b(?:means?|meant|is (?:\w+ )?(?:\w+ )?(?:word|name|term) for|is what|is called|in other words|that is)\b")


class Rules(NamedTuple):
    """The words of a house style, ready to be looked for; ``any`` finds a text in small letters that has some of ``joined``."""

    joined: Sequence[tuple[re.Pattern[str], Wording]]
    any: re.Pattern[str] | None
    alone: Sequence[tuple[re.Pattern[str], Wording]]


def rules(words: Sequence[Wording]) -> Rules:
    """Ready the words of a house style. What counts groups, or turns something on for all that follows, cannot be joined with others."""
    each = [(re.compile(one.pattern, re.IGNORECASE), one) for one in words]
    joined = [(pattern, one) for pattern, one in each if not pattern.groups and not FLAGS.search(one.pattern)]
    # To look once whether any of them may be there takes less time, and least in small letters.
    some = [f"(?:{one.pattern})" if one.pattern == one.pattern.lower() else f"(?i:{one.pattern})" for _, one in joined]
    return Rules(joined, re.compile("|".join(some)) if joined else None, [one for one in each if one not in joined])


def words_to_avoid(reading: Reading, rules: Rules) -> Iterator[Question]:
    """Find the words of a page that the house style does without; names that people search for and wrong answers may have them."""
    exempt = set(_exempt(reading))
    fields = {id(passage): at for at, passage in reading.fields.items()}
    for passage, sentences in reading.sentences:
        if fields.get(id(passage)) in exempt:
            continue
        # A pattern may reach over the end of a line.
        text = passage.text.replace("\n", " ")
        looked_for = [*(rules.joined if rules.any and rules.any.search(text.lower()) else ()), *rules.alone]
        if not looked_for:
            continue
        quoted = [match.span() for match in QUOTED.finditer(text)] if EXPLAINS.search(text) else []
        for pattern, wording in looked_for:
            for found in pattern.finditer(text):
                if any(start <= found.start() and found.end() <= end for start, end in quoted):
                    continue
                sentence = next((one.text for one in reversed(sentences) if one.start <= found.start()), text)
                wrong = f'"{found[0]}" is {"worth a second look" if wording.notice else "not how this site says it"}'
                # What is worth a second look on a page was looked at by many in a record.
                if wording.notice and not reading.is_page:
                    continue
                problem = Problem(passage.at(found.start()), passage.field or "text", wrong, wording.instead, notice=wording.notice)
                yield Question(sentence, problem)


def _exempt(reading: Reading) -> Iterator[tuple[str | int, ...]]:
    for at in reading.fields:
        if at[0] == "aliases":
            yield at
        elif len(at) == 5 and at[2] == "choices" and at[4] == "text":  # noqa: PLR2004 (questions, 3, choices, 1, text)
            choices = reading.meta["questions"][at[1]]["choices"]
            marked = [isinstance(choice, dict) and choice.get("correct") is True for choice in choices]
            if any(marked) and not marked[int(at[3])]:
                yield at
