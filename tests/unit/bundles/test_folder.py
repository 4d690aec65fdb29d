"""What of a folder is published beside the bundles."""

from pathlib import Path

from groundwork.bundles.bundle import bundle
from groundwork.bundles.folder import base, features, read
from groundwork.bundles.model import Needs


def test_only_published_files_can_be_named(tmp_path: Path) -> None:
    """A picture beside a stylesheet never reaches the site, so naming it is a problem; one in assets does."""
    style = '.a {\n  background: url("../../assets/images/dots.svg");\n  mask: url("pictures/near.svg");\n}\n'
    files = {"features/cards/style.css": style, "features/cards/pictures/near.svg": "<svg/>", "assets/images/dots.svg": "<svg/>"}
    for name, text in files.items():
        path = tmp_path / "overrides" / name
        path.parent.mkdir(parents=True)
        path.write_text(text, encoding="utf-8")
    sources = read(tmp_path, "overrides")
    needs = Needs({"cards"})
    made = bundle(sources, base(sources), features(sources), {needs: 1})
    (told,) = map(str, made.problems)
    assert told.startswith("overrides/features/cards/style.css:3: address: pictures/near.svg is no file of ours.")
    assert b'url("images/dots.svg")' in made.files[made.style(needs)]
