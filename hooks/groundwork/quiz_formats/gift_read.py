"""Moodle's GIFT, read: questions apart from each other, and each taken into its parts."""

import json
import re
from collections.abc import Iterator
from typing import Any

from slugify import slugify

from groundwork.questions.base import Fields
from groundwork.questions.gift_text import DEFAULT, MORE, find, formatted, split, unescape
from groundwork.quiz_formats.gift_answers import Block, taken
from groundwork.quiz_formats.gift_write import COMMENT
from groundwork.quiz_formats.model import Collector, Imported, shown
from groundwork.source.plain_text import one_line

NAME = "GIFT"
BANK = ("title", "summary", "topic", "aliases")
WHOLE = ("hint", "passage", "references")
CATEGORY = "$CATEGORY:"
# Moodle's names and tags within a comment.
MARK = re.compile(r"\[(id|tag):([^\[\]]*)\]")


def read(text: str, path: str, name: str) -> Imported:
    """Read questions from GIFT; never raises. ``name`` is what questions without one are called."""
    found = Collector(path, name)
    for line, lines in _blocks(text):
        _take(line, lines, found)
    return found.imported()


def _blocks(text: str) -> Iterator[tuple[int, list[str]]]:
    """Take the text apart at empty lines, as Moodle does, also within braces."""
    start, block = 1, list[str]()
    for number, line in enumerate([*text.split("\n"), ""], 1):
        if line.strip():
            block.append(line)
        else:
            if block:
                yield start, block
            start, block = number + 1, []


def _take(line: int, lines: list[str], found: Collector) -> None:
    comments = [(line + index, text.strip()) for index, text in enumerate(lines) if text.lstrip().startswith("//")]
    kept = [(line + index, text) for index, text in enumerate(lines) if not text.lstrip().startswith("//")]
    extra, names, tags = _comments(comments, found)
    if kept and kept[0][1].lstrip().startswith(CATEGORY):
        category = unescape(kept.pop(0)[1].strip().removeprefix(CATEGORY)).strip()
        found.bank |= {name: extra.pop(name) for name in BANK if name in extra}
        if category.replace("//", "/") != one_line(str(found.bank.get("title", ""))):
            found.leave(line, "file", "the category is not taken", category)
    if kept:
        start = kept[0][0]
        fields, name = _question(start, "\n".join(text for _, text in kept).strip(), extra, found)
        if fields is not None:
            if tags:
                fields["tags"] = [tag for tag in map(slugify, tags) if tag]
            for tag in tags:
                if slugify(tag) != tag:
                    found.leave(start, "question", "a tag is not taken as it is", tag)
            found.add(start, names[0] if names else name, fields)
            for other in [*names[1:], *([name] if names and name not in {"", names[0]} else [])]:
                found.leave(start, "question", "another name is not taken", other)
    for key, value in extra.items():
        found.leave(line, "comment", f"{shown(key)} is not taken", value)


def _comments(comments: list[tuple[int, str]], found: Collector) -> tuple[Fields, list[str], list[str]]:
    """Read what comments hold: our own fields, Moodle's ids, Moodle's tags."""
    extra: Fields = {}
    names: list[str] = []
    tags: list[str] = []
    for line, comment in comments:
        if comment.startswith(COMMENT):
            extra |= _object(line, comment.removeprefix(COMMENT), found)
            continue
        for kind, value in MARK.findall(comment):
            (names if kind == "id" else tags).append(value.strip())
        if rest := MARK.sub("", comment).strip("/ \t"):
            found.leave(line, "comment", "is not taken", rest)
    return extra, names, [tag for tag in tags if tag]


def _object(line: int, text: str, found: Collector) -> Fields:
    try:
        data: Any = json.loads(text, parse_constant=str)
    except (ValueError, RecursionError):
        data = None
    if not isinstance(data, dict):
        found.leave(line, "comment", "cannot be read", text)
        return {}
    return data


def _question(line: int, text: str, extra: Fields, found: Collector) -> tuple[Fields | None, str]:
    """Read one question; give its fields, or None when it cannot be taken, and its name."""
    name = ""
    if text.startswith("::"):
        title, rest = split(text[2:], "::")
        if rest is None:
            found.problem(line, "question", "its name has no end", "Write :: behind it.")
            return None, ""
        name, text = one_line(unescape(title)), rest.strip()
    thing = f"question {shown(name)}" if name else "question"
    before, behind = split(text, r"\{")
    answers, after = split(behind, r"\}") if behind is not None else ("", None)
    if behind is None and next(find(text, r"\}"), None) is None:
        found.leave(line, thing, "a text without a question is not taken", unescape(text))
        return None, name
    if after is None:
        found.problem(
            line, thing, "a brace has no partner", r"Close what opens, write \{ for a plain brace, and leave no empty line within."
        )
        return None, name
    form, prompt = formatted(f"{before}_____{after}" if after.strip() else before, DEFAULT)
    # What we wrote ourselves comes back as it was.
    block = Block(line, thing, "ours" if form == "markdown" and "passage" in extra else form, answers.strip(), extra, found)
    said = block.plain(prompt, block.form)
    fields: Fields = {"prompt": said} if said else {}
    rest_of_it = taken(block)
    if rest_of_it is None:
        return None, name
    fields |= rest_of_it
    if "passage" in extra and "explanation" in fields:
        fields["explanation"] = fields["explanation"].rpartition(MORE)[0].strip() or fields["explanation"]
    return fields | {key: extra.pop(key) for key in WHOLE if key in extra}, name
