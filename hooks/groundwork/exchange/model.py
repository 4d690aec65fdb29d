"""What all formats share: the fields that travel, the sentences of the note, and the collection of what was read."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from string import ascii_lowercase, ascii_uppercase, digits
from typing import Any

from slugify import slugify

from groundwork.problems import Location, Problem
from groundwork.schemas.reference import Name, Reference
from groundwork.source import hidden
from groundwork.source.plain_text import one_line

Fields = dict[str, Any]

# What we know of a work and no format has a field for, as the first sentences of its note.
DESCRIPTIVE = "The title is a description, as the real one was not seen."
MORE = "There are more authors than these."
OTHERS = "others"
STANDS = {"corrected": "Corrected", "retracted": "Retracted", "concern": "Expression of concern"}
# Ours alone: they say what we did with a work, not what it is.
OURS = {"study", "status", "topics", "confirmed"}
# Fields that other programs write with or without these.
PREFIXES = {"DOI": ("https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi:"), "PMID": ("PMID:",)}
SHOWN = 60


@dataclass(frozen=True)
class Imported:
    """What was read: references by key under our field names, and where each stands; problems; what was not taken, as notices."""

    references: Mapping[str, Fields] = field(default_factory=dict)
    places: Mapping[str, Location] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    not_taken: tuple[Problem, ...] = ()


class Collector:
    """Collects what a parser finds in one file."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._references: dict[str, Fields] = {}
        self._places: dict[str, Location] = {}
        self._problems: list[Problem] = []
        self._left: list[Problem] = []

    def problem(self, line: int, thing: str, wrong: str, todo: str) -> None:
        """Keep a problem."""
        self._problems.append(Problem(Location(self._path, line), thing or "entry", wrong, todo))

    def leave(self, line: int, thing: str, name: str, value: object) -> None:
        """Tell that a field, or a part of one, was not taken."""
        said = one_line(hidden.without(str(value)))
        said = said if len(said) <= SHOWN else f"{said[:SHOWN]}…"
        self._left.append(
            Problem(Location(self._path, line), thing or "entry", f"{one_line(hidden.without(name))} is not taken: {said}", notice=True)
        )

    def add(self, line: int, key: str, fields: Fields, note: str = "") -> None:
        """Keep a reference; without a usable key it gets one of family name and year."""
        wanted = key if is_citekey(key) else self._free(made_key(fields))
        if key and wanted != key:
            self.leave(line, wanted, "the key", key)
        if wanted in self._references:
            self.problem(
                line, wanted, f"the key stands twice (first on line {self._places[wanted].line})", "Give one of the two another key."
            )
            return
        if rest := restore(fields, note):
            self.leave(line, wanted, "note", rest)
        for name, prefixes in PREFIXES.items():
            for prefix in prefixes:
                if isinstance(fields.get(name), str):
                    fields[name] = fields[name].removeprefix(prefix).strip()
        self._references[wanted] = {name: self._seen(line, wanted, name, value) for name, value in fields.items()}
        self._places[wanted] = Location(self._path, line)

    def _seen(self, line: int, key: str, name: str, value: Any) -> Any:
        """Take out of a value what nobody sees and what its format wrote as an escape."""
        if isinstance(value, list):
            return [{part: self._seen(line, key, name, text) for part, text in entry.items()} for entry in value]
        if not isinstance(value, str):
            return value
        for character in dict.fromkeys(one for _, one in hidden.found(value)):
            self._left.append(Problem(Location(self._path, line), key, f"{name}: {hidden.left_out(character)}", notice=True))
        return hidden.without(value)

    def imported(self) -> Imported:
        """Give all of it."""
        return Imported(self._references, self._places, tuple(self._problems), tuple(self._left))

    def _free(self, key: str) -> str:
        return next((name for name in (key, *(f"{key}{letter}" for letter in ascii_lowercase)) if name not in self._references), key)


def portable(reference: Reference) -> tuple[Fields, list[str]]:
    """Give the bibliographic fields of a reference as plain values, and the sentences of its note."""
    fields: Fields = reference.model_dump(mode="json", by_alias=True, exclude=OURS, exclude_defaults=True)
    notes = []
    if fields.pop("title_is", "confirmed") == "descriptive":
        fields["title"] = f"[{reference.title}]"
        notes.append(DESCRIPTIVE)
    if reference.author[-1:] == (Name(literal=OTHERS),):
        fields["author"].pop()
        notes.append(MORE)
    if word := STANDS.get(reference.status.state):
        status = reference.status
        notes.append(f"{word} (looked up {status.checked}): {one_line(status.note or '')}")
        if status.notices:
            notes.append(f"doi: {'; '.join(status.notices)}")
    return {name: value for name, value in fields.items() if value != []}, notes


def restore(fields: Fields, note: str) -> str:
    """Take back what our own note says; give the rest of the note."""
    title = fields.get("title")
    if note.startswith(DESCRIPTIVE) and isinstance(title, str) and title.startswith("[") and title.endswith("]"):
        fields |= {"title": title[1:-1], "title_is": "descriptive"}
        note = note.removeprefix(DESCRIPTIVE).strip()
    if note.startswith(MORE):
        fields["author"] = [*fields.get("author", []), {"literal": OTHERS}]
        note = note.removeprefix(MORE).strip()
    return note


def made_key(fields: Fields) -> str:
    """Make a citekey of the first author's family name, or of the title's first word, and the year."""
    names = fields.get("author") or fields.get("editor") or [{}]
    first = names[0] if isinstance(names[0], dict) else {}
    words = slugify(str(first.get("family") or first.get("literal") or fields.get("title") or "")).split("-")
    return f"{words[0] or 'reference'}{fields.get('issued', '')}"


def is_citekey(key: str) -> bool:
    """Tell whether the key can stand as it is: plain letters, digits, - and _, the first no sign."""
    letters = set(ascii_lowercase + ascii_uppercase + digits)
    return key[:1] in letters and set(key) <= letters | set("-_") if key else False


def year(text: str) -> int | None:
    """Find the year that a date starts with."""
    text = text.strip()
    return int(text[:4]) if len(text[:4]) == 4 and text[:4].isascii() and text[:4].isdecimal() and not text[4:5].isdecimal() else None  # noqa: PLR2004 (a year)


def whole(parts: Iterable[object]) -> str:
    """Join what is there, with spaces."""
    return " ".join(str(part) for part in parts if part)
