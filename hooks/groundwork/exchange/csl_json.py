"""CSL-JSON: the format of citeproc, whose field names are ours too."""

import json
from collections.abc import Mapping
from typing import Any

from groundwork.exchange.model import Collector, Fields, Imported, portable, whole, year
from groundwork.schemas.reference import Reference

NAME = "CSL-JSON"
TEXTS = (
    "type", "genre", "title", "container-title", "publisher", "publisher-place", "edition", "volume", "issue", "page", "number", "DOI",
    "PMID", "PMCID", "ISBN", "URL",
)  # fmt: skip
PARTICLES = ("dropping-particle", "non-dropping-particle", "family")
TODO = "Export it again as CSL JSON."


def write(references: Mapping[str, Reference]) -> str:
    """Write references as CSL-JSON."""
    return json.dumps([_item(key, reference) for key, reference in references.items()], indent=2, ensure_ascii=False) + "\n"


def _item(key: str, reference: Reference) -> dict[str, Any]:
    fields, notes = portable(reference)
    if "issued" in fields:
        fields["issued"] = {"date-parts": [[fields["issued"]]]}
    return {"id": key, **fields, **({"note": " ".join(notes)} if notes else {})}


def read(text: str, path: str) -> Imported:
    """Read references from CSL-JSON; never raises. The parser knows lines only of text that is not JSON."""
    found = Collector(path)
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        found.problem(error.lineno, "file", f"not JSON ({error.msg})", TODO)
        return found.imported()
    except (ValueError, RecursionError):
        found.problem(1, "file", "not JSON that can be read", TODO)
        return found.imported()
    if isinstance(data, dict):
        data = data["items"] if isinstance(data.get("items"), list) else [data]
    if not isinstance(data, list):
        found.problem(1, "file", "not a list of references", TODO)
        return found.imported()
    for number, item in enumerate(data, 1):
        if isinstance(item, dict):
            _take(item, found)
        else:
            found.problem(1, f"entry {number}", "not a reference", TODO)
    return found.imported()


def _take(item: dict[str, Any], found: Collector) -> None:
    key = _text(item.get("id", ""))
    fields: Fields = {}
    for name, value in item.items():
        if name in TEXTS:
            fields[name] = _text(value)
        elif name in {"author", "editor"} and isinstance(value, list):
            fields[name] = [_name(entry, name, key, found) for entry in value]
        elif name == "issued":
            _date(value, key, fields, found)
        elif name not in {"id", "note"}:
            found.leave(1, key, _text(name), _text(value))
    found.add(1, key, fields, _text(item.get("note", "")))


def _text(value: object) -> str:
    """Give a value as text that can be written, whatever it is."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text.encode("utf-8", "replace").decode()


def _name(name: object, role: str, key: str, found: Collector) -> dict[str, str]:
    if not isinstance(name, dict):
        return {"literal": _text(name)}
    parts = {part: _text(value) for part, value in name.items()}
    for part in parts.keys() - {*PARTICLES, "given", "literal"}:
        found.leave(1, key, f"{role}, {part}", parts[part])
    if "literal" in parts and "family" not in parts:
        return {"literal": parts["literal"]}
    if "family" not in parts:
        return {"literal": parts.get("given", "")}
    if "literal" in parts:
        found.leave(1, key, f"{role}, literal", parts["literal"])
    given = {"given": parts["given"]} if parts.get("given") else {}
    return {"family": whole(parts.get(part) for part in PARTICLES), **given}


def _date(value: object, key: str, fields: Fields, found: Collector) -> None:
    """Take the year of a date; tell of the rest."""
    parts = value.get("date-parts") if isinstance(value, dict) else None
    first = parts[0] if isinstance(parts, list) and parts and isinstance(parts[0], list) else []
    said = _text(first[0]) if first else _text(next(iter(value.values()), "")) if isinstance(value, dict) else _text(value)
    if (found_year := year(said)) is not None:
        fields["issued"] = found_year
    if found_year is None or said != str(found_year) or parts not in ([first], None) or first[1:]:
        found.leave(1, key, "all of issued but the year" if found_year else "issued", _text(value))
