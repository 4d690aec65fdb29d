"""RIS, as rispy reads and writes it, with the tags that Zotero and EndNote know."""

from collections.abc import Iterator, Mapping
from typing import Any

import rispy

from groundwork.exchange.model import Collector, Fields, Imported, portable, whole, year
from groundwork.exchange.ris_tags import KINDS, OURS, ROLES, TAGS, TYPES
from groundwork.schemas.reference import Reference
from groundwork.source.plain_text import one_line

NAME = "RIS"
START, END, DASH, PUBMED = "TY  -", "ER  -", "\u2013", "PubMed"
# Each tag under its own name: rispy's names for them differ between types.
MAPPING = {tag: tag for tag in (*rispy.TAG_KEY_MAPPING, "BT", "ED")} | {"TY": "type_of_reference", "UK": "unknown_tag"}
LISTS = ["AU", "A1", "A2", "ED", "N1"]
TODO = "Correct the entry, or export it again."


class _Writer(rispy.RisWriter):  # type: ignore[misc] # it has no types
    """Writes no numbers between the references, which the format does not know."""

    def set_header(self, count: int) -> str:  # noqa: ARG002
        return ""


def write(references: Mapping[str, Reference]) -> str:
    """Write references as RIS."""
    writer = _Writer(mapping={tag: name.lower() for tag, name in MAPPING.items()}, list_tags=LISTS, delimiter_tags_mapping={})
    return str(writer.formats([_tags(key, reference) for key, reference in references.items()]))


def _tags(key: str, reference: Reference) -> dict[str, Any]:
    fields, notes = portable(reference)
    tags: dict[str, Any] = {"type_of_reference": TYPES[reference.type], "ID": key}
    for tag, role in (("AU", "author"), ("A2", "editor")):
        if role in fields:
            tags[tag] = [_written(name) for name in fields[role]]
    for ours, (tag, *_) in TAGS.items():
        if ours in fields:
            tags["JO" if ours == "container-title" and reference.type == "article-journal" else tag] = one_line(fields[ours])
    if "issued" in fields:
        tags["PY"] = str(fields["issued"])
    if "page" in fields:
        first, dash, last = one_line(fields["page"]).partition(DASH)
        ranged = first and last and DASH not in last
        tags |= {"SP": first, "EP": last} if ranged else {"SP": f"{first}{dash}{last}"}
    if "PMID" in fields:
        tags["DB"] = PUBMED
    return tags | ({"N1": [" ".join(notes)]} if notes else {})


def _written(name: dict[str, str]) -> str:
    """A comma ends a family name; a name without one is a body's. EndNote doubles the first comma within a body's name."""
    return one_line(name["literal"]).replace(",", ",,", 1) if "literal" in name else one_line(f"{name['family']}, {name.get('given', '')}")


def read(text: str, path: str) -> Imported:
    """Read references from RIS; never raises."""
    found = Collector(path)
    for line, lines in _records(text, found):
        parser = rispy.RisParser(mapping=MAPPING, list_tags=LISTS, delimiter_tags_mapping={}, enforce_list_tags=False)
        try:
            (record,) = parser.parse("\n".join(lines))
        except (KeyError, TypeError, AttributeError, ValueError):
            found.problem(line, "entry", "cannot be read as RIS: a line without a tag stands in a place where none can", TODO)
        else:
            _take(record, line, found)
    return found.imported()


def _records(text: str, found: Collector) -> Iterator[tuple[int, list[str]]]:
    """Take the text apart at TY and ER, as rispy drops without a word what is not between them."""
    start, record = 0, list[str]()
    for number, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
        if line.startswith(START):
            if record:
                found.problem(start, "entry", "has no end", "Put a line ER  - after its last field.")
            start, record = number, [line]
        elif record:
            record.append(line)
            if line.startswith(END):
                yield start, record
                record = []
        # Old files count their references between them: "1."
        elif line.strip("\ufeff \t.0123456789"):
            found.leave(number, "file", "a line between references", line)
    if record:
        found.problem(start, "entry", "has no end", "Put a line ER  - after its last field.")


def _take(record: dict[str, Any], line: int, found: Collector) -> None:
    kind = record.pop("type_of_reference")
    fields: Fields = {"type": KINDS.get(kind, kind)}
    key, *_ = _all(record.pop("ID", ""))
    note, *more_notes = _all(record.pop("N1", ""))
    pages = [_all(record.pop(tag, ""))[0] for tag in ("SP", "EP")]
    if any(pages):
        fields["page"] = DASH.join(filter(None, pages))
    left = [("note", more) for more in more_notes]
    left += [(str(tag), one) for tag, values in record.pop("unknown_tag", {}).items() for one in values]
    if record.get("DB") == PUBMED and record.get("AN"):
        fields["PMID"] = _all(record.pop("AN"))[0]
        record.pop("DB")
    for tag, value in record.items():
        if tag in ROLES:
            fields[ROLES[tag]] = fields.get(ROLES[tag], []) + [_name(name) for name in _all(value) if name]
        else:
            left += [(tag, one) for one in _all(value) if one and not _taken(tag, one, fields)]
    for name, value in left:
        found.leave(line, key, name, value)
    found.add(line, key, fields, note)


def _taken(tag: str, value: str, fields: Fields) -> bool:
    """Take a value, all of it, when its field is known and still empty."""
    if tag in {"PY", "Y1", "DA"}:
        issued = year(value)
        return issued is not None and fields.setdefault("issued", issued) == issued and value.strip("/") == str(issued)
    ours = OURS.get(tag)
    if ours is None or tag == "AN" or (tag == "C2" and not value.startswith("PMC")):
        return False
    return bool(fields.setdefault(ours, value) == value)


def _all(value: str | list[str]) -> list[str]:
    return (value if isinstance(value, list) else [value]) or [""]


def _name(text: str) -> dict[str, str]:
    if ",," in text:
        return {"literal": text.replace(",,", ",", 1)}
    family, comma, given = (part.strip() for part in text.partition(","))
    if not comma or not family:
        return {"literal": whole((family, given))}
    return {"family": family, **({"given": given} if given else {})}
