"""Each page that cites anything offers its references to reference managers."""

from pathlib import Path

from tests.sites import ROOT, pages_of

from groundwork.exchange import bibtex, csl_json, ris
from groundwork.exchange.downloads import Downloads
from groundwork.schemas.reference import References
from groundwork.source.read import read_data

REFERENCES = References.model_validate(read_data(ROOT / "docs/data/references.yml", "references.yml").data).root
READ = {"references.bib": bibtex.read, "references.ris": ris.read, "references.json": csl_json.read}


def test_all_works_can_be_downloaded(real_site: Path) -> None:
    """In one file of each format, beside the list of all works, which links to them."""
    page = (real_site / "references/index.html").read_text(encoding="utf-8")
    for name, read in READ.items():
        found = read((real_site / "references" / name).read_text(encoding="utf-8"), name)
        assert found.problems == ()
        assert found.references.keys() == REFERENCES.keys()
        assert f'<a href="{name}" download>' in page


def test_each_page_offers_what_it_lists(real_site: Path) -> None:
    """The works of its list and no others, in its order; a page without a list has no files."""
    counted = 0
    for path in pages_of(real_site, "**/index.html"):
        listed = [part.partition('"')[0] for part in path.read_text(encoding="utf-8").split('<li id="ref-')[1:]]
        for name, read in READ.items():
            assert (path.parent / name).exists() == bool(listed), path
            assert (f'<a href="{name}" download>' in path.read_text(encoding="utf-8")) == bool(listed), path
            if listed:
                assert list(read((path.parent / name).read_text(encoding="utf-8"), name).references) == listed
                counted += 1
    assert counted > len(READ)


def test_a_file_is_that_of_its_format() -> None:
    """Works that are written one by one and put together make the same file as written at once."""
    files = Downloads(REFERENCES).files(REFERENCES)
    assert files == {name: module.write(REFERENCES) for name, module in zip(READ, (bibtex, ris, csl_json), strict=True)}
