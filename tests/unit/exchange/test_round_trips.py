"""What we write, we read again: our own references, any reference, and any text at all."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.sites import ROOT

from groundwork.exchange import bibtex, csl_json, ris
from groundwork.exchange.downloads import Downloads
from groundwork.exchange.model import OURS, STANDS, Imported
from groundwork.schemas.reference import Reference, References
from groundwork.source.hidden import without
from groundwork.source.read import read_data

FORMATS = [bibtex, ris, csl_json]
REFERENCES = References.model_validate(read_data(ROOT / "docs/data/references.yml", "references.yml").data).root
HOSTILE = [
    "{",
    "}",
    "\\",
    "@article{x,",
    "%",
    '"',
    "a\nTY  - JOUR\nER  - \n",
    "\u05d0\u05d1 abc",
    "$5",
    "R&D #1_2^3~4",
    "--",
    "''",
    "and",
    "<i>",
]

# What nobody sees is told, and left out on the way in.
texts = st.text(st.characters(codec="utf-8"), min_size=1).map(without).filter(str.strip) | st.sampled_from(HOSTILE)
maybe = st.none() | texts
names = st.builds(lambda family, given: {"family": family, "given": given}, texts, maybe) | st.builds(lambda name: {"literal": name}, texts)
statuses = st.just({"state": "not-checked"}) | st.builds(
    lambda note, notices, state: {"state": state, "checked": "2026-03-31", "note": note, "notices": notices},
    texts,
    st.lists(st.sampled_from(["10.1000/x_y", "10.1000/{", "10.1/a\\b%20<c>"]), max_size=2),
    st.sampled_from(["corrected", "concern", "retracted"]),
)
PLAIN = ["genre", "container-title", "publisher", "publisher-place", "edition", "volume", "issue", "page", "number", "ISBN"]
mappings = st.fixed_dictionaries(
    {"title": texts, "type": st.sampled_from(sorted(bibtex.TYPES))},
    optional={
        **dict.fromkeys(PLAIN, texts),
        "title_is": st.sampled_from(["confirmed", "descriptive"]),
        "author": st.lists(names | st.just({"literal": "others"}), max_size=3),
        "editor": st.lists(names, max_size=2),
        "issued": st.integers(1800, 2200),
        "DOI": st.sampled_from(["10.1000/x_y", "10.1000/{", "10.1/a\\b%20<c>", "10.1000/a--b"]),
        "PMID": st.just("12345"),
        "PMCID": st.just("PMC12345"),
        "URL": st.sampled_from(["https://example.org/a_b?q={%20}&r=~#s", "https://example.org/\u05d0"]),
        "status": statuses,
    },
)


def valid(mapping: dict[str, Any]) -> Reference | None:
    """Give the reference, unless the schema has more to say than the strategy knows."""
    try:
        return Reference.model_validate(mapping)
    except ValueError:
        return None


references = mappings.map(valid).filter(bool)


def shared(reference: Reference) -> dict[str, Any]:
    """Give the fields that travel."""
    return reference.model_dump(mode="json", by_alias=True, exclude=OURS, exclude_defaults=True)


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.NAME)
def test_our_references_come_back(form: Any) -> None:
    """Each reference of the site is the same after it was written and read, and nothing is left over but notes on its status."""
    read: Imported = form.read(form.write(REFERENCES), "file")
    assert read.problems == ()
    assert [str(left) for left in read.not_taken if not any(word in str(left) for word in STANDS.values())] == []
    assert read.references.keys() == REFERENCES.keys()
    for key, reference in REFERENCES.items():
        assert shared(Reference.model_validate(read.references[key])) == shared(reference), key


@given(references)
def test_any_reference_comes_back_from_csl_json(reference: Reference) -> None:
    """CSL-JSON loses nothing."""
    read = csl_json.read(csl_json.write({"a": reference}), "file")
    assert read.problems == ()
    assert shared(Reference.model_validate(read.references["a"])) == shared(reference)


@pytest.mark.parametrize("form", [bibtex, ris], ids=lambda form: form.NAME)
@given(references, references)
def test_any_reference_stays_one_entry(form: Any, first: Reference, second: Reference) -> None:
    """Whatever stands in its fields, an entry ends where it should, and so is read as one."""
    read = form.read(form.write({"a": first, "b": second}), "file")
    assert read.problems == ()
    assert list(read.references) == ["a", "b"]
    for key, reference in (("a", first), ("b", second)):
        assert read.references[key]["type"] == reference.type
        assert read.references[key].get("issued") == reference.issued


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.NAME)
def test_hostile_titles_come_back(form: Any, text: str) -> None:
    """Signs that mean something to a format come back as they were, but for white space."""
    reference = Reference.model_validate({"type": "book", "title": f"x {text} Y", "publisher": text, "author": [{"literal": text}]})
    fields = form.read(form.write({"a": reference}), "file").references["a"]
    for name in ("title", "publisher"):
        assert " ".join(fields[name].split()) == " ".join(str(getattr(reference, name)).split())
    assert " ".join(fields["author"][0]["literal"].split()) == " ".join(text.split())


# fmt: off
SCRAPS = [
    "@article{", "@string{", "a,", "title", " = ", "{", "}", '"', "#", "\\", "$", "author={a and b, c, d, e}", "\n", "TY  - JOUR", "ER  - ",
    "AU  - ", "ZZ  - x", "TI  - a", "PY  - 2020/1", "[", "]", '{"id": ', '"issued": {"date-parts": [[', "null", "1e999", ",", ":",
    "\\begin{x}",
]
# fmt: on


@pytest.mark.parametrize("read", [form.read for form in FORMATS], ids=[form.NAME for form in FORMATS])
@given(text=st.text() | st.lists(st.sampled_from(SCRAPS), max_size=30).map("".join))
def test_any_text_is_read_without_an_exception(read: Callable[[str, str], Imported], text: str) -> None:
    """Whatever is wrong becomes a problem."""
    imported = read(text, "file")
    assert imported.places.keys() == imported.references.keys()


@given(st.recursive(st.none() | st.booleans() | st.floats() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)))
def test_any_json_is_read_without_an_exception(data: Any) -> None:
    """Also JSON that is no CSL."""
    names = ("id", "issued", "author", "title", "note", "DOI", "date-parts")
    csl_json.read(json.dumps([dict.fromkeys(names, data), {"issued": {"date-parts": data}, "author": [data]}, data]), "file")


def test_downloads_are_of_all_formats() -> None:
    """Three files, none of them with what we did with a work."""
    files = Downloads(REFERENCES).files(REFERENCES)
    assert list(files) == ["references.bib", "references.ris", "references.json"]
    assert not any("not_shown" in text or "not-checked" in text for text in files.values())
