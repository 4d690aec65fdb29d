"""Show what a file from a reference manager would add to our references, or add it at their end."""

import os
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from groundwork.command.error import CommandError
from groundwork.command.report import Report
from groundwork.command.typed import option, typed
from groundwork.exchange import bibtex, csl_json, ris
from groundwork.exchange.model import Fields, Imported
from groundwork.problems import Location, Problem, counted
from groundwork.schemas.check import check
from groundwork.schemas.reference import Reference, References
from groundwork.source import hidden
from groundwork.source.plain_text import one_line
from groundwork.source.read import MAX_BYTES, read_data, read_text
from groundwork.source.yaml_text import quoted

REFERENCES = "docs/data/references.yml"
SUFFIXES = {".bib": bibtex.read, ".ris": ris.read, ".json": csl_json.read}
SAME = ("DOI", "PMID", "PMCID")
ORDER = [field.alias or name for name, field in Reference.model_fields.items()]

Read = Callable[[str, str], Imported]


def run(root: Path, file: Path, *, write: bool) -> Report:
    """Read a file; with ``write``, add what is new to the references, all of it or nothing."""
    if not file.is_file():
        message = f"{file} is no file. Try: {typed('import-references', FILE='mine.bib')}"
        raise CommandError(message)
    text, problems = read_text(file, str(file))
    if problems:
        return Report("", tuple(map(str, problems)), 1)
    text, unseen = hidden.not_taken(text, str(file))
    target = root / REFERENCES
    there = read_data(target, REFERENCES)
    if there.problems:
        return Report("", tuple(map(str, there.problems)), 1)
    imported = reader(text, file)(text, str(file))
    new, skipped = _new(imported, there.data)
    _, wrong = (
        check(References, new, lambda *at: imported.places.get(str(at[0]), Location(str(file), 1)), "reference") if new else (None, [])
    )
    found = [*imported.problems, *wrong]
    said = [str(problem) for problem in sorted({*found, *skipped, *unseen, *imported.not_taken})]
    addition = drawn(new)
    if found:
        return Report(addition, (*said, f"{counted(len(found), 'problem')}: nothing was added."), 1)
    if write and new:
        append(target, addition)
    done = f"added to {REFERENCES}" if write else f"to add to {REFERENCES}; {option('WRITE')} adds them"
    return Report(addition, (*said, f"{counted(len(new), 'reference')} {done}."), 0)


def reader(text: str, file: Path) -> Read:
    """Recognise the format by what the text looks like, else by the file's name."""
    lines = [line.lstrip("\ufeff \t") for line in text.split("\n")]
    first = next(filter(None, lines), "")
    if first.startswith(("[", "{")):
        return csl_json.read
    if any(line.startswith(ris.START) for line in lines):
        return ris.read
    if any(line.startswith("@") for line in lines):
        return bibtex.read
    if file.suffix.casefold() not in SUFFIXES:
        message = f"{file} is neither BibTeX (.bib) nor RIS (.ris) nor CSL-JSON (.json). Export it as one of these."
        raise CommandError(message)
    return SUFFIXES[file.suffix.casefold()]


def _new(imported: Imported, there: Mapping[str, Any]) -> tuple[dict[str, Fields], list[Problem]]:
    """Take what is not there yet, neither by its key nor by one of its numbers."""
    known = {(name, str(fields[name]).casefold()): key for key, fields in there.items() for name in SAME if name in (fields or {})}
    new, skipped = {}, []
    for key, fields in imported.references.items():
        same = next((known[name, str(fields[name]).casefold()] for name in SAME if (name, str(fields.get(name)).casefold()) in known), None)
        if key in there or same:
            wrong = "the key is there already" if key in there else f"the same work is there already, as {same}"
            skipped.append(Problem(imported.places[key], key, f"{wrong}; skipped", notice=True))
        else:
            new[key] = {name: _tidy(value) for name, value in fields.items()}
    return new, skipped


def _tidy(value: Any) -> Any:
    if isinstance(value, str):
        return one_line(value)
    if isinstance(value, list):
        return [{name: one_line(text) for name, text in entry.items()} for entry in value]
    return value


def drawn(references: Mapping[str, Fields]) -> str:
    """Write references as they stand in our file, a blank line before each."""
    return "".join("\n" + "\n".join([f"{quoted(key)}:", *_lines(fields)]) + "\n" for key, fields in references.items())


def _lines(fields: Fields) -> list[str]:
    lines = []
    for name, value in sorted(fields.items(), key=lambda field: ORDER.index(field[0])):
        if isinstance(value, list):
            lines.append(f"  {name}:")
            lines += [f"    - {{{', '.join(f'{part}: {_double(text)}' for part, text in entry.items())}}}" for entry in value]
        else:
            lines.append(f"  {name}: {quoted(value) if isinstance(value, str) else value}")
    return lines


def _double(text: str) -> str:
    """Write a text so that it can stand within braces, where a comma would end a plain one."""
    plain = quoted(text)
    return plain if plain[:1] in {'"', "'"} else "'" + text.replace("'", "''") + "'"


def append(target: Path, addition: str) -> None:
    """Add text at the end of the references by one rename, once the whole was read back without a problem."""
    before = target.read_text(encoding="utf-8") if target.is_file() else ""
    handle, name = tempfile.mkstemp(prefix=f".{target.name}-", dir=target.parent)
    made = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(before + ("\n" if before and not before.endswith("\n") else "") + addition)
        whole = read_data(made, REFERENCES)
        _, wrong = check(References, whole.data, lambda *at: whole.places.get(at, Location(REFERENCES, 1)), "data")
        if whole.problems or wrong:
            message = f"nothing was added, as {REFERENCES} would not be right (at most {MAX_BYTES} bytes): {[*whole.problems, *wrong][0]}"
            raise CommandError(message)
        made.chmod(target.stat().st_mode if target.is_file() else 0o644)
        made.replace(target)
    finally:
        made.unlink(missing_ok=True)
