"""BibTeX, as LaTeX and Zotero read it."""

from collections.abc import Mapping

from bibtexparser.entrypoint import parse_string, write_string
from bibtexparser.library import Library
from bibtexparser.model import DuplicateBlockKeyBlock, Entry, Field

from groundwork.exchange import latex
from groundwork.exchange.bibtex_names import names, people
from groundwork.exchange.model import MORE, Collector, Fields, Imported, portable, whole, year
from groundwork.schemas.reference import Reference

NAME = "BibTeX"
TYPES = {
    "article-journal": "article",
    "report": "techreport",
    "book": "book",
    "chapter": "incollection",
    "webpage": "online",
    "dataset": "dataset",
    "paper-conference": "inproceedings",
}
OTHER_TYPES = {"inbook": "chapter", "conference": "paper-conference", "report": "report", "booklet": "book", "manual": "book"}
KINDS = {theirs: ours for ours, theirs in TYPES.items()} | OTHER_TYPES | dict.fromkeys(("www", "electronic"), "webpage")
IN_VOLUMES = {"article-journal", "chapter", "paper-conference"}
# Ours, and all names that it goes by; the first is the one we write, unless _written knows better.
NAMES = {
    "title": ("title",),
    "container-title": ("journal", "journaltitle", "booktitle"),
    "publisher": ("publisher", "institution", "school", "organization"),
    "publisher-place": ("address", "location"),
    "edition": ("edition",),
    "volume": ("volume",),
    "issue": ("issue",),
    "page": ("pages", "eid"),
    "number": ("identifier",),
    "genre": ("type",),
    "DOI": ("doi",),
    "PMID": ("pmid",),
    "PMCID": ("pmcid",),
    "ISBN": ("isbn",),
    "URL": ("url",),
}
OURS = {theirs: ours for ours, all_theirs in NAMES.items() for theirs in all_theirs}
RAW = {"DOI", "URL"}
TODO = "Correct the entry, or export it again."


def write(references: Mapping[str, Reference]) -> str:
    """Write references as BibTeX."""
    library = Library([Entry(TYPES[reference.type], key, _fields(reference)) for key, reference in references.items()])
    return write_string(library, unparse_stack=[])


def _fields(reference: Reference) -> list[Field]:
    fields, notes = portable(reference)
    written = {}
    more = MORE in notes
    for role in ("author", "editor"):
        if listed := people(fields.pop(role, []), more=more and role == "author"):
            written[role] = listed
    for ours in NAMES:
        if ours in fields:
            written[_written(ours, reference.type)] = _value(ours, fields[ours])
    if "issued" in fields:
        written["year"] = str(fields["issued"])
    if notes := [note for note in notes if note != MORE]:
        written["note"] = latex.encode(" ".join(notes))
    return [Field(name, f"{{{value}}}") for name, value in written.items()]


def _written(ours: str, kind: str) -> str:
    if ours == "container-title" and kind in {"chapter", "paper-conference"}:
        return "booktitle"
    if ours == "publisher" and kind == "report":
        return "institution"
    if ours == ("issue" if kind in IN_VOLUMES else "number"):
        return "number"
    return NAMES[ours][0]


def _value(ours: str, value: str) -> str:
    if ours == "title":
        return latex.title(value)
    # Zotero reads addresses as they are, so only what would break the entry is changed.
    if ours in RAW and "\\" not in value:
        return value.replace("{", "%7B").replace("}", "%7D")
    return latex.encode(value)


def read(text: str, path: str) -> Imported:
    """Read references from BibTeX; never raises."""
    found = Collector(path)
    library = parse_string(text)
    for block in library.failed_blocks:
        said = (
            "the key stands twice"
            if isinstance(block, DuplicateBlockKeyBlock)
            else f"cannot be read ({' '.join(str(block.error).split())})"
        )
        found.problem(_line(block.start_line), getattr(block, "key", ""), said, TODO)
    for kind, ignored in (("preamble", library.preambles), ("comment", library.comments)):
        for other in ignored:
            found.leave(_line(other.start_line), "file", kind, other.raw or "")
    for entry in library.entries:
        try:
            _take(entry, found)
        except RecursionError:
            found.problem(_line(entry.start_line), entry.key, "braces or commands are nested too deeply", TODO)
    return found.imported()


def _line(start: int | None) -> int:
    return (start or 0) + 1


def _take(entry: Entry, found: Collector) -> None:
    line, key = _line(entry.start_line), entry.key
    given = {field.key.casefold(): str(field.value) for field in entry.fields}
    for field in entry.fields:
        # The parser does not join: "a" # b.
        if field.enclosing == "no-enclosing" and "#" in field.value:
            found.problem(line, key, f"{field.key} is joined of parts with #, which cannot be read", "Write it as one text in braces.")
    kind = entry.entry_type.casefold()
    fields: Fields = {"type": "webpage" if kind == "misc" and "url" in given else KINDS.get(kind, kind)}
    note = latex.decode(given.pop("note", ""))
    for role in ("author", "editor"):
        if role in given:
            fields[role], more = names(given.pop(role))
            note = whole((note if not more else "", MORE if more and role == "author" else "", note if more else ""))
    for name, value in given.items():
        ours = ("issue" if fields["type"] in IN_VOLUMES else "number") if name == "number" else OURS.get(name)
        said = latex.decode(value)
        if name in {"year", "date"} and "issued" not in fields and (issued := year(said)) is not None:
            fields["issued"] = issued
            if said != str(issued):
                found.leave(line, key, f"all of {name} but the year", said)
        elif ours and ours not in fields:
            fields[ours] = latex.raw(value) if ours in RAW else said
        else:
            found.leave(line, key, name, said)
    found.add(line, key, fields, note)
