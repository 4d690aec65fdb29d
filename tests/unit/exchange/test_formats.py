"""Golden examples: what each format looks like, and what is read from files of other programs."""

import json

import pytest

from groundwork.exchange import bibtex, csl_json, ris
from groundwork.exchange.model import made_key
from groundwork.schemas.reference import Reference

TRIAL = Reference.model_validate(
    {
        "type": "article-journal",
        "title": "Walking & DNA: 50% of the WHO_trial #1",
        "title_is": "descriptive",
        "author": [{"family": "van der Berg", "given": "Jörg"}, {"literal": "WHO, Geneva"}, {"literal": "others"}],
        "issued": 2020,
        "container-title": "Journal of Backs",
        "volume": "3",
        "issue": "2",
        "page": "8\u201318",
        "DOI": "10.1000/a_b",
        "PMID": "123",
        "PMCID": "PMC45",
        "URL": "https://example.org/a_b?c=%20",
        "topics": ["walking"],
        "status": {"state": "retracted", "checked": "2026-03-31", "note": "The data were invented."},
    }
)
BIBTEX = r"""@article{berg2020,
	author = {van der Berg, Jörg and {WHO, Geneva} and others},
	title = {[Walking \& {DNA:} 50\% of the {WHO\_trial} \#1]},
	journal = {Journal of Backs},
	volume = {3},
	number = {2},
	pages = {8--18},
	doi = {10.1000/a_b},
	pmid = {123},
	pmcid = {PMC45},
	url = {https://example.org/a_b?c=%20},
	year = {2020},
	note = {The title is a description, as the real one was not seen. Retracted (looked up 2026-03-31): The data were invented.}
}
"""
RIS = """\
TY  - JOUR
ID  - berg2020
AU  - van der Berg, Jörg
AU  - WHO,, Geneva
TI  - [Walking & DNA: 50% of the WHO_trial #1]
JO  - Journal of Backs
VL  - 3
IS  - 2
DO  - 10.1000/a_b
AN  - 123
C2  - PMC45
UR  - https://example.org/a_b?c=%20
PY  - 2020
SP  - 8
EP  - 18
DB  - PubMed
N1  - The title is a description, as the real one was not seen. There are more authors than these. Retracted (looked up 2026-03-31): \
The data were invented.
ER  -\x20
"""
CSL = {
    "id": "berg2020",
    "type": "article-journal",
    "title": "[Walking & DNA: 50% of the WHO_trial #1]",
    "author": [{"family": "van der Berg", "given": "Jörg"}, {"literal": "WHO, Geneva"}],
    "issued": {"date-parts": [[2020]]},
    "container-title": "Journal of Backs",
    "volume": "3",
    "issue": "2",
    "page": "8\u201318",
    "DOI": "10.1000/a_b",
    "PMID": "123",
    "PMCID": "PMC45",
    "URL": "https://example.org/a_b?c=%20",
    "note": "The title is a description, as the real one was not seen. There are more authors than these. "
    "Retracted (looked up 2026-03-31): The data were invented.",
}


def test_bibtex_is_written() -> None:
    """Capitals in braces, signs escaped, no month, a body in braces of its own."""
    assert bibtex.write({"berg2020": TRIAL}) == BIBTEX


def test_ris_is_written() -> None:
    """No numbers between references; pages in two tags."""
    assert ris.write({"berg2020": TRIAL}) == RIS


def test_csl_json_is_written() -> None:
    """The names of fields are CSL's."""
    assert json.loads(csl_json.write({"berg2020": TRIAL})) == [CSL]


def test_a_note_says_what_became_of_a_work() -> None:
    """Whoever takes a reference away takes its notices along, with the way to each; a work that stands has no such note."""
    status = {"state": "corrected", "checked": "2026-03-31", "note": "Table 2 was wrong.", "notices": ["10.1000/c_1", "10.1000/c_2"]}
    work = {"type": "book", "title": "T"}
    (item,) = json.loads(csl_json.write({"a": Reference.model_validate(work | {"status": status})}))
    assert item["note"] == "Corrected (looked up 2026-03-31): Table 2 was wrong. doi: 10.1000/c_1; 10.1000/c_2"
    (item,) = json.loads(csl_json.write({"a": Reference.model_validate(work | {"status": {"state": "ok", "checked": "2026-03-31"}})}))
    assert "note" not in item


def test_a_body_alone_has_double_braces() -> None:
    """So that neither BibTeX nor Zotero takes it apart."""
    work = Reference.model_validate({"type": "report", "title": "T", "author": [{"literal": "World Health Organization"}]})
    assert "author = {{World Health Organization}}," in bibtex.write({"a": work})


def test_the_first_comma_of_a_body_is_doubled_in_ris() -> None:
    """So that EndNote takes what stands before it for no family name. Further commas stay single, and all come back as they were."""
    names = [{"literal": "Ministry of Health, Labour, and Welfare"}, {"family": "Smith", "given": "J., Jr"}]
    text = ris.write({"a": Reference.model_validate({"type": "report", "title": "T", "author": names})})
    assert "AU  - Ministry of Health,, Labour, and Welfare\nAU  - Smith, J., Jr\n" in text
    assert ris.read(text, "a.ris").references["a"]["author"] == names


def test_bibtex_of_others_is_read() -> None:
    """Accents, months, keys and fields that we have no place for."""
    text = r"""% made elsewhere
@string{j = "Journal of Backs"}

@Article{müller:2020,
  AUTHOR = {M{\"u}ller, J{\"o}rg and Jan van der Berg and {World {Health} Organization} and \v{C}apek, K. and others},
  title  = "The {DNA} of 50% \& {\o}re: \textit{a} \unknown{b}",
  journal = j, year = 2020, month = jan, pages = {1--5}, number = 3,
  doi = {https://doi.org/10.1000/x\_y}, keywords = {a, b}, note = {Epub},
}
"""
    found = bibtex.read(text, "a.bib")
    assert found.problems == ()
    assert found.references == {
        "muller2020": {
            "type": "article-journal",
            "author": [
                {"family": "Müller", "given": "Jörg"},
                {"family": "van der Berg", "given": "Jan"},
                {"literal": "World Health Organization"},
                {"family": "Čapek", "given": "K."},
                {"literal": "others"},
            ],
            "title": r"The DNA of 50% & øre: a \unknown b",
            "container-title": "Journal of Backs",
            "issued": 2020,
            "page": "1\u20135",
            "issue": "3",
            "DOI": "10.1000/x_y",
        }
    }
    assert [str(left) for left in found.not_taken] == [
        "a.bib:1: file: comment is not taken: % made elsewhere.",
        "a.bib:4: müller:2020: month is not taken: jan.",
        "a.bib:4: müller:2020: keywords is not taken: a, b.",
        "a.bib:4: muller2020: the key is not taken: müller:2020.",
        "a.bib:4: muller2020: note is not taken: Epub.",
    ]


def test_bibtex_that_is_broken_is_told() -> None:
    """Where, and the entries after it are read."""
    found = bibtex.read("@book{a, title = {x\n\n@book{b, title={y}}\n@book{b, title={z}}\n", "a.bib")
    assert [problem.location.line for problem in found.problems] == [1, 4]
    assert found.references["b"]["title"] == "y"
    assert [str(problem) for problem in bibtex.read('@book{a, title = "x" # "y"}', "a.bib").problems] == [
        "a.bib:1: a: title is joined of parts with #, which cannot be read. Write it as one text in braces."
    ]


@pytest.mark.parametrize("name", ["title", "author"])
def test_bibtex_that_is_too_deep_is_a_problem(name: str) -> None:
    """Rather than the end of the process."""
    found = bibtex.read(f"@book{{a, {name} = {{{'{' * 5000}{'}' * 5000}}}}}", "a.bib")
    assert [problem.wrong for problem in found.problems] == ["braces or commands are nested too deeply"]


def test_ris_of_others_is_read() -> None:
    """Old tags, several lines of one field, a repeated field, windows line ends."""
    text = """1.
TY  - EJOUR
A1  - Smith, J.
A1  - World Health Organization
T1  - A long
title
JF  - Backs
JA  - B.
Y1  - 2020/05/01/
KW  - one
SP  - 7
UR  - https://example.org/a;b
ER  -

stray
TY  - BOOK
TI  - No end
"""
    found = ris.read(text.replace("\n", "\r\n"), "a.ris")
    assert found.references == {
        "smith2020": {
            "type": "article-journal",
            "author": [{"family": "Smith", "given": "J."}, {"literal": "World Health Organization"}],
            "title": "A long title",
            "container-title": "Backs",
            "issued": 2020,
            "page": "7",
            "URL": "https://example.org/a;b",
        }
    }
    assert [(left.location.line, left.wrong) for left in found.not_taken] == [
        (2, "JA is not taken: B."),
        (2, "Y1 is not taken: 2020/05/01/"),
        (2, "KW is not taken: one"),
        (15, "a line between references is not taken: stray"),
    ]
    assert [str(problem) for problem in found.problems] == ["a.ris:16: entry: has no end. Put a line ER  - after its last field."]


@pytest.mark.parametrize("text", ["[" * 100_000, "[" + "9" * 5000 + "]"])
def test_json_that_no_reader_takes_is_told(text: str) -> None:
    """Nested without end, or with a number longer than Python reads: on the first line, as no other is known."""
    read = csl_json.read(text, "a.json")
    assert [str(problem).partition(". ")[0] for problem in read.problems] == ["a.json:1: file: not JSON that can be read"]


def test_csl_json_of_others_is_read() -> None:
    """Numbers for texts, whole dates, particles, and an id that is an address."""
    item = {
        "id": "http://zotero.org/users/1/items/A",
        "type": "book",
        "title": "T",
        "volume": 3,
        "issued": {"date-parts": [["2020", 5]]},
        "author": [{"family": "Berg", "non-dropping-particle": "van der", "given": "J", "suffix": "Jr"}, {"given": "Plato"}],
        "language": "en",
    }
    found = csl_json.read(json.dumps({"items": [item, 3]}), "a.json")
    assert found.references == {
        "van2020": {
            "type": "book",
            "title": "T",
            "volume": "3",
            "issued": 2020,
            "author": [{"family": "van der Berg", "given": "J"}, {"literal": "Plato"}],
        }
    }
    assert [left.wrong.partition(" is not taken")[0] for left in found.not_taken] == [
        "all of issued but the year",
        "author, suffix",
        "language",
        "the key",
    ]
    assert [problem.thing for problem in found.problems] == ["entry 2"]


@pytest.mark.parametrize("text", ["", "{", "[1, 2", '"x"', "null", "[" * 100_000])
def test_json_that_is_none_is_a_problem(text: str) -> None:
    """The parser's own line, where it knows one."""
    assert csl_json.read(text, "a.json").problems


def test_keys_are_made_when_there_is_none() -> None:
    """Of the family name and the year, else of the title."""
    assert made_key({"author": [{"family": "Ólafsson"}], "issued": 1999}) == "olafsson1999"
    assert made_key({"title": "A b"}) == "a"
    assert made_key({}) == "reference"
    assert list(csl_json.read('[{"title": "x"}, {"title": "x"}]', "f").references) == ["x", "xa"]
